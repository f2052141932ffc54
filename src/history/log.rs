//! Adding to the log. Each machine adds to files of its own, one a year.

use std::path::{Path, PathBuf};

use jiff::Zoned;

use super::change::{Change, What};
use super::line;
use super::{Edit, Record, SaveError};
use crate::platform::file::append_line;
use crate::platform::{Device, Folders};

/// Adds a record to the log of the year in which it began.
///
/// When it returns without an error, the record is on the disk. Adding the same record twice does no harm.
///
/// # Errors
///
/// [`SaveError::File`] or [`SaveError::OutOfBounds`]; the log is as it was then.
pub fn append(folders: &Folders, device: &Device, record: &Record) -> Result<(), SaveError> {
    let line = line_of(record)?;
    add(&log_of(folders, device, &record.started), &line)
}

/// Changes what a person may change of a record, on whatever machine it was made. No edits, no line.
///
/// `at` is now; of two changes the later one counts.
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
    if edits.is_empty() {
        return Ok(());
    }
    add_change(folders, device, id, at, What::edit(edits))
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

fn add_change(
    folders: &Folders,
    device: &Device,
    id: &str,
    at: &Zoned,
    what: What,
) -> Result<(), SaveError> {
    let line = line_of_change(id, at, what)?;
    add(&log_of(folders, device, at), &line)
}

pub(super) fn line_of_change(id: &str, at: &Zoned, what: What) -> Result<String, SaveError> {
    let change = Change {
        at: at.timestamp(),
        id: id.to_owned(),
        what,
    };
    line::of_change(&change).ok_or_else(|| SaveError::OutOfBounds { id: id.to_owned() })
}

pub(super) fn line_of(record: &Record) -> Result<String, SaveError> {
    line::of_record(record).ok_or_else(|| SaveError::OutOfBounds {
        id: record.id.clone(),
    })
}

pub(super) fn add(path: &Path, line: &str) -> Result<(), SaveError> {
    append_line(path, line).map_err(SaveError::file(path))
}

/// The log of this machine for the local year of that time.
pub(super) fn log_of(folders: &Folders, device: &Device, time: &Zoned) -> PathBuf {
    let name = format!("{}-{}.ron", device.id, time.year());
    folders.history().join(name)
}
