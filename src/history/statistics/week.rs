//! Weeks, which begin on Monday.

use std::ops::RangeInclusive;
use std::time::Duration;

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::{Day, Digest};

/// What was done in a week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Week {
    /// Its Monday.
    pub monday: Date,
    /// How many sessions began in it.
    pub sessions: u32,
    /// How long they ran, pauses left out.
    pub active: Duration,
    /// How many works their plans had.
    pub works_planned: u32,
    /// How many of them were done to the end.
    pub works_done: u32,
}

impl Week {
    /// What was done on some days.
    fn of(monday: Date, days: &[Day]) -> Self {
        let sum = |of: fn(&Day) -> u32| days.iter().map(of).fold(0, u32::saturating_add);
        Self {
            monday,
            sessions: sum(|day| day.sessions),
            active: days.iter().map(|day| day.active).sum(),
            works_planned: sum(|day| day.works_planned),
            works_done: sum(|day| day.works_done),
        }
    }
}

/// The Monday of the week of a day.
#[must_use]
pub fn monday(day: Date) -> Date {
    let after = i64::from(day.weekday().to_monday_zero_offset());
    day.saturating_sub(after.days())
}

/// The days of a week, Monday first.
#[must_use]
pub fn week_of(day: Date) -> RangeInclusive<Date> {
    let monday = monday(day);
    monday..=monday.saturating_add(6.days())
}

impl Digest {
    /// The weeks that these days touch, oldest first, also those without a session. Of the first and of the last week
    /// only what lies among the days is counted.
    #[must_use]
    pub fn weeks(&self, dates: RangeInclusive<Date>) -> Vec<Week> {
        let (first, last) = dates.into_inner();
        let mut weeks = Vec::new();
        let mut monday = monday(first);
        while monday <= last {
            let sunday = *week_of(monday).end();
            let days = self.within(first.max(monday)..=last.min(sunday));
            weeks.push(Week::of(monday, days));
            match sunday.tomorrow() {
                Ok(next) => monday = next,
                Err(_) => break,
            }
        }
        weeks
    }
}
