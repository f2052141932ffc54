use std::time::Duration;

use super::*;
use crate::history::{Answered, Answers, BoutRecord, Ended, Felt, Morning, Pain, Reason, Record};
use crate::session::{Outcome, Side};

fn record() -> Record {
    let mut answers = Answered::default();
    let said = Answers {
        pain: Pain::new(6),
        effort: None,
        reason: Some(Reason::TooHard),
    };
    answers.set(0, said);
    Record {
        id: "01JT".into(),
        started: "2026-05-03T07:12:09.123+02:00[Europe/Berlin]"
            .parse()
            .unwrap(),
        routine: "Hips, \"easy\"".into(),
        file: "hips.ron".into(),
        routine_id: None,
        planned: Duration::from_secs(60),
        bouts_planned: 2,
        active: Duration::from_millis(59_870),
        bouts: vec![BoutRecord {
            exercise: "figure-4".into(),
            instead_of: Some("cobra".into()),
            side: Side::Left,
            set: 1,
            planned: Duration::from_secs(30),
            done: Duration::from_millis(12_345),
            outcome: Outcome::Skipped,
        }],
        ended: Ended::Stopped,
        pain_before: Pain::new(4),
        pain_after: None,
        note: "Jürgen:\n\tbesser 😀".into(),
        answers,
        morning: Morning::Felt(Felt::MuchWorse),
    }
}

#[test]
fn json_has_the_shape_that_is_promised() {
    let parsed: serde_json::Value = serde_json::from_str(&json(&[record()])).unwrap();
    let expected = serde_json::json!([{
        "id": "01JT",
        "routine": "Hips, \"easy\"",
        "started": "2026-05-03T07:12:09.123+02:00",
        "ended": "stopped",
        "seconds": 59.87,
        "pain_before": 4,
        "pain_after": null,
        "note": "Jürgen:\n\tbesser 😀",
        "work": [{
            "exercise": "figure-4",
            "side": "left",
            "set": 1,
            "planned_seconds": 30.0,
            "done_seconds": 12.345,
            "outcome": "skipped",
            "pain": 6,
            "effort": null,
            "reason": "too_hard",
            "instead_of": "cobra",
        }],
        "morning": "much_worse",
    }]);
    assert_eq!(parsed, expected);
    assert_eq!(json(&[]), "[]\n");
}

/// The rows of a CSV, as a strict reader takes them.
fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = bytes
        .strip_prefix("\u{feff}".as_bytes())
        .expect("a byte order mark");
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text);
    let rows = reader.records().map(|row| row.unwrap());
    rows.map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}

#[test]
fn csv_has_a_row_for_each_work_under_the_names_of_the_columns() {
    let rows = rows(&csv(&[record()], Columns::Commas));
    let expected = [
        ("id", "01JT"),
        ("started", "2026-05-03T07:12:09.123+02:00"),
        ("date", "2026-05-03"),
        ("time", "07:12:09"),
        ("routine", "Hips, \"easy\""),
        ("ended", "stopped"),
        ("seconds", "59.87"),
        ("pain_before", "4"),
        ("pain_after", ""),
        ("note", "Jürgen:\n\tbesser 😀"),
        ("exercise", "figure-4"),
        ("side", "left"),
        ("set", "1"),
        ("planned_seconds", "30"),
        ("done_seconds", "12.345"),
        ("outcome", "skipped"),
        ("pain", "6"),
        ("effort", ""),
        ("reason", "too_hard"),
        ("instead_of", "cobra"),
        ("morning", "much_worse"),
    ];
    assert_eq!(rows[0], expected.map(|(column, _)| column));
    assert_eq!(rows[1], expected.map(|(_, cell)| cell));
    assert_eq!(rows.len(), 2);
}

#[test]
fn a_session_without_any_work_has_a_row_of_its_own() {
    let mut record = record();
    record.bouts.clear();
    let rows = rows(&csv(&[record], Columns::Commas));
    assert_eq!(rows[1][..10].len(), 10);
    assert_eq!(rows[1][0], "01JT");
    assert!(rows[1][10..20].iter().all(String::is_empty));
    assert_eq!(rows[1][20], "much_worse");
}

#[test]
fn no_text_of_a_person_becomes_a_formula() {
    for text in [
        "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "  =1+1",
    ] {
        let mut record = record();
        record.note = text.into();
        record.routine = text.into();
        record.bouts[0].exercise = text.into();
        record.bouts[0].instead_of = Some(text.into());
        let rows = rows(&csv(&[record], Columns::Commas));
        for column in [4, 9, 10, 19] {
            assert_eq!(rows[1][column], format!("'{text}"));
        }
    }
}

#[test]
fn semicolons_come_with_decimal_commas_but_for_those_with_points() {
    let cells = |columns| {
        let text = String::from_utf8(csv(&[record()], columns)).unwrap();
        assert!(text.starts_with("\u{feff}id;started;date;"), "{text}");
        let separated = text.as_bytes().strip_prefix("\u{feff}".as_bytes()).unwrap();
        let mut reader = ::csv::ReaderBuilder::new()
            .delimiter(b';')
            .from_reader(separated);
        let row = reader.records().next().unwrap().unwrap();
        [1, 4, 6, 13, 14].map(|column| row[column].to_owned())
    };
    let started = "2026-05-03T07:12:09.123+02:00";
    let name = "Hips, \"easy\"";
    assert_eq!(
        cells(Columns::Semicolons),
        [started, name, "59,87", "30", "12,345"]
    );
    let points = cells(Columns::SemicolonsAndPoints);
    assert_eq!(points, [started, name, "59.87", "30", "12.345"]);
}

#[test]
fn no_kind_of_line_break_ends_a_line_of_a_calendar() {
    let text = ics(&[record()], |_| {
        "a\u{2028}b\u{85}c\rd\u{2029}e\u{c}f".to_owned()
    });
    assert!(
        text.contains("DESCRIPTION:a\\nb\\nc\\nd\\ne\\nf\r\n"),
        "{text}"
    );
}

/// The content lines of a calendar, unfolded.
fn unfolded(calendar: &str) -> Vec<String> {
    let lines = calendar.replace("\r\n ", "");
    lines.split_terminator("\r\n").map(str::to_owned).collect()
}

#[test]
fn a_calendar_has_an_event_for_each_session() {
    let text = ics(&[record()], |record| record.note.clone());
    let lines = unfolded(&text);
    for line in [
        "UID:01JT@supple",
        "DTSTART:20260503T051209Z",
        "DTEND:20260503T051308Z",
        "SUMMARY:Hips\\, \"easy\"",
        "DESCRIPTION:Jürgen:\\n\tbesser 😀",
    ] {
        assert!(lines.contains(&line.to_owned()), "{line}: {text}");
    }
}

#[test]
fn a_session_in_which_nothing_was_done_is_no_event() {
    let mut nothing = record();
    nothing.bouts[0].done = Duration::from_secs(2);
    let text = ics(&[nothing, record()], |_| String::new());
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 1);
}

#[test]
fn lines_of_a_calendar_are_short_and_whole_when_put_together_again() {
    let note = "Größe 😀; \\ ".repeat(40);
    let text = ics(&[record()], |_| format!("{note}\u{0}\r\nmore"));
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    let described = note.replace('\\', "\\\\").replace(';', "\\;");
    let expected = format!("DESCRIPTION:{described}\\nmore");
    assert!(unfolded(&text).contains(&expected), "{text}");
}
