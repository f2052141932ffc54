//! `cargo xtask test`: everything that is tested before a change is taken in, and with `--long` what takes too long for
//! that.
//!
//! What is quick comes first. Dependencies are compiled twice in all: for the checks, and for the tests, whose build the
//! window tests use as well. Of the core alone only what differs without the window is compiled and run again.

use std::path::PathBuf;
use std::process::Command;

use crate::failure::Outcome;
use crate::program;
use crate::steps::{cargo, cargo_with, python, step, succeeds};
use crate::system::{self, Purpose};

/// What tells the tests all that the system has, so that none is left out that need not be.
const THERE: &str = "SUPPLE_TESTS_HAVE";

/// Every check and every test, but for those that take long.
pub fn all() -> Outcome {
    system::prepare(Purpose::Test)?;
    step("Format", cargo_with("fmt --all --check"))?;
    step(
        "Lints",
        cargo_with("clippy --workspace --all-targets -- -D warnings"),
    )?;
    lint_core()?;
    step("Documentation", documentation())?;
    step("Tests", tests("--workspace"))?;
    step(
        "Tests in the documentation",
        cargo_with("test --package supple --doc"),
    )?;
    test_window(&[])?;
    step("Tests of what differs without the window", without_window())
}

/// What takes long: tests whose names begin with `long_`, and those that open exports in large programs.
pub fn long() -> Outcome {
    system::prepare(Purpose::LongTest)?;
    step(
        "Long tests",
        runner(
            "--package supple --run-ignored only -E test(/\\blong_/)",
            "--package supple --lib --tests -- --ignored long_",
        ),
    )?;
    step(
        "Exports in other programs",
        tests("--package supple --test exports"),
    )?;
    test_release_window()
}

/// The core alone, without window and sound.
pub fn core() -> Outcome {
    system::prepare(Purpose::Core)?;
    lint_core()?;
    step(
        "Tests of the core alone",
        tests("--package supple --no-default-features"),
    )
}

/// The tests of the real window whose names contain one of these, or all of them.
pub fn window(names: &[&str]) -> Outcome {
    system::prepare(Purpose::Test)?;
    test_window(names)
}

fn lint_core() -> Outcome {
    // Without what the tests bring along, of which the program could rely on some feature.
    step(
        "The core alone, by itself",
        cargo_with("check --package supple --no-default-features"),
    )?;
    step(
        "Lints of the core alone",
        cargo_with("clippy --package supple --no-default-features --all-targets -- -D warnings"),
    )
}

/// The command line says itself that it has no window; all else is the same code as with it, and has been tested.
fn without_window() -> Command {
    let mut command = cargo_with("test --package supple --no-default-features --test cli usage::");
    command.env(THERE, system::there());
    command
}

fn documentation() -> Command {
    let mut command = cargo_with("doc --workspace --no-deps");
    command.env("RUSTDOCFLAGS", "-D warnings");
    command
}

/// The tests that these arguments of cargo name.
fn tests(which: &str) -> Command {
    runner(which, &format!("{which} --lib --bins --tests"))
}

/// A command that runs tests, each in a process of its own where `nextest` is installed; the arguments for that and
/// those for cargo's own runner.
fn runner(nextest: &str, cargo_test: &str) -> Command {
    let mut command = if succeeds(cargo().args(["nextest", "--version"])) {
        cargo_with(&format!("nextest run --no-fail-fast {nextest}"))
    } else {
        cargo_with(&format!("test --no-fail-fast {cargo_test}"))
    };
    command.env(THERE, system::there());
    command
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
    step("Tests of the real window", window_tests(supple, names))
}

/// Drives the program that people get: a compiler that makes it small has made it restless once.
fn test_release_window() -> Outcome {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    system::prepare(Purpose::Test)?;
    let supple = program::build("supple", "build --release --package supple --bin supple")?;
    step(
        "Tests of the real window in the release build",
        window_tests(supple, &["idle", "session", "screens"]),
    )
}

fn window_tests(supple: PathBuf, names: &[&str]) -> Command {
    let mut command = python("tests/window/run.py");
    command.args(names);
    command.env("SUPPLE_BIN", supple);
    command
}
