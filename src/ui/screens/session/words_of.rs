//! The words for where a session stands.

use std::sync::Arc;

use crate::exercise::{Exercise, Work};
use crate::session::{Phase, Plan, Segment, SegmentKind, Side, Snapshot};
use crate::text;
use crate::ui::state::RunningSession;

/// The state as a word: "Hold", "Rep 3 of 12".
pub fn state(plan: &Plan, snapshot: &Snapshot) -> String {
    if snapshot.phase == Phase::Paused {
        return text!("state-paused");
    }
    let segment = &plan.segments[snapshot.segment];
    match segment.kind {
        SegmentKind::Prepare if plan.waits(snapshot.segment) => text!("state-when-ready"),
        SegmentKind::Prepare => text!("state-get-ready"),
        SegmentKind::Hold => text!("state-hold"),
        SegmentKind::Switch => text!("state-change-sides"),
        SegmentKind::Rest => text!("state-rest"),
        SegmentKind::Open => text!("state-open"),
        SegmentKind::Breath { breathe_in } if snapshot.elapsed < breathe_in => {
            text!("state-breathe-in")
        }
        SegmentKind::Breath { .. } => text!("state-breathe-out"),
        SegmentKind::Rep { .. } => {
            let (rep, count) = (segment.rep.unwrap_or(1), reps(plan, segment));
            text!("state-rep", rep = rep, count = count)
        }
    }
}

/// The widest words that the state may have in a session.
pub fn widest_states(plan: &Plan) -> Vec<String> {
    let reps = plan.steps.iter().map(|step| match step.step.dose.work {
        Work::Reps { count, .. } => count,
        Work::Hold(_) | Work::Breaths { .. } | Work::Open => 0,
    });
    let reps = reps.max().unwrap_or_default();
    let mut states = vec![
        text!("state-get-ready"),
        text!("state-change-sides"),
        text!("state-hold"),
        text!("state-breathe-out"),
    ];
    if reps > 0 {
        states.push(text!("state-rep", rep = reps, count = reps));
    }
    if plan.is_open() {
        states.extend([text!("state-when-ready"), text!("state-open")]);
    }
    states
}

/// The side as a word; none for both.
pub fn side(segment: &Segment) -> Option<String> {
    match segment.side {
        Side::Both => None,
        Side::Left => Some(text!("side-left")),
        Side::Right => Some(text!("side-right")),
    }
}

/// The part of the rep or the breath, where there are such, and the set, where there are several.
pub fn marks(plan: &Plan, snapshot: &Snapshot) -> String {
    let segment = &plan.segments[snapshot.segment];
    let mut marks = Vec::new();
    if let SegmentKind::Rep { up, hold } = segment.kind {
        marks.push(match snapshot.elapsed {
            elapsed if elapsed < up => text!("mark-rep-in"),
            elapsed if elapsed < up + hold => text!("mark-rep-stay"),
            _ => text!("mark-rep-back"),
        });
    }
    if matches!(segment.kind, SegmentKind::Breath { .. }) {
        let breath = segment.rep.unwrap_or(1);
        marks.push(text!(
            "mark-breath",
            breath = breath,
            count = reps(plan, segment)
        ));
    }
    if let Some(round) = plan.planned_step(segment).round {
        marks.push(text!("mark-round", round = round.number, count = round.of));
    }
    let sets = plan.step(segment).dose.sets;
    if sets > 1 {
        marks.push(text!("mark-set", set = segment.set, count = sets));
    }
    marks.join(" · ")
}

/// How many reps or breaths the bout of a segment has, on its side.
fn reps(plan: &Plan, segment: &Segment) -> u32 {
    let bout = segment.bout.map(|bout| &plan.bouts[bout]);
    let last = bout.map(|bout| &plan.segments[bout.segments.end - 1]);
    last.and_then(|last| last.rep).unwrap_or(1)
}

/// What comes after the bout or pause under way.
pub fn next(session: &RunningSession, snapshot: &Snapshot) -> String {
    let plan = session.plan();
    let Some(next) = next_segment(plan, snapshot) else {
        return text!("next-end");
    };
    let name = || match session.exercise(next) {
        Some(exercise) => exercise.name.clone(),
        None => plan.step(next).exercise.clone(),
    };
    match (next.kind, next.side) {
        (SegmentKind::Rest, _) => text!("next-rest"),
        (SegmentKind::Switch, _) => text!("next-switch"),
        (_, Side::Both) => name(),
        (_, Side::Left) => text!("next-left", exercise = name()),
        (_, Side::Right) => text!("next-right", exercise = name()),
    }
}

/// The exercise that comes after the bout or pause under way, if it has a figure.
pub fn next_exercise<'a>(
    session: &'a RunningSession,
    snapshot: &Snapshot,
) -> Option<&'a Arc<Exercise>> {
    let next = next_segment(session.plan(), snapshot)?;
    let exercise = session.exercise(next)?;
    exercise.figure.is_some().then_some(exercise)
}

fn next_segment<'a>(plan: &'a Plan, snapshot: &Snapshot) -> Option<&'a Segment> {
    let after = match plan.segments[snapshot.segment].bout {
        Some(bout) => plan.bouts[bout].segments.end,
        None => snapshot.segment + 1,
    };
    plan.segments.get(after)
}
