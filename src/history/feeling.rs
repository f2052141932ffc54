//! What a person says of a session, and may change afterwards.

use super::{Edit, Pain, Record};

/// Pain before and after, and a note.
#[derive(Debug, Clone, Default)]
pub struct Feeling {
    /// Pain before the session, if the person said.
    pub pain_before: Option<Pain>,
    /// Pain after it, if the person said.
    pub pain_after: Option<Pain>,
    /// The person's own words.
    pub note: String,
}

impl Feeling {
    /// What the log has of a session.
    #[must_use]
    pub fn of(record: &Record) -> Self {
        Self {
            pain_before: record.pain_before,
            pain_after: record.pain_after,
            note: record.note.clone(),
        }
    }

    /// Changes it.
    pub fn take(&mut self, edit: &Edit) {
        match edit {
            Edit::PainBefore(pain) => self.pain_before = *pain,
            Edit::PainAfter(pain) => self.pain_after = *pain,
            Edit::Note(note) => self.note.clone_from(note),
        }
    }

    /// What makes this out of what was said before.
    #[must_use]
    pub fn edits_of(&self, before: &Self) -> Vec<Edit> {
        let mut edits = Vec::new();
        if self.note != before.note {
            edits.push(Edit::Note(self.note.clone()));
        }
        if self.pain_before != before.pain_before {
            edits.push(Edit::PainBefore(self.pain_before));
        }
        if self.pain_after != before.pain_after {
            edits.push(Edit::PainAfter(self.pain_after));
        }
        edits
    }
}
