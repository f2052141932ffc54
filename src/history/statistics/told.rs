//! What was said of each exercise in each session: small, since most of what is done is never spoken of.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::exercises::Exercises;
use crate::history::{Answers, Dated, Felt, Reason};
use crate::session::Outcome;

/// What was said in all sessions, oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) exercises: Vec<OfExercise>,
    pub(super) swaps: Vec<Swap>,
    pub(super) mornings: Vec<MorningAfter>,
}

/// What was said of one exercise in one session, and whether it was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct OfExercise {
    pub(super) day: Date,
    /// Its place among the exercises of the digest.
    pub(super) exercise: usize,
    pub(super) pain: Ratings,
    pub(super) effort: Ratings,
    pub(super) left_out: bool,
    /// Why, by the order of [`Reason::ALL`].
    pub(super) reasons: [bool; Reason::ALL.len()],
}

/// An exercise that was done in the place of another in one session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Swap {
    pub(super) day: Date,
    pub(super) exercise: usize,
    pub(super) instead_of: usize,
}

/// How the morning after a session was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MorningAfter {
    /// The day of the session.
    pub day: Date,
    /// What the person said.
    pub felt: Felt,
}

/// Ratings from 0 to 10 that were given in one session.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Ratings {
    count: u32,
    sum: u32,
    /// The highest of them; 0 without any.
    pub(super) highest: u8,
}

impl Ratings {
    fn add(&mut self, rating: u8) {
        self.count = self.count.saturating_add(1);
        self.sum = self.sum.saturating_add(u32::from(rating));
        self.highest = self.highest.max(rating);
    }

    /// Their mean; none without any.
    pub(super) fn mean(self) -> Option<f64> {
        (self.count > 0).then(|| f64::from(self.sum) / f64::from(self.count))
    }
}

impl Told {
    /// Takes in what was said in one more session, which is no older than those before it.
    pub(super) fn add(&mut self, session: Dated<'_>, exercises: &mut Exercises) {
        let Dated { day, record } = session;
        let mut said: BTreeMap<usize, OfExercise> = BTreeMap::new();
        let mut swaps: BTreeSet<(usize, usize)> = BTreeSet::new();
        for (place, bout) in record.bouts.iter().enumerate() {
            let is_skipped = bout.outcome == Outcome::Skipped;
            let answers = record.answers_of(place);
            if let Some(instead_of) = &bout.instead_of {
                let done = exercises.place(&bout.exercise);
                swaps.insert((done, exercises.place(instead_of)));
            }
            if !is_skipped && answers == Answers::default() {
                continue;
            }
            let exercise = exercises.place(&bout.exercise);
            let of = said.entry(exercise).or_insert_with(|| OfExercise {
                day,
                exercise,
                pain: Ratings::default(),
                effort: Ratings::default(),
                left_out: false,
                reasons: [false; Reason::ALL.len()],
            });
            answers
                .pain
                .iter()
                .for_each(|pain| of.pain.add(pain.rating()));
            answers
                .effort
                .iter()
                .for_each(|effort| of.effort.add(effort.rating()));
            of.left_out |= is_skipped || answers.reason.is_some();
            for (given, reason) in of.reasons.iter_mut().zip(Reason::ALL) {
                *given |= answers.reason == Some(reason);
            }
        }
        self.exercises.extend(said.into_values());
        self.swaps
            .extend(swaps.into_iter().map(|(exercise, instead_of)| Swap {
                day,
                exercise,
                instead_of,
            }));
        let felt = record.morning.felt();
        self.mornings
            .extend(felt.map(|felt| MorningAfter { day, felt }));
    }
}
