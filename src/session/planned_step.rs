//! The steps of a plan: those of a routine in the order in which they are done, each with its introduction.

use std::time::Duration;

use super::introduction::{Introducing, Introduction};
use super::{Person, Side};
use crate::exercise::{Catalogue, Sides, Work};
use crate::routine::{Round, Routine, Step};

/// A step when it is its turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedStep {
    /// What is done.
    pub step: Step,
    /// The place in the routine of the step that it comes from.
    pub place: usize,
    /// Its round; none outside rounds.
    pub round: Option<Round>,
    /// The rest before it, where a further round begins with it.
    pub rest_before: Option<Duration>,
    /// What comes before its first set.
    pub introduction: Introduction,
    /// The id of the exercise that the plan began with; none where it was not swapped.
    pub instead_of: Option<String>,
}

/// How long something takes, and whether nobody knows for certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Length {
    /// The time; what lasts until the person says so counts nothing.
    pub least: Duration,
    /// Whether something in it lasts until the person says so.
    pub is_open: bool,
}

impl PlannedStep {
    /// How long it takes with changes of side of `switch` each; what lasts until the person says so counts nothing.
    pub fn length(&self, switch: Duration) -> Duration {
        let prepare = self.introduction.length.unwrap_or_default();
        self.step.length(prepare, switch)
    }

    /// How many entries of a record it is: one for each bout on each of its sides.
    pub(super) const fn entries(&self) -> usize {
        let sets = self.step.dose.sets as usize;
        match self.step.dose.sides {
            Sides::Both | Sides::Left | Sides::Right => sets,
            Sides::Each | Sides::Alternate => sets * 2,
        }
    }

    /// The sides of a set, each of which is a bout.
    pub(super) const fn sides(&self) -> &'static [Side] {
        match self.step.dose.sides {
            Sides::Both => &[Side::Both],
            Sides::Right => &[Side::Right],
            Sides::Left | Sides::Alternate => &[Side::Left],
            Sides::Each => &[Side::Left, Side::Right],
        }
    }
}

/// The steps of a routine for a person, in the order in which they are done.
pub(super) fn planned_steps(
    routine: &Routine,
    catalogue: &Catalogue,
    person: &Person,
) -> Vec<PlannedStep> {
    let mut introducing = Introducing::new(catalogue, person);
    let turns = routine.turns().into_iter().map(|turn| {
        let step = &routine.steps[turn.step];
        PlannedStep {
            step: step.clone(),
            place: turn.step,
            round: turn.round,
            rest_before: turn.rest_before,
            introduction: introducing.of(step, turn.round),
            instead_of: None,
        }
    });
    turns.collect()
}

/// How long each step of a routine takes a person when it is done first; what lasts until the person says so counts nothing.
pub fn lengths_of_steps(
    routine: &Routine,
    catalogue: &Catalogue,
    person: &Person,
) -> Vec<Duration> {
    let mut introducing = Introducing::new(catalogue, person);
    let mut lengths = vec![None; routine.steps.len()];
    for turn in routine.turns() {
        let step = &routine.steps[turn.step];
        let prepare = introducing.of(step, turn.round).length.unwrap_or_default();
        lengths[turn.step].get_or_insert_with(|| step.length(prepare, routine.switch));
    }
    let lengths = lengths.into_iter();
    lengths.map(Option::unwrap_or_default).collect()
}

/// How long a routine takes a person.
pub fn length_of(routine: &Routine, catalogue: &Catalogue, person: &Person) -> Length {
    let mut introducing = Introducing::new(catalogue, person);
    let mut length = Length {
        least: Duration::ZERO,
        is_open: false,
    };
    for turn in routine.turns() {
        let step = &routine.steps[turn.step];
        let prepare = introducing.of(step, turn.round).length;
        length.is_open |= prepare.is_none() || step.dose.work == Work::Open;
        length.least += turn.rest_before.unwrap_or_default();
        length.least += step.length(prepare.unwrap_or_default(), routine.switch);
    }
    length
}
