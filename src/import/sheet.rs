//! What another app has, before it is a routine.

use std::time::Duration;

use super::Remark;

/// A workout of another app.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// Its name; may be empty.
    pub name: String,
    /// What is done, in order.
    pub items: Vec<Item>,
    /// What could not be read.
    pub remarks: Vec<Remark>,
}

/// Some exercises and rests that are done over and over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rounds {
    /// How many times, from 1.
    pub count: u64,
    /// The rest between two rounds.
    pub between: Duration,
    /// What is done in each round.
    pub items: Vec<Item>,
}

/// How much of an exercise is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Amount {
    /// For so long.
    Time(Duration),
    /// So many times.
    Reps(u32),
}

/// What is done at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// An exercise, by the name that the person gave it.
    Work(String, Amount),
    /// A rest.
    Rest(Duration),
    /// All of these again and again.
    Rounds(Rounds),
}

impl Item {
    /// An exercise for some time.
    pub fn timed(name: impl Into<String>, length: Duration) -> Self {
        Self::Work(name.into(), Amount::Time(length))
    }
}

impl Amount {
    /// Whether there is nothing to do.
    pub fn is_nothing(self) -> bool {
        matches!(self, Self::Time(Duration::ZERO) | Self::Reps(0))
    }
}
