//! One command after the other, each under its heading, until one fails.

use std::env;
use std::ffi::OsString;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use crate::failure::{Failure, Outcome};

/// The cargo that runs this task.
pub fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")))
}

/// Cargo with these arguments, separated by spaces.
pub fn cargo_with(arguments: &str) -> Command {
    let mut command = cargo();
    command.args(arguments.split_whitespace());
    command
}

/// The distribution's own python, which has the bindings of its accessibility bus, with a script of this project.
pub fn python(script: &str) -> Command {
    let mut command = Command::new("/usr/bin/python3");
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    // -B leaves no compiled files in the tree.
    command.arg("-B").arg(project.join(script));
    command
}

/// Runs a command under a heading; its output goes where ours goes. How long it took is told.
///
/// # Errors
/// `Failure::Step` with the heading if the command finds a fault, `Failure::System` if it cannot be started.
pub fn step(heading: &str, mut command: Command) -> Outcome {
    println!("\n=== {heading}");
    let began = now();
    let status = command.status().map_err(|error| {
        Failure::System(format!("{heading}: cannot start {command:?}: {error}"))
    })?;
    println!("--- {heading}: {} s", began.elapsed().as_secs());
    if status.success() {
        Ok(())
    } else {
        Err(Failure::Step(format!("{heading} ({status})")))
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "a task of a developer has no clock handed to it"
)]
fn now() -> Instant {
    Instant::now()
}

/// Whether a command runs to a good end; what it prints is dropped.
pub fn succeeds(command: &mut Command) -> bool {
    command.output().is_ok_and(|output| output.status.success())
}
