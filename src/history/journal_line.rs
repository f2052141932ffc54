//! The format of one line of a running file.
//!
//! ```text
//! V1Begin(id:"01JT…",started:"2026-05-03T07:12:09.123+02:00",zone:"Europe/Berlin",routine:"Hips",file:"hips.ron",
//!    planned_ms:600000,works_planned:8,pain_before:4,text:"Routine(…)")
//! V1Segment(index:0,active_ms:0,at:"2026-05-03T05:12:09.123Z")
//! V1Work(work:0,exercise:"figure-4",side:Left,set:1,planned_ms:30000,done_ms:30000,outcome:Done,at:"…")
//! V1Paused(active_ms:41250,at:"…")
//! V1End(ended:Finished,active_ms:599870,pain_after:2,note:"",at:"…")
//! V2Routine(routine:"01JS…",at:"…")
//! V2Swap(segment:4,exercise:"seated-glute",instead_of:"figure-4",works:[2,3],at:"…")
//! V2Tempo(percent:90,at:"…")
//! V2Hurts(work:2,exercise:"figure-4",side:Left,set:1,planned_ms:30000,pain:4,at:"…")
//! ```
//!
//! The first version knows the first five; its lines stay as they are for ever. `V2Routine` stands behind `V1Begin`, if the
//! routine has an id. The segment of `V2Swap` is that of the plan as it was until then, those of the lines behind it are of
//! the plan after it; a `V1Work` behind it of one of its works and with its exercise was done in the place of another.

use std::ops::RangeInclusive;
use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::line::checked_id;
use super::ron_line::RON;
use super::step::{End, Step};
use super::values::{self, Milliseconds, Moment};
use super::version::NotRead;
use super::{Ended, Header, Pain};
use crate::session::{BoutDone, Outcome, Side, Swapped};

/// The speeds that a line may hold, in percent. The session itself has narrower ones.
const SPEEDS: RangeInclusive<u32> = 10..=1_000;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
enum Line {
    V1Begin {
        id: String,
        started: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        zone: Option<String>,
        routine: String,
        file: String,
        planned_ms: Milliseconds,
        works_planned: u32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pain_before: Option<Pain>,
        text: String,
    },
    V1Segment {
        index: usize,
        active_ms: Milliseconds,
        at: Moment,
    },
    V1Work {
        work: usize,
        exercise: String,
        side: Side,
        set: u32,
        planned_ms: Milliseconds,
        done_ms: Milliseconds,
        outcome: Outcome,
        at: Moment,
    },
    V1Paused {
        active_ms: Milliseconds,
        at: Moment,
    },
    V1End {
        ended: Ended,
        active_ms: Milliseconds,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pain_after: Option<Pain>,
        #[serde(default)]
        note: String,
        at: Moment,
    },
    V2Routine {
        routine: String,
        at: Moment,
    },
    V2Swap {
        segment: usize,
        exercise: String,
        instead_of: String,
        works: Vec<usize>,
        at: Moment,
    },
    V2Tempo {
        percent: u32,
        at: Moment,
    },
    V2Hurts {
        work: usize,
        exercise: String,
        side: Side,
        set: u32,
        planned_ms: Milliseconds,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pain: Option<Pain>,
        at: Moment,
    },
}

/// The first line of a running file.
pub(super) fn of_header(header: &Header) -> String {
    written(&Line::V1Begin {
        id: header.id.clone(),
        started: values::start_text(&header.started),
        zone: values::zone_name(&header.started).map(str::to_owned),
        routine: header.routine.clone(),
        file: header.file.clone(),
        planned_ms: Milliseconds(header.planned),
        works_planned: header.bouts_planned,
        pain_before: header.pain_before,
        text: header.text.clone(),
    })
}

