//! `cargo xtask package`: makes packages, for people who have no Rust.
//!
//! What is in them, and how each of them is made, is told in `packages`.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::program;
use crate::steps::{cargo_with, python, step};
use crate::system::{self, Purpose};

/// Makes these packages of the release build, or all, into `dist`.
pub fn make(kinds: &[&str]) -> Outcome {
    system::prepare(Purpose::Package)?;
    let mut build = cargo_with("build --release --package supple --bin supple");
    build.env("SUPPLE_BUILD", commit()?);
    let program = program::build_by("supple", build)?;
    let mut package = python("packages/package.py");
    package
        .arg(program)
        .arg(manual()?)
        .arg(project().join("dist"));
    package.args(kinds);
    step("Packages", package)
}

/// Makes packages of the program that the tests were built with, installs them, uses them and removes them again.
pub fn test(kinds: &[&str]) -> Outcome {
    system::prepare(Purpose::Package)?;
    let program = program::build("supple", "build --workspace --bins --tests")?;
    let mut tests = python("tests/packages/run.py");
    tests.arg(program).arg(manual()?).args(kinds);
    step("Tests of packages", tests)
}

/// A folder with the manual page and the words that shells complete.
fn manual() -> Outcome<PathBuf> {
    let folder = project().join("target/manual");
    std::fs::create_dir_all(&folder)
        .map_err(|error| Failure::System(format!("cannot make {}: {error}", folder.display())))?;
    let mut write = cargo_with("run --quiet --package supple --example manual --");
    write.arg(&folder).env("SUPPLE_LANGUAGE", "en");
    step("The manual page", write)?;
    Ok(folder)
}

/// The commit that is built, and its day.
fn commit() -> Outcome<String> {
    let mut ask = Command::new("git");
    ask.args(["log", "-1", "--format=%h, %cs"])
        .current_dir(project());
    let told = ask
        .output()
        .map_err(|error| Failure::System(format!("cannot start git: {error}")))?;
    Ok(String::from_utf8_lossy(&told.stdout).trim().to_owned())
}

fn project() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}
