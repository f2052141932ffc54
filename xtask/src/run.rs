//! `cargo xtask run`: the app as people get it.

use crate::failure::Outcome;
use crate::steps::{cargo_with, step};
use crate::system::{self, Purpose};

/// Builds the app and starts it with these arguments.
pub fn run(arguments: &[&str]) -> Outcome {
    system::prepare(Purpose::Run)?;
    let mut command = cargo_with("run --release --package supple --bin supple --");
    command.args(arguments);
    step("Building and starting Supple", command)
}
