//! Records as CSV (RFC 4180), for spreadsheets.

use std::borrow::Cow;

use super::seconds;
use crate::history::{Pain, Record, WorkRecord, values};

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

/// The records as CSV, one row for each work, under a row of column names.
///
/// A session without any work has one row, whose columns of the work are empty. It is UTF-8 with a byte order
/// mark, without which spreadsheets take it for another encoding. A text that a spreadsheet would run as a formula
/// has an apostrophe before it.
#[must_use]
pub fn csv(records: &[Record]) -> Vec<u8> {
    let mut writer = ::csv::WriterBuilder::new()
        .terminator(::csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let mut write = |row: &[Cow<'_, str>]| {
        writer
            .write_record(row.iter().map(|cell| cell.as_bytes()))
            .expect("rows of the same length can always be written to memory");
    };
    write(&COLUMNS.map(Cow::Borrowed));
    for record in records {
        let session = session_cells(record);
        if record.work.is_empty() {
            write(&[session.as_slice(), &[const { Cow::Borrowed("") }; 6]].concat());
        }
        for work in &record.work {
            write(&[session.as_slice(), &work_cells(work)].concat());
        }
    }
    writer
        .into_inner()
        .expect("memory needs no flushing that could fail")
}

fn session_cells(record: &Record) -> [Cow<'_, str>; 10] {
    [
        text(&record.id),
        Cow::Owned(values::start_text(&record.started)),
        Cow::Owned(record.started.strftime("%Y-%m-%d").to_string()),
        Cow::Owned(record.started.strftime("%H:%M:%S").to_string()),
        text(&record.routine),
        Cow::Borrowed(record.ended.id()),
        Cow::Owned(seconds(record.active).to_string()),
        pain(record.pain_before),
        pain(record.pain_after),
        text(&record.note),
    ]
}

fn work_cells(work: &WorkRecord) -> [Cow<'_, str>; 6] {
    [
        text(&work.exercise),
        Cow::Borrowed(work.side.id()),
        Cow::Owned(work.set.to_string()),
        Cow::Owned(seconds(work.planned).to_string()),
        Cow::Owned(seconds(work.done).to_string()),
        Cow::Borrowed(work.outcome.id()),
    ]
}

fn pain(pain: Option<Pain>) -> Cow<'static, str> {
    pain.map_or(Cow::Borrowed(""), |pain| {
        Cow::Owned(pain.rating().to_string())
    })
}

/// A text that no spreadsheet runs: see OWASP, "CSV Injection".
fn text(text: &str) -> Cow<'_, str> {
    if text.starts_with([
        '=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
    ]) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}
