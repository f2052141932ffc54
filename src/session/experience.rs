//! What a person has done so far, as far as a plan depends on it.

use std::collections::HashMap;
use std::sync::Arc;

/// How often a person has done each exercise to its end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Experience {
    times: HashMap<Arc<str>, u32>,
}

impl Experience {
    /// How often an exercise is new: after so many times a person knows it.
    pub const NEW: u32 = 3;

    /// Counts an exercise that was done to its end once more; beyond [`Self::NEW`] times nothing changes.
    pub fn add(&mut self, exercise: &Arc<str>) {
        match self.times.get_mut(exercise) {
            Some(times) => *times = (*times + 1).min(Self::NEW),
            None => {
                self.times.insert(Arc::clone(exercise), 1);
            }
        }
    }

    /// Whether the person knows an exercise.
    pub fn knows(&self, exercise: &str) -> bool {
        self.times.get(exercise) == Some(&Self::NEW)
    }
}