/// The line of something that happens at this time of day.
pub(super) fn of_step(step: &Step, at: Timestamp) -> String {
    let at = Moment(at);
    written(&match step.clone() {
        Step::Routine(routine) => Line::V2Routine { routine, at },
        Step::Swapped(swapped) => Line::V2Swap {
            segment: swapped.segment,
            exercise: swapped.exercise,
            instead_of: swapped.instead_of,
            works: swapped.bouts,
            at,
        },
        Step::Tempo(percent) => Line::V2Tempo {
            percent: percent.clamp(*SPEEDS.start(), *SPEEDS.end()),
            at,
        },
        Step::Hurts(bout, pain) => Line::V2Hurts {
            work: bout.bout,
            exercise: bout.exercise,
            side: bout.side,
            set: bout.set,
            planned_ms: Milliseconds(bout.planned),
            pain,
            at,
        },
        Step::Segment { index, active } => Line::V1Segment {
            index,
            active_ms: Milliseconds(active),
            at,
        },
        Step::Bout(done) => Line::V1Work {
            work: done.bout,
            exercise: done.exercise,
            side: done.side,
            set: done.set,
            planned_ms: Milliseconds(done.planned),
            done_ms: Milliseconds(done.done),
            outcome: done.outcome,
            at,
        },
        Step::Paused { active } => Line::V1Paused {
            active_ms: Milliseconds(active),
            at,
        },
        Step::End(end) => Line::V1End {
            ended: end.ended,
            active_ms: Milliseconds(end.active),
            pain_after: end.pain_after,
            note: end.note,
            at,
        },
    })
}

fn written(line: &Line) -> String {
    RON.to_string(line)
        .expect("strings, numbers and names of variants can always be written")
}

/// What the first line of a running file says.
///
/// # Errors
///
/// Whether a newer version has written it, or what is wrong with it.
pub(super) fn read_header(line: &str) -> Result<Header, NotRead> {
    match read(line)? {
        Line::V1Begin {
            id,
            started,
            zone,
            routine,
            file,
            planned_ms,
            works_planned,
            pain_before,
            text,
        } => Ok(Header {
            id: checked_id(&id)?,
            started: values::start(&started, zone.as_deref())
                .map_err(|error| format!("started: {error}"))?,
            routine,
            file,
            routine_id: None,
            text,
            planned: planned_ms.0,
            bouts_planned: works_planned,
            pain_before,
        }),
        _ => Err("the first line is not V1Begin".to_owned().into()),
    }
}

/// What a further line of a running file says.
///
/// # Errors
///
/// Whether a newer version has written it, or what is wrong with it.
pub(super) fn read_step(line: &str) -> Result<(Step, Timestamp), NotRead> {
    Ok(match read(line)? {
        Line::V1Begin { .. } => return Err("a second V1Begin".to_owned().into()),
        Line::V2Routine { routine, at } => (Step::Routine(routine), at.0),
        Line::V2Swap {
            segment,
            exercise,
            instead_of,
            works,
            at,
        } => {
            let swapped = Swapped {
                segment,
                exercise,
                instead_of,
                bouts: works,
            };
            (Step::Swapped(swapped), at.0)
        }
        Line::V2Tempo { percent, at } if SPEEDS.contains(&percent) => (Step::Tempo(percent), at.0),
        Line::V2Tempo { .. } => return Err("a speed beyond all bounds".to_owned().into()),
        Line::V2Hurts {
            work,
            exercise,
            side,
            set,
            planned_ms,
            pain,
            at,
        } => {
            let bout = BoutDone {
                bout: work,
                exercise,
                instead_of: None,
                side,
                set,
                planned: planned_ms.0,
                done: Duration::ZERO,
                outcome: Outcome::Cut,
            };
            (Step::Hurts(bout, pain), at.0)
        }
        Line::V1Segment {
            index,
            active_ms,
            at,
        } => {
            let active = active_ms.0;
            (Step::Segment { index, active }, at.0)
        }
        Line::V1Work {
            work,
            exercise,
            side,
            set,
            planned_ms,
            done_ms,
            outcome,
            at,
        } => {
            let done = BoutDone {
                bout: work,
                exercise,
                instead_of: None,
                side,
                set,
                planned: planned_ms.0,
                done: done_ms.0,
                outcome,
            };
            (Step::Bout(done), at.0)
        }
        Line::V1Paused { active_ms, at } => {
            let active = active_ms.0;
            (Step::Paused { active }, at.0)
        }
        Line::V1End {
            ended,
            active_ms,
            pain_after,
            note,
            at,
        } => {
            let active = active_ms.0;
            let end = End {
                ended,
                active,
                pain_after,
                note,
            };
            (Step::End(end), at.0)
        }
    })
}

fn read(line: &str) -> Result<Line, NotRead> {
    RON.from_str(line)
        .map_err(|error| NotRead::of(line, &error))
}

#[cfg(test)]
mod tests;
