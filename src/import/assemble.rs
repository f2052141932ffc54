//! Makes a routine of what another app has.
//!
//! Equal works in a row become sets, the two sides of a work become one step on each side, and the rest before a work
//! becomes its time to get ready.

use std::collections::{BTreeMap, HashMap};
use std::time::Duration;

use super::Remark;
use super::names::{exercise, without_side};
use super::sheet::{Block, Item, Sheet};
use crate::document::is_hidden;
use crate::exercise::dose::{LONGEST_SEGMENT, MOST_SETS};
use crate::exercise::{Catalogue, Dose, NAME, Sides, Work};
use crate::platform::file::{numbered, slug};
use crate::routine::edit::{NewExercise, NewRoutine, NewStep};
use crate::routine::{MOST_STEPS, Routine};
use crate::text;

/// More rounds than this would make too long a routine of anything.
const MOST_ROUNDS: u32 = 1_000;

/// A routine that was made of another app's, not kept yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The routine.
    pub routine: NewRoutine,
    /// The exercises that it needs and the catalogue lacks.
    pub exercises: Vec<NewExercise>,
    /// What could not be carried over.
    pub remarks: Vec<Remark>,
}

/// A work with the rest before it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Unit {
    rest: Duration,
    exercise: String,
    sides: Sides,
    length: Duration,
    /// Between its sides.
    switch: Duration,
}

/// Makes a routine of a sheet, with the exercises of a catalogue where their names match.
pub fn assemble(sheet: Sheet, catalogue: &Catalogue) -> Imported {
    let Sheet {
        name,
        blocks,
        remarks,
    } = sheet;
    let mut assembly = Assembly {
        catalogue,
        ids: HashMap::new(),
        exercises: Vec::new(),
        remarks,
    };
    let units = joined_sides(assembly.units(&blocks));
    let switch = most_common(
        units.iter().filter(|unit| unit.sides == Sides::Each),
        |unit| unit.switch,
    );
    let apart = |unit: &Unit| unit.sides == Sides::Each && Some(unit.switch) != switch;
    if let Some(switch) = switch.filter(|_| units.iter().any(apart)) {
        assembly.remarks.push(Remark::SwitchTakes(switch));
    }
    let mut steps = in_sets(units);
    if steps.len() > MOST_STEPS {
        assembly.remarks.push(Remark::TooManySteps);
        steps.truncate(MOST_STEPS);
    }
    let mut name = readable(&name);
    if name.is_empty() {
        assembly.remarks.push(Remark::NoName);
        name = text!("import-nameless");
    }
    let mut remarks = assembly.remarks;
    // Each once, in the order in which they came up.
    let mut told = Vec::new();
    remarks.retain(|remark| {
        let is_new = !told.contains(remark);
        told.push(remark.clone());
        is_new
    });
    Imported {
        routine: NewRoutine {
            switch,
            ..with_common_pauses(name, steps)
        },
        exercises: assembly.exercises,
        remarks,
    }
}

/// What is gathered on the way.
struct Assembly<'c> {
    catalogue: &'c Catalogue,
    /// The exercises of the names so far.
    ids: HashMap<String, String>,
    exercises: Vec<NewExercise>,
    remarks: Vec<Remark>,
}

impl Assembly<'_> {
    /// Every work of some blocks, one after the other.
    fn units(&mut self, blocks: &[Block]) -> Vec<Unit> {
        let mut units = Vec::new();
        let mut rest = Duration::ZERO;
        let name_of_rest = text!("cli-plan-rest");
        for block in blocks {
            for round in 0..block.rounds.min(MOST_ROUNDS) {
                if round > 0 {
                    rest = rest.saturating_add(block.between);
                }
                for item in &block.items {
                    if units.len() > MOST_STEPS * MOST_SETS as usize {
                        break;
                    }
                    match item {
                        Item::Rest(length) => rest = rest.saturating_add(*length),
                        Item::Work(name, length) => {
                            if let Some(mut unit) = self.unit(name, *length) {
                                unit.rest = self.fitting(&name_of_rest, std::mem::take(&mut rest));
                                units.push(unit);
                            }
                        }
                    }
                }
            }
        }
        if !rest.is_zero() && !units.is_empty() {
            self.remarks.push(Remark::RestAtTheEnd(rest));
        }
        units
    }

    fn unit(&mut self, name: &str, length: Duration) -> Option<Unit> {
        if length.is_zero() {
            self.remarks.push(Remark::NoLength(readable(name)));
            return None;
        }
        let (bare, sides) = without_side(name);
        Some(Unit {
            rest: Duration::ZERO,
            exercise: self.exercise(bare, length),
            sides,
            length: self.fitting(name, length),
            switch: Duration::ZERO,
        })
    }

    /// A length that a routine can have.
    fn fitting(&mut self, name: &str, length: Duration) -> Duration {
        if length > LONGEST_SEGMENT {
            self.remarks.push(Remark::TooLong(readable(name)));
        }
        length.min(LONGEST_SEGMENT)
    }

    /// The id of the exercise of a name; one that is made if the catalogue has none.
    fn exercise(&mut self, name: &str, length: Duration) -> String {
        if let Some(id) = self.ids.get(name) {
            return id.clone();
        }
        let id = self.find_or_make(name, length);
        self.ids.insert(name.to_owned(), id.clone());
        id
    }

    fn find_or_make(&mut self, name: &str, length: Duration) -> String {
        if let Some(known) = exercise(self.catalogue, name) {
            return known.id.clone();
        }
        let mut name = readable(name);
        if name.is_empty() {
            name = text!("import-work", number = 1);
        }
        if let Some(made) = self.exercises.iter().find(|made| made.name == name) {
            return made.id.clone();
        }
        let wanted = Some(slug(&name)).filter(|slug| !slug.is_empty());
        let wanted = wanted.unwrap_or_else(|| "exercise".to_owned());
        let is_free = |id: &String| {
            self.catalogue.get(id).is_none() && self.exercises.iter().all(|made| made.id != *id)
        };
        let id = numbered(&wanted).find(is_free).unwrap_or_default();
        self.remarks.push(Remark::NewExercise(name.clone()));
        let dose = Dose {
            work: Work::Hold(length.min(LONGEST_SEGMENT)),
            sides: Sides::Both,
            sets: 1,
        };
        self.exercises.push(NewExercise {
            source: text!("import-source"),
            ..NewExercise::new(id.clone(), name, dose)
        });
        id
    }
}

