//! What a person says of a session, and may change afterwards.

use std::collections::BTreeSet;

use super::{Answered, Answers, Edit, Morning, Pain, Record};

/// Pain before and after, a note, what was said of single bouts, and the morning after.
#[derive(Debug, Clone, Default)]
pub struct Feeling {
    /// Pain before the session, if the person said.
    pub pain_before: Option<Pain>,
    /// Pain after it, if the person said.
    pub pain_after: Option<Pain>,
    /// The person's own words.
    pub note: String,
    /// What they said of its bouts.
    pub answers: Answered,
    /// How the morning after it was.
    pub morning: Morning,
}

impl Feeling {
    /// What the log has of a session.
    #[must_use]
    pub fn of(record: &Record) -> Self {
        Self {
            pain_before: record.pain_before,
            pain_after: record.pain_after,
            note: record.note.clone(),
            answers: record.answers.clone(),
            morning: record.morning,
        }
    }

    /// Changes it.
    pub fn take(&mut self, edit: &Edit) {
        match edit {
            Edit::PainBefore(pain) => self.pain_before = *pain,
            Edit::PainAfter(pain) => self.pain_after = *pain,
            Edit::Note(note) => self.note.clone_from(note),
            Edit::Pain(bout, pain) => self.answer(*bout, |answers| answers.pain = *pain),
            Edit::Effort(bout, effort) => self.answer(*bout, |answers| answers.effort = *effort),
            Edit::Reason(bout, reason) => self.answer(*bout, |answers| answers.reason = *reason),
            Edit::Morning(felt) => self.morning = Morning::from(*felt),
        }
    }

    fn answer(&mut self, bout: usize, say: impl FnOnce(&mut Answers)) {
        let mut answers = self.answers.of(bout);
        say(&mut answers);
        self.answers.set(bout, answers);
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
        self.add_answers_of(before, &mut edits);
        let morning = match self.morning {
            // What was said cannot become unsaid, only said otherwise.
            Morning::Unasked => None,
            said => (said != before.morning).then_some(Edit::Morning(said.felt())),
        };
        edits.extend(morning);
        edits
    }

    /// The edits that make these answers out of others.
    fn add_answers_of(&self, before: &Self, edits: &mut Vec<Edit>) {
        let bouts = |all: &Answered| all.iter().map(|(bout, _)| bout).collect::<BTreeSet<_>>();
        for bout in &bouts(&self.answers) | &bouts(&before.answers) {
            let (now, then) = (self.answers.of(bout), before.answers.of(bout));
            edits.extend((now.pain != then.pain).then_some(Edit::Pain(bout, now.pain)));
            edits.extend((now.effort != then.effort).then_some(Edit::Effort(bout, now.effort)));
            edits.extend((now.reason != then.reason).then_some(Edit::Reason(bout, now.reason)));
        }
    }
}
