//! Puts what was imported into a person's folders, beside what is there.

use std::path::PathBuf;
use std::time::Duration;

use super::Imported;
use crate::document::{Report, Source};
use crate::exercise::{self, Catalogue, Exercise};
use crate::history::new_id;
use crate::platform::file::create_beside;
use crate::platform::{FileError, Folders, wall};
use crate::routine::edit::NewRoutine;
use crate::routine::{self, Routine};
use crate::session::{Person, length_of};

/// A routine that an import has made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its file.
    pub file: PathBuf,
    /// What is in it.
    pub routine: Routine,
    /// How long it takes somebody to whom all of it is new.
    pub length: Duration,
}

impl Kept {
    /// The routine in a file.
    pub(super) fn new(file: PathBuf, routine: Routine, catalogue: &Catalogue) -> Self {
        Self {
            file,
            length: length_of(&routine, catalogue, &Person::default()).least,
            routine,
        }
    }
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
/// [`NotKept`]; the catalogue has then those exercises that have a file.
pub(super) fn keep(
    imported: &Imported,
    folders: &Folders,
    catalogue: &mut Catalogue,
) -> Result<Kept, NotKept> {
    let mut exercises: Vec<(String, Exercise)> = Vec::with_capacity(imported.exercises.len());
    for made in &imported.exercises {
        let text = made.text();
        let source = Source::new(format!("{}.ron", made.id), text.clone());
        exercises.push((text, exercise::read(&source).map_err(no_routine)?));
    }
    let text = NewRoutine {
        id: Some(new_id(&wall::now())),
        ..imported.routine.clone()
    }
    .text();
    let source = Source::new(imported.routine.name.clone(), text.clone());
    for (_, exercise) in &exercises {
        catalogue.insert(exercise.clone());
    }
    let read = routine::read(&source, catalogue);
    let routine = read.map_err(|report| {
        exercises
            .iter()
            .for_each(|(_, made)| catalogue.remove(&made.id));
        no_routine(report)
    })?;
    for (place, (text, exercise)) in exercises.iter().enumerate() {
        if let Err(error) = create_beside(&folders.exercises(), &exercise.id, text) {
            let unwritten = exercises[place..].iter();
            unwritten.for_each(|(_, made)| catalogue.remove(&made.id));
            return Err(no_file(error));
        }
    }
    let title = &imported.routine.name;
    let file = create_beside(&folders.routines(), title, &text).map_err(no_file)?;
    Ok(Kept::new(file, routine, catalogue))
}

fn no_routine(report: Report) -> NotKept {
    NotKept::NoRoutine(Box::new(report))
}

fn no_file((path, error): (PathBuf, FileError)) -> NotKept {
    NotKept::File(path, error)
}
