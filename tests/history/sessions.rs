//! Sessions that end, and sessions that die and are kept or go on.

use std::fs;
use std::time::Duration;

use supple::history::{Ended, Interrupted, SaveError};
use supple::session::{Outcome, Side};

use crate::place::{Place, bout, device, die, finish, header, put};

#[test]
fn a_session_that_ends_is_in_the_history_and_leaves_no_running_file() {
    let place = Place::new();
    let mut journal = place.begin("A");
    assert_eq!(place.names(), ["k3f9q2ab-running.ron"]);
    journal.segment(0, Duration::ZERO);
    journal.bout(&bout(0, Side::Left, 30, Outcome::Done));
    journal.bout(&bout(0, Side::Right, 12, Outcome::Skipped));
    let record = journal.finish(finish(60)).unwrap();
    assert_eq!(place.names(), ["k3f9q2ab-2026.ron"]);
    assert_eq!(place.records(), std::slice::from_ref(&record));
    assert_eq!(record.ended, Ended::Finished);
    assert_eq!(record.bouts.len(), 2);
    assert_eq!(record.note, "two\nlines");
    assert_eq!(record.day().to_string(), "2026-05-03");
    assert!(place.find().interrupted.is_empty());
}

#[test]
fn a_session_that_died_can_be_kept() {
    let place = Place::new();
    die(&place, "A");
    let found = place.found();
    assert_eq!(found.header(), &header("A"));
    assert_eq!(found.segment(), Some((3, Duration::from_secs(43))));
    assert_eq!(found.bouts(), [bout(0, Side::Left, 30, Outcome::Done)]);
    assert!(place.records().is_empty());

    let kept = found.keep(&place.folders, &place.device).unwrap();
    assert_eq!(kept, found.record());
    assert_eq!(kept.ended, Ended::Interrupted);
    assert_eq!(kept.active, Duration::from_secs(43));
    assert_eq!(place.records(), [kept]);
    assert_eq!(place.names(), ["k3f9q2ab-2026.ron"]);
    let again = found.keep(&place.folders, &place.device);
    assert!(matches!(again, Err(SaveError::Taken { .. })));
}

#[test]
fn a_session_that_died_can_go_on_as_the_same_session() {
    let place = Place::new();
    die(&place, "A");
    let found = place.found();
    let mut journal = found.resume(&place.folders, &place.device).unwrap();
    assert!(place.find().interrupted.is_empty(), "it lives again");
    let second = found.resume(&place.folders, &place.device);
    assert!(matches!(second, Err(SaveError::Taken { .. })));

    journal.segment(3, Duration::from_secs(43));
    journal.bout(&bout(0, Side::Right, 30, Outcome::Done));
    let record = journal.finish(finish(80)).unwrap();
    assert_eq!(record.id, "A");
    assert_eq!(record.bouts.len(), 2);
    assert_eq!(place.records(), [record]);
    assert_eq!(place.names(), ["k3f9q2ab-2026.ron"]);
}

#[test]
fn a_session_goes_on_from_where_another_window_has_taken_it() {
    let place = Place::new();
    die(&place, "A");
    let found = place.found();
    let mut other = place.found().resume(&place.folders, &place.device).unwrap();
    assert_eq!(other.reached(), Some((3, Duration::from_secs(43))));
    other.bout(&bout(0, Side::Right, 30, Outcome::Done));
    other.segment(7, Duration::from_secs(90));
    drop(other);

    let journal = found.resume(&place.folders, &place.device).unwrap();
    assert_eq!(journal.reached(), Some((7, Duration::from_secs(90))));
    assert_eq!(journal.record_so_far().bouts.len(), 2);
    assert_eq!(found.segment(), Some((3, Duration::from_secs(43))));
}

