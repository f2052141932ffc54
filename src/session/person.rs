//! For whom a plan is laid out.

use std::sync::Arc;

use super::Experience;

/// What a plan depends on beside the routine.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Person {
    /// What they have done so far.
    pub experience: Arc<Experience>,
    /// When a session waits for them.
    pub waits: Waits,
}

/// Before which exercises a session waits until the person is ready, where a routine does not say so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Waits {
    /// Never.
    #[default]
    Never,
    /// Before exercises that are new to the person.
    ForNew,
    /// Always.
    Always,
}

impl Person {
    /// Somebody who has done so much and wants no waiting.
    pub fn who_knows(experience: Experience) -> Self {
        Self {
            experience: Arc::new(experience),
            waits: Waits::Never,
        }
    }

    /// Whether an exercise is known to them.
    pub fn knows(&self, exercise: &str) -> bool {
        self.experience.knows(exercise)
    }

    /// Whether a session waits before an exercise.
    pub(super) fn waits_for(&self, exercise: &str) -> bool {
        match self.waits {
            Waits::Never => false,
            Waits::ForNew => !self.knows(exercise),
            Waits::Always => true,
        }
    }
}
