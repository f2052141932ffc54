//! Sessions whose app or machine died before they ended.

use std::cmp::Reverse;
use std::collections::HashSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::entries::shown;
use super::logged::Logged;
use super::replay::replayed;
use super::run::{self, Run};
use super::unreadable::Damage;
use super::version::NotRead;
use super::{Header, History, Journal, Record, SaveError, Unreadable};
use crate::platform::file::{FileError, LineFile, create, read_limited};
use crate::platform::{Device, Folders};
use crate::session::{BoutDone, Left};

/// The largest running file that is read: the text of a routine and a line for each segment.
const LARGEST_FILE_BYTES: u64 = 64 << 20;

/// A session that was interrupted on this machine.
#[derive(Debug, Clone)]
pub struct Interrupted {
    path: PathBuf,
    run: Run,
}

/// What was left behind on this machine.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// Sessions that can be resumed or kept, the one that began last first.
    pub interrupted: Vec<Interrupted>,
    /// Running files that cannot be read; they are left as they are.
    pub unreadable: Vec<Unreadable>,
    /// How many running files a newer Supple has begun, which this one does not know; they are left as they are.
    pub newer: u64,
}

impl Interrupted {
    /// The running files of this machine that no living session holds.
    ///
    /// Those whose record is in the log already are removed; those of a session that had ended but whose record
    /// could not be saved are put into the log, if that works now.
    #[must_use]
    pub fn find(folders: &Folders, device: &Device) -> Found {
        let mut found = Found::default();
        let folder = folders.history();
        let names = match names(&folder) {
            Ok(names) => names,
            Err(cause) if cause.is_missing() => return found,
            Err(cause) => {
                found.unreadable.push(unreadable_file(&folder, cause));
                return found;
            }
        };
        let mut settled = HashSet::new();
        let mut logged = Logged::new(folders, device);
        for name in names {
            let path = folder.join(&name);
            if run::is_running_file_of(device, &name) {
                match read_running(&mut logged, &path) {
                    RunningFile::Living => {}
                    RunningFile::Settled(id) => drop(settled.insert(id)),
                    RunningFile::Dead(interrupted) => found.interrupted.push(*interrupted),
                    RunningFile::Unreadable(unreadable) => found.unreadable.push(unreadable),
                    RunningFile::Newer => found.newer += 1,
                }
            } else if run::is_unborn_running_file_of(device, &name) {
                remove_if_free(&path);
            }
        }
        found.interrupted = one_of_each(found.interrupted, settled);
        found
    }

    /// What was known when it began.
    #[must_use]
    pub fn header(&self) -> &Header {
        &self.run.header
    }

    /// The segment of the plan that was under way, and how long the plan had run when it began; `None` if none had.
    #[must_use]
    pub fn segment(&self) -> Option<(usize, Duration)> {
        self.run.segment
    }

    /// What was done, in the order of the plan.
    #[must_use]
    pub fn bouts(&self) -> &[BoutDone] {
        self.run.bouts()
    }

    /// Where the session was left, for its plan to be taken up: [`crate::session::Plan::taken_up`].
    #[must_use]
    pub fn left(&self) -> Left<'_> {
        self.run.left()
    }

    /// The record that [`Interrupted::keep`] puts into the log.
    #[must_use]
    pub fn record(&self) -> Record {
        self.run.record()
    }

    /// Puts what was done into the log and removes the running file.
    ///
    /// # Errors
    ///
    /// [`SaveError::Taken`] if another app has resumed or kept it in the meantime; otherwise as [`super::append`].
    /// The running file stays then.
    pub fn keep(&self, folders: &Folders, device: &Device) -> Result<Record, SaveError> {
        let (file, run, _) = self.take()?;
        let record = run.record();
        save(&mut Logged::new(folders, device), file, &record)?;
        Ok(record)
    }

    /// Goes on with the session, in the same file and under the same id. [`Journal::reached`] tells from where: another app
    /// may have taken it further since it was found.
    ///
    /// # Errors
    ///
    /// [`SaveError::Taken`] if another app has resumed, ended or kept it in the meantime; [`SaveError::File`] if the
    /// running file can no longer be read or written.
    pub fn resume(&self, folders: &Folders, device: &Device) -> Result<Journal, SaveError> {
        let (file, run, lines) = self.take()?;
        if run.end.is_some() {
            save(&mut Logged::new(folders, device), file, &run.record())?;
            return Err(self.taken());
        }
        Ok(Journal::resumed(folders, device, (run, lines), file))
    }

    /// Locks the running file and reads it again: it may have grown since it was found.
    fn take(&self) -> Result<(LineFile, Run, Vec<String>), SaveError> {
        let mut file = LineFile::open_if_free(&self.path).map_err(|cause| match cause {
            FileError::Busy => self.taken(),
            cause if cause.is_missing() => self.taken(),
            cause => SaveError::file(&self.path)(cause),
        })?;
        let bytes = file
            .read(LARGEST_FILE_BYTES)
            .map_err(SaveError::file(&self.path))?;
        match replayed(&bytes) {
            Ok((run, lines)) if run.header.id == self.run.header.id => Ok((file, run, lines)),
            _ => Err(self.taken()),
        }
    }

    fn taken(&self) -> SaveError {
        SaveError::Taken {
            path: self.path.clone(),
        }
    }
}

