//! `supple backup` and `supple restore`: a copy of everything, and back.

use std::io;
use std::path::Path;

use super::command::{Command, Run};
use super::{Console, Exit, arguments};
use crate::backup::{self, BackUpError, RestoreError, Told, back_up};
use crate::platform::{Device, Folders};
use crate::text;

/// The call of the one.
pub(super) const BACKUP: Command = Command {
    name: "backup",
    describe: |command| {
        let file = arguments::file(text!("cli-value-backup-to"));
        command
            .about(text!("cli-backup-about"))
            .long_about(text!("cli-backup-details"))
            .arg(file.help(text!("cli-argument-backup-to")))
    },
    wants: |_| text!("cli-backup-where"),
    run: Run::Here(|console, folders, given| {
        backup(console, folders, arguments::given_file(given))
    }),
};

/// The call of the other.
pub(super) const RESTORE: Command = Command {
    name: "restore",
    describe: |command| {
        let file = arguments::file(text!("cli-value-backup-from"));
        command
            .about(text!("cli-restore-about"))
            .long_about(text!("cli-restore-details"))
            .arg(file.help(text!("cli-argument-backup-from")))
    },
    wants: |_| text!("cli-restore-which"),
    run: Run::Here(|console, folders, given| {
        restore(console, folders, arguments::given_file(given))
    }),
};

/// Backs everything up.
///
/// # Errors
/// Where the console cannot be written to.
fn backup(console: &mut Console<'_>, folders: &Folders, to: &Path) -> io::Result<Exit> {
    match back_up(folders, to) {
        Ok(done) => tell(console, &done.told(to)),
        Err(error) => {
            console.error(&error.told(to), None)?;
            match error {
                BackUpError::NothingThere(_)
                | BackUpError::Inside
                | BackUpError::Taken
                | BackUpError::TooLarge => Ok(Exit::Input),
                BackUpError::File(_)
                | BackUpError::NothingReadable(_)
                | BackUpError::Incomplete(_)
                | BackUpError::Differs(_) => Ok(Exit::System),
            }
        }
    }
}

/// Restores a backup.
///
/// # Errors
/// Where the console cannot be written to.
fn restore(console: &mut Console<'_>, folders: &Folders, from: &Path) -> io::Result<Exit> {
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
    if told.troubles.is_empty() {
        Ok(Exit::Fine)
    } else {
        Ok(Exit::System)
    }
}
