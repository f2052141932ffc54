//! The format of one line of the log, as the first version writes it. These lines stay as they are for ever; what was added
//! later stands in lines of its own (`fact_line`).
//!
//! ```text
//! V1(id:"01JT…",started:"2026-05-03T07:12:09.123+02:00",zone:"Europe/Berlin",routine:"Hips",file:"hips.ron",
//!    planned_ms:600000,works_planned:8,active_ms:599870,work:[("figure-4",Left,1,30000,30000,Done)],
//!    ended:Finished,pain_before:4,pain_after:2,note:"better")
//! V1Change(id:"01JT…",at:"2026-05-03T06:00:00.000Z",pain_after:3)
//! V1Delete(id:"01JT…",at:"2026-05-03T06:00:00.000Z")
//! V1Restore(id:"01JT…",at:"2026-05-03T06:00:00.000Z")
//! ```
//!
//! The five values of a bout are exercise, side, set, planned and done milliseconds and outcome. A line that has
//! anything else, or that is out of bounds, is not read at all: half a record would
//! be taken for a whole one.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::change::{Change, What};
use super::fact::{AwayChange, Fact};
use super::names::Names;
use super::ron_line::{RON, written};
use super::values::{self, Milliseconds, Moment};
use super::{Answered, BoutRecord, Ended, Measure, Morning, Pain, Record, given};
use crate::session::{Outcome, Side};

/// What a line of the log says.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Entry {
    Session(Box<Record>),
    Change(Change),
    Fact(Fact),
    Away(AwayChange),
    Measure(Measure),
}

#[derive(Serialize, Deserialize)]
enum Line<'a> {
    #[serde(borrow)]
    V1(SessionLine<'a>),
    V1Change(ChangeLine<'a>),
    V1Delete(IdLine<'a>),
    V1Restore(IdLine<'a>),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SessionLine<'a> {
    #[serde(borrow)]
    id: Cow<'a, str>,
    #[serde(borrow)]
    started: Cow<'a, str>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    zone: Option<Cow<'a, str>>,
    #[serde(borrow)]
    routine: Cow<'a, str>,
    #[serde(borrow)]
    file: Cow<'a, str>,
    planned_ms: Milliseconds,
    works_planned: u32,
    active_ms: Milliseconds,
    #[serde(borrow)]
    work: Vec<WorkLine<'a>>,
    ended: Ended,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pain_before: Option<Pain>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pain_after: Option<Pain>,
    #[serde(borrow, default, skip_serializing_if = "str::is_empty")]
    note: Cow<'a, str>,
}

#[derive(Serialize, Deserialize)]
struct WorkLine<'a>(
    #[serde(borrow)] Cow<'a, str>,
    Side,
    u32,
    Milliseconds,
    Milliseconds,
    Outcome,
);

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ChangeLine<'a> {
    #[serde(borrow)]
    id: Cow<'a, str>,
    at: Moment,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    #[serde(default, with = "given", skip_serializing_if = "Option::is_none")]
    pain_before: Option<Option<Pain>>,
    #[serde(default, with = "given", skip_serializing_if = "Option::is_none")]
    pain_after: Option<Option<Pain>>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct IdLine<'a> {
    #[serde(borrow)]
    id: Cow<'a, str>,
    at: Moment,
}

/// The line of a record, without a line break; `None` if it could not be read back.
pub(super) fn of_record(record: &Record) -> Option<String> {
    let bouts = record.bouts.iter().map(|bout| {
        WorkLine(
            Cow::Borrowed(&bout.exercise),
            bout.side,
            bout.set,
            Milliseconds(bout.planned),
            Milliseconds(bout.done),
            bout.outcome,
        )
    });
    let line = Line::V1(SessionLine {
        id: Cow::Borrowed(&record.id),
        started: Cow::Owned(values::start_text(&record.started)),
        zone: values::zone_name(&record.started).map(Cow::Borrowed),
        routine: Cow::Borrowed(&record.routine),
        file: Cow::Borrowed(&record.file),
        planned_ms: Milliseconds(record.planned),
        works_planned: record.bouts_planned,
        active_ms: Milliseconds(record.active),
        work: bouts.collect(),
        ended: record.ended,
        pain_before: record.pain_before,
        pain_after: record.pain_after,
        note: Cow::Borrowed(&record.note),
    });
    readable(&line)
}

/// The line of a change, without a line break; `None` if it could not be read back.
pub(super) fn of_change(change: &Change) -> Option<String> {
    let (id, at) = (Cow::Borrowed(change.id.as_str()), Moment(change.at));
    let line = match &change.what {
        What::Edit {
            note,
            pain_before,
            pain_after,
        } => Line::V1Change(ChangeLine {
            id,
            at,
            note: note.clone(),
            pain_before: *pain_before,
            pain_after: *pain_after,
        }),
        What::Delete => Line::V1Delete(IdLine { id, at }),
        What::Restore => Line::V1Restore(IdLine { id, at }),
    };
    readable(&line)
}

fn readable(line: &Line<'_>) -> Option<String> {
    written(line).filter(|text| read(text, &mut Names::default()).is_ok())
}

/// What a line says.
///
/// # Errors
///
/// What is wrong, in English, for logs.
pub(super) fn read(line: &str, names: &mut Names) -> Result<Entry, String> {
    let line: Line<'_> = RON
        .from_str(line)
        .map_err(|error| format!("{}: {}", error.span, error.code))?;
    match line {
        Line::V1(line) => record(line, names).map(|record| Entry::Session(Box::new(record))),
        Line::V1Change(line) => {
            let what = What::Edit {
                note: line.note,
                pain_before: line.pain_before,
                pain_after: line.pain_after,
            };
            change(&line.id, line.at, what)
        }
        Line::V1Delete(line) => change(&line.id, line.at, What::Delete),
        Line::V1Restore(line) => change(&line.id, line.at, What::Restore),
    }
}

fn change(id: &str, at: Moment, what: What) -> Result<Entry, String> {
    Ok(Entry::Change(Change {
        at: at.0,
        id: checked_id(id)?,
        what,
    }))
}

fn record(line: SessionLine<'_>, names: &mut Names) -> Result<Record, String> {
    let started = values::start(&line.started, line.zone.as_deref())
        .map_err(|error| format!("started: {error}"))?;
    // Not collected, which would keep the room that the lines took.
    let mut bouts = Vec::with_capacity(line.work.len());
    bouts.extend(line.work.into_iter().map(|bout| {
        let WorkLine(exercise, side, set, planned, done, outcome) = bout;
        BoutRecord {
            exercise: names.shared(&exercise),
            instead_of: None,
            side,
            set,
            planned: planned.0,
            done: done.0,
            outcome,
        }
    }));
    Ok(Record {
        id: checked_id(&line.id)?,
        started,
        routine: line.routine.into_owned(),
        file: line.file.into_owned(),
        routine_id: None,
        planned: line.planned_ms.0,
        bouts_planned: line.works_planned,
        active: line.active_ms.0,
        bouts,
        ended: line.ended,
        pain_before: line.pain_before,
        pain_after: line.pain_after,
        note: line.note.into_owned(),
        answers: Answered::default(),
        morning: Morning::default(),
    })
}

/// An id of 1 to 64 letters, digits, `-` and `_`: it is shown, searched for and put into other formats.
pub(super) fn checked_id(id: &str) -> Result<String, String> {
    let fits = (1..=64).contains(&id.len())
        && id
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    if fits {
        Ok(id.to_owned())
    } else {
        Err("an id has 1 to 64 letters and digits".to_owned())
    }
}

#[cfg(test)]
mod tests;
