//! Sessions that cannot be written down, and their way to the disk all the same.

use std::fs;
use std::time::Duration;

use supple::history::{self, Edit, Ended, Pain, Record, SaveError};
use supple::platform::FileError;
use supple::session::{Outcome, Side};

use crate::place::{Place, bout, finish, put, record, time};

#[test]
fn a_session_that_ended_but_could_not_be_saved_is_saved_later_as_it_ended() {
    let place = Place::new();
    fs::create_dir_all(place.log()).unwrap();
    let mut journal = place.begin("A");
    journal.segment(0, Duration::ZERO);
    let unsaved = journal.finish(finish(60)).unwrap_err();
    assert!(matches!(
        unsaved.error,
        SaveError::File {
            cause: FileError::NotAFile,
            ..
        }
    ));
    // While the log is blocked, it is offered, and keeping it fails without any harm.
    let offered = place.find().interrupted.remove(0);
    assert!(offered.keep(&place.folders, &place.device).is_err());

    fs::remove_dir(place.log()).unwrap();
    assert!(place.find().interrupted.is_empty());
    assert_eq!(place.records(), [unsaved.record]);
    assert_eq!(place.records()[0].ended, Ended::Finished);
    assert_eq!(place.names(), ["k3f9q2ab-2026.ron"]);
}

#[test]
fn without_a_folder_the_session_goes_on_and_is_written_down_once_there_is_one() {
    let place = Place::new();
    put(&place.folders.config, b"a file in the way");
    let mut journal = place.begin("A");
    journal.segment(0, Duration::ZERO);
    journal.bout(&bout(0, Side::Left, 30, Outcome::Done));
    assert!(matches!(journal.trouble(), Some(SaveError::File { .. })));
    assert_eq!(journal.record_so_far().bouts.len(), 1);

    fs::remove_file(&place.folders.config).unwrap();
    journal.segment(1, Duration::from_secs(30));
    assert!(journal.trouble().is_none());
    drop(journal);
    assert_eq!(place.found().bouts().len(), 1);
    assert_eq!(place.found().segment(), Some((1, Duration::from_secs(30))));
}

#[test]
fn a_record_that_cannot_be_saved_is_handed_back_and_can_be_saved_elsewhere() {
    let place = Place::new();
    put(&place.folders.config, b"a file in the way");
    let unsaved = place.begin("A").finish(finish(60)).unwrap_err();
    assert_eq!(unsaved.record.active, Duration::from_secs(60));

    let elsewhere = place.root.path().join("stick/saved.ron");
    history::save_elsewhere(&unsaved.record, &elsewhere).unwrap();
    // Put into the folder, it is part of the history.
    fs::remove_file(&place.folders.config).unwrap();
    fs::create_dir_all(place.folders.history()).unwrap();
    fs::copy(&elsewhere, place.file("saved.ron")).unwrap();
    assert_eq!(place.records(), [unsaved.record]);
}

#[test]
fn elsewhere_a_log_grows_and_any_other_file_stays() {
    let place = Place::new();
    let log = place.root.path().join("log.ron");
    put(&log, b"");
    history::save_elsewhere(&record("A"), &log).unwrap();
    history::save_elsewhere(&record("B"), &log).unwrap();
    assert_eq!(fs::read_to_string(&log).unwrap().lines().count(), 2);

    let letter = place.root.path().join("letter.txt");
    put(&letter, b"Dear Ada,\n");
    let refused = history::save_elsewhere(&record("A"), &letter).unwrap_err();
    assert!(matches!(refused, SaveError::NotALog { .. }));
    assert_eq!(fs::read(&letter).unwrap(), b"Dear Ada,\n");
    assert!(history::save_elsewhere(&record("A"), place.root.path()).is_err());
}

#[test]
fn what_is_said_after_saving_elsewhere_is_saved_there_too() {
    let place = Place::new();
    let file = place.root.path().join("saved.ron");
    let saved = record("A");
    history::save_elsewhere(&saved, &file).unwrap();
    let said = |note: &str, pain| Record {
        note: note.into(),
        pain_after: Pain::new(pain),
        ..saved.clone()
    };
    let change = |said: &Record, second| {
        let edits = vec![
            Edit::Note(said.note.clone()),
            Edit::PainAfter(said.pain_after),
        ];
        let at = time(&format!("05-03T08:00:0{second}+02:00"));
        history::change_elsewhere(said, &file, &at, edits)
    };
    change(&said("a word", 3), 1).unwrap();
    change(&said("", 0), 2).unwrap();
    fs::create_dir_all(place.folders.history()).unwrap();
    fs::copy(&file, place.file("saved.ron")).unwrap();
    assert_eq!(place.records(), [said("", 0)]);

    // The stick was pulled out and is empty now.
    fs::remove_file(&file).unwrap();
    change(&said("again", 4), 3).unwrap();
    fs::copy(&file, place.file("saved.ron")).unwrap();
    assert_eq!(place.records(), [said("again", 4)]);

    put(&file, b"Dear Ada,\n");
    let refused = change(&said("lost?", 5), 4).unwrap_err();
    assert!(matches!(refused, SaveError::NotALog { .. }));
    assert_eq!(fs::read(&file).unwrap(), b"Dear Ada,\n");
}

#[test]
#[cfg(unix)]
fn a_folder_that_vanishes_in_mid_session_is_made_again() {
    let place = Place::new();
    let mut journal = place.begin("A");
    journal.segment(0, Duration::ZERO);
    fs::remove_dir_all(&place.folders.config).unwrap();
    journal.bout(&bout(0, Side::Left, 30, Outcome::Done));
    assert!(journal.trouble().is_none());
    assert!(place.find().interrupted.is_empty(), "it is still held");
    drop(journal);
    assert_eq!(place.found().bouts().len(), 1);
    assert_eq!(place.found().segment(), Some((0, Duration::ZERO)));
}

#[test]
#[cfg(unix)]
fn a_folder_that_was_gone_for_a_while_leaves_one_session() {
    let place = Place::new();
    let away = place.root.path().join("away");
    let mut journal = place.begin("A");
    journal.segment(0, Duration::ZERO);
    fs::rename(place.folders.history(), &away).unwrap();
    journal.bout(&bout(0, Side::Left, 30, Outcome::Done));
    drop(journal);
    fs::rename(
        away.join("k3f9q2ab-running.ron"),
        place.file("k3f9q2ab-running-2.ron"),
    )
    .unwrap();

    let found = place.found();
    assert_eq!(found.bouts().len(), 1, "the fuller file counts");
    found.keep(&place.folders, &place.device).unwrap();
    assert!(place.find().interrupted.is_empty());
    assert_eq!(place.names(), ["k3f9q2ab-2026.ron"]);
}
