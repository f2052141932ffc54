//! The exercises of a session, each once, and what a person says of each as a whole.
//!
//! The log knows what was said of single bouts. A person is asked once for an exercise, whatever its sets and sides are:
//!
//! - *How much it hurt and how hard it was* is written to the first bout that was done to its end; where none was, to the first of
//!   which anything was done, else to the first. It takes the place of what was said of the others. Read back is the worst that
//!   was said of any, so that what was said to hurt while the session ran is shown, and stays where it was said until the person
//!   says otherwise.
//! - *Why it was left out or cut short* is written to each bout that was not done to its end, and read back from the first of
//!   these that has it.
//!
//! Bouts that were never begun are not in a record, and so nothing is said of them. It knows nothing of widgets.

use std::collections::HashMap;
use std::time::Duration;

use crate::history::{Answered, Answers, BoutRecord, Effort, Pain, Reason};
use crate::session::Outcome;

/// Who presses Skip through a routine has begun nothing of it: so long a bout takes at least that was not done to its end.
const BEGUN: Duration = Duration::from_secs(5);

/// All that was done of one exercise in a session.
#[derive(Debug)]
pub struct InSession<'a> {
    /// The id of the exercise.
    pub exercise: &'a str,
    /// Its bouts with their places in the record; there is one at least.
    bouts: Vec<(usize, &'a BoutRecord)>,
}

/// The exercises of a session in the order in which they came.
pub fn by_exercise(bouts: &[BoutRecord]) -> Vec<InSession<'_>> {
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut all: Vec<InSession<'_>> = Vec::new();
    for (number, bout) in bouts.iter().enumerate() {
        let exercise = &*bout.exercise;
        let place = *places.entry(exercise).or_insert(all.len());
        if place == all.len() {
            let bouts = Vec::new();
            all.push(InSession { exercise, bouts });
        }
        all[place].bouts.push((number, bout));
    }
    all
}

impl<'a> InSession<'a> {
    /// The ids of the exercises in whose place it was done, each once.
    pub fn instead_of(&self) -> Vec<&'a str> {
        let mut all = Vec::new();
        for (_, bout) in &self.bouts {
            if let Some(other) = bout.instead_of.as_deref()
                && !all.contains(&other)
            {
                all.push(other);
            }
        }
        all
    }

    /// How many of its bouts were done to the end, and how many there are.
    pub fn done_of_all(&self) -> (usize, usize) {
        let is_done = |(_, bout): &&(usize, &BoutRecord)| bout.outcome == Outcome::Done;
        (self.bouts.iter().filter(is_done).count(), self.bouts.len())
    }

    /// Whether it was done or begun.
    pub fn is_begun(&self) -> bool {
        let mut bouts = self.bouts.iter();
        bouts.any(|(_, bout)| bout.outcome == Outcome::Done || bout.done >= BEGUN)
    }

    /// Whether any of it was left out or cut short.
    pub fn was_left(&self) -> bool {
        self.left().next().is_some()
    }

    /// What was said of it as a whole.
    pub fn answers(&self, answered: &Answered) -> Answers {
        let all = || self.bouts.iter().map(|(place, _)| answered.of(*place));
        Answers {
            pain: all().filter_map(|answers| answers.pain).max(),
            effort: all().filter_map(|answers| answers.effort).max(),
            reason: self.left().find_map(|place| answered.of(place).reason),
        }
    }

    /// Says how much it hurt; nothing takes all back that was said of it.
    pub fn say_pain(&self, answered: &mut Answered, pain: Option<Pain>) {
        let place = self.place();
        self.change(answered, |at, answers| {
            answers.pain = pain.filter(|_| at == place);
        });
    }

    /// Says how hard it was; nothing takes all back that was said of it.
    pub fn say_effort(&self, answered: &mut Answered, effort: Option<Effort>) {
        let place = self.place();
        self.change(answered, |at, answers| {
            answers.effort = effort.filter(|_| at == place);
        });
    }

    /// Says why it was left out or cut short; nothing where it was not.
    pub fn say_reason(&self, answered: &mut Answered, reason: Option<Reason>) {
        for place in self.left() {
            let answers = answered.of(place);
            answered.set(place, Answers { reason, ..answers });
        }
    }

    fn change(&self, answered: &mut Answered, say: impl Fn(usize, &mut Answers)) {
        for (place, _) in &self.bouts {
            let mut answers = answered.of(*place);
            say(*place, &mut answers);
            answered.set(*place, answers);
        }
    }

    /// The place of the bout to which pain and effort are written.
    fn place(&self) -> usize {
        let first = |wanted: fn(&BoutRecord) -> bool| {
            let mut bouts = self.bouts.iter();
            bouts
                .find(|(_, bout)| wanted(bout))
                .map(|(place, _)| *place)
        };
        first(|bout| bout.outcome == Outcome::Done)
            .or_else(|| first(|bout| !bout.done.is_zero()))
            .or_else(|| first(|_| true))
            .unwrap_or_default()
    }

    /// The places of the bouts that were left out or cut short.
    fn left(&self) -> impl Iterator<Item = usize> + '_ {
        let left = self.bouts.iter();
        let left = left.filter(|(_, bout)| bout.outcome != Outcome::Done);
        left.map(|(place, _)| *place)
    }
}

#[cfg(test)]
mod tests;
