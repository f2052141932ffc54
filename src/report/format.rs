//! What the history can be given to other programs and people as.

use crate::history::{self, Record};
use crate::words;

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A page for a therapist.
    Report,
    /// A row for each work, for spreadsheets.
    Csv,
    /// An event for each session, for calendars.
    Ics,
    /// An object for each session, for other programs.
    Json,
}

impl Format {
    /// All there are.
    pub const ALL: [Self; 4] = [Self::Report, Self::Csv, Self::Ics, Self::Json];

    /// The ending of its files.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Report => "html",
            Self::Csv => "csv",
            Self::Ics => "ics",
            Self::Json => "json",
        }
    }

    /// A file with these records; what the report says is asked for only if it is wanted.
    #[must_use]
    pub fn bytes(self, records: &[Record], report: impl FnOnce() -> String) -> Vec<u8> {
        match self {
            Self::Report => report().into_bytes(),
            Self::Csv => history::csv(records),
            Self::Ics => history::ics(records, words::session_in_words).into_bytes(),
            Self::Json => history::json(records).into_bytes(),
        }
    }
}
