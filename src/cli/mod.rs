//! The command line: what is asked, and the commands that need no window.
//!
//! One file a command, with its description and what it does. A command writes to a [`Console`] and gives an [`Exit`]; it knows neither the process nor
//! the terminal it runs in.

mod app;
mod arguments;
mod backup;
mod caller;
mod check;
mod command;
mod commands;
mod console;
mod drawing;
mod figure;
mod figures;
mod help;
mod history;
mod import;
mod json;
mod list;
mod list_json;
mod parse;
mod plan;
mod plan_json;
mod plan_text;
mod refused;
mod render;
mod sources;
mod spoken;
mod table;
mod target;
mod voices;
mod whose;
mod wrong_usage;

use std::ffi::OsString;
use std::io;
use std::process::ExitCode;

use clap::ArgMatches;

pub use console::{Console, Medium};

use self::caller::Caller;
use self::command::{Command, Run};
use self::commands::{COMMANDS, WINDOW};
use self::parse::Asked;
use crate::platform::{FolderFault, Folders, NoHome};
use crate::request::AppRequest;
use crate::text;
use crate::words::folder_fault;

/// How a command ended, as the code that the shell sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// It did what was asked: 0.
    Fine,
    /// What it was given is at fault: 1.
    Input,
    /// It was called in a way that it does not know: 2.
    Usage,
    /// The system failed it: 3.
    System,
}

impl Exit {
    /// The code that the shell sees.
    pub const fn code(self) -> u8 {
        match self {
            Self::Fine => 0,
            Self::Input => 1,
            Self::Usage => 2,
            Self::System => 3,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}

/// What is left to do once the command line is dealt with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ran {
    /// Nothing but to end.
    Exit(Exit),
    /// To open the window.
    App(AppRequest),
}

/// The description of the program with all its commands, for its manual page and for shells that complete its words.
pub fn description() -> clap::Command {
    let commands = COMMANDS.into_iter().map(Command::described);
    WINDOW.described().subcommands(commands)
}

/// Does what the arguments ask for, the first of which is the program's own name.
pub fn run(arguments: impl Iterator<Item = OsString>) -> Ran {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut errors = io::stderr().lock();
    let mut console = Console::of_process(&mut out, &mut errors);
    run_on(&mut console, arguments)
}

/// Says on the errors of this process that the system failed it.
pub fn fail(message: &str) -> Exit {
    let mut out = io::stdout().lock();
    let mut errors = io::stderr().lock();
    // Where even this cannot be said, the exit code has to do.
    let _said = Console::of_process(&mut out, &mut errors).note(message);
    Exit::System
}

/// As [`run`], on a console of the caller's.
pub fn run_on(console: &mut Console<'_>, arguments: impl Iterator<Item = OsString>) -> Ran {
    let ran = match parse::parse(arguments) {
        Ok(asked) => answer(console, asked),
        Err(wrong) => wrong.tell(console).map(|()| Ran::Exit(Exit::Usage)),
    };
    let flushed = ran.and_then(|ran| console.flush().map(|()| ran));
    flushed.unwrap_or_else(|error| {
        let message = text!("cli-output-failed", reason = error.to_string());
        // Where even this cannot be said, the exit code has to do.
        let _said = console.error(&message, None);
        Ran::Exit(Exit::System)
    })
}

/// # Errors
/// Only where the console cannot be written to.
fn answer(console: &mut Console<'_>, asked: Asked) -> io::Result<Ran> {
    let exit = match asked {
        Asked::Help(command) => help::tell(console, command)?,
        Asked::Version => help::version(console)?,
        Asked::Command {
            command,
            given,
            config_dir,
            profile,
        } => match Folders::find(config_dir) {
            Ok(folders) => match Caller::find(console, folders, profile.as_deref())? {
                Ok(caller) => return carry_out(console, command.run, caller, &given),
                Err(exit) => exit,
            },
            Err(NoHome) => {
                console.error(&text!("cli-no-home"), Some(&text!("cli-no-home-hint")))?;
                Exit::System
            }
        },
    };
    Ok(Ran::Exit(exit))
}

/// # Errors
/// Only where the console cannot be written to.
fn carry_out(
    console: &mut Console<'_>,
    run: Run,
    caller: Caller,
    given: &ArgMatches,
) -> io::Result<Ran> {
    match run {
        Run::Window(run) => run(console, caller, given),
        Run::Here(run) => {
            let folders = caller.profile.folders();
            let exit = match folders.check() {
                Ok(()) => run(console, &folders, given)?,
                Err(fault) => tell_fault(console, &fault)?,
            };
            Ok(Ran::Exit(exit))
        }
    }
}

/// Says that a folder cannot be used.
///
/// # Errors
/// Only where the console cannot be written to.
fn tell_fault(console: &mut Console<'_>, fault: &FolderFault) -> io::Result<Exit> {
    let hint = text!("cli-folder-fault-hint");
    console.error(&folder_fault(fault), Some(&hint))?;
    Ok(match fault {
        FolderFault::NotAFolder(_) | FolderFault::LeadsNowhere(_) => Exit::Input,
        FolderFault::Unreadable(..) => Exit::System,
    })
}
