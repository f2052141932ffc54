//! What the history can be given to other programs and people as.

use crate::history::{self, Columns, Record, Today};
use crate::words;

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A page for a therapist.
    Report,
    /// A row for each bout, for spreadsheets.
    Csv(Columns),
    /// An event for each session, for calendars.
    Ics,
    /// An object for each session, for other programs.
    Json,
}

impl Format {
    /// All that a person can choose from. Of the two kinds of table, that of their region comes first.
    #[must_use]
    pub const fn offered(of_region: Columns) -> [Self; 5] {
        let other = match of_region {
            Columns::Commas => Columns::Semicolons,
            Columns::Semicolons | Columns::SemicolonsAndPoints => Columns::Commas,
        };
        let (first, second) = (Self::Csv(of_region), Self::Csv(other));
        [Self::Report, first, second, Self::Ics, Self::Json]
    }

    /// The ending of its files.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Report => "html",
            Self::Csv(_) => "csv",
            Self::Ics => "ics",
            Self::Json => "json",
        }
    }

    /// A file with these records; what the report says is asked for only if it is wanted. None where there is nothing to
    /// write: a calendar without an event is not one (RFC 5545, section 3.6).
    #[must_use]
    pub fn bytes(
        self,
        records: &[Record],
        today: &Today,
        report: impl FnOnce() -> String,
    ) -> Option<Vec<u8>> {
        let described = |record: &Record| words::session_in_words(record, today);
        let bytes = match self {
            Self::Report => report().into_bytes(),
            Self::Csv(columns) => history::csv(records, columns),
            Self::Ics if records.is_empty() => return None,
            Self::Ics => history::ics(records, described).into_bytes(),
            Self::Json => history::json(records).into_bytes(),
        };
        Some(bytes)
    }
}
