//! Records as CSV, for spreadsheets: as RFC 4180 has it, or as spreadsheets of much of the world write it.

use std::borrow::Cow;

use super::formula::as_text;
use super::seconds;
use crate::history::{BoutRecord, Pain, Record, values};

const COLUMNS: [&str; 16] = [
    "id",
    "started",
    "date",
    "time",
    "routine",
    "ended",
    "seconds",
    "pain_before",
    "pain_after",
    "note",
    "exercise",
    "side",
    "set",
    "planned_seconds",
    "done_seconds",
    "outcome",
];

/// What stands between columns, and before decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Columns {
    /// Commas and decimal points: RFC 4180, which other programs expect.
    #[default]
    Commas,
    /// Semicolons and decimal commas.
    Semicolons,
    /// Semicolons and decimal points, as in Switzerland.
    SemicolonsAndPoints,
}

impl Columns {
    const fn separator(self) -> u8 {
        match self {
            Self::Commas => b',',
            Self::Semicolons | Self::SemicolonsAndPoints => b';',
        }
    }

    fn number(self, number: f64) -> String {
        match self {
            Self::Commas | Self::SemicolonsAndPoints => number.to_string(),
            Self::Semicolons => number.to_string().replace('.', ","),
        }
    }
}

/// The records as CSV, one row for each bout, under a row of column names.
///
/// A session without any bout has one row, whose columns of the bout are empty. It is UTF-8 with a byte order
/// mark, without which spreadsheets take it for another encoding. A text that a spreadsheet would run as a formula
/// has an apostrophe before it.
#[must_use]
pub fn csv(records: &[Record], columns: Columns) -> Vec<u8> {
    let mut writer = ::csv::WriterBuilder::new()
        .delimiter(columns.separator())
        .terminator(::csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let mut write = |row: &[Cow<'_, str>]| {
        writer
            .write_record(row.iter().map(|cell| cell.as_bytes()))
            .expect("rows of the same length can always be written to memory");
    };
    write(&COLUMNS.map(Cow::Borrowed));
    for record in records {
        let session = session_cells(record, columns);
        if record.bouts.is_empty() {
            write(&[session.as_slice(), &[const { Cow::Borrowed("") }; 6]].concat());
        }
        for bout in &record.bouts {
            write(&[session.as_slice(), &bout_cells(bout, columns)].concat());
        }
    }
    writer
        .into_inner()
        .expect("memory needs no flushing that could fail")
}

fn session_cells(record: &Record, columns: Columns) -> [Cow<'_, str>; 10] {
    [
        as_text(&record.id),
        Cow::Owned(values::start_text(&record.started)),
        Cow::Owned(record.started.strftime("%Y-%m-%d").to_string()),
        Cow::Owned(record.started.strftime("%H:%M:%S").to_string()),
        as_text(&record.routine),
        Cow::Borrowed(record.ended.id()),
        Cow::Owned(columns.number(seconds(record.active))),
        pain(record.pain_before),
        pain(record.pain_after),
        as_text(&record.note),
    ]
}

fn bout_cells(bout: &BoutRecord, columns: Columns) -> [Cow<'_, str>; 6] {
    [
        as_text(&bout.exercise),
        Cow::Borrowed(bout.side.id()),
        Cow::Owned(bout.set.to_string()),
        Cow::Owned(columns.number(seconds(bout.planned))),
        Cow::Owned(columns.number(seconds(bout.done))),
        Cow::Borrowed(bout.outcome.id()),
    ]
}

fn pain(pain: Option<Pain>) -> Cow<'static, str> {
    pain.map_or(Cow::Borrowed(""), |pain| {
        Cow::Owned(pain.rating().to_string())
    })
}
