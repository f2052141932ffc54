//! Exports of OpenHIIT: one timer or a list of them, of today or of version 1.4.

use std::borrow::Cow;

use serde_json::Value;

use super::Remark;
use super::fields::{count, cut, list, seconds, unwrapped, words};
use super::rests::is_rest;
use super::sheet::{Item, Rounds, Sheet};
use crate::text;

/// No timer has more bouts.
const MOST_BOUTS: u64 = 100_000;

/// Whether a value is a timer of this app.
pub fn is_timer(value: &Value) -> bool {
    let is_of_today = value
        .get("timeSettings")
        .is_some_and(|times| unwrapped(times).is_some_and(|times| times.is_object()));
    // Some are written as they lie in the app's table, without settings of their own.
    let fields = ["workTime", "restTime", "activeIntervals"];
    let is_flat = fields.iter().all(|field| value.get(field).is_some());
    is_of_today || is_flat || is_of_version_1(value)
}

/// Version 1.4 has other names for the same.
fn is_of_version_1(value: &Value) -> bool {
    let fields = ["exerciseTime", "numExercises"];
    fields.iter().all(|field| value.get(field).is_some())
}

/// A timer as it is done: bouts with rests between them, all of them again and again with breaks between.
pub fn sheet(value: &Value) -> Sheet {
    let mut remarks = Vec::new();
    let times = value.get("timeSettings").and_then(unwrapped);
    let times = times.filter(|times| times.is_object());
    let times: &Value = times.as_deref().unwrap_or(value);
    let version_1 = is_of_version_1(value);
    let name_of = |now: &'static str, before: &'static str| if version_1 { before } else { now };
    let work = seconds(times, name_of("workTime", "exerciseTime"), &mut remarks);
    let rest = seconds(times, "restTime", &mut remarks);
    let pause = seconds(times, "breakTime", &mut remarks);
    let warm_up = seconds(times, "warmupTime", &mut remarks);
    let cool_down = seconds(times, "cooldownTime", &mut remarks);
    let restarts = restarts(
        value,
        times,
        name_of("restarts", "iterations"),
        &mut remarks,
    );
    let names = list(value, name_of("activities", "exercises"), &mut remarks);
    let bouts = bouts(
        value,
        name_of("activeIntervals", "numExercises"),
        &names,
        &mut remarks,
    );

    let mut items = vec![Item::Rest(seconds(times, "getReadyTime", &mut remarks))];
    if !warm_up.is_zero() {
        items.push(Item::timed(text!("import-warm-up"), warm_up));
        items.push(Item::Rest(rest));
    }
    let mut round = Vec::new();
    for name in bouts {
        if !round.is_empty() {
            round.push(Item::Rest(rest));
        }
        round.push(if is_rest(&name) {
            Item::Rest(work)
        } else {
            Item::timed(name, work)
        });
    }
    items.push(Item::Rounds(Rounds {
        count: restarts.saturating_add(1),
        between: if pause.is_zero() { rest } else { pause },
        items: round,
    }));
    if !cool_down.is_zero() {
        items.push(Item::timed(text!("import-cool-down"), cool_down));
    }
    if ["soundSettings", "workSound"]
        .iter()
        .any(|field| value.get(field).is_some())
    {
        remarks.push(Remark::Sounds);
    }
    let name = words(value, name_of("name", "title"), &mut remarks);
    Sheet {
        name,
        items,
        remarks,
    }
}

/// How often all is done again: among the times, or beside them.
fn restarts(value: &Value, times: &Value, name: &str, remarks: &mut Vec<Remark>) -> u64 {
    let among = count(times, name, 0, remarks);
    match among {
        0 => count(value, name, 0, remarks),
        among => among,
    }
}

/// The names of the bouts. The app counts them, whatever the number of names.
fn bouts(
    value: &Value,
    name_of_count: &str,
    names: &[Value],
    remarks: &mut Vec<Remark>,
) -> Vec<String> {
    let named = match names.len() {
        0 => 1,
        count => count as u64,
    };
    let count = match count(value, name_of_count, 0, remarks) {
        0 => named,
        count => count,
    };
    let bouts = (0..count.min(MOST_BOUTS)).map(|place| {
        let name = usize::try_from(place)
            .ok()
            .and_then(|place| names.get(place));
        let name = name.map(|name| {
            name.as_str()
                .map_or_else(|| Cow::Owned(name.to_string()), Cow::Borrowed)
        });
        match name.map(|name| cut(&name)) {
            Some(name) if !name.is_empty() && name != "null" => name,
            _ => text!("import-work", number = place + 1),
        }
    });
    bouts.collect()
}
