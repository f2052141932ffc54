//! Restores a backup.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use thiserror::Error;
use zip::result::ZipError;

use super::archive::Archive;
use super::belongs::SETTINGS;
use super::left_out::{LeftOut, Renamed};
use super::put::Placing;
use crate::history::{self, adopt};
use crate::platform::{Device, FileError, Folders};

/// How many sessions under way are taken over at most: each of them is compared with the whole log.
const MOST_RUNNING: usize = 100;

/// What was made of a backup.
#[derive(Debug, Clone, Default)]
pub struct Restored {
    /// How many files were put where there was none of that name.
    pub new: usize,
    /// How many were there already, as they are in the backup.
    pub same: usize,
    /// What lies beside a file that was there, and is another.
    pub beside: Vec<Beside>,
    /// What could not be put in its place.
    pub failed: Vec<(PathBuf, FileError)>,
    /// What in the backup is not Supple's.
    pub left_out: LeftOut,
    /// Files whose names were changed, so that every system can have them.
    pub renamed: Vec<Renamed>,
    /// Whether the backup had several files of one name, of which the last counts.
    pub had_twins: bool,
}

/// Two files that want the same name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// The name of both.
    pub wanted: PathBuf,
    /// The name that one of them has got.
    pub got: PathBuf,
    /// Whether they are settings, of which those of the backup count.
    pub settings: bool,
}

/// Why nothing was restored: nothing was changed then.
#[derive(Debug, Error)]
pub enum RestoreError {
    /// The backup could not be read.
    #[error(transparent)]
    File(#[from] FileError),
    /// It is no zip file, or damaged, or of a kind that is not understood. What is wrong with it, in English.
    #[error("{0}")]
    Damaged(String),
    /// It can be read with a password only.
    #[error("protected by a password")]
    Locked,
    /// A file in it has a name that leads out of the folder.
    #[error("{0} leads out of the folder")]
    LeadsOut(String),
    /// There is more in it than anybody has.
    #[error("too large")]
    TooLarge,
    /// There is nothing in it that Supple would have.
    #[error("no backup of Supple")]
    NotABackup,
}

impl From<ZipError> for RestoreError {
    fn from(error: ZipError) -> Self {
        match error {
            ZipError::Io(error) => error.into(),
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Self::Locked,
            other => Self::Damaged(other.to_string()),
        }
    }
}

impl From<io::Error> for RestoreError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            // What the archive's reader says of content.
            ErrorKind::InvalidData
            | ErrorKind::InvalidInput
            | ErrorKind::UnexpectedEof
            | ErrorKind::Other => Self::Damaged(error.to_string()),
            _ => Self::File(error.into()),
        }
    }
}

/// Puts Supple's files of a backup, or of any zip file that has some, into the config folder.
///
/// All of them are read before the first is written. What is not Supple's is left out and told. A file that is there already
/// stays, and that of the backup gets a name beside it; but the settings of the backup take their place, and those of now
/// get the other name. A log whose lines are all there already is not needed. A session that was under way is offered on this
/// machine. Doing it twice changes no more.
///
/// # Errors
///
/// [`RestoreError`]; nothing was changed then.
pub fn restore(folders: &Folders, device: &Device, from: &Path) -> Result<Restored, RestoreError> {
    let mut archive = Archive::open(from)?;
    let contents = archive.contents()?;
    let mut placing = Placing::new(&folders.config);
    let mut running = 0;
    // Of several that were packed as settings, the last are those of the backup.
    let settings = contents
        .files
        .iter()
        .rposition(|file| file.path == SETTINGS);
    for (number, file) in contents.files.iter().enumerate() {
        let done = match archive.content(file) {
            Err(error) => Err((folders.config.join(&file.path), error.into())),
            Ok(bytes) if is_running_file(&file.path) && running < MOST_RUNNING => {
                running += 1;
                placing.count(adopt(folders, device, &bytes), &file.path)
            }
            Ok(bytes) if Some(number) == settings => placing.put_settings(&bytes),
            Ok(bytes) => placing.put(&file.path, &bytes),
        };
        placing.done.failed.extend(done.err());
    }
    Ok(Restored {
        left_out: contents.left_out,
        renamed: contents.renamed,
        had_twins: contents.has_twins,
        ..placing.done
    })
}

/// Whether this is the file of a session that was under way.
fn is_running_file(path: &str) -> bool {
    path.strip_prefix("history/")
        .is_some_and(history::is_running_file)
}
