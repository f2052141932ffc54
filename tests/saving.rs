//! Saving a routine that is being edited, while the program is killed and the system refuses at any of its calls: the
//! file is as a whole the old or the new one, and the program knows which.
#![cfg(target_os = "linux")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Arc;

use supple::editing::Editing;
use supple::exercise::Catalogue;
use supple::platform::Folders;
use supple::routine::edit::Change;

/// Names the folder in which the test inside saves.
const FOLDER: &str = "SUPPLE_TEST_SAVING";
const INSIDE: &str = "inside_a_routine_is_changed_and_saved";

const OLD: &str = "Routine(name: \"Old\", steps: [(exercise: \"cobra\", work: Open)]) // mine\n";

/// The calls by which files are made, filled, named and taken away.
const CALLS: [&str; 11] = [
    "openat",
    "write",
    "fsync",
    "fdatasync",
    "rename",
    "renameat",
    "renameat2",
    "fchmod",
    "chmod",
    "unlink",
    "close",
];
/// Those of them that a full or broken disk refuses.
const REFUSED: [&str; 6] = [
    "write",
    "fsync",
    "fdatasync",
    "rename",
    "renameat",
    "renameat2",
];

fn folders(root: &Path) -> Folders {
    Folders {
        config: root.join("config"),
        state: root.join("state"),
    }
}

fn file(root: &Path) -> PathBuf {
    folders(root).routines().join("mine.ron")
}

#[test]
#[ignore = "run by the tests below, which interfere with it"]
fn inside_a_routine_is_changed_and_saved() {
    let root = PathBuf::from(std::env::var_os(FOLDER).unwrap());
    let folders = folders(&root);
    let catalogue = Arc::new(Catalogue::bundled());
    let file = file(&root);
    let mut editing =
        Editing::of_file(file, catalogue, folders.drafts(), "one".to_owned()).unwrap();
    editing.change(&Change::Name("New".to_owned())).unwrap();
    match editing.save(&folders) {
        Ok(()) => println!("\nsaved"),
        Err(error) => println!("\nfailed: {error}"),
    }
}

/// The test inside, in a folder with the old file, run under `strace` with these options.
fn run(options: &[String]) -> Option<(tempfile::TempDir, Output)> {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir_all(folders(root.path()).routines()).unwrap();
    supple::platform::file::create(&file(root.path()), OLD.as_bytes()).unwrap();
    let ran = Command::new("strace")
        .args(["-f", "-o", root.path().join("calls").to_str()?])
        .args(options)
        .arg(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "--nocapture", INSIDE])
        .env(FOLDER, root.path())
        .output()
        .ok()?;
    Some((root, ran))
}

/// How often each call is made.
fn counts() -> Option<Vec<(&'static str, usize)>> {
    let (root, ran) = run(&[format!("--trace={}", CALLS.join(","))])?;
    let said = String::from_utf8_lossy(&ran.stdout);
    if !said.contains("\nsaved\n") {
        eprintln!(
            "skipped: programs cannot be watched here: {}",
            String::from_utf8_lossy(&ran.stderr)
        );
        return None;
    }
    let calls = fs::read_to_string(root.path().join("calls")).unwrap();
    let count = |name: &&'static str| {
        let called = format!(" {name}(");
        calls.lines().filter(|line| line.contains(&called)).count()
    };
    Some(CALLS.iter().map(|name| (*name, count(name))).collect())
}

/// Runs the test inside with something injected into each of these calls in turn.
fn inject(what: &str, calls: &[&str]) {
    let Some(counts) = counts() else { return };
    let mut runs = 0;
    for (name, count) in counts {
        if !calls.contains(&name) {
            continue;
        }
        for number in 1..=count {
            let option = format!("--inject={name}:{what}:when={number}");
            let (root, ran) = run(std::slice::from_ref(&option)).unwrap();
            let said = String::from_utf8_lossy(&ran.stdout);
            let text = fs::read_to_string(file(root.path())).unwrap();
            let new = OLD.replace("Old", "New");
            assert!(text == OLD || text == new, "{option}: {text:?}");
            if said.contains("\nsaved\n") {
                assert_eq!(text, new, "{option}");
            }
            // Once the file has its name, no more can fail than to make sure that it lasts.
            if said.contains("\nfailed:") && !name.contains("sync") {
                assert_eq!(text, OLD, "{option}: {said}");
            }
            runs += 1;
        }
    }
    assert!(runs > 3, "{runs} calls");
}

#[test]
fn a_kill_at_any_call_leaves_the_old_or_the_new_file() {
    inject("signal=KILL", &CALLS);
}

#[test]
fn a_call_that_fails_is_told_and_leaves_the_old_file_or_the_new() {
    for error in ["EIO", "ENOSPC"] {
        inject(&format!("error={error}"), &REFUSED);
    }
}
