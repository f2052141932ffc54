//! `supple import`: makes routines out of the exports of other apps.

use std::io;
use std::path::{Path, PathBuf};

use super::{Console, Exit};
use crate::exercise::Catalogue;
use crate::import::{self, Kept, NotKept, Remark, Unreadable};
use crate::platform::Folders;
use crate::platform::file::read_limited;
use crate::text;
use crate::words::duration_in_words;

/// No export is larger: years of workouts fit.
const MOST_BYTES: u64 = 16 << 20;

/// Imports each file, and tells what was made of it and what could not be carried over.
///
/// # Errors
/// Where the console cannot be written to.
pub(super) fn run(
    console: &mut Console<'_>,
    folders: &Folders,
    files: &[PathBuf],
) -> io::Result<Exit> {
    let mut catalogue = Catalogue::with_folder(&folders.exercises());
    let mut exit = Exit::Fine;
    for file in files {
        match import_file(console, folders, &mut catalogue, file)? {
            Exit::Fine => {}
            worse => exit = worse,
        }
    }
    Ok(exit)
}

fn import_file(
    console: &mut Console<'_>,
    folders: &Folders,
    catalogue: &mut Catalogue,
    file: &Path,
) -> io::Result<Exit> {
    let name = file.display().to_string();
    let bytes = match read_limited(file, MOST_BYTES) {
        Ok(bytes) => bytes,
        Err(error) => {
            let reason = error.to_string();
            console.error(
                &text!("cli-import-unreadable", file = name, reason = reason),
                None,
            )?;
            return Ok(Exit::Input);
        }
    };
    let all = match import::import(&bytes, catalogue) {
        Ok(all) => all,
        Err(unreadable) => {
            let (message, hint) = told(&unreadable, name);
            console.error(&message, hint.as_deref())?;
            return Ok(Exit::Input);
        }
    };
    let mut exit = Exit::Fine;
    for imported in all {
        match import::keep(&imported, folders, catalogue) {
            Ok(kept) => made(console, &kept, &imported.remarks)?,
            Err(NotKept::NoRoutine(report)) => {
                let name = imported.routine.name.as_str();
                console.error(&text!("cli-import-no-routine", name = name), None)?;
                console.report(&report)?;
                exit = Exit::Input;
            }
            Err(NotKept::File(path, error)) => {
                let (file, reason) = (path.display().to_string(), error.to_string());
                let message = text!("cli-import-not-written", file = file, reason = reason);
                console.error(&message, None)?;
                return Ok(Exit::System);
            }
        }
    }
    Ok(exit)
}

fn told(unreadable: &Unreadable, file: String) -> (String, Option<String>) {
    match unreadable {
        Unreadable::NoJson {
            reason,
            line,
            column,
        } => (
            text!(
                "cli-import-no-json",
                file = file,
                line = *line,
                column = *column,
                reason = reason.as_str()
            ),
            Some(text!("cli-import-no-json-hint")),
        ),
        Unreadable::Unknown => (
            text!("cli-import-unknown", file = file),
            Some(text!("cli-import-unknown-hint")),
        ),
        Unreadable::Nothing => (text!("cli-import-nothing", file = file), None),
    }
}

/// Tells what was made, and what is not as it was.
fn made(console: &mut Console<'_>, kept: &Kept, remarks: &[Remark]) -> io::Result<()> {
    console.line(&text!(
        "cli-import-made",
        file = kept.file.display().to_string(),
        name = kept.routine.name.as_str(),
        steps = kept.routine.steps.len(),
        length = duration_in_words(kept.routine.length())
    ))?;
    if !remarks.is_empty() {
        console.line(&text!("cli-import-remarks"))?;
    }
    for remark in remarks {
        console.line(&format!("- {}", remark.message()))?;
    }
    Ok(())
}
