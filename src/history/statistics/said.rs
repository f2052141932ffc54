//! What people say of exercises: how much they hurt, how hard they are, which are left out and why.

use std::cmp::Reverse;
use std::ops::RangeInclusive;

use jiff::civil::Date;

use super::Digest;
use super::told::{MorningAfter, OfExercise, Ratings};
use crate::history::Reason;

/// The ratings of one exercise, a mean for each session in which it was rated.
#[derive(Debug, Clone, PartialEq)]
pub struct RatedExercise<'a> {
    /// The id of the exercise.
    pub exercise: &'a str,
    /// The sessions, oldest first; never none.
    pub sessions: Vec<SessionMean>,
    /// The mean of the sessions' means, 0 to 10.
    pub mean: f64,
    /// The highest single rating, 0 to 10.
    pub highest: u8,
}

/// The mean of what was rated of an exercise in one session.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SessionMean {
    /// The day of the session.
    pub day: Date,
    /// The mean, 0 to 10.
    pub mean: f64,
}

/// How often an exercise was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut<'a> {
    /// The id of the exercise.
    pub exercise: &'a str,
    /// In how many sessions something of it was skipped, or a reason was given for leaving it out or cutting it short.
    pub sessions: u32,
    /// In how many of them each reason was given, those that were, the most frequent first.
    pub reasons: Vec<(Reason, u32)>,
}

/// How often an exercise was done in the place of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SwappedFor<'a> {
    /// The id of the exercise that was done.
    pub exercise: &'a str,
    /// The id of the one in whose place it was.
    pub instead_of: &'a str,
    /// In how many sessions.
    pub sessions: u32,
}

impl Digest {
    /// Pain during each exercise that was rated on these days, the one that hurt most first.
    #[must_use]
    pub fn pain_by_exercise(&self, dates: RangeInclusive<Date>) -> Vec<RatedExercise<'_>> {
        self.rated(dates, |of| of.pain)
    }

    /// How hard each exercise was that was rated on these days, the hardest first.
    #[must_use]
    pub fn effort_by_exercise(&self, dates: RangeInclusive<Date>) -> Vec<RatedExercise<'_>> {
        self.rated(dates, |of| of.effort)
    }

    /// The exercises of which something was left out on these days, the one that was left out most first.
    #[must_use]
    pub fn left_out(&self, dates: RangeInclusive<Date>) -> Vec<LeftOut<'_>> {
        let mut counts: Vec<(u32, [u32; Reason::ALL.len()])> =
            vec![Default::default(); self.exercises.len()];
        let told = told_within(&self.told.exercises, |of| of.day, &dates);
        for of in told.iter().filter(|of| of.left_out) {
            let (sessions, reasons) = &mut counts[of.exercise];
            *sessions += 1;
            for (count, given) in reasons.iter_mut().zip(of.reasons) {
                *count += u32::from(given);
            }
        }
        let all = self.exercises.iter().zip(counts);
        let mut left_out: Vec<LeftOut<'_>> = all
            .filter(|(_, (sessions, _))| *sessions > 0)
            .map(|(exercise, (sessions, counts))| {
                let mut reasons: Vec<_> = Reason::ALL.into_iter().zip(counts).collect();
                reasons.retain(|(_, count)| *count > 0);
                reasons.sort_by_key(|(_, count)| Reverse(*count));
                LeftOut {
                    exercise,
                    sessions,
                    reasons,
                }
            })
            .collect();
        left_out.sort_by_key(|of| Reverse(of.sessions));
        left_out
    }

    /// Which exercises were done in the place of others on these days, the most frequent first.
    #[must_use]
    pub fn swapped(&self, dates: RangeInclusive<Date>) -> Vec<SwappedFor<'_>> {
        let told = told_within(&self.told.swaps, |swap| swap.day, &dates);
        let mut pairs: Vec<_> = told
            .iter()
            .map(|swap| (swap.exercise, swap.instead_of))
            .collect();
        pairs.sort_unstable();
        let of_each = pairs.chunk_by(|one, next| one == next);
        let mut swapped: Vec<SwappedFor<'_>> = of_each
            .map(|same| SwappedFor {
                exercise: &self.exercises[same[0].0],
                instead_of: &self.exercises[same[0].1],
                sessions: u32::try_from(same.len()).unwrap_or(u32::MAX),
            })
            .collect();
        swapped.sort_by_key(|swap| Reverse(swap.sessions));
        swapped
    }

    /// How the mornings after the sessions of these days were, where the person said, oldest first.
    #[must_use]
    pub fn mornings(&self, dates: RangeInclusive<Date>) -> &[MorningAfter] {
        told_within(&self.told.mornings, |morning| morning.day, &dates)
    }

    fn rated(
        &self,
        dates: RangeInclusive<Date>,
        ratings: impl Fn(&OfExercise) -> Ratings,
    ) -> Vec<RatedExercise<'_>> {
        let mut all: Vec<(Vec<SessionMean>, u8)> = vec![(Vec::new(), 0); self.exercises.len()];
        for of in told_within(&self.told.exercises, |of| of.day, &dates) {
            let ratings = ratings(of);
            if let Some(mean) = ratings.mean() {
                let (sessions, highest) = &mut all[of.exercise];
                sessions.push(SessionMean { day: of.day, mean });
                *highest = ratings.highest.max(*highest);
            }
        }
        let named = self.exercises.iter().zip(all);
        let mut rated: Vec<RatedExercise<'_>> = named
            .filter(|(_, (sessions, _))| !sessions.is_empty())
            .map(|(exercise, (sessions, highest))| {
                let sum: f64 = sessions.iter().map(|session| session.mean).sum();
                RatedExercise {
                    exercise,
                    mean: sum / sessions.len() as f64,
                    highest,
                    sessions,
                }
            })
            .collect();
        rated.sort_by(|one, other| {
            let of_other = other.mean.total_cmp(&one.mean);
            of_other.then(other.highest.cmp(&one.highest))
        });
        rated
    }
}

/// What was told on these days of all that was told, which is sorted by day.
fn told_within<'t, T>(
    told: &'t [T],
    day: impl Fn(&T) -> Date,
    dates: &RangeInclusive<Date>,
) -> &'t [T] {
    let from = told.partition_point(|one| day(one) < *dates.start());
    let until = told.partition_point(|one| day(one) <= *dates.end());
    told.get(from..until).unwrap_or_default()
}
