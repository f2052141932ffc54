//! Reads the steps of a routine, and the rounds that repeat some of them.

use std::time::Duration;

use crate::document::{Expected, Fields, Problem, Reader, Value};
use crate::exercise::{Catalogue, NAME, TEXT, dose};
use crate::routine::{Rounds, Step};

/// The most steps of a routine, with all the times that rounds repeat them.
pub const MOST_STEPS: usize = 500;
/// How many rounds there may be.
pub const ROUNDS: std::ops::RangeInclusive<u64> = 2..=20;
pub(in crate::routine) const STEP_FIELDS: [&str; 9] = [
    "exercise", "work", "side", "sets", "rest", "prepare", "wait", "core", "note",
];
pub(in crate::routine) const ROUNDS_FIELDS: [&str; 3] = ["count", "rest", "steps"];
/// What people write for a rest between two steps, in lower case.
const RESTS: [&str; 3] = ["rest", "pause", "break"];
/// What the steps of a list may be called; most have no name.
const NAMES: [&str; 2] = ["Step", "Rounds"];

/// What steps inherit where they say nothing themselves.
pub(super) struct Pauses {
    pub prepare: Option<Duration>,
    pub rest: Duration,
    pub wait: bool,
}

/// The steps and rounds of a routine.
pub(super) fn steps(
    reader: &mut Reader,
    expr: &Value<'_>,
    pauses: &Pauses,
    catalogue: &Catalogue,
) -> Option<(Vec<Step>, Vec<Rounds>)> {
    let items = reader.list(expr, MOST_STEPS)?;
    if items.is_empty() {
        reader.note(expr.span.clone(), Problem::NoItems);
        return Some((Vec::new(), Vec::new()));
    }
    let mut list = Listed {
        reader,
        pauses,
        catalogue,
        steps: Vec::new(),
        rounds: Vec::new(),
        turns: 0,
        is_sound: true,
    };
    for item in items {
        list.item(item);
    }
    let Listed {
        steps,
        rounds,
        is_sound,
        ..
    } = list;
    is_sound.then_some((steps, rounds))
}

/// The steps that were read so far.
struct Listed<'a> {
    reader: &'a mut Reader,
    pauses: &'a Pauses,
    catalogue: &'a Catalogue,
    steps: Vec<Step>,
    rounds: Vec<Rounds>,
    /// How many steps are done, those of rounds as often as they come.
    turns: usize,
    is_sound: bool,
}

impl Listed<'_> {
    fn item(&mut self, expr: &Value<'_>) {
        match kind(self.reader, expr) {
            Some("Rounds") => self.rounds(expr),
            Some(_) => self.step(expr, 1),
            None => self.is_sound = false,
        }
    }

    fn step(&mut self, expr: &Value<'_>, times: u32) {
        let step = step(self.reader, expr, self.pauses, self.catalogue);
        self.is_sound &= step.is_some();
        self.steps.extend(step);
        let before = self.turns;
        self.turns = self.turns.saturating_add(times as usize);
        // Only the first one too many is told.
        if before <= MOST_STEPS && self.turns > MOST_STEPS {
            let problem = Problem::TooManySteps { most: MOST_STEPS };
            self.reader.note(expr.span.clone(), problem);
            self.is_sound = false;
        }
    }

    fn rounds(&mut self, expr: &Value<'_>) {
        let Some(fields) = self.reader.fields(expr, &ROUNDS_FIELDS, Expected::Rounds) else {
            self.is_sound = false;
            return;
        };
        let count = self.reader.required(&fields, "count");
        let count = count.and_then(|value| self.reader.whole(value, ROUNDS));
        let count = count.and_then(|count| u32::try_from(count).ok());
        let rest = dose::seconds(self.reader, &fields, "rest", 0, self.pauses.rest);
        let items = match self.reader.required(&fields, "steps") {
            Some(list) => self
                .reader
                .list(list, MOST_STEPS)
                .map(|items| (list, items)),
            None => None,
        };
        let first = self.steps.len();
        if let Some((list, items)) = items {
            if items.is_empty() {
                self.reader.note(list.span.clone(), Problem::EmptyRounds);
                self.is_sound = false;
            }
            for item in items {
                match kind(self.reader, item) {
                    Some("Rounds") => {
                        self.reader.note(item.span.clone(), Problem::RoundsInRounds);
                        self.is_sound = false;
                    }
                    Some(_) => self.step(item, count.unwrap_or(1)),
                    None => self.is_sound = false,
                }
            }
        } else {
            self.is_sound = false;
        }
        match (count, rest) {
            (Some(count), Some(rest)) => self.rounds.push(Rounds {
                steps: first..self.steps.len(),
                count,
                rest,
            }),
            _ => self.is_sound = false,
        }
    }
}

/// Whether an item is a step or rounds; none where it is neither, which is noted.
fn kind(reader: &mut Reader, expr: &Value<'_>) -> Option<&'static str> {
    let Some((name, span)) = expr.name() else {
        return Some("Step");
    };
    if RESTS.contains(&name.to_ascii_lowercase().as_str()) {
        reader.note(span, Problem::RestAsStep);
        return None;
    }
    reader.named(expr, &NAMES, Expected::Step)
}

fn step(
    reader: &mut Reader,
    expr: &Value<'_>,
    pauses: &Pauses,
    catalogue: &Catalogue,
) -> Option<Step> {
    let fields = reader.fields(expr, &STEP_FIELDS, Expected::Step)?;
    let exercise = exercise(reader, &fields, catalogue);
    let dose = dose::read(reader, &fields);
    let prepare = prepare(reader, &fields, pauses.prepare);
    let rest = dose::seconds(reader, &fields, "rest", 0, pauses.rest);
    let note = text(reader, &fields, "note");
    let wait = flag(reader, &fields, "wait", pauses.wait);
    let core = flag(reader, &fields, "core", false);
    Some(Step {
        exercise: exercise?,
        dose: dose?,
        prepare: prepare?,
        rest: rest?,
        note: note?,
        wait: wait?,
        core: core?,
    })
}

/// A time to get ready; where the file gives none, what was given for all.
pub(super) fn prepare(
    reader: &mut Reader,
    fields: &Fields<'_>,
    of_all: Option<Duration>,
) -> Option<Option<Duration>> {
    match fields.get("prepare") {
        Some(_) => dose::seconds(reader, fields, "prepare", 0, Duration::ZERO).map(Some),
        None => Some(of_all),
    }
}

/// Yes or no; `otherwise` where the field is left out.
pub(super) fn flag(
    reader: &mut Reader,
    fields: &Fields<'_>,
    name: &str,
    otherwise: bool,
) -> Option<bool> {
    match fields.get(name) {
        Some(expr) => reader.flag(expr),
        None => Some(otherwise),
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

/// A text; empty where the field is left out.
pub(super) fn text(reader: &mut Reader, fields: &Fields<'_>, name: &str) -> Option<String> {
    match fields.get(name) {
        Some(expr) => reader.text(expr, TEXT),
        None => Some(String::new()),
    }
}
