//! `supple import`: brings in the exports of other apps, and files of routines and exercises.

use std::io;
use std::ops::ControlFlow;
use std::path::PathBuf;

use super::command::{Command, Run};
use super::{Console, Exit, arguments};
use crate::exercise::Catalogue;
use crate::import::{Brought, Intake, Refused, Told, in_order};
use crate::platform::Folders;
use crate::text;

/// Its call.
pub(super) const COMMAND: Command = Command {
    name: "import",
    describe: |command| {
        command
            .about(text!("cli-import-about"))
            .long_about(text!("cli-import-details"))
            .arg(arguments::files().help(text!("cli-argument-files")))
    },
    wants: |_| text!("cli-which-files"),
    run: Run::Here(|console, folders, given| run(console, folders, &arguments::given_files(given))),
};

/// Imports each file, and tells what was made of it and what could not be carried over.
///
/// # Errors
/// Where the console cannot be written to.
fn run(console: &mut Console<'_>, folders: &Folders, files: &[PathBuf]) -> io::Result<Exit> {
    let mut intake = Intake::new(folders, Catalogue::with_folder(&folders.exercises()));
    let mut exit = Exit::Fine;
    for file in in_order(files) {
        for brought in intake.bring(&file, &mut |_| ControlFlow::Continue(())) {
            let told = brought.told(&file);
            match &brought {
                Brought::Routine(..) | Brought::Exercise(..) => made(console, &told)?,
                Brought::LeftOut(_) => {
                    console.error(&told.message, told.hint.as_deref())?;
                    exit = match exit {
                        Exit::System => Exit::System,
                        _ => Exit::Input,
                    };
                }
                Brought::Refused(refused) => {
                    console.error(&told.message, told.hint.as_deref())?;
                    if let Refused::Wrong(_, report) = refused {
                        console.report(report)?;
                    }
                    exit = match (exit, refused) {
                        (_, Refused::NotWritten(..)) | (Exit::System, _) => Exit::System,
                        _ => Exit::Input,
                    };
                }
            }
        }
    }
    Ok(exit)
}

/// Tells what was made, and what is not as it was.
fn made(console: &mut Console<'_>, told: &Told) -> io::Result<()> {
    console.line(&told.message)?;
    if !told.remarks.is_empty() {
        console.line(&text!("cli-import-remarks"))?;
    }
    for remark in &told.remarks {
        console.line(&format!("- {remark}"))?;
    }
    Ok(())
}
