//! The dose of a step when another exercise is done in its place.

use super::Step;
use crate::exercise::{Dose, Exercise, Sides, Work};

impl Step {
    /// The dose for another exercise: that of the step where the kind of work fits, else the exercise's own. Which sides there
    /// are is told by the exercise.
    pub fn dose_for(&self, exercise: &Exercise) -> Dose {
        let own = exercise.dose;
        let same_kind = matches!(
            (self.dose.work, own.work),
            (Work::Hold(_), Work::Hold(_))
                | (Work::Reps { .. }, Work::Reps { .. })
                | (Work::Breaths { .. }, Work::Breaths { .. })
                | (Work::Open, Work::Open)
        );
        let sides = match (self.dose.sides, own.sides) {
            (_, Sides::Both) => Sides::Both,
            (Sides::Both, sides) => sides,
            (Sides::Alternate, sides) if !same_kind => sides,
            (sides, _) => sides,
        };
        Dose {
            work: if same_kind { self.dose.work } else { own.work },
            sides,
            sets: self.dose.sets,
        }
    }
}
