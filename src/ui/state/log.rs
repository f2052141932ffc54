//! The log is read in the background, so that the window never waits for it.

use std::sync::Arc;
use std::sync::mpsc::sync_channel;
use std::thread::Builder;

use super::State;
use crate::history::statistics::{Adherence, Digest, followed, lately};
use crate::history::{self, Edit, History, Record, SaveError};
use crate::platform::wall;
use crate::report::Report;
use crate::routine::Entry;
use crate::ui::notice;
use crate::words;

/// The log as it was read last.
pub struct Log {
    /// All sessions.
    pub history: History,
    /// The same, put together.
    pub digest: Digest,
    /// How often it has been read; what was worked out of an earlier reading is stale.
    pub reading: u32,
}

/// What the history can be given to other programs as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HistoryFormat {
    Csv,
    Json,
    Ics,
    /// A page for a therapist.
    Report,
}

impl HistoryFormat {
    /// All there are.
    pub const ALL: [Self; 4] = [Self::Report, Self::Csv, Self::Ics, Self::Json];

    /// The ending of its files.
    const fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Ics => "ics",
            Self::Report => "html",
        }
    }
}

impl Log {
    /// The session of an id.
    pub fn record(&self, id: &str) -> Option<&Record> {
        let mut records = self.history.records.iter();
        records.find(|record| record.id == id)
    }
}

impl State {
    /// The sessions, once they have been read.
    pub fn history(&self) -> Option<&History> {
        self.log.as_ref().map(|log| &log.history)
    }

    /// How this week stands against what a routine asks for; none if it asks for nothing, or comes with the app and is
    /// not followed.
    pub fn adherence(&self, entry: &Entry) -> Option<Adherence> {
        let records = &self.history()?.records;
        let today = wall::now().date();
        let schedule = followed(entry, records, today)?;
        Some(Adherence::of(
            schedule,
            lately(entry, records, today),
            today,
        ))
    }

    /// Takes the log, once it has been read.
    pub fn receive_history(&mut self) {
        let read = self
            .log_reader
            .as_ref()
            .and_then(|reader| reader.try_recv().ok());
        if let Some(log) = read {
            self.log = Some(log);
            self.log_reader = None;
        }
    }

    /// Has the log read in the background.
    pub(super) fn read_history(&mut self) {
        let (sender, receiver) = sync_channel(1);
        let folders = self.folders.clone();
        let wake = Arc::clone(&self.wake);
        self.readings += 1;
        let reading = self.readings;
        let read = move || {
            let history = History::read(&folders);
            let digest = Digest::of(&history.records);
            let _ = sender.send(Log {
                history,
                digest,
                reading,
            });
            wake();
        };
        let spawned = Builder::new().name("supple-history".to_owned()).spawn(read);
        if spawned.is_ok() {
            self.log_reader = Some(receiver);
        }
    }

    /// Changes a session of the log.
    pub(super) fn change_record(&mut self, id: &str, edits: Vec<Edit>) {
        let changed = history::change(&self.folders, &self.device, id, &wall::now(), edits);
        self.record_changed(changed);
    }

    /// Takes a session out of the history; [`State::restore_record`] brings it back.
    pub(super) fn delete_record(&mut self, id: &str) {
        let deleted = history::delete(&self.folders, &self.device, id, &wall::now());
        if deleted.is_ok() {
            let log = self.log.as_ref();
            self.deleted = log.and_then(|log| log.record(id)).cloned();
            self.screen = super::Screen::History;
        }
        self.record_changed(deleted);
    }

    /// Brings a session back that was deleted last.
    pub(super) fn restore_record(&mut self) {
        let Some(record) = &self.deleted else { return };
        let restored = history::restore(&self.folders, &self.device, &record.id, &wall::now());
        if restored.is_ok() {
            self.deleted = None;
        }
        self.record_changed(restored);
    }

    /// Asks for a place for all sessions in a format.
    pub(super) fn export_history(&mut self, format: HistoryFormat) {
        let Some(history) = self.history() else {
            return;
        };
        let records = &history.records;
        let bytes = match format {
            HistoryFormat::Csv => history::csv(records),
            HistoryFormat::Json => history::json(records).into_bytes(),
            HistoryFormat::Ics => history::ics(records, words::session_in_words).into_bytes(),
            HistoryFormat::Report => {
                let report = Report::lately(records, &self.library, wall::now().date());
                report.html().into_bytes()
            }
        };
        self.ask_for_place(&format!("supple.{}", format.ending()), bytes);
    }

    fn record_changed(&mut self, changed: Result<(), SaveError>) {
        self.notice = changed.err().map(|error| notice::save_error(&error));
        self.read_history();
    }
}
