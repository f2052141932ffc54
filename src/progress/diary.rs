//! On which days each routine of a library was done.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::{Adherence, AwayDays, Goal};
use crate::document::sync_copy;
use crate::history::statistics::{monday, week_of};
use crate::history::{Dated, Record};
use crate::routine::{Entry, Schedule};

/// The routines of a library, and the days on which each was done.
#[derive(Debug, Clone)]
pub struct Diary<'e> {
    entries: &'e [Entry],
    /// As many as there are entries, in the same order; each oldest first, a day as often as there were sessions.
    days: Vec<Vec<Date>>,
    away: AwayDays,
}

/// How a routine stands on a day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Standing {
    /// When it was done last.
    pub last: Option<Date>,
    /// This week against what it asks for; none if it asks for nothing, as in a week away, or is not followed.
    pub week: Option<Adherence>,
}

impl<'e> Diary<'e> {
    /// Finds the routine of each session. On days away, the routines ask for nothing.
    pub fn of<'r>(
        entries: &'e [Entry],
        practices: impl IntoIterator<Item = Dated<'r>>,
        away: AwayDays,
    ) -> Self {
        let known = Known::of(entries);
        let mut days = vec![Vec::new(); entries.len()];
        for practice in practices {
            if let Some(place) = known.place(practice.record) {
                days[place].push(practice.day);
            }
        }
        // They come by the moment at which they began; a traveller's days may go back.
        days.iter_mut().for_each(|days| days.sort_unstable());
        Self {
            entries,
            days,
            away,
        }
    }

    /// When the routine of a place in the library was done last, up to a day.
    #[must_use]
    pub fn last(&self, place: usize, until: Date) -> Option<Date> {
        let days = self.days.get(place)?;
        let done = days.partition_point(|day| *day <= until);
        days[..done].last().copied()
    }

    /// What the routine of a place in the library asks for, if the person follows it: it is their own, or they have done
    /// it in the four weeks before a day. A copy that a sync tool has left asks for nothing beside its original.
    #[must_use]
    pub fn asked(&self, place: usize, today: Date) -> Option<&'e Schedule> {
        let entry = self
            .entries
            .get(place)
            .filter(|entry| entry.copy.is_none())?;
        let schedule = entry.routine.as_ref().ok()?.schedule.as_ref()?;
        let since = today.saturating_sub(4.weeks());
        let lately = self.last(place, today).is_some_and(|last| last >= since);
        (entry.is_own() || lately).then_some(schedule)
    }

    /// How the weeks that these days touch stand against a schedule. Only sessions on these days count.
    #[must_use]
    pub fn weeks(
        &self,
        place: usize,
        schedule: &Schedule,
        dates: RangeInclusive<Date>,
    ) -> Adherence {
        let mut sum = Adherence::default();
        let (first, last) = dates.into_inner();
        let mondays = monday(first).series(1.week());
        for monday in mondays.take_while(|monday| *monday <= last) {
            let sunday = *week_of(monday).end();
            let days = self.within(place, first.max(monday)..=last.min(sunday));
            let days = days.iter().copied();
            sum.add(Adherence::of(schedule, days, monday, &self.away));
        }
        sum
    }

    /// How each routine stands, in the order of the entries.
    #[must_use]
    pub fn standings(&self, today: Date) -> Vec<Standing> {
        let standing = |place| Standing {
            last: self.last(place, today),
            week: self.asked(place, today).and_then(|schedule| {
                let days = self.within(place, week_of(today)).iter().copied();
                let week = Adherence::of(schedule, days, today, &self.away);
                (week.asked > 0).then_some(week)
            }),
        };
        (0..self.entries.len()).map(standing).collect()
    }

    /// What the routines that are followed ask for together.
    #[must_use]
    pub fn goal(&self, today: Date) -> Goal {
        Goal::of((0..self.entries.len()).filter_map(|place| self.asked(place, today)))
    }

    /// The days of a routine among these, oldest first.
    fn within(&self, place: usize, dates: RangeInclusive<Date>) -> &[Date] {
        let days = self.days.get(place).map_or(&[][..], Vec::as_slice);
        let from = days.partition_point(|day| day < dates.start());
        let until = days.partition_point(|day| day <= dates.end());
        days.get(from..until).unwrap_or_default()
    }
}

/// The entries by the names that records have.
///
/// A record is of the routine whose id it names, whatever file that is in by now. Without an id, or where there is no such routine,
/// it is of the one in the file that it names. Once there is no such file, it is of the routine of its name, so
/// that a file with another name keeps what was done; of several in one file's name, that with the routine's name too.
struct Known {
    ids: HashMap<String, Vec<usize>>,
    files: HashMap<String, Vec<(Option<String>, usize)>>,
    names: HashMap<String, usize>,
}

impl Known {
    fn of(entries: &[Entry]) -> Self {
        let (mut files, mut names) = (HashMap::new(), HashMap::new());
        let mut ids: HashMap<String, Vec<usize>> = HashMap::new();
        for (place, entry) in entries.iter().enumerate() {
            let name = entry.routine.as_ref().ok().map(|it| composed(&it.name));
            let id = entry.routine.as_ref().ok().and_then(|it| it.id.clone());
            if let Some(id) = id {
                ids.entry(id).or_default().push(place);
            }
            if let Some(name) = &name {
                names.entry(name.clone()).or_insert(place);
            }
            let of_file: &mut Vec<_> = files.entry(composed(entry.slug())).or_default();
            of_file.push((name, place));
        }
        Self { ids, files, names }
    }

    fn place(&self, record: &Record) -> Option<usize> {
        let same_id = record
            .routine_id
            .as_ref()
            .and_then(|id| self.ids.get(&**id));
        if let Some([only]) = same_id.map(Vec::as_slice) {
            return Some(*only);
        }
        let name = composed(&record.routine);
        match self.files.get(&composed(&record.file)) {
            Some(of_file) => {
                let both = of_file
                    .iter()
                    .find(|(known, _)| known.as_ref() == Some(&name));
                both.or(of_file.first()).map(|(_, place)| *place)
            }
            None => self.names.get(&name).copied(),
        }
    }
}

/// A name by which it is found however its letters are put together: macOS writes `ü` as two.
fn composed(name: &str) -> String {
    sync_copy::composed(name.trim()).into_owned()
}

#[cfg(test)]
mod tests;
