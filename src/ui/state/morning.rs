//! How the morning after a session was, as the person has just said it.

use super::State;
use crate::history::{self, Edit, Felt, Record};

/// What was said in this run of the app.
#[derive(Debug, Default)]
pub struct MorningAfter {
    /// The id of the session that was asked about last: the log that tells of the answer is still to be read.
    answered: Option<String>,
    /// Whether it was much worse, as long as what to do then is shown.
    pub is_much_worse: bool,
}

impl State {
    /// The session whose morning after is to be asked about, if there is one.
    pub fn asks_about_morning(&self) -> Option<&Record> {
        let log = self.logbook.log.as_ref()?;
        let asked = history::asks_about_morning(&log.history.records, &log.today)?;
        let answered = self.morning_after.answered.as_deref();
        (answered != Some(asked.id.as_str())).then_some(asked)
    }

    /// Takes down what was said of the morning after the session of an id, none if that it shall not be asked about. It is asked
    /// once: what cannot be saved is kept with whatever else was said of that session.
    pub(super) fn answer_morning(&mut self, id: String, felt: Option<Felt>) {
        let unsaved = self.logbook.unsaved.get(&id);
        let mut edits = unsaved.cloned().unwrap_or_default();
        edits.push(Edit::Morning(felt));
        self.change_record(&id, edits);
        self.morning_after = MorningAfter {
            answered: Some(id),
            is_much_worse: felt == Some(Felt::MuchWorse),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::Pain;
    use crate::platform::file::replace;
    use crate::ui::state::tests::state_with_cut_off;

    #[test]
    fn an_answer_that_cannot_be_saved_leaves_what_else_was_said_of_the_session() {
        let (_folder, mut state) = state_with_cut_off(&[]);
        let in_the_way = state.folders.history();
        replace(&in_the_way, b"no folder").unwrap();
        let pain = Edit::PainAfter(Pain::new(3));
        state.change_record("01JT", vec![pain.clone()]);
        state.answer_morning("01JT".to_owned(), Some(Felt::MuchWorse));
        let unsaved = &state.logbook.unsaved["01JT"];
        let morning = Edit::Morning(Some(Felt::MuchWorse));
        assert_eq!(unsaved, &[pain, morning]);
        assert!(state.morning_after.is_much_worse);
        std::fs::remove_file(in_the_way).unwrap();
        state.save_unsaved();
        assert!(!state.would_lose_words());
    }
}
