//! Reads the file of an exercise.

use std::sync::Arc;

use super::{Equipment, Exercise, Kind, Muscle, NAME, Position, Region, TEXT, dose};
use crate::document::{
    Diagnostic, Expected, Fields, Reader, Report, Source, Span, TextRule, Value,
};
use crate::figure;
use crate::figure::read::Trust;

const FIELDS: [&str; 16] = [
    "id",
    "name",
    "other_names",
    "kind",
    "regions",
    "position",
    "equipment",
    "muscles",
    "instructions",
    "feel",
    "cautions",
    "easier",
    "harder",
    "dose",
    "source",
    "figure",
];

const MOST_LINES: usize = 20;

const REQUIRED_TEXT: TextRule = TextRule {
    may_be_empty: false,
    ..TEXT
};

/// What could be read of the file of an exercise.
#[derive(Debug)]
pub struct Reading {
    /// The exercise; without its figure, if only that is at fault.
    pub exercise: Option<Exercise>,
    /// Everything that is wrong with the file.
    pub report: Option<Report>,
}

/// Reads an exercise, with everything that is wrong with its file.
///
/// # Errors
/// The report of all problems of the file, be they only of the figure.
pub fn read(source: &Source) -> Result<Exercise, Report> {
    let reading = read_with(source, Trust::People);
    match (reading.report, reading.exercise) {
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
    let read = value
        .as_ref()
        .and_then(|value| exercise(&mut reader, value, trust));
    let report = reader.finish(source);
    let exercise = read.and_then(|(mut exercise, figure)| {
        let faults = report.iter().flat_map(|report| &report.diagnostics);
        let only_figure = |fault: &Diagnostic| {
            figure
                .as_ref()
                .is_some_and(|span| span.start <= fault.span.start && fault.span.end <= span.end)
        };
        if report.is_some() {
            exercise.figure = None;
        }
        faults.into_iter().all(only_figure).then_some(exercise)
    });
    Reading { exercise, report }
}

/// Reads an exercise and the place of its figure.
fn exercise(
    reader: &mut Reader,
    expr: &Value<'_>,
    trust: Trust,
) -> Option<(Exercise, Option<Span>)> {
    if !reader.is_named(expr, "Exercise") {
        return None;
    }
    let fields = reader.fields(expr, &FIELDS, Expected::Exercise)?;
    let id = required_text(reader, &fields, "id", NAME);
    let name = required_text(reader, &fields, "name", NAME);
    let other_names = lines(reader, &fields, "other_names", NAME);
    let kind = match fields.get("kind") {
        Some(expr) => reader.word(expr, Kind::ALL, Kind::id),
        None => Some(Kind::Stretch),
    };
    let regions = words(reader, &fields, "regions", Region::ALL, Region::id);
    let position = match reader.required(&fields, "position") {
        Some(expr) => reader.word(expr, Position::ALL, Position::id),
        None => None,
    };
    let equipment = words(reader, &fields, "equipment", Equipment::ALL, Equipment::id);
    let muscles = words(reader, &fields, "muscles", Muscle::ALL, Muscle::id);
    let instructions = lines(reader, &fields, "instructions", REQUIRED_TEXT);
    let feel = optional_text(reader, &fields, "feel");
    let cautions = lines(reader, &fields, "cautions", REQUIRED_TEXT);
    let easier = optional_text(reader, &fields, "easier");
    let harder = optional_text(reader, &fields, "harder");
    let dose_fields = match reader.required(&fields, "dose") {
        Some(expr) => reader.fields(expr, &dose::FIELDS, Expected::Dose),
        None => None,
    };
    let dose = dose_fields.and_then(|fields| dose::read(reader, &fields));
    let source = optional_text(reader, &fields, "source");
    let figure = fields.get("figure");
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
        instructions: instructions?,
        feel: feel?.unwrap_or_default(),
        cautions: cautions?,
        easier: easier?,
        harder: harder?,
        dose: dose?,
        source: source?.unwrap_or_default(),
        figure: shown.map(Arc::new),
    };
    Some((exercise, figure.map(|expr| expr.span.clone())))
}

fn required_text(
    reader: &mut Reader,
    fields: &Fields<'_>,
    name: &'static str,
    rule: TextRule,
) -> Option<String> {
    let expr = reader.required(fields, name)?;
    reader.text(expr, rule)
}

/// A text that may be left out; the outer `None` where it is wrong.
fn optional_text(reader: &mut Reader, fields: &Fields<'_>, name: &str) -> Option<Option<String>> {
    match fields.get(name) {
        Some(expr) => reader.text(expr, TEXT).map(Some),
        None => Some(None),
    }
}

fn lines(
    reader: &mut Reader,
    fields: &Fields<'_>,
    name: &str,
    rule: TextRule,
) -> Option<Vec<String>> {
    let Some(expr) = fields.get(name) else {
        return Some(Vec::new());
    };
    let items = reader.list(expr, MOST_LINES)?;
    all_of(items.into_iter().map(|item| reader.text(item, rule)))
}

fn words<T: Copy>(
    reader: &mut Reader,
    fields: &Fields<'_>,
    name: &str,
    all: &[T],
    name_of: impl Fn(T) -> &'static str + Copy,
) -> Option<Vec<T>> {
    let Some(expr) = fields.get(name) else {
        return Some(Vec::new());
    };
    let items = reader.list(expr, all.len())?;
    all_of(
        items
            .into_iter()
            .map(|item| reader.word(item, all, name_of)),
    )
}

/// All items, or none where any is missing; every one of them is read in either case.
fn all_of<T>(items: impl Iterator<Item = Option<T>>) -> Option<Vec<T>> {
    let read: Vec<Option<T>> = items.collect();
    read.into_iter().collect()
}
