//! Weeks, which begin on Monday.

use std::ops::RangeInclusive;

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::{Digest, Totals};

/// What was done in a week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Week {
    /// Its Monday.
    pub monday: Date,
    /// All of it.
    pub totals: Totals,
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
            let totals = self.totals(first.max(monday)..=last.min(sunday));
            weeks.push(Week { monday, totals });
            match sunday.tomorrow() {
                Ok(next) => monday = next,
                Err(_) => break,
            }
        }
        weeks
    }
}
