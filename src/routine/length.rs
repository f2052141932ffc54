//! How long a routine takes, reckoned without laying out its timeline.

use std::time::Duration;

use super::turns::Turn;
use super::{Routine, Step};
use crate::exercise::{Dose, Sides, Work};

impl Work {
    /// The length of one set on one side; nothing for an open bout, which has none of its own.
    pub fn length(&self) -> Duration {
        match *self {
            Self::Hold(length) => length,
            Self::Reps {
                count,
                up,
                hold,
                down,
            } => (up + hold + down) * count,
            Self::Breaths {
                count,
                breathe_in,
                breathe_out,
            } => (breathe_in + breathe_out) * count,
            Self::Open => Duration::ZERO,
        }
    }
}

impl Dose {
    /// The time under work of all sets on all sides.
    pub fn length(&self) -> Duration {
        let on_both_sides = match self.sides {
            Sides::Both | Sides::Left | Sides::Right => self.work.length(),
            Sides::Each | Sides::Alternate => self.work.length() * 2,
        };
        on_both_sides * self.sets
    }
}

impl Step {
    /// The length of the step with a time to get ready, with its rests and changes of side of `switch` each.
    pub fn length(&self, prepare: Duration, switch: Duration) -> Duration {
        let switches = match self.dose.sides {
            Sides::Each => switch * self.dose.sets,
            _ => Duration::ZERO,
        };
        prepare + self.dose.length() + switches + self.rest * (self.dose.sets - 1)
    }
}

impl Routine {
    /// The length of the whole routine with these times to get ready, one for each turn of a step; open bouts count nothing.
    pub fn length(&self, prepares: impl IntoIterator<Item = Duration>) -> Duration {
        let turns = self.turns().into_iter().zip(prepares);
        let length = |(turn, prepare): (Turn, Duration)| {
            let step = self.steps[turn.step].length(prepare, self.switch);
            turn.rest_before.unwrap_or_default() + step
        };
        turns.map(length).sum()
    }

    /// The length for somebody who knows all of its exercises.
    pub fn least_length(&self) -> Duration {
        let turns = self.turns().into_iter();
        self.length(turns.map(|turn| self.steps[turn.step].least_prepare()))
    }

    /// Whether something in it lasts until the person says so.
    pub fn is_open(&self) -> bool {
        let open = |step: &Step| step.wait || step.dose.work == Work::Open;
        self.steps.iter().any(open)
    }
}

impl Step {
    /// The time to get ready for somebody who knows the exercise; nothing where it lasts until the person says so.
    fn least_prepare(&self) -> Duration {
        if self.wait {
            return Duration::ZERO;
        }
        self.prepare.unwrap_or(Routine::PREPARE)
    }
}
