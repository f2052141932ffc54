//! Records as JSON.

use serde::Serialize;

use super::seconds;
use crate::history::{Answers, BoutRecord, Felt, Reason, Record, values};

#[derive(Serialize)]
struct Session<'a> {
    id: &'a str,
    routine: &'a str,
    started: String,
    ended: &'static str,
    seconds: f64,
    pain_before: Option<u8>,
    pain_after: Option<u8>,
    note: &'a str,
    work: Vec<Work<'a>>,
    morning: Option<&'static str>,
}

#[derive(Serialize)]
struct Work<'a> {
    exercise: &'a str,
    side: &'static str,
    set: u32,
    planned_seconds: f64,
    done_seconds: f64,
    outcome: &'static str,
    pain: Option<u8>,
    effort: Option<u8>,
    reason: Option<&'static str>,
    instead_of: Option<&'a str>,
}

/// The records as a JSON array, in their order, over several lines and with a line break at the end.
///
/// `started` is RFC 3339 with the offset of the place; times are seconds to the millisecond.
#[must_use]
pub fn json(records: &[Record]) -> String {
    let sessions: Vec<Session<'_>> = records.iter().map(session).collect();
    let mut text = serde_json::to_string_pretty(&sessions)
        .expect("structs of strings and finite numbers can always be written");
    text.push('\n');
    text
}

fn session(record: &Record) -> Session<'_> {
    let works = record.bouts.iter().enumerate();
    Session {
        id: &record.id,
        routine: &record.routine,
        started: values::start_text(&record.started),
        ended: record.ended.id(),
        seconds: seconds(record.active),
        pain_before: record.pain_before.map(u8::from),
        pain_after: record.pain_after.map(u8::from),
        note: &record.note,
        work: works
            .map(|(place, bout)| work(bout, record.answers_of(place)))
            .collect(),
        morning: record.morning.felt().map(Felt::id),
    }
}

fn work(work: &BoutRecord, answers: Answers) -> Work<'_> {
    Work {
        exercise: &work.exercise,
        side: work.side.id(),
        set: work.set,
        planned_seconds: seconds(work.planned),
        done_seconds: seconds(work.done),
        outcome: work.outcome.id(),
        pain: answers.pain.map(u8::from),
        effort: answers.effort.map(u8::from),
        reason: answers.reason.map(Reason::id),
        instead_of: work.instead_of.as_deref(),
    }
}
