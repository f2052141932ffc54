//! What is told when: the way into a pose before it, the way out of it at its end.

use std::path::Path;
use std::time::Duration;

use supple::document::Source;
use supple::exercise::{self, Catalogue, Exercise};
use supple::routine::Library;
use supple::session::lines::line;
use supple::session::{Phase, Plan, SegmentKind, Snapshot};

use super::generate::{hold, plan, reps, seconds, step};

/// The moment so long after a segment of a plan has begun.
fn moment(plan: &Plan, segment: usize, elapsed: Duration) -> Snapshot {
    Snapshot {
        phase: Phase::Running,
        segment,
        elapsed,
        length: plan.segments[segment].length,
        after: Duration::ZERO,
    }
}

/// Each second of each segment of the bundled routines, with its exercise.
fn for_each_second(mut look: impl FnMut(&Plan, &Exercise, &Snapshot)) {
    let library = Library::load(Path::new("/nowhere"), Path::new("/nowhere"));
    for entry in &library.entries {
        let plan = Plan::new(entry.routine.clone().unwrap());
        for (index, segment) in plan.segments.iter().enumerate() {
            let exercise = library.catalogue.get(&plan.step(segment).exercise).unwrap();
            let length = segment.length.map_or(60, |length| length.as_secs());
            for second in 0..length {
                look(&plan, exercise, &moment(&plan, index, seconds(second)));
            }
        }
    }
}

#[test]
fn something_is_told_at_every_moment() {
    for_each_second(|plan, exercise, snapshot| {
        assert!(
            !line(plan, exercise, snapshot).is_empty(),
            "{} {snapshot:?}",
            exercise.id
        );
    });
}

#[test]
fn the_way_out_is_told_at_the_end_of_a_bout_and_after_it() {
    for_each_second(|plan, exercise, snapshot| {
        let is_out = exercise
            .lines
            .back
            .iter()
            .any(|back| back == line(plan, exercise, snapshot));
        let kind = plan.segments[snapshot.segment].kind;
        match (kind, snapshot.of_bout(plan)) {
            (SegmentKind::Rest | SegmentKind::Switch, _) => {}
            (SegmentKind::Rep { up, hold }, _) if snapshot.elapsed < up + hold => {
                assert!(!is_out, "{} {snapshot:?}", exercise.id);
            }
            (_, (elapsed, Some(length))) if kind.is_work() && length >= seconds(10) => {
                assert_eq!(
                    is_out,
                    length - elapsed <= seconds(5),
                    "{} {snapshot:?}",
                    exercise.id
                );
            }
            _ => assert!(!is_out, "{} {snapshot:?}", exercise.id),
        }
    });
}

#[test]
fn the_way_into_a_pose_is_told_once() {
    let mut begun = std::collections::HashSet::new();
    for_each_second(|plan, exercise, snapshot| {
        let segment = &plan.segments[snapshot.segment];
        let is_held = matches!(segment.kind, SegmentKind::Hold | SegmentKind::Breath { .. });
        let first = plan.bouts.iter().position(|bout| bout.step == segment.step);
        if is_held && segment.bout != first {
            let told = line(plan, exercise, snapshot);
            let ways = exercise.lines.set_up.iter().chain(&exercise.lines.movement);
            assert!(
                ways.clone().all(|way| way != told),
                "{} {snapshot:?}",
                exercise.id
            );
            begun.insert(exercise.id.clone());
        }
    });
    assert!(begun.len() > 10, "{begun:?}");
}

#[test]
fn the_movement_of_a_rep_is_told_in_the_first_two() {
    let catalogue = Catalogue::bundled();
    let bridge = catalogue.get("glute-bridge").unwrap();
    let plan = plan(
        5,
        vec![step(reps(10, 2, 3, 2), supple::exercise::Sides::Both, 1)],
    );
    let told = |rep| line(&plan, bridge, &moment(&plan, rep, Duration::ZERO));
    assert_eq!(
        [told(0), told(2)],
        [
            bridge.lines.movement[0].as_str(),
            bridge.lines.attend[0].as_str()
        ]
    );
    assert!(bridge.lines.movement.iter().any(|way| way == told(1)));
}

#[test]
fn the_instructions_of_an_older_file_are_told_while_there_is_time() {
    let text = "Exercise(id: \"swing\", name: \"Swing\", position: Lying, instructions: [\"Lie down.\", \"Swing.\"], \
                dose: (work: Open))";
    let swing = exercise::read(&Source::new("swing.ron", text)).unwrap();
    let plan = plan(5, vec![hold(6, 30)]);
    let told = |segment, elapsed| line(&plan, &swing, &moment(&plan, segment, seconds(elapsed)));
    assert_eq!(
        [told(0, 0), told(0, 5), told(1, 0)],
        ["Lie down.", "Swing.", "Swing."]
    );
}
