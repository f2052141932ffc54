//! The reader of the log of the release before this one (commit 5ac3060), copied as it was and cut down to what it takes to read: it
//! stands for a machine that has not been brought up to date.

mod change;
mod line;
mod merge;
mod names;
mod record;
mod stream;
mod values;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use line::Entry;
use merge::Placer;
use names::Names;
pub use record::{BoutRecord, Ended, Pain, Record};
use stream::{Piece, for_each_line};

/// What that release shows of a folder with logs: its sessions, and how many lines it calls unreadable.
pub fn read(folder: &Path) -> (Vec<Record>, usize) {
    let entries = fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let paths: BTreeSet<_> = paths
        .filter(|path| path.extension().is_some_and(|ending| ending == "ron"))
        .collect();
    let (mut records, mut changes, mut unreadable) = (Vec::new(), Vec::new(), 0);
    let mut names = Names::default();
    for path in paths {
        let mut placer = Placer::default();
        let bytes = fs::read(path).unwrap();
        for_each_line(bytes.as_slice(), |number, piece| {
            let text = match piece {
                Piece::Whole(line) => str::from_utf8(line).ok(),
                Piece::TooLong(_) => None,
            };
            let Some(text) = text else {
                unreadable += 1;
                return;
            };
            let text = if number == 1 {
                text.trim_start_matches('\u{feff}')
            } else {
                text
            };
            let text = text.trim();
            if text.is_empty() || text.starts_with("//") {
                return;
            }
            match line::read(text, &mut names) {
                Ok(Entry::Session(record)) => records.push(*record),
                Ok(Entry::Change(change)) => changes.push(placer.of(change)),
                Err(_) => unreadable += 1,
            }
        })
        .unwrap();
    }
    (merge::merged(records, changes), unreadable)
}