#[test]
fn a_session_that_another_window_has_ended_is_over() {
    let place = Place::new();
    die(&place, "A");
    let found = place.found();
    let other = place.found().resume(&place.folders, &place.device).unwrap();
    // The log cannot be written, so that the running file is all there is of its end.
    fs::create_dir(place.log()).unwrap();
    other.finish(finish(80)).unwrap_err();
    fs::remove_dir(place.log()).unwrap();

    let resumed = found.resume(&place.folders, &place.device);
    assert!(matches!(resumed, Err(SaveError::Taken { .. })));
    let records = place.records();
    assert_eq!(records.len(), 1);
    assert_eq!(records[0].ended, Ended::Finished);
    assert_eq!(place.names(), ["k3f9q2ab-2026.ron"]);
}

#[test]
fn of_several_attempts_the_best_counts_in_the_order_of_the_plan() {
    let place = Place::new();
    let mut journal = place.begin("A");
    journal.bout(&bout(1, Side::Both, 5, Outcome::Cut));
    journal.bout(&bout(0, Side::Right, 30, Outcome::Done));
    journal.bout(&bout(0, Side::Right, 10, Outcome::Skipped));
    journal.bout(&bout(0, Side::Left, 10, Outcome::Skipped));
    journal.bout(&bout(0, Side::Left, 12, Outcome::Skipped));
    journal.bout(&bout(0, Side::Left, 29, Outcome::Cut));
    let so_far = journal.record_so_far();
    assert_eq!(so_far.ended, Ended::Interrupted);
    let kept = so_far
        .bouts
        .iter()
        .map(|bout| (bout.side, bout.done.as_secs()));
    assert!(kept.eq([(Side::Left, 12), (Side::Right, 30), (Side::Both, 5)]));
}

#[test]
fn two_living_sessions_and_a_dead_one_do_not_meet() {
    let place = Place::new();
    die(&place, "A");
    let mut second = place.begin("B");
    let mut third = place.begin("C");
    let names = ["-running-2.ron", "-running-3.ron", "-running.ron"];
    assert_eq!(place.names(), names.map(|name| format!("k3f9q2ab{name}")));
    assert_eq!(place.found().header().id, "A");
    let other = Interrupted::find(&place.folders, &device("zzzzzzzz"));
    assert!(other.interrupted.is_empty(), "it is not of that machine");

    second.segment(0, Duration::ZERO);
    third.segment(0, Duration::ZERO);
    second.finish(finish(1)).unwrap();
    third.finish(finish(2)).unwrap();
    place.found().keep(&place.folders, &place.device).unwrap();
    assert_eq!(place.records().len(), 3);
    assert_eq!(place.names(), ["k3f9q2ab-2026.ron"]);
}

#[test]
fn a_kill_between_the_log_and_the_removal_doubles_nothing() {
    let place = Place::new();
    let mut journal = place.begin("A");
    journal.segment(0, Duration::ZERO);
    let running = fs::read(place.running()).unwrap();
    let record = journal.finish(finish(60)).unwrap();

    put(&place.running(), &running);
    assert!(place.find().interrupted.is_empty());
    assert_eq!(place.names(), ["k3f9q2ab-2026.ron"]);
    assert_eq!(place.records(), [record]);
    assert_eq!(fs::read_to_string(place.log()).unwrap().lines().count(), 1);
}

#[test]
fn a_running_file_whose_record_is_torn_in_the_log_is_not_removed() {
    let place = Place::new();
    let mut journal = place.begin("A");
    journal.segment(0, Duration::ZERO);
    let running = fs::read(place.running()).unwrap();
    journal.finish(finish(60)).unwrap();
    let log = fs::read(place.log()).unwrap();
    put(&place.log(), &log[..log.len() / 2]);
    put(&place.running(), &running);
    place.found().keep(&place.folders, &place.device).unwrap();
    assert_eq!(place.history().records.len(), 1);
    assert_eq!(place.history().unreadable.len(), 1);
}

#[test]
fn litter_of_a_kill_is_cleared_away_but_not_that_of_others() {
    let place = Place::new();
    let mine = place.put(".k3f9q2ab-running.ron.Xy12Zz.tmp", b"V1Beg");
    let other = place.put(".zzzzzzzz-running.ron.Xy12Zz.tmp", b"V1Beg");
    assert!(place.find().unreadable.is_empty());
    assert!(!mine.exists());
    assert!(other.exists());
}
