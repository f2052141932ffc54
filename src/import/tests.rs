//! Whatever an export holds: no panic, and in a time that grows with its size.

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use super::*;
use crate::exercise::Catalogue;

fn imported(bytes: &[u8]) -> Result<Vec<Imported>, Unreadable> {
    let catalogue = Catalogue::bundled();
    let names = KnownNames::of(&catalogue);
    let export = Export::read(bytes)?;
    let sheets = export.sheets();
    Ok(sheets
        .map(|sheet| assemble(&sheet, &catalogue, &names))
        .collect())
}

fn of(value: &Value) -> Vec<Imported> {
    imported(value.to_string().as_bytes()).unwrap()
}

const FIELDS: &[&str] = &[
    "workouts",
    "workout",
    "timers",
    "sets",
    "exercises",
    "repetitions",
    "duration",
    "name",
    "title",
    "timeSettings",
    "activities",
    "workTime",
    "restTime",
    "restarts",
    "activeIntervals",
    "intervals",
    "type",
    "time",
    "description",
    "steps",
    "loop",
    "label",
    "length",
    "step_type",
    "cycles",
    "tabatasCount",
    "work",
    "rest",
    "exerciseTime",
    "numExercises",
    "iterations",
    "intervalsSetsCount",
];

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        (0..40_u64).prop_map(Value::from),
        select(vec![
            "",
            "L",
            "left",
            "[\"a\"]",
            "{}",
            "NaN",
            "Rest",
            "Plank R",
            "\u{0}\u{202e}",
            "左"
        ])
        .prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 60, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..5).prop_map(Value::from),
            btree_map(select(FIELDS), inner, 0..7).prop_map(|fields| {
                fields
                    .into_iter()
                    .map(|(name, value)| (name.to_owned(), value))
                    .collect()
            }),
        ]
    })
}

proptest! {
    #[test]
    fn any_json_is_read_or_refused(value in any_value()) {
        let _read = imported(value.to_string().as_bytes());
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..200)) {
        let _read = imported(&bytes);
    }

    #[test]
    fn any_name_has_a_side_and_keeps_some_of_itself(name in "\\PC{0,30}", with in select(vec![" L", " left/right", " (D)", "右", " sağ"])) {
        for name in [name.clone(), format!("{name}{with}")] {
            let found = sides::sided(&name, &sides::Neighbours::new([name.as_str()]));
            prop_assert!(found.sides == crate::exercise::Sides::Both || !found.name.is_empty());
        }
    }
}

#[test]
fn loops_within_loops_end_even_where_nothing_is_done_in_them() {
    let mut steps = json!([{"step_type": "step", "label": "Rest", "length": 1}]);
    for _ in 0..40 {
        steps = json!([{"step_type": "group", "loop": 1_000_000, "steps": steps}]);
    }
    let imported = of(&json!({"timers": [{"name": "Endless", "loop": 1_000_000, "steps": steps}]}));
    let remarks = &imported[0].remarks;
    assert!(remarks.contains(&Remark::TooManySteps), "{remarks:?}");
    assert!(
        remarks
            .iter()
            .any(|remark| matches!(remark, Remark::TooManyRounds(_)))
    );
    assert!(imported[0].routine.steps.is_empty());
}

#[test]
fn too_many_lists_within_lists_are_refused() {
    let deep = "[".repeat(1 << 20);
    assert_eq!(imported(deep.as_bytes()).unwrap_err(), Unreadable::TooDeep);
}

#[test]
fn exercises_are_made_only_for_steps_that_the_routine_has() {
    let bouts: Vec<Value> = (0..6_000)
        .map(|work| json!({"name": format!("Work {} {}", work % 100, work / 100), "duration": 20}))
        .collect();
    let imported = of(&json!({"title": "Long", "sets": [{"repetitions": 1, "exercises": bouts}]}));
    let made = &imported[0];
    assert_eq!(made.routine.steps.len(), 500);
    assert_eq!(made.exercises.len(), 500);
    assert!(made.remarks.contains(&Remark::TooManySteps));
    let ids: std::collections::HashSet<_> =
        made.exercises.iter().map(|exercise| &exercise.id).collect();
    assert_eq!(ids.len(), 500);
}

#[test]
fn what_should_have_been_something_else_is_told() {
    let imported = of(&json!({"workouts": [
        {"title": ["Hips"], "sets": [{"repetitions": -1, "exercises": [{"name": "Cobra", "duration": "half a minute"}, 7]}]},
        {"title": "Steps", "sets": {"a": 1}},
        3,
    ]}));
    assert_eq!(imported.len(), 3);
    let remarks = &imported[0].remarks;
    for remark in [
        Remark::Unread("title".to_owned()),
        Remark::NoNumber("-1".to_owned()),
        Remark::NoNumber("half a minute".to_owned()),
        Remark::NoLength("Cobra".to_owned()),
        Remark::Unread("exercises".to_owned()),
    ] {
        assert!(remarks.contains(&remark), "{remark:?} in {remarks:?}");
    }
    assert_eq!(imported[1].routine.name, "Steps");
}
