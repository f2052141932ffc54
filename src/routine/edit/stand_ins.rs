//! Other exercises in the place of those of some steps.

use super::{Change, StepChange};
use crate::exercise::{Dose, Exercise, Sides, Work};
use crate::routine::{Routine, Step};

/// What comes in the place of a step's exercise.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum InPlace<'a> {
    /// It stays.
    Same,
    /// This one, with the dose of the step as far as it fits.
    Other(&'a Exercise),
    /// The step is left out.
    Nothing,
}

/// The changes that put these in the place of the steps of a routine, one for each, to be made in this order.
pub fn changes(routine: &Routine, in_place: &[InPlace<'_>]) -> Vec<Change> {
    let steps = routine.steps.iter().zip(in_place).enumerate();
    // From the last one on, so that places stay as they are.
    let changes = steps.rev().flat_map(|(place, (step, in_place))| {
        let of_step = |change| Change::Step(place, change);
        match in_place {
            InPlace::Same => Vec::new(),
            InPlace::Nothing => vec![Change::Delete(place)],
            InPlace::Other(exercise) => {
                let dose = fitting(step, exercise);
                // What a note says is about the exercise that was there.
                vec![
                    of_step(StepChange::Note(String::new())),
                    of_step(StepChange::Exercise(exercise.id.clone())),
                    // Sides that go with one kind of work only never stand beside another.
                    of_step(StepChange::Sides(Sides::Both)),
                    of_step(StepChange::Work(dose.work)),
                    of_step(StepChange::Sides(dose.sides)),
                ]
            }
        }
    });
    changes.collect()
}

/// The dose of a step for another exercise: that of the step where the kind of work fits, else the exercise's own. Which
/// sides there are is told by the exercise.
fn fitting(step: &Step, exercise: &Exercise) -> Dose {
    let own = exercise.dose;
    let same_kind = matches!(
        (step.dose.work, own.work),
        (Work::Hold(_), Work::Hold(_))
            | (Work::Reps { .. }, Work::Reps { .. })
            | (Work::Breaths { .. }, Work::Breaths { .. })
            | (Work::Open, Work::Open)
    );
    let has_sides = |sides| sides != Sides::Both;
    let same_sides = has_sides(step.dose.sides) && has_sides(own.sides) && same_kind;
    Dose {
        work: if same_kind { step.dose.work } else { own.work },
        sides: if same_sides {
            step.dose.sides
        } else {
            own.sides
        },
        sets: step.dose.sets,
    }
}
