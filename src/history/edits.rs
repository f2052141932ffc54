//! What several edits of one record become: one line for what the first version knows, and one for each further fact.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::Edit;
use super::change::{Change, What};
use super::fact::{AnswersEdit, Fact, Told};

/// All edits of one record together; of two that change the same, the last counts.
#[derive(Debug, Default)]
pub(super) struct Edits {
    said: Vec<Edit>,
    answers: BTreeMap<usize, AnswersEdit>,
    facts: Vec<Told>,
}

impl Edits {
    pub(super) fn of(edits: Vec<Edit>) -> Self {
        let mut all = Self::default();
        for edit in edits {
            match edit {
                Edit::Note(_) | Edit::PainBefore(_) | Edit::PainAfter(_) => all.said.push(edit),
                Edit::Pain(work, pain) => all.of_work(work).pain = Some(pain),
                Edit::Effort(work, effort) => all.of_work(work).effort = Some(effort),
                Edit::Reason(work, reason) => all.of_work(work).reason = Some(reason),
                Edit::Morning(felt) => all.facts = vec![Told::Morning(felt)],
            }
        }
        all
    }

    fn of_work(&mut self, work: usize) -> &mut AnswersEdit {
        self.answers.entry(work).or_default()
    }

    /// What the first version knows of them.
    pub(super) fn change(&mut self, id: &str, at: Timestamp) -> Option<Change> {
        if self.said.is_empty() {
            return None;
        }
        let what = What::edit(std::mem::take(&mut self.said));
        let id = id.to_owned();
        Some(Change { at, id, what })
    }

    /// What came after it; `None` for a work whose place no line can hold.
    pub(super) fn facts(self, id: &str, at: Timestamp) -> Option<Vec<Fact>> {
        let mut facts = Vec::with_capacity(self.answers.len() + self.facts.len());
        for (work, edit) in self.answers {
            facts.push(Told::Answers(u32::try_from(work).ok()?, edit));
        }
        facts.extend(self.facts);
        let fact = |told| {
            let id = id.to_owned();
            Fact { at, id, told }
        };
        Some(facts.into_iter().map(fact).collect())
    }
}
