use std::time::Duration;

use jiff::{Timestamp, tz::TimeZone};
use proptest::prelude::*;

use super::*;
use crate::history::stream::LONGEST_LINE_BYTES;

fn reread(line: &str) -> Entry {
    read(line, &mut Names::default()).unwrap_or_else(|problem| panic!("{problem}: {line}"))
}

fn durations() -> impl Strategy<Value = Duration> {
    prop_oneof![0..100_000_u64, 0..=366 * 86_400_000_u64].prop_map(Duration::from_millis)
}

fn pains() -> impl Strategy<Value = Option<Pain>> {
    (0..12_u8).prop_map(Pain::new)
}

fn moments() -> impl Strategy<Value = Timestamp> {
    // From 1901 to 8999.
    (-2_177_452_800_000_i64..221_845_392_000_000)
        .prop_map(|millisecond| Timestamp::from_millisecond(millisecond).unwrap())
}

fn starts() -> impl Strategy<Value = jiff::Zoned> {
    let zones = prop::sample::select(vec![
        "Europe/Berlin",
        "America/St_Johns",
        "Asia/Kathmandu",
        "Pacific/Apia",
        "UTC",
    ]);
    // Before 1970 some of these zones had offsets with seconds, which RFC 3339 cannot hold.
    (0..221_845_392_000_000_i64, zones).prop_map(|(millisecond, zone)| {
        let moment = Timestamp::from_millisecond(millisecond).unwrap();
        moment.to_zoned(TimeZone::get(zone).unwrap())
    })
}

fn bouts() -> impl Strategy<Value = BoutRecord> {
    let sides = prop::sample::select(vec![Side::Both, Side::Left, Side::Right]);
    let outcomes = prop::sample::select(vec![Outcome::Done, Outcome::Skipped, Outcome::Cut]);
    let parts = (
        any::<String>(),
        sides,
        any::<u32>(),
        durations(),
        durations(),
        outcomes,
    );
    parts.prop_map(|(exercise, side, set, planned, done, outcome)| BoutRecord {
        exercise: exercise.into(),
        instead_of: None,
        side,
        set,
        planned,
        done,
        outcome,
    })
}

fn records() -> impl Strategy<Value = Record> {
    let ended = prop::sample::select(vec![Ended::Finished, Ended::Stopped, Ended::Interrupted]);
    let words = (any::<String>(), any::<String>(), any::<String>());
    let numbers = (durations(), any::<u32>(), durations());
    let bouts_done = prop::collection::vec(bouts(), 0..5);
    let rest = (bouts_done, ended, pains(), pains());
    ("[0-9A-Z]{26}", starts(), words, numbers, rest).prop_map(
        |(id, started, (routine, file, note), (planned, bouts_planned, active), rest)| {
            let (bouts, ended, pain_before, pain_after) = rest;
            Record {
                id,
                started,
                routine,
                file,
                routine_id: None,
                planned,
                bouts_planned,
                active,
                bouts,
                ended,
                pain_before,
                pain_after,
                note,
                answers: Answered::default(),
                morning: Morning::default(),
            }
        },
    )
}

fn changes() -> impl Strategy<Value = Change> {
    let edit = (
        any::<Option<String>>(),
        prop::option::of(pains()),
        prop::option::of(pains()),
    )
        .prop_map(|(note, pain_before, pain_after)| What::Edit {
            note,
            pain_before,
            pain_after,
        });
    let what = prop_oneof![edit, Just(What::Delete), Just(What::Restore)];
    (moments(), "[0-9A-Z]{26}", what).prop_map(|(at, id, what)| Change { at, id, what })
}

proptest! {
    #[test]
    fn every_record_comes_back_as_it_was(record in records()) {
        let line = of_record(&record).unwrap();
        prop_assert_eq!(line.lines().count(), 1);
        let Entry::Session(back) = reread(&line) else { panic!("{line}") };
        prop_assert_eq!(&*back, &record);
        // Equal starts may still have different zones.
        prop_assert_eq!(back.started.to_string(), record.started.to_string());
    }

    #[test]
    fn every_change_comes_back_as_it_was(change in changes()) {
        let line = of_change(&change).unwrap();
        prop_assert_eq!(reread(&line), Entry::Change(change));
    }

    #[test]
    fn no_text_makes_it_panic(text in any::<String>(), rest in "[V1a-zChangeDelete(){}\\[\\]:,\"0-9 .-]{0,60}") {
        let _ = read(&text, &mut Names::default());
        let _ = read(&rest, &mut Names::default());
        let _ = read(&format!("V1({rest})"), &mut Names::default());
    }
}

