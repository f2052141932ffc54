//! Times in which the person is away from their exercises, as they are told of and taken back.

use super::State;
use crate::history::{self, Away, SaveError};
use crate::platform::wall;
use crate::text;
use crate::ui::notice;

/// What was done last with times away.
#[derive(Debug, Default)]
pub struct AwayBook {
    /// The one that was taken back last, which can be brought back.
    pub taken_back: Option<Away>,
    /// Why what was asked for last could not be done, as a sentence.
    pub trouble: Option<String>,
}

impl State {
    /// Writes a time away down.
    pub(super) fn be_away(&mut self, away: &Away) {
        let written = history::away(&self.folders, &self.device, away, &wall::now());
        self.away_changed(written);
    }

    /// Takes a time away back; [`State::bring_back_away`] undoes it.
    pub(super) fn take_back_away(&mut self, away: Away) {
        let now = wall::now();
        let taken = history::take_back_away(&self.folders, &self.device, &away.id, &now);
        if taken.is_ok() {
            self.away.taken_back = Some(away);
        }
        self.away_changed(taken);
    }

    /// Brings the time away back that was taken back last.
    pub(super) fn bring_back_away(&mut self) {
        if let Some(away) = self.away.taken_back.take() {
            self.be_away(&away);
            if self.away.trouble.is_some() {
                self.away.taken_back = Some(away);
            }
        }
    }

    fn away_changed(&mut self, written: Result<(), SaveError>) {
        let trouble = written.err();
        self.away.trouble =
            trouble.map(|error| text!("away-unsaved", why = notice::save_error(&error)));
        self.read_history();
    }
}
