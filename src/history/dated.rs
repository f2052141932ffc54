//! On what day a session counts, and whether it counts at all.
//!
//! A clock whose battery is flat says 1970, and one that was set by hand may say 2099. What such a session tells is kept
//! and listed, but no day is known for it, so that it is in no chart, no streak and no goal.

use jiff::civil::{Date, date};
use jiff::{SignedDuration, Timestamp, Zoned};

use super::Record;

/// How far ahead of now a session may have begun: the clock of another machine may be set for another zone.
const ALLOWANCE: SignedDuration = SignedDuration::from_hours(24);

/// No session is older: the app is not, and a clock that says so has lost its time.
const OLDEST: Date = date(2000, 1, 1);

/// The present, by which sessions of the past are told from those whose clock was wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Today {
    date: Date,
    /// The latest start that can be true.
    latest: Timestamp,
    /// Whether this machine knows the time itself.
    is_known: bool,
}

/// A session, and the day by which it counts.
#[derive(Debug, Clone, Copy)]
pub struct Dated<'a> {
    /// The day on which it began, by the clock of the place; today, where that is a day ahead of here.
    pub day: Date,
    /// The session.
    pub record: &'a Record,
}

impl Today {
    /// The day of this moment, in the zone of this place.
    #[must_use]
    pub fn at(now: &Zoned) -> Self {
        let latest = now.timestamp().saturating_add(ALLOWANCE);
        Self {
            date: now.date(),
            latest: latest.unwrap_or(Timestamp::MAX),
            is_known: now.date() >= OLDEST,
        }
    }

    /// The day.
    #[must_use]
    pub const fn date(&self) -> Date {
        self.date
    }

    /// Whether a session says that it began at a time at which it cannot have begun.
    #[must_use]
    pub fn clock_was_wrong(&self, record: &Record) -> bool {
        // Where this machine's own clock is wrong, nothing can be said of the future.
        let is_ahead = self.is_known && record.started.timestamp() > self.latest;
        record.day() < OLDEST || is_ahead
    }

    /// A session with its day; none if its clock was wrong.
    #[must_use]
    pub fn dated<'a>(&self, record: &'a Record) -> Option<Dated<'a>> {
        let day = if self.is_known {
            record.day().min(self.date)
        } else {
            record.day()
        };
        (!self.clock_was_wrong(record)).then_some(Dated { day, record })
    }

    /// A session that counts as practice, with its day: something was done in it, and its clock was right.
    #[must_use]
    pub fn practice<'a>(&self, record: &'a Record) -> Option<Dated<'a>> {
        self.dated(record).filter(|_| record.is_practice())
    }

    /// The sessions whose clock was right, in the order in which they come; those in which nothing was done are among them.
    pub fn sessions<'a>(
        &self,
        records: &'a [Record],
    ) -> impl DoubleEndedIterator<Item = Dated<'a>> {
        records.iter().filter_map(|record| self.dated(record))
    }

    /// The sessions that count as practice, in the order in which they come.
    pub fn practices<'a>(
        &self,
        records: &'a [Record],
    ) -> impl DoubleEndedIterator<Item = Dated<'a>> {
        records.iter().filter_map(|record| self.practice(record))
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::history::{Answered, BoutRecord, Ended, Morning};
    use crate::session::{Outcome, Side};

    fn record(started: &str, bouts: &[(u64, Outcome)]) -> Record {
        let bout = |(milliseconds, outcome): &(u64, Outcome)| BoutRecord {
            exercise: "figure-4".into(),
            instead_of: None,
            side: Side::Left,
            set: 1,
            planned: Duration::from_secs(30),
            done: Duration::from_millis(*milliseconds),
            outcome: *outcome,
        };
        Record {
            id: "01JT".into(),
            started: started.parse().unwrap(),
            routine: "Hips".into(),
            file: "hips".into(),
            routine_id: None,
            planned: Duration::from_secs(60),
            bouts_planned: 2,
            active: Duration::from_secs(20),
            bouts: bouts.iter().map(bout).collect(),
            ended: Ended::Finished,
            pain_before: None,
            pain_after: None,
            note: String::new(),
            answers: Answered::default(),
            morning: Morning::default(),
        }
    }

    fn today(now: &str) -> Today {
        Today::at(&now.parse().unwrap())
    }

    const NOW: &str = "2026-11-29T00:30:00-05:00[America/New_York]";

    /// The day of a session that began at this time, as it is seen at [`NOW`].
    fn day(started: &str) -> Option<Date> {
        let record = record(started, &[]);
        today(NOW).dated(&record).map(|dated| dated.day)
    }

    #[test]
    fn a_start_before_2000_or_more_than_a_day_ahead_is_a_wrong_clock() {
        for wrong in [
            "1970-01-01T00:03:00+00:00[UTC]",
            "1999-12-31T23:59:59+01:00[+01]",
            "1900-01-01T00:00:00+00:00[UTC]",
            "2026-11-30T00:30:01-05:00[America/New_York]",
            "2099-01-01T07:00:00+01:00[Europe/Berlin]",
            "9000-01-01T07:00:00+01:00[Europe/Berlin]",
        ] {
            assert_eq!(day(wrong), None, "{wrong}");
        }
        let oldest = "2000-01-01T00:00:00+14:00[Pacific/Kiritimati]";
        assert_eq!(day(oldest), Some(date(2000, 1, 1)));
    }

    #[test]
    fn a_day_that_has_not_come_here_yet_counts_as_today() {
        let tokyo = "2026-11-29T14:00:00+09:00[Asia/Tokyo]";
        assert_eq!(day(tokyo), Some(date(2026, 11, 29)));
        let ahead = "2026-11-30T00:29:00-05:00[America/New_York]";
        assert_eq!(day(ahead), Some(date(2026, 11, 29)));
        let before = "2026-11-28T23:59:00-05:00[America/New_York]";
        assert_eq!(day(before), Some(date(2026, 11, 28)));
    }

    #[test]
    fn a_machine_that_does_not_know_the_time_calls_no_session_one_of_the_future() {
        let lost = today("1970-01-01T00:05:00+00:00[UTC]");
        let real = record(NOW, &[]);
        assert_eq!(
            lost.dated(&real).map(|dated| dated.day),
            Some(date(2026, 11, 29))
        );
        let with_it = record("1970-01-01T00:03:00+00:00[UTC]", &[]);
        assert!(lost.clock_was_wrong(&with_it));
    }

    #[test]
    fn a_session_in_which_nothing_was_done_is_no_practice() {
        use Outcome::{Cut, Done, Skipped};
        let nothing: [&[(u64, Outcome)]; 5] = [
            &[],
            &[(0, Skipped), (0, Skipped)],
            &[(0, Done)],
            &[(1_000, Cut)],
            &[(300, Skipped), (4_999, Skipped), (2_000, Cut)],
        ];
        let something: [&[(u64, Outcome)]; 4] = [
            &[(0, Skipped), (400, Done)],
            &[(30_000, Done)],
            &[(12_000, Skipped)],
            &[(300, Skipped), (5_000, Cut)],
        ];
        let at = today(NOW);
        let counts = |bouts| at.practice(&record(NOW, bouts)).is_some();
        assert!(nothing.iter().all(|bouts| !counts(bouts)));
        assert!(something.iter().all(|bouts| counts(bouts)));
    }
}
