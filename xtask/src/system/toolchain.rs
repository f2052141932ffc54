//! The parts of Rust's toolchain that a minimal installation leaves out.

use std::process::Command;

use super::look::on_path;
use crate::failure::{Failure, Outcome};
use crate::steps::{cargo, step, succeeds};

/// Sees that the formatter and clippy are there, and has rustup add them if not.
pub fn prepare() -> Outcome {
    let missing: Vec<&str> = [("fmt", "rustfmt"), ("clippy", "clippy")]
        .into_iter()
        .filter(|(subcommand, _)| !succeeds(cargo().args([subcommand, "--version"])))
        .map(|(_, component)| component)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let components = missing.join(" ");
    let by_hand = || {
        Failure::System(format!(
            "Rust's {components} is missing, which the tests use: please install it."
        ))
    };
    if !on_path("rustup") {
        return Err(by_hand());
    }
    let mut rustup = Command::new("rustup");
    rustup.args(["component", "add"]).args(&missing);
    step(
        &format!("Adding Rust's {components}, which the tests use"),
        rustup,
    )
    .map_err(|_| by_hand())
}
