//! What is told when: the way into a pose before it, the way out of it at its end.

use std::collections::HashSet;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use proptest::prelude::*;
use supple::document::Source;
use supple::exercise::{self, Catalogue, Exercise, Sides};
use supple::routine::{Library, Routine};
use supple::session::lines::{self, Line, Role, Said};
use supple::session::{Experience, Person, Phase, Plan, Segment, SegmentKind, Snapshot};

use super::generate::{any_plan, hold, laid_out, plan, reps, seconds, step};
use super::plans::for_each_plan;

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

fn exercise_of<'a>(plan: &Plan, catalogue: &'a Catalogue, segment: &Segment) -> &'a Exercise {
    catalogue.get(&plan.step(segment).exercise).unwrap()
}

/// How long a line takes to read at 12 characters a second, and 5 seconds at least.
fn reading_time(line: &Line<'_>) -> f32 {
    match line.said {
        Said::Words(words) => (words.chars().count() as f32 / 12.0).max(5.0),
        Said::SameOn(_) => 2.0,
    }
}

/// The segments of the pause or bout that begins with one.
fn part(plan: &Plan, segment: usize) -> &[Segment] {
    let bout = plan.segments[segment].bout;
    let end = bout.map_or(segment + 1, |bout| plan.bouts[bout].segments.end);
    &plan.segments[segment..end]
}

/// The segments of a bout in whose time a line is told.
fn while_told<'a>(plan: &'a Plan, segment: usize, line: &Line<'_>) -> Vec<&'a Segment> {
    let begin = plan.segments[segment].start;
    let (from, until) = (
        begin + line.after,
        line.length.map(|length| begin + line.after + length),
    );
    let is_in = |it: &&Segment| {
        let begins_in_time = until.is_none_or(|until| it.start < until);
        begins_in_time && it.length.is_none_or(|length| it.start + length > from)
    };
    part(plan, segment).iter().filter(is_in).collect()
}

#[test]
fn each_line_stays_as_long_as_it_takes_to_read() {
    for_each_plan(|plan, catalogue| {
        for (segment, line) in lines::all(plan, catalogue) {
            let Some(length) = line.length else { continue };
            let at = plan.segments[segment].start + line.after;
            // What is told at the very end is told on when the session is over.
            if at + length < plan.length {
                assert!(
                    length.as_secs_f32() + 0.001 >= reading_time(&line),
                    "{} {at:?} {line:?}",
                    plan.routine.name
                );
            }
        }
    });
}

#[test]
fn nobody_is_told_to_get_into_place_while_a_pose_is_held() {
    let mut told_in_reps = HashSet::new();
    for_each_plan(|plan, catalogue| {
        for (segment, line) in lines::all(plan, catalogue) {
            for at in while_told(plan, segment, &line) {
                let may = match (line.role, at.kind) {
                    (Role::SetUp, kind) => !kind.is_work(),
                    (Role::Move, SegmentKind::Rep { .. }) => {
                        told_in_reps.insert(plan.step(at).exercise.clone());
                        at.set == 1 && at.rep.is_some_and(|rep| rep <= 2)
                    }
                    (Role::Move, kind) => !kind.is_work(),
                    _ => true,
                };
                assert!(may, "{} {at:?} {line:?}", plan.routine.name);
            }
        }
    });
    assert!(told_in_reps.len() > 10, "{told_in_reps:?}");
}

