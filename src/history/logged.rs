//! Which sessions are in the log of this machine.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use super::entries::entries;
use super::line::Entry;
use super::log::{append, log_of};
use super::names::Names;
use super::{Record, SaveError};
use crate::platform::{Device, Folders};

/// The ids in the logs of this machine. Each log is read once, however many sessions are looked for.
pub(super) struct Logged<'a> {
    folders: &'a Folders,
    device: &'a Device,
    logs: HashMap<PathBuf, HashSet<String>>,
}

impl<'a> Logged<'a> {
    pub(super) fn new(folders: &'a Folders, device: &'a Device) -> Self {
        Self {
            folders,
            device,
            logs: HashMap::new(),
        }
    }

    /// Whether the log of the year in which a session began has its record, whole.
    pub(super) fn has(&mut self, record: &Record) -> bool {
        self.log_of(record).contains(&record.id)
    }

    /// Puts a record into the log, unless it is there already.
    pub(super) fn add(&mut self, record: &Record) -> Result<(), SaveError> {
        if self.has(record) {
            return Ok(());
        }
        append(self.folders, self.device, record)?;
        self.log_of(record).insert(record.id.clone());
        Ok(())
    }

    fn log_of(&mut self, record: &Record) -> &mut HashSet<String> {
        let log = log_of(self.folders, self.device, &record.started);
        self.logs.entry(log).or_insert_with_key(|log| ids(log))
    }
}

/// The ids of the records in a log; none if it cannot be read to its end.
fn ids(log: &Path) -> HashSet<String> {
    let mut ids = HashSet::new();
    let read = entries(log, &mut Names::default(), |_, entry| {
        if let Ok(Entry::Session(record)) = entry {
            ids.insert(record.id);
        }
    });
    read.map(|()| ids).unwrap_or_default()
}
