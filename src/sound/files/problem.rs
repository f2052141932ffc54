//! Why a sound file is not used as it is.

use std::path::PathBuf;

use super::ForeignKind;
use crate::platform::FileError;

/// A sound file that is not used, or not as a whole. What the app itself has is heard in its place.
#[derive(Debug, Clone)]
pub struct OwnSoundProblem {
    /// The file.
    pub file: PathBuf,
    /// What is wrong with it.
    pub fault: OwnSoundFault,
}

/// What is wrong with a sound file.
#[derive(Debug, Clone)]
pub enum OwnSoundFault {
    /// It has a name that is looked for, and an ending that is not; empty if it has none.
    Ending(String),
    /// Nothing has its name; perhaps this one was meant.
    NoName { nearest: Option<String> },
    /// Another file has the same name, and is used.
    Second { used: String },
    /// It could not be read.
    Unreadable(FileError),
    /// It is larger than [`LARGEST_BYTES`](super::LARGEST_BYTES).
    TooLarge,
    /// There is nothing in it.
    Empty,
    /// All is silence.
    Silent,
    /// It is of a kind that cannot be decoded.
    Foreign(ForeignKind),
    /// It is damaged, or no sound.
    Damaged,
    /// It is longer than what it is for: a cue has its first seconds, words are left out.
    TooLong,
    /// This build of the app decodes no sounds.
    NoDecoder,
}

impl From<FileError> for OwnSoundFault {
    fn from(error: FileError) -> Self {
        match error {
            FileError::TooLarge { .. } => Self::TooLarge,
            other => Self::Unreadable(other),
        }
    }
}
