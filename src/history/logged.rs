//! Which sessions are in the log of this machine.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use super::entries::entries;
use super::fact::Told;
use super::line::Entry;
use super::log::{append, log_of};
use super::names::Names;
use super::told::facts_of;
use super::{Record, SaveError};
use crate::platform::{Device, Folders};

/// The ids in the logs of this machine. Each log is read once, however many sessions are looked for.
pub(super) struct Logged<'a> {
    folders: &'a Folders,
    device: &'a Device,
    logs: HashMap<PathBuf, Known>,
}

/// What a log has.
#[derive(Default)]
struct Known {
    records: HashSet<String>,
    facts: HashSet<(String, Told)>,
}

impl<'a> Logged<'a> {
    pub(super) fn new(folders: &'a Folders, device: &'a Device) -> Self {
        Self {
            folders,
            device,
            logs: HashMap::new(),
        }
    }

    /// Whether the log of the year in which a session began has its record, whole and with all that is told of it in lines
    /// of their own.
    pub(super) fn has(&mut self, record: &Record) -> bool {
        let known = self.log_of(record);
        let mut facts = facts_of(record).into_iter();
        known.records.contains(&record.id)
            && facts.all(|fact| known.facts.contains(&(fact.id, fact.told)))
    }

    /// Puts a record into the log, unless it is there already.
    pub(super) fn add(&mut self, record: &Record) -> Result<(), SaveError> {
        if self.has(record) {
            return Ok(());
        }
        append(self.folders, self.device, record)?;
        let known = self.log_of(record);
        known.records.insert(record.id.clone());
        let facts = facts_of(record).into_iter();
        known.facts.extend(facts.map(|fact| (fact.id, fact.told)));
        Ok(())
    }

    fn log_of(&mut self, record: &Record) -> &mut Known {
        let log = log_of(self.folders, self.device, &record.started);
        self.logs.entry(log).or_insert_with_key(|log| known(log))
    }
}

/// What a log has; nothing if it cannot be read to its end.
fn known(log: &Path) -> Known {
    let mut known = Known::default();
    let read = entries(log, &mut Names::default(), |_, entry| match entry {
        Ok(Entry::Session(record)) => drop(known.records.insert(record.id)),
        Ok(Entry::Fact(fact)) => drop(known.facts.insert((fact.id, fact.told))),
        _ => {}
    });
    read.map(|()| known).unwrap_or_default()
}
