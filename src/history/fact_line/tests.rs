use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::date;
use proptest::prelude::*;

use super::*;

fn reread(line: &str) -> Entry {
    read(line, &mut Names::default()).unwrap_or_else(|problem| panic!("{problem:?}: {line}"))
}

fn edits() -> impl Strategy<Value = AnswersEdit> {
    let pain = prop::option::of((0..12_u8).prop_map(Pain::new));
    let effort = prop::option::of((0..12_u8).prop_map(Effort::new));
    let reasons = prop::sample::select(Reason::ALL.to_vec());
    let reason = prop::option::of(prop::option::of(reasons));
    (pain, effort, reason).prop_map(|(pain, effort, reason)| AnswersEdit {
        pain,
        effort,
        reason,
    })
}

fn told() -> impl Strategy<Value = Told> {
    let name = || any::<String>().prop_map(|name| Arc::from(name.as_str()));
    let felt = prop::option::of(prop::sample::select(Felt::ALL.to_vec()));
    prop_oneof![
        (any::<u32>(), edits()).prop_map(|(work, edit)| Told::Answers(work, edit)),
        felt.prop_map(Told::Morning),
        (any::<u32>(), name()).prop_map(|(work, of)| Told::Swap(work, of)),
        name().prop_map(Told::Routine),
    ]
}

fn moments() -> impl Strategy<Value = Timestamp> {
    (0..221_845_392_000_000_i64).prop_map(|at| Timestamp::from_millisecond(at).unwrap())
}

/// That no beginning of a line is taken for one, nor for one of a newer version.
fn torn_is_damage(line: &str) {
    for (end, _) in line.char_indices() {
        let torn = read(&line[..end], &mut Names::default());
        assert!(matches!(torn, Err(NotRead::Damaged(_))), "{}", &line[..end]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn every_fact_comes_back_as_it_was(at in moments(), id in "[0-9A-Z]{26}", told in told()) {
        let fact = Fact { at, id, told };
        let line = of_fact(&fact).unwrap();
        prop_assert_eq!(line.lines().count(), 1);
        torn_is_damage(&line);
        prop_assert_eq!(reread(&line), Entry::Fact(fact));
    }

    #[test]
    fn every_time_away_comes_back_as_it_was(at in moments(), id in "[0-9A-Z]{26}", days in (0..4_000_i64, 0..400_i64), why in 0..4_usize) {
        let from = date(2020, 1, 1).saturating_add(jiff::Span::new().days(days.0));
        let away = Why::ALL.get(why).map(|why| Away {
            from,
            to: from.saturating_add(jiff::Span::new().days(days.1)),
            id: id.clone(),
            why: *why,
        });
        let change = AwayChange { at, id, away };
        let line = of_away(&change).unwrap();
        torn_is_damage(&line);
        prop_assert_eq!(reread(&line), Entry::Away(change));
    }

    #[test]
    fn no_text_makes_it_panic(rest in "[V1a-zAnswersMorngAway(){}\\[\\]:,\"0-9 .-]{0,60}") {
        let _ = read(&rest, &mut Names::default());
        let _ = read(&format!("V2Answers({rest})"), &mut Names::default());
    }
}

#[test]
fn lines_look_like_this() {
    for line in [
        r#"V2Answers(id:"01JT",at:"2026-05-03T06:00:00.000Z",work:3,pain:4,effort:6,reason:TooHard)"#,
        r#"V2Answers(id:"01JT",at:"2026-05-03T06:00:00.000Z",work:0,reason:None)"#,
        r#"V2Morning(id:"01JT",at:"2026-05-03T06:00:00.000Z",felt:AsUsual)"#,
        r#"V2Morning(id:"01JT",at:"2026-05-03T06:00:00.000Z")"#,
        r#"V2Swap(id:"01JT",at:"2026-05-03T06:00:00.000Z",work:3,instead_of:"figure-4")"#,
        r#"V2Routine(id:"01JT",at:"2026-05-03T06:00:00.000Z",routine:"01JS")"#,
        r#"V2Away(id:"01JV",at:"2026-05-03T06:00:00.000Z",from:"2026-05-04",to:"2026-05-10",why:Travelling)"#,
        r#"V2AwayBack(id:"01JV",at:"2026-05-03T06:00:00.000Z")"#,
    ] {
        let again = match reread(line) {
            Entry::Fact(fact) => of_fact(&fact),
            Entry::Away(change) => of_away(&change),
            other => panic!("{other:?}"),
        };
        assert_eq!(again.as_deref(), Some(line));
    }
    let measure = r#"V2Measure(id:"01JW",at:"2026-05-03T06:00:00.000Z",check:"fingertip-to-floor",side:Both,value:4.5,unit:"cm",method:"ruler")"#;
    assert!(matches!(
        reread(measure),
        Entry::Measure(Measure { value: 4.5, .. })
    ));
    torn_is_damage(measure);
}

#[test]
fn a_fact_that_could_not_be_read_back_is_not_written() {
    let fact = |id: &str| Fact {
        at: Timestamp::UNIX_EPOCH,
        id: id.into(),
        told: Told::Morning(None),
    };
    assert!(of_fact(&fact("01JT")).is_some());
    for id in ["", "a b", &"x".repeat(65)] {
        assert_eq!(of_fact(&fact(id)), None);
    }
}
