//! Exercises that are swapped in the midst of a session, and the speed of the session, wherever it is cut off.

use std::fs;
use std::time::Duration;

use supple::history::{self, Noted, SaveError};
use supple::session::{BoutDone, Outcome, Side, Swapped};

use crate::place::{Place, bout, finish, header, put};

fn swapped(segment: usize, exercise: &str, bouts: &[usize]) -> Swapped {
    Swapped {
        segment,
        exercise: exercise.into(),
        instead_of: "figure-4".into(),
        bouts: bouts.to_vec(),
    }
}

fn done(number: usize, exercise: &str) -> BoutDone {
    BoutDone {
        exercise: exercise.into(),
        ..bout(number, Side::Both, 20, Outcome::Done)
    }
}

/// A session in which one exercise is swapped twice and swapped back, cut off as by a kill.
fn die_swapping(place: &Place) {
    let mut header = header("A");
    header.routine_id = Some("01JROUTINE".into());
    let mut journal = history::Journal::begin(&place.folders, &place.device, header);
    journal.segment(0, Duration::ZERO);
    journal.bout(&bout(0, Side::Both, 9, Outcome::Skipped));
    journal.note(Noted::swapped(&swapped(0, "cobra", &[0, 1, 2])));
    journal.segment(1, Duration::from_secs(10));
    journal.bout(&done(0, "cobra"));
    journal.note(Noted::tempo(90));
    journal.note(Noted::swapped(&swapped(2, "seated-glute", &[1, 2])));
    journal.segment(3, Duration::from_secs(40));
    journal.bout(&done(1, "seated-glute"));
    journal.note(Noted::swapped(&swapped(4, "figure-4", &[2])));
    journal.bout(&done(2, "figure-4"));
    assert!(journal.trouble().is_none());
}

fn instead_of(record: &history::Record) -> Vec<(&str, Option<&str>)> {
    let bouts = record.bouts.iter();
    bouts
        .map(|bout| (&*bout.exercise, bout.instead_of.as_deref()))
        .collect()
}

const DONE: [(&str, Option<&str>); 4] = [
    ("figure-4", None),
    ("cobra", Some("figure-4")),
    ("seated-glute", Some("figure-4")),
    ("figure-4", None),
];

#[test]
fn a_session_that_died_has_its_swaps_its_speed_and_the_id_of_its_routine() {
    let place = Place::new();
    die_swapping(&place);
    let found = place.found();
    let all = [
        swapped(0, "cobra", &[0, 1, 2]),
        swapped(2, "seated-glute", &[1, 2]),
        swapped(4, "figure-4", &[2]),
    ];
    assert_eq!(found.left().swaps, all);
    assert_eq!(found.left().tempo, 90);
    assert_eq!(found.segment(), Some((3, Duration::from_secs(40))));
    assert_eq!(
        found.left().swaps_before_segment,
        2,
        "the third came after it"
    );

    let resumed = found.resume(&place.folders, &place.device).unwrap();
    assert_eq!(resumed.left().swaps, all);
    assert_eq!(
        (resumed.left().tempo, resumed.left().swaps_before_segment),
        (90, 2)
    );
    drop(resumed);
    let kept = place.found().keep(&place.folders, &place.device).unwrap();
    assert_eq!(instead_of(&kept), DONE);
    assert_eq!(kept.routine_id.as_deref(), Some("01JROUTINE"));
    assert_eq!(place.records(), [kept]);
}

#[test]
fn a_session_that_ends_has_its_swaps_in_the_log_and_its_own_line_last() {
    let place = Place::new();
    die_swapping(&place);
    let journal = place.found().resume(&place.folders, &place.device).unwrap();
    let record = journal.finish(finish(80)).unwrap();
    assert_eq!(instead_of(&record), DONE);
    assert_eq!(place.records(), [record]);
    let log = fs::read_to_string(place.log()).unwrap();
    let kinds: Vec<&str> = log
        .lines()
        .map(|line| line.split('(').next().unwrap())
        .collect();
    assert_eq!(kinds, ["V2Swap", "V2Swap", "V2Routine", "V1"]);
    let elsewhere = place.root.path().join("stick.ron");
    history::save_elsewhere(&place.records()[0], &elsewhere).unwrap();
    assert_eq!(fs::read_to_string(elsewhere).unwrap(), log);
}

#[test]
fn a_log_cut_at_any_byte_never_has_a_record_without_its_swaps() {
    let place = Place::new();
    die_swapping(&place);
    let running = fs::read(place.running()).unwrap();
    let record = place.found().keep(&place.folders, &place.device).unwrap();
    let whole = fs::read(place.log()).unwrap();
    for cut in 0..=whole.len() {
        put(&place.log(), &whole[..cut]);
        let before = place.history().records;
        assert!(
            before.is_empty() || before == std::slice::from_ref(&record),
            "{cut}"
        );
        // The running file is still there: it has gone only once all was on the disk.
        put(&place.running(), &running);
        for found in place.find().interrupted {
            found.keep(&place.folders, &place.device).unwrap();
        }
        assert_eq!(
            place.history().records,
            std::slice::from_ref(&record),
            "{cut}"
        );
        assert!(!place.running().exists());
    }
}

#[test]
fn a_record_whose_swaps_a_log_has_lost_is_not_taken_for_saved() {
    let place = Place::new();
    die_swapping(&place);
    let running = fs::read(place.running()).unwrap();
    let record = place.found().keep(&place.folders, &place.device).unwrap();
    let log = fs::read_to_string(place.log()).unwrap();
    let without: Vec<&str> = log
        .lines()
        .filter(|line| !line.starts_with("V2Swap"))
        .collect();
    put(&place.log(), format!("{}\n", without.join("\n")).as_bytes());
    put(&place.running(), &running);
    place.found().keep(&place.folders, &place.device).unwrap();
    assert_eq!(place.records(), [record]);
}

#[test]
fn a_running_file_cut_at_any_byte_gives_a_state_that_was_true() {
    let place = Place::new();
    die_swapping(&place);
    let whole = fs::read(place.running()).unwrap();
    let header_end = whole.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    let mut states = Vec::new();
    let ends = (header_end..=whole.len()).filter(|end| whole[end - 1] == b'\n');
    let state = |bytes: &[u8]| {
        put(&place.running(), bytes);
        let found = place.found();
        let swaps = (
            found.left().swaps.to_vec(),
            found.left().swaps_before_segment,
        );
        (found.record(), swaps, found.segment(), found.left().tempo)
    };
    for end in ends {
        states.push((end, state(&whole[..end])));
    }
    assert_eq!(states.len(), 13);
    for cut in header_end..=whole.len() {
        // Of a line whose break alone is missing, all is known.
        let lines = states.iter().rev().find(|(end, _)| *end <= cut + 1);
        assert_eq!(state(&whole[..cut]), lines.unwrap().1, "{cut}");
    }
}

#[test]
fn a_speed_beyond_all_bounds_is_never_read() {
    let place = Place::new();
    let mut journal = place.begin("A");
    journal.note(Noted::tempo(0));
    drop(journal);
    assert_eq!(place.found().left().tempo, 10);
    let mut bytes = fs::read(place.running()).unwrap();
    bytes.extend_from_slice(b"V2Tempo(percent:0,at:\"2026-05-03T05:13:00.000Z\")\n");
    put(&place.running(), &bytes);
    let found = place.found();
    assert_eq!(found.left().tempo, 10);
    found.keep(&place.folders, &place.device).unwrap();
    let again = found.keep(&place.folders, &place.device);
    assert!(matches!(again, Err(SaveError::Taken { .. })));
}
