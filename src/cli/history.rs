//! `supple history`: prints the log.

use std::io;
use std::sync::Arc;

use super::command::{Command, Run};
use super::table::{Align, Table};
use super::{Console, Exit, arguments};
use crate::exercise::Catalogue;
use crate::history::{Columns, Damage, Ended, History, Pain, Record, Today, Unreadable};
use crate::platform::{Folders, wall};
use crate::report::Format;
use crate::routine::Library;
use crate::text;
use crate::words::{duration_in_words, hurt_in_words, morning_in_words, swaps_in_words};

/// Its call.
pub(super) const COMMAND: Command = Command {
    name: "history",
    describe: |command| {
        command
            .about(text!("cli-history-about"))
            .long_about(text!("cli-history-details"))
            .arg(arguments::format(FORMATS))
    },
    wants: |_| text!("cli-not-understood"),
    run: Run::Here(|console, folders, given| run(console, folders, arguments::given_format(given))),
};

/// How the log is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum HistoryFormat {
    /// A table to read.
    #[default]
    Text,
    /// What is for other programs and people.
    Export(Format),
}

const FORMATS: [(HistoryFormat, &str); 6] = [
    (HistoryFormat::Text, "text"),
    (HistoryFormat::Export(Format::Csv(Columns::Commas)), "csv"),
    (
        HistoryFormat::Export(Format::Csv(Columns::Semicolons)),
        "csv-semicolon",
    ),
    (HistoryFormat::Export(Format::Json), "json"),
    (HistoryFormat::Export(Format::Ics), "ics"),
    (HistoryFormat::Export(Format::Report), "html"),
];

/// How many lines that cannot be read are named; the rest is counted.
const MOST_NAMED: usize = 10;

/// Prints all sessions, oldest first, and says what of the log could not be read.
///
/// # Errors
/// Where the console cannot be written to.
fn run(console: &mut Console<'_>, folders: &Folders, format: HistoryFormat) -> io::Result<Exit> {
    let history = History::read(folders);
    let today = Today::at(&wall::now());
    let library = || Library::load(&folders.routines(), &folders.exercises());
    let mut exit = Exit::Fine;
    match format {
        HistoryFormat::Export(format) => match format.bytes(&history, &today, None, library) {
            Some(bytes) => console.bytes(&bytes)?,
            None => {
                let hint = text!("history-no-calendar-hint");
                console.error(&text!("history-no-calendar"), Some(&hint))?;
                exit = Exit::Input;
            }
        },
        HistoryFormat::Text if history.records.is_empty() => {
            console.line(&text!("cli-history-empty"))?;
        }
        HistoryFormat::Text => console.print(&table(&history.records, &today, library))?,
    }
    tell_unreadable(console, &history.unreadable)?;
    if history.newer > 0 {
        console.note(&text!("cli-history-newer", count = history.newer))?;
    }
    let folder_failed = |unreadable: &Unreadable| matches!(unreadable.reason, Damage::File(_));
    if history.unreadable.iter().any(folder_failed) {
        exit = Exit::System;
    }
    Ok(exit)
}

fn table(records: &[Record], today: &Today, library: impl FnOnce() -> Library) -> String {
    // Where nothing was said of single exercises, their names are not needed.
    let is_plain = |record: &Record| {
        let mut bouts = record.bouts.iter();
        record.answers.is_empty() && bouts.all(|bout| bout.instead_of.is_none())
    };
    let catalogue = if records.iter().all(is_plain) {
        Arc::default()
    } else {
        library().catalogue
    };
    let mut table = Table::new([
        Align::Left,
        Align::Right,
        Align::Left,
        Align::Left,
        Align::Right,
        Align::Left,
    ]);
    table.row([
        text!("cli-history-started"),
        text!("cli-history-length"),
        text!("cli-history-routine"),
        text!("cli-history-ended"),
        text!("cli-history-bouts"),
        text!("cli-history-pain"),
        text!("cli-history-note"),
    ]);
    for record in records {
        table.row([
            record.started.strftime("%Y-%m-%d %H:%M").to_string(),
            duration_in_words(record.active),
            one_line(&record.routine),
            ended(record, today),
            bouts(record),
            pain(record),
            said(record, &catalogue),
        ]);
    }
    table.to_string()
}

/// How many bouts were done. A bout on one side counts as one, as in the record.
fn bouts(record: &Record) -> String {
    text!("cli-history-bouts-done", count = record.bouts_done())
}

/// How it ended, and whether its time can be true.
fn ended(record: &Record, today: &Today) -> String {
    let ended = match record.ended {
        Ended::Finished => text!("cli-history-finished"),
        Ended::Stopped => text!("cli-history-stopped"),
        Ended::Interrupted => text!("cli-history-interrupted"),
    };
    if today.clock_was_wrong(record) {
        text!("cli-history-clock-wrong", ended = ended)
    } else {
        ended
    }
}

fn pain(record: &Record) -> String {
    let rating =
        |pain: Option<Pain>| pain.map_or_else(|| "–".to_owned(), |pain| pain.rating().to_string());
    match (record.pain_before, record.pain_after) {
        (None, None) => String::new(),
        (before, after) => format!("{} → {}", rating(before), rating(after)),
    }
}

/// What was said of a session: what hurt, what was swapped, the morning after, and the note.
fn said(record: &Record, catalogue: &Catalogue) -> String {
    let note = Some(one_line(&record.note)).filter(|note| !note.is_empty());
    let said = [
        hurt_in_words(record, catalogue),
        swaps_in_words(record, catalogue),
        morning_in_words(record),
        note,
    ];
    one_line(&said.into_iter().flatten().collect::<Vec<_>>().join(". "))
}

/// A text whose lines follow each other in one.
fn one_line(text: &str) -> String {
    let breaks = ['\t', '\n', '\r', '\u{85}', '\u{2028}', '\u{2029}'];
    let lines = text.split(breaks).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(" ")
}

fn tell_unreadable(console: &mut Console<'_>, unreadable: &[Unreadable]) -> io::Result<()> {
    for one in unreadable.iter().take(MOST_NAMED) {
        let file = one.file.display();
        let place = match one.line {
            Some(line) => format!("{file}:{line}"),
            None => file.to_string(),
        };
        console.error(&format!("{place}: {}", reason(&one.reason)), None)?;
    }
    let more = unreadable.len().saturating_sub(MOST_NAMED);
    if more > 0 {
        console.note(&text!("cli-history-more-unreadable", count = more))?;
    }
    if !unreadable.is_empty() {
        console.note(&text!("cli-history-unreadable-note"))?;
    }
    Ok(())
}

fn reason(reason: &Damage) -> String {
    match reason {
        Damage::File(error) => text!("cli-history-file-failed", reason = error.to_string()),
        Damage::NotUtf8 => text!("problem-not-utf8"),
        Damage::TooLong => text!("cli-history-line-too-long"),
        Damage::Format(what) => text!("cli-history-line-unknown", reason = one_line(what)),
        Damage::AndMore(count) => text!("cli-history-more-unreadable", count = *count),
    }
}
