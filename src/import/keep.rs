//! Puts what was imported into a person's folders, beside what is there.

use std::path::PathBuf;

use super::Imported;
use crate::document::{Report, Source};
use crate::exercise::{self, Catalogue};
use crate::platform::file::create_beside;
use crate::platform::{FileError, Folders};
use crate::routine::{self, Routine};

/// A routine that an import has made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its file.
    pub file: PathBuf,
    /// What is in it.
    pub routine: Routine,
}

/// Why an import could not be kept.
#[derive(Debug, thiserror::Error)]
pub enum NotKept {
    /// No routine can be made of it; nothing was written.
    #[error("no routine can be made of it")]
    NoRoutine(Box<Report>),
    /// A file could not be written. Those that were written before it are kept.
    #[error("{}: {}", .0.display(), .1)]
    File(PathBuf, FileError),
}

/// Writes the exercises and then the routine, and adds the exercises to the catalogue. No file is ever replaced: where
/// its name is taken, a file gets a number.
///
/// # Errors
/// [`NotKept`].
pub fn keep(
    imported: &Imported,
    folders: &Folders,
    catalogue: &mut Catalogue,
) -> Result<Kept, NotKept> {
    let mut with_new = catalogue.clone();
    let exercises: Vec<(&str, String)> = imported
        .exercises
        .iter()
        .map(|made| (made.id.as_str(), made.text()))
        .collect();
    for (id, text) in &exercises {
        let source = Source::new(format!("{id}.ron"), text.clone());
        let exercise = exercise::read(&source).map_err(no_routine)?;
        with_new.insert(exercise);
    }
    let text = imported.routine.text();
    let source = Source::new(imported.routine.name.clone(), text.clone());
    let routine = routine::read(&source, &with_new).map_err(no_routine)?;
    for (id, text) in exercises {
        create_beside(&folders.exercises(), id, &text).map_err(no_file)?;
    }
    let title = &imported.routine.name;
    let file = create_beside(&folders.routines(), title, &text).map_err(no_file)?;
    *catalogue = with_new;
    Ok(Kept { file, routine })
}

fn no_routine(report: Report) -> NotKept {
    NotKept::NoRoutine(Box::new(report))
}

fn no_file((path, error): (PathBuf, FileError)) -> NotKept {
    NotKept::File(path, error)
}
