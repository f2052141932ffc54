//! Lines that a newer Supple has written: kept, counted, and never called damage.

use std::fs;
use std::time::Duration;

use supple::session::{Outcome, Side};

use crate::place::{Place, bout, die, finish, put, record};

/// Whole lines of versions to come.
const NEWER: [&str; 6] = [
    r#"V2Mood(id:"A",at:"2026-05-03T06:00:00.000Z",mood:Bright)"#,
    r#"V2Answers(id:"A",at:"2026-05-03T06:00:00.000Z",work:0,mood:4)"#,
    r#"V2Answers(id:"A",at:"2026-05-03T06:00:00.000Z",work:0,reason:TooHot)"#,
    r#"V2Away(id:"B",at:"2026-05-03T06:00:00.000Z",from:"2026-05-03",to:"2026-05-04",why:Hungry(3))"#,
    r#"V3(id:"A",work:[("cobra",Left,{"sets":3})],deep:Some(Of(x:r"\")))"#,
    r#"V12Ärger()"#,
];

/// Lines of this version that no version writes.
const DAMAGED: [&str; 10] = [
    r#"V2Mood(id:"A",mood:Bright"#,
    r#"V2Mood"#,
    r#"V2Answers(id:"A",at:"2026-05-03T06:00:00.000Z",work:0,pain:11)"#,
    r#"V2Answers(id:"A",at:"2026-05-03T06:00:00.000Z")"#,
    r#"V2Answers(id:"a b",at:"2026-05-03T06:00:00.000Z",work:0)"#,
    r#"V2Morning(id:"A",at:"2026-02-30T06:00:00.000Z")"#,
    r#"V2Away(id:"B",at:"2026-05-03T06:00:00.000Z",from:"2026-02-30",to:"2026-05-04",why:Ill)"#,
    r#"V2Measure(id:"M",at:"2026-05-03T06:00:00.000Z",check:"ftf",side:Both,value:NaN,unit:"cm",method:"")"#,
    r#"V1Mood(id:"A")"#,
    r#"V1Delete(id:"A",at:"2026-05-03T06:00:00.000Z",why:3)"#,
];

#[test]
fn newer_lines_are_counted_and_everything_else_is_read() {
    let place = Place::new();
    place.append(&record("A")).unwrap();
    let mut text = fs::read_to_string(place.log()).unwrap();
    for line in NEWER.iter().chain(&DAMAGED) {
        text += line;
        text += "\n";
    }
    put(&place.log(), text.as_bytes());
    place.append(&record("B")).unwrap();
    let history = place.history();
    assert_eq!(history.newer, NEWER.len() as u64);
    let damaged: Vec<&str> = history
        .unreadable
        .iter()
        .map(|one| one.text.as_str())
        .collect();
    assert_eq!(damaged, DAMAGED);
    assert_eq!(history.records, [record("A"), record("B")]);
    assert!(fs::read_to_string(place.log()).unwrap().starts_with(&text));
}

#[test]
fn newer_lines_that_are_torn_anywhere_are_damage() {
    for line in NEWER {
        for (end, _) in line.char_indices().skip(1) {
            let place = Place::new();
            place.put("k3f9q2ab-2026.ron", &line.as_bytes()[..end]);
            let history = place.history();
            assert_eq!(
                (history.newer, history.unreadable.len()),
                (0, 1),
                "{end} {line}"
            );
        }
    }
}

#[test]
fn a_newer_line_of_a_running_file_stays_when_it_is_written_anew() {
    let place = Place::new();
    die(&place, "A");
    let mut bytes = fs::read(place.running()).unwrap();
    let newer = "V3Heart(beats:72,at:\"2026-05-03T05:13:00.000Z\")\n";
    bytes.extend_from_slice(newer.as_bytes());
    bytes.extend_from_slice(b"V1Torn(");
    put(&place.running(), &bytes);
    let mut journal = place.found().resume(&place.folders, &place.device).unwrap();
    // Gone, it is written with all that is known.
    fs::remove_file(place.running()).unwrap();
    journal.bout(&bout(0, Side::Right, 30, Outcome::Done));
    assert!(journal.trouble().is_none());
    let written = fs::read_to_string(place.running()).unwrap();
    assert!(written.contains(newer), "{written}");
    assert!(!written.contains("V1Torn"), "{written}");
    assert_eq!(journal.finish(finish(60)).unwrap().bouts.len(), 2);
}

#[test]
fn a_running_file_that_a_newer_version_has_begun_is_left_alone_and_counted() {
    let place = Place::new();
    let bytes = b"V2Begin(id:\"A\",what:Never(\"seen\"))\n";
    let path = place.put("k3f9q2ab-running.ron", bytes);
    let found = place.find();
    assert!(found.interrupted.is_empty() && found.unreadable.is_empty());
    assert_eq!(found.newer, 1);
    let mut journal = place.begin("B");
    journal.segment(0, Duration::ZERO);
    journal.finish(finish(1)).unwrap();
    assert_eq!(fs::read(path).unwrap(), bytes);
}