/// A text as a name can be: no hidden characters, and not too long.
fn readable(text: &str) -> String {
    let shown = text.chars().filter(|character| !is_hidden(*character));
    let name: String = shown.take(NAME.most).collect();
    name.trim().to_owned()
}

/// Makes one work on each side of two neighbours that differ only in their side.
fn joined_sides(units: Vec<Unit>) -> Vec<Unit> {
    let mut joined: Vec<Unit> = Vec::with_capacity(units.len());
    for unit in units {
        let is_other_side = |before: &&mut Unit| {
            let sides = [before.sides, unit.sides];
            (sides == [Sides::Left, Sides::Right] || sides == [Sides::Right, Sides::Left])
                && before.exercise == unit.exercise
                && before.length == unit.length
        };
        match joined.last_mut().filter(is_other_side) {
            Some(before) => (before.sides, before.switch) = (Sides::Each, unit.rest),
            None => joined.push(unit),
        }
    }
    joined
}

/// Makes sets of equal works in a row.
fn in_sets(units: Vec<Unit>) -> Vec<NewStep> {
    let mut steps: Vec<NewStep> = Vec::new();
    for unit in units {
        let dose = Dose {
            work: Work::Hold(unit.length),
            sides: unit.sides,
            sets: 1,
        };
        if let Some(last) = steps.last_mut()
            && last.exercise == unit.exercise
            && (last.dose.work, last.dose.sides) == (dose.work, dose.sides)
            && last.dose.sets < MOST_SETS
            && last.rest.is_none_or(|rest| rest == unit.rest)
        {
            last.dose.sets += 1;
            last.rest = Some(unit.rest);
            continue;
        }
        steps.push(NewStep {
            prepare: Some(unit.rest),
            ..NewStep::new(unit.exercise, dose)
        });
    }
    steps
}

/// The routine of some steps; the pauses that most of them have become its own.
fn with_common_pauses(name: String, mut steps: Vec<NewStep>) -> NewRoutine {
    let first = steps.first_mut();
    // Nobody begins from one moment to the next.
    if let Some(first) = first.filter(|first| first.prepare == Some(Duration::ZERO)) {
        first.prepare = Some(Routine::PREPARE);
    }
    let prepare = most_common(steps.iter().skip(1), |step| step.prepare).flatten();
    let prepare = prepare.or_else(|| steps.first().and_then(|first| first.prepare));
    let rest = most_common(steps.iter().filter(|step| step.rest.is_some()), |step| {
        step.rest
    });
    let rest = rest.flatten();
    for step in &mut steps {
        step.prepare = step.prepare.filter(|own| Some(*own) != prepare);
        step.rest = step.rest.filter(|own| Some(*own) != rest);
    }
    NewRoutine {
        prepare,
        rest,
        steps,
        ..NewRoutine::new(name)
    }
}

/// The value that most items have; of several the smallest.
fn most_common<'i, I: 'i, T: Ord + Copy>(
    items: impl Iterator<Item = &'i I>,
    value: impl Fn(&I) -> T,
) -> Option<T> {
    let mut counts: BTreeMap<T, usize> = BTreeMap::new();
    for item in items {
        *counts.entry(value(item)).or_default() += 1;
    }
    let most = counts.values().copied().max()?;
    counts
        .into_iter()
        .find(|(_, count)| *count == most)
        .map(|(value, _)| value)
}
