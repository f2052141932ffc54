//! What is told before a step begins, so that it is both reckoned with and told in one order.

use std::time::Duration;

use super::reading::reading_time;
use crate::exercise::Exercise;
use crate::routine::Step;

/// What is told before a step begins, in this order.
pub(super) struct WayIn<'a> {
    /// The caution that matters most.
    pub caution: Option<&'a String>,
    /// The person's own note.
    pub note: Option<&'a String>,
    /// How to get into place.
    pub set_up: &'a [String],
    /// How to get into the pose.
    pub movement: &'a [String],
}

impl<'a> WayIn<'a> {
    /// The way into a step of an exercise.
    pub(super) fn of(step: &'a Step, exercise: &'a Exercise, tells_caution: bool) -> Self {
        Self {
            caution: exercise.cautions.first().filter(|_| tells_caution),
            note: note(step),
            set_up: &exercise.lines.set_up,
            movement: &exercise.lines.movement,
        }
    }

    /// How long it takes to read all of it.
    pub(super) fn time(&self) -> Duration {
        let first = self.caution.into_iter().chain(self.note);
        let lines = first.chain(self.set_up).chain(self.movement);
        lines.map(|line| reading_time(line)).sum()
    }
}

/// The person's own note to a step.
pub(super) fn note(step: &Step) -> Option<&String> {
    Some(&step.note).filter(|note| !note.is_empty())
}
