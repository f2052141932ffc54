//! Why a file of the sounds folder is not used as it is.

use std::path::PathBuf;

use super::ForeignKind;
use crate::platform::FileError;

/// A file of the sounds folder that is not used, or not as a whole. The app's own voice sounds in its place.
#[derive(Debug, Clone)]
pub struct OwnSoundProblem {
    /// The file.
    pub file: PathBuf,
    /// What is wrong with it.
    pub fault: OwnSoundFault,
}

/// What is wrong with a file of the sounds folder.
#[derive(Debug, Clone)]
pub enum OwnSoundFault {
    /// It has the name of a cue, and an ending that is not looked for; empty if it has none.
    Ending(String),
    /// No cue has its name; perhaps the one with this id was meant.
    NoCue { nearest: Option<&'static str> },
    /// Another file has the name of the same cue, and is used.
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
    /// Only its first [`LONGEST_SECONDS`](super::LONGEST_SECONDS) are heard.
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
