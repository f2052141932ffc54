//! Backups of TimeR Machine: timers of steps and of groups of steps, each done several times.

use std::time::Duration;

use serde_json::Value;

use super::Remark;
use super::fields::{list, milliseconds, rounds, words};
use super::rests::is_rest;
use super::sheet::{Item, Rounds, Sheet};

/// Whether a value is a timer of this app.
pub fn is_timer(value: &Value) -> bool {
    let steps = value.get("steps").and_then(Value::as_array);
    let is_step = |step: &Value| {
        step.get("step_type").is_some()
            || (step.get("label").is_some() && step.get("length").is_some())
    };
    steps.is_some_and(|steps| {
        if steps.is_empty() {
            value.get("loop").is_some()
        } else {
            steps.iter().any(is_step)
        }
    })
}

/// A timer as it is done.
pub fn sheet(value: &Value) -> Sheet {
    let mut remarks = Vec::new();
    let mut items = Vec::new();
    items.extend(step_of(value, "startStep", &mut remarks));
    items.push(group(value, &mut remarks));
    items.extend(step_of(value, "endStep", &mut remarks));
    Sheet {
        name: words(value, "name", &mut remarks),
        items,
        remarks,
    }
}

fn step_of(value: &Value, name: &str, remarks: &mut Vec<Remark>) -> Option<Item> {
    let step = value.get(name).filter(|step| step.is_object())?;
    Some(item(step, remarks))
}

fn group(value: &Value, remarks: &mut Vec<Remark>) -> Item {
    let count = rounds(value, "loop", remarks);
    let steps = list(value, "steps", remarks);
    Item::Rounds(Rounds {
        count,
        between: Duration::ZERO,
        items: steps.iter().map(|step| item(step, remarks)).collect(),
    })
}

fn item(step: &Value, remarks: &mut Vec<Remark>) -> Item {
    if step.get("steps").is_some() {
        return group(step, remarks);
    }
    if !step.is_object() {
        remarks.push(Remark::Unread("steps".to_owned()));
    }
    let name = words(step, "label", remarks);
    let length = milliseconds(step, "length", remarks);
    let sounds = step.get("behaviour").and_then(Value::as_array);
    if sounds.is_some_and(|sounds| !sounds.is_empty()) {
        remarks.push(Remark::Sounds);
    }
    // Before all, after all, and the alarm after a step: nothing is done meanwhile.
    let kind = step.get("type").and_then(Value::as_str);
    if matches!(kind, Some("START" | "END" | "NOTIFIER")) || is_rest(&name) {
        Item::Rest(length)
    } else {
        Item::timed(name, length)
    }
}
