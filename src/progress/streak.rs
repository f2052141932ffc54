//! Streaks: how long somebody has kept at it, with the days off that were meant to be days off.
//!
//! Days away are taken out of time before anything is counted: what was done on them is not in a streak, and what was not done
//! ends none.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::{AwayDays, Goal};

/// A time in which a goal was kept: from a day with a session to a day with one, so that
///
/// - no more days in a row are without a session than a week of the goal has days off, and
/// - of any seven days in a row that lie in it, as many have a session as the goal asks for,
///
/// where days away count as if they had not been.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Streak {
    /// The first day.
    pub first: Date,
    /// The last day.
    pub last: Date,
    /// How many days in it have a session.
    pub days: u32,
}

/// The longest streak and the one that goes on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Streaks {
    /// The one with the most days; the latest of several.
    pub longest: Option<Streak>,
    /// The one that a session today goes on or would go on.
    pub current: Option<Streak>,
}

impl Streaks {
    /// The streaks of the days that have a session, oldest first. Days after `today`, of machines whose clock is ahead, count
    /// as `today`; where that is a day away, as long as it lasts, nothing is missed.
    #[must_use]
    pub fn of(
        days: impl IntoIterator<Item = Date>,
        today: Date,
        goal: Goal,
        away: &AwayDays,
    ) -> Self {
        let days = days.into_iter().map(|day| day.min(today));
        let mut real: Vec<Date> = days.filter(|day| !away.has(*day)).collect();
        real.dedup();
        let mut days: Vec<Date> = real.iter().map(|day| away.taken_out(*day)).collect();
        let streak = |(first, last): (usize, usize)| Streak {
            first: real[first],
            last: real[last],
            days: u32::try_from(last + 1 - first).unwrap_or(u32::MAX),
        };
        let mut run = Run {
            goal,
            days: &days,
            first: 0,
        };
        let mut longest: Option<Streak> = None;
        for last in 0..days.len() {
            run.reach(last);
            let streak = streak((run.first, last));
            if longest.is_none_or(|longest| longest.days <= streak.days) {
                longest = Some(streak);
            }
        }
        Self {
            longest,
            current: current(&mut days, away.taken_out(today), goal).map(streak),
        }
    }
}

/// The first and the last place of the streak that a session today belongs to, without today where it had none yet.
fn current(days: &mut Vec<Date>, today: Date, goal: Goal) -> Option<(usize, usize)> {
    let done = days.len();
    if days.last() != Some(&today) {
        days.push(today);
    }
    let mut run = Run {
        goal,
        days,
        first: 0,
    };
    for last in 0..days.len() {
        run.reach(last);
    }
    (run.first < done).then(|| (run.first, done - 1))
}

/// The longest streak up to a day: whatever begins later is a streak too, so its beginning only ever moves on.
struct Run<'a> {
    goal: Goal,
    days: &'a [Date],
    first: usize,
}

impl Run<'_> {
    /// Goes on by one day.
    fn reach(&mut self, last: usize) {
        let Some(before) = last.checked_sub(1) else {
            return;
        };
        if distance(self.days[before], self.days[last]) > 1 + self.goal.days_off() {
            self.first = last;
        }
        // Only weeks that end after the day before have not been looked at. The poorest of them ends on the day before
        // this one, or on this one.
        for end in [self.days[last].yesterday(), Ok(self.days[last])] {
            let Ok(end) = end else { continue };
            while self.lacks(last, end) {
                self.first += 1;
            }
        }
    }

    /// Whether a week that ends on a day lies in the streak and has too few days with a session.
    fn lacks(&self, last: usize, end: Date) -> bool {
        let Ok(start) = end.checked_sub(6.days()) else {
            return false;
        };
        let streak = &self.days[self.first..=last];
        let count = streak.iter().rev().skip_while(|day| **day > end);
        let count = count.take_while(|day| **day >= start).count();
        streak.first().is_some_and(|first| *first <= start) && count < usize::from(self.goal.days())
    }
}

fn distance(from: Date, to: Date) -> i64 {
    i64::from((to - from).get_days())
}
