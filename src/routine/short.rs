//! A short day: the steps that are done even then.

use super::{Rounds, Routine};

impl Routine {
    /// Whether some of its steps are for longer days only.
    pub fn has_short(&self) -> bool {
        self.steps.iter().any(|step| step.core) && !self.steps.iter().all(|step| step.core)
    }

    /// What is left of it on a short day: its core steps, or all where none is marked.
    #[must_use]
    pub fn short(&self) -> Self {
        if !self.has_short() {
            return self.clone();
        }
        let core_before = |place: usize| self.steps[..place].iter().filter(|it| it.core).count();
        let rounds = self.rounds.iter().map(|rounds| Rounds {
            steps: core_before(rounds.steps.start)..core_before(rounds.steps.end),
            ..rounds.clone()
        });
        Self {
            rounds: rounds.filter(|rounds| !rounds.steps.is_empty()).collect(),
            steps: self.steps.iter().filter(|it| it.core).cloned().collect(),
            ..self.clone()
        }
    }
}
