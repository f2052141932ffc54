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
    /// The number of the bout, from 0, in the plan that the session began with. An alternating set counts as one bout with a
    /// left and a right part; an exercise that was swapped in has the numbers of the bouts in whose place it came.
    pub bout: usize,
    /// The id of the exercise.
    pub exercise: String,
    /// The id of the exercise that the plan began with; none where it was not swapped.
    pub instead_of: Option<String>,
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

impl BoutDone {
    /// Whether another is an attempt at the same.
    pub fn is_same_as(&self, other: &Self) -> bool {
        self.bout == other.bout && self.side == other.side && self.exercise == other.exercise
    }
}

/// Adds an attempt to those that are kept, in the order of the plan: one for each bout, exercise and side, the better one
/// by outcome, then by time. An exercise that was swapped in stands behind the one in whose place it came.
pub fn keep_better(kept: &mut Vec<BoutDone>, attempt: BoutDone) {
    let first = kept.partition_point(|other| other.bout < attempt.bout);
    let behind = kept.partition_point(|other| other.bout <= attempt.bout);
    let of_bout = &mut kept[first..behind];
    if let Some(before) = of_bout.iter_mut().find(|other| other.is_same_as(&attempt)) {
        if (attempt.outcome, attempt.done) > (before.outcome, before.done) {
            *before = attempt;
        }
        return;
    }
    let comes_next =
        |other: &BoutDone| other.exercise == attempt.exercise && other.side > attempt.side;
    let next = of_bout.iter().position(comes_next);
    kept.insert(next.map_or(behind, |next| first + next), attempt);
}

/// An exercise that came in the place of another in the midst of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Swapped {
    /// The segment that was under way, by its place in the plan as it was until then.
    pub segment: usize,
    /// The id of the exercise that is done from then on.
    pub exercise: String,
    /// The id of the exercise that the plan began with.
    pub instead_of: String,
    /// The numbers of the bouts that are done with it.
    pub bouts: Vec<usize>,
}
