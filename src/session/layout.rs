//! Lays a routine out in time.

use std::sync::Arc;
use std::time::Duration;

use super::planned_step::planned_steps;
use super::{Person, Plan, PlannedBout, PlannedStep, Segment, SegmentKind, Side, Tempo};
use crate::exercise::{Catalogue, Sides, Work};
use crate::routine::Routine;

impl Plan {
    /// Lays out a routine, whose exercises are in a catalogue, for a person.
    pub fn new(routine: Arc<Routine>, catalogue: &Catalogue, person: &Person) -> Self {
        let steps = planned_steps(&routine, catalogue, person);
        let mut layout = Layout::default();
        for (place, step) in steps.iter().enumerate() {
            layout.step(place, step, routine.switch);
        }
        layout.into_plan(routine, steps)
    }
}

/// A timeline as far as it is laid out.
#[derive(Default)]
pub(super) struct Layout {
    pub segments: Vec<Segment>,
    pub bouts: Vec<PlannedBout>,
    pub tempo: Tempo,
    pub end: Duration,
    /// The number of the next bout.
    pub number: usize,
}

/// A bout that is to be laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Due {
    /// The set, from 1.
    pub set: u32,
    /// The side that it begins on.
    pub side: Side,
    /// Its number.
    pub number: usize,
}

impl Layout {
    /// The plan of what is laid out.
    pub fn into_plan(self, routine: Arc<Routine>, steps: Vec<PlannedStep>) -> Plan {
        Plan {
            routine,
            steps,
            segments: self.segments,
            bouts: self.bouts,
            tempo: self.tempo,
            length: self.end,
        }
    }

    /// Lays out all of a step.
    pub fn step(&mut self, place: usize, step: &PlannedStep, switch: Duration) {
        let first = self.number;
        let due: Vec<Due> = step.all_bouts(first).collect();
        self.number += due.len();
        self.bouts_of(place, step, &due, switch);
    }

    /// Lays out some bouts of a step, with all that comes before and between them.
    pub fn bouts_of(&mut self, place: usize, step: &PlannedStep, due: &[Due], switch: Duration) {
        let Some(first) = due.first() else { return };
        let turn = |due: &Due| Turn {
            step: place,
            side: due.side,
            set: due.set,
        };
        if let Some(rest) = step.rest_before {
            self.pause(SegmentKind::Rest, Some(rest), turn(first));
        }
        self.pause(SegmentKind::Prepare, step.introduction.length, turn(first));
        for (at, bout) in due.iter().enumerate() {
            match at.checked_sub(1).map(|before| &due[before]) {
                None => {}
                Some(before) if before.set == bout.set => {
                    self.pause(SegmentKind::Switch, Some(switch), turn(bout));
                }
                Some(_) => self.pause(SegmentKind::Rest, Some(step.step.rest), turn(bout)),
            }
            self.bout(step, bout.number, turn(bout));
        }
    }

    fn pause(&mut self, kind: SegmentKind, length: Option<Duration>, turn: Turn) {
        if length != Some(Duration::ZERO) {
            self.push(kind, length, turn, None, None);
        }
    }

    fn bout(&mut self, step: &PlannedStep, number: usize, turn: Turn) {
        let dose = &step.step.dose;
        let first = self.segments.len();
        let bout = Some(self.bouts.len());
        let tempo = self.tempo;
        match dose.work {
            Work::Hold(length) => self.push(SegmentKind::Hold, Some(length), turn, None, bout),
            Work::Open => self.push(SegmentKind::Open, None, turn, None, bout),
            Work::Breaths {
                count,
                breathe_in,
                breathe_out,
            } => {
                let (kind, length) = breath(tempo, breathe_in, breathe_out);
                for rep in 1..=count {
                    self.push(kind, Some(length), turn, Some(rep), bout);
                }
            }
            Work::Reps {
                count,
                up,
                hold,
                down,
            } => {
                let (kind, length) = rep(tempo, up, hold, down);
                let sides: &[Side] = match dose.sides {
                    Sides::Alternate => &[Side::Left, Side::Right],
                    _ => &[turn.side],
                };
                for rep in 1..=count {
                    for &side in sides {
                        let turn = Turn { side, ..turn };
                        self.push(kind, Some(length), turn, Some(rep), bout);
                    }
                }
            }
        }
        let segments = first..self.segments.len();
        let open = dose.work == Work::Open;
        self.bouts.push(PlannedBout {
            length: (!open).then(|| self.end - self.segments[first].start),
            segments,
            number,
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

impl PlannedStep {
    /// All of its bouts in order, numbered from `first` on.
    pub(super) fn all_bouts(&self, first: usize) -> impl Iterator<Item = Due> + '_ {
        let sets = 1..=self.step.dose.sets;
        let turns = sets.flat_map(|set| self.sides().iter().map(move |side| (set, *side)));
        let numbered = turns.zip(first..);
        numbered.map(|((set, side), number)| Due { set, side, number })
    }
}

/// A rep at a tempo, and its length.
pub(super) fn rep(
    tempo: Tempo,
    up: Duration,
    hold: Duration,
    down: Duration,
) -> (SegmentKind, Duration) {
    let (up, hold, down) = (tempo.of(up), tempo.of(hold), tempo.of(down));
    (SegmentKind::Rep { up, hold }, up + hold + down)
}

/// A breath at a tempo, and its length.
pub(super) fn breath(
    tempo: Tempo,
    breathe_in: Duration,
    breathe_out: Duration,
) -> (SegmentKind, Duration) {
    let (breathe_in, breathe_out) = (tempo.of(breathe_in), tempo.of(breathe_out));
    (SegmentKind::Breath { breathe_in }, breathe_in + breathe_out)
}

/// Whose turn it is in a segment: a set of a step, on a side.
#[derive(Clone, Copy)]
struct Turn {
    step: usize,
    side: Side,
    set: u32,
}
