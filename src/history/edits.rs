//! What several edits of one record become: one line for what the first version knows, and one for each further fact.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::change::{Change, What};
use super::fact::{AnswersEdit, Fact, Told};
use super::{Edit, Felt, Pain};

/// All edits of one record together; of two that change the same, the last counts.
#[derive(Debug, Default)]
pub(super) struct Edits {
    note: Option<String>,
    pain_before: Option<Option<Pain>>,
    pain_after: Option<Option<Pain>>,
    answers: BTreeMap<usize, AnswersEdit>,
    morning: Option<Option<Felt>>,
}

impl Edits {
    pub(super) fn of(edits: Vec<Edit>) -> Self {
        let mut all = Self::default();
        for edit in edits {
            match edit {
                Edit::Note(note) => all.note = Some(note),
                Edit::PainBefore(pain) => all.pain_before = Some(pain),
                Edit::PainAfter(pain) => all.pain_after = Some(pain),
                Edit::Pain(work, pain) => all.of_work(work).pain = Some(pain),
                Edit::Effort(work, effort) => all.of_work(work).effort = Some(effort),
                Edit::Reason(work, reason) => all.of_work(work).reason = Some(reason),
                Edit::Morning(felt) => all.morning = Some(felt),
            }
        }
        all
    }

    fn of_work(&mut self, work: usize) -> &mut AnswersEdit {
        self.answers.entry(work).or_default()
    }

    /// What the first version knows of them.
    pub(super) fn change(&self, id: &str, at: Timestamp) -> Option<Change> {
        let is_any = self.note.is_some() || self.pain_before.is_some() || self.pain_after.is_some();
        is_any.then(|| Change {
            at,
            id: id.to_owned(),
            what: What::Edit {
                note: self.note.clone(),
                pain_before: self.pain_before,
                pain_after: self.pain_after,
            },
        })
    }

    /// What came after it; `None` for a work whose place no line can hold.
    pub(super) fn facts(self, id: &str, at: Timestamp) -> Option<Vec<Fact>> {
        let answers = self.answers.into_iter();
        let answers = answers.map(|(work, edit)| Some(Told::Answers(work.try_into().ok()?, edit)));
        let morning = self.morning.map(Told::Morning);
        let fact = |told| {
            let id = id.to_owned();
            Fact { at, id, told }
        };
        let told = answers.chain(morning.map(Some));
        told.map(|told| told.map(fact)).collect()
    }
}
