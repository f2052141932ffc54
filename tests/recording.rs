//! Recording a session while the program is killed and the system refuses at any of its calls: what was acknowledged is
//! recovered, and nothing that was not attempted.
#![cfg(target_os = "linux")]

#[path = "shared/faults.rs"]
mod faults;
#[path = "shared/folders.rs"]
mod folders;
#[path = "shared/left_out.rs"]
mod left_out;
#[path = "shared/session.rs"]
mod session;

use std::path::PathBuf;
use std::time::Duration;

use faults::{CALLS, FOLDER, Faults, Ran};
use folders::folders;
use session::{bout, device, finish, header};
use supple::history::{Ended, History, Interrupted, Journal};

const RECORDING: Faults = Faults {
    inside: "inside_a_session_is_recorded",
    prepare: |_| {},
};
const WORKS: usize = 2;
/// What a full, broken or read-only disk refuses, and what an interrupted call is.
const REFUSED: [&str; 8] = [
    "openat",
    "write",
    "fsync",
    "fdatasync",
    "rename",
    "renameat",
    "renameat2",
    "ftruncate",
];

#[test]
#[ignore = "run by the tests below, which interfere with it"]
fn inside_a_session_is_recorded() {
    let folders = folders(&PathBuf::from(std::env::var_os(FOLDER).unwrap()));
    println!("\nattempt");
    let mut journal = Journal::begin(&folders, &device(), header("one"));
    for place in 0..WORKS {
        journal.segment(place, Duration::ZERO);
        journal.bout(&bout(place));
        if journal.trouble().is_none() {
            println!("\nworks {}", place + 1);
        }
    }
    match journal.finish(finish()) {
        Ok(_) => println!("\nsaved"),
        Err(unsaved) => println!("\nfailed: {}", unsaved.error),
    }
}

/// How many bouts the program said were on the disk.
fn acknowledged(said: &str) -> usize {
    let bouts = said.lines().filter_map(|line| line.strip_prefix("bouts "));
    bouts
        .filter_map(|count| count.parse().ok())
        .max()
        .unwrap_or(0)
}

/// Keeps what was cut off, as a person does, and compares what is there with what was said.
fn check(ran: &Ran) {
    let folders = folders(ran.root);
    let found = Interrupted::find(&folders, &device());
    for interrupted in &found.interrupted {
        interrupted.keep(&folders, &device()).unwrap();
    }
    let history = History::read(&folders);
    let (option, said) = (ran.option, ran.said);
    assert!(
        found.unreadable.is_empty(),
        "{option}: {:?}",
        found.unreadable
    );
    assert!(
        history.unreadable.is_empty(),
        "{option}: {:?}",
        history.unreadable
    );
    assert!(history.records.len() <= 1, "{option}");
    let record = history.records.first();
    assert!(record.is_none() || said.contains("\nattempt\n"), "{option}");
    let recovered = record.map_or(0, |record| record.bouts.len());
    assert!(
        recovered >= acknowledged(said),
        "{option}: {recovered}: {said}"
    );
    if said.contains("\nsaved\n") {
        let record = record.unwrap();
        assert_eq!(
            (record.ended, record.bouts.len()),
            (Ended::Finished, WORKS),
            "{option}"
        );
    }
}

#[test]
fn a_kill_at_any_call_loses_nothing_that_was_acknowledged() {
    RECORDING.inject("signal=KILL", &CALLS, check);
}

#[test]
fn a_call_that_fails_loses_nothing_that_was_acknowledged() {
    for error in ["EIO", "ENOSPC", "EROFS", "EINTR"] {
        RECORDING.inject(&format!("error={error}"), &REFUSED, check);
    }
}
