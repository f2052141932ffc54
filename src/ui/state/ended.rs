//! A session that is over, until its summary is left.

use std::path::{Path, PathBuf};

use super::RunningSession;
use super::State;
use crate::conductor::Saved;
use crate::history::{self, Ended, Feeling, Record, SaveError};
use crate::platform::{Device, Folders, wall};
use crate::ui::action::SummaryAction;
use crate::ui::screen::Screen;

/// A session that is over.
pub struct EndedSession {
    /// What became of its record.
    pub saved: Saved,
    /// Whether it was saved to a file of the person's choice.
    pub elsewhere: Option<Elsewhere>,
    /// Why what the person said could not be saved.
    pub trouble: Option<SaveError>,
    /// The last cue still rings; dropping it closes the sound.
    finale: RunningSession,
}

/// What became of saving to another place.
#[derive(Debug, Clone)]
pub enum Elsewhere {
    /// It is in this file.
    Saved(PathBuf),
    /// It is not.
    Failed(SaveError),
}

impl EndedSession {
    /// A session that has just ended.
    pub fn new(session: RunningSession, saved: Saved) -> Self {
        Self {
            saved,
            elsewhere: None,
            trouble: None,
            finale: session,
        }
    }

    /// The record, with what the person has said since.
    pub fn record(&self) -> &Record {
        self.saved.record()
    }

    /// How to get out of the last pose, if the session came to its end in it.
    pub fn way_out(&self) -> Option<String> {
        let last = self.finale.plan().segments.last()?;
        let exercise = self.finale.exercise(last)?;
        let is_finished = self.record().ended == Ended::Finished;
        let way_out = exercise.lines.back.join(" ");
        (is_finished && !way_out.is_empty()).then_some(way_out)
    }

    /// Whether the record is in the log.
    pub fn is_saved(&self) -> bool {
        matches!(self.saved, Saved::Yes(_))
    }

    /// Whether the record is nowhere on the disk, so that leaving would lose it.
    pub fn would_be_lost(&self) -> bool {
        !self.is_saved() && !matches!(self.elsewhere, Some(Elsewhere::Saved(_)))
    }

    /// Writes what the person says of the session to where its record is. As long as that is nowhere, it stays here.
    pub fn change(&mut self, folders: &Folders, device: &Device, feeling: Feeling) {
        let before = self.record();
        let edits = feeling.edits_of(&Feeling::of(before));
        let said = Record {
            pain_before: feeling.pain_before,
            pain_after: feeling.pain_after,
            note: feeling.note,
            answers: feeling.answers,
            morning: feeling.morning,
            ..before.clone()
        };
        let at = wall::now();
        let saved = match (&self.saved, &self.elsewhere) {
            (Saved::Yes(_), _) => history::change(folders, device, &said.id, &at, edits),
            (Saved::No(_), Some(Elsewhere::Saved(path))) => {
                history::change_elsewhere(&said, path, &at, edits)
            }
            (Saved::No(_), _) => Ok(()),
        };
        self.trouble = saved.err();
        if self.trouble.is_some() {
            // The record stays as the file has it, so that saving is offered again.
            return;
        }
        match &mut self.saved {
            Saved::Yes(record) => *record = said,
            Saved::No(unsaved) => unsaved.record = said,
        }
    }

    /// Writes the record to a file of the person's choice.
    pub fn save_elsewhere(&mut self, path: &Path) {
        self.elsewhere = Some(match history::save_elsewhere(self.record(), path) {
            Ok(()) => Elsewhere::Saved(path.to_owned()),
            Err(error) => Elsewhere::Failed(error),
        });
    }

    /// Tries again to put the record into the log.
    pub fn save_again(&mut self, folders: &Folders, device: &Device) {
        let record = self.record().clone();
        match history::append(folders, device, &record) {
            Ok(()) => self.saved = Saved::Yes(record),
            Err(error) => self.saved = Saved::No(Box::new(history::Unsaved { record, error })),
        }
    }
}

impl State {
    pub(super) fn on_summary(&mut self, action: SummaryAction) {
        let Some(ended) = &mut self.ended else {
            return;
        };
        match action {
            SummaryAction::Save(feeling) => {
                ended.change(&self.folders, &self.device, feeling);
                self.read_history();
            }
            SummaryAction::Leave if ended.trouble.is_none() => self.go(Screen::Routines),
            SummaryAction::Leave => {}
            SummaryAction::SaveElsewhere(path) => ended.save_elsewhere(&path),
            SummaryAction::SaveAgain => {
                ended.save_again(&self.folders, &self.device);
                self.read_history();
            }
        }
    }
}
