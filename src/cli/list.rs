//! `supple list`: names all routines and exercises.

use std::io;

use super::command::{Command, Run};
use super::json::TextOrJson;
use super::table::{Align, Table};
use super::whose::person;
use super::{Console, Exit, arguments, list_json};
use crate::document::{Problem, Report};
use crate::routine::{Entry, Library};
use crate::session::{Length, Person, length_of};
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
        let person = person(folders);
        match arguments::given_format(given) {
            TextOrJson::Text => print(console, &library, &person)?,
            TextOrJson::Json => console.print(&list_json::json(&library, &person))?,
        }
        Ok(Exit::Fine)
    }),
};

/// Names the routines, own ones first, and the exercises; broken files with their first error.
///
/// # Errors
/// Where the console cannot be written to.
fn print(console: &mut Console<'_>, library: &Library, person: &Person) -> io::Result<()> {
    console.line(&text!("cli-list-routines"))?;
    console.print(&routines(library, person))?;
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

fn routines(library: &Library, person: &Person) -> String {
    let mut table = Table::new([Align::Left, Align::Left, Align::Right, Align::Left]);
    for entry in &library.entries {
        if let Ok(routine) = &entry.routine {
            table.row([
                format!("  {}", entry.slug()),
                routine.name.clone(),
                length(length_of(routine, &library.catalogue, person)),
                text!("cli-list-exercise-count", count = routine.exercises().len()),
                origin(entry),
            ]);
        }
    }
    table.to_string()
}

fn length(length: Length) -> String {
    let least = duration_in_words(length.least);
    if length.is_open {
        text!("cli-list-length-open", length = least)
    } else {
        least
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
