//! How often somebody means to exercise.

use super::adherence::asked_days;
use crate::routine::Schedule;

/// How often somebody means to do something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Goal {
    days_a_week: u8,
}

impl Goal {
    /// Every day.
    pub const DAILY: Self = Self { days_a_week: 7 };

    /// On so many days a week, from 1 to 7; what is beyond counts as the nearest of these.
    #[must_use]
    pub fn days_a_week(days: u32) -> Self {
        Self {
            days_a_week: u8::try_from(days.clamp(1, 7)).unwrap_or(7),
        }
    }

    /// On how many days a week, 1 to 7.
    #[must_use]
    pub const fn days(self) -> u8 {
        self.days_a_week
    }

    /// What somebody means to do who follows these schedules: that of the one that asks for most days, or every day, if
    /// there are none.
    #[must_use]
    pub fn of<'a>(schedules: impl IntoIterator<Item = &'a Schedule>) -> Self {
        let days = schedules.into_iter().map(|schedule| match schedule {
            Schedule::Daily(_) => 7,
            Schedule::Weekly(times) => *times,
            Schedule::Days(days) => asked_days(days).map(|_| 1).sum(),
        });
        days.max().map_or(Self::DAILY, Self::days_a_week)
    }

    /// How many days of a week are free.
    pub(super) const fn days_off(self) -> i64 {
        7 - self.days_a_week as i64
    }
}
