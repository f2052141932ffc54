//! Records as CSV, for spreadsheets: as RFC 4180 has it, or as spreadsheets of much of the world write it.

use std::borrow::Cow;

use super::formula::as_text;
use super::seconds;
use crate::history::{Answers, BoutRecord, Effort, Felt, Pain, Reason, Record, values};

const COLUMNS: [&str; 21] = [
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
    "pain",
    "effort",
    "reason",
    "instead_of",
    "morning",
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
        let morning = [Cow::Borrowed(record.morning.felt().map_or("", Felt::id))];
        if record.bouts.is_empty() {
            let bout = [const { Cow::Borrowed("") }; 10];
            write(&[session.as_slice(), &bout, &morning].concat());
        }
        for (place, bout) in record.bouts.iter().enumerate() {
            let bout = bout_cells(bout, record.answers_of(place), columns);
            write(&[session.as_slice(), &bout, &morning].concat());
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
        rating(record.pain_before.map(Pain::rating)),
        rating(record.pain_after.map(Pain::rating)),
        as_text(&record.note),
    ]
}

fn bout_cells(bout: &BoutRecord, answers: Answers, columns: Columns) -> [Cow<'_, str>; 10] {
    [
        as_text(&bout.exercise),
        Cow::Borrowed(bout.side.id()),
        Cow::Owned(bout.set.to_string()),
        Cow::Owned(columns.number(seconds(bout.planned))),
        Cow::Owned(columns.number(seconds(bout.done))),
        Cow::Borrowed(bout.outcome.id()),
        rating(answers.pain.map(Pain::rating)),
        rating(answers.effort.map(Effort::rating)),
        Cow::Borrowed(answers.reason.map_or("", Reason::id)),
        as_text(bout.instead_of.as_deref().unwrap_or_default()),
    ]
}

fn rating(rating: Option<u8>) -> Cow<'static, str> {
    rating.map_or(Cow::Borrowed(""), |rating| Cow::Owned(rating.to_string()))
}
