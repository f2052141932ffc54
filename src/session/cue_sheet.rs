//! Which cue sounds when.

use std::time::Duration;

use super::{Cue, Placed, Plan, SegmentKind};

/// How long before its end a pause or a bout is counted down.
pub const COUNTDOWN: Duration = Duration::from_secs(3);

const SECOND: Duration = Duration::from_secs(1);

/// A hold shorter than this has no halfway cue.
const LEAST_FOR_HALFWAY: Duration = Duration::from_secs(20);

/// A bout shorter than this is not counted down.
const LEAST_FOR_COUNTDOWN: Duration = Duration::from_secs(8);

impl Plan {
    /// Every cue with its time from the beginning of the plan, in order; open bouts count nothing, and their end has no
    /// cue, as nobody knows when it comes.
    pub fn cues(&self) -> Vec<(Duration, Cue)> {
        let mut cues = Vec::new();
        for (segment, planned) in self.segments.iter().enumerate() {
            of_segment(
                self,
                Placed::planned(self, segment, planned.start),
                &mut cues,
            );
        }
        in_order(cues)
    }
}

/// The cues from a segment under way to the end of the plan, or to the first open bout, whose end nobody knows.
pub(super) fn from_segment(plan: &Plan, placed: Placed) -> Vec<(Duration, Cue)> {
    let mut cues = Vec::new();
    for placed in placed.onwards(plan) {
        of_segment(plan, placed, &mut cues);
    }
    in_order(cues)
}

/// The cue of the end of a bout: the last one ends the session, and a change of side is told as such.
pub(super) fn end_of_work(plan: &Plan, bout: usize) -> Cue {
    let after = plan.bouts[bout].segments.end;
    let last = &plan.segments[after - 1];
    match plan.segments.get(after) {
        None => Cue::Finished,
        Some(next) if next.step == last.step && next.set == last.set => Cue::ChangeSides,
        Some(_) => Cue::WorkEnds,
    }
}

/// In order of time; of those that fall together, only the greatest.
fn in_order(mut cues: Vec<(Duration, Cue)>) -> Vec<(Duration, Cue)> {
    cues.sort_unstable_by_key(|(at, cue)| (*at, std::cmp::Reverse(*cue)));
    cues.dedup_by_key(|(at, _)| *at);
    cues
}

fn of_segment(plan: &Plan, placed: Placed, cues: &mut Vec<(Duration, Cue)>) {
    let segment = &plan.segments[placed.segment];
    let start = placed.start;
    let end = segment.length.map(|length| start + length + placed.added);
    match segment.kind {
        // A rest between rounds leads up to another time to get ready.
        SegmentKind::Rest if is_before_prepare(plan, placed.segment) => {}
        SegmentKind::Prepare | SegmentKind::Rest => {
            if let Some(end) = end {
                last_three(start, end, Cue::GetReady, cues);
            }
        }
        SegmentKind::Hold => {
            if segment
                .length
                .is_some_and(|length| length >= LEAST_FOR_HALFWAY)
            {
                cues.push((start + placed.halfway, Cue::Halfway));
            }
        }
        SegmentKind::Rep { .. } => cues.push((start, Cue::Rep)),
        SegmentKind::Breath { breathe_in } => {
            if !breathe_in.is_zero() {
                cues.push((start, Cue::BreatheIn));
            }
            if segment.length != Some(breathe_in) {
                cues.push((start + breathe_in, Cue::BreatheOut));
            }
        }
        SegmentKind::Switch | SegmentKind::Open => {}
    }
    let Some(bout) = segment.bout else { return };
    let planned = &plan.bouts[bout];
    if planned.segments.start == placed.segment {
        cues.push((start, Cue::WorkBegins));
    }
    let (Some(end), Some(length)) = (end, planned.length) else {
        return;
    };
    if planned.segments.end == placed.segment + 1 {
        cues.push((end, end_of_work(plan, bout)));
        let length = length + placed.added;
        if length >= LEAST_FOR_COUNTDOWN {
            last_three(end.saturating_sub(length), end, Cue::Countdown, cues);
        }
    }
}

fn is_before_prepare(plan: &Plan, segment: usize) -> bool {
    let next = plan.segments.get(segment + 1);
    next.is_some_and(|next| next.kind == SegmentKind::Prepare)
}

/// A cue three, two and one second before an end, as far as they fall behind the start.
fn last_three(start: Duration, end: Duration, cue: Cue, cues: &mut Vec<(Duration, Cue)>) {
    let times = (1..=3).map(|seconds| end.saturating_sub(SECOND * seconds));
    cues.extend(times.filter(|at| *at >= start).map(|at| (at, cue)));
}
