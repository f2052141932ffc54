//! What a person changes of a record afterwards.

use jiff::Timestamp;

use super::{Effort, Felt, Pain, Reason};

/// One thing that is changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// The note.
    Note(String),
    /// Pain before the session; `None` takes the rating away.
    PainBefore(Option<Pain>),
    /// Pain after the session; `None` takes the rating away.
    PainAfter(Option<Pain>),
    /// Pain during the bout at this place of the record, from 0; `None` takes the rating away.
    Pain(usize, Option<Pain>),
    /// How hard the bout at this place was; `None` takes the rating away.
    Effort(usize, Option<Effort>),
    /// Why the bout at this place was left out or cut short; `None` takes the reason away.
    Reason(usize, Option<Reason>),
    /// How the morning after was; `None` dismisses the question.
    Morning(Option<Felt>),
}

/// A change of one record, as it stands in the log.
///
/// Only what is given changes, so that two machines may each change a part of the same record.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Change {
    /// When; of two changes the later one counts.
    pub(super) at: Timestamp,
    /// The record's id.
    pub(super) id: String,
    /// What becomes of it.
    pub(super) what: What,
}

/// What becomes of the record.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum What {
    /// What is given takes the place of what was.
    Edit {
        note: Option<String>,
        pain_before: Option<Option<Pain>>,
        pain_after: Option<Option<Pain>>,
    },
    /// It is no longer shown.
    Delete,
    /// It is shown again.
    Restore,
}
