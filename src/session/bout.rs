//! What became of the bouts of a session.

use std::time::Duration;

use serde::{Deserialize, Serialize};

/// The side of the body that a segment is done on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Side {
    /// Both at once, or none.
    Both,
    Left,
    Right,
}

impl Side {
    /// The name in the JSON of plans and histories.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Both => "both",
            Self::Left => "left",
            Self::Right => "right",
        }
    }
}

/// How a bout ended.
///
/// Ordered by worth: the greater of two attempts at the same bout is the one that is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Outcome {
    /// The session was stopped, or the app was, before its end.
    Cut,
    /// The person skipped what was left of it.
    Skipped,
    /// It was done to its end.
    Done,
}

impl Outcome {
    /// The name in the JSON of histories.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Cut => "cut",
            Self::Skipped => "skipped",
            Self::Done => "done",
        }
    }
}

/// What was done of one bout, on one side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoutDone {
    /// The place of the bout in the plan; an alternating set counts as one bout with a left and a right part.
    pub bout: usize,
    /// The id of the exercise.
    pub exercise: String,
    /// The side.
    pub side: Side,
    /// The set, from 1.
    pub set: u32,
    /// What the plan asked for; zero for an open bout.
    pub planned: Duration,
    /// What was done; more than planned where time was added.
    pub done: Duration,
    /// How it ended.
    pub outcome: Outcome,
}

/// Adds an attempt to those that are kept, in the order of the plan: one for each bout and side, the better one by
/// outcome, then by time.
pub fn keep_better(kept: &mut Vec<BoutDone>, attempt: BoutDone) {
    let place = (attempt.bout, attempt.side);
    match kept.binary_search_by_key(&place, |other| (other.bout, other.side)) {
        Ok(at) => {
            let before = &mut kept[at];
            if (attempt.outcome, attempt.done) > (before.outcome, before.done) {
                *before = attempt;
            }
        }
        Err(at) => kept.insert(at, attempt),
    }
}
