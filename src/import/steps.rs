//! The steps of a routine out of bouts that are done one after the other.
//!
//! Equal bouts in a row become sets, the two sides of a bout become one step on each side, and the rest before a bout
//! becomes its time to get ready.

use std::collections::BTreeMap;
use std::time::Duration;

use super::Remark;
use crate::exercise::dose::MOST_SETS;
use crate::exercise::{Dose, Sides, Work};
use crate::routine::Routine;
use crate::routine::edit::{NewRoutine, NewStep};

/// A bout with the rest before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    pub rest: Duration,
    /// The exercise, by its place among all of them.
    pub exercise: usize,
    pub sides: Sides,
    pub work: Work,
    /// Between its sides, where they were bouts of their own.
    pub switch: Option<Duration>,
}

/// The steps, each with the place of its exercise, and the change of sides that most of them have.
pub fn written_as_steps(
    units: Vec<Unit>,
    remarks: &mut Vec<Remark>,
) -> (Vec<(usize, NewStep)>, Option<Duration>) {
    let units = joined_sides(units);
    let switches = || units.iter().filter_map(|unit| unit.switch);
    let switch = most_common(switches());
    if let Some(switch) = switch.filter(|switch| switches().any(|other| other != *switch)) {
        remarks.push(Remark::SwitchTakes(switch));
    }
    (in_sets(units), switch)
}

/// Makes one bout on each side of two neighbours that differ only in their side.
fn joined_sides(units: Vec<Unit>) -> Vec<Unit> {
    let mut joined: Vec<Unit> = Vec::with_capacity(units.len());
    for unit in units {
        let is_other_side = |before: &&mut Unit| {
            let sides = [before.sides, unit.sides];
            (sides == [Sides::Left, Sides::Right] || sides == [Sides::Right, Sides::Left])
                && before.exercise == unit.exercise
                && before.work == unit.work
        };
        match joined.last_mut().filter(is_other_side) {
            Some(before) => (before.sides, before.switch) = (Sides::Each, Some(unit.rest)),
            None => joined.push(unit),
        }
    }
    joined
}

/// Makes sets of equal bouts in a row.
fn in_sets(units: Vec<Unit>) -> Vec<(usize, NewStep)> {
    let mut steps: Vec<(usize, NewStep)> = Vec::new();
    for unit in units {
        let dose = Dose {
            work: unit.work,
            sides: unit.sides,
            sets: 1,
        };
        if let Some((exercise, last)) = steps.last_mut()
            && *exercise == unit.exercise
            && (last.dose.work, last.dose.sides) == (dose.work, dose.sides)
            && last.dose.sets < MOST_SETS
            && last.rest.is_none_or(|rest| rest == unit.rest)
        {
            last.dose.sets += 1;
            last.rest = Some(unit.rest);
            continue;
        }
        let step = NewStep {
            prepare: Some(unit.rest),
            ..NewStep::new(String::new(), dose)
        };
        steps.push((unit.exercise, step));
    }
    steps
}

/// The routine of some steps; the pauses that most of them have become its own.
pub fn with_common_pauses(name: String, steps: Vec<(usize, NewStep)>) -> NewRoutine {
    let mut steps: Vec<NewStep> = steps.into_iter().map(|(_, step)| step).collect();
    let first = steps.first_mut();
    // Nobody begins from one moment to the next.
    if let Some(first) = first.filter(|first| first.prepare == Some(Duration::ZERO)) {
        first.prepare = Some(Routine::PREPARE);
    }
    let prepare = most_common(steps.iter().skip(1).filter_map(|step| step.prepare));
    let prepare = prepare.or_else(|| steps.first().and_then(|first| first.prepare));
    let rest = most_common(steps.iter().filter_map(|step| step.rest));
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

/// The length that comes most often; of several the shortest.
fn most_common(lengths: impl Iterator<Item = Duration>) -> Option<Duration> {
    let mut counts: BTreeMap<Duration, usize> = BTreeMap::new();
    for length in lengths {
        *counts.entry(length).or_default() += 1;
    }
    let most = counts.values().copied().max()?;
    counts
        .into_iter()
        .find(|(_, count)| *count == most)
        .map(|(length, _)| length)
}
