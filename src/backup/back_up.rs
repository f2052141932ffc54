//! Writes a backup.

use std::fs::{File, Metadata};
use std::io::{self, BufReader, Cursor, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use thiserror::Error;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::archive::Archive;
use super::find::{Found, ToPack, find};
use super::left_out::{LeftOut, Renamed};
use super::{LARGEST_FILE_BYTES, MARK, MOST_BYTES, MOST_FILES};
use crate::platform::file::{
    forget_cached, lock_shared, open_regular, read_opened, replace_checked,
};
use crate::platform::{FileError, Folders};

/// How long a file that is being written is waited for; then it is copied as it is.
const PATIENCE: Duration = Duration::from_millis(500);

/// A backup that was written and read again.
#[derive(Debug, Clone, Default)]
pub struct BackedUp {
    /// How many files are in it.
    pub files: usize,
    /// What could not be read and is not in it, and why.
    pub left_out: Vec<(PathBuf, FileError)>,
    /// What in the folder is not Supple's, and so is not in it.
    pub foreign: LeftOut,
    /// Files that have other names in it, so that every system can have them.
    pub renamed: Vec<Renamed>,
}

/// Why there is no backup. A file that had its name before is as it was.
#[derive(Debug, Error)]
pub enum BackUpError {
    /// It could not be written.
    #[error(transparent)]
    File(#[from] FileError),
    /// There is no file to copy.
    #[error("there is no file in {0}")]
    NothingThere(PathBuf),
    /// It would lie in the folder that it is a copy of.
    #[error("a backup does not lie in the folder that it is a copy of")]
    Inside,
    /// There is a file of its name that is no backup.
    #[error("there is a file of this name that is no backup")]
    Taken,
    /// There is more in the folder than a backup takes.
    #[error("too large")]
    TooLarge,
    /// None of the files could be read.
    #[error("none of the files could be read")]
    NothingReadable(Vec<(PathBuf, FileError)>),
    /// There is a file of its name, which may be a better backup than one without these files.
    #[error("not all could be read, and there is a backup already")]
    Incomplete(Vec<(PathBuf, FileError)>),
    /// What was written reads back otherwise: the disk is not to be trusted.
    #[error("the backup reads back otherwise than it was written: {0}")]
    Differs(String),
}

impl From<io::Error> for BackUpError {
    fn from(error: io::Error) -> Self {
        Self::File(error.into())
    }
}

/// Copies Supple's files in the config folder into one zip file, which takes the place of `to` once all of it was read again.
///
/// Nothing but an earlier backup is replaced: whoever meant another file or another command loses nothing. A file that cannot be
/// read is left out and told; then no earlier backup is replaced either. What is not Supple's would not come back, so
/// it is left out and told as well.
///
/// # Errors
///
/// [`BackUpError`]; what had that name before is as it was then.
pub fn back_up(folders: &Folders, to: &Path) -> Result<BackedUp, BackUpError> {
    let root = &folders.config;
    if is_inside(to, root) {
        return Err(BackUpError::Inside);
    }
    if is_taken(to) {
        return Err(BackUpError::Taken);
    }
    let Found {
        files,
        mut left_out,
        foreign,
        renamed,
    } = find(root);
    // It may be a disk that is not there at this moment.
    if files.is_empty() {
        return Err(BackUpError::NothingThere(root.clone()));
    }
    let (archive, packed) = pack(&files, &mut left_out)?;
    if packed.is_empty() {
        return Err(BackUpError::NothingReadable(left_out));
    }
    if !left_out.is_empty() && to.symlink_metadata().is_ok() {
        return Err(BackUpError::Incomplete(left_out));
    }
    replace_checked(to, &archive, |file| {
        forget_cached(file);
        verify(file, &packed)
    })?;
    Ok(BackedUp {
        files: packed.len(),
        left_out,
        foreign,
        renamed,
    })
}

/// Whether a file would lie in a folder, by whatever way its path leads there.
fn is_inside(file: &Path, folder: &Path) -> bool {
    let beside = match file.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    match (beside.canonicalize(), folder.canonicalize()) {
        (Ok(beside), Ok(folder)) => beside.starts_with(folder),
        // A folder that is not there yet; it will lie where its path says.
        _ => file.starts_with(folder),
    }
}

/// Whether a file with something in it, but no backup, has this name.
fn is_taken(to: &Path) -> bool {
    let holds_something = |file: Metadata| file.is_file() && file.len() > 0;
    to.metadata().is_ok_and(holds_something)
        && !Archive::open(to).is_ok_and(|archive| archive.is_backup())
}

/// A file that is in the backup.
struct Packed {
    name: String,
    bytes: u64,
}

/// The bytes of an archive of these files, and what is in it.
fn pack(
    files: &[ToPack],
    left_out: &mut Vec<(PathBuf, FileError)>,
) -> Result<(Vec<u8>, Vec<Packed>), BackUpError> {
    // Not into the file at once: this writer says things of its own when a disk is full.
    let mut archive = ZipWriter::new(Cursor::new(Vec::new())).set_auto_large_file();
    let mut packed = Vec::new();
    let mut total = 0;
    if files.len() > MOST_FILES {
        return Err(BackUpError::TooLarge);
    }
    for ToPack { name, path } in files {
        match read(path) {
            // It was there a moment ago: a sync tool is at work, or a session has ended.
            Err(error) if error.is_missing() && !path.is_symlink() => {}
            Err(error) => left_out.push((path.clone(), error)),
            Ok((bytes, modified)) => {
                let options = SimpleFileOptions::default()
                    .last_modified_time(modified)
                    .unix_permissions(0o644);
                total += bytes.len() as u64;
                if total > MOST_BYTES {
                    return Err(BackUpError::TooLarge);
                }
                archive.start_file(name, options).map_err(io::Error::from)?;
                archive.write_all(&bytes)?;
                packed.push(Packed {
                    name: name.clone(),
                    bytes: bytes.len() as u64,
                });
            }
        }
    }
    archive.set_comment(MARK).map_err(io::Error::from)?;
    let archive = archive.finish().map_err(io::Error::from)?;
    Ok((archive.into_inner(), packed))
}

/// The content of a file and when it was changed last, which zip files keep by the local clock.
fn read(path: &Path) -> Result<(Vec<u8>, zip::DateTime), FileError> {
    let file = open_regular(path)?;
    // Another app may be in the midst of a line. If it stays there for long, what it has written is copied.
    let _ = lock_shared(&file, PATIENCE);
    let bytes = read_opened(&file, LARGEST_FILE_BYTES)?;
    let modified = file.metadata()?.modified().ok();
    let modified = modified.and_then(|time| Timestamp::try_from(time).ok());
    let modified = modified.map(|time| Zoned::new(time, TimeZone::system()).datetime());
    let modified = modified.and_then(|time| time.try_into().ok());
    Ok((bytes, modified.unwrap_or_default()))
}

/// Reads the whole backup: the names and lengths of all files, and every byte for the checksums beside them.
fn verify(file: &File, packed: &[Packed]) -> Result<(), BackUpError> {
    let differs = |what: &dyn ToString| BackUpError::Differs(what.to_string());
    let mut archive = ZipArchive::new(BufReader::new(file)).map_err(|error| differs(&error))?;
    if archive.len() != packed.len() {
        return Err(differs(&"the number of files"));
    }
    for (place, Packed { name, bytes }) in packed.iter().enumerate() {
        let mut entry = archive.by_index(place).map_err(|error| differs(&error))?;
        let is_named = entry.name().is_ok_and(|read| read == *name);
        let read = io::copy(&mut entry, &mut io::sink()).map_err(|_| differs(name))?;
        if !is_named || read != *bytes {
            return Err(differs(name));
        }
    }
    Ok(())
}
