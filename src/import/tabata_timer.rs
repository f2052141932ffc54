//! Exports of Tabata Timer (Evgenii Sharafan): one workout, or a backup of many.

use std::time::Duration;

use serde_json::Value;

use super::Remark;
use super::fields::{count, list, rounds, says_yes, seconds, words};
use super::rests::is_rest;
use super::sheet::{Amount, Item, Rounds, Sheet};
use crate::text;

/// What an interval is, by its number.
mod kind {
    pub const PREPARE: u64 = 0;
    pub const REST: u64 = 2;
    pub const REST_BETWEEN_SETS: u64 = 3;
    pub const COOL_DOWN: u64 = 4;
}

/// Whether a value is a workout of this app.
pub fn is_workout(value: &Value) -> bool {
    let has_numbers = |value: &Value, fields: &[&str]| {
        let is_number = |field: &&str| value.get(field).is_some_and(Value::is_number);
        fields.iter().all(is_number)
    };
    let intervals = value.get("intervals").and_then(Value::as_array);
    let has_intervals = intervals.is_some_and(|intervals| {
        let mut intervals = intervals.iter();
        intervals.any(|interval| has_numbers(interval, &["type", "time"]))
    });
    let counts = ["cycles", "tabatasCount"];
    let is_simple = has_numbers(value, &["work", "rest"])
        && counts.iter().any(|field| has_numbers(value, &[field]));
    has_intervals || is_simple
}

/// A workout as it is done: interval by interval, or as so many bouts and rests in so many sets.
pub fn sheet(value: &Value) -> Sheet {
    let mut remarks = Vec::new();
    let intervals = list(value, "intervals", &mut remarks);
    let items = if intervals.is_empty() {
        of_numbers(value, &mut remarks)
    } else {
        of_intervals(value, &intervals, &mut remarks)
    };
    Sheet {
        name: words(value, "title", &mut remarks),
        items,
        remarks,
    }
}

fn of_numbers(value: &Value, remarks: &mut Vec<Remark>) -> Vec<Item> {
    let work = amount(value, ["work", "workReps", "isWorkRepsMode"], remarks);
    let rest = seconds(value, "rest", remarks);
    let name = named(value, "workDescription", text!("import-some-work"), remarks);
    let set = Rounds {
        count: rounds(value, "cycles", remarks),
        between: rest,
        items: vec![Item::Work(name, work)],
    };
    let between = seconds(value, "restBetweenTabatas", remarks);
    let sets = Rounds {
        count: rounds(value, "tabatasCount", remarks),
        between: if says_yes(value, "skipLastRestInterval") && !between.is_zero() {
            between
        } else {
            between.saturating_add(rest)
        },
        items: vec![Item::Rounds(set)],
    };
    let mut items = vec![
        Item::Rest(seconds(value, "prepare", remarks)),
        Item::Rounds(sets),
    ];
    let cool_down = seconds(value, "coolDown", remarks);
    if !cool_down.is_zero() {
        items.push(Item::timed(text!("import-cool-down"), cool_down));
    }
    items
}

fn of_intervals(value: &Value, intervals: &[Value], remarks: &mut Vec<Remark>) -> Vec<Item> {
    let mut items: Vec<Item> = intervals
        .iter()
        .map(|interval| item(interval, remarks))
        .collect();
    let count = rounds(value, "intervalsSetsCount", remarks);
    // What is done once only, however many rounds there are.
    let is_kind = |interval: Option<&Value>, wanted| {
        interval.is_some_and(|interval| count_of_kind(interval) == Some(wanted))
    };
    let is_once = says_yes(value, "doNotRepeatFirstPrepareAndLastCoolDown");
    let last = (is_once && is_kind(intervals.last(), kind::COOL_DOWN))
        .then(|| items.pop())
        .flatten();
    let first = (is_once && items.len() > 1 && is_kind(intervals.first(), kind::PREPARE))
        .then(|| items.remove(0));
    let rounds = Item::Rounds(Rounds {
        count,
        between: Duration::ZERO,
        items,
    });
    first.into_iter().chain([rounds]).chain(last).collect()
}

fn count_of_kind(interval: &Value) -> Option<u64> {
    // Some tools write the number in quotes; what cannot be read is told with the interval itself.
    let kind = count(interval, "type", u64::MAX, &mut Vec::new());
    (kind != u64::MAX).then_some(kind)
}

fn item(interval: &Value, remarks: &mut Vec<Remark>) -> Item {
    let amount = amount(interval, ["time", "reps", "isRepsMode"], remarks);
    let length = match amount {
        Amount::Time(length) => length,
        Amount::Reps(_) => seconds(interval, "time", remarks),
    };
    match count(interval, "type", 1, remarks) {
        kind::PREPARE | kind::REST | kind::REST_BETWEEN_SETS => Item::Rest(length),
        kind::COOL_DOWN => {
            let name = named(interval, "description", text!("import-cool-down"), remarks);
            Item::Work(name, amount)
        }
        _ => {
            let name = named(interval, "description", text!("import-some-work"), remarks);
            if is_rest(&name) {
                Item::Rest(length)
            } else {
                Item::Work(name, amount)
            }
        }
    }
}

/// How long or how often something is done; the fields are those of the time, the count, and which of them counts.
fn amount(value: &Value, [time, reps, counts]: [&str; 3], remarks: &mut Vec<Remark>) -> Amount {
    if says_yes(value, counts) {
        let count = count(value, reps, 0, remarks);
        if count > 0 {
            return Amount::Reps(u32::try_from(count).unwrap_or(u32::MAX));
        }
    }
    Amount::Time(seconds(value, time, remarks))
}

/// The name in a description of several lines: what stands behind a line in brackets, which counts, or else in the first one.
fn named(value: &Value, field: &str, otherwise: String, remarks: &mut Vec<Remark>) -> String {
    let description = words(value, field, remarks);
    let lines: Vec<&str> = description
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let counts = |line: &str| line.starts_with('[') && line.ends_with(']');
    let name = match lines.iter().rposition(|line| counts(line)) {
        Some(place) => lines.get(place + 1..).unwrap_or_default().join(" "),
        None => lines.join(" "),
    };
    match name.as_str() {
        "" => otherwise,
        _ => name,
    }
}
