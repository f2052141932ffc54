//! What a person changes of a record afterwards.

use jiff::Timestamp;

use super::Pain;

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
