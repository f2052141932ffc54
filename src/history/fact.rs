//! What lines of the log say since the second version: facts about a record, merged by its id.

use std::sync::Arc;

use jiff::Timestamp;

use super::{Answers, Away, Effort, Felt, Pain, Reason};

/// A fact about a record, as it stands in the log. It may be here before its record, or without it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Fact {
    /// When it was told; of two that contradict each other the later one counts.
    pub(super) at: Timestamp,
    /// The record's id.
    pub(super) id: String,
    /// What it is.
    pub(super) told: Told,
}

/// What is told of a record.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Told {
    /// What the person said of one of its works.
    Answers(u32, AnswersEdit),
    /// How the morning after it was; none if the question was dismissed.
    Morning(Option<Felt>),
    /// The exercise that the plan began with, where another one was done at this work.
    Swap(u32, Arc<str>),
    /// The lasting id of its routine.
    Routine(Arc<str>),
}

/// What changes of the answers to a work: only what is given, and an inner `None` takes an answer away.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct AnswersEdit {
    pub(super) pain: Option<Option<Pain>>,
    pub(super) effort: Option<Option<Effort>>,
    pub(super) reason: Option<Option<Reason>>,
}

/// A time away that is told of, changed or taken back.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct AwayChange {
    /// When; of two about the same time away the later one counts.
    pub(super) at: Timestamp,
    /// The id of the time away.
    pub(super) id: String,
    /// What it is from then on; none if it is taken back.
    pub(super) away: Option<Away>,
}

impl AnswersEdit {
    /// Changes what was said before.
    pub(super) fn apply(self, said: &mut Answers) {
        said.pain = self.pain.unwrap_or(said.pain);
        said.effort = self.effort.unwrap_or(said.effort);
        said.reason = self.reason.unwrap_or(said.reason);
    }
}
