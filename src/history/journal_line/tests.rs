use std::time::Duration;

use proptest::prelude::*;

use super::*;

fn durations() -> impl Strategy<Value = Duration> {
    (0..=366 * 86_400_000_u64).prop_map(Duration::from_millis)
}

fn steps() -> impl Strategy<Value = Step> {
    let sides = prop::sample::select(vec![Side::Both, Side::Left, Side::Right]);
    let outcomes = prop::sample::select(vec![Outcome::Done, Outcome::Skipped, Outcome::Cut]);
    let ended = prop::sample::select(vec![Ended::Finished, Ended::Stopped, Ended::Interrupted]);
    let segment =
        (any::<usize>(), durations()).prop_map(|(index, active)| Step::Segment { index, active });
    let times = (durations(), durations());
    let bout = (
        any::<usize>(),
        any::<String>(),
        sides,
        any::<u32>(),
        times,
        outcomes,
    );
    let bout = bout.prop_map(|(bout, exercise, side, set, (planned, done), outcome)| {
        Step::Bout(BoutDone {
            bout,
            exercise,
            instead_of: None,
            side,
            set,
            planned,
            done,
            outcome,
        })
    });
    let paused = durations().prop_map(|active| Step::Paused { active });
    let end = (ended, durations(), 0..12_u8, any::<String>());
    let end = end.prop_map(|(ended, active, pain, note)| {
        Step::End(End {
            ended,
            active,
            pain_after: Pain::new(pain),
            note,
        })
    });
    let swapped = (
        any::<usize>(),
        any::<String>(),
        any::<String>(),
        prop::collection::vec(any::<usize>(), 0..4),
    );
    let swapped = swapped.prop_map(|(segment, exercise, instead_of, bouts)| {
        Step::Swapped(Swapped {
            segment,
            exercise,
            instead_of,
            bouts,
        })
    });
    let tempo = SPEEDS.prop_map(Step::Tempo);
    let routine = any::<String>().prop_map(Step::Routine);
    prop_oneof![segment, bout, paused, end, swapped, tempo, routine]
}

fn header(routine: String, text: String) -> Header {
    Header {
        id: "01JT".into(),
        started: "2026-05-03T07:12:09.123+02:00[Europe/Berlin]"
            .parse()
            .unwrap(),
        routine,
        file: "hips.ron".into(),
        routine_id: None,
        text,
        planned: Duration::from_secs(600),
        bouts_planned: 8,
        pain_before: Pain::new(4),
    }
}

proptest! {
    #[test]
    fn every_step_comes_back_as_it_was(step in steps(), millisecond in 0..2_000_000_000_000_i64) {
        let at = Timestamp::from_millisecond(millisecond).unwrap();
        let line = of_step(&step, at);
        prop_assert!(!line.contains(['\n', '\r']));
        prop_assert_eq!(read_step(&line).unwrap(), (step, at));
        for (end, _) in line.char_indices() {
            prop_assert!(read_step(&line[..end]).is_err());
        }
    }

    #[test]
    fn the_routine_comes_back_letter_by_letter(routine in any::<String>(), text in "(?s).{0,80}") {
        let header = header(routine, text);
        let line = of_header(&header);
        prop_assert!(!line.contains(['\n', '\r']));
        prop_assert_eq!(read_header(&line).unwrap(), header);
    }
}

#[test]
fn lines_look_like_this() {
    let at: Timestamp = "2026-05-03T05:13:09.123Z".parse().unwrap();
    let active = Duration::from_millis(41_250);
    let line = of_step(&Step::Segment { index: 3, active }, at);
    assert_eq!(
        line,
        r#"V1Segment(index:3,active_ms:41250,at:"2026-05-03T05:13:09.123Z")"#
    );
    let swapped = Swapped {
        segment: 4,
        exercise: "seated-glute".into(),
        instead_of: "figure-4".into(),
        bouts: vec![2, 3],
    };
    for (step, expected) in [
        (
            Step::Swapped(swapped),
            r#"V2Swap(segment:4,exercise:"seated-glute",instead_of:"figure-4",works:[2,3],at:"2026-05-03T05:13:09.123Z")"#,
        ),
        (
            Step::Tempo(90),
            r#"V2Tempo(percent:90,at:"2026-05-03T05:13:09.123Z")"#,
        ),
        (
            Step::Routine("01JS".into()),
            r#"V2Routine(routine:"01JS",at:"2026-05-03T05:13:09.123Z")"#,
        ),
    ] {
        assert_eq!(of_step(&step, at), expected);
    }
    let line = of_header(&header("Hips".into(), "Routine(\n)".into()));
    let expected = r#"V1Begin(id:"01JT",started:"2026-05-03T07:12:09.123+02:00",zone:"Europe/Berlin",routine:"Hips",file:"hips.ron",planned_ms:600000,works_planned:8,pain_before:4,text:"Routine(\n)")"#;
    assert_eq!(line, expected);
}

#[test]
fn a_header_stands_at_the_beginning_and_nowhere_else() {
    let line = of_header(&header(String::new(), String::new()));
    assert!(read_step(&line).is_err());
    let step = Step::Paused {
        active: Duration::ZERO,
    };
    assert!(read_header(&of_step(&step, Timestamp::UNIX_EPOCH)).is_err());
}
