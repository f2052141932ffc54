//! Reads the file of an exercise.

mod lines;
mod texts;

use std::sync::Arc;

use self::lines::{read_instead, read_lines, read_say};
use self::texts::{REQUIRED_TEXT, optional_text, required_text, texts, words};
use super::stand_ins::Named;
use super::{Equipment, Exercise, Kind, Load, Muscle, NAME, Position, Region, TEXT, dose};
use crate::document::Kind as Written;
use crate::document::{Diagnostic, Expected, Reader, Report, Source, Span, Value};
use crate::figure;
use crate::figure::read::Trust;

const FIELDS: [&str; 25] = [
    "id",
    "name",
    "other_names",
    "kind",
    "regions",
    "position",
    "equipment",
    "muscles",
    "set_up",
    "move",
    "hold",
    "attend",
    "breathe",
    "back",
    "say",
    "instructions",
    "feel",
    "cautions",
    "easier",
    "harder",
    "instead",
    "loads",
    "dose",
    "source",
    "figure",
];

/// What could be read of the file of an exercise.
#[derive(Debug)]
pub struct Reading {
    /// The exercise; without its figure, if only that is at fault.
    pub exercise: Option<Exercise>,
    /// The exercises that it names as stand-ins, and where.
    pub stand_ins: Vec<Named>,
    /// Everything that is wrong with the file.
    pub report: Option<Report>,
}

/// Reads an exercise, with everything that is wrong with its file.
///
/// # Errors
/// The report of all problems of the file, be they only of the figure.
pub fn read(source: &Source) -> Result<Exercise, Report> {
    let reading = read_with(source, Trust::People);
    outcome(reading.exercise, reading.report)
}

/// An exercise of which nothing is wrong, or all that is.
///
/// # Errors
/// The report of it.
pub fn outcome(exercise: Option<Exercise>, report: Option<Report>) -> Result<Exercise, Report> {
    match (report, exercise) {
        (Some(report), _) => Err(report),
        (None, Some(exercise)) => Ok(exercise),
        (None, None) => unreachable!("what could not be read has been noted"),
    }
}

/// Reads what can be used of an exercise: a fault in its figure costs no more than the figure.
pub fn read_usable(source: &Source) -> Reading {
    read_with(source, Trust::People)
}

/// Reads an exercise that comes with the app, whose poses the tests have looked at.
pub(super) fn read_bundled(source: &Source) -> Option<Exercise> {
    let reading = read_with(source, Trust::Tests);
    reading.exercise.filter(|_| reading.report.is_none())
}

fn read_with(source: &Source, trust: Trust) -> Reading {
    let (mut reader, value) = match trust {
        Trust::People => Reader::parse(source),
        Trust::Tests => Reader::parse_bundled(source),
    };
    let mut places = Places::default();
    let read = value
        .as_ref()
        .and_then(|value| exercise(&mut reader, value, trust, &mut places));
    let report = reader.finish(source);
    let faults = report.iter().flat_map(|report| &report.diagnostics);
    let only_figure = |fault: &Diagnostic| {
        let figure = places.figure.as_ref();
        figure.is_some_and(|span| span.start <= fault.span.start && fault.span.end <= span.end)
    };
    let is_usable = faults.into_iter().all(only_figure);
    let exercise = read.filter(|_| is_usable).map(|exercise| Exercise {
        figure: exercise.figure.filter(|_| report.is_none()),
        ..exercise
    });
    Reading {
        exercise,
        stand_ins: places.stand_ins,
        report,
    }
}

/// Where what is looked at later stands in the file of an exercise.
#[derive(Default)]
struct Places {
    figure: Option<Span>,
    stand_ins: Vec<Named>,
}

/// Reads an exercise.
fn exercise(
    reader: &mut Reader,
    expr: &Value<'_>,
    trust: Trust,
    places: &mut Places,
) -> Option<Exercise> {
    if !reader.is_named(expr, "Exercise") {
        return None;
    }
    let fields = reader.fields(expr, &FIELDS, Expected::Exercise)?;
    let id = required_text(reader, &fields, "id", NAME);
    let name = required_text(reader, &fields, "name", NAME);
    let other_names = texts(reader, &fields, "other_names", NAME);
    let kind = match fields.get("kind") {
        Some(expr) => reader.word(expr, Kind::ALL, Kind::id),
        None => Some(Kind::Stretch),
    };
    let regions = words(reader, &fields, "regions", Region::ALL, Region::id);
    let position = match reader.required(&fields, "position") {
        Some(expr) => position_of(reader, expr),
        None => None,
    };
    let equipment = words(reader, &fields, "equipment", Equipment::ALL, Equipment::id);
    let muscles = words(reader, &fields, "muscles", Muscle::ALL, Muscle::id);
    let lines = read_lines(reader, &fields);
    let say = read_say(reader, &fields);
    let feel = optional_text(reader, &fields, "feel", TEXT);
    let cautions = texts(reader, &fields, "cautions", REQUIRED_TEXT);
    let easier = optional_text(reader, &fields, "easier", TEXT);
    let harder = optional_text(reader, &fields, "harder", TEXT);
    let instead = read_instead(reader, &fields, &mut places.stand_ins);
    let loads = words(reader, &fields, "loads", Load::ALL, Load::id);
    let dose_fields = match reader.required(&fields, "dose") {
        Some(expr) => reader.fields(expr, &dose::FIELDS, Expected::Dose),
        None => None,
    };
    let dose = dose_fields.and_then(|fields| dose::read(reader, &fields));
    let source = optional_text(reader, &fields, "source", TEXT);
    let figure = fields.get("figure");
    places.figure = figure.map(|expr| expr.span.clone());
    let shown =
        figure.and_then(|expr| figure::read::demonstration(reader, expr, REQUIRED_TEXT, trust));
    let exercise = Exercise {
        id: id?,
        name: name?,
        other_names: other_names?,
        kind: kind?,
        regions: regions?,
        position: position?,
        equipment: equipment?,
        muscles: muscles?,
        lines: lines?,
        say: say?,
        feel: feel?.unwrap_or_default(),
        cautions: cautions?,
        easier: easier?,
        harder: harder?,
        instead: instead?,
        loads: loads?,
        dose: dose?,
        source: source?.unwrap_or_default(),
        figure: shown.map(Arc::new),
    };
    Some(exercise)
}

fn position_of(reader: &mut Reader, value: &Value<'_>) -> Option<Position> {
    let of_before = match &value.kind {
        Written::Word(word) => Position::of_before(word),
        _ => None,
    };
    of_before.or_else(|| reader.word(value, Position::ALL, Position::id))
}
