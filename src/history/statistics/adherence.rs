//! How a week stands against what a routine asks for.

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};

use super::{Goal, week_of};
use crate::history::Record;
use crate::routine::{Day, Entry, Schedule};

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

    /// How the week of a day stands. `records` are those of the routine; others of the same file name count as well.
    pub fn of<'a>(
        schedule: &Schedule,
        records: impl IntoIterator<Item = &'a Record>,
        day: Date,
    ) -> Self {
        let week = week_of(day);
        let mut sessions = [0_u32; 7];
        for record in records {
            if week.contains(&record.day()) {
                sessions[place(record.day().weekday())] += 1;
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

/// What a routine asks for, if the person follows it: it is their own, or they have done it lately. A copy that a sync tool
/// has left asks for nothing beside its original.
#[must_use]
pub fn followed<'a>(entry: &'a Entry, records: &[Record], today: Date) -> Option<&'a Schedule> {
    let is_copy = entry.copy.is_some();
    let schedule = entry.routine.as_ref().ok()?.schedule.as_ref()?;
    let schedule = (!is_copy).then_some(schedule)?;
    (entry.is_own() || lately(entry, records, today).next().is_some()).then_some(schedule)
}

/// The sessions of a routine in the four weeks before a day, the newest first. `records` are in their order.
pub fn lately<'a>(
    entry: &Entry,
    records: &'a [Record],
    today: Date,
) -> impl Iterator<Item = &'a Record> {
    let since = today.saturating_sub(4.weeks());
    let lately = records.iter().rev();
    let lately = lately.take_while(move |record| record.day() >= since);
    lately.filter(|record| entry.is_of_file(&record.file))
}

/// On how many days a week somebody means to do something who follows these schedules; every day, if there are none.
#[must_use]
pub fn goal<'a>(schedules: impl IntoIterator<Item = &'a Schedule>) -> Goal {
    let days = schedules.into_iter().map(|schedule| match schedule {
        Schedule::Daily(_) => 7,
        Schedule::Weekly(times) => *times,
        Schedule::Days(days) => asked_days(days).map(|_| 1).sum(),
    });
    days.max().map_or(Goal::DAILY, Goal::days_a_week)
}

/// The places of the days in a week, each once.
fn asked_days(days: &[Day]) -> impl Iterator<Item = usize> {
    (0..7).filter(|place| days.iter().any(|day| *day as usize == *place))
}

fn place(weekday: Weekday) -> usize {
    usize::try_from(weekday.to_monday_zero_offset()).unwrap_or(0)
}
