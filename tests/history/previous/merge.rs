//! Making one history of what many files say.
//!
//! The result does not depend on the order of the files, so that all machines show the same.

use std::cmp::Ordering;
use std::collections::HashMap;

use jiff::Timestamp;

use super::change::{Change, What};
use super::{Record, line};

/// A change and where it stands among all others.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Placed {
    at: Timestamp,
    line: u64,
    change: Change,
}

/// Finds the places of the changes of one file.
///
/// A change never comes before one that stands above it in its file, even if the clock was set back in between.
#[derive(Debug, Default)]
pub(super) struct Placer {
    latest: Option<Timestamp>,
    lines: u64,
}

impl Placer {
    pub(super) fn of(&mut self, change: Change) -> Placed {
        let at = self
            .latest
            .map_or(change.at, |latest| latest.max(change.at));
        self.latest = Some(at);
        self.lines += 1;
        Placed {
            at,
            line: self.lines,
            change,
        }
    }
}

/// One record for each id, with its changes applied, without the deleted ones, oldest first.
pub(super) fn merged(mut records: Vec<Record>, mut changes: Vec<Placed>) -> Vec<Record> {
    records.sort_by(|one, other| one.id.cmp(&other.id).then_with(|| by_worth(other, one)));
    // The first of those that are the same session stays: the one that tells of most.
    records.dedup_by(|next, kept| next.id == kept.id);

    changes.sort();
    let mut deleted: HashMap<&str, bool> = HashMap::new();
    for Placed { change, .. } in &changes {
        match &change.what {
            What::Delete => {
                deleted.insert(&change.id, true);
            }
            What::Restore => {
                deleted.insert(&change.id, false);
            }
            What::Edit { .. } => {
                if let Ok(found) = records.binary_search_by(|record| record.id.cmp(&change.id)) {
                    edit(&mut records[found], &change.what);
                }
            }
        }
    }
    records.retain(|record| !deleted.get(record.id.as_str()).copied().unwrap_or(false));
    records.sort_by(|one, other| {
        (one.started.timestamp(), &one.id).cmp(&(other.started.timestamp(), &other.id))
    });
    records
}

fn edit(record: &mut Record, what: &What) {
    let What::Edit {
        note,
        pain_before,
        pain_after,
    } = what
    else {
        return;
    };
    if let Some(note) = note {
        record.note.clone_from(note);
    }
    if let Some(pain) = pain_before {
        record.pain_before = *pain;
    }
    if let Some(pain) = pain_after {
        record.pain_after = *pain;
    }
}

/// Which of two records of the same session tells of more; equal only if they are the same.
fn by_worth(one: &Record, other: &Record) -> Ordering {
    (one.ended, one.active, one.bouts.len())
        .cmp(&(other.ended, other.active, other.bouts.len()))
        .then_with(|| line::of_record(one).cmp(&line::of_record(other)))
}
