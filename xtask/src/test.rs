//! `cargo xtask test`: everything that is tested before a change is taken in.
//!
//! The order is from cheap to dear. Dependencies are compiled twice in all: for the checks, and for the tests,
//! whose build the window tests use as well. The core alone compiles only what differs without the window.

use std::process::Command;

use crate::failure::Outcome;
use crate::program;
use crate::steps::{cargo, cargo_with, python, step, succeeds};
use crate::system::{self, Purpose};

/// Every check and every test.
pub fn all() -> Outcome {
    system::prepare(Purpose::Test)?;
    step("Format", cargo_with("fmt --all --check"))?;
    step(
        "Lints",
        cargo_with("clippy --workspace --all-targets -- -D warnings"),
    )?;
    lint_core()?;
    step("Documentation", documentation())?;
    step("Tests", tests())?;
    step(
        "Tests in the documentation",
        cargo_with("test --package supple --doc"),
    )?;
    test_core()?;
    test_window(&[])
}

/// The core alone, without window and sound.
pub fn core() -> Outcome {
    system::prepare(Purpose::Core)?;
    lint_core()?;
    test_core()
}

/// The tests of the real window whose names contain one of these, or all of them.
pub fn window(names: &[&str]) -> Outcome {
    system::prepare(Purpose::Test)?;
    test_window(names)
}

fn lint_core() -> Outcome {
    step(
        "Lints of the core alone",
        cargo_with("clippy --package supple --no-default-features --all-targets -- -D warnings"),
    )
}

fn test_core() -> Outcome {
    step(
        "Tests of the core alone",
        cargo_with("test --package supple --no-default-features --lib --tests"),
    )
}

fn documentation() -> Command {
    let mut command = cargo_with("doc --workspace --no-deps");
    command.env("RUSTDOCFLAGS", "-D warnings");
    command
}

fn tests() -> Command {
    if succeeds(cargo().args(["nextest", "--version"])) {
        cargo_with("nextest run --workspace --no-fail-fast")
    } else {
        cargo_with("test --workspace --lib --bins --tests --no-fail-fast")
    }
}

/// Drives the program that the tests were built with through its real window.
fn test_window(names: &[&str]) -> Outcome {
    if !cfg!(target_os = "linux") {
        println!(
            "\nThe tests of the real window run on Linux only: they need its X server and sound server."
        );
        return Ok(());
    }
    // Naming the tests keeps cargo from building dependencies again with other features.
    let supple = program::build("supple", "build --workspace --bins --tests")?;
    let mut command = python("tests/window/run.py");
    command.args(names);
    command.env("SUPPLE_BIN", supple);
    step("Tests of the real window", command)
}
