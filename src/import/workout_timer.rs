//! Exports of Just Another Workout Timer: a backup of many workouts, or one shared workout.

use serde_json::Value;

use super::Remark;
use super::fields::{list, rounds, seconds, words};
use super::rests::is_rest;
use super::sheet::{Item, Rounds, Sheet};

/// Whether a value is a workout of this app.
pub fn is_workout(value: &Value) -> bool {
    let sets = value.get("sets").and_then(Value::as_array);
    sets.is_some_and(|sets| {
        sets.is_empty() || sets.iter().any(|set| set.get("exercises").is_some())
    })
}

/// A workout as it is done.
pub fn sheet(value: &Value) -> Sheet {
    let mut remarks = Vec::new();
    let name = words(value, "title", &mut remarks);
    let sets = list(value, "sets", &mut remarks);
    let items = sets.iter().map(|set| {
        let count = rounds(set, "repetitions", &mut remarks);
        let exercises = list(set, "exercises", &mut remarks);
        let items = exercises
            .iter()
            .map(|exercise| item(exercise, &mut remarks));
        Item::Rounds(Rounds {
            count,
            between: std::time::Duration::ZERO,
            items: items.collect(),
        })
    });
    Sheet {
        items: items.collect(),
        name,
        remarks,
    }
}

fn item(exercise: &Value, remarks: &mut Vec<Remark>) -> Item {
    if !exercise.is_object() {
        remarks.push(Remark::Unread("exercises".to_owned()));
    }
    let name = words(exercise, "name", remarks);
    let length = seconds(exercise, "duration", remarks);
    if is_rest(&name) {
        Item::Rest(length)
    } else {
        Item::timed(name, length)
    }
}
