//! Adding to the log. Each machine adds to files of its own, one a year.

use std::path::{Path, PathBuf};

use jiff::Zoned;

use super::change::{Change, What};
use super::edits::Edits;
use super::fact::AwayChange;
use super::told::facts_of;
use super::{Away, Edit, Record, SaveError, fact_line, line};
use crate::platform::file::append_lines;
use crate::platform::{Device, Folders};

/// Adds a record to the log of the year in which it began, with all that lines of its own tell of it.
///
/// When it returns without an error, the record is on the disk. Adding the same record twice does no harm.
///
/// # Errors
///
/// [`SaveError::File`] or [`SaveError::OutOfBounds`]; the log is as it was then.
pub fn append(folders: &Folders, device: &Device, record: &Record) -> Result<(), SaveError> {
    let lines = lines_of(record)?;
    add(&log_of(folders, device, &record.started), &lines)
}

/// Changes what a person may change of a record, on whatever machine it was made. No edits, no line.
///
/// `at` is now; of two changes the later one counts. Several edits are on the disk together.
///
/// # Errors
///
/// As [`append`].
pub fn change(
    folders: &Folders,
    device: &Device,
    id: &str,
    at: &Zoned,
    edits: Vec<Edit>,
) -> Result<(), SaveError> {
    let lines = lines_of_edits(id, at, edits)?;
    add(&log_of(folders, device, at), &lines)
}

/// Takes a record out of the history. Its line stays, so that [`restore`] can bring it back.
///
/// # Errors
///
/// As [`append`].
pub fn delete(folders: &Folders, device: &Device, id: &str, at: &Zoned) -> Result<(), SaveError> {
    add_change(folders, device, id, at, What::Delete)
}

/// Brings a deleted record back.
///
/// # Errors
///
/// As [`append`].
pub fn restore(folders: &Folders, device: &Device, id: &str, at: &Zoned) -> Result<(), SaveError> {
    add_change(folders, device, id, at, What::Restore)
}

/// Writes down that the person is away from their exercises, or changes what is known of a time away with the same id.
///
/// # Errors
///
/// As [`append`].
pub fn away(folders: &Folders, device: &Device, away: &Away, at: &Zoned) -> Result<(), SaveError> {
    let away = away.clone().in_order();
    add_away(folders, device, away.id.clone(), Some(away), at)
}

/// Takes a time away back, as if it had never been told of; [`away`] with its id tells of it again.
///
/// # Errors
///
/// As [`append`].
pub fn take_back_away(
    folders: &Folders,
    device: &Device,
    id: &str,
    at: &Zoned,
) -> Result<(), SaveError> {
    add_away(folders, device, id.to_owned(), None, at)
}

fn add_away(
    folders: &Folders,
    device: &Device,
    id: String,
    away: Option<Away>,
    at: &Zoned,
) -> Result<(), SaveError> {
    let change = AwayChange {
        at: at.timestamp(),
        id,
        away,
    };
    let line = fact_line::of_away(&change).ok_or(SaveError::OutOfBounds { id: change.id })?;
    add(&log_of(folders, device, at), &[line])
}

fn add_change(
    folders: &Folders,
    device: &Device,
    id: &str,
    at: &Zoned,
    what: What,
) -> Result<(), SaveError> {
    let change = Change {
        at: at.timestamp(),
        id: id.to_owned(),
        what,
    };
    let line = line::of_change(&change).ok_or_else(|| out_of_bounds(id))?;
    add(&log_of(folders, device, at), &[line])
}

/// The lines of edits of one record; none without edits.
pub(super) fn lines_of_edits(
    id: &str,
    at: &Zoned,
    edits: Vec<Edit>,
) -> Result<Vec<String>, SaveError> {
    let (edits, at) = (Edits::of(edits), at.timestamp());
    let change = edits.change(id, at);
    let facts = edits.facts(id, at).ok_or_else(|| out_of_bounds(id))?;
    let change = change.iter().map(line::of_change);
    let lines = change.chain(facts.iter().map(fact_line::of_fact));
    let lines: Option<Vec<String>> = lines.collect();
    lines.ok_or_else(|| out_of_bounds(id))
}

/// The lines of a record. Its own comes last: where an append is torn, a record never comes to be in the log without what is
/// told of it.
pub(super) fn lines_of(record: &Record) -> Result<Vec<String>, SaveError> {
    let facts = facts_of(record);
    let facts = facts.iter().map(fact_line::of_fact);
    let lines: Option<Vec<String>> = facts.chain([line::of_record(record)]).collect();
    lines.ok_or_else(|| out_of_bounds(&record.id))
}

fn out_of_bounds(id: &str) -> SaveError {
    SaveError::OutOfBounds { id: id.to_owned() }
}

/// Adds lines to a log, all of them or none; without any, nothing is touched.
pub(super) fn add(path: &Path, lines: &[String]) -> Result<(), SaveError> {
    if lines.is_empty() {
        return Ok(());
    }
    append_lines(path, lines).map_err(SaveError::file(path))
}

/// The log of this machine for the local year of that time.
pub(super) fn log_of(folders: &Folders, device: &Device, time: &Zoned) -> PathBuf {
    let name = format!("{}-{}.ron", device.id, time.year());
    folders.history().join(name)
}
