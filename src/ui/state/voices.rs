//! Who can speak in sessions, and the try of it.

use std::sync::{Arc, Mutex, PoisonError};
use std::thread::Builder;

use super::State;
use super::beside::Beside;
use super::trial::Trial;
use crate::conductor::Speech;
use crate::exercise::{Catalogue, Exercise};
use crate::session::Side;
use crate::settings::VoiceSettings;
use crate::sound::OwnSoundProblem;
use crate::speech::{Booth, Cast, Phrase, Recordings, words};
use crate::ui::wake::Wake;

/// Who can speak, as far as it is known, and who was tried.
#[derive(Default)]
pub struct Voices {
    asked: Option<Beside<Found>>,
    found: Option<Found>,
    tried: Option<Tried>,
}

/// Who can speak, and which recordings cannot be used.
struct Found {
    cast: Cast,
    problems: Vec<OwnSoundProblem>,
}

/// A booth that stays open for further tries.
type Tried = Arc<Mutex<Booth>>;

impl Voices {
    /// The voices that there are; none before they have been asked for and found.
    pub const fn cast(&self) -> Option<&Cast> {
        match &self.found {
            Some(found) => Some(&found.cast),
            None => None,
        }
    }

    /// What is amiss with the person's own recordings, as far as it is known.
    pub fn problems(&self) -> &[OwnSoundProblem] {
        self.found.as_ref().map_or(&[], |found| &found.problems)
    }

    /// Forgets who was tried: somebody else is chosen.
    pub fn forget(&mut self) {
        self.tried = None;
    }
}

impl State {
    /// Has it found out which voices there are, beside the window.
    pub(super) fn ask_for_voices(&mut self) {
        let wanted = VoiceSettings::default().wanted(&self.folders);
        let catalogue = Arc::clone(&self.library.catalogue);
        let find = move || Found {
            cast: Cast::of(&wanted),
            problems: Recordings::of(wanted.recordings, &catalogue)
                .problems()
                .to_vec(),
        };
        self.voices.asked = Some(Beside::begin("supple-voices", &self.wake, find));
    }

    /// Takes up what has been found out about the voices.
    pub fn look_after_voices(&mut self) {
        if let Some(Ok(found)) = self.voices.asked.as_ref().and_then(Beside::poll) {
            self.voices.found = Some(found);
            self.voices.asked = None;
        }
    }

    /// What is said in a session, and by whom.
    pub(super) fn speech(&self) -> Speech {
        let voice = self.settings.get().voice;
        Speech {
            on: voice.is_on(),
            booth: self.booth(&voice),
            saying: voice.saying,
            volume: voice.volume,
        }
    }

    /// Says what is said before an exercise, as soon as it can be.
    pub(super) fn try_voice(&mut self) {
        let voice = self.settings.get().voice;
        let Some(exercise) = example(&self.library.catalogue) else {
            return;
        };
        let open = self.booth(&voice);
        let tried = self
            .voices
            .tried
            .get_or_insert_with(|| Arc::new(Mutex::new(open())));
        let trial = self
            .trial
            .get_or_insert_with(|| Trial::open(self.own_sounds.sounds(), &self.wake));
        trial.set_speech_volume(voice.volume);
        say(tried, &exercise, trial, &self.wake);
    }

    fn booth(&self, voice: &VoiceSettings) -> Arc<dyn Fn() -> Booth + Send + Sync> {
        let wanted = voice.wanted(&self.folders);
        let catalogue = Arc::clone(&self.library.catalogue);
        Arc::new(move || Cast::of(&wanted).booth(&wanted, &catalogue))
    }
}

/// The exercise that a voice is tried with.
fn example(catalogue: &Catalogue) -> Option<Arc<Exercise>> {
    catalogue
        .get("figure-4")
        .or_else(|| catalogue.iter().next())
        .cloned()
}

/// Has the voices say what comes before an exercise, by a thread of its own.
fn say(tried: &Tried, exercise: &Exercise, trial: &Trial, wake: &Wake) {
    let parts = [words::next(), words::name(exercise)];
    let side = words::side(Side::Left);
    let dose = words::dose(&exercise.dose.work);
    let phrase = Phrase::new(parts.into_iter().chain(side).chain([dose]));
    let (tried, hand, wake) = (Arc::clone(tried), trial.hand(), Arc::clone(wake));
    let thread = Builder::new().name("supple-voice-try".to_owned());
    // Without a thread nothing is said.
    let _thread = thread.spawn(move || {
        let clip = tried
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .say(&phrase);
        if let Some(clip) = clip {
            hand.say_now(&clip);
        }
        wake();
    });
}
