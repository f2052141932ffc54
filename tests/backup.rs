//! A copy of everything, and back: nothing is lost on either way, whatever is there and whatever the archive is.

#[path = "shared/folders.rs"]
mod folders;
#[path = "shared/session.rs"]
mod session;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;

use folders::folders;
use proptest::prelude::*;
use session::{device, finish, header, work};
use supple::backup::{BackUpError, BringBackError, back_up, bring_back};
use supple::history::{History, Interrupted, Journal};
use supple::platform::{Device, Folders};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Every file of a person, by its path in the config folder.
type Files = BTreeMap<String, Vec<u8>>;

fn put(root: &Path, files: &Files) {
    for (name, bytes) in files {
        let path = root.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let mut options = fs::OpenOptions::new();
        let file = options.create(true).write(true).truncate(true).open(path);
        file.unwrap().write_all(bytes).unwrap();
    }
}

fn all(root: &Path) -> Files {
    let mut files = Files::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(root).unwrap().to_str().unwrap();
            files.insert(name.replace('\\', "/"), fs::read(&path).unwrap());
        }
    }
    files
}

fn files(of: &[(&str, &[u8])]) -> Files {
    let owned = |(name, bytes): &(&str, &[u8])| ((*name).to_owned(), bytes.to_vec());
    of.iter().map(owned).collect()
}

