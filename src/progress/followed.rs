//! Which routines a person follows, and how often they ask for a session.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::Goal;
use super::adherence::asked_days;
use crate::history::Record;
use crate::routine::{Entry, Schedule};

/// What a routine asks for, if the person follows it: it is their own, or they have done it lately. A copy that a sync tool
/// has left asks for nothing beside its original.
#[must_use]
pub fn followed<'a>(entry: &'a Entry, records: &[Record], today: Date) -> Option<&'a Schedule> {
    if entry.copy.is_some() {
        return None;
    }
    let schedule = entry.routine.as_ref().ok()?.schedule.as_ref()?;
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
