//! `supple backup` and `supple restore`: a copy of everything, and back.

use std::io;
use std::path::Path;

use super::{Console, Exit};
use crate::backup::{self, BackUpError, RestoreError, Told, back_up};
use crate::platform::{Device, Folders};

/// Backs everything up.
///
/// # Errors
/// Where the console cannot be written to.
pub(super) fn backup(console: &mut Console<'_>, folders: &Folders, to: &Path) -> io::Result<Exit> {
    match back_up(folders, to) {
        Ok(done) => tell(console, &done.told(to)),
        Err(error) => {
            console.error(&error.told(to), None)?;
            match error {
                BackUpError::NothingThere(_) | BackUpError::Inside | BackUpError::TooLarge => {
                    Ok(Exit::Input)
                }
                BackUpError::File(_) | BackUpError::Incomplete(_) | BackUpError::Differs(_) => {
                    Ok(Exit::System)
                }
            }
        }
    }
}

/// Restores a backup.
///
/// # Errors
/// Where the console cannot be written to.
pub(super) fn restore(
    console: &mut Console<'_>,
    folders: &Folders,
    from: &Path,
) -> io::Result<Exit> {
    match backup::restore(folders, &Device::of_this_machine(folders), from) {
        Ok(done) => tell(console, &done.told(from)),
        Err(error) => {
            console.error(&error.told(from), None)?;
            match error {
                RestoreError::File(cause) if !cause.is_missing() => Ok(Exit::System),
                _ => Ok(Exit::Input),
            }
        }
    }
}

/// Some of it may have failed.
fn tell(console: &mut Console<'_>, told: &Told) -> io::Result<Exit> {
    console.line(&told.done)?;
    for remark in &told.remarks {
        console.line(remark)?;
    }
    for trouble in &told.troubles {
        console.error(trouble, None)?;
    }
    match told.troubles.is_empty() {
        true => Ok(Exit::Fine),
        false => Ok(Exit::System),
    }
}
