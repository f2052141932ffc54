//! The format of the lines that the second version has added to the log.
//!
//! ```text
//! V2Answers(id:"01JT…",at:"2026-05-03T06:00:00.000Z",work:3,pain:4,effort:6,reason:Hurts)
//! V2Morning(id:"01JT…",at:"2026-05-04T06:00:00.000Z",felt:AsUsual)
//! V2Swap(id:"01JT…",at:"2026-05-03T06:00:00.000Z",work:3,instead_of:"figure-4")
//! V2Routine(id:"01JT…",at:"2026-05-03T06:00:00.000Z",routine:"01JS…")
//! V2Away(id:"01JV…",at:"2026-05-03T06:00:00.000Z",from:"2026-05-04",to:"2026-05-10",why:Travelling)
//! V2AwayBack(id:"01JV…",at:"2026-05-05T06:00:00.000Z")
//! V2Measure(id:"01JW…",at:"…",check:"fingertip-to-floor",side:Both,value:4.5,unit:"cm",method:"ruler")
//! ```
//!
//! Each of the first four tells of the record of its id, of which `work` is the place of a bout, from 0. Of the answers only
//! those that are given change, and `None` takes one away; a morning without `felt` is a question that was dismissed. The
//! others have ids of their own.

use std::borrow::Cow;

use ron::error::SpannedResult;
use serde::{Deserialize, Serialize};

use super::fact::{AnswersEdit, AwayChange, Fact, Told};
use super::line::{Entry, checked_id};
use super::names::Names;
use super::ron_line::{RON, written};
use super::values::{CivilDay, Moment};
use super::version::NotRead;
use super::{Away, Effort, Felt, Measure, Pain, Reason, Why, given};
use crate::session::Side;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(
    clippy::enum_variant_names,
    reason = "the names stand in files, where they tell the version"
)]
enum Line<'a> {
    V2Answers {
        #[serde(borrow)]
        id: Cow<'a, str>,
        at: Moment,
        work: u32,
        #[serde(default, with = "given", skip_serializing_if = "Option::is_none")]
        pain: Option<Option<Pain>>,
        #[serde(default, with = "given", skip_serializing_if = "Option::is_none")]
        effort: Option<Option<Effort>>,
        #[serde(default, with = "given", skip_serializing_if = "Option::is_none")]
        reason: Option<Option<Reason>>,
    },
    V2Morning {
        #[serde(borrow)]
        id: Cow<'a, str>,
        at: Moment,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        felt: Option<Felt>,
    },
    V2Swap {
        #[serde(borrow)]
        id: Cow<'a, str>,
        at: Moment,
        work: u32,
        #[serde(borrow)]
        instead_of: Cow<'a, str>,
    },
    V2Routine {
        #[serde(borrow)]
        id: Cow<'a, str>,
        at: Moment,
        #[serde(borrow)]
        routine: Cow<'a, str>,
    },
    V2Away {
        #[serde(borrow)]
        id: Cow<'a, str>,
        at: Moment,
        from: CivilDay,
        to: CivilDay,
        why: Why,
    },
    V2AwayBack {
        #[serde(borrow)]
        id: Cow<'a, str>,
        at: Moment,
    },
    V2Measure {
        #[serde(borrow)]
        id: Cow<'a, str>,
        at: Moment,
        #[serde(borrow)]
        check: Cow<'a, str>,
        side: Side,
        value: f64,
        #[serde(borrow)]
        unit: Cow<'a, str>,
        #[serde(borrow)]
        method: Cow<'a, str>,
    },
}

/// The line of a fact about a record, without a line break; `None` if it could not be read back.
pub(super) fn of_fact(fact: &Fact) -> Option<String> {
    let (id, at) = (Cow::Borrowed(fact.id.as_str()), Moment(fact.at));
    readable(&match &fact.told {
        Told::Answers(work, edit) => Line::V2Answers {
            id,
            at,
            work: *work,
            pain: edit.pain,
            effort: edit.effort,
            reason: edit.reason,
        },
        Told::Morning(felt) => Line::V2Morning {
            id,
            at,
            felt: *felt,
        },
        Told::Swap(work, instead_of) => Line::V2Swap {
            id,
            at,
            work: *work,
            instead_of: Cow::Borrowed(instead_of),
        },
        Told::Routine(routine) => Line::V2Routine {
            id,
            at,
            routine: Cow::Borrowed(routine),
        },
    })
}

/// The line of a time away, without a line break; `None` if it could not be read back.
pub(super) fn of_away(change: &AwayChange) -> Option<String> {
    let (id, at) = (Cow::Borrowed(change.id.as_str()), Moment(change.at));
    readable(&match &change.away {
        Some(away) => Line::V2Away {
            id,
            at,
            from: CivilDay(away.from),
            to: CivilDay(away.to),
            why: away.why,
        },
        None => Line::V2AwayBack { id, at },
    })
}

fn readable(line: &Line<'_>) -> Option<String> {
    written(line).filter(|text| read(text, &mut Names::default()).is_ok())
}

/// What a line says.
///
/// # Errors
///
/// Whether a newer version has written it, or what is wrong with it.
pub(super) fn read(text: &str, names: &mut Names) -> Result<Entry, NotRead> {
    let line: SpannedResult<Line<'_>> = RON.from_str(text);
    let fact = |id: &str, at: Moment, told| {
        let (id, at) = (checked_id(id)?, at.0);
        Ok(Entry::Fact(Fact { at, id, told }))
    };
    match line.map_err(|error| NotRead::of(text, &error))? {
        Line::V2Answers {
            id,
            at,
            work,
            pain,
            effort,
            reason,
        } => {
            let edit = AnswersEdit {
                pain,
                effort,
                reason,
            };
            fact(&id, at, Told::Answers(work, edit))
        }
        Line::V2Morning { id, at, felt } => fact(&id, at, Told::Morning(felt)),
        Line::V2Swap {
            id,
            at,
            work,
            instead_of,
        } => fact(&id, at, Told::Swap(work, names.shared(&instead_of))),
        Line::V2Routine { id, at, routine } => fact(&id, at, Told::Routine(names.shared(&routine))),
        Line::V2Away {
            id,
            at,
            from,
            to,
            why,
        } => {
            let id = checked_id(&id)?;
            let away = Away {
                from: from.0,
                to: to.0,
                id: id.clone(),
                why,
            };
            Ok(Entry::Away(AwayChange {
                at: at.0,
                id,
                away: Some(away.in_order()),
            }))
        }
        Line::V2AwayBack { id, at } => Ok(Entry::Away(AwayChange {
            at: at.0,
            id: checked_id(&id)?,
            away: None,
        })),
        Line::V2Measure {
            id,
            at,
            check,
            side,
            value,
            unit,
            method,
        } => {
            if !value.is_finite() {
                return Err(NotRead::Damaged("a value that is no number".to_owned()));
            }
            Ok(Entry::Measure(Measure {
                id: checked_id(&id)?,
                at: at.0,
                check: checked_id(&check)?,
                side,
                value,
                unit: unit.into_owned(),
                method: method.into_owned(),
            }))
        }
    }
}

#[cfg(test)]
mod tests;
