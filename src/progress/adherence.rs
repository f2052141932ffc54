//! How a week stands against what a routine asks for.

use jiff::civil::{Date, Weekday};

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
    pub fn of(schedule: &Schedule, days: impl IntoIterator<Item = Date>, day: Date) -> Self {
        let week = week_of(day);
        let mut sessions = [0_u32; 7];
        for day in days {
            if week.contains(&day) {
                sessions[place(day.weekday())] += 1;
            }
        }
        match schedule {
            Schedule::Daily(times) => Self {
                done: sessions.iter().map(|done| (*done).min(*times)).sum(),
                asked: times.saturating_mul(7),
            },
            Schedule::Weekly(times) => Self {
                done: sessions.iter().sum::<u32>().min(*times),
                asked: *times,
            },
            Schedule::Days(days) => Self {
                done: asked_days(days).map(|day| sessions[day].min(1)).sum(),
                asked: asked_days(days).map(|_| 1).sum(),
            },
        }
    }
}

/// The places of the days in a week, each once.
pub(super) fn asked_days(days: &[Day]) -> impl Iterator<Item = usize> {
    (0..7).filter(|place| days.iter().any(|day| *day as usize == *place))
}

fn place(weekday: Weekday) -> usize {
    usize::try_from(weekday.to_monday_zero_offset()).unwrap_or(0)
}
