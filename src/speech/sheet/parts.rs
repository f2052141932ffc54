//! A pause or a bout on the clock, with all that tells what is said in it.

use std::ops::Range;
use std::time::Duration;

use super::ask::{About, Ask, When};
use super::{AFTER_CHIME, AFTER_START, BEFORE_COUNTDOWN, BEFORE_END, Script};
use crate::exercise::Exercise;
use crate::session::{Cue, Placed, Plan, PlannedStep, Segment};
use crate::speech::{Part as SpokenPart, words};

/// A pause or a bout on the clock.
#[derive(Debug, Clone)]
pub(super) struct Part<'a> {
    /// Its segments in the plan.
    pub segments: Range<usize>,
    /// Its start.
    pub start: Duration,
    /// Its end; none where it lasts until the person says so.
    pub end: Option<Duration>,
    /// The cues in it, its first moment included and its end not.
    pub cues: &'a [(Duration, Cue)],
}

/// The parts from a segment on, in order. The one under way is whole.
pub(super) fn parts<'a>(plan: &Plan, placed: Placed, cues: &'a [(Duration, Cue)]) -> Vec<Part<'a>> {
    let mut parts: Vec<Part<'_>> = Vec::new();
    for placed in placed.onwards(plan) {
        let segment = &plan.segments[placed.segment];
        let segments = plan.part(placed.segment);
        let end = placed.end(plan);
        match parts.last_mut() {
            Some(part) if part.segments == segments => part.end = end,
            _ => {
                let before = segment.start - plan.segments[segments.start].start;
                parts.push(Part {
                    segments,
                    start: placed.start.saturating_sub(before),
                    end,
                    cues: &[],
                });
            }
        }
    }
    for part in &mut parts {
        let first = cues.partition_point(|(at, _)| *at < part.start);
        let after = cues.partition_point(|(at, _)| part.end.is_none_or(|end| *at < end));
        part.cues = &cues[first..after.max(first)];
    }
    parts
}

/// Tells what is said in a part.
pub(super) struct Telling<'a> {
    pub script: &'a Script<'a>,
    pub part: Part<'a>,
    /// The segment that it begins with.
    pub segment: &'a Segment,
    pub step: &'a PlannedStep,
    /// None where its file has gone.
    pub exercise: Option<&'a Exercise>,
}

impl<'a> Telling<'a> {
    pub fn of(script: &'a Script<'a>, part: Part<'a>) -> Self {
        let segment = &script.plan.segments[part.segments.start];
        let step = script.plan.planned_step(segment);
        let exercise = script.catalogue.get(&step.step.exercise);
        Self {
            exercise: exercise.map(AsRef::as_ref),
            script,
            part,
            segment,
            step,
        }
    }

    /// When the first words are said: after the chime of its beginning. A session begins with none, but with a device of
    /// which the time is only learned in its first second, and with voices that have just been asked.
    pub fn opening(&self) -> Duration {
        let after = match self.before() {
            Some(_) => AFTER_CHIME,
            None => AFTER_START,
        };
        self.part.start + after
    }

    /// That the time goes on.
    pub fn going_on(&self) -> Ask {
        self.soon(About::GoingOn, self.part.start, words::go_on())
    }

    /// Something that is said as soon as there is room for it.
    pub fn soon(&self, about: About, from: Duration, part: SpokenPart) -> Ask {
        Ask {
            about,
            from,
            by: self.by(),
            when: When::Soon,
            wordings: vec![part.into()],
        }
    }

    /// When all that belongs to no moment is said: before the countdown, or a little before the end.
    pub fn by(&self) -> Option<Duration> {
        match self.countdown() {
            Some(at) => Some(at.saturating_sub(BEFORE_COUNTDOWN)),
            None => Some(self.part.end?.saturating_sub(BEFORE_END)),
        }
    }

    /// When it is counted down, if it is.
    pub fn countdown(&self) -> Option<Duration> {
        let is_tick = |cue: Cue| matches!(cue, Cue::Countdown | Cue::GetReady);
        let mut cues = self.part.cues.iter();
        cues.find(|(_, cue)| is_tick(*cue)).map(|(at, _)| *at)
    }

    /// The segment before it.
    pub fn before(&self) -> Option<&'a Segment> {
        let before = self.part.segments.start.checked_sub(1)?;
        Some(&self.script.plan.segments[before])
    }
}
