//! Which routine is meant: a name of the library or a file.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Console;
use crate::document::nearest;
use crate::exercise::Catalogue;
use crate::platform::Folders;
use crate::platform::file::as_written;
use crate::routine::{Entry, Library, Routine};
use crate::text;

/// A routine as people name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A routine of the library, by its own name or that of its file.
    Name(String),
    /// Any file.
    File(PathBuf),
}

/// A routine with the exercises it was read with.
pub(super) struct Found {
    /// The routine.
    pub routine: Arc<Routine>,
    /// The exercises.
    pub catalogue: Arc<Catalogue>,
    /// Its file, unless it is a bundled one.
    pub file: Option<PathBuf>,
}

impl From<OsString> for Target {
    /// A file is what exists as one, has a folder in its path, or ends in `.ron`; all else is a name.
    fn from(argument: OsString) -> Self {
        let path = Path::new(&argument);
        let ends_in_ron = path
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("ron"));
        let has_folder = argument.to_string_lossy().contains(std::path::is_separator);
        if ends_in_ron || has_folder || path.is_file() {
            return Self::File(argument.into());
        }
        match argument.into_string() {
            Ok(name) => Self::Name(name),
            Err(no_text) => Self::File(no_text.into()),
        }
    }
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
            Ok(None)
        }
    }
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
