//! Finds and reads the files of a folder.

use std::path::{Path, PathBuf};

use super::{MAX_FILE_BYTES, Problem, Report, Source};
use crate::platform::FileError;
use crate::platform::file::read_limited;

/// The RON files of a folder, ordered by name, hidden ones left out; none where the folder cannot be read.
pub fn ron_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let wanted = |path: &PathBuf| {
        let hidden = path
            .file_name()
            .is_none_or(|name| name.as_encoded_bytes().starts_with(b"."));
        !hidden
            && path
                .extension()
                .is_some_and(|ending| ending.eq_ignore_ascii_case("ron"))
    };
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(wanted)
        .collect();
    files.sort();
    files
}

/// Reads the text of a file.
///
/// # Errors
/// A report of one problem where the file cannot be read, is larger than [`MAX_FILE_BYTES`] or is no text.
pub fn read_source(path: &Path) -> Result<Source, Report> {
    let file = path.display().to_string();
    match read_limited(path, MAX_FILE_BYTES) {
        Ok(bytes) => match Source::from_bytes(file, bytes) {
            (source, None) => Ok(source),
            (source, Some(damage)) => Err(Report {
                source,
                diagnostics: vec![damage],
            }),
        },
        Err(error) => Err(Report::of_file(file, problem(&error))),
    }
}

fn problem(error: &FileError) -> Problem {
    match error {
        FileError::TooLarge { .. } => Problem::FileTooLarge,
        FileError::NotAFile => Problem::NotAFile,
        FileError::Busy | FileError::Io(_) => Problem::Unreadable(error.to_string()),
    }
}
