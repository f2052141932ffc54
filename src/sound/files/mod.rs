//! A person's sound files in a folder, each named after what it is for.
//!
//! * `folder` says which file is meant for what, `kind` what a file is by its first bytes, `decode` makes samples of it.
//! * What cannot be used is never passed over in silence: each file has its [`OwnSoundProblem`].

#[cfg(feature = "app")]
mod decode;
mod folder;
mod kind;
mod names;
mod problem;
#[cfg(not(feature = "app"))]
mod undecoded;

pub use folder::SoundFiles;
pub use kind::ForeignKind;
pub use names::Names;
pub use problem::{OwnSoundFault, OwnSoundProblem};

#[cfg(feature = "app")]
pub use decode::Sound;
#[cfg(not(feature = "app"))]
pub use undecoded::Sound;

use crate::platform::read_limited;

/// Larger files are refused: what is heard is seconds long.
pub const LARGEST_BYTES: u64 = 20 * 1_000_000;

/// How many seconds of a sound are heard, and what becomes of a longer one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Longest {
    /// The rest of it is cut off, and that is told.
    Cut(u32),
    /// It is not used.
    Refused(u32),
}

impl folder::Meant {
    /// What is heard of the file.
    ///
    /// # Errors
    /// Why it cannot be used.
    fn sound(&self, longest: Longest) -> Result<Sound, OwnSoundFault> {
        let bytes = read_limited(&self.path, LARGEST_BYTES)?;
        if bytes.iter().all(|byte| *byte == 0) {
            return Err(OwnSoundFault::Empty);
        }
        if let Some(kind) = kind::foreign(&bytes) {
            return Err(OwnSoundFault::Foreign(kind));
        }
        let (Longest::Cut(seconds) | Longest::Refused(seconds)) = longest;
        let sound = Sound::decode(bytes, self.ending, seconds)?;
        if sound.is_cut() && matches!(longest, Longest::Refused(_)) {
            return Err(OwnSoundFault::TooLong);
        }
        Ok(sound)
    }
}
