//! The log is read in the background, so that the window never waits for it.

use std::collections::HashMap;
use std::mem::take;
use std::sync::Arc;
use std::time::Duration;

use super::State;
use super::beside::{Broken, Rereading};
use crate::history::statistics::Digest;
use crate::history::{self, Damage, Dated, Edit, History, Record, Stamp, Today};
use crate::platform::{Folders, Watch, wall};
use crate::session::{Experience, Person};
use crate::text;
use crate::ui::action::HistoryAction;
use crate::ui::notice;
use crate::ui::wake::Wake;

/// The log as it was read last.
pub struct Log {
    /// All sessions.
    pub history: Arc<History>,
    /// Those that count as practice, put together.
    pub digest: Digest,
    /// What the person has done so far.
    pub experience: Arc<Experience>,
    /// When it was read: by this day it is told which sessions count.
    pub today: Today,
    /// How often it has been read; what was worked out of an earlier reading is stale.
    pub reading: u32,
    /// How its files stood before they were read.
    stamp: Stamp,
}

impl Log {
    /// Reads it, unless it stands as is known already.
    fn read(folders: &Folders, known: Option<&Stamp>, reading: u32, today: Today) -> Option<Self> {
        let stamp = Stamp::of(folders);
        if known == Some(&stamp) {
            return None;
        }
        let history = History::read(folders);
        let digest = Digest::of(today.sessions(&history.records));
        Some(Self {
            experience: Arc::new(history::experience(&history.records)),
            history: Arc::new(history),
            digest,
            today,
            reading,
            stamp,
        })
    }

    /// How the files stood that need not be read again. What could not be opened may be opened by now, and on another day
    /// other sessions may count.
    fn known(&self, today: &Today) -> Option<Stamp> {
        let mut unreadable = self.history.unreadable.iter();
        let all_opened = unreadable.all(|one| !matches!(one.reason, Damage::File(_)));
        (all_opened && self.is_of(today)).then(|| self.stamp.clone())
    }

    fn is_of(&self, today: &Today) -> bool {
        self.today.date() == today.date()
    }

    /// The sessions that count as practice, oldest first.
    pub fn practices(&self) -> impl DoubleEndedIterator<Item = Dated<'_>> {
        self.today.practices(&self.history.records)
    }

    /// The session of an id.
    pub fn record(&self, id: &str) -> Option<&Record> {
        let mut records = self.history.records.iter();
        records.find(|record| record.id == id)
    }
}

/// The log, and what is being done with it.
pub struct Logbook {
    /// What was read last; none while it is being read for the first time.
    pub log: Option<Log>,
    /// What was said of sessions, by their ids, and could not be saved.
    pub unsaved: HashMap<String, Vec<Edit>>,
    /// The session that was deleted last, whose deletion can be undone.
    pub deleted: Option<Record>,
    /// Reads it, unless it stands as it was read last.
    rereading: Rereading<Option<Log>>,
    /// Whether a reading has ended before its end.
    is_broken: bool,
    readings: u32,
    /// Tells when files of it change; none where the system cannot.
    watch: Option<Watch>,
}

impl Logbook {
    /// A log that has not been read.
    pub(super) fn new(watch: Option<Watch>) -> Self {
        Self {
            log: None,
            unsaved: HashMap::new(),
            deleted: None,
            rereading: Rereading::default(),
            is_broken: false,
            readings: 0,
            watch,
        }
    }

    /// What the person has done so far, once that is known. Where the log cannot be read at all, nothing is.
    pub(super) fn experience(&self) -> Option<Arc<Experience>> {
        let log = self.log.as_ref().map(|log| Arc::clone(&log.experience));
        log.or_else(|| self.is_broken.then(Arc::default))
    }

    /// Takes what was read, if it is within a time; true if it must be read again.
    fn receive(&mut self, wait: Duration) -> bool {
        let Some((read, is_stale)) = self.rereading.take(wait) else {
            return false;
        };
        match read {
            Ok(Some(log)) => self.log = Some(log),
            Ok(None) => {}
            Err(Broken) => self.is_broken = true,
        }
        is_stale
    }

    /// Has it read in the background, unless it stands as it was read last.
    fn read(&mut self, folders: &Folders, wake: &Wake, today: Today) {
        if self.rereading.is_put_off() {
            return;
        }
        let folders = folders.clone();
        let known = self.log.as_ref().and_then(|log| log.known(&today));
        self.readings += 1;
        let reading = self.readings;
        let read = move || Log::read(&folders, known.as_ref(), reading, today);
        self.rereading.begin("supple-history", wake, read);
    }
}

