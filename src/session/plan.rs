//! The plan: a routine as one flat timeline.

use std::ops::Range;
use std::sync::Arc;
use std::time::Duration;

use super::{PlannedStep, Side, Tempo};
use crate::routine::{Routine, Step};

/// A routine laid out in time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The routine that it was laid out from.
    pub routine: Arc<Routine>,
    /// What is done, in order: the steps of the routine, those of rounds as often as they come, and what was swapped in.
    pub steps: Vec<PlannedStep>,
    /// The stretches of time, in order, each beginning where the one before it ends; never empty.
    pub segments: Vec<Segment>,
    /// The bouts, in order.
    pub bouts: Vec<PlannedBout>,
    /// How fast reps and breaths are from now on.
    pub tempo: Tempo,
    /// The length of all segments; open ones count nothing.
    pub length: Duration,
}

/// A stretch of the plan's time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segment {
    /// What it is for.
    pub kind: SegmentKind,
    /// Its start, from the beginning of the plan.
    pub start: Duration,
    /// Its length, never zero; none while it lasts until the person says so.
    pub length: Option<Duration>,
    /// The place of its step in the plan.
    pub step: usize,
    /// The side of its bout, or of the bout that comes next.
    pub side: Side,
    /// The set of its bout, or of the bout that comes next, from 1.
    pub set: u32,
    /// The rep or breath, from 1; for each side where sides alternate.
    pub rep: Option<u32>,
    /// The place of its bout among the plan's bouts; none for a pause.
    pub bout: Option<usize>,
}

/// What a segment is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SegmentKind {
    /// Time to get into position.
    Prepare,
    /// The pose is held.
    Hold,
    /// One rep, into the pose and out of it.
    Rep {
        /// The time into the pose.
        up: Duration,
        /// The time in the pose.
        hold: Duration,
    },
    /// One breath in the pose.
    Breath {
        /// The time of breathing in; the rest is breathing out.
        breathe_in: Duration,
    },
    /// Time to change from the left to the right side.
    Switch,
    /// Time between two sets or two rounds.
    Rest,
    /// Work that lasts until the person says so.
    Open,
}

/// One set on one side; an alternating set is one bout of both sides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedBout {
    /// Its segments in the plan.
    pub segments: Range<usize>,
    /// Its number in the plan that the session began with, or that of the bout in whose place it came.
    pub number: usize,
    /// The place of its step in the plan.
    pub step: usize,
    /// The set, from 1.
    pub set: u32,
    /// Its length; none for an open bout.
    pub length: Option<Duration>,
}

impl SegmentKind {
    /// Whether something is done in it, rather than awaited.
    pub const fn is_work(self) -> bool {
        !matches!(self, Self::Prepare | Self::Switch | Self::Rest)
    }

    /// The name in the JSON of plans.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Prepare => "prepare",
            Self::Hold => "hold",
            Self::Rep { .. } => "rep",
            Self::Breath { .. } => "breath",
            Self::Switch => "switch",
            Self::Rest => "rest",
            Self::Open => "open",
        }
    }
}

impl Plan {
    /// The step of a segment.
    pub fn step(&self, segment: &Segment) -> &Step {
        &self.steps[segment.step].step
    }

    /// The step of a segment, with what the plan knows of it.
    pub fn planned_step(&self, segment: &Segment) -> &PlannedStep {
        &self.steps[segment.step]
    }

    /// How many entries a record of the whole plan has: one for each bout on each of its sides.
    pub fn bout_count(&self) -> usize {
        self.steps.iter().map(|step| step.entries()).sum()
    }

    /// How long a bout works one side; what is open counts nothing.
    pub(super) fn length_on_side(&self, bout: &PlannedBout, side: Side) -> Duration {
        let segments = self.segments[bout.segments.clone()].iter();
        let on_side = segments.filter(|segment| segment.side == side);
        on_side.filter_map(|segment| segment.length).sum()
    }

    /// The end of a segment, from the beginning of the plan.
    pub fn end(&self, segment: usize) -> Duration {
        let segment = &self.segments[segment];
        segment.start + segment.length.unwrap_or_default()
    }

    /// How long a step of the routine takes when it is done first; what lasts until the person says so counts nothing.
    pub fn length_of_step(&self, place: usize) -> Duration {
        let first = self.steps.iter().find(|step| step.place == place);
        first.map_or(Duration::ZERO, |first| first.length(self.routine.switch))
    }

    /// The segments of the bout that a segment belongs to, or that segment alone where it is a pause.
    pub fn part(&self, segment: usize) -> Range<usize> {
        match self.segments[segment].bout {
            Some(bout) => self.bouts[bout].segments.clone(),
            None => segment..segment + 1,
        }
    }

    /// Whether something in it lasts until the person says so.
    pub fn is_open(&self) -> bool {
        self.segments.iter().any(|segment| segment.length.is_none())
    }

    /// Whether a segment lasts until the person is ready for the work behind it.
    pub fn waits(&self, segment: usize) -> bool {
        let segment = &self.segments[segment];
        segment.kind == SegmentKind::Prepare && segment.length.is_none()
    }
}
