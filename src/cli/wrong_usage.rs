//! Arguments that could not be understood.

use std::io;

use super::Console;
use super::command::Command;
use crate::text;

/// Why the arguments could not be understood.
#[derive(Debug)]
pub(super) struct WrongUsage {
    pub message: String,
    pub nearest: Option<String>,
    pub command: &'static Command,
}

impl WrongUsage {
    /// Says what is wrong and where help is.
    ///
    /// # Errors
    /// Where the console cannot be written to.
    pub fn tell(&self, console: &mut Console<'_>) -> io::Result<()> {
        let hint = match &self.nearest {
            Some(name) => text!("hint-nearest", name = name.as_str()),
            None if self.command.is_window() => text!("cli-see-help"),
            None => text!("cli-see-help-of", command = self.command.name),
        };
        console.error(&self.message, Some(&hint))
    }
}
