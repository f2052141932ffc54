//! What is told of a session in lines of their own: answers, mornings, times away, measures.

use std::fs;

use jiff::Zoned;
use jiff::civil::date;
use supple::history::{
    self, Answers, Away, Edit, Effort, Feeling, Felt, Morning, Pain, Reason, Today, Why,
    asks_about_morning,
};
use supple::session::Side;

use crate::place::{Place, device, put, record, time};

const NEXT_DAY: &str = "05-04T08:00:00+02:00";

#[test]
fn answers_of_two_machines_come_together_and_the_later_one_counts() {
    let place = Place::new();
    place.append(&record("A")).unwrap();
    let (folders, other) = (&place.folders, device("zzzzzzzz"));
    let change = |device, second: u32, edits| {
        let at = time(&format!("05-04T08:00:0{second}+02:00"));
        history::change(folders, device, "A", &at, edits).unwrap();
    };
    change(
        &place.device,
        1,
        vec![Edit::Pain(0, Pain::new(6)), Edit::Effort(0, Effort::new(8))],
    );
    change(
        &other,
        2,
        vec![
            Edit::Pain(0, Pain::new(4)),
            Edit::Reason(0, Some(Reason::Hurts)),
        ],
    );
    change(&other, 3, vec![Edit::Effort(0, None)]);
    let answers = Answers {
        pain: Pain::new(4),
        effort: None,
        reason: Some(Reason::Hurts),
    };
    assert_eq!(place.records()[0].answers_of(0), answers);
}

