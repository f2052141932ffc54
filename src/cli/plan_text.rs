//! A plan as a timetable to read.

use std::time::Duration;

use super::table::{Align, Table};
use crate::exercise::{Catalogue, Work};
use crate::session::{Cue, Plan, Segment, SegmentKind};
use crate::speech::sheet::Spoken;
use crate::text;
use crate::words::{self, clock_time, duration_in_words};

/// The timetable: a row for each segment, with the cues that are heard in it.
pub(super) fn timetable(plan: &Plan, catalogue: &Catalogue) -> Table<6> {
    let mut table = Table::new([
        Align::Right,
        Align::Right,
        Align::Left,
        Align::Left,
        Align::Left,
        Align::Right,
    ]);
    table.row([
        text!("cli-plan-start"),
        text!("cli-plan-length"),
        text!("cli-plan-what"),
        text!("cli-plan-exercise"),
        text!("cli-plan-side"),
        text!("cli-plan-set"),
        text!("cli-plan-cues"),
    ]);
    let cues = plan.cues();
    let mut cues = cues.as_slice();
    for segment in &plan.segments {
        let heard = take_cues(&mut cues, segment);
        let exercise = &plan.step(segment).exercise;
        let name = catalogue
            .get(exercise)
            .map_or(exercise, |found| &found.name);
        table.row([
            clock(segment.start),
            segment.length.map_or_else(|| text!("cli-plan-open"), clock),
            what(plan, segment),
            name.clone(),
            words::side(segment.side),
            set(plan, segment),
            in_words(heard),
        ]);
    }
    table.row([
        clock(plan.length),
        String::new(),
        text!("cli-plan-end"),
        String::new(),
        String::new(),
        String::new(),
        in_words(cues),
    ]);
    table
}

/// What is said, and when.
pub(super) fn speech(sheet: &[Spoken]) -> Table<1> {
    let mut table = Table::new([Align::Right]);
    table.row([text!("cli-plan-start"), text!("cli-plan-said")]);
    for spoken in sheet {
        table.row([clock(spoken.at), spoken.phrase.text()]);
    }
    table
}

/// The lines above the timetable.
pub(super) fn heading(plan: &Plan) -> Vec<String> {
    let routine = &plan.routine;
    let (name, steps) = (routine.name.as_str(), plan.steps.len());
    let length = duration_in_words(plan.length);
    let heading = text!(
        "cli-plan-heading",
        name = name,
        length = length,
        steps = steps
    );
    let note = plan.is_open().then(|| text!("cli-plan-open-note"));
    std::iter::once(heading).chain(note).collect()
}

/// Takes the cues that fall into a segment; one at its very end belongs to what comes next.
fn take_cues<'a>(cues: &mut &'a [(Duration, Cue)], segment: &Segment) -> &'a [(Duration, Cue)] {
    let count = match segment.length {
        Some(length) => cues.partition_point(|(at, _)| *at < segment.start + length),
        None => cues.partition_point(|(at, _)| *at <= segment.start),
    };
    let (heard, later) = cues.split_at(count);
    *cues = later;
    heard
}

/// The cues with their times, those of one kind in a row under one name.
fn in_words(cues: &[(Duration, Cue)]) -> String {
    let groups = cues.chunk_by(|(_, before), (_, after)| before == after);
    let groups = groups.map(|group| {
        let times: Vec<String> = group.iter().map(|(at, _)| clock(*at)).collect();
        format!("{} {}", times.join(" "), words::cue(group[0].1))
    });
    groups.collect::<Vec<_>>().join(", ")
}

fn what(plan: &Plan, segment: &Segment) -> String {
    let rep = segment.rep.unwrap_or_default();
    let count = match plan.step(segment).dose.work {
        Work::Reps { count, .. } | Work::Breaths { count, .. } => count,
        Work::Hold(_) | Work::Open => 0,
    };
    match segment.kind {
        SegmentKind::Prepare if segment.length.is_none() => text!("cli-plan-wait"),
        SegmentKind::Prepare => text!("cli-plan-prepare"),
        SegmentKind::Hold => text!("cli-plan-hold"),
        SegmentKind::Rep { .. } => text!("cli-plan-rep", rep = rep, count = count),
        SegmentKind::Breath { .. } => text!("cli-plan-breath", rep = rep, count = count),
        SegmentKind::Switch => text!("cli-plan-switch"),
        SegmentKind::Rest => text!("cli-plan-rest"),
        SegmentKind::Open => text!("cli-plan-open-work"),
    }
}

/// The set among those of the step and the round; nothing where there is only one.
fn set(plan: &Plan, segment: &Segment) -> String {
    let step = plan.planned_step(segment);
    let set = match step.step.dose.sets {
        1 => None,
        sets => Some(text!("cli-plan-set-of", set = segment.set, sets = sets)),
    };
    let round = step
        .round
        .map(|round| text!("cli-plan-round-of", round = round.number, rounds = round.of));
    let marks: Vec<String> = round.into_iter().chain(set).collect();
    marks.join(", ")
}

/// As on a clock, with the fraction of a second where there is one.
fn clock(time: Duration) -> String {
    let tenths = match time.subsec_millis() {
        0 => String::new(),
        milliseconds => format!("{:.1}", f64::from(milliseconds) / 1_000.0).split_off(1),
    };
    format!("{}{tenths}", clock_time(time))
}
