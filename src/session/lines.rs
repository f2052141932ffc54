//! What a session tells at a moment: the line of the exercise that helps just then.
//!
//! Getting into place comes while there is time for it, what is true of the pose while it is held, and the way out at the
//! end. Each line stays as long as it takes to read it.

use std::time::Duration;

use super::{Plan, Segment, SegmentKind, Snapshot};
use crate::exercise::Exercise;

/// How fast people read, in characters a second, kept low.
const CHARACTERS_A_SECOND: f32 = 12.0;
/// The least time that a line stays.
const LEAST_FOR_A_LINE: Duration = Duration::from_secs(5);
/// How long before its end a bout tells the way out.
const BEFORE_THE_END: Duration = Duration::from_secs(5);
/// In how many reps the movement is told, before what there is to mind about it.
const REPS_TO_LEARN: u32 = 2;

/// The line of an exercise at a moment of a plan; empty if there is none.
pub fn line<'a>(plan: &'a Plan, exercise: &'a Exercise, snapshot: &Snapshot) -> &'a str {
    let segment = &plan.segments[snapshot.segment];
    let of_bout @ (elapsed, _) = snapshot.of_bout(plan);
    let back = exercise.lines.back.first();
    if let Some(back) = back.filter(|_| is_ending(segment.kind, snapshot.elapsed, of_bout)) {
        return back;
    }
    let lines = match segment.kind {
        SegmentKind::Prepare => before(plan, segment, exercise),
        SegmentKind::Rest | SegmentKind::Switch => between(exercise),
        SegmentKind::Rep { .. } if is_learned(segment) => texts(&exercise.lines.movement),
        SegmentKind::Rep { .. } => meanwhile(plan, segment, exercise),
        SegmentKind::Hold | SegmentKind::Breath { .. } | SegmentKind::Open => {
            let mut lines = unread(plan, segment, exercise);
            lines.extend(texts(&exercise.lines.hold));
            lines.extend(meanwhile(plan, segment, exercise));
            lines
        }
    };
    // What there is to mind begins anew with the first rep in which the movement is not told.
    let since = match segment.kind {
        SegmentKind::Rep { .. } => elapsed.saturating_sub(learning(plan, segment)),
        _ => elapsed,
    };
    let at = read_in(&lines, since).min(lines.len().saturating_sub(1));
    lines.get(at).copied().unwrap_or_default()
}

/// Whether a bout, which has run so long and is so long, comes to its end. Before the last rep has turned back, the way out
/// would be told in the midst of it.
fn is_ending(
    kind: SegmentKind,
    in_segment: Duration,
    (elapsed, length): (Duration, Option<Duration>),
) -> bool {
    let is_on_its_way = match kind {
        SegmentKind::Rep { up, hold } => in_segment < up + hold,
        kind => !kind.is_work(),
    };
    let length = length.filter(|length| *length >= BEFORE_THE_END * 2 && !is_on_its_way);
    length.is_some_and(|length| length.saturating_sub(elapsed) <= BEFORE_THE_END)
}

/// How to get into place and into the pose.
fn before<'a>(plan: &'a Plan, segment: &Segment, exercise: &'a Exercise) -> Vec<&'a str> {
    let mut lines: Vec<&str> = own(plan, segment).into_iter().collect();
    lines.extend(texts(&exercise.lines.set_up));
    lines.extend(texts(&exercise.lines.movement));
    lines
}

/// The way out of one side or set, and into the next.
fn between(exercise: &Exercise) -> Vec<&str> {
    let lines = [&exercise.lines.back, &exercise.lines.movement];
    lines.into_iter().flat_map(|lines| texts(lines)).collect()
}

/// What the time to get ready did not suffice for; all of it is known on the other side and in the other sets.
fn unread<'a>(plan: &'a Plan, segment: &Segment, exercise: &'a Exercise) -> Vec<&'a str> {
    let step = |bout: usize| plan.bouts[bout].step;
    let is_first = |bout: usize| bout == 0 || step(bout - 1) != step(bout);
    if !segment.bout.is_some_and(is_first) {
        return Vec::new();
    }
    let lines = before(plan, segment, exercise);
    let read = read_in(&lines, plan.step(segment).prepare);
    lines.into_iter().skip(read).collect()
}

/// What there is to mind while an exercise is done.
fn meanwhile<'a>(plan: &'a Plan, segment: &Segment, exercise: &'a Exercise) -> Vec<&'a str> {
    let mut lines = texts(&exercise.lines.attend);
    lines.extend(exercise.lines.breathe.as_deref());
    lines.extend(exercise.cautions.first().map(String::as_str));
    lines.extend(unless_empty(&exercise.feel));
    lines.extend(own(plan, segment));
    lines
}

/// The person's own note.
fn own<'a>(plan: &'a Plan, segment: &Segment) -> Option<&'a str> {
    unless_empty(&plan.step(segment).note)
}

fn unless_empty(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

fn texts(lines: &[String]) -> Vec<&str> {
    lines.iter().map(String::as_str).collect()
}

/// Whether a rep is one of those in which the movement is told.
fn is_learned(segment: &Segment) -> bool {
    segment.rep.is_some_and(|rep| rep <= REPS_TO_LEARN)
}

/// How long the movement of a bout's reps is told.
fn learning(plan: &Plan, segment: &Segment) -> Duration {
    if is_learned(segment) {
        return Duration::ZERO;
    }
    let bout = segment
        .bout
        .map(|bout| &plan.segments[plan.bouts[bout].segments.clone()]);
    let learned = bout.into_iter().flatten().take_while(|it| is_learned(it));
    learned.filter_map(|it| it.length).sum()
}

/// How many lines can be read to their end in a time.
fn read_in(lines: &[&str], time: Duration) -> usize {
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