/// Takes over the running file of a session that was under way somewhere, so that [`Interrupted::find`] offers it here.
/// False if that session is known already.
///
/// # Errors
///
/// Where it could not be written.
pub fn adopt(folders: &Folders, device: &Device, bytes: &[u8]) -> Result<bool, FileError> {
    let known = replayed(bytes).is_ok_and(|(run, _)| {
        let mut records = History::read(folders).records.into_iter();
        records.any(|record| record.id == run.header.id)
    });
    if known {
        return Ok(false);
    }
    for path in run::running_files(folders, device) {
        match create(&path, bytes) {
            Ok(()) => return Ok(true),
            Err(error) if error.kind() == Some(ErrorKind::AlreadyExists) => {
                let present = read_limited(&path, LARGEST_FILE_BYTES);
                if present.is_ok_and(|present| present.starts_with(bytes)) {
                    return Ok(false);
                }
            }
            Err(error) => return Err(error),
        }
    }
    Err(FileError::Busy)
}

fn names(folder: &Path) -> Result<Vec<String>, FileError> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        names.extend(entry?.file_name().into_string());
    }
    names.sort();
    Ok(names)
}

/// What a running file is.
enum RunningFile {
    /// A living session holds it, or has just ended.
    Living,
    /// The record of this id is in the log.
    Settled(String),
    Dead(Box<Interrupted>),
    Unreadable(Unreadable),
    /// A newer version has begun it.
    Newer,
}

fn read_running(logged: &mut Logged<'_>, path: &Path) -> RunningFile {
    let opened = LineFile::open_if_free(path).and_then(|mut file| {
        let bytes = file.read(LARGEST_FILE_BYTES)?;
        Ok((file, bytes))
    });
    let (file, bytes) = match opened {
        Ok(opened) => opened,
        Err(FileError::Busy) => return RunningFile::Living,
        Err(cause) if cause.is_missing() => return RunningFile::Living,
        Err(cause) => return RunningFile::Unreadable(unreadable_file(path, cause)),
    };
    let run = match replayed(&bytes) {
        Ok((run, _)) => run,
        Err(NotRead::Newer) => return RunningFile::Newer,
        Err(NotRead::Damaged(problem)) => {
            let header = bytes.split(|byte| *byte == b'\n').next();
            return RunningFile::Unreadable(Unreadable {
                file: path.to_owned(),
                line: Some(1),
                reason: Damage::Format(problem),
                text: shown(header.unwrap_or_default()),
            });
        }
    };
    let record = run.record();
    let is_over = run.end.is_some() || logged.has(&record);
    if is_over && save(logged, file, &record).is_ok() {
        return RunningFile::Settled(record.id);
    }
    let path = path.to_owned();
    RunningFile::Dead(Box::new(Interrupted { path, run }))
}

/// The fullest running file of each session that is not settled, the session that began last first.
///
/// A session has two when the folder was gone for a while in its midst. Once one of them is settled, the other
/// is cleared away the next time that it is found.
fn one_of_each(mut all: Vec<Interrupted>, mut seen: HashSet<String>) -> Vec<Interrupted> {
    all.sort_by_key(|one| {
        let started = one.run.header.started.timestamp();
        Reverse((started, one.run.last, one.bouts().len()))
    });
    all.retain(|one| seen.insert(one.run.header.id.clone()));
    all
}

/// Puts a record into the log, unless it is there already, and removes its running file.
fn save(logged: &mut Logged<'_>, file: LineFile, record: &Record) -> Result<(), SaveError> {
    logged.add(record)?;
    // The record is safe; a file that stays is cleared away when it is found.
    let _ = file.remove();
    Ok(())
}

/// Removes a file that was being written when its app died, before it had its name.
fn remove_if_free(path: &Path) {
    if let Ok(file) = LineFile::open_if_free(path) {
        // It is litter; if it cannot be removed, it is looked at the next time.
        let _ = file.remove();
    }
}

fn unreadable_file(file: &Path, cause: FileError) -> Unreadable {
    Unreadable {
        file: file.to_owned(),
        line: None,
        reason: Damage::File(cause),
        text: String::new(),
    }
}
