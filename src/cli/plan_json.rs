//! A plan for other programs.

use std::time::Duration;

use serde::Serialize;

use super::json::{self, Seconds};
use crate::exercise::Catalogue;
use crate::session::lines::{self, Line};
use crate::session::{Cue, Plan, Segment};
use crate::speech::sheet::Spoken;
use crate::words;

/// The plan as lines of JSON, times in seconds from its start.
pub(super) fn json(plan: &Plan, catalogue: &Catalogue, sheet: &[Spoken]) -> String {
    let output = Output {
        name: &plan.routine.name,
        seconds: Seconds(plan.length),
        segments: plan
            .segments
            .iter()
            .map(|segment| SegmentOutput::of(plan, segment))
            .collect(),
        lines: lines::all(plan, catalogue)
            .into_iter()
            .map(|(segment, line)| LineOutput::of(plan, segment, &line))
            .collect(),
        cues: plan.cues().into_iter().map(CueOutput::from).collect(),
        speech: sheet.iter().map(SpeechOutput::from).collect(),
    };
    json::lines(&output)
}

#[derive(Serialize)]
struct Output<'a> {
    name: &'a str,
    seconds: Seconds,
    segments: Vec<SegmentOutput<'a>>,
    lines: Vec<LineOutput>,
    cues: Vec<CueOutput>,
    /// What is said; empty where speech is off.
    speech: Vec<SpeechOutput>,
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
    /// The round, from 1; null outside rounds.
    round: Option<u32>,
    /// Whether it lasts until the person says so.
    wait: bool,
}

/// What is shown from a time on; `segment` is the place of the segment that its pause or bout begins with.
#[derive(Serialize)]
struct LineOutput {
    at: Seconds,
    seconds: Option<Seconds>,
    segment: usize,
    role: &'static str,
    text: String,
}

#[derive(Serialize)]
struct SpeechOutput {
    at: Seconds,
    seconds: Seconds,
    text: String,
    phrase: String,
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
            round: plan.planned_step(segment).round.map(|round| round.number),
            wait: segment.length.is_none(),
        }
    }
}

impl LineOutput {
    fn of(plan: &Plan, segment: usize, line: &Line<'_>) -> Self {
        Self {
            at: Seconds(plan.segments[segment].start + line.after),
            seconds: line.length.map(Seconds),
            segment,
            role: line.role.id(),
            text: words::said(line.said),
        }
    }
}

impl From<&Spoken> for SpeechOutput {
    fn from(spoken: &Spoken) -> Self {
        Self {
            at: Seconds(spoken.at),
            seconds: Seconds(spoken.length),
            text: spoken.phrase.text(),
            phrase: spoken.phrase.id(),
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
