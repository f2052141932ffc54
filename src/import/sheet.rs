//! What another app has, before it is a routine.

use std::time::Duration;

use super::Remark;

/// A workout of another app.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// Its name; may be empty.
    pub name: String,
    /// What is done, in order.
    pub blocks: Vec<Block>,
    /// What could not be read.
    pub remarks: Vec<Remark>,
}

/// Some exercises and rests that are done over and over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// How many times, from 1.
    pub rounds: u32,
    /// The rest between two rounds.
    pub between: Duration,
    /// What is done in each round.
    pub items: Vec<Item>,
}

/// What is done at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// An exercise, by the name that the person gave it, and its length.
    Work(String, Duration),
    /// A rest.
    Rest(Duration),
}

impl Block {
    /// Something that is done once.
    pub fn once(item: Item) -> Self {
        Self {
            rounds: 1,
            between: Duration::ZERO,
            items: vec![item],
        }
    }
}
