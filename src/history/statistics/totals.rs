//! What was done in some sessions together.

use std::iter::Sum;
use std::time::Duration;

use crate::history::Record;

/// What was done in some sessions together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Totals {
    /// How many sessions there were.
    pub sessions: u32,
    /// How long they ran, pauses left out.
    pub active: Duration,
    /// How many bouts their plans had.
    pub bouts_planned: u32,
    /// How many of them were done to the end.
    pub bouts_done: u32,
}

impl Totals {
    /// Of one session.
    pub(super) fn of(record: &Record) -> Self {
        Self {
            sessions: 1,
            active: record.active,
            bouts_planned: record.bouts_planned,
            bouts_done: u32::try_from(record.bouts_done()).unwrap_or(u32::MAX),
        }
    }
}

impl Sum for Totals {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |sum, next| Self {
            sessions: sum.sessions.saturating_add(next.sessions),
            active: sum.active.saturating_add(next.active),
            bouts_planned: sum.bouts_planned.saturating_add(next.bouts_planned),
            bouts_done: sum.bouts_done.saturating_add(next.bouts_done),
        })
    }
}
