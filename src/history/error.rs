//! Why something could not be saved.

use std::path::{Path, PathBuf};

use thiserror::Error;

use super::Record;
use crate::platform::FileError;

/// Why a line could not be put on the disk.
#[derive(Debug, Clone, Error)]
pub enum SaveError {
    /// The file could not be written, or a running file could not be read.
    #[error("{}: {cause}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        #[source]
        cause: FileError,
    },
    /// The file that the person chose holds something else than a log; it is left as it is.
    #[error("{}: not a history log", path.display())]
    NotALog {
        /// The file.
        path: PathBuf,
    },
    /// Another running app has taken the interrupted session.
    #[error("{}: taken by another running app", path.display())]
    Taken {
        /// The running file.
        path: PathBuf,
    },
    /// The record would not be readable in the log: an id or a number beyond all bounds.
    #[error("the record {id:?} cannot be written so that it can be read back")]
    OutOfBounds {
        /// The record's id.
        id: String,
    },
}

impl SaveError {
    pub(super) fn file(path: &Path) -> impl FnOnce(FileError) -> Self {
        move |cause| Self::File {
            path: path.to_owned(),
            cause,
        }
    }
}

/// A record that could not be saved, so that it can be saved elsewhere.
#[derive(Debug, Clone, Error)]
#[error("the record is not saved: {error}")]
pub struct Unsaved {
    /// What was done.
    pub record: Record,
    /// Why it is not saved.
    #[source]
    pub error: SaveError,
}
