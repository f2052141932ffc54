//! Exports of OpenHIIT: one timer, or a list of them.

use std::borrow::Cow;
use std::time::Duration;

use serde_json::Value;

use super::Remark;
use super::sheet::{Block, Item, Sheet};
use super::workout_timer::{number, words};
use crate::text;

/// The timers of an export; none if it is of another app.
pub fn read(value: &Value) -> Option<Vec<Sheet>> {
    match value {
        Value::Array(timers) => Some(timers.iter().filter_map(timer).collect::<Vec<_>>())
            .filter(|sheets| !sheets.is_empty() || timers.is_empty()),
        timer_itself => timer(timer_itself).map(|sheet| vec![sheet]),
    }
}

fn timer(value: &Value) -> Option<Sheet> {
    let times = unwrapped(value.get("timeSettings")?)?;
    let times = times.as_object().map(|_| times.as_ref())?;
    let mut remarks = Vec::new();
    let mut length = |name: &str| Duration::from_secs(number(times, name, 0, &mut remarks));
    let (work, rest) = (length("workTime"), length("restTime"));
    let (between, ready) = (length("breakTime"), length("getReadyTime"));
    let (warm_up, cool_down) = (length("warmupTime"), length("cooldownTime"));
    let rounds = number(value, "restarts", 0, &mut remarks).saturating_add(1);
    let mut items = Vec::new();
    for name in activities(value, &mut remarks) {
        if !items.is_empty() {
            items.push(Item::Rest(rest));
        }
        items.push(Item::Work(name, work));
    }
    if value.get("soundSettings").is_some() {
        remarks.push(Remark::Sounds);
    }
    let mut blocks = vec![Block::once(Item::Rest(ready))];
    if !warm_up.is_zero() {
        blocks.push(Block::once(Item::Work(text!("import-warm-up"), warm_up)));
    }
    blocks.push(Block {
        rounds: u32::try_from(rounds).unwrap_or(u32::MAX),
        between,
        items,
    });
    if !cool_down.is_zero() {
        blocks.push(Block::once(Item::Work(
            text!("import-cool-down"),
            cool_down,
        )));
    }
    Some(Sheet {
        name: words(value, "name"),
        blocks,
        remarks,
    })
}

/// The names of what is done; where there are none, as many as there are intervals.
fn activities(value: &Value, remarks: &mut Vec<Remark>) -> Vec<String> {
    let named = value.get("activities").and_then(unwrapped);
    let names: Vec<String> = named
        .as_ref()
        .and_then(|named| named.as_array())
        .into_iter()
        .flatten()
        .map(|name| name.as_str().unwrap_or_default().trim().to_owned())
        .collect();
    let count = match names.len() {
        0 => number(value, "activeIntervals", 1, remarks).clamp(1, 500) as usize,
        count => count,
    };
    let nameless = |index: usize| text!("import-work", number = index + 1);
    (0..count)
        .map(|index| match names.get(index) {
            Some(name) if !name.is_empty() => name.clone(),
            _ => nameless(index),
        })
        .collect()
}

/// A value that some versions write as JSON within a text.
fn unwrapped(value: &Value) -> Option<Cow<'_, Value>> {
    match value {
        Value::String(text) => serde_json::from_str(text).ok().map(Cow::Owned),
        other => Some(Cow::Borrowed(other)),
    }
}
