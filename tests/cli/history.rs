//! `supple history`.

use std::time::Duration;

use serde_json::Value;
use supple::history::{self, Answered, BoutRecord, Ended, Morning, Pain, Record};
use supple::platform::{Device, Folders};
use supple::session::{Outcome, Side};

use super::place::Place;

#[test]
fn an_empty_history_is_empty_in_every_format() {
    let place = Place::new();
    assert_eq!(place.run(&["history"]).out(), "No session yet.\n");
    assert_eq!(
        place.run(&["history", "--format", "json"]).json(),
        serde_json::json!([])
    );
    let csv = place.run(&["history", "--format=csv"]);
    assert_eq!((csv.code(), csv.out().lines().count()), (0, 1));
}

#[test]
fn a_calendar_without_an_event_is_told_of_and_not_written() {
    let ran = Place::new().run(&["history", "--format=ics"]);
    assert_eq!((ran.code(), ran.out()), (1, String::new()));
    assert!(ran.errors().contains("no session yet"), "{}", ran.errors());
}

/// What a clock without a battery, one that was set by hand, travels and a name like a formula leave in a log.
const CLOCKS: &str = include_str!("history/clocks.ron");

#[test]
fn sessions_whose_clock_was_wrong_are_listed_as_such() {
    let place = Place::new();
    place.put("config/history/k3f9q2ab-2026.ron", CLOCKS);
    let text = place.run(&["history"]).out();
    let wrong: Vec<&str> = text
        .lines()
        .filter(|line| line.contains("clock was wrong"))
        .collect();
    assert_eq!(text.lines().count(), 8, "{text}");
    assert!(
        wrong[0].starts_with("1970-01-01") && wrong[1].starts_with("2099-01-01"),
        "{text}"
    );
    assert_eq!(wrong.len(), 2, "{text}");
    let json = place.run(&["history", "--format", "json"]).json();
    assert_eq!(json.as_array().unwrap().len(), 7);
    let calendar = place.run(&["history", "--format", "ics"]).out();
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 7);
    assert_eq!(calendar.matches("DESCRIPTION:Clock was wrong").count(), 2);
    let report = place.run(&["history", "--format", "html"]).out();
    assert!(
        report.contains("2 sessions are not counted here"),
        "{report}"
    );
}

#[test]
fn a_table_has_commas_or_semicolons_and_no_formula() {
    let place = Place::new();
    place.put("config/history/k3f9q2ab-2026.ron", CLOCKS);
    let commas = place.run(&["history", "--format", "csv"]).out();
    assert!(
        commas.contains(",3-5,finished,12.5,4,2,'  =1+1,figure-4,"),
        "{commas}"
    );
    let semicolons = place.run(&["history", "--format", "csv-semicolon"]).out();
    assert!(
        semicolons.contains(";3-5;finished;12,5;4;2;'  =1+1;figure-4;"),
        "{semicolons}"
    );
    let wrong = place.run(&["history", "--format", "csv-semicolons"]);
    assert!(
        wrong.code() == 2 && wrong.errors().contains("csv-semicolon"),
        "{}",
        wrong.errors()
    );
}

/// A session of one bout, as the log keeps it.
pub(super) fn record() -> Record {
    Record {
        id: "01JZ0000000000000000000000".into(),
        started: "2026-05-03T07:12:09+02:00[Europe/Berlin]".parse().unwrap(),
        routine: "Hip openers".into(),
        file: "hip-openers".into(),
        routine_id: None,
        planned: Duration::from_secs(600),
        bouts_planned: 12,
        active: Duration::from_secs(312),
        bouts: vec![BoutRecord {
            exercise: "figure-4".into(),
            instead_of: None,
            side: Side::Left,
            set: 1,
            planned: Duration::from_secs(30),
            done: Duration::from_secs(30),
            outcome: Outcome::Done,
        }],
        ended: Ended::Stopped,
        pain_before: Pain::new(4),
        pain_after: None,
        note: "First line.\nSecond line.".into(),
        answers: Answered::default(),
        morning: Morning::default(),
    }
}

#[test]
fn the_history_is_printed_in_every_format() {
    let place = Place::new();
    let folders = Folders {
        config: place.path("config"),
        state: place.path("state"),
    };
    let device = Device::of_this_machine(&folders);
    history::append(&folders, &device, &record()).unwrap();
    let text = place.run(&["history"]).out();
    let row = text.lines().nth(1).unwrap();
    let columns: Vec<&str> = row
        .split("  ")
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .collect();
    let expected = [
        "2026-05-03 07:12",
        "5 min",
        "Hip openers",
        "stopped",
        "1",
        "4 → –",
        "First line. Second line.",
    ];
    assert_eq!(columns, expected, "{text}");
    let json = place.run(&["history", "--format", "json"]).json();
    assert_eq!(json[0]["routine"], "Hip openers");
    assert_eq!(json[0]["ended"], "stopped");
    assert_eq!(json[0]["seconds"].as_f64(), Some(312.0));
    assert_eq!(json[0]["pain_before"], 4);
    assert_eq!(json[0]["pain_after"], Value::Null);
    assert_eq!(json[0]["work"][0]["exercise"], "figure-4");
    assert_eq!(json[0]["work"][0]["outcome"], "done");
    let csv = place.run(&["history", "--format", "csv"]).out();
    assert_eq!(csv.matches("figure-4").count(), 1, "{csv}");
    let calendar = place.run(&["history", "--format", "ics"]).out();
    assert!(
        calendar.contains("\r\nDTSTART:20260503T051209Z\r\nDTEND:20260503T051721Z\r\n"),
        "{calendar}"
    );
    assert!(
        calendar.contains("1 of 12 done\\nEnded early\\nPain 4 before\\nFirst line.\\n"),
        "{calendar}"
    );
}

#[test]
fn a_damaged_history_is_told_and_the_rest_is_shown() {
    let place = Place::new();
    place.put(
        "config/history/abcd1234-2026.ron",
        "V1(what is this\nand this\n",
    );
    let ran = place.run(&["history"]);
    assert_eq!(ran.code(), 0);
    assert!(
        ran.errors().contains("abcd1234-2026.ron:1: "),
        "{}",
        ran.errors()
    );
    assert!(
        ran.errors().contains("still in the files"),
        "{}",
        ran.errors()
    );
}
