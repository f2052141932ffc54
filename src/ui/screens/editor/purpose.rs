//! What an exercise is chosen for.

use crate::exercise::Exercise;
use crate::routine::edit::{Change, NewStep, Spot, StepChange};
use crate::ui::screens::picker::Picker;
use crate::ui::state::Desk;

/// What an exercise is chosen for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A new step that comes to stand at a spot.
    NewStep(Spot),
    /// The step of a place.
    Step(usize),
}

/// The choice of an exercise for something.
pub struct Picking {
    /// What for.
    pub purpose: Purpose,
    /// The choice.
    pub picker: Picker,
}

impl Picking {
    /// A choice for something.
    pub fn of(purpose: Purpose) -> Self {
        Self {
            purpose,
            picker: Picker::default(),
        }
    }
}

impl Purpose {
    /// The change that the choice of an exercise is, and the place of its step.
    pub fn change(self, desk: &Desk, exercise: &Exercise) -> (Change, usize) {
        let id = exercise.id.clone();
        match self {
            Self::NewStep(spot) => {
                let spot = Spot {
                    place: spot.place.min(desk.step_count()),
                    ..spot
                };
                let step = NewStep::new(id, exercise.dose);
                (Change::Insert(spot, step), spot.place)
            }
            Self::Step(place) => (Change::Step(place, StepChange::Exercise(id)), place),
        }
    }
}
