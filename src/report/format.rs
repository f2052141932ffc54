//! What the history can be given to other programs and people as.

use std::ops::RangeInclusive;

use jiff::civil::Date;

use super::Report;
use crate::history::{self, Columns, History, Record, Today};
use crate::routine::Library;
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

    /// A file with these sessions; a report is about these days, or about the last weeks. The library, with the names of the
    /// exercises, is asked for only if it is needed. None where there is nothing to write: a calendar without an event is not
    /// one (RFC 5545, section 3.6).
    #[must_use]
    pub fn bytes(
        self,
        history: &History,
        today: &Today,
        days: Option<RangeInclusive<Date>>,
        library: impl FnOnce() -> Library,
    ) -> Option<Vec<u8>> {
        let records = &history.records;
        let bytes = match self {
            Self::Report => {
                let library = library();
                let report = match days {
                    Some(days) => Report::about(history, &library, today, days),
                    None => Report::lately(history, &library, today),
                };
                report.html().into_bytes()
            }
            Self::Csv(columns) => history::csv(records, columns),
            Self::Ics if !records.iter().any(Record::is_practice) => return None,
            Self::Ics => {
                let catalogue = library().catalogue;
                let described =
                    |record: &Record| words::session_in_words(record, today, &catalogue);
                history::ics(records, described).into_bytes()
            }
            Self::Json => history::json(records).into_bytes(),
        };
        Some(bytes)
    }
}