#[test]
fn a_beginner_is_told_the_caution_and_all_of_the_way_into_the_pose_before_it() {
    let library = Library::load(Path::new("/nowhere"), Path::new("/nowhere"));
    for entry in &library.entries {
        let plan = laid_out(Routine::clone(entry.routine.as_ref().unwrap()));
        let told = lines::all(&plan, &library.catalogue);
        let mut seen = HashSet::new();
        for (place, segment) in plan.segments.iter().enumerate() {
            if segment.kind != SegmentKind::Prepare {
                continue;
            }
            let exercise = exercise_of(&plan, &library.catalogue, segment);
            let told = told
                .iter()
                .filter(|(at, line)| *at == place && line.role != Role::Back);
            let told: Vec<_> = told.map(|(_, line)| line.said).collect();
            let is_first = seen.insert(&exercise.id);
            let caution = exercise.cautions.first().filter(|_| is_first);
            let note = Some(&plan.step(segment).note).filter(|note| !note.is_empty());
            let lines = caution.into_iter().chain(note);
            let lines = lines
                .chain(&exercise.lines.set_up)
                .chain(&exercise.lines.movement);
            let lines: Vec<_> = lines.map(|line| Said::Words(line)).collect();
            assert_eq!(told, lines, "{} {}", plan.routine.name, exercise.id);
        }
        assert!(!seen.is_empty());
    }
}

#[test]
fn who_knows_an_exercise_gets_ready_in_eight_seconds_and_is_not_warned_again() {
    let catalogue = Catalogue::bundled();
    let routine = Routine {
        steps: vec![supple::routine::Step {
            prepare: None,
            ..hold(0, 30)
        }],
        ..Routine::clone(&plan(5, vec![hold(0, 30)]).routine)
    };
    let of = |experience: &Experience| {
        let person = Person::who_knows(experience.clone());
        let plan = Plan::new(Arc::new(routine.clone()), &catalogue, &person);
        let told = lines::all(&plan, &catalogue);
        let introduced = told.iter().filter(|(segment, _)| *segment == 0);
        let warns = introduced
            .clone()
            .any(|(_, line)| line.role == Role::Caution);
        (plan.steps[0].introduction.length, warns)
    };
    let figure_4 = catalogue.get("figure-4").unwrap();
    let lines = figure_4.lines.set_up.iter().chain(&figure_4.lines.movement);
    let to_read = lines.chain(figure_4.cautions.first());
    let to_read: f32 = to_read
        .map(|line| (line.len() as f32 / 12.0).max(5.0))
        .sum();
    // 10 s to lie down, 5 s for the mat.
    let needed = Duration::from_secs_f32((to_read + 15.0).ceil());
    let mut experience = Experience::default();
    for _ in 0..Experience::NEW {
        assert_eq!(of(&experience), (Some(needed), true));
        experience.add(&"figure-4".into());
    }
    assert_eq!(of(&experience), (Some(seconds(8)), false));
}

#[test]
fn something_is_told_at_every_moment() {
    for_each_plan(|plan, catalogue| {
        for (index, segment) in plan.segments.iter().enumerate() {
            for second in 0..segment.length.map_or(60, |length| length.as_secs()) {
                let moment = moment(plan, index, seconds(second));
                let line = lines::line(plan, catalogue, &moment);
                assert!(line.is_some(), "{} {moment:?}", plan.routine.name);
            }
        }
    });
}

#[test]
fn the_way_out_is_told_in_the_last_five_seconds_and_until_it_is_read() {
    let catalogue = Catalogue::bundled();
    let folds = |work, sides| supple::routine::Step {
        exercise: "seated-forward-bend".into(),
        ..step(work, sides, 2)
    };
    let fold = catalogue.get("seated-forward-bend").unwrap();
    let back = fold.lines.back[0].as_str();
    let plan = plan(
        6,
        vec![
            folds(supple::exercise::Work::Hold(seconds(30)), Sides::Each),
            folds(reps(4, 2, 1, 2), Sides::Both),
        ],
    );
    let told: Vec<_> = lines::all(&plan, &catalogue)
        .into_iter()
        .filter(|(_, line)| line.role == Role::Back)
        .map(|(segment, line)| {
            assert_eq!(line.said, Said::Words(back));
            let segment = &plan.segments[segment];
            (segment.kind.id(), line.after, line.length.unwrap())
        })
        .collect();
    let takes = Duration::from_secs_f32(back.len() as f32 / 12.0);
    assert!(takes > seconds(5));
    // In the last seconds of a hold and on into the change of sides; when the last rep turns back; and at the very end as
    // long as there is.
    assert_eq!(told.len(), 6);
    assert_eq!(told[0], ("hold", seconds(25), takes));
    assert_eq!(told[4], ("rep", seconds(18), seconds(2)));
    assert_eq!(told[5], ("rep", seconds(18), seconds(2)));
}

