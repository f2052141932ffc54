//! The history: what all the files of the folder say together.

use std::fs;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::SystemTime;

use super::change::Change;
use super::entries::{NoEntry, entries};
use super::fact::{AwayChange, Fact};
use super::line::Entry;
use super::names::Names;
use super::placed::{Placed, Placer};
use super::unreadable::{Damage, Unreadable};
use super::{Away, Measure, Record, merge, of_ids, run};
use crate::platform::{FileError, Folders};

/// How many lines of one file are shown as unreadable; more are counted.
const MOST_SHOWN: usize = 1_000;

/// How many logs are read at the same time.
const MOST_THREADS: usize = 4;

/// All sessions of a person, of all machines.
#[derive(Debug, Clone, Default)]
pub struct History {
    /// The sessions, oldest first, with all changes applied; deleted ones are not among them.
    pub records: Vec<Record>,
    /// The times in which the person was away, by their first day; two may overlap.
    pub away: Vec<Away>,
    /// What the person has measured of their body, oldest first.
    pub measures: Vec<Measure>,
    /// What could not be read, by file and line. It is still in the files.
    pub unreadable: Vec<Unreadable>,
    /// How many lines a newer Supple has written, which this one does not know. They are still in the files.
    pub newer: u64,
}

impl History {
    /// Reads every log of the history folder, those of other machines and the conflict copies of sync tools
    /// included, and changes nothing. A missing folder is an empty history.
    #[must_use]
    pub fn read(folders: &Folders) -> Self {
        let folder = folders.history();
        let mut part = Part::default();
        match logs(&folder) {
            Ok(logs) => part = read_all(&logs),
            Err(cause) if cause.is_missing() => {}
            Err(cause) => part.whole_file(&folder, cause),
        }
        Self {
            records: merge::merged(part.records, part.changes, part.facts),
            away: of_ids::away(part.away),
            measures: of_ids::measures(part.measures),
            unreadable: part.unreadable,
            newer: part.newer,
        }
    }
}

/// How the logs stood at one moment: as long as they stand so, reading them gives the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp(Vec<(PathBuf, Option<(u64, SystemTime)>)>);

impl Stamp {
    /// How the logs stand now. They are listed, not read.
    #[must_use]
    pub fn of(folders: &Folders) -> Self {
        // A folder that cannot be listed has no logs, for this moment.
        let logs = logs(&folders.history()).unwrap_or_default();
        let stand = |log: PathBuf| {
            let metadata = fs::metadata(&log).ok();
            let stands = metadata.and_then(|data| Some((data.len(), data.modified().ok()?)));
            (log, stands)
        };
        Self(logs.into_iter().map(stand).collect())
    }
}

/// The logs of a folder, by name.
fn logs(folder: &Path) -> Result<Vec<PathBuf>, FileError> {
    let mut logs = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let is_ron = path
            .extension()
            .is_some_and(|extension| extension.eq_ignore_ascii_case("ron"));
        if is_ron && !name.starts_with('.') && !run::is_running_file(&name) {
            logs.push(path);
        }
    }
    logs.sort();
    Ok(logs)
}

/// Reads the logs, several at a time where the machine can: ten years take half as long on two cores.
fn read_all(logs: &[PathBuf]) -> Part {
    let next = AtomicUsize::new(0);
    let read_some = || {
        let (mut part, mut names) = (Part::default(), Names::default());
        while let Some(log) = logs.get(next.fetch_add(1, Ordering::Relaxed)) {
            part.read(log, &mut names);
        }
        part
    };
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let mut part = thread::scope(|scope| {
        let others: Vec<_> = (1..cores.min(logs.len()).min(MOST_THREADS))
            .filter_map(|_| {
                let thread = thread::Builder::new().name("history reader".to_owned());
                // Without another thread, this one reads all.
                thread.spawn_scoped(scope, read_some).ok()
            })
            .collect();
        let mut part = read_some();
        for other in others {
            match other.join() {
                Ok(other) => part.add(other),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        part
    });
    part.unreadable
        .sort_by(|one, other| one.file.cmp(&other.file));
    part
}

/// What the files read so far say.
#[derive(Default)]
struct Part {
    records: Vec<Record>,
    changes: Vec<Placed<Change>>,
    facts: Vec<Placed<Fact>>,
    away: Vec<Placed<AwayChange>>,
    measures: Vec<Placed<Measure>>,
    unreadable: Vec<Unreadable>,
    newer: u64,
}

impl Part {
    fn add(&mut self, other: Self) {
        self.records.extend(other.records);
        self.changes.extend(other.changes);
        self.facts.extend(other.facts);
        self.away.extend(other.away);
        self.measures.extend(other.measures);
        self.unreadable.extend(other.unreadable);
        self.newer += other.newer;
    }

    fn read(&mut self, path: &Path, names: &mut Names) {
        let shown_before = self.unreadable.len();
        let mut not_shown = 0;
        let (mut first, mut later) = (Placer::default(), Placer::default());
        let read = entries(path, names, |number, entry| match entry {
            Ok(Entry::Session(record)) => self.records.push(*record),
            Ok(Entry::Change(change)) => self.changes.push(first.of(change.at, change)),
            Ok(Entry::Fact(fact)) => self.facts.push(later.of(fact.at, fact)),
            Ok(Entry::Away(away)) => self.away.push(later.of(away.at, away)),
            Ok(Entry::Measure(measure)) => self.measures.push(later.of(measure.at, measure)),
            Err(NoEntry::Newer) => self.newer += 1,
            Err(NoEntry::Unreadable(reason, text))
                if self.unreadable.len() - shown_before < MOST_SHOWN =>
            {
                self.unreadable.push(Unreadable {
                    file: path.to_owned(),
                    line: Some(number),
                    reason,
                    text,
                });
            }
            Err(NoEntry::Unreadable(..)) => not_shown += 1,
        });
        if not_shown > 0 {
            self.unreadable.push(Unreadable {
                file: path.to_owned(),
                line: None,
                reason: Damage::AndMore(not_shown),
                text: String::new(),
            });
        }
        match read {
            // It was there a moment ago: a sync tool is at work, or a session has ended.
            Err(cause) if cause.is_missing() && !path.is_symlink() => {}
            Err(cause) => self.whole_file(path, cause),
            Ok(()) => {}
        }
    }

    fn whole_file(&mut self, path: &Path, cause: FileError) {
        self.unreadable.push(Unreadable {
            file: path.to_owned(),
            line: None,
            reason: Damage::File(cause),
            text: String::new(),
        });
    }
}
