//! What is said when all is done.

use std::collections::HashSet;
use std::time::Duration;

use super::{About, Known, Lengths, Spoken};
use crate::session::Plan;
use crate::speech::{Phrase, words};

/// How long after the sound of the end it is told: that rings for longer than the others.
const AFTER_END: Duration = Duration::from_millis(1_200);

/// What was done in a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Done {
    /// How many exercises, each counted once.
    exercises: usize,
    /// For how long.
    time: Duration,
}

impl Done {
    /// These exercises, in so long a time.
    pub fn of<'a>(exercises: impl Iterator<Item = &'a str>, time: Duration) -> Self {
        let exercises: HashSet<&str> = exercises.collect();
        Self {
            exercises: exercises.len(),
            time,
        }
    }

    /// All of a plan.
    pub fn all_of(plan: &Plan) -> Self {
        let steps = plan.steps.iter();
        Self::of(steps.map(|step| step.step.exercise.as_str()), plan.length)
    }

    /// What is said of it.
    pub fn phrase(self) -> Phrase {
        Phrase::new(words::finished(self.exercises as u64, self.time))
    }
}

/// What is said after a session of a plan has ended; none while it is not ready, or where nobody can say it.
pub fn finale(plan: &Plan, end: Duration, done: Done, lengths: &mut dyn Lengths) -> Option<Spoken> {
    let (part, at) = (plan.segments.len(), end + AFTER_END);
    let phrase = done.phrase();
    match lengths.of(&phrase) {
        Known::Takes(length) => Some(Spoken::new(part, About::End, at, length, phrase)),
        Known::NotYet | Known::Never => None,
    }
}
