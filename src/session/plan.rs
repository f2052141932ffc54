//! The plan: a routine as one flat timeline.

use std::ops::Range;
use std::sync::Arc;
use std::time::Duration;

use super::{Experience, Introduction, Side, introductions};
use crate::exercise::{Catalogue, Sides, Work};
use crate::routine::{Routine, Step};

/// A routine laid out in time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The routine.
    pub routine: Arc<Routine>,
    /// The stretches of time, in order, each beginning where the one before it ends; never empty.
    pub segments: Vec<Segment>,
    /// The bouts, in order.
    pub bouts: Vec<PlannedBout>,
    /// What comes before the first set of each step.
    pub introductions: Vec<Introduction>,
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
    /// The place of its step in the routine.
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
    /// Time between two sets.
    Rest,
    /// Work that lasts until the person says so.
    Open,
}

/// One set on one side; an alternating set is one bout of both sides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedBout {
    /// Its segments in the plan.
    pub segments: Range<usize>,
    /// The place of its step in the routine.
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
    /// Lays out a routine, whose exercises are in a catalogue, for a person who has done so much.
    pub fn new(routine: Arc<Routine>, catalogue: &Catalogue, experience: &Experience) -> Self {
        let introductions = introductions(&routine, catalogue, experience);
        let mut layout = Layout::default();
        for (index, (step, introduction)) in routine.steps.iter().zip(&introductions).enumerate() {
            layout.step(index, step, introduction.length, routine.switch);
        }
        Self {
            segments: layout.segments,
            bouts: layout.bouts,
            introductions,
            length: layout.end,
            routine,
        }
    }

    /// The step of a segment.
    pub fn step(&self, segment: &Segment) -> &Step {
        &self.routine.steps[segment.step]
    }

    /// How many entries a record of the whole plan has: one for each bout on each of its sides.
    pub fn bout_count(&self) -> usize {
        self.bouts.iter().map(|bout| self.sides(bout)).sum()
    }

    fn sides(&self, bout: &PlannedBout) -> usize {
        match self.routine.steps[bout.step].dose.sides {
            Sides::Alternate => 2,
            Sides::Both | Sides::Left | Sides::Right | Sides::Each => 1,
        }
    }

    /// The end of a segment, from the beginning of the plan.
    pub fn end(&self, segment: usize) -> Duration {
        let segment = &self.segments[segment];
        segment.start + segment.length.unwrap_or_default()
    }
}

/// The timeline as far as it is laid out.
#[derive(Default)]
struct Layout {
    segments: Vec<Segment>,
    bouts: Vec<PlannedBout>,
    end: Duration,
}

impl Layout {
    fn step(&mut self, index: usize, step: &Step, prepare: Duration, switch: Duration) {
        let dose = &step.dose;
        let (first, second) = match dose.sides {
            Sides::Both => (Side::Both, None),
            Sides::Right => (Side::Right, None),
            Sides::Left | Sides::Alternate => (Side::Left, None),
            Sides::Each => (Side::Left, Some(Side::Right)),
        };
        let turn = |side, set| Turn {
            step: index,
            side,
            set,
        };
        self.pause(SegmentKind::Prepare, prepare, turn(first, 1));
        for set in 1..=dose.sets {
            if set > 1 {
                self.pause(SegmentKind::Rest, step.rest, turn(first, set));
            }
            self.bout(step, turn(first, set));
            if let Some(second) = second {
                self.pause(SegmentKind::Switch, switch, turn(second, set));
                self.bout(step, turn(second, set));
            }
        }
    }

    fn pause(&mut self, kind: SegmentKind, length: Duration, turn: Turn) {
        if !length.is_zero() {
            self.push(kind, Some(length), turn, None, None);
        }
    }

    fn bout(&mut self, step: &Step, turn: Turn) {
        let first = self.segments.len();
        let bout = Some(self.bouts.len());
        match step.dose.work {
            Work::Hold(length) => self.push(SegmentKind::Hold, Some(length), turn, None, bout),
            Work::Open => self.push(SegmentKind::Open, None, turn, None, bout),
            Work::Breaths {
                count,
                breathe_in,
                breathe_out,
            } => {
                let kind = SegmentKind::Breath { breathe_in };
                for rep in 1..=count {
                    self.push(kind, Some(breathe_in + breathe_out), turn, Some(rep), bout);
                }
            }
            Work::Reps {
                count,
                up,
                hold,
                down,
            } => {
                let kind = SegmentKind::Rep { up, hold };
                let sides: &[Side] = match step.dose.sides {
                    Sides::Alternate => &[Side::Left, Side::Right],
                    _ => &[turn.side],
                };
                for rep in 1..=count {
                    for &side in sides {
                        let turn = Turn { side, ..turn };
                        self.push(kind, Some(up + hold + down), turn, Some(rep), bout);
                    }
                }
            }
        }
        let segments = first..self.segments.len();
        let open = step.dose.work == Work::Open;
        self.bouts.push(PlannedBout {
            length: (!open).then(|| self.end - self.segments[first].start),
            segments,
            step: turn.step,
            set: turn.set,
        });
    }

    fn push(
        &mut self,
        kind: SegmentKind,
        length: Option<Duration>,
        turn: Turn,
        rep: Option<u32>,
        bout: Option<usize>,
    ) {
        self.segments.push(Segment {
            kind,
            start: self.end,
            length,
            step: turn.step,
            side: turn.side,
            set: turn.set,
            rep,
            bout,
        });
        self.end += length.unwrap_or_default();
    }
}

/// Whose turn it is in a segment: a set of a step, on a side.
#[derive(Clone, Copy)]
struct Turn {
    step: usize,
    side: Side,
    set: u32,
}
