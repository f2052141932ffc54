//! What there is to show of a session.

use std::time::Duration;

use super::Plan;

/// Where a session stands, good until its next event: with the plan and the time it gives a [`Snapshot`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// Whether the time runs.
    pub phase: Phase,
    /// The segment under way, by its place in the plan.
    pub segment: usize,
    /// When it would have begun had the time never been held in it.
    pub start: Duration,
    /// How much it was lengthened.
    pub added: Duration,
    /// When the time was held, or the session ended.
    pub held_at: Duration,
}

/// The state of a session at one time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snapshot {
    /// Whether the time runs.
    pub phase: Phase,
    /// The segment under way, by its place in the plan.
    pub segment: usize,
    /// How long it has been under way, at most its length.
    pub elapsed: Duration,
    /// Its length with what was added to it; none while it lasts until the person says so.
    pub length: Option<Duration>,
    /// The length of all that comes after it.
    pub after: Duration,
}

/// Whether the time of a session runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// It runs.
    Running,
    /// It is held.
    Paused,
    /// The session is over.
    Ended(End),
}

/// How a session came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// It ran to the end of the plan.
    Finished,
    /// The person ended it before.
    Stopped,
}

impl Moment {
    /// What there is to show at `now`.
    pub fn snapshot(&self, plan: &Plan, now: Duration) -> Snapshot {
        let now = match self.phase {
            Phase::Running => now,
            Phase::Paused | Phase::Ended(_) => self.held_at,
        };
        let elapsed = now.saturating_sub(self.start);
        let length = plan.segments[self.segment]
            .length
            .map(|length| length + self.added);
        Snapshot {
            phase: self.phase,
            segment: self.segment,
            elapsed: length.map_or(elapsed, |length| elapsed.min(length)),
            length,
            after: plan.length - plan.end(self.segment),
        }
    }
}

impl Snapshot {
    /// What is left of the segment under way; none if nobody knows.
    pub fn left(&self) -> Option<Duration> {
        Some(self.length?.saturating_sub(self.elapsed))
    }

    /// What is left of the session; open bouts count nothing.
    pub fn total_left(&self) -> Duration {
        self.left().unwrap_or_default() + self.after
    }

    /// How long the bout under way has run and how long it is in all, its reps or breaths together; for a pause, the
    /// same of the pause.
    pub fn of_bout(&self, plan: &Plan) -> (Duration, Option<Duration>) {
        let segment = &plan.segments[self.segment];
        let Some(bout) = segment.bout.map(|bout| &plan.bouts[bout]) else {
            return (self.elapsed, self.length);
        };
        let before = segment.start - plan.segments[bout.segments.start].start;
        let added = self
            .length
            .zip(segment.length)
            .map(|(length, planned)| length - planned);
        let length = bout.length.zip(added).map(|(length, added)| length + added);
        (before + self.elapsed, length)
    }
}
