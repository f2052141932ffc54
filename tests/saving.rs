//! Saving a routine that is being edited, while the program is killed and the system refuses at any of its calls: the
//! file is as a whole the old or the new one, and the program knows which.
#![cfg(target_os = "linux")]

#[path = "shared/faults.rs"]
mod faults;
#[path = "shared/folders.rs"]
mod folders;
#[path = "shared/left_out.rs"]
mod left_out;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use faults::{CALLS, FOLDER, Faults, Ran};
use folders::folders;
use supple::editing::Editing;
use supple::exercise::Catalogue;
use supple::routine::edit::Change;

const SAVING: Faults = Faults {
    inside: "inside_a_routine_is_changed_and_saved",
    prepare: |root| {
        fs::create_dir_all(folders(root).routines()).unwrap();
        supple::platform::file::create(&file(root), OLD.as_bytes()).unwrap();
    },
};

const OLD: &str = "Routine(name: \"Old\", steps: [(exercise: \"cobra\", work: Open)]) // mine\n";

/// The calls that a full or broken disk refuses.
const REFUSED: [&str; 6] = [
    "write",
    "fsync",
    "fdatasync",
    "rename",
    "renameat",
    "renameat2",
];

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

fn check(ran: &Ran<'_>) {
    let (option, said) = (ran.option, ran.said);
    let text = fs::read_to_string(file(ran.root)).unwrap();
    let new = OLD.replace("\"Old\",", "\"New\", id: \"one\",");
    assert!(text == OLD || text == new, "{option}: {text:?}");
    if said.contains("\nsaved\n") {
        assert_eq!(text, new, "{option}");
    }
    // Once the file has its name, no more can fail than to make sure that it lasts.
    if said.contains("\nfailed:") && !option.contains("sync:") {
        assert_eq!(text, OLD, "{option}: {said}");
    }
}

#[test]
fn a_kill_at_any_call_leaves_the_old_or_the_new_file() {
    SAVING.inject("signal=KILL", &CALLS, check);
}

#[test]
fn a_call_that_fails_is_told_and_leaves_the_old_file_or_the_new() {
    for error in ["EIO", "ENOSPC"] {
        SAVING.inject(&format!("error={error}"), &REFUSED, check);
    }
}
