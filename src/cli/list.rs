//! `supple list`: names all routines and exercises.

use std::io;
use std::time::Duration;

use super::command::{Command, Run};
use super::json::TextOrJson;
use super::table::{Align, Table};
use super::{Console, Exit, arguments, list_json};
use crate::document::{Problem, Report};
use crate::history::{History, experience};
use crate::routine::{Entry, Library, Routine};
use crate::session::{Experience, length_of};
use crate::text;
use crate::words::{self, dose_in_words, duration_in_words};

/// Its call.
pub(super) const COMMAND: Command = Command {
    name: "list",
    describe: |command| {
        command
            .about(text!("cli-list-about"))
            .long_about(text!("cli-list-details"))
            .arg(arguments::format(TextOrJson::NAMED))
    },
    wants: |_| text!("cli-not-understood"),
    run: Run::Here(|console, folders, given| {
        let library = Library::load(&folders.routines(), &folders.exercises());
        let experience = experience(&History::read(folders).records);
        match arguments::given_format(given) {
            TextOrJson::Text => print(console, &library, &experience)?,
            TextOrJson::Json => console.print(&list_json::json(&library, &experience))?,
        }
        Ok(Exit::Fine)
    }),
};

/// Names the routines, own ones first, and the exercises; broken files with their first error.
///
/// # Errors
/// Where the console cannot be written to.
fn print(console: &mut Console<'_>, library: &Library, experience: &Experience) -> io::Result<()> {
    console.line(&text!("cli-list-routines"))?;
    console.print(&routines(library, experience))?;
    console.line("")?;
    console.line(&text!("cli-list-exercises"))?;
    console.print(&exercises(library))?;
    let broken = library
        .entries
        .iter()
        .filter_map(|entry| entry.routine.as_ref().err());
    let broken: Vec<&Report> = broken.chain(&library.catalogue.reports).collect();
    let (copies, broken): (Vec<&Report>, Vec<&Report>) =
        broken.into_iter().partition(|report| is_of_copy(report));
    for (title, reports) in [
        (text!("cli-list-broken"), broken),
        (text!("cli-list-copies"), copies),
    ] {
        if !reports.is_empty() {
            console.line("")?;
            console.line(&title)?;
        }
        for report in reports {
            console.line(&format!("  {}", first_error(report)))?;
        }
    }
    Ok(())
}

fn routines(library: &Library, experience: &Experience) -> String {
    let mut table = Table::new([Align::Left, Align::Left, Align::Right, Align::Left]);
    for entry in &library.entries {
        if let Ok(routine) = &entry.routine {
            table.row([
                format!("  {}", entry.slug()),
                routine.name.clone(),
                length(routine, length_of(routine, &library.catalogue, experience)),
                text!("cli-list-exercise-count", count = routine.exercises().len()),
                origin(entry),
            ]);
        }
    }
    table.to_string()
}

fn length(routine: &Routine, length: Duration) -> String {
    let length = duration_in_words(length);
    if routine.is_open() {
        text!("cli-list-length-open", length = length)
    } else {
        length
    }
}

fn origin(entry: &Entry) -> String {
    match &entry.copy {
        Some(copy) if copy.is_same => text!("cli-list-copy-same", of = copy.of.as_str()),
        Some(copy) => text!("cli-list-copy-differs", of = copy.of.as_str()),
        None if entry.is_own() => text!("cli-list-own"),
        None => String::new(),
    }
}

/// Whether a file is left out because it is a copy of another one.
fn is_of_copy(report: &Report) -> bool {
    let mut diagnostics = report.diagnostics.iter();
    diagnostics.any(|found| matches!(found.problem, Problem::SyncCopy { .. }))
}

fn exercises(library: &Library) -> String {
    let mut table = Table::new([Align::Left, Align::Left, Align::Left]);
    for exercise in library.catalogue.iter() {
        table.row([
            format!("  {}", exercise.id),
            exercise.name.clone(),
            words::position(exercise.position),
            dose_in_words(&exercise.dose),
        ]);
    }
    table.to_string()
}

/// The first error in one line: `file:line:column: what`.
fn first_error(report: &Report) -> String {
    let file = report.source.file.as_str();
    let Some(first) = report.diagnostics.first() else {
        return file.to_owned();
    };
    let message = first.problem.message();
    if first.problem.is_of_whole_file() {
        return format!("{file}: {message}");
    }
    let place = report.source.position(first.span.start);
    format!("{file}:{}:{}: {message}", place.line, place.column)
}
