//! Finds the routine that is meant: by a name of the library, or in a file.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Console;
use crate::document::nearest;
use crate::exercise::Catalogue;
use crate::platform::Folders;
use crate::platform::file::as_written;
use crate::request::Target;
use crate::routine::{Entry, Library, Routine};
use crate::text;

/// A routine with the exercises it was read with.
pub(super) struct Found {
    /// The routine.
    pub routine: Arc<Routine>,
    /// The exercises.
    pub catalogue: Arc<Catalogue>,
    /// Its file, unless it is a bundled one.
    pub file: Option<PathBuf>,
}

/// Finds and reads a routine; none where that fails, which has been said.
///
/// # Errors
/// Only where the console cannot be written to.
pub(super) fn find(
    console: &mut Console<'_>,
    folders: &Folders,
    target: &Target,
) -> io::Result<Option<Found>> {
    let (entry, catalogue) = match target {
        Target::File(path) => {
            let catalogue = Catalogue::with_folder(&folders.exercises());
            let entry = Entry::from_file(as_written(path), &catalogue);
            (entry, Arc::new(catalogue))
        }
        Target::Name(name) => {
            let library = Library::load(&folders.routines(), &folders.exercises());
            match library.named(name)[..] {
                [entry] => (entry.clone(), library.catalogue),
                [] => {
                    not_found(console, &library, name)?;
                    return Ok(None);
                }
                ref several => {
                    ambiguous(console, several, name)?;
                    return Ok(None);
                }
            }
        }
    };
    let file = entry.origin.file().map(Path::to_owned);
    match entry.routine {
        Ok(routine) => Ok(Some(Found {
            routine,
            catalogue,
            file,
        })),
        Err(report) => {
            console.report(&report)?;
            if let Target::File(path) = target
                && let Some(name) = name_of_missing(folders, path)
            {
                console.hint(&text!("hint-nearest", name = name))?;
            }
            Ok(None)
        }
    }
}

/// The name of the routine whose file was most likely meant by one that is not here.
fn name_of_missing<'p>(folders: &Folders, path: &'p Path) -> Option<&'p str> {
    let is_bare = path
        .parent()
        .is_some_and(|folder| folder.as_os_str().is_empty());
    let name = path
        .file_stem()?
        .to_str()
        .filter(|_| is_bare && !path.exists())?;
    let library = Library::load(&folders.routines(), &folders.exercises());
    (!library.named(name).is_empty()).then_some(name)
}

fn ambiguous(console: &mut Console<'_>, several: &[&Entry], name: &str) -> io::Result<()> {
    let files: Vec<&str> = several.iter().map(|entry| entry.slug()).collect();
    let hint = text!("cli-ambiguous-routine-hint", files = files.join(", "));
    console.error(&text!("cli-ambiguous-routine", name = name), Some(&hint))
}

fn not_found(console: &mut Console<'_>, library: &Library, name: &str) -> io::Result<()> {
    let hint = match nearest(name, library.names()) {
        Some(near) => text!("hint-nearest", name = near),
        None => text!("cli-unknown-routine-hint"),
    };
    console.error(&text!("cli-unknown-routine", name = name), Some(&hint))
}
