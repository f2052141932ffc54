//! Reads the file of a routine.

use std::time::Duration;

use super::{Day, Routine, Schedule, Step};
use crate::document::{Expected, Fields, Problem, Reader, Report, Source, Value};
use crate::exercise::{Catalogue, NAME, TEXT, dose};

/// The longest plan: six hours.
pub const LONGEST_PLAN: Duration = Duration::from_secs(6 * 3_600);

/// The most steps of a routine.
pub const MOST_STEPS: usize = 500;
pub(super) const FIELDS: [&str; 8] = [
    "name", "about", "source", "schedule", "prepare", "switch", "rest", "steps",
];
pub(super) const STEP_FIELDS: [&str; 7] = [
    "exercise", "work", "side", "sets", "rest", "prepare", "note",
];
/// What people write for a rest between two steps, in lower case.
const RESTS: [&str; 3] = ["rest", "pause", "break"];
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

/// The pauses that steps inherit where they give none.
struct Pauses {
    prepare: Option<Duration>,
    rest: Duration,
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
    let prepare = prepare(reader, &fields, None);
    let switch = dose::seconds(reader, &fields, "switch", 0, Routine::SWITCH);
    let rest = dose::seconds(reader, &fields, "rest", 0, Routine::REST);
    let pauses = Pauses {
        prepare: prepare.flatten(),
        rest: rest.unwrap_or(Routine::REST),
    };
    let steps = match reader.required(&fields, "steps") {
        Some(expr) => steps(reader, expr, &pauses, catalogue),
        None => None,
    };
    let routine = Routine {
        name: name?,
        about: about?,
        source: from?,
        schedule: schedule?,
        prepare: prepare?,
        switch: switch?,
        rest: rest?,
        steps: steps?,
    };
    if routine.least_length() > LONGEST_PLAN {
        let steps = fields.get("steps")?;
        let start = steps.span.clone().start;
        reader.note(start..start + 1, Problem::PlanTooLong);
        return None;
    }
    Some(routine)
}

fn steps(
    reader: &mut Reader,
    expr: &Value<'_>,
    pauses: &Pauses,
    catalogue: &Catalogue,
) -> Option<Vec<Step>> {
    let items = reader.list(expr, MOST_STEPS)?;
    if items.is_empty() {
        reader.note(expr.span.clone(), Problem::NoItems);
        return Some(Vec::new());
    }
    let read: Vec<Option<Step>> = items
        .into_iter()
        .map(|item| step(reader, item, pauses, catalogue))
        .collect();
    read.into_iter().collect()
}

fn step(
    reader: &mut Reader,
    expr: &Value<'_>,
    pauses: &Pauses,
    catalogue: &Catalogue,
) -> Option<Step> {
    if let Some((name, span)) = expr.name()
        && RESTS.contains(&name.to_ascii_lowercase().as_str())
    {
        reader.note(span, Problem::RestAsStep);
        return None;
    }
    if !reader.is_named(expr, "Step") {
        return None;
    }
    let fields = reader.fields(expr, &STEP_FIELDS, Expected::Step)?;
    let exercise = exercise(reader, &fields, catalogue);
    let dose = dose::read(reader, &fields);
    let prepare = prepare(reader, &fields, pauses.prepare);
    let rest = dose::seconds(reader, &fields, "rest", 0, pauses.rest);
    let note = text(reader, &fields, "note");
    Some(Step {
        exercise: exercise?,
        dose: dose?,
        prepare: prepare?,
        rest: rest?,
        note: note?,
    })
}

/// A time to get ready; where the file gives none, what was given for all.
fn prepare(
    reader: &mut Reader,
    fields: &Fields<'_>,
    of_all: Option<Duration>,
) -> Option<Option<Duration>> {
    match fields.get("prepare") {
        Some(_) => dose::seconds(reader, fields, "prepare", 0, Duration::ZERO).map(Some),
        None => Some(of_all),
    }
}

fn exercise(reader: &mut Reader, fields: &Fields<'_>, catalogue: &Catalogue) -> Option<String> {
    let expr = reader.required(fields, "exercise")?;
    let id = reader.text(expr, NAME)?;
    if catalogue.get(&id).is_none() {
        let problem = Problem::UnknownExercise(id.clone());
        reader.note_name(expr.span.clone(), &id, catalogue.ids(), problem);
        return None;
    }
    Some(id)
}

fn text(reader: &mut Reader, fields: &Fields<'_>, name: &str) -> Option<String> {
    match fields.get(name) {
        Some(expr) => reader.text(expr, TEXT),
        None => Some(String::new()),
    }
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
