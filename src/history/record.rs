//! What the log keeps of one session.

use std::sync::Arc;
use std::time::Duration;

use jiff::Zoned;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Answered, Answers, Morning, Pain};
use crate::session::{BoutDone, Outcome, Side};

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
    /// The lasting id of the routine, where its file has one: it stays when the routine is renamed.
    pub routine_id: Option<Arc<str>>,
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
    /// What the person said of its bouts.
    pub answers: Answered,
    /// How the morning after it was.
    pub morning: Morning,
}

impl Record {
    /// The local day on which it began, as it says; [`super::Today`] tells whether that can be true.
    #[must_use]
    pub fn day(&self) -> Date {
        self.started.date()
    }

    /// What the person said of the bout at this place, from 0.
    #[must_use]
    pub fn answers_of(&self, bout: usize) -> Answers {
        self.answers.of(bout)
    }

    /// Whether anything was done: a bout to its end, or at least five seconds of one. Whoever presses Skip through a
    /// routine is a moment late each time.
    #[must_use]
    pub fn is_practice(&self) -> bool {
        const BEGUN: Duration = Duration::from_secs(5);
        self.bouts.iter().any(|bout| {
            let is_done = bout.outcome == Outcome::Done && !bout.done.is_zero();
            is_done || bout.done >= BEGUN
        })
    }

    /// How many of its bouts were done to the end.
    #[must_use]
    pub fn bouts_done(&self) -> usize {
        let is_done = |bout: &&BoutRecord| bout.outcome == Outcome::Done;
        self.bouts.iter().filter(is_done).count()
    }
}

/// What was done of one bout, on one side.
///
/// Small, since ten years of sessions have hundreds of thousands of them; records read from the log share the
/// names of exercises.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoutRecord {
    /// The id of the exercise.
    pub exercise: Arc<str>,
    /// The id of the exercise in whose place it was done; none where it was not swapped.
    pub instead_of: Option<Arc<str>>,
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

impl From<&BoutDone> for BoutRecord {
    fn from(bout: &BoutDone) -> Self {
        Self {
            exercise: bout.exercise.as_str().into(),
            instead_of: bout.instead_of.as_deref().map(Arc::from),
            side: bout.side,
            set: bout.set,
            planned: bout.planned,
            done: bout.done,
            outcome: bout.outcome,
        }
    }
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

impl Ended {
    /// The name in the JSON of histories.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Interrupted => "interrupted",
            Self::Stopped => "stopped",
            Self::Finished => "finished",
        }
    }
}

/// A new id for a session that begins at this time; ids sort by that time.
#[must_use]
pub fn new_id(started: &Zoned) -> String {
    ulid::Ulid::from_datetime(started.timestamp().into()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_sort_by_the_start() {
        let earlier: Zoned = "2026-05-03T07:00:00+02:00[Europe/Berlin]".parse().unwrap();
        let later: Zoned = "2026-05-03T07:00:01+02:00[Europe/Berlin]".parse().unwrap();
        assert!(new_id(&earlier) < new_id(&later));
        assert_ne!(new_id(&earlier), new_id(&earlier));
    }

    #[test]
    fn a_session_belongs_to_the_local_day_on_which_it_began() {
        let late: Zoned = "2026-05-03T23:59:00-04:00[America/New_York]"
            .parse()
            .unwrap();
        assert_eq!(late.timestamp().to_string(), "2026-05-04T03:59:00Z");
        assert_eq!(late.date().to_string(), "2026-05-03");
    }
}
