//! Segments on a clock.

use std::iter::successors;
use std::time::Duration;

use super::Plan;

/// Where a segment lies on some clock, and how it differs from its plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed {
    /// Its place in the plan.
    pub segment: usize,
    /// Its start on the clock.
    pub start: Duration,
    /// How much it was lengthened.
    pub added: Duration,
    /// The middle of a hold, from its start.
    pub halfway: Duration,
}

impl Placed {
    /// A segment of the plan as it was planned, starting at some time.
    pub fn planned(plan: &Plan, segment: usize, start: Duration) -> Self {
        Self {
            segment,
            start,
            added: Duration::ZERO,
            halfway: plan.segments[segment].length.unwrap_or_default() / 2,
        }
    }

    /// Its end; none while it lasts until the person says so.
    pub fn end(&self, plan: &Plan) -> Option<Duration> {
        let length = plan.segments[self.segment].length?;
        Some(self.start + length + self.added)
    }

    /// This segment and all that follow it at times that are known: up to the end of the plan, or to the first that lasts
    /// until the person says so.
    pub fn onwards(self, plan: &Plan) -> impl Iterator<Item = Self> {
        successors(Some(self), |placed| {
            let end = placed.end(plan)?;
            let next = placed.segment + 1;
            (next < plan.segments.len()).then(|| Self::planned(plan, next, end))
        })
    }
}
