//! Where the figure is: in the pose while it is held, at the tempo of the reps, on the side that works.

use std::time::Duration;

use supple::exercise::{Sides, Work};
use supple::session::{Manner, Motion, Phase, Plan, SegmentKind, Side, Snapshot};

use super::generate::{breaths, hold, plan, reps, step};

/// What the figure does so many seconds after the start of a plan, in which only the last bout may be open.
fn at(plan: &Plan, seconds: f64, manner: Manner) -> Motion {
    let now = Duration::from_secs_f64(seconds);
    let begun = plan
        .segments
        .iter()
        .rposition(|segment| segment.start <= now);
    let index = begun.expect("the first segment starts at 0");
    let segment = &plan.segments[index];
    let snapshot = Snapshot {
        phase: Phase::Running,
        segment: index,
        elapsed: now - segment.start,
        length: segment.length,
        after: Duration::ZERO,
    };
    Motion::of(plan, &snapshot, manner)
}

fn along(plan: &Plan, seconds: f64) -> f32 {
    at(plan, seconds, Manner::Moving).along
}

#[test]
fn it_goes_into_the_pose_while_the_person_gets_ready_and_stays_there() {
    let plan = plan(5, vec![hold(8, 30)]);
    assert_eq!(along(&plan, 0.0), 0.0);
    assert_eq!(along(&plan, 5.0), 0.0);
    assert!((0.4..0.6).contains(&along(&plan, 6.75)));
    for seconds in [8.0, 9.0, 37.9] {
        assert_eq!(along(&plan, seconds), 1.0);
    }
}

#[test]
fn it_moves_at_the_tempo_of_the_reps() {
    let plan = plan(5, vec![step(reps(2, 2, 1, 3), Sides::Both, 1)]);
    for rep in [0.0, 6.0] {
        assert_eq!(along(&plan, rep), 0.0);
        assert_eq!(along(&plan, rep + 1.0), 0.5);
        assert_eq!(along(&plan, rep + 2.0), 1.0);
        assert_eq!(along(&plan, rep + 3.0), 1.0);
        assert_eq!(along(&plan, rep + 4.5), 0.5);
    }
}

#[test]
fn it_stays_in_the_pose_of_a_rep_that_takes_no_time_to_leave() {
    let plan = plan(5, vec![step(reps(2, 2, 2, 0), Sides::Both, 1)]);
    // At 8 s the last rep is over and nothing follows it.
    let along = [1.0, 2.0, 3.0, 3.9, 4.0, 8.0].map(|seconds| along(&plan, seconds));
    assert_eq!(along, [0.5, 1.0, 1.0, 1.0, 0.0, 0.0]);
}

#[test]
fn it_breathes_with_the_breaths_of_the_plan_and_calmly_otherwise() {
    let by_breath = plan(5, vec![step(breaths(2, 3, 5), Sides::Both, 1)]);
    let breath = |seconds| at(&by_breath, seconds, Manner::Moving).breath;
    let breaths = [0.0, 1.5, 3.0, 5.5, 8.0].map(breath);
    assert_eq!(breaths, [0.0, 0.5, 1.0, 0.5, 0.0]);
    let held = plan(5, vec![hold(0, 30)]);
    let breath = |seconds| at(&held, seconds, Manner::Moving).breath;
    for round in [0.0, 10.0, 20.0] {
        assert_eq!((breath(round), breath(round + 4.0)), (0.0, 1.0));
    }
}

#[test]
fn it_changes_sides_in_its_start_pose_halfway_through_the_change() {
    let plan = plan(6, vec![step(hold(0, 10).dose.work, Sides::Each, 1)]);
    let moving = |seconds| at(&plan, seconds, Manner::Moving);
    assert_eq!(moving(9.9).side, Side::Left);
    assert_eq!(
        (moving(12.9).side, moving(13.1).side),
        (Side::Left, Side::Right)
    );
    assert!(moving(13.0).along < 0.01);
    assert_eq!((moving(10.0).along, moving(16.0).along), (1.0, 1.0));
}

