//! What the log keeps of one session.

use std::sync::Arc;
use std::time::Duration;

use jiff::Zoned;
use serde::{Deserialize, Serialize};

use supple::session::{Outcome, Side};

/// One session, from its first prepare to its end.
///
/// The log stores times to the millisecond; what is finer is lost on the way through it.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// The same in every file that tells of this session: a ULID, see [`new_id`].
    pub id: String,
    /// When it began, with the time zone of the place.
    pub started: Zoned,
    /// The name of the routine, as it was then.
    pub routine: String,
    /// The file name of the routine, or the name of a bundled one.
    pub file: String,
    /// The length of the plan; open bouts count nothing.
    pub planned: Duration,
    /// How many bouts the plan has.
    pub bouts_planned: u32,
    /// How long the plan ran, pauses left out.
    pub active: Duration,
    /// What was done, in the order of the plan; a bout that was never begun is not in it.
    pub bouts: Vec<BoutRecord>,
    /// How it ended.
    pub ended: Ended,
    /// Pain before it, if the person said.
    pub pain_before: Option<Pain>,
    /// Pain after it, if the person said.
    pub pain_after: Option<Pain>,
    /// The person's own words; may have several lines.
    pub note: String,
}

/// What was done of one bout, on one side.
///
/// Small, since ten years of sessions have hundreds of thousands of them; records read from the log share the
/// names of exercises.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoutRecord {
    /// The id of the exercise.
    pub exercise: Arc<str>,
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

/// How a session ended.
///
/// Ordered by worth: where two files tell of the same session, the greater end is the one that is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Ended {
    /// The app or the machine died, and the person kept what was done.
    Interrupted,
    /// The person ended it before the plan did.
    Stopped,
    /// The plan ran to its end.
    Finished,
}

/// Pain as people rate it: 0 is none, 10 the worst they can think of (the 11-point numeric rating scale).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Pain(u8);

impl Pain {
    /// The worst.
    pub const MAX: Self = Self(10);

    /// A rating from 0 to 10; `None` beyond that.
    #[must_use]
    pub const fn new(rating: u8) -> Option<Self> {
        if rating <= Self::MAX.0 {
            Some(Self(rating))
        } else {
            None
        }
    }

    /// The rating, 0 to 10.
    #[must_use]
    pub const fn rating(self) -> u8 {
        self.0
    }
}

/// A rating of pain beyond 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("pain is rated from 0 to 10")]
pub struct BeyondScale;

impl TryFrom<u8> for Pain {
    type Error = BeyondScale;

    fn try_from(rating: u8) -> Result<Self, BeyondScale> {
        Self::new(rating).ok_or(BeyondScale)
    }
}

impl From<Pain> for u8 {
    fn from(pain: Pain) -> Self {
        pain.0
    }
}
