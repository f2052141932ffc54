//! The way out when the log cannot be written: a file that the person chose.

use std::path::Path;

use jiff::Zoned;

use super::entries::{NoEntry, entries};
use super::line::Entry;
use super::log::{add, lines_of, lines_of_edits};
use super::names::Names;
use super::{Edit, Record, SaveError};

/// Writes a record to a file that the person chose because the log could not be written.
///
/// An existing log takes one more line; put into the history folder, such a file is read like any other.
///
/// # Errors
///
/// [`SaveError::NotALog`] if the file exists and holds something else; it is left as it is. Otherwise as
/// [`append`](super::append).
pub fn save_elsewhere(record: &Record, path: &Path) -> Result<(), SaveError> {
    look_for(path, &record.id)?;
    add(path, &lines_of(record)?)
}

/// Writes what a person says of a record afterwards to the file that [`save_elsewhere`] wrote it to.
///
/// `record` is as it is with these edits: where the file is gone, or no longer has it, it is written again.
///
/// # Errors
///
/// As [`save_elsewhere`].
pub fn change_elsewhere(
    record: &Record,
    path: &Path,
    at: &Zoned,
    edits: Vec<Edit>,
) -> Result<(), SaveError> {
    let is_there = look_for(path, &record.id)?;
    if !is_there {
        return add(path, &lines_of(record)?);
    }
    add(path, &lines_of_edits(&record.id, at, edits)?)
}

/// Whether a file has the record of an id; it need not be there, but if it is, it must be a log.
fn look_for(path: &Path, id: &str) -> Result<bool, SaveError> {
    let (mut read_lines, mut other_lines, mut found) = (0, 0, false);
    let read = entries(path, &mut Names::default(), |_, entry| match entry {
        Ok(entry) => {
            read_lines += 1;
            found |= matches!(entry, Entry::Session(record) if record.id == id);
        }
        Err(NoEntry::Newer) => read_lines += 1,
        Err(NoEntry::Unreadable(..)) => other_lines += 1,
    });
    match read {
        Err(cause) if cause.is_missing() => Ok(false),
        Err(cause) => Err(SaveError::file(path)(cause)),
        // A log with a torn line is still a log.
        Ok(()) if read_lines == 0 && other_lines > 0 => Err(SaveError::NotALog {
            path: path.to_owned(),
        }),
        Ok(()) => Ok(found),
    }
}
