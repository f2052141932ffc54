//! A copy of everything, and back: nothing is lost on either way, whatever is there and whatever the archive is.

mod damage;
#[path = "../shared/folders.rs"]
mod folders;
mod foreign;
mod names;
mod place;
mod raw;
mod repacked;
#[path = "../shared/session.rs"]
mod session;

use std::fs;

use place::{Files, Place, archive, files, put};
use proptest::prelude::*;
use session::{bout, device, finish, header};
use supple::backup::{BackUpError, back_up, restore};
use supple::history::{History, Interrupted, Journal};
use supple::platform::Device;

#[test]
fn on_a_new_machine_everything_is_as_it_was() {
    let person = files(&[
        ("routines/Hüfte.ron", b"Routine(name: \"H\xc3\xbcfte\")"),
        ("exercises/eigene.ron", b"not even an exercise"),
        ("sounds/finished.wav", &[0, 1, 2, 255]),
        ("settings.ron", b"// mine\nSettings(theme: Dark)"),
        ("history/k3f9q2ab-2026.ron", b"V1(torn"),
        ("history/k3f9q2ab-2025.ron", b"V1(torn"),
        ("voice/de/left-side.ogg", b"OggS"),
        ("routines/old ones/knees.ron", b"old"),
    ]);
    let old = Place::new(&person);
    let done = back_up(&old.folders, &old.archive()).unwrap();
    assert_eq!((done.files, done.left_out.len()), (person.len(), 0));

    let new = Place::new(&Files::new());
    let done = restore(&new.folders, &device(), &old.archive()).unwrap();
    assert_eq!(
        (done.new, done.same, done.failed.len()),
        (person.len(), 0, 0)
    );
    assert_eq!(new.all(), person);
    let done = restore(&new.folders, &device(), &old.archive()).unwrap();
    assert_eq!((done.new, done.same), (0, person.len()));
}

#[test]
fn a_folder_that_is_not_there_or_empty_replaces_no_backup() {
    let place = Place::new(&files(&[("settings.ron", b"Settings()")]));
    back_up(&place.folders, &place.archive()).unwrap();
    let before = fs::read(place.archive()).unwrap();
    fs::remove_dir_all(&place.folders.config).unwrap();
    for _ in 0..2 {
        let refused = back_up(&place.folders, &place.archive()).unwrap_err();
        assert!(matches!(refused, BackUpError::NothingThere(_)));
        assert_eq!(fs::read(place.archive()).unwrap(), before);
        fs::create_dir_all(place.folders.routines()).unwrap();
    }
}

#[test]
fn what_a_person_has_now_stays() {
    let place = Place::new(&files(&[
        ("routines/hips.ron", b"old"),
        ("settings.ron", b"old settings"),
    ]));
    back_up(&place.folders, &place.archive()).unwrap();
    put(
        &place.folders.config,
        &files(&[
            ("routines/hips.ron", b"new"),
            ("settings.ron", b"new settings"),
        ]),
    );
    for _ in 0..2 {
        restore(&place.folders, &device(), &place.archive()).unwrap();
        let expected = files(&[
            ("routines/hips.ron", b"new"),
            ("routines/hips-2.ron", b"old"),
            ("settings.ron", b"old settings"),
            ("settings-2.ron", b"new settings"),
        ]);
        assert_eq!(place.all(), expected);
    }
}

#[test]
fn logs_come_together() {
    let place = Place::new(&Files::new());
    let record = |id: &str| {
        let mut journal = Journal::begin(&place.folders, &device(), header(id));
        journal.bout(&bout(0));
        journal.finish(finish()).unwrap();
    };
    let ids = || {
        let history = History::read(&place.folders);
        assert!(history.unreadable.is_empty());
        let ids = history.records.into_iter().map(|record| record.id);
        ids.collect::<Vec<_>>()
    };
    record("A");
    record("B");
    back_up(&place.folders, &place.archive()).unwrap();
    record("C");
    // All of the backup is in the log already.
    let done = restore(&place.folders, &device(), &place.archive()).unwrap();
    assert_eq!((done.new, done.same, done.beside.len()), (0, 1, 0));
    assert_eq!(ids(), ["A", "B", "C"]);
    // The machine was set up anew, and there were sessions since.
    fs::remove_dir_all(place.folders.history()).unwrap();
    record("D");
    let done = restore(&place.folders, &device(), &place.archive()).unwrap();
    assert_eq!(done.beside.len(), 1);
    assert_eq!(ids(), ["A", "B", "D"]);
}

#[test]
fn a_session_that_was_under_way_is_offered_on_a_new_machine() {
    let old = Place::new(&Files::new());
    let mut journal = Journal::begin(&old.folders, &device(), header("A"));
    journal.bout(&bout(0));
    back_up(&old.folders, &old.archive()).unwrap();

    let new = Place::new(&Files::new());
    let id = "zzzzzzzz".to_owned();
    let other = Device { id, ..device() };
    for expected in [(1, 0), (0, 1)] {
        let done = restore(&new.folders, &other, &old.archive()).unwrap();
        assert_eq!((done.new, done.same), expected);
        let found = Interrupted::find(&new.folders, &other);
        assert_eq!(found.interrupted.len(), 1);
        assert_eq!(found.interrupted[0].bouts().len(), 1);
    }
    // Once it is in the log it is offered no more.
    let found = Interrupted::find(&new.folders, &other).interrupted;
    found[0].keep(&new.folders, &other).unwrap();
    restore(&new.folders, &other, &old.archive()).unwrap();
    assert!(
        Interrupted::find(&new.folders, &other)
            .interrupted
            .is_empty()
    );
    assert_eq!(History::read(&new.folders).records.len(), 1);
}

