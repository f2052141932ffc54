//! Why nothing was restored.

use std::io::{self, ErrorKind};

use thiserror::Error;
use zip::result::ZipError;

use super::LeftOut;
use crate::platform::FileError;

/// Why nothing was restored: nothing was changed then.
#[derive(Debug, Error)]
pub enum RestoreError {
    /// The backup could not be read.
    #[error(transparent)]
    File(#[from] FileError),
    /// It is no zip file, or damaged, or of a kind that is not understood. What is wrong with it, in English.
    #[error("{0}")]
    Damaged(String),
    /// It is packed in a way that is not read.
    #[error("packed in another way")]
    OtherPacking,
    /// It can be read with a password only.
    #[error("protected by a password")]
    Locked,
    /// A file in it has a name that leads out of the folder.
    #[error("{0} leads out of the folder")]
    LeadsOut(String),
    /// There is more in it than anybody has.
    #[error("too large")]
    TooLarge,
    /// There is nothing in it that Supple would have; what there is instead.
    #[error("no backup of Supple")]
    NotABackup(LeftOut),
}

impl From<ZipError> for RestoreError {
    fn from(error: ZipError) -> Self {
        match error {
            ZipError::Io(error) => error.into(),
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Self::Locked,
            ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => {
                Self::OtherPacking
            }
            other => Self::Damaged(other.to_string()),
        }
    }
}

impl From<io::Error> for RestoreError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::Unsupported => Self::OtherPacking,
            // What the archive's reader says of content.
            ErrorKind::InvalidData
            | ErrorKind::InvalidInput
            | ErrorKind::UnexpectedEof
            | ErrorKind::Other => Self::Damaged(error.to_string()),
            _ => Self::File(error.into()),
        }
    }
}
