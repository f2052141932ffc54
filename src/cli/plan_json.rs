//! A plan for other programs.

use std::time::Duration;

use serde::Serialize;

use super::json::{self, Seconds};
use crate::session::{Cue, Plan, Segment};

/// The plan as lines of JSON, times in seconds from its start.
pub(super) fn json(plan: &Plan) -> String {
    let output = Output {
        name: &plan.routine.name,
        seconds: Seconds(plan.length),
        segments: plan
            .segments
            .iter()
            .map(|segment| SegmentOutput::of(plan, segment))
            .collect(),
        cues: plan.cues().into_iter().map(CueOutput::from).collect(),
    };
    json::lines(&output)
}

#[derive(Serialize)]
struct Output<'a> {
    name: &'a str,
    seconds: Seconds,
    segments: Vec<SegmentOutput<'a>>,
    cues: Vec<CueOutput>,
}

#[derive(Serialize)]
struct SegmentOutput<'a> {
    start: Seconds,
    seconds: Option<Seconds>,
    kind: &'static str,
    exercise: &'a str,
    side: &'static str,
    set: u32,
    rep: Option<u32>,
}

#[derive(Serialize)]
struct CueOutput {
    at: Seconds,
    cue: &'static str,
}

impl<'a> SegmentOutput<'a> {
    fn of(plan: &'a Plan, segment: &Segment) -> Self {
        Self {
            start: Seconds(segment.start),
            seconds: segment.length.map(Seconds),
            kind: segment.kind.id(),
            exercise: &plan.step(segment).exercise,
            side: segment.side.id(),
            set: segment.set,
            rep: segment.rep,
        }
    }
}

impl From<(Duration, Cue)> for CueOutput {
    fn from((at, cue): (Duration, Cue)) -> Self {
        Self {
            at: Seconds(at),
            cue: cue.id(),
        }
    }
}