impl State {
    pub(super) fn on_history(&mut self, action: HistoryAction) {
        match action {
            HistoryAction::Change(id, edits) => self.change_record(&id, edits),
            HistoryAction::Delete(id) => self.delete_record(&id),
            HistoryAction::Restore => self.restore_record(),
            HistoryAction::Morning(id, felt) => self.answer_morning(id, felt),
            HistoryAction::Away(away) => self.be_away(&away),
            HistoryAction::TakeBackAway(away) => self.take_back_away(away),
            HistoryAction::BringBackAway => self.bring_back_away(),
            HistoryAction::Export(format, days) => self.export_history(format, days),
        }
    }

    /// The sessions, once they have been read.
    pub fn history(&self) -> Option<&History> {
        self.logbook.log.as_ref().map(|log| &*log.history)
    }

    /// Takes the log once it has been read, and has it read again when a file of it has changed: another machine's
    /// sessions come in that way. Not in the midst of a session, which writes a file there and needs the processor.
    pub fn look_after_history(&mut self) {
        let mut is_stale = self.logbook.receive(Duration::ZERO);
        if self.session.is_none() {
            let today = Today::at(&wall::now());
            let log = self.logbook.log.as_ref();
            // At midnight other days are this week's.
            is_stale |=
                !self.logbook.rereading.is_under_way() && log.is_some_and(|log| !log.is_of(&today));
            let watch = self.logbook.watch.as_mut();
            is_stale |= watch.is_some_and(Watch::take_change);
        }
        if is_stale {
            self.read_history();
        }
        self.look_after_standings();
        self.look_after_plans();
    }

    /// Whom plans are for; what they have done is nothing as long as that is not known.
    pub fn person(&self) -> Person {
        Person {
            experience: self.logbook.experience().unwrap_or_default(),
            waits: self.settings.get().wait_for_me,
        }
    }

    /// Lays the routines out for the person, once it is known what they have done so far.
    pub(super) fn look_after_plans(&mut self) {
        if self.logbook.experience().is_some() {
            self.library.lay_out(self.person());
        }
    }

    /// Whom a session is for that begins now. A log that is still being read is waited for, but not
    /// for long: on a disk that does not answer the session is that of a beginner.
    pub(super) fn person_now(&mut self) -> Person {
        const AT_MOST: Duration = Duration::from_millis(500);
        if self.logbook.experience().is_none() {
            self.read_history_once();
            if self.logbook.receive(AT_MOST) {
                self.read_history();
            }
        }
        let person = self.person();
        self.library.lay_out(person.clone());
        person
    }

    /// Has the log read in the background for the first time. At the start the window comes first.
    pub fn read_history_once(&mut self) {
        if self.logbook.readings == 0 {
            self.read_history();
        }
    }

    /// Has the log read in the background, unless it stands as it was read last.
    pub(super) fn read_history(&mut self) {
        let today = Today::at(&wall::now());
        self.logbook.read(&self.folders, &self.wake, today);
    }

    /// Changes a session of the log. Without edits, what could not be saved before is not wanted any more.
    pub(super) fn change_record(&mut self, id: &str, edits: Vec<Edit>) {
        let changed = history::change(&self.folders, &self.device, id, &wall::now(), edits.clone());
        match &changed {
            Ok(()) => self.logbook.unsaved.remove(id),
            Err(_) => self.logbook.unsaved.insert(id.to_owned(), edits),
        };
        let told = changed
            .err()
            .map(|error| text!("past-session-unsaved", why = notice::save_error(&error)));
        self.record_changed(told);
    }

    /// Tries once more to save what could not be.
    pub fn save_unsaved(&mut self) {
        for (id, edits) in take(&mut self.logbook.unsaved) {
            self.change_record(&id, edits);
        }
    }

    /// Whether something that a person has said of a session is nowhere but in the window.
    pub fn would_lose_words(&self) -> bool {
        let of_ended = self.ended.as_ref().and_then(|ended| ended.trouble.as_ref());
        !self.logbook.unsaved.is_empty() || of_ended.is_some()
    }

    /// Takes a session out of the history; [`State::restore_record`] brings it back.
    fn delete_record(&mut self, id: &str) {
        let deleted = history::delete(&self.folders, &self.device, id, &wall::now());
        if deleted.is_ok() {
            let log = self.logbook.log.as_ref();
            self.logbook.deleted = log.and_then(|log| log.record(id)).cloned();
            self.screen = super::Screen::History;
        }
        self.record_changed(deleted.err().map(|error| notice::save_error(&error)));
    }

    /// Brings a session back that was deleted last.
    fn restore_record(&mut self) {
        let Some(record) = &self.logbook.deleted else {
            return;
        };
        let restored = history::restore(&self.folders, &self.device, &record.id, &wall::now());
        if restored.is_ok() {
            self.logbook.deleted = None;
        }
        self.record_changed(restored.err().map(|error| notice::save_error(&error)));
    }

    /// Takes up what has changed in the log, or tells why it could not be.
    fn record_changed(&mut self, trouble: Option<String>) {
        self.notice = trouble;
        self.read_history();
    }
}
