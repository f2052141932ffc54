//! Finds the routine that is meant: by a name of the library, or in a file.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use super::Console;
use crate::document::nearest;
use crate::exercise::Catalogue;
use crate::platform::Folders;
use crate::request::Target;
use crate::routine::{Entry, Library, Origin, Routine};
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
            let entry = Entry::from_file(path.clone(), &catalogue);
            (entry, Arc::new(catalogue))
        }
        Target::Name(name) => {
            let library = Library::load(&folders.routines(), &folders.exercises());
            let Some(entry) = library.find(name) else {
                not_found(console, &library, name)?;
                return Ok(None);
            };
            (entry.clone(), library.catalogue)
        }
    };
    let file = match entry.origin {
        Origin::File(path) => Some(path),
        Origin::Bundled(_) => None,
    };
    match entry.routine {
        Ok(routine) => Ok(Some(Found {
            routine,
            catalogue,
            file,
        })),
        Err(report) => {
            console.report(&report)?;
            Ok(None)
        }
    }
}

fn not_found(console: &mut Console<'_>, library: &Library, name: &str) -> io::Result<()> {
    let hint = match nearest(name, library.names()) {
        Some(near) => text!("hint-nearest", name = near),
        None => text!("cli-unknown-routine-hint"),
    };
    console.error(&text!("cli-unknown-routine", name = name), Some(&hint))
}
