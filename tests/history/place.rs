//! A person's folders, and sessions in them.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Zoned;
use supple::history::{
    self, Ended, Finish, Header, History, Interrupted, Journal, Pain, Record, SaveError,
};
use supple::platform::{Device, Folders};
use supple::session::{BoutDone, Outcome, Side};
use tempfile::TempDir;

/// A person's folders, and a machine.
pub struct Place {
    pub root: TempDir,
    pub folders: Folders,
    pub device: Device,
}

impl Place {
    pub fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        let folders = Folders {
            config: root.path().join("config"),
            state: root.path().join("state"),
        };
        Self {
            root,
            folders,
            device: device("k3f9q2ab"),
        }
    }

    pub fn begin(&self, id: &str) -> Journal {
        Journal::begin(&self.folders, &self.device, header(id))
    }

    pub fn find(&self) -> history::Found {
        Interrupted::find(&self.folders, &self.device)
    }

    pub fn found(&self) -> Interrupted {
        let mut found = self.find();
        assert!(found.unreadable.is_empty(), "{:?}", found.unreadable);
        assert_eq!(found.interrupted.len(), 1);
        found.interrupted.remove(0)
    }

    pub fn history(&self) -> History {
        History::read(&self.folders)
    }

    pub fn records(&self) -> Vec<Record> {
        let history = self.history();
        assert!(history.unreadable.is_empty(), "{:?}", history.unreadable);
        history.records
    }

    pub fn append(&self, record: &Record) -> Result<(), SaveError> {
        history::append(&self.folders, &self.device, record)
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.folders.history().join(name)
    }

    pub fn running(&self) -> PathBuf {
        self.file("k3f9q2ab-running.ron")
    }

    pub fn log(&self) -> PathBuf {
        self.file("k3f9q2ab-2026.ron")
    }

    pub fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        fs::create_dir_all(self.folders.history()).unwrap();
        let path = self.file(name);
        put(&path, bytes);
        path
    }

    /// The names in the history folder.
    pub fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folders.history()).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

pub fn device(id: &str) -> Device {
    Device {
        id: id.into(),
        kept: true,
    }
}

pub fn create(path: &Path) -> fs::File {
    let mut options = fs::OpenOptions::new();
    options.create(true).write(true).truncate(true);
    options.open(path).unwrap()
}

pub fn put(path: &Path, bytes: &[u8]) {
    create(path).write_all(bytes).unwrap();
}

pub fn time(text: &str) -> Zoned {
    format!("2026-{text}[Europe/Berlin]").parse().unwrap()
}

pub fn header(id: &str) -> Header {
    Header {
        id: id.into(),
        started: time("05-03T07:12:09.123+02:00"),
        routine: "Hips".into(),
        file: "hips.ron".into(),
        routine_id: None,
        text: "Routine(\n    name: \"Hips\",\n)\n".into(),
        planned: Duration::from_secs(60),
        bouts_planned: 2,
        pain_before: Pain::new(4),
    }
}

pub fn bout(bout: usize, side: Side, seconds: u64, outcome: Outcome) -> BoutDone {
    BoutDone {
        bout,
        exercise: "figure-4".into(),
        instead_of: None,
        side,
        set: 1,
        planned: Duration::from_secs(30),
        done: Duration::from_secs(seconds),
        outcome,
    }
}

pub fn finish(seconds: u64) -> Finish {
    Finish {
        ended: Ended::Finished,
        active: Duration::from_secs(seconds),
        pain_after: Pain::new(2),
        note: "two\nlines".into(),
    }
}

/// A record made elsewhere.
pub fn record(id: &str) -> Record {
    let place = Place::new();
    let mut journal = place.begin(id);
    journal.bout(&bout(0, Side::Left, 30, Outcome::Done));
    journal.finish(finish(60)).unwrap()
}

/// A session with everything in it, cut off as by a kill.
pub fn die(place: &Place, id: &str) {
    let mut journal = place.begin(id);
    journal.segment(0, Duration::ZERO);
    journal.segment(1, Duration::from_secs(8));
    journal.paused(Duration::from_secs(20));
    journal.segment(2, Duration::from_secs(38));
    journal.bout(&bout(0, Side::Left, 30, Outcome::Done));
    journal.segment(3, Duration::from_secs(43));
    assert!(journal.trouble().is_none());
}