#[test]
fn the_other_side_is_told_to_be_the_same() {
    let (mut told, mut switches) = (0, 0);
    for_each_plan(|plan, catalogue| {
        for (segment, line) in lines::all(plan, catalogue) {
            if let Said::SameOn(side) = line.said {
                let segment = &plan.segments[segment];
                assert_eq!((segment.kind, segment.side), (SegmentKind::Switch, side));
                told += 1;
            }
        }
        let is_switch = |segment: &&Segment| segment.kind == SegmentKind::Switch;
        switches += plan.segments.iter().filter(is_switch).count();
    });
    // Only a short bout leaves no time for it: the way out of it comes first.
    assert!(told * 10 >= switches * 9, "{told} of {switches}");
}

#[test]
fn the_movement_of_a_rep_is_told_in_the_first_two() {
    let catalogue = Catalogue::bundled();
    let bridge = catalogue.get("glute-bridge").unwrap();
    let bridges = supple::routine::Step {
        exercise: "glute-bridge".into(),
        ..step(reps(10, 2, 3, 2), Sides::Both, 1)
    };
    let plan = plan(5, vec![bridges]);
    let told = |rep, elapsed| {
        let line = lines::line(&plan, &catalogue, &moment(&plan, rep, seconds(elapsed)));
        line.unwrap().said
    };
    let (movement, hold) = (&bridge.lines.movement, &bridge.lines.hold);
    assert_eq!(
        [told(0, 0), told(1, 0), told(2, 0)],
        [&movement[0], &movement[1], &hold[0]].map(|line| Said::Words(line))
    );
}

#[test]
fn the_instructions_of_an_older_file_are_told_while_there_is_time() {
    let text = "Exercise(id: \"figure-4\", name: \"Swing\", position: Lying, instructions: [\"Lie down.\", \"Swing.\"], \
                dose: (work: Open))";
    let mut catalogue = Catalogue::default();
    catalogue.insert(exercise::read(&Source::new("swing.ron", text)).unwrap());
    let plan = plan(5, vec![hold(6, 30)]);
    let told = |segment, elapsed| {
        let line = lines::line(&plan, &catalogue, &moment(&plan, segment, seconds(elapsed)));
        line.unwrap().said
    };
    assert_eq!(
        [told(0, 0), told(0, 5), told(1, 0)],
        ["Lie down.", "Lie down.", "Swing."].map(Said::Words)
    );
}

proptest! {
    #[test]
    fn lines_follow_each_other_and_are_those_of_their_moments(plan in any_plan()) {
        let catalogue = Catalogue::bundled();
        let all = lines::all(&plan, &catalogue);
        for pair in all.windows(2) {
            let [(one, before), (other, next)] = pair else { unreachable!() };
            let start = |segment: usize| plan.segments[segment].start;
            if let Some(length) = before.length {
                prop_assert!(start(*one) + before.after + length <= start(*other) + next.after);
            }
        }
        for (segment, line) in &all {
            let within = |it: &&Segment| it.start - plan.segments[*segment].start <= line.after;
            let at = part(&plan, *segment).iter().take_while(within).count() - 1 + segment;
            let elapsed = line.after - (plan.segments[at].start - plan.segments[*segment].start);
            let told = lines::line(&plan, &catalogue, &moment(&plan, at, elapsed)).unwrap();
            prop_assert_eq!((told.role, told.said), (line.role, line.said));
        }
    }
}
