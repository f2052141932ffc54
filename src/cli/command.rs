//! What a command of the command line is.
//!
//! Its description stands in its own file, once: parsing, help and errors come from it.

use std::io;

use clap::ArgMatches;

use super::{Caller, Console, Exit, Ran, arguments};
use crate::platform::Folders;

/// The name of what the program does without a command: its own.
pub(super) const PROGRAM: &str = "supple";

/// A command: how it is called, and what it does.
#[derive(Debug)]
pub(super) struct Command {
    /// The word that it is called by.
    pub name: &'static str,
    /// Adds what it is for and what it takes to a description that has its name.
    pub describe: fn(clap::Command) -> clap::Command,
    /// What to say where the argument of this id is missing or no good.
    pub wants: fn(argument: &str) -> String,
    /// What it does.
    pub run: Run,
}

/// What a command does.
#[derive(Debug, Clone, Copy)]
pub(super) enum Run {
    /// It writes to the console and ends.
    Here(fn(&mut Console<'_>, &Folders, &ArgMatches) -> io::Result<Exit>),
    /// It opens the window.
    Window(fn(&mut Console<'_>, Caller, &ArgMatches) -> io::Result<Ran>),
}

impl Command {
    /// The whole description.
    pub fn described(&self) -> clap::Command {
        (self.describe)(self.bare())
    }

    /// A description of nothing but the name and the options that all commands share.
    pub fn bare(&self) -> clap::Command {
        clap::Command::new(self.name)
            .version(env!("CARGO_PKG_VERSION"))
            .disable_help_flag(true)
            .disable_version_flag(true)
            .args(arguments::shared())
    }

    /// Whether it is what the program does without a command.
    pub fn is_window(&self) -> bool {
        self.name == PROGRAM
    }
}
