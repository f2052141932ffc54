//! The words for where a session stands.

use std::sync::Arc;
use std::time::Duration;

use crate::exercise::Exercise;
use crate::session::{Phase, Plan, Segment, SegmentKind, Side, Snapshot};
use crate::text;
use crate::ui::state::RunningSession;

/// How fast people read, in characters a second, kept low.
const CHARACTERS_A_SECOND: f32 = 12.0;

/// The least time that a line stays.
const LEAST_FOR_A_LINE: Duration = Duration::from_secs(5);

/// The state as a word: "Hold", "Rep 3 of 12".
pub fn state(plan: &Plan, snapshot: &Snapshot) -> String {
    if snapshot.phase == Phase::Paused {
        return text!("state-paused");
    }
    let segment = &plan.segments[snapshot.segment];
    match segment.kind {
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

/// The line of instruction at this moment: each stays as long as it takes to read it, and the last one remains.
///
/// Work begins with the first line that the time to get ready did not reach, and ends with the person's own note. Reps
/// have only what is true of the whole of them: a line such as "Lower the knee" would come at the wrong time.
pub fn instruction(plan: &Plan, exercise: &Exercise, snapshot: &Snapshot) -> String {
    let segment = &plan.segments[snapshot.segment];
    let step = plan.step(segment);
    let own = || std::iter::once(step.note.as_str());
    let to_do = || exercise.lines.iter().map(|(_, line)| line);
    let remarks = || {
        let caution = exercise.cautions.first().map(String::as_str);
        caution.into_iter().chain([exercise.feel.as_str()])
    };
    let mut lines: Vec<&str> = match segment.kind {
        SegmentKind::Rep { .. } => remarks().chain(own()).collect(),
        _ if segment.bout.is_some() => {
            let first: Vec<&str> = own()
                .chain(to_do())
                .filter(|line| !line.is_empty())
                .collect();
            let read = lines_read(&first, step.prepare).min(first.len().saturating_sub(1));
            let rest = first.into_iter().skip(read);
            rest.chain(remarks()).chain(own()).collect()
        }
        _ => own().chain(to_do()).collect(),
    };
    lines.retain(|line| !line.is_empty());
    let (elapsed, _) = snapshot.of_bout(plan);
    let at = lines_read(&lines, elapsed).min(lines.len().saturating_sub(1));
    lines.get(at).copied().unwrap_or_default().to_owned()
}

/// How many lines can be read to their end in a time.
fn lines_read(lines: &[&str], time: Duration) -> usize {
    let ends = lines.iter().scan(Duration::ZERO, |end, line| {
        *end += reading_time(line);
        Some(*end)
    });
    ends.take_while(|end| *end <= time).count()
}

fn reading_time(line: &str) -> Duration {
    #[expect(
        clippy::cast_precision_loss,
        reason = "a line of at most 2,000 characters"
    )]
    let seconds = line.chars().count() as f32 / CHARACTERS_A_SECOND;
    Duration::from_secs_f32(seconds).max(LEAST_FOR_A_LINE)
}
