//! What in the log could not be read, and why.

use std::path::PathBuf;

use crate::platform::FileError;

/// A line or a file that could not be read.
#[derive(Debug, Clone)]
pub struct Unreadable {
    /// The file.
    pub file: PathBuf,
    /// The line, from 1; `None` for the file as a whole, or for what is left of it.
    pub line: Option<u64>,
    /// Why.
    pub reason: Damage,
    /// The beginning of the line, with what is not UTF-8 replaced.
    pub text: String,
}

/// Why a line or a file could not be read.
#[derive(Debug, Clone)]
pub enum Damage {
    /// The file could not be read, or not to its end.
    File(FileError),
    /// The line is not UTF-8.
    NotUtf8,
    /// The line is longer than 16 MiB.
    TooLong,
    /// The line is torn, damaged, or no line of a log. What is wrong with it, in English.
    Format(String),
    /// There are so many more unreadable lines in the file.
    AndMore(u64),
}
