//! The log: what is added to it, and what the files of several machines say together.

use std::fs;

use jiff::Zoned;
use supple::history::{self, Edit, Journal, Pain, SaveError};

use crate::place::{Place, device, header, put, record, time};

#[test]
fn changes_deletions_and_restorations_count() {
    let place = Place::new();
    for id in ["A", "B"] {
        place.append(&record(id)).unwrap();
    }
    let (folders, device) = (&place.folders, &place.device);
    let edits = vec![Edit::Note("neu".into()), Edit::PainAfter(None)];
    history::change(folders, device, "A", &time("05-04T08:00:00+02:00"), edits).unwrap();
    history::change(
        folders,
        device,
        "A",
        &time("05-04T08:00:00+02:00"),
        Vec::new(),
    )
    .unwrap();
    // From another machine, in another year, and later.
    let later: Zoned = "2027-01-01T00:30:00+01:00[Europe/Berlin]".parse().unwrap();
    let other = self::device("zzzzzzzz");
    history::change(
        folders,
        &other,
        "A",
        &later,
        vec![Edit::Note("neuer".into())],
    )
    .unwrap();
    history::delete(folders, device, "B", &time("05-04T08:00:00+02:00")).unwrap();

    let records = place.records();
    assert_eq!(records.len(), 1);
    assert_eq!(
        (records[0].note.as_str(), records[0].pain_after),
        ("neuer", None)
    );
    assert_eq!(records[0].pain_before, Pain::new(4));
    assert_eq!(place.names(), ["k3f9q2ab-2026.ron", "zzzzzzzz-2027.ron"]);
    assert_eq!(fs::read_to_string(place.log()).unwrap().lines().count(), 4);

    history::restore(folders, &other, "B", &later).unwrap();
    assert_eq!(place.records().len(), 2);
    let refused = history::delete(folders, device, "no id", &later);
    assert!(matches!(refused, Err(SaveError::OutOfBounds { .. })));
}

#[test]
fn the_log_of_a_session_is_that_of_its_local_year() {
    let place = Place::new();
    let mut record = record("A");
    record.started = "2027-01-01T00:10:00+01:00[Europe/Berlin]".parse().unwrap();
    place.append(&record).unwrap();
    assert_eq!(place.names(), ["k3f9q2ab-2027.ron"]);
}

#[test]
fn files_of_other_machines_and_conflict_copies_are_read_once_each() {
    let place = Place::new();
    for id in ["A", "B"] {
        place.append(&record(id)).unwrap();
    }
    let log = fs::read(place.log()).unwrap();
    place.put(
        "k3f9q2ab-2026.sync-conflict-20260503-120000-ABCDEFG.ron",
        &log,
    );
    place.put(
        "k3f9q2ab-2026 (Ada's conflicted copy 2026-05-03).RON",
        &log[..log.len() / 2],
    );
    let other = device("zzzzzzzz");
    history::append(&place.folders, &other, &record("C")).unwrap();
    let _living = Journal::begin(&place.folders, &other, header("D"));
    place.put(".k3f9q2ab-2026.ron.swp.ron", b"hidden");
    place.put("notes.txt", b"not a log");

    let history = place.history();
    let ids: Vec<&str> = history.records.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(ids, ["A", "B", "C"]);
    // The copy is cut at the break between two lines of the same length, or within one.
    assert!(history.unreadable.len() <= 1);
}

#[test]
fn no_history_is_an_empty_one_and_reading_it_makes_nothing() {
    let place = Place::new();
    assert!(place.records().is_empty());
    assert!(place.find().interrupted.is_empty());
    assert!(!place.folders.config.exists());
    put(&place.folders.config, b"");
    // Windows says of a folder below a file that it is missing.
    let told = usize::from(cfg!(unix));
    assert_eq!(place.history().unreadable.len(), told);
}

#[test]
fn a_record_that_could_not_be_read_back_is_refused() {
    let place = Place::new();
    let mut record = record("A");
    record.id = "no id".into();
    assert!(matches!(
        place.append(&record),
        Err(SaveError::OutOfBounds { .. })
    ));
    assert!(!place.log().exists());
}

#[test]
fn writers_at_once_lose_nothing() {
    let place = Place::new();
    let record = record("A");
    std::thread::scope(|scope| {
        for writer in 0..4 {
            let (place, mut record) = (&place, record.clone());
            scope.spawn(move || {
                for number in 0..10 {
                    record.id = format!("{writer}-{number}");
                    place.append(&record).unwrap();
                }
            });
        }
    });
    assert_eq!(place.records().len(), 40);
}
