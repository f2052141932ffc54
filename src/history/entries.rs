//! What one file of the log says, line by line.

use std::io::{BufReader, Read as _};
use std::path::Path;

use super::Damage;
use super::fact_line;
use super::line::{self, Entry};
use super::names::Names;
use super::stream::{Piece, for_each_line};
use super::version::{NotRead, is_of_later_version};
use crate::platform::file::{self, FileError};

/// The largest file that is read.
const LARGEST_FILE_BYTES: u64 = 512 << 20;

/// How much of an unreadable line is shown.
const SHOWN_CHARACTERS: usize = 200;

/// A line that is no entry to this version.
pub(super) enum NoEntry {
    /// A newer Supple has written it.
    Newer,
    /// It cannot be read: why, and what it shows.
    Unreadable(Damage, String),
}

/// Gives every entry of a log to `take`, with the number of its line.
///
/// Empty lines and comments are no entries.
pub(super) fn entries(
    path: &Path,
    names: &mut Names,
    mut take: impl FnMut(u64, Result<Entry, NoEntry>),
) -> Result<(), FileError> {
    let log = file::open_regular(path)?;
    if log.metadata()?.len() > LARGEST_FILE_BYTES {
        return Err(FileError::TooLarge {
            limit_bytes: LARGEST_FILE_BYTES,
        });
    }
    // Another app may be in the midst of a line. If it stays there for long, what it has written is read.
    let _ = file::lock_shared(&log, file::PATIENCE);
    let reader = BufReader::with_capacity(256 << 10, (&log).take(LARGEST_FILE_BYTES));
    for_each_line(reader, |number, piece| {
        if let Some(entry) = entry(number, &piece, names) {
            take(number, entry);
        }
    })?;
    Ok(())
}

fn entry(number: u64, piece: &Piece<'_>, names: &mut Names) -> Option<Result<Entry, NoEntry>> {
    let line = match piece {
        Piece::Whole(line) => *line,
        Piece::TooLong(line) => {
            return Some(Err(NoEntry::Unreadable(Damage::TooLong, shown(line))));
        }
    };
    let Ok(text) = str::from_utf8(line) else {
        return Some(Err(NoEntry::Unreadable(Damage::NotUtf8, shown(line))));
    };
    let text = if number == 1 {
        text.trim_start_matches('\u{feff}')
    } else {
        text
    };
    let text = text.trim();
    if text.is_empty() || text.starts_with("//") {
        return None;
    }
    let entry = if is_of_later_version(text) {
        fact_line::read(text, names)
    } else {
        line::read(text, names).map_err(NotRead::Damaged)
    };
    Some(entry.map_err(|why| match why {
        NotRead::Newer => NoEntry::Newer,
        NotRead::Damaged(problem) => NoEntry::Unreadable(Damage::Format(problem), shown(line)),
    }))
}

/// The beginning of a line, as it can be shown.
pub(super) fn shown(line: &[u8]) -> String {
    let enough = &line[..line.len().min(4 * SHOWN_CHARACTERS)];
    String::from_utf8_lossy(enough)
        .chars()
        .take(SHOWN_CHARACTERS)
        .collect()
}
