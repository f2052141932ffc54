//! A person's own sounds in the place of the app's: files in the sounds folder, named after the cue.
//!
//! * `folder` says which file is meant for which cue, `kind` what a file is by its first bytes, `decode` makes samples of it.
//! * What cannot be used is never passed over in silence: each file has its [`OwnSoundProblem`].
//! * They are read and decoded once, when they are first needed, and resampled for each device.

#[cfg(feature = "app")]
mod decode;
mod folder;
mod kind;
mod problem;
#[cfg(not(feature = "app"))]
mod undecoded;

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

pub use kind::ForeignKind;
pub use problem::{OwnSoundFault, OwnSoundProblem};

#[cfg(feature = "app")]
use decode::Sound;
#[cfg(not(feature = "app"))]
use undecoded::Sound;

use super::bank::Bank;
use crate::platform::read_limited;
use crate::session::Cue;

/// Larger files are refused: a cue is seconds long.
pub const LARGEST_BYTES: u64 = 20 * 1_000_000;
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
            sound.put_into(bank, *cue);
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
        let (meant, problems) = folder::look_into(&self.folder);
        let mut found = Found {
            sounds: Vec::new(),
            problems,
        };
        for cue in Cue::ALL {
            let mut used: Option<String> = None;
            for file in meant.iter().filter(|file| file.cue == cue) {
                let fault = match (&used, file.sound()) {
                    (None, Ok(sound)) => {
                        let fault = sound.is_cut().then_some(OwnSoundFault::TooLong);
                        found.sounds.push((cue, sound));
                        used = Some(file.name());
                        fault
                    }
                    (Some(used), Ok(_)) => Some(OwnSoundFault::Second { used: used.clone() }),
                    (_, Err(fault)) => Some(fault),
                };
                let path = file.path.clone();
                let problem = fault.map(|fault| OwnSoundProblem { file: path, fault });
                found.problems.extend(problem);
            }
        }
        found
            .problems
            .sort_by(|one, other| one.file.cmp(&other.file));
        found
    }
}

impl folder::Meant {
    /// The sound of the file.
    ///
    /// # Errors
    /// Why it cannot be used.
    fn sound(&self) -> Result<Sound, OwnSoundFault> {
        let bytes = read_limited(&self.path, LARGEST_BYTES)?;
        if bytes.iter().all(|byte| *byte == 0) {
            return Err(OwnSoundFault::Empty);
        }
        match kind::foreign(&bytes) {
            Some(kind) => Err(OwnSoundFault::Foreign(kind)),
            None => Sound::decode(bytes, self.ending),
        }
    }
}

#[cfg(test)]
mod tests;