#[test]
fn it_is_out_of_the_pose_halfway_through_a_short_change_of_sides() {
    let plan = plan(3, vec![step(hold(0, 10).dose.work, Sides::Each, 1)]);
    let along = [10.0, 10.75, 11.5, 12.25, 13.0].map(|seconds| along(&plan, seconds));
    assert_eq!(along, [1.0, 0.5, 0.0, 0.5, 1.0]);
}

#[test]
fn it_goes_there_and_back_again_and_again_while_nobody_knows_the_end() {
    let plan = plan(5, vec![step(Work::Open, Sides::Both, 1)]);
    for round in [0.0, 5.0, 50.0] {
        let along = [0.0, 1.25, 2.5, 3.75].map(|seconds| along(&plan, round + seconds));
        assert_eq!(along, [0.0, 0.5, 1.0, 0.5]);
    }
}

#[test]
fn it_never_jumps_within_a_step() {
    for prepare in [Some(Duration::from_secs(4)), None] {
        let mut steps = vec![
            step(hold(0, 10).dose.work, Sides::Each, 2),
            step(reps(3, 2, 1, 2), Sides::Alternate, 2),
        ];
        for step in &mut steps {
            (step.prepare, step.rest) = (prepare, Duration::from_secs(6));
        }
        let plan = plan(5, steps);
        let mut second_step = plan.segments.iter().filter(|segment| segment.step == 1);
        let change = second_step
            .next()
            .expect("there are two steps")
            .start
            .as_secs_f64();
        let frames = (plan.length.as_secs_f64() * 50.0) as u32;
        for frame in 1..frames {
            let [before, now] = [frame - 1, frame].map(|frame| f64::from(frame) / 50.0);
            if before < change && change <= now {
                continue;
            }
            let [was, is] = [before, now].map(|seconds| at(&plan, seconds, Manner::Moving));
            let way = (was.along - is.along).abs();
            assert!(way < 0.03, "{was:?} at {before} s, then {is:?}");
            if was.side != is.side {
                assert!(
                    is.along < 0.01,
                    "it turned over in the pose at {now} s: {is:?}"
                );
            }
        }
    }
}

#[test]
fn it_shows_the_movement_while_a_beginner_is_told_of_it() {
    for work in [hold(0, 10).dose.work, reps(3, 2, 1, 2)] {
        let mut only = step(work, Sides::Both, 1);
        only.prepare = None;
        let plan = plan(5, vec![only]);
        let introduction = plan.steps[0].introduction;
        let (begin, end) = (
            (introduction.length.unwrap() - introduction.movement).as_secs(),
            introduction.length.unwrap().as_secs(),
        );
        let still = (0..begin).all(|second| along(&plan, second as f64) == 0.0);
        assert!(still, "while people get down it waits");
        // In and out again at least once, and then where the bout begins.
        let before = (begin..end - 3).any(|second| along(&plan, second as f64) > 0.9);
        assert!(before, "{introduction:?}");
    }
}

#[test]
fn standing_still_it_is_only_ever_in_one_of_its_end_poses() {
    let plan = plan(5, vec![hold(8, 12), step(reps(2, 2, 1, 2), Sides::Each, 2)]);
    let mut held = 0;
    for frame in 0..(plan.length.as_secs() * 10) {
        let seconds = frame as f64 / 10.0;
        let still = at(&plan, seconds, Manner::Still);
        assert!(
            still.along == 0.0 || still.along == 1.0,
            "{still:?} at {seconds} s"
        );
        assert_eq!(still.breath, 0.0);
        held += u32::from(still.along == 1.0);
    }
    assert!(held > 120);
    assert!(
        plan.segments
            .iter()
            .any(|segment| segment.kind == SegmentKind::Switch)
    );
}