proptest! {
    // Each case is as many lines as the record has bytes.
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_line_that_is_torn_anywhere_is_not_read_at_all(record in records()) {
        let line = of_record(&record).unwrap();
        for (end, _) in line.char_indices() {
            prop_assert!(read(&line[..end], &mut Names::default()).is_err());
        }
    }
}

const LINE: &str = r#"V1(id:"01JT",started:"2026-05-03T07:12:09.123+02:00",zone:"Europe/Berlin",routine:"Hips",file:"hips.ron",planned_ms:60000,works_planned:2,active_ms:59870,work:[("figure-4",Left,1,30000,30000,Done)],ended:Finished,pain_before:4,note:"Jürgen: \"besser\"\n")"#;

#[test]
fn a_line_looks_like_this() {
    let Entry::Session(record) = reread(LINE) else {
        panic!("no session")
    };
    assert_eq!(record.bouts[0].done, Duration::from_secs(30));
    assert_eq!(record.pain_before, Pain::new(4));
    assert_eq!(record.pain_after, None);
    assert_eq!(record.note, "Jürgen: \"besser\"\n");
    assert_eq!(of_record(&record).unwrap(), LINE);
}

#[test]
fn changes_look_like_this() {
    for line in [
        r#"V1Change(id:"01JT",at:"2026-05-03T06:00:00.000Z",note:"new",pain_after:3)"#,
        r#"V1Change(id:"01JT",at:"2026-05-03T06:00:00.000Z",pain_before:None)"#,
        r#"V1Delete(id:"01JT",at:"2026-05-03T06:00:00.000Z")"#,
        r#"V1Restore(id:"01JT",at:"2026-05-03T06:00:00.000Z")"#,
    ] {
        let Entry::Change(change) = reread(line) else {
            panic!("{line}")
        };
        assert_eq!(of_change(&change).unwrap(), line);
    }
}

#[test]
fn a_person_may_write_it_with_more_air() {
    let aired = LINE.replace(',', " , ").replace("4 ,", "Some(4) ,") + " // my best";
    assert_eq!(reread(&aired), reread(LINE));
}

#[test]
fn what_is_out_of_bounds_or_unknown_is_not_read() {
    let wrong = [
        ("V1(", "V2("),
        ("pain_before:4", "pain_before:11"),
        ("pain_before:4", "pain_before:-1"),
        ("pain_before:4", "mood:4"),
        ("pain_before:4,", "pain_before:4,pain_before:4,"),
        ("59870", "-1"),
        ("59870", "31622400001"),
        ("59870", "NaN"),
        ("59870", "1e999"),
        ("59870", "99999999999999999999999"),
        ("59870", "59870.5"),
        ("05-03", "02-30"),
        ("2026-", "9999-"),
        ("01JT", ""),
        ("01JT", "../../etc"),
        ("01JT", "J\u{fc}rgen"),
        ("Left", "Middle"),
        ("Finished", "Exploded"),
        (",Done", ",Done,7"),
        ("ended:Finished,", ""),
        ("\")", "\") V1()"),
    ];
    for (from, to) in wrong {
        let line = LINE.replacen(from, to, 1);
        assert_ne!(line, LINE);
        assert!(read(&line, &mut Names::default()).is_err(), "{line}");
    }
}

#[test]
fn a_record_that_could_not_be_read_back_is_not_written() {
    let Entry::Session(record) = reread(LINE) else {
        panic!("no session")
    };
    for id in ["", "a b", &"x".repeat(65)] {
        let mut record = record.clone();
        record.id = id.into();
        assert_eq!(of_record(&record), None);
    }
    let mut record = record;
    record.note = "x".repeat(LONGEST_LINE_BYTES);
    assert_eq!(of_record(&record), None);
}

#[test]
fn a_time_beyond_the_bounds_is_written_as_the_longest() {
    let Entry::Session(mut record) = reread(LINE) else {
        panic!("no session")
    };
    record.active = Duration::MAX;
    let line = of_record(&record).unwrap();
    assert!(line.contains("active_ms:31622400000"));
}
