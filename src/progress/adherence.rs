//! How a week stands against what a routine asks for.

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};

use super::AwayDays;
use crate::history::statistics::week_of;
use crate::routine::{Day, Schedule};

/// How much of what a schedule asks for in a week was done.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Adherence {
    /// Sessions that were asked for and done. More than were asked for on a day, or on another day, count nothing.
    pub done: u32,
    /// Sessions that were asked for.
    pub asked: u32,
}

impl Adherence {
    /// Takes another week in.
    pub fn add(&mut self, week: Self) {
        self.done = self.done.saturating_add(week.done);
        self.asked = self.asked.saturating_add(week.asked);
    }

    /// How the week of a day stands. `days` are those of the sessions of a routine, each as often as there were sessions.
    ///
    /// Days away are asked for nothing and count nothing. So many times a week are fewer in a week with days away, by its
    /// other days, to the nearest whole number.
    pub fn of(
        schedule: &Schedule,
        days: impl IntoIterator<Item = Date>,
        day: Date,
        away: &AwayDays,
    ) -> Self {
        let week = week_of(day);
        let mut sessions = [0_u32; 7];
        for day in days {
            if week.contains(&day) {
                sessions[place(day.weekday())] += 1;
            }
        }
        let dates = week.start().series(1.day()).take(7);
        let mut is_away = [false; 7];
        for date in dates {
            is_away[place(date.weekday())] = away.has(date);
        }
        let here = || (0..7).filter(|day| !is_away[*day]);
        match schedule {
            Schedule::Daily(times) => Self {
                done: here().map(|day| sessions[day].min(*times)).sum(),
                asked: here().fold(0, |asked, _| asked.saturating_add(*times)),
            },
            Schedule::Weekly(times) => {
                let days = here().fold(0, |days, _| days + 1);
                let asked = nearest(u64::from(*times) * days, 7);
                let done: u32 = here().map(|day| sessions[day]).sum();
                Self {
                    done: done.min(asked),
                    asked,
                }
            }
            Schedule::Days(days) => {
                let asked = || asked_days(days).filter(|day| !is_away[*day]);
                Self {
                    done: asked().map(|day| sessions[day].min(1)).sum(),
                    asked: asked().map(|_| 1).sum(),
                }
            }
        }
    }
}

/// A quotient to the nearest whole number.
fn nearest(number: u64, by: u64) -> u32 {
    u32::try_from((number + by / 2) / by).unwrap_or(u32::MAX)
}

/// The places of the days in a week, each once.
pub(super) fn asked_days(days: &[Day]) -> impl Iterator<Item = usize> {
    (0..7).filter(|place| days.iter().any(|day| *day as usize == *place))
}

fn place(weekday: Weekday) -> usize {
    usize::try_from(weekday.to_monday_zero_offset()).unwrap_or(0)
}
