//! What was done on each day, by exercise and side: small enough to be summed up anew for every question.

use std::ops::RangeInclusive;
use std::sync::Arc;
use std::time::Duration;

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::Totals;
use super::exercises::Exercises;
use super::told::Told;
use crate::history::Dated;
use crate::session::Side;

/// All days with practice, oldest first, and what was said of exercises.
///
/// Ten years of sessions have hundreds of thousands of bouts, but a day has few exercises.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Digest {
    /// The ids of the exercises that were done or spoken of.
    pub(super) exercises: Vec<Arc<str>>,
    days: Vec<Day>,
    /// What was said, also in sessions in which nothing was done.
    pub(super) told: Told,
}

/// What was done on a day: in the sessions that began on it, by the clock of the place where they began.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// The day.
    pub date: Date,
    /// All of it.
    pub totals: Totals,
    done: Vec<Done>,
}

/// The time that was done of one exercise on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Done {
    exercise: usize,
    sides: Sides,
}

/// Times by the side they were done on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sides {
    /// On the left.
    pub left: Duration,
    /// On the right.
    pub right: Duration,
    /// On both at once.
    pub both: Duration,
}

impl Sides {
    /// All of it. Where each side was done by itself this is what both did together.
    #[must_use]
    pub fn total(&self) -> Duration {
        self.left + self.right + self.both
    }

    fn add(&mut self, other: Self) {
        self.left += other.left;
        self.right += other.right;
        self.both += other.both;
    }

    fn add_on(&mut self, side: Side, time: Duration) {
        match side {
            Side::Left => self.left += time,
            Side::Right => self.right += time,
            Side::Both => self.both += time,
        }
    }
}

impl Digest {
    /// Sums up sessions, in any order. Those in which nothing was done are on no day, but what was said of them counts.
    #[must_use]
    pub fn of<'a>(sessions: impl IntoIterator<Item = Dated<'a>>) -> Self {
        let (mut days, mut told) = (Vec::new(), Told::default());
        let mut exercises = Exercises::default();
        // Where each exercise stands among those of its day: the last day on which it was done, and its place there.
        let mut places: Vec<(Date, usize)> = Vec::new();
        let mut by_day: Vec<Dated<'_>> = sessions.into_iter().collect();
        by_day.sort_by_key(|session| session.day);
        for sessions in by_day.chunk_by(|one, next| one.day == next.day) {
            let counts = |session: &&Dated<'_>| session.record.is_practice();
            let practices: Vec<Dated<'_>> = sessions.iter().filter(counts).copied().collect();
            let mut day = Day::of(sessions[0].day, &practices);
            for bout in practices.iter().flat_map(|session| &session.record.bouts) {
                let exercise = exercises.place(&bout.exercise);
                places.resize(exercises.names.len(), (Date::MIN, 0));
                if places[exercise].0 != day.date {
                    places[exercise] = (day.date, day.done.len());
                    day.done.push(Done {
                        exercise,
                        sides: Sides::default(),
                    });
                }
                let done = &mut day.done[places[exercise].1];
                done.sides.add_on(bout.side, bout.done);
            }
            if !practices.is_empty() {
                days.push(day);
            }
            for session in sessions {
                told.add(*session, &mut exercises);
            }
        }
        Self {
            exercises: exercises.names,
            days,
            told,
        }
    }

    /// The days with a session, oldest first.
    #[must_use]
    pub fn days(&self) -> &[Day] {
        &self.days
    }

    /// The days with a session among these, oldest first.
    #[must_use]
    pub fn within(&self, dates: RangeInclusive<Date>) -> &[Day] {
        let from = self.days.partition_point(|day| day.date < *dates.start());
        let until = self.days.partition_point(|day| day.date <= *dates.end());
        self.days.get(from..until).unwrap_or_default()
    }

    /// Each of these days, also those without a session.
    #[must_use]
    pub fn every_day(&self, dates: RangeInclusive<Date>) -> Vec<Day> {
        let mut done = self.within(dates.clone()).iter().peekable();
        let all = dates.start().series(1.day());
        all.take_while(|date| date <= dates.end())
            .map(|date| match done.next_if(|day| day.date == date) {
                Some(day) => day.clone(),
                None => Day::of(date, &[]),
            })
            .collect()
    }

    /// All that was done on these days.
    #[must_use]
    pub fn totals(&self, dates: RangeInclusive<Date>) -> Totals {
        self.within(dates).iter().map(|day| day.totals).sum()
    }

    /// What was done of each exercise on these days, in the order in which the exercises were first done.
    #[must_use]
    pub fn by_exercise(&self, dates: RangeInclusive<Date>) -> Vec<(&str, Sides)> {
        let mut sums = vec![Sides::default(); self.exercises.len()];
        for done in self.within(dates).iter().flat_map(|day| &day.done) {
            sums[done.exercise].add(done.sides);
        }
        let named = self.exercises.iter().map(|exercise| &**exercise).zip(sums);
        named
            .filter(|(_, sides)| !sides.total().is_zero())
            .collect()
    }
}

impl Day {
    fn of(date: Date, sessions: &[Dated<'_>]) -> Self {
        let totals = sessions.iter().map(|session| Totals::of(session.record));
        Self {
            date,
            totals: totals.sum(),
            done: Vec::new(),
        }
    }
}
