//! Where the figure is in the movement of its exercise, at a moment of the plan.
//!
//! The figure follows the plan's own time: in and out while the person is told how to move, into the pose at the end of
//! that, in it and breathing during a hold, in and out of it at the tempo of the reps, and over to the other side while the
//! sides change.

use super::course::{self, BREATHE_IN, BREATHE_OUT, STAY, WAY, eased, in_and_back};
use super::{Plan, Segment, SegmentKind, Side, Snapshot};

/// What the figure does at a moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Motion {
    /// How far it is on its way from the start pose, 0, to the held one, 1.
    pub along: f32,
    /// How full its lungs are, 0 to 1.
    pub breath: f32,
    /// The side that works.
    pub side: Side,
}

/// Whether the figure moves, or only changes from pose to pose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// It moves.
    Moving,
    /// It stands in one of its end poses: for people who want no motion on the screen.
    Still,
}

impl Motion {
    /// What the figure does at a moment of a plan.
    pub fn of(plan: &Plan, snapshot: &Snapshot, manner: Manner) -> Self {
        let segment = &plan.segments[snapshot.segment];
        let elapsed = snapshot.elapsed.as_secs_f32();
        let length = snapshot.length.map(|length| length.as_secs_f32());
        let along = along(plan, snapshot.segment, elapsed, length);
        let breath = breath(segment.kind, elapsed, length);
        let side = side(plan, snapshot.segment, elapsed, length);
        match manner {
            Manner::Moving => Self {
                along: eased(along),
                breath,
                side,
            },
            Manner::Still => Self {
                along: along.round(),
                breath: 0.0,
                side,
            },
        }
    }
}

/// How far the figure is on its way, before easing.
fn along(plan: &Plan, index: usize, elapsed: f32, length: Option<f32>) -> f32 {
    let segment = &plan.segments[index];
    let length = length.unwrap_or(f32::INFINITY);
    let left = length - elapsed;
    match segment.kind {
        SegmentKind::Hold | SegmentKind::Breath { .. } => 1.0,
        SegmentKind::Rep { up, hold } => {
            let (up, hold) = (up.as_secs_f32(), hold.as_secs_f32());
            in_and_back(elapsed, up, hold, length - up - hold)
        }
        SegmentKind::Open => {
            let round = elapsed % (2.0 * WAY);
            in_and_back(round, WAY, 0.0, WAY)
        }
        SegmentKind::Prepare if plan.waits(index) => shown_while_waiting(plan, index, elapsed),
        SegmentKind::Prepare => {
            let into_pose = into_pose(plan, index, left, length);
            into_pose.max(shown_before(plan, index, left))
        }
        SegmentKind::Rest | SegmentKind::Switch => {
            let way = WAY.min(length / 2.0);
            let out = if was_held(plan, index) {
                1.0 - elapsed / way
            } else {
                0.0
            };
            out.max(into_pose(plan, index, left, length / 2.0))
        }
    }
    .clamp(0.0, 1.0)
}

/// How far the figure has moved into the pose of the bout that follows, with so much time left before it and room
/// for the movement.
fn into_pose(plan: &Plan, index: usize, left: f32, room: f32) -> f32 {
    let next = plan.segments.get(index + 1);
    if next.is_some_and(is_held) {
        1.0 - left / WAY.min(room)
    } else {
        0.0
    }
}

/// How far the figure is that shows the movement while it is told, with so much time left before the bout: in and out as
/// often as there is time for, and at the end where the bout begins.
fn shown_before(plan: &Plan, index: usize, left: f32) -> f32 {
    let segment = &plan.segments[index];
    let Some(next) = plan.segments.get(index + 1) else {
        return 0.0;
    };
    let Some((up, stay, down)) = movement_before(next) else {
        return 0.0;
    };
    let after = match next.kind {
        SegmentKind::Rep { .. } => 0.0,
        _ => WAY + STAY,
    };
    let round = up + stay + down + STAY;
    let told = plan
        .planned_step(segment)
        .introduction
        .movement
        .as_secs_f32();
    let rounds = ((told - after) / round).floor().max(0.0);
    let to_end = left - after;
    if to_end <= 0.0 || to_end >= rounds * round {
        return 0.0;
    }
    in_and_back(round - to_end % round, up, stay, down).max(0.0)
}

/// How far the figure is that shows the movement over and over, as nobody knows how long it waits.
fn shown_while_waiting(plan: &Plan, index: usize, elapsed: f32) -> f32 {
    let Some((up, stay, down)) = plan.segments.get(index + 1).and_then(movement_before) else {
        return 0.0;
    };
    let round = up + stay + down + STAY;
    in_and_back((elapsed % round) - STAY, up, stay, down).max(0.0)
}

/// How long the movement of what comes next takes: into the pose, in it and out of it; none where it is no work.
fn movement_before(next: &Segment) -> Option<(f32, f32, f32)> {
    match next.kind {
        SegmentKind::Rep { up, hold } => {
            let (up, hold) = (up.as_secs_f32(), hold.as_secs_f32());
            let length = next.length.unwrap_or_default().as_secs_f32();
            Some((up, hold, length - up - hold))
        }
        kind if kind.is_work() => Some((WAY, STAY, WAY)),
        _ => None,
    }
}

fn was_held(plan: &Plan, index: usize) -> bool {
    let before = index.checked_sub(1).map(|index| &plan.segments[index]);
    before.is_some_and(is_held)
}

/// Whether the pose is held all through the segment.
fn is_held(segment: &Segment) -> bool {
    matches!(segment.kind, SegmentKind::Hold | SegmentKind::Breath { .. })
}

fn breath(kind: SegmentKind, elapsed: f32, length: Option<f32>) -> f32 {
    let (breathe_in, breathe_out) = match kind {
        SegmentKind::Breath { breathe_in } => {
            let breathe_in = breathe_in.as_secs_f32();
            (breathe_in, length.unwrap_or(breathe_in) - breathe_in)
        }
        _ => (BREATHE_IN, BREATHE_OUT),
    };
    course::breath(elapsed, breathe_in, breathe_out)
}

/// The side that works; between two bouts, that of the one before until the figure is out of its pose.
fn side(plan: &Plan, index: usize, elapsed: f32, length: Option<f32>) -> Side {
    let segment = &plan.segments[index];
    let between = matches!(segment.kind, SegmentKind::Switch | SegmentKind::Rest);
    let first_half = length.is_some_and(|length| elapsed < length / 2.0);
    match index.checked_sub(1).map(|index| &plan.segments[index]) {
        Some(before) if between && first_half => before.side,
        _ => segment.side,
    }
}
