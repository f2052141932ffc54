use std::path::Path;
use std::time::Duration;

use jiff::civil::date;

use super::*;
use crate::exercise::Catalogue;
use crate::history::{Answered, Ended, Morning, Today};
use crate::platform::file::put;

/// Entries of files with these names and routines of these names, each of which asks for a session a day.
fn entries(folder: &Path, files: &[(&str, &str)]) -> Vec<Entry> {
    let catalogue = Catalogue::bundled();
    let entry = |(file, name): &(&str, &str)| {
        let path = folder.join(format!("{file}.ron"));
        let steps = "steps: [(exercise: \"figure-4\", work: Hold(seconds: 30))]";
        let text = format!("Routine(name: \"{name}\", schedule: Daily(1), {steps})");
        put(&path, text.as_bytes());
        Entry::from_file(path, &catalogue)
    };
    files.iter().map(entry).collect()
}

fn record(file: &str, routine: &str, day: i8) -> Record {
    let started = date(2026, 11, day).at(7, 0, 0, 0).in_tz("UTC").unwrap();
    Record {
        id: format!("{file}{day}"),
        started,
        routine: routine.into(),
        file: file.into(),
        routine_id: None,
        planned: Duration::from_secs(30),
        bouts_planned: 1,
        active: Duration::from_secs(30),
        bouts: Vec::new(),
        ended: Ended::Finished,
        pain_before: None,
        pain_after: None,
        note: String::new(),
        answers: Answered::default(),
        morning: Morning::default(),
    }
}

/// When each of these routines was done last.
fn last(files: &[(&str, &str)], records: &[Record]) -> Vec<Option<i8>> {
    let folder = tempfile::tempdir().unwrap();
    let entries = entries(folder.path(), files);
    let today = Today::at(&"2026-11-29T12:00:00+00:00[UTC]".parse().unwrap());
    let dated = records.iter().filter_map(|record| today.dated(record));
    let diary = Diary::of(&entries, dated, AwayDays::default());
    let standings = diary.standings(today.date()).into_iter();
    standings
        .map(|standing| standing.last.map(jiff::civil::Date::day))
        .collect()
}

#[test]
fn a_routine_whose_file_has_another_name_keeps_its_days() {
    let records = [record("hips", "Hips", 20), record("neck", "Neck", 21)];
    let files = [("morning", "Hips"), ("neck", "Neck")];
    assert_eq!(last(&files, &records), [Some(20), Some(21)]);
}

#[test]
fn a_routine_that_has_another_name_in_its_file_keeps_its_days() {
    let records = [record("hips", "Hips", 20)];
    assert_eq!(last(&[("hips", "Hip openers")], &records), [Some(20)]);
}

#[test]
fn the_file_counts_before_the_name_and_no_session_counts_twice() {
    let records = [record("hips", "Hips", 20)];
    let copy = [("hips (1)", "Hips"), ("hips", "Hips")];
    assert_eq!(last(&copy, &records), [None, Some(20)]);
    let renamed = [("hips", "Hip openers"), ("other", "Hips")];
    assert_eq!(last(&renamed, &records), [Some(20), None]);
    let same_name = [("a", "Hips"), ("b", "Hips")];
    assert_eq!(last(&same_name, &records), [Some(20), None]);
}

#[test]
fn letters_are_the_same_however_they_are_put_together() {
    let records = [record("u\u{308}bung", "\u{dc}bung", 20)];
    assert_eq!(last(&[("\u{fc}bung", "Abend")], &records), [Some(20)]);
    assert_eq!(last(&[("abend", "U\u{308}bung")], &records), [Some(20)]);
}

#[test]
fn weeks_are_put_together_from_the_days_that_are_asked_about() {
    let folder = tempfile::tempdir().unwrap();
    let entries = entries(folder.path(), &[("hips", "Hips")]);
    let records = [9, 9, 10, 17, 18, 24].map(|day| record("hips", "Hips", day));
    let today = Today::at(&"2026-11-29T12:00:00+00:00[UTC]".parse().unwrap());
    let diary = Diary::of(
        &entries,
        records.iter().filter_map(|record| today.dated(record)),
        AwayDays::default(),
    );
    let schedule = diary.asked(0, today.date()).unwrap();
    let weeks = |from, until| {
        let dates = date(2026, 11, from)..=date(2026, 11, until);
        let sum = diary.weeks(0, schedule, dates);
        (sum.done, sum.asked)
    };
    assert_eq!(weeks(9, 29), (5, 21));
    assert_eq!(weeks(10, 17), (2, 14));
    assert_eq!(weeks(25, 29), (0, 7));
}

#[test]
fn a_routine_with_an_id_keeps_its_sessions_whatever_it_and_its_file_are_called() {
    let folder = tempfile::tempdir().unwrap();
    let catalogue = Catalogue::bundled();
    let entry = |file: &str, name: &str, id: &str| {
        let path = folder.path().join(format!("{file}.ron"));
        let steps = "steps: [(exercise: \"figure-4\", work: Hold(seconds: 30))]";
        let text = format!("Routine(name: \"{name}\", id: \"{id}\", {steps})");
        put(&path, text.as_bytes());
        Entry::from_file(path, &catalogue)
    };
    // The file and the name of the session are those of another routine by now; a copy by hand has the same id.
    let entries = [
        entry("hips", "Hips", "01A"),
        entry("renamed", "Hips, renamed", "01B"),
        entry("copied", "Twice", "01C"),
        entry("copy", "Twice", "01C"),
    ];
    let of = |id: &str, file, day| Record {
        routine_id: Some(id.into()),
        ..record(file, "Hips", day)
    };
    let records = [
        of("01B", "hips", 3),
        of("01C", "copy", 4),
        of("01Z", "hips", 5),
    ];
    let today = Today::at(&"2026-11-29T12:00:00+00:00[UTC]".parse().unwrap());
    let dated = records.iter().filter_map(|record| today.dated(record));
    let diary = Diary::of(&entries, dated, AwayDays::default());
    let last = |place| diary.last(place, date(2026, 11, 29)).map(|day| day.day());
    assert_eq!([0, 1, 2, 3].map(last), [Some(5), Some(3), None, Some(4)]);
}