#[test]
fn a_backup_does_not_lie_in_the_folder_that_it_is_a_copy_of() {
    let place = Place::new(&files(&[("routines/hips.ron", b"hips")]));
    let inside = place.folders.config.join("backup.zip");
    let roundabout = place.folders.routines().join("../backup.zip");
    for to in [inside, roundabout] {
        let refused = back_up(&place.folders, &to).unwrap_err();
        assert!(matches!(refused, BackUpError::Inside));
    }
    assert_eq!(place.all().len(), 1);
}

#[test]
fn nothing_but_an_earlier_backup_is_replaced() {
    let place = Place::new(&files(&[("routines/hips.ron", b"hips")]));
    let photos = archive(&[("routines/hips.ron", b"hips"), ("beach.jpg", b"sea")]);
    for other in [b"Routine(name: \"Hips\")".as_slice(), b"PK", &photos] {
        put(place.root.path(), &files(&[("Sicherung ü.zip", other)]));
        let refused = back_up(&place.folders, &place.archive()).unwrap_err();
        assert!(matches!(refused, BackUpError::Taken), "{refused}");
        assert_eq!(fs::read(place.archive()).unwrap(), other);
    }
    // A name that a script has made sure of, a backup of the version before the mark, one of today.
    for earlier in [Vec::new(), archive(&[("routines/hips.ron", b"old")])] {
        put(place.root.path(), &files(&[("Sicherung ü.zip", &earlier)]));
        for _ in 0..2 {
            assert_eq!(back_up(&place.folders, &place.archive()).unwrap().files, 1);
        }
    }
}

#[test]
#[cfg(target_os = "linux")]
fn what_cannot_be_read_is_told_and_left_out_but_replaces_nothing() {
    use std::os::unix::ffi::OsStrExt as _;
    use std::os::unix::fs::symlink;

    let place = Place::new(&files(&[("routines/hips.ron", b"hips")]));
    let routines = place.folders.routines();
    symlink("nowhere", routines.join("gone.ron")).unwrap();
    symlink("..", routines.join("round")).unwrap();
    let no_text = routines.join(std::ffi::OsStr::from_bytes(b"\xff.ron"));
    symlink("hips.ron", &no_text).unwrap();
    let done = back_up(&place.folders, &place.archive()).unwrap();
    assert_eq!(done.files, 1);
    let left_out: Vec<_> = done.left_out.iter().map(|(path, _)| path).collect();
    assert_eq!(left_out.len(), 2, "{left_out:?}");
    assert!(left_out.contains(&&no_text));
    assert_eq!(done.foreign.again, ["routines/round/"]);
    let before = fs::read(place.archive()).unwrap();
    let refused = back_up(&place.folders, &place.archive()).unwrap_err();
    assert!(matches!(refused, BackUpError::Incomplete(left_out) if left_out.len() == 2));
    assert_eq!(fs::read(place.archive()).unwrap(), before);
}

#[test]
fn a_place_that_cannot_be_written_to_is_told() {
    let place = Place::new(&files(&[("settings.ron", b"Settings()")]));
    let file = place.root.path().join("file");
    put(place.root.path(), &files(&[("file", b"")]));
    for no_place in [place.root.path(), &file.join("backup.zip")] {
        let refused = back_up(&place.folders, no_place).unwrap_err();
        assert!(matches!(refused, BackUpError::File(_)), "{refused}");
    }
    assert_eq!(place.all().len(), 1);
}

fn some_files() -> impl Strategy<Value = Files> {
    let name = prop::sample::select(vec![
        "settings.ron",
        "settings-2.ron",
        "routines/a.ron",
        "routines/a-2.ron",
        "routines/a-3.ron",
        "history/k3f9q2ab-2026.ron",
        "history/k3f9q2ab-running.ron",
        "sounds/finished.wav",
    ]);
    let content = prop::sample::select(vec!["", "1\n", "1\n2\n", "2\n1\n", "3\n"]);
    prop::collection::btree_map(
        name.prop_map(str::to_owned),
        content.prop_map(|text| text.as_bytes().to_vec()),
        0..6,
    )
}

proptest! {
    #[test]
    fn nothing_is_lost_and_twice_is_once(then in some_files(), now in some_files()) {
        prop_assume!(!then.is_empty());
        let place = Place::new(&then);
        back_up(&place.folders, &place.archive()).unwrap();
        fs::remove_dir_all(&place.folders.config).unwrap();
        put(&place.folders.config, &now);
        let done = restore(&place.folders, &device(), &place.archive()).unwrap();
        let after = place.all();
        prop_assert!(done.failed.is_empty());
        for (name, bytes) in &now {
            prop_assert!(after.get(name) == Some(bytes) || name == "settings.ron");
            prop_assert!(after.values().any(|found| found == bytes), "{name}");
        }
        let lines = |files: &Files| {
            let logs = files.iter().filter(|(name, _)| name.starts_with("history/"));
            let lines = logs.flat_map(|(_, bytes)| bytes.split(|byte| *byte == b'\n'));
            lines.map(<[u8]>::to_vec).collect::<Vec<_>>()
        };
        for (name, bytes) in &then {
            let is_there = after.values().any(|found| found == bytes);
            let is_log = name.starts_with("history/");
            prop_assert!(is_there || is_log, "{name}");
        }
        prop_assert!(lines(&then).iter().all(|line| line.is_empty() || lines(&after).contains(line)));
        if let Some(settings) = then.get("settings.ron") {
            prop_assert_eq!(&after["settings.ron"], settings);
        }
        restore(&place.folders, &device(), &place.archive()).unwrap();
        prop_assert_eq!(place.all(), after);
    }
}
