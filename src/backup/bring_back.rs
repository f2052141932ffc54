//! Brings a backup back.

use std::collections::HashSet;
use std::fs::File;
use std::io::{self, BufReader, ErrorKind, Read};
use std::path::{Component, Path, PathBuf};

use thiserror::Error;
use zip::ZipArchive;
use zip::result::ZipError;

use super::{LARGEST_FILE_BYTES, MARK};
use crate::platform::file::{create, numbered, open_regular, read_limited, replace};
use crate::platform::{FileError, Folders};

/// The most files, and the most bytes of all together, that are brought back.
const MOST_FILES: usize = 100_000;
const MOST_BYTES: u64 = 8 << 30;

/// What Supple's folder has. An archive without its mark and without any of it is no backup.
const OF_SUPPLE: [&str; 5] = ["routines", "exercises", "sounds", "history", SETTINGS];
const SETTINGS: &str = "settings.ron";

/// What was made of a backup.
#[derive(Debug, Clone, Default)]
pub struct BroughtBack {
    /// How many files were put where there was none of that name.
    pub new: usize,
    /// How many were there already, as they are in the backup.
    pub same: usize,
    /// What lies beside a file that was there, and is another.
    pub beside: Vec<Beside>,
    /// What could not be put in its place.
    pub failed: Vec<(PathBuf, FileError)>,
}

/// Two files that want the same name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// The name of both.
    pub wanted: PathBuf,
    /// The name that one of them has got.
    pub got: PathBuf,
}