fn archive(of: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in of {
        archive
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A person with some files, and a place for a backup.
struct Place {
    root: tempfile::TempDir,
    folders: Folders,
}

impl Place {
    fn new(files: &Files) -> Self {
        let root = tempfile::tempdir().unwrap();
        let folders = folders(root.path());
        fs::create_dir(&folders.config).unwrap();
        put(&folders.config, files);
        Self { root, folders }
    }

    fn all(&self) -> Files {
        all(&self.folders.config)
    }

    fn archive(&self) -> std::path::PathBuf {
        self.root.path().join("Sicherung ü.zip")
    }

    /// What becomes of an archive that is nobody's backup.
    fn refuse(&self, bytes: &[u8]) -> BringBackError {
        let before = self.all();
        put(self.root.path(), &files(&[("Sicherung ü.zip", bytes)]));
        let refused = bring_back(&self.folders, &device(), &self.archive()).unwrap_err();
        assert_eq!(self.all(), before);
        refused
    }
}

#[test]
fn on_a_new_machine_everything_is_as_it_was() {
    let person = files(&[
        ("routines/Hüfte.ron", b"Routine(name: \"H\xc3\xbcfte\")"),
        ("exercises/eigene.ron", b"not even an exercise"),
        ("sounds/finished.wav", &[0, 1, 2, 255]),
        ("settings.ron", b"// mine\nSettings(theme: Dark)"),
        ("history/k3f9q2ab-2026.ron", b"V1(torn"),
        (".stignore", b""),
        ("notes/from my therapist.txt", b"Knees wide."),
    ]);
    let old = Place::new(&person);
    let done = back_up(&old.folders, &old.archive()).unwrap();
    assert_eq!((done.files, done.left_out.len()), (person.len(), 0));

    let new = Place::new(&Files::new());
    let done = bring_back(&new.folders, &device(), &old.archive()).unwrap();
    assert_eq!(
        (done.new, done.same, done.failed.len()),
        (person.len(), 0, 0)
    );
    assert_eq!(new.all(), person);
    let done = bring_back(&new.folders, &device(), &old.archive()).unwrap();
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
        bring_back(&place.folders, &device(), &place.archive()).unwrap();
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
        journal.work(&work(0));
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
    let done = bring_back(&place.folders, &device(), &place.archive()).unwrap();
    assert_eq!((done.new, done.same, done.beside.len()), (0, 1, 0));
    assert_eq!(ids(), ["A", "B", "C"]);
    // The machine was set up anew, and there were sessions since.
    fs::remove_dir_all(place.folders.history()).unwrap();
    record("D");
    let done = bring_back(&place.folders, &device(), &place.archive()).unwrap();
    assert_eq!(done.beside.len(), 1);
    assert_eq!(ids(), ["A", "B", "D"]);
}

#[test]
fn a_session_that_was_under_way_is_offered_on_a_new_machine() {
    let old = Place::new(&Files::new());
    let mut journal = Journal::begin(&old.folders, &device(), header("A"));
    journal.work(&work(0));
    back_up(&old.folders, &old.archive()).unwrap();

    let new = Place::new(&Files::new());
    let id = "zzzzzzzz".to_owned();
    let other = Device { id, ..device() };
    for expected in [(1, 0), (0, 1)] {
        let done = bring_back(&new.folders, &other, &old.archive()).unwrap();
        assert_eq!((done.new, done.same), expected);
        let found = Interrupted::find(&new.folders, &other);
        assert_eq!(found.interrupted.len(), 1);
        assert_eq!(found.interrupted[0].works().len(), 1);
    }
    // Once it is in the log it is offered no more.
    let found = Interrupted::find(&new.folders, &other).interrupted;
    found[0].keep(&new.folders, &other).unwrap();
    bring_back(&new.folders, &other, &old.archive()).unwrap();
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
fn folders_of_other_programs_are_left_out() {
    let place = Place::new(&files(&[
        (".git/HEAD", b"ref"),
        ("routines/.stversions/hips.ron", b"old"),
        (".stignore", b"kept"),
        ("routines/hips.ron", b"hips"),
    ]));
    assert_eq!(back_up(&place.folders, &place.archive()).unwrap().files, 2);
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
    assert_eq!(left_out.len(), 3, "{left_out:?}");
    assert!(left_out.contains(&&no_text));
    let before = fs::read(place.archive()).unwrap();
    let refused = back_up(&place.folders, &place.archive()).unwrap_err();
    assert!(matches!(refused, BackUpError::Incomplete(left_out) if left_out.len() == 3));
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

#[test]
fn other_archives_are_refused_and_change_nothing() {
    let place = Place::new(&files(&[("settings.ron", b"Settings()")]));
    let refused = |bytes: &[u8]| place.refuse(bytes);
    assert!(matches!(refused(b""), BringBackError::Damaged(_)));
    assert!(matches!(refused(b"no zip"), BringBackError::Damaged(_)));
    let other = archive(&[("holiday/beach.jpg", b"")]);
    assert!(matches!(refused(&other), BringBackError::NotABackup));
    for name in ["../out.ron", "routines/../../out.ron", "/out.ron"] {
        let leads_out = archive(&[("settings.ron", b""), (name, b"")]);
        assert!(
            matches!(refused(&leads_out), BringBackError::LeadsOut(_)),
            "{name}"
        );
    }
    let mut linked = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    linked.add_symlink("routines/a", "/etc", options).unwrap();
    linked.start_file("routines/b", options).unwrap();
    let linked = linked.finish().unwrap().into_inner();
    assert!(matches!(refused(&linked), BringBackError::LeadsOut(_)));
}

#[test]
fn a_damaged_backup_brings_nothing_back_or_all() {
    let person = files(&[
        ("routines/hips.ron", &[b'a'; 300]),
        ("history/k3f9q2ab-2026.ron", b"V1(...)\n"),
    ]);
    let old = Place::new(&person);
    back_up(&old.folders, &old.archive()).unwrap();
    let whole = fs::read(old.archive()).unwrap();
    for cut in 0..whole.len() {
        Place::new(&Files::new()).refuse(&whole[..cut]);
    }
    for place in 0..whole.len() {
        let mut flipped = whole.clone();
        flipped[place] ^= 0x10;
        let new = Place::new(&Files::new());
        put(new.root.path(), &files(&[("Sicherung ü.zip", &flipped)]));
        if let Ok(done) = bring_back(&new.folders, &device(), &new.archive()) {
            // Dates, permissions and a part of the names are not summed up, but the content is.
            let contents = |files: &Files| files.values().cloned().collect::<BTreeSet<_>>();
            assert_eq!(contents(&new.all()), contents(&person), "byte {place}");
            assert!(done.failed.is_empty());
        } else {
            assert!(new.all().is_empty(), "byte {place}");
        }
    }
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
        "sounds/finished",
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
        let done = bring_back(&place.folders, &device(), &place.archive()).unwrap();
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
        bring_back(&place.folders, &device(), &place.archive()).unwrap();
        prop_assert_eq!(place.all(), after);
    }
}
