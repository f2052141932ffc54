//! A disk that fills up in the midst of a session and of the log, on a real file system of 64 KiB.
#![cfg(target_os = "linux")]

#[path = "shared/folders.rs"]
mod folders;
#[path = "shared/session.rs"]
mod session;

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use folders::folders;
use session::{bout, device, finish, header};
use supple::backup::{BackUpError, back_up, restore};
use supple::history::{self, History, Interrupted, Journal, Record, SaveError};
use supple::platform::Folders;

/// Names the folder that the small file system is mounted on.
const MOUNTED: &str = "SUPPLE_TEST_FULL_DISK";

/// Mounts the file system where only its child sees it, which needs no rights where users may have namespaces.
const MOUNT_AND_RUN: &str = r#"mount -t tmpfs -o size=64k none "$1" && shift && exec "$@""#;

fn run_mounted(folder: &str, program: &[&str]) -> io::Result<bool> {
    let status = Command::new("unshare")
        .args(["--user", "--map-root-user", "--mount", "sh", "-c"])
        .args([MOUNT_AND_RUN, "sh", folder])
        .args(program)
        .env(MOUNTED, folder)
        .status()?;
    Ok(status.success())
}

/// Runs one of the ignored tests below on a small file system of its own.
fn run_inside(test: &str) {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().to_str().unwrap();
    if !run_mounted(folder, &["true"]).unwrap_or(false) {
        eprintln!("skipped: this system lets nobody mount a file system of their own");
        return;
    }
    let this = std::env::current_exe().unwrap();
    let program = [this.to_str().unwrap(), "--ignored", "--exact", test];
    assert!(run_mounted(folder, &program).unwrap());
}

#[test]
fn a_log_that_meets_a_full_disk_keeps_all_that_was_saved() {
    run_inside("inside_the_log_takes_what_fits_and_is_never_torn");
}

#[test]
fn a_session_that_meets_a_full_disk_goes_on() {
    run_inside("inside_the_session_goes_on_and_catches_up");
}

#[test]
fn a_record_that_meets_a_full_disk_is_not_lost() {
    run_inside("inside_a_session_whose_record_does_not_fit_is_saved_once_it_does");
}

#[test]
fn a_backup_that_meets_a_full_disk_leaves_the_one_before() {
    run_inside("inside_a_backup_that_does_not_fit_is_told");
}

/// The folders on the small file system.
fn mounted() -> Folders {
    let mounted = std::env::var_os(MOUNTED).expect("run by the test above");
    folders(Path::new(&mounted))
}

fn begin(folders: &Folders, id: &str) -> Journal {
    Journal::begin(folders, &device(), header(id))
}

fn is_full(error: &SaveError) -> bool {
    let SaveError::File { cause, .. } = error else {
        return false;
    };
    cause.kind() == Some(io::ErrorKind::StorageFull)
}

fn create(path: &Path) -> fs::File {
    let mut options = fs::OpenOptions::new();
    options.create(true).write(true).truncate(true);
    options.open(path).unwrap()
}

/// Takes up space, so that the disk can be given some again.
fn ballast(folders: &Folders) -> PathBuf {
    let path = folders.config.with_extension("ballast");
    create(&path).write_all(&[b'x'; 40 << 10]).unwrap();
    path
}

#[test]
#[ignore = "run by the test above, on a small file system"]
fn inside_the_log_takes_what_fits_and_is_never_torn() {
    let folders = mounted();
    let mut record: Record = begin(&folders, "first").finish(finish()).unwrap();
    let ballast = ballast(&folders);
    // Longer than a page, so that a part of it fits when the whole does not.
    record.note = "x".repeat(5_000);
    let mut saved = vec!["first".to_owned()];
    let refused = loop {
        record.id = format!("{:03}", saved.len());
        match history::append(&folders, &device(), &record) {
            Ok(()) => saved.push(record.id.clone()),
            Err(error) => break error,
        }
    };
    assert!(is_full(&refused), "{refused}");
    assert!(saved.len() > 2);
    let check = |saved: &[String]| {
        let history = History::read(&folders);
        assert!(history.unreadable.is_empty(), "{:?}", history.unreadable);
        let mut ids: Vec<String> = history.records.into_iter().map(|one| one.id).collect();
        let mut saved = saved.to_vec();
        ids.sort();
        saved.sort();
        assert_eq!(ids, saved);
    };
    check(&saved);
    fs::remove_file(ballast).unwrap();
    history::append(&folders, &device(), &record).unwrap();
    saved.push(record.id);
    check(&saved);
}

