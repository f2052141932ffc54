//! Reads the file of a routine.

mod steps;

use std::time::Duration;

pub use steps::{MOST_STEPS, ROUNDS};
use steps::{Pauses, flag, prepare, text};
pub(super) use steps::{ROUNDS_FIELDS, STEP_FIELDS};

use super::{Day, Routine, Schedule};
use crate::document::{Expected, Problem, Reader, Report, Source, Value};
use crate::exercise::{Catalogue, NAME, dose};

/// The longest plan: six hours.
pub const LONGEST_PLAN: Duration = Duration::from_secs(6 * 3_600);

pub(super) const FIELDS: [&str; 10] = [
    "name", "id", "about", "source", "schedule", "prepare", "switch", "rest", "wait", "steps",
];
const SCHEDULES: [&str; 3] = ["Daily", "Weekly", "Days"];
pub(super) const DAYS: [(Day, &str); 7] = [
    (Day::Mon, "Mon"),
    (Day::Tue, "Tue"),
    (Day::Wed, "Wed"),
    (Day::Thu, "Thu"),
    (Day::Fri, "Fri"),
    (Day::Sat, "Sat"),
    (Day::Sun, "Sun"),
];

/// Reads a routine whose exercises are those of a catalogue.
///
/// # Errors
/// The report of all problems of the file.
pub fn read(source: &Source, catalogue: &Catalogue) -> Result<Routine, Report> {
    match read_draft(source, catalogue) {
        (_, Some(report)) => Err(report),
        (Some(routine), None) => Ok(routine),
        (None, None) => unreachable!("what could not be read has been noted"),
    }
}

/// Reads a routine that is being written: it may have no steps yet, which is told as a problem nevertheless. With any
/// other problem there is no routine.
pub fn read_draft(source: &Source, catalogue: &Catalogue) -> (Option<Routine>, Option<Report>) {
    let (mut reader, value) = Reader::parse(source);
    let routine = value
        .as_ref()
        .and_then(|value| routine(&mut reader, value, catalogue));
    let report = reader.finish(source);
    let is_bare = |report: &Report| {
        let mut all = report.diagnostics.iter();
        all.all(|found| found.problem == Problem::NoItems)
    };
    (
        routine.filter(|_| report.as_ref().is_none_or(is_bare)),
        report,
    )
}

fn routine(reader: &mut Reader, expr: &Value<'_>, catalogue: &Catalogue) -> Option<Routine> {
    if !reader.is_named(expr, "Routine") {
        return None;
    }
    let fields = reader.fields(expr, &FIELDS, Expected::Routine)?;
    let name = match reader.required(&fields, "name") {
        Some(expr) => reader.text(expr, NAME),
        None => None,
    };
    let about = text(reader, &fields, "about");
    let from = text(reader, &fields, "source");
    let schedule = match fields.get("schedule") {
        Some(expr) => schedule(reader, expr).map(Some),
        None => Some(None),
    };
    let id = match fields.get("id") {
        Some(expr) => reader.text(expr, NAME).map(Some),
        None => Some(None),
    };
    let prepare = prepare(reader, &fields, None);
    let switch = dose::seconds(reader, &fields, "switch", 0, Routine::SWITCH);
    let rest = dose::seconds(reader, &fields, "rest", 0, Routine::REST);
    let wait = flag(reader, &fields, "wait", false);
    let pauses = Pauses {
        prepare: prepare.flatten(),
        rest: rest.unwrap_or(Routine::REST),
        wait: wait.unwrap_or_default(),
    };
    let steps = match reader.required(&fields, "steps") {
        Some(expr) => steps::steps(reader, expr, &pauses, catalogue),
        None => None,
    };
    let (steps, rounds) = steps?;
    let routine = Routine {
        name: name?,
        id: id?,
        about: about?,
        source: from?,
        schedule: schedule?,
        prepare: prepare?,
        switch: switch?,
        rest: rest?,
        wait: wait?,
        steps,
        rounds,
    };
    if routine.least_length() > LONGEST_PLAN {
        let steps = fields.get("steps")?;
        let start = steps.span.clone().start;
        reader.note(start..start + 1, Problem::PlanTooLong);
        return None;
    }
    Some(routine)
}

fn schedule(reader: &mut Reader, expr: &Value<'_>) -> Option<Schedule> {
    let name = reader.named(expr, &SCHEDULES, Expected::Schedule)?;
    let Some(value) = expr.single() else {
        reader.note_wrong_kind(expr, Expected::Schedule);
        return None;
    };
    match name {
        "Daily" => times(reader, value, 24).map(Schedule::Daily),
        "Weekly" => times(reader, value, 7 * 24).map(Schedule::Weekly),
        _ => days(reader, value).map(Schedule::Days),
    }
}

fn times(reader: &mut Reader, expr: &Value<'_>, most: u64) -> Option<u32> {
    let times = reader.whole(expr, 1..=most)?;
    u32::try_from(times).ok()
}

fn days(reader: &mut Reader, expr: &Value<'_>) -> Option<Vec<Day>> {
    let items = reader.list(expr, DAYS.len())?;
    if items.is_empty() {
        reader.note(expr.span.clone(), Problem::NoItems);
        return None;
    }
    let read: Vec<Option<Day>> = items
        .into_iter()
        .map(|item| {
            reader
                .word(item, &DAYS, |(_, name)| name)
                .map(|(day, _)| day)
        })
        .collect();
    let mut days: Vec<Day> = read.into_iter().collect::<Option<_>>()?;
    days.sort_unstable();
    days.dedup();
    Some(days)
}
