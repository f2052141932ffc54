//! Several people at one machine: each has a config folder of their own.
//!
//! The folder that was always there is the first person's. That of everybody else lies below it, in `profiles`. This knows
//! folders and their names; what people are called stands in their settings.

use std::fs;
use std::path::{Component, Path, PathBuf};

use thiserror::Error;

use super::file::{create_folder, first_free, fit_name, read_limited, replace, slug};
use super::folder_fault::check;
use super::{FileError, FolderFault, Folders};

/// The longest file that is read to find out who was here last.
const LIMIT_BYTES: u64 = 1024;
/// Several people may be added at once, by two windows.
const MOST_ATTEMPTS: usize = 100;

/// One of the people of a machine.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// The one whose config folder holds those of the others.
    First,
    /// The one with a folder of this name in `profiles`.
    Other(String),
}

/// One person's place among those of a machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    first: Folders,
    who: Who,
}

/// Why a person was not removed; all that they have is where it was.
#[derive(Debug, Error)]
pub enum NotRemoved {
    /// It is the first person, in whose folder the others’ lie.
    #[error("the first person cannot be removed")]
    First,
    /// It is the one who is here.
    #[error("nobody removes themselves")]
    Here,
    /// The folder is a link: what it leads to may belong to something else.
    #[error("{0} is a link")]
    Link(PathBuf),
    /// The folder could not be moved to the trash.
    #[error("{0} could not be moved to the trash: {1}")]
    Trash(PathBuf, String),
}

impl Profile {
    /// The first person, with the folders that are theirs.
    #[must_use]
    pub const fn first(folders: Folders) -> Self {
        Self {
            first: folders,
            who: Who::First,
        }
    }

    /// Somebody else of the same machine.
    #[must_use]
    pub fn of(&self, who: Who) -> Self {
        Self {
            first: self.first.clone(),
            who,
        }
    }

    /// Who it is.
    #[must_use]
    pub const fn who(&self) -> &Who {
        &self.who
    }

    /// The folders of this person. The state folder is that of the machine: what it keeps of a person, it keeps apart by their
    /// config folder.
    #[must_use]
    pub fn folders(&self) -> Folders {
        match &self.who {
            Who::First => self.first.clone(),
            Who::Other(name) => Folders {
                config: self.first.profiles().join(name),
                state: self.first.state.clone(),
            },
        }
    }

    /// The folders of all people but the first, by their names, in order. Files, hidden folders and names that are no text are
    /// nobody’s.
    ///
    /// # Errors
    /// Where there may be people but the folder cannot be read.
    pub fn others(&self) -> Result<Vec<String>, FolderFault> {
        let folder = self.first.profiles();
        check(&folder)?;
        let found = fs::read_dir(&folder).into_iter().flatten().flatten();
        let mut names: Vec<String> = found
            .filter(|entry| entry.path().is_dir())
            .filter_map(|entry| entry.file_name().into_string().ok())
            .filter(|name| !name.starts_with(['.', '@', '$']))
            .collect();
        names.sort();
        Ok(names)
    }

    /// Makes a folder for one more person, named after what they are called: of a name that every system can have, and with a
    /// number where somebody has it, in whatever case. What this machine still keeps of somebody who was removed goes to nobody
    /// else.
    ///
    /// # Errors
    /// [`FileError`] with the path that could not be made.
    pub fn make(&self, called: &str) -> Result<Self, (PathBuf, FileError)> {
        let name = match slug(called) {
            name if name.is_empty() => "person".to_owned(),
            name => fit_name(&name),
        };
        let folder = self.first.profiles();
        let mut attempts = 1..=MOST_ATTEMPTS;
        loop {
            let listed = fs::read_dir(&folder).into_iter().flatten().flatten();
            let taken: Vec<String> = listed
                .map(|entry| entry.file_name().to_string_lossy().to_lowercase())
                .collect();
            let free = first_free(&name, |name| {
                let theirs = self.of(Who::Other(name.to_owned())).folders();
                taken.iter().any(|taken| taken == name) || theirs.own_state().exists()
            });
            let made = self.of(Who::Other(free));
            let path = made.folders().config;
            match create_folder(&path) {
                Ok(()) => return Ok(made),
                Err(error)
                    if error.kind() == Some(std::io::ErrorKind::AlreadyExists)
                        && attempts.next().is_some() => {}
                Err(error) => return Err((path, error)),
            }
        }
    }

    /// Moves the folder of somebody else to the trash, and what this machine keeps of their unsaved changes after it, by
    /// whatever way files go there. Nothing is deleted, and nothing that a link leads to is touched.
    ///
    /// # Errors
    /// [`NotRemoved`]; then nothing was.
    pub fn remove(
        &self,
        who: &Who,
        throw_away: impl Fn(&Path) -> Result<(), String>,
    ) -> Result<(), NotRemoved> {
        let Who::Other(name) = who else {
            return Err(NotRemoved::First);
        };
        if *who == self.who {
            return Err(NotRemoved::Here);
        }
        let folders = self.of(who.clone()).folders();
        let folder = &folders.config;
        let is_one_name = matches!(
            Path::new(name).components().collect::<Vec<_>>()[..],
            [Component::Normal(_)]
        );
        if !is_one_name || folder.is_symlink() {
            return Err(NotRemoved::Link(folder.clone()));
        }
        let own_state = folders.own_state();
        throw_away(folder).map_err(|reason| NotRemoved::Trash(folder.clone(), reason))?;
        if own_state.exists() {
            // Where that fails it stays, and nobody gets its name.
            let _stays = throw_away(&own_state);
        }
        Ok(())
    }

    /// Who was here last at this machine, if it is known.
    #[must_use]
    pub fn last(&self) -> Option<Who> {
        let bytes = read_limited(&self.last_file(), LIMIT_BYTES).ok()?;
        let name = String::from_utf8(bytes).ok()?;
        Some(match name.trim_end_matches('\n') {
            "" => Who::First,
            name => Who::Other(name.to_owned()),
        })
    }

    /// Keeps in mind that this person was here last.
    pub fn note_last(&self) {
        let name = match &self.who {
            Who::First => "",
            Who::Other(name) => name,
        };
        if self.last().as_ref() != Some(&self.who) {
            // No more than the order in which people are offered depends on it.
            let _forgotten = replace(&self.last_file(), format!("{name}\n").as_bytes());
        }
    }

    fn last_file(&self) -> PathBuf {
        self.first.own_state().join("last-person")
    }
}

#[cfg(test)]
mod tests;