#[test]
#[ignore = "run by the test above, on a small file system"]
fn inside_the_session_goes_on_and_catches_up() {
    let folders = mounted();
    let mut journal = begin(&folders, "A");
    let ballast = ballast(&folders);
    let mut bouts = 0;
    while journal.trouble().is_none() {
        journal.bout(&bout(bouts));
        bouts += 1;
    }
    assert!(is_full(journal.trouble().unwrap()));
    let written_down = bouts - 1;
    for _ in 0..10 {
        journal.bout(&bout(bouts));
        bouts += 1;
    }
    assert!(journal.trouble().is_some());
    assert_eq!(journal.record_so_far().bouts.len(), bouts);

    // What a kill would leave now is all that was acknowledged.
    let running = folders.history().join("k3f9q2ab-running.ron");
    let left = fs::read_to_string(&running).unwrap();
    assert!(left.ends_with('\n'));
    assert_eq!(left.lines().count(), 1 + written_down);

    fs::remove_file(ballast).unwrap();
    journal.segment(1, Duration::from_secs(30));
    assert!(journal.trouble().is_none(), "{:?}", journal.trouble());
    drop(journal);
    let found = Interrupted::find(&folders, &device()).interrupted;
    assert_eq!(found[0].bouts().len(), bouts);
    assert_eq!(found[0].segment(), Some((1, Duration::from_secs(30))));
}

#[test]
#[ignore = "run by the test above, on a small file system"]
fn inside_a_session_whose_record_does_not_fit_is_saved_once_it_does() {
    let folders = mounted();
    let mut journal = begin(&folders, "A");
    let ballast = ballast(&folders);
    let rest = folders.config.with_extension("rest");
    let mut rest = create(&rest);
    while rest.write_all(b"x").is_ok() {}
    while journal.trouble().is_none() {
        journal.segment(0, Duration::ZERO);
    }
    let unsaved = journal.finish(finish()).unwrap_err();
    assert!(is_full(&unsaved.error), "{}", unsaved.error);
    assert!(History::read(&folders).records.is_empty());

    fs::remove_file(ballast).unwrap();
    history::append(&folders, &device(), &unsaved.record).unwrap();
    assert!(
        Interrupted::find(&folders, &device())
            .interrupted
            .is_empty()
    );
    let history = History::read(&folders);
    assert_eq!(history.records, [unsaved.record]);
    assert!(history.unreadable.is_empty());
}

#[test]
#[ignore = "run by the test above, on a small file system"]
fn inside_a_backup_that_does_not_fit_is_told() {
    let folders = mounted();
    begin(&folders, "first").finish(finish()).unwrap();
    let archive = folders.config.with_extension("zip");
    back_up(&folders, &archive).unwrap();
    let before = fs::read(&archive).unwrap();
    let names = || fs::read_dir(archive.parent().unwrap()).unwrap().count();
    let files = names();
    // Noise that cannot be packed into less, and more than half of the disk.
    let noise: Vec<u8> = std::iter::successors(Some(1_u32), |last| {
        Some(last.wrapping_mul(1_664_525).wrapping_add(1_013_904_223))
    })
    .map(|number| number.to_be_bytes()[0])
    .take(36 << 10)
    .collect();
    fs::create_dir(folders.sounds()).unwrap();
    create(&folders.sounds().join("noise.wav"))
        .write_all(&noise)
        .unwrap();
    let refused = back_up(&folders, &archive).unwrap_err();
    let BackUpError::File(cause) = &refused else {
        panic!("{refused}");
    };
    assert_eq!(cause.kind(), Some(io::ErrorKind::StorageFull));
    assert_eq!(fs::read(&archive).unwrap(), before);
    assert_eq!(names(), files, "nothing half written is left");

    // Nor does it come back where there is no room; what fits is there as a whole.
    fs::remove_file(folders.sounds().join("noise.wav")).unwrap();
    fs::remove_file(folders.history().join("k3f9q2ab-2026.ron")).unwrap();
    let ballast = folders.config.with_extension("ballast");
    let mut filler = create(&ballast);
    while filler.write_all(b"x").is_ok() {}
    drop(filler);
    let done = restore(&folders, &device(), &archive).unwrap();
    assert_eq!((done.new, done.failed.len()), (0, 1));
    fs::remove_file(ballast).unwrap();
    assert_eq!(restore(&folders, &device(), &archive).unwrap().new, 1);
    assert_eq!(History::read(&folders).records.len(), 1);
}
