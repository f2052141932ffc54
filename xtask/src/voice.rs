//! `cargo xtask voice`: makes the packs of the voices that come with the app.
//!
//! Which engine speaks, and how, is told in `xtask/voice`; it runs in an environment of its own under `target`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::failure::{Failure, Outcome};
use crate::steps::{cargo_with, step, succeeds};
use crate::system::{self, Purpose};

/// The engine: Python's bindings of SVOX Pico, Apache-2.0.
const ENGINE: &str = "py-nanotts==0.1.1";

/// The packs that the app carries. A language is added here when its texts are.
const PACKS: [&str; 2] = ["en-GB", "en-US"];

/// Makes all packs.
pub fn all() -> Outcome {
    PACKS.iter().try_for_each(|language| of_language(language))
}

/// Makes the pack of a language and region, of what the app says in that language.
pub fn of_language(language: &str) -> Outcome {
    let texts = language.split('-').next().unwrap_or_default();
    if !project().join("assets/text").join(texts).is_dir() {
        return Err(Failure::System(format!(
            "Supple has no texts in {texts}. Give the parts by --parts FILE, a line each: name, tab, what is said."
        )));
    }
    system::prepare(Purpose::Voice)?;
    let file = workshop().join(format!("parts-{language}.tsv"));
    write_parts(language, &file)?;
    make(language, &file)
}

/// Makes the pack of a language and region, of the parts in a file.
pub fn of_file(language: &str, parts: &str) -> Outcome {
    system::prepare(Purpose::Voice)?;
    make(language, Path::new(parts))
}

/// Writes what the app says in a language, a line each.
#[expect(
    clippy::disallowed_methods,
    reason = "the list is made anew each time, and nothing is lost with it"
)]
fn write_parts(language: &str, file: &Path) -> Outcome {
    println!("\n=== What is said in {language}");
    let output = cargo_with("run --quiet --package supple --example spoken_parts")
        .env("SUPPLE_LANGUAGE", language)
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| Failure::System(format!("cannot start cargo: {error}")))?;
    if !output.status.success() {
        return Err(Failure::Step("listing what is said".to_owned()));
    }
    let cannot = |error| Failure::System(format!("cannot write {}: {error}", file.display()));
    fs::create_dir_all(workshop()).map_err(cannot)?;
    fs::write(file, output.stdout).map_err(cannot)
}

fn make(language: &str, parts: &Path) -> Outcome {
    let python = engine()?;
    let mut command = Command::new(python);
    command.arg("-B");
    command.arg(project().join("xtask/voice/make_pack.py"));
    command.arg(language).arg(parts);
    command.arg(project().join("assets/voices"));
    step(&format!("The voice of {language}"), command)
}

/// The python that has the engine, which is fetched if it is not there.
fn engine() -> Outcome<PathBuf> {
    let python = workshop().join("python/bin/python");
    let is_there = succeeds(Command::new(&python).args(["-c", "import py_nanotts"]));
    if !is_there {
        let mut venv = Command::new("/usr/bin/python3");
        venv.args(["-m", "venv"]).arg(workshop().join("python"));
        step("A place for the engine", venv)?;
        let mut pip = Command::new(&python);
        pip.args(["-m", "pip", "install", "--quiet", ENGINE]);
        step("Fetching the engine", pip)?;
    }
    Ok(python)
}

fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Where the engine and the lists of parts are kept.
fn workshop() -> PathBuf {
    project().join("target/voice")
}
