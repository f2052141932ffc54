//! Exports of Just Another Workout Timer: a backup of many workouts, or one shared workout.

use std::time::Duration;

use serde_json::Value;

use super::Remark;
use super::names::is_rest;
use super::sheet::{Block, Item, Sheet};

/// The workouts of an export; none if it is of another app.
pub fn read(value: &Value) -> Option<Vec<Sheet>> {
    match value.get("workouts") {
        Some(workouts) => Some(workouts.as_array()?.iter().filter_map(workout).collect()),
        None => workout(value).map(|sheet| vec![sheet]),
    }
}

fn workout(value: &Value) -> Option<Sheet> {
    let sets = value.get("sets")?.as_array()?;
    let mut sheet = Sheet {
        name: words(value, "title"),
        ..Sheet::default()
    };
    for set in sets {
        let rounds = number(set, "repetitions", 1, &mut sheet.remarks);
        let items = set.get("exercises").and_then(Value::as_array);
        let items = items.into_iter().flatten().map(|exercise| {
            let name = words(exercise, "name");
            let seconds = number(exercise, "duration", 0, &mut sheet.remarks);
            let length = Duration::from_secs(seconds);
            match is_rest(&name) {
                true => Item::Rest(length),
                false => Item::Work(name, length),
            }
        });
        let items = items.collect();
        sheet.blocks.push(Block {
            rounds: u32::try_from(rounds).unwrap_or(u32::MAX).max(1),
            between: Duration::ZERO,
            items,
        });
    }
    Some(sheet)
}

/// A text of an object, empty if it has none.
pub fn words(value: &Value, name: &str) -> String {
    let text = value.get(name).and_then(Value::as_str);
    text.unwrap_or_default().trim().to_owned()
}

/// A whole number of an object, written as a number or in quotes; `otherwise` if it has none.
pub fn number(value: &Value, name: &str, otherwise: u64, remarks: &mut Vec<Remark>) -> u64 {
    match value.get(name) {
        None | Some(Value::Null) => otherwise,
        Some(Value::Number(number)) => match (number.as_u64(), number.as_f64()) {
            (Some(number), _) => number,
            (None, Some(number)) if number >= 0.0 => number.round() as u64,
            _ => otherwise,
        },
        Some(Value::String(text)) => text.trim().parse().unwrap_or_else(|_| {
            remarks.push(Remark::NoNumber(text.clone()));
            otherwise
        }),
        Some(other) => {
            remarks.push(Remark::NoNumber(other.to_string()));
            otherwise
        }
    }
}