#[test]
fn several_edits_are_one_append_of_the_lines_that_they_take() {
    let place = Place::new();
    place.append(&record("A")).unwrap();
    let before = Feeling::of(&place.records()[0]);
    let mut said = before.clone();
    let edits = [
        Edit::Note("sore".into()),
        Edit::Pain(0, Pain::new(3)),
        Edit::Effort(0, Effort::new(5)),
        Edit::Morning(Some(Felt::MuchWorse)),
    ];
    edits.iter().for_each(|edit| said.take(edit));
    assert_eq!(said.edits_of(&before), edits);
    assert!(said.edits_of(&said.clone()).is_empty());
    let lines = || fs::read_to_string(place.log()).unwrap();
    let first = lines();
    history::change(
        &place.folders,
        &place.device,
        "A",
        &time(NEXT_DAY),
        edits.to_vec(),
    )
    .unwrap();
    insta::assert_snapshot!(lines().strip_prefix(&first).unwrap(), @r#"
    V1Change(id:"A",at:"2026-05-04T06:00:00.000Z",note:"sore")
    V2Answers(id:"A",at:"2026-05-04T06:00:00.000Z",work:0,pain:3,effort:5)
    V2Morning(id:"A",at:"2026-05-04T06:00:00.000Z",felt:MuchWorse)
    "#);
    let record = &place.records()[0];
    assert_eq!(Feeling::of(record).edits_of(&said), []);
    assert_eq!(record.morning, Morning::Felt(Felt::MuchWorse));
}

#[test]
fn answers_to_nothing_are_kept_and_a_restored_session_has_its_own_again() {
    let place = Place::new();
    place.append(&record("A")).unwrap();
    let (folders, device, at) = (&place.folders, &place.device, time(NEXT_DAY));
    let edits = vec![
        Edit::Pain(0, Pain::new(3)),
        Edit::Pain(70_000, Pain::new(9)),
        Edit::Morning(None),
    ];
    history::change(folders, device, "A", &at, edits.clone()).unwrap();
    history::change(folders, device, "UNKNOWN", &at, edits).unwrap();
    let said = place.records();
    assert_eq!(said[0].answers.iter().count(), 1);
    assert_eq!(said[0].morning, Morning::Dismissed);
    history::delete(folders, device, "A", &at).unwrap();
    assert!(place.records().is_empty());
    history::restore(folders, device, "A", &at).unwrap();
    assert_eq!(place.records(), said);
    assert_eq!(fs::read_to_string(place.log()).unwrap().lines().count(), 9);
    // No place of a line is as far as that.
    let beyond = vec![Edit::Pain(usize::MAX, Pain::new(1))];
    assert!(history::change(folders, device, "A", &at, beyond).is_err());
}

#[test]
fn a_record_that_is_saved_late_has_all_that_was_said_of_it() {
    let place = Place::new();
    let mut late = record("A");
    late.answers.set(
        0,
        Answers {
            pain: Pain::new(7),
            ..Answers::default()
        },
    );
    late.morning = Morning::Felt(Felt::AsUsual);
    late.routine_id = Some("my hips, \"best\"".into());
    let file = place.root.path().join("saved.ron");
    history::save_elsewhere(&late, &file).unwrap();
    let change = vec![Edit::Pain(0, Pain::new(2))];
    late.answers.set(
        0,
        Answers {
            pain: Pain::new(2),
            ..Answers::default()
        },
    );
    history::change_elsewhere(&late, &file, &time(NEXT_DAY), change).unwrap();
    fs::create_dir_all(place.folders.history()).unwrap();
    fs::copy(&file, place.file("saved.ron")).unwrap();
    assert_eq!(place.records(), [late]);
}

#[test]
fn a_session_at_the_end_of_all_years_can_be_saved() {
    for started in [
        "9000-12-31T23:59:00-05:00[-05:00]",
        "1900-01-01T00:10:00+14:00[+14:00]",
    ] {
        let place = Place::new();
        let mut record = record("A");
        record.started = started.parse().unwrap();
        record.routine_id = Some("R".into());
        place.append(&record).unwrap();
        assert_eq!(place.records()[0].routine_id.as_deref(), Some("R"));
    }
}

#[test]
fn times_away_are_changed_and_taken_back_by_their_id() {
    let place = Place::new();
    let away = |id: &str, from: i8, to: i8, why| Away {
        from: date(2026, 5, from),
        to: date(2026, 5, to),
        id: id.into(),
        why,
    };
    let other = device("zzzzzzzz");
    let tell = |device, one: &Away, second: u32| {
        let at = time(&format!("05-04T08:00:0{second}+02:00"));
        history::away(&place.folders, device, one, &at).unwrap();
    };
    let ill = away("B", 9, 7, Why::Ill);
    tell(&place.device, &away("A", 4, 10, Why::Travelling), 1);
    tell(&place.device, &ill, 1);
    tell(&other, &away("A", 4, 12, Why::FlareUp), 2);
    let in_order = away("B", 7, 9, Why::Ill);
    let both = [away("A", 4, 12, Why::FlareUp), in_order.clone()];
    assert_eq!(place.history().away, both);
    let log = fs::read_to_string(place.log()).unwrap();
    assert!(
        log.contains(r#"from:"2026-05-07",to:"2026-05-09",why:Ill"#),
        "{log}"
    );

    let at = time("05-04T08:00:03+02:00");
    history::take_back_away(&place.folders, &place.device, "A", &at).unwrap();
    assert_eq!(place.history().away, [in_order]);
    tell(&other, &away("A", 1, 2, Why::Ill), 4);
    assert_eq!(place.history().away[0], away("A", 1, 2, Why::Ill));

    // Written by hand from a later to an earlier day.
    let turned =
        r#"V2Away(id:"C",at:"2026-05-03T06:00:00.000Z",from:"2026-05-20",to:"2026-05-18",why:Ill)"#;
    place.put("by-hand.ron", turned.as_bytes());
    assert_eq!(place.history().away[2], away("C", 18, 20, Why::Ill));
}

#[test]
fn measures_are_read_and_the_one_told_last_counts() {
    let place = Place::new();
    let line = |id, hour, value| {
        format!(
            "V2Measure(id:\"{id}\",at:\"2026-05-03T0{hour}:00:00.000Z\",check:\"fingertip-to-floor\",side:Left,value:{value},unit:\"cm\",method:\"ruler\")\n"
        )
    };
    let lines = [line("N", 7, "2"), line("M", 6, "12.5"), line("M", 8, "-4")].concat();
    place.put("k3f9q2ab-2026.ron", lines.as_bytes());
    let history = place.history();
    assert!(history.unreadable.is_empty() && history.newer == 0);
    let read: Vec<(&str, f64)> = history
        .measures
        .iter()
        .map(|one| (one.id.as_str(), one.value))
        .collect();
    assert_eq!(read, [("N", 2.0), ("M", -4.0)]);
    assert_eq!(
        (history.measures[0].side, history.measures[0].unit.as_str()),
        (Side::Left, "cm")
    );
}

#[test]
fn in_one_file_the_lower_answer_counts_even_if_the_clock_was_set_back() {
    let place = Place::new();
    place.append(&record("A")).unwrap();
    let pain = |pain| vec![Edit::Pain(0, Pain::new(pain))];
    let (late, early) = (time("06-01T08:00:00+02:00"), time(NEXT_DAY));
    history::change(&place.folders, &place.device, "A", &late, pain(9)).unwrap();
    history::change(&place.folders, &place.device, "A", &early, pain(1)).unwrap();
    assert_eq!(place.records()[0].answers_of(0).pain, Pain::new(1));
}

#[test]
fn the_morning_is_asked_about_once_on_one_of_the_three_days_after() {
    let place = Place::new();
    let mut before = record("A");
    before.started = time("05-02T20:00:00+02:00");
    place.append(&before).unwrap();
    place.append(&record("B")).unwrap();
    let mut nothing_done = record("C");
    nothing_done.started = time("05-03T21:00:00+02:00");
    nothing_done.bouts.clear();
    place.append(&nothing_done).unwrap();
    let asked = |day: &str| {
        let now: Zoned = time(&format!("{day}T00:30:00+02:00"));
        let records = place.records();
        asks_about_morning(&records, &Today::at(&now)).map(|record| record.id.clone())
    };
    let b = Some("B".to_owned());
    // On the day itself it is about the day before.
    assert_eq!(asked("05-03"), Some("A".to_owned()));
    for (day, about) in [("05-04", &b), ("05-06", &b), ("05-07", &None)] {
        assert_eq!(asked(day), *about, "{day}");
    }
    let at = time(NEXT_DAY);
    history::change(
        &place.folders,
        &place.device,
        "B",
        &at,
        vec![Edit::Morning(None)],
    )
    .unwrap();
    assert_eq!(
        asked("05-04"),
        None,
        "dismissed, and A is not asked about in its place"
    );
    put(&place.log(), b"");
    assert_eq!(asked("05-04"), None);
}
