//! A routine written out: its steps in the order in which they are done, those of rounds as often as they come.

use std::time::Duration;

use super::{Rounds, Routine};

/// A step when it is its turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    /// The place of the step in the routine.
    pub step: usize,
    /// Its round; none outside rounds.
    pub round: Option<Round>,
    /// The rest before it, where a further round begins with it.
    pub rest_before: Option<Duration>,
}

/// Which round of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Round {
    /// The round, from 1.
    pub number: u32,
    /// How many there are.
    pub of: u32,
}

impl Routine {
    /// The steps in the order in which they are done.
    pub fn turns(&self) -> Vec<Turn> {
        let mut turns = Vec::with_capacity(self.turn_count());
        let mut step = 0;
        let mut rounds = self.rounds.iter().peekable();
        while step < self.steps.len() {
            if let Some(rounds) = rounds.next_if(|rounds| rounds.steps.start == step) {
                turns.extend(rounds.turns());
                step = rounds.steps.end;
            } else {
                turns.push(Turn {
                    step,
                    round: None,
                    rest_before: None,
                });
                step += 1;
            }
        }
        turns
    }

    /// How many steps are done, those of rounds as often as they come.
    pub fn turn_count(&self) -> usize {
        let repeated: usize = self.rounds.iter().map(Rounds::repeated).sum();
        self.steps.len() + repeated
    }

    /// The round that a step belongs to, by its place among the rounds.
    pub fn rounds_of(&self, step: usize) -> Option<usize> {
        let mut rounds = self.rounds.iter();
        rounds.position(|rounds| rounds.steps.contains(&step))
    }
}

impl Rounds {
    fn turns(&self) -> impl Iterator<Item = Turn> {
        (1..=self.count).flat_map(move |number| {
            self.steps.clone().map(move |step| Turn {
                step,
                round: Some(Round {
                    number,
                    of: self.count,
                }),
                rest_before: (number > 1 && step == self.steps.start).then_some(self.rest),
            })
        })
    }

    /// How many steps come once more, beyond those of the first round.
    fn repeated(&self) -> usize {
        self.steps.len() * (self.count as usize).saturating_sub(1)
    }
}
