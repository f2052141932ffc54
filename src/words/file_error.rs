//! Words for what is the matter with a file.

use std::io::ErrorKind;

use crate::platform::FileError;
use crate::text;

/// What is the matter with a file, as part of a sentence.
#[must_use]
pub fn file_error(error: &FileError) -> String {
    match (error, error.kind()) {
        (FileError::NotAFile, _) => text!("file-error-not-a-file"),
        (FileError::TooLarge { .. }, _) => text!("file-error-too-large"),
        (FileError::Busy, _) => text!("file-error-busy"),
        (_, Some(ErrorKind::StorageFull | ErrorKind::QuotaExceeded)) => text!("file-error-full"),
        (_, Some(ErrorKind::PermissionDenied)) => text!("file-error-permission"),
        (_, Some(ErrorKind::ReadOnlyFilesystem)) => text!("file-error-read-only"),
        (_, Some(ErrorKind::NotADirectory)) => text!("file-error-not-a-folder"),
        (_, Some(ErrorKind::NotFound)) => text!("file-error-no-folder"),
        (FileError::Io(error), _) => error.to_string(),
    }
}
