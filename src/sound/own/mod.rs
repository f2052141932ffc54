//! A person's own sounds in the place of the app's: files in the sounds folder, named after the cue.
//!
//! They are read and decoded once, when they are first needed, and resampled for each device.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use super::bank::Bank;
use super::files::{Longest, Names, OwnSoundProblem, Sound, SoundFiles};
use crate::session::Cue;

/// What is heard of a longer sound.
pub const LONGEST_SECONDS: u32 = 10;

/// The sounds of a folder.
#[derive(Debug)]
pub struct OwnSounds {
    folder: PathBuf,
    found: OnceLock<Found>,
}

#[derive(Debug, Default)]
struct Found {
    sounds: Vec<(Cue, Sound)>,
    problems: Vec<OwnSoundProblem>,
}

impl OwnSounds {
    /// The sounds of a folder, which need not be there. Nothing is read yet.
    pub fn of(folder: PathBuf) -> Arc<Self> {
        Arc::new(Self {
            folder,
            found: OnceLock::new(),
        })
    }

    /// What is not used as it is, and why. Reads the folder if that has not been done.
    pub fn problems(&self) -> &[OwnSoundProblem] {
        &self.found().problems
    }

    /// As [`OwnSounds::problems`], without reading; none before somebody has read.
    pub fn known_problems(&self) -> Option<&[OwnSoundProblem]> {
        Some(&self.found.get()?.problems)
    }

    /// Puts every sound in the place of the voice that it is named after, at the bank's rate.
    pub fn put_into(&self, bank: &mut Bank) {
        for (cue, sound) in &self.found().sounds {
            bank.replace(*cue, sound.at(bank.rate()));
        }
    }

    /// Makes banks for any rate, with these sounds in their places.
    #[cfg(feature = "app")]
    pub fn banks(self: &Arc<Self>) -> impl Fn(std::num::NonZero<u32>) -> Bank + Send + 'static {
        let sounds = Arc::clone(self);
        move |rate| {
            let mut bank = Bank::synthesise(rate);
            sounds.put_into(&mut bank);
            bank
        }
    }

    fn found(&self) -> &Found {
        self.found.get_or_init(|| self.read())
    }

    fn read(&self) -> Found {
        let cues = Cue::ALL.map(Cue::id);
        let names = Names {
            told: &cues,
            is_other: &|_| false,
        };
        let files = SoundFiles::look_into(&self.folder, &names);
        let mut found = Found {
            sounds: Vec::new(),
            problems: files.problems().to_vec(),
        };
        for cue in Cue::ALL {
            let (sound, problems) =
                files.first_and_problems(cue.id(), Longest::Cut(LONGEST_SECONDS));
            found.sounds.extend(sound.map(|sound| (cue, sound)));
            found.problems.extend(problems);
        }
        found
            .problems
            .sort_by(|one, other| one.file.cmp(&other.file));
        found
    }
}

#[cfg(test)]
mod tests;
