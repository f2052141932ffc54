//! Has said what is to be said of a session: lays the speech sheet out anew whenever the session moves, or a phrase is ready.

use std::sync::Arc;
use std::time::Duration;

use crate::exercise::Catalogue;
use crate::session::{Engine, Outcome};
use crate::sound::{Clip, Hand, Percent};
use crate::speech::sheet::{About, Done, Script, Since, Spoken, finale};
use crate::speech::{Booth, Phrase, Saying, Studio, words};

#[cfg(test)]
mod tests;

/// How long before its time something is handed over, so that it is heard at its time on a busy machine too.
const AHEAD: Duration = Duration::from_millis(100);

/// What is said in a session, and by whom.
#[derive(Clone)]
pub struct Speech {
    /// Whether anything is.
    pub on: bool,
    /// Opens the voices; called on a thread of its own, once a session.
    pub booth: Arc<dyn Fn() -> Booth + Send + Sync>,
    /// How much is said.
    pub saying: Saying,
    /// How loud.
    pub volume: Percent,
}

/// Has said what is to be said.
pub(super) struct Narrator {
    hand: Hand,
    speech: Speech,
    catalogue: Arc<Catalogue>,
    on_news: Arc<dyn Fn() + Send + Sync>,
    /// None while nothing has been said in this session.
    studio: Option<Arc<Studio>>,
    /// What is said from the pause or bout under way on.
    sheet: Vec<Spoken>,
    /// The pause or bout that goes on after its time was held, by the segment that it begins with.
    held: Option<usize>,
}

impl Narrator {
    pub fn new(
        hand: Hand,
        speech: Speech,
        catalogue: Arc<Catalogue>,
        on_news: Arc<dyn Fn() + Send + Sync>,
    ) -> Self {
        hand.set_speech_volume(speech.volume);
        Self {
            hand,
            speech,
            catalogue,
            on_news,
            studio: None,
            sheet: Vec::new(),
            held: None,
        }
    }

    /// Whether a voice has failed.
    pub fn has_lost_a_voice(&self) -> bool {
        self.studio.as_ref().is_some_and(|it| it.has_lost_a_voice())
    }

    /// Whether a phrase has become ready since this was last asked.
    pub fn has_news(&self) -> bool {
        self.studio.as_ref().is_some_and(|it| it.has_news())
    }

    /// Has something said from now on, or nothing any more.
    pub fn turn(&mut self, on: bool, engine: &Engine, now: Duration) {
        self.speech.on = on;
        self.moved(engine, now, false);
        if on {
            self.remark(&words::on().into());
        }
    }

    /// What is said, and how loud, from now on.
    pub fn set(&mut self, saying: Saying, volume: Percent, engine: &Engine, now: Duration) {
        self.hand.set_speech_volume(volume);
        self.speech.volume = volume;
        if saying != self.speech.saying {
            self.speech.saying = saying;
            self.adjusted(engine, now);
        }
    }

    /// Says something at once, if it is ready.
    pub fn remark(&self, phrase: &Phrase) {
        let studio = self.studio.as_ref().filter(|_| self.speech.on);
        if let Some(clip) = studio.and_then(|studio| studio.clip(phrase)) {
            self.hand.say_now(&clip);
        }
    }

    /// The session goes on at another place: what is being said is broken off. `was_held` if the time was held until now.
    pub fn moved(&mut self, engine: &Engine, now: Duration, was_held: bool) {
        self.hand.hush();
        self.sheet.clear();
        self.held = was_held.then(|| part_of(engine));
        self.adjusted(engine, now);
    }

    /// The session goes on where it is, with other times, or something is ready to be said: what is being said is said to
    /// its end, and what follows it is laid out anew.
    pub fn adjusted(&mut self, engine: &Engine, now: Duration) {
        let Some(placed) = engine.placed().filter(|_| self.speech.on) else {
            self.hand.set_words(Vec::new());
            return;
        };
        let Some(studio) = self.studio() else { return };
        studio.ask_anew();
        let script = Script {
            plan: engine.plan(),
            catalogue: &self.catalogue,
            saying: self.speech.saying,
        };
        // What is begun by then may be under way to the device: it stays.
        let now = now + AHEAD;
        self.sheet.retain(|spoken| spoken.at < now);
        let begun = &self.sheet;
        let part = part_of(engine);
        let said = begun.iter().filter(|spoken| spoken.part == part);
        let said: Vec<About> = said.map(|spoken| spoken.about).collect();
        let since = Since {
            now,
            said_until: begun.iter().map(Spoken::end).max().unwrap_or_default(),
            was_held: self.held == Some(part),
            said: &said,
        };
        let cues = engine.cues(Duration::ZERO);
        let ahead = script.sheet(placed, &cues, since, &mut &*studio);
        // What may be needed at any moment, and at the end.
        let _hurts = studio.know(&words::hurts().into());
        let _end = studio.know(&Done::all_of(engine.plan()).phrase());
        self.sheet.extend(ahead);
        let words: Vec<(Duration, Arc<Clip>)> = self
            .sheet
            .iter()
            .filter_map(|spoken| Some((spoken.at, studio.clip(&spoken.phrase)?)))
            .collect();
        self.hand.set_words(words);
    }

    /// The session has ended with the plan: tells what was done. The end of that; none while it is not ready.
    pub fn finish(&mut self, engine: &Engine, end: Duration) -> Option<Duration> {
        let studio = self.studio.as_ref().filter(|_| self.speech.on)?;
        let bouts = engine.kept().iter();
        let bouts = bouts.filter(|bout| bout.outcome == Outcome::Done);
        let exercises = bouts.map(|bout| bout.exercise.as_str());
        let done = Done::of(exercises, engine.active(end));
        let spoken = finale(engine.plan(), end, done, &mut &**studio)?;
        let clip = studio.clip(&spoken.phrase)?;
        self.hand.set_words(vec![(spoken.at, clip)]);
        Some(spoken.end())
    }

    /// The studio, opened when it is first needed; none where the system has no thread left.
    fn studio(&mut self) -> Option<Arc<Studio>> {
        if self.studio.is_none() {
            let (booth, on_news) = (Arc::clone(&self.speech.booth), Arc::clone(&self.on_news));
            self.studio = Studio::open(move || booth(), move || on_news())
                .ok()
                .map(Arc::new);
        }
        self.studio.clone()
    }
}

/// The segment that the pause or bout under way begins with.
fn part_of(engine: &Engine) -> usize {
    engine.plan().part(engine.moment().segment).start
}