/// Why nothing was brought back: nothing was changed then.
#[derive(Debug, Error)]
pub enum BringBackError {
    /// The backup could not be read.
    #[error(transparent)]
    File(#[from] FileError),
    /// It is no zip file, or damaged, or of a kind that is not understood. What is wrong with it, in English.
    #[error("{0}")]
    Damaged(String),
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

impl From<ZipError> for BringBackError {
    fn from(error: ZipError) -> Self {
        match error {
            ZipError::Io(error) => error.into(),
            other => Self::Damaged(other.to_string()),
        }
    }
}

impl From<io::Error> for BringBackError {
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

/// Puts the files of a backup into the config folder.
///
/// The whole backup is read before the first file is written. A file that is there already stays, and that of the backup
/// gets a name beside it; but the settings of the backup take their place, and those of now get the other name. A log
/// whose lines are all there already is not needed. Doing it twice changes no more.
///
/// # Errors
///
/// [`BringBackError`]; nothing was changed then.
pub fn bring_back(folders: &Folders, from: &Path) -> Result<BroughtBack, BringBackError> {
    let mut archive = ZipArchive::new(BufReader::new(open_regular(from)?))?;
    let files = checked(&mut archive)?;
    let mut done = BroughtBack::default();
    for (place, path) in files {
        let mut bytes = Vec::new();
        archive.by_index(place)?.read_to_end(&mut bytes)?;
        done.put(&folders.config, &path, &bytes);
    }
    Ok(done)
}

/// The files of an archive that was read to its end, with their paths in the folder.
fn checked(
    archive: &mut ZipArchive<BufReader<File>>,
) -> Result<Vec<(usize, PathBuf)>, BringBackError> {
    if archive.len() > MOST_FILES {
        return Err(BringBackError::TooLarge);
    }
    let mut files = Vec::new();
    let mut total = 0;
    for place in 0..archive.len() {
        let entry = archive.by_index(place)?;
        if entry.is_dir() {
            continue;
        }
        let shown = String::from_utf8_lossy(entry.name_raw()).into_owned();
        let is_allowed = !entry.is_symlink() && (cfg!(unix) || entry.enclosed_name().is_some());
        let path = entry.name().ok().and_then(|name| path_of(&name));
        let Some(path) = path.filter(|_| is_allowed) else {
            return Err(BringBackError::LeadsOut(shown));
        };
        let read = io::copy(&mut entry.take(LARGEST_FILE_BYTES + 1), &mut io::sink())?;
        total += read;
        if read > LARGEST_FILE_BYTES || total > MOST_BYTES {
            return Err(BringBackError::TooLarge);
        }
        files.push((place, path));
    }
    let is_of_supple = |(_, path): &(usize, PathBuf)| {
        let first = path.iter().next();
        first.is_some_and(|first| OF_SUPPLE.iter().any(|name| first == *name))
    };
    // Somebody may have packed the folder by hand.
    if archive.comment() == MARK.as_bytes() || files.iter().any(is_of_supple) {
        Ok(files)
    } else {
        Err(BringBackError::NotABackup)
    }
}

/// The path that a name in an archive stands for, if each of its parts names a file or a folder in the one before.
fn path_of(name: &str) -> Option<PathBuf> {
    let is_name = |part: &str| {
        let mut components = Path::new(part).components();
        components.next() == Some(Component::Normal(part.as_ref())) && components.next().is_none()
    };
    let parts = name.split('/');
    parts.clone().all(is_name).then(|| parts.collect())
}

impl Beside {
    /// Whether they are settings, of which those of the backup count.
    pub(super) fn is_of_settings(&self) -> bool {
        self.wanted.ends_with(SETTINGS)
    }
}

impl BroughtBack {
    /// Puts a file in its place, or beside what is there.
    fn put(&mut self, root: &Path, path: &Path, bytes: &[u8]) {
        let wanted = root.join(path);
        let present = match create(&wanted, bytes) {
            Ok(()) => {
                self.new += 1;
                return;
            }
            Err(error) if error.kind() != Some(ErrorKind::AlreadyExists) => {
                self.failed.push((wanted, error));
                return;
            }
            // What cannot be read is not the same.
            Err(_) => read_limited(&wanted, LARGEST_FILE_BYTES).ok(),
        };
        let is_there = |present: &Vec<u8>| {
            present == bytes || (path.starts_with("history") && has_all_lines(present, bytes))
        };
        match present {
            Some(present) if is_there(&present) => self.same += 1,
            Some(present) if path == Path::new(SETTINGS) => {
                if self.put_beside(&wanted, &present) {
                    self.new += 1;
                    let replaced = replace(&wanted, bytes);
                    self.failed
                        .extend(replaced.err().map(|error| (wanted, error)));
                }
            }
            _ => drop(self.put_beside(&wanted, bytes)),
        }
    }

    /// Puts a file beside the one whose name it wants; false if that failed.
    fn put_beside(&mut self, wanted: &Path, bytes: &[u8]) -> bool {
        let stem = wanted.file_stem().unwrap_or_default().to_string_lossy();
        let ending = wanted.extension().unwrap_or_default().to_string_lossy();
        for name in numbered(&stem).skip(1) {
            let name = match ending.is_empty() {
                true => name,
                false => format!("{name}.{ending}"),
            };
            let got = wanted.with_file_name(name);
            match create(&got, bytes) {
                Ok(()) => self.beside.push(Beside {
                    wanted: wanted.to_owned(),
                    got,
                }),
                Err(error) if error.kind() == Some(ErrorKind::AlreadyExists) => {
                    // It may have been put there the last time.
                    match read_limited(&got, LARGEST_FILE_BYTES) {
                        Ok(present) if present == bytes => self.same += 1,
                        _ => continue,
                    }
                }
                Err(error) => {
                    self.failed.push((got, error));
                    return false;
                }
            }
            return true;
        }
        false
    }
}

/// Whether each line of the second is one of the first.
fn has_all_lines(all: &[u8], some: &[u8]) -> bool {
    let is_end = |byte: &u8| *byte == b'\n';
    let known: HashSet<&[u8]> = all.split(is_end).collect();
    let mut lines = some.split(is_end);
    lines.all(|line| line.is_empty() || known.contains(line))
}
