//! Brings a backup back.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fs::File;
use std::io::{self, BufReader, ErrorKind, Read};
use std::path::{Component, Path, PathBuf};

use thiserror::Error;
use zip::ZipArchive;
use zip::result::ZipError;

use super::{LARGEST_FILE_BYTES, MARK, MOST_BYTES, MOST_FILES};
use crate::history::{self, adopt};
use crate::platform::file::{create, is_reserved, numbered, open_regular, read_limited, replace};
use crate::platform::{Device, FileError, Folders};

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
    /// Whether they are settings, of which those of the backup count.
    pub settings: bool,
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
/// whose lines are all there already is not needed. A session that was under way is offered on this machine. Doing it twice
/// changes no more.
///
/// # Errors
///
/// [`BringBackError`]; nothing was changed then.
pub fn bring_back(
    folders: &Folders,
    device: &Device,
    from: &Path,
) -> Result<BroughtBack, BringBackError> {
    let mut archive = ZipArchive::new(BufReader::new(open_regular(from)?))?;
    let files = checked(&mut archive)?;
    let mut done = BroughtBack::default();
    for (place, name) in files {
        let brought = match content(&mut archive, place) {
            Ok(bytes) if is_running_file(&name) => done.adopt(folders, device, &name, &bytes),
            Ok(bytes) => done.put(&folders.config, &name, &bytes),
            Err(error) => Err((folders.config.join(&name), error.into())),
        };
        done.failed.extend(brought.err());
    }
    Ok(done)
}

/// The files of an archive that was read to its end, with their names.
fn checked(
    archive: &mut ZipArchive<BufReader<File>>,
) -> Result<Vec<(usize, String)>, BringBackError> {
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
        let name = String::from_utf8_lossy(entry.name_raw()).into_owned();
        let name = entry.name().map_or(name, Cow::into_owned);
        if entry.is_symlink() || leads_out(&name) {
            return Err(BringBackError::LeadsOut(name));
        }
        let read = io::copy(&mut entry.take(LARGEST_FILE_BYTES + 1), &mut io::sink())?;
        total += read;
        if read > LARGEST_FILE_BYTES || total > MOST_BYTES {
            return Err(BringBackError::TooLarge);
        }
        files.push((place, name));
    }
    let is_of_supple = |(_, name): &(usize, String)| {
        let first = name.split('/').next();
        first.is_some_and(|first| OF_SUPPLE.contains(&first))
    };
    // Somebody may have packed what is in the folder by hand.
    if archive.comment() == MARK.as_bytes() || files.iter().any(is_of_supple) {
        Ok(files)
    } else {
        Err(BringBackError::NotABackup)
    }
}

fn content(archive: &mut ZipArchive<BufReader<File>>, place: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    archive.by_index(place)?.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Whether a name in an archive is that of no file in the folder.
fn leads_out(name: &str) -> bool {
    name.split('/').any(|part| matches!(part, "" | "." | ".."))
}

/// The path that a name in an archive stands for; none if this system has no file of that name.
fn path_of(name: &str) -> Option<PathBuf> {
    let is_name = |part: &str| {
        let mut components = Path::new(part).components();
        let is_one = components.next() == Some(Component::Normal(part.as_ref()))
            && components.next().is_none();
        // Windows has names that stand for devices, and others that lose their ends.
        let stem = part.split('.').next().unwrap_or_default();
        let is_taken = part.contains(':') || part.ends_with(['.', ' ']) || is_reserved(stem);
        is_one && !(cfg!(windows) && is_taken)
    };
    let parts = name.split('/');
    parts.clone().all(is_name).then(|| parts.collect())
}

/// Whether this is the file of a session that was under way.
fn is_running_file(name: &str) -> bool {
    name.strip_prefix("history/")
        .is_some_and(history::is_running_file)
}

/// A file that could not be put in its place, and why.
type Failed = (PathBuf, FileError);

impl BroughtBack {
    /// Has a session that was under way offered on this machine.
    fn adopt(
        &mut self,
        folders: &Folders,
        device: &Device,
        name: &str,
        bytes: &[u8],
    ) -> Result<(), Failed> {
        match adopt(folders, device, bytes) {
            Ok(true) => self.new += 1,
            Ok(false) => self.same += 1,
            Err(error) => return Err((folders.config.join(name), error)),
        }
        Ok(())
    }

    /// Puts a file in its place, or beside what is there.
    fn put(&mut self, root: &Path, name: &str, bytes: &[u8]) -> Result<(), Failed> {
        let Some(path) = path_of(name) else {
            let error = io::Error::from(ErrorKind::InvalidFilename);
            return Err((root.join(name), error.into()));
        };
        let wanted = root.join(&path);
        let present = match create(&wanted, bytes) {
            Ok(()) => {
                self.new += 1;
                return Ok(());
            }
            Err(error) if error.kind() != Some(ErrorKind::AlreadyExists) => {
                return Err((wanted, error));
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
                // Those of now get the other name.
                let (got, _) = put_beside(&wanted, &present)?;
                if let Err(error) = replace(&wanted, bytes) {
                    return Err((wanted, error));
                }
                self.new += 1;
                self.beside.push(Beside {
                    wanted,
                    got,
                    settings: true,
                });
            }
            _ => match put_beside(&wanted, bytes)? {
                (got, true) => self.beside.push(Beside {
                    wanted,
                    got,
                    settings: false,
                }),
                // It was put there the last time.
                (_, false) => self.same += 1,
            },
        }
        Ok(())
    }
}

/// Puts bytes into a file beside the one whose name they want; the name they got, and whether the file is new.
fn put_beside(wanted: &Path, bytes: &[u8]) -> Result<(PathBuf, bool), Failed> {
    let stem = wanted.file_stem().unwrap_or_default().to_string_lossy();
    let ending = wanted.extension().unwrap_or_default().to_string_lossy();
    let tried = numbered(&stem).skip(1).find_map(|name| {
        let name = match ending.is_empty() {
            true => name,
            false => format!("{name}.{ending}"),
        };
        let got = wanted.with_file_name(name);
        match create(&got, bytes) {
            Ok(()) => Some(Ok((got, true))),
            Err(error) if error.kind() == Some(ErrorKind::AlreadyExists) => {
                let present = read_limited(&got, LARGEST_FILE_BYTES);
                let is_same = present.is_ok_and(|present| present == bytes);
                is_same.then_some(Ok((got, false)))
            }
            Err(error) => Some(Err((got, error))),
        }
    });
    tried.expect("numbers do not end")
}

/// Whether each line of the second is one of the first.
fn has_all_lines(all: &[u8], some: &[u8]) -> bool {
    let is_end = |byte: &u8| *byte == b'\n';
    let known: HashSet<&[u8]> = all.split(is_end).collect();
    let mut lines = some.split(is_end);
    lines.all(|line| line.is_empty() || known.contains(line))
}
