//! Words for what went wrong with files, so that every screen says it alike.

use std::path::Path;

use crate::history::{Damage, SaveError, Unreadable};
use crate::platform::FileError;
use crate::text;
use crate::words::file_error;

/// Why something could not be saved, as a sentence.
pub fn save_error(error: &SaveError) -> String {
    match error {
        SaveError::File { path, cause } => {
            let path = path.display().to_string();
            text!("save-error-file", path = path, reason = file_error(cause))
        }
        SaveError::NotALog { path } => {
            text!("save-error-not-a-log", path = path.display().to_string())
        }
        SaveError::Taken { .. } => text!("save-error-taken"),
        SaveError::OutOfBounds { .. } => text!("save-error-out-of-bounds"),
    }
}

/// Why something could not be saved, in a few words.
pub fn reason(error: &SaveError) -> String {
    match error {
        SaveError::File { cause, .. } => file_error(cause),
        other => save_error(other),
    }
}

/// That a file could not be written, and why.
pub fn not_written(path: &Path, error: &FileError) -> String {
    let path = path.display().to_string();
    text!("save-error-file", path = path, reason = file_error(error))
}

/// What of the log could not be read, and where.
pub fn unreadable(unreadable: &Unreadable) -> String {
    let file = unreadable.file.display().to_string();
    let place = match unreadable.line {
        Some(line) => text!("unreadable-line", file = file, line = line),
        None => file,
    };
    let reason = match &unreadable.reason {
        Damage::File(error) => file_error(error),
        Damage::NotUtf8 => text!("problem-not-utf8"),
        Damage::TooLong => text!("unreadable-too-long"),
        Damage::Format(_) => text!("unreadable-format"),
        Damage::AndMore(count) => text!("unreadable-and-more", count = *count),
    };
    text!("unreadable", place = place, reason = reason)
}
