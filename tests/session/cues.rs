//! Which cue sounds when: each rule by an example, and the live list against the sheet of the plan.

use std::sync::Arc;
use std::time::Duration;

use proptest::prelude::*;
use supple::exercise::{Sides, Work};
use supple::routine::Step;
use supple::session::{Command, Cue, Engine, Phase, Plan};

use super::generate::{START, any_plan, breaths, history, hold, plan, reps, seconds, step};

/// The times of a cue in a plan, in seconds.
fn times(plan: &Plan, wanted: Cue) -> Vec<f64> {
    let of_cue = plan.cues().into_iter().filter(|(_, cue)| *cue == wanted);
    of_cue.map(|(at, _)| at.as_secs_f64()).collect()
}

/// All cues of steps without a change of sides, in seconds.
fn cues(steps: Vec<Step>) -> Vec<(f64, Cue)> {
    let cues = plan(5, steps).cues().into_iter();
    cues.map(|(at, cue)| (at.as_secs_f64(), cue)).collect()
}

/// The cues of an engine from a moment on, in seconds from the start.
fn live(engine: &Engine, now: Duration) -> Vec<(f64, Cue)> {
    let cues = engine.cues(now).into_iter();
    cues.map(|(at, cue)| ((at - START).as_secs_f64(), cue))
        .collect()
}

#[test]
fn a_hold_of_twenty_seconds_has_a_middle_and_one_of_nineteen_has_none() {
    assert_eq!(times(&plan(5, vec![hold(0, 20)]), Cue::Halfway), [10.0]);
    assert_eq!(times(&plan(5, vec![hold(0, 25)]), Cue::Halfway), [12.5]);
    assert_eq!(times(&plan(5, vec![hold(0, 19)]), Cue::Halfway), [0.0; 0]);
    let not_a_hold = step(reps(1, 30, 0, 30), Sides::Both, 1);
    assert_eq!(times(&plan(5, vec![not_a_hold]), Cue::Halfway), [0.0; 0]);
}

#[test]
fn work_of_eight_seconds_is_counted_down_and_work_of_seven_is_not() {
    assert_eq!(
        times(&plan(5, vec![hold(0, 8)]), Cue::Countdown),
        [5.0, 6.0, 7.0]
    );
    assert_eq!(times(&plan(5, vec![hold(0, 7)]), Cue::Countdown), [0.0; 0]);
}

#[test]
fn a_hold_begins_is_counted_down_and_ends() {
    use Cue::*;
    let expected = [
        (5.0, GetReady),
        (6.0, GetReady),
        (7.0, GetReady),
        (8.0, WorkBegins),
        (23.0, Halfway),
        (35.0, Countdown),
        (36.0, Countdown),
        (37.0, Countdown),
        (38.0, WorkEnds),
        (39.0, WorkBegins),
        (42.0, Finished),
    ];
    assert_eq!(cues(vec![hold(8, 30), hold(1, 3)]), expected);
}

#[test]
fn each_rep_but_the_first_has_its_own_cue_and_the_last_ones_are_counted_down() {
    use Cue::*;
    let found = cues(vec![step(reps(3, 2, 0, 2), Sides::Both, 1)]);
    let expected = [
        (0.0, WorkBegins),
        (4.0, Rep),
        (8.0, Rep),
        (9.0, Countdown),
        (10.0, Countdown),
        (11.0, Countdown),
        (12.0, Finished),
    ];
    assert_eq!(found, expected);
}

#[test]
fn the_countdown_gives_way_to_reps_at_the_same_moments() {
    let found = cues(vec![step(reps(8, 1, 0, 0), Sides::Both, 1)]);
    let reps: Vec<_> = found
        .iter()
        .filter(|(_, cue)| *cue == Cue::Rep)
        .map(|(at, _)| *at)
        .collect();
    assert_eq!(reps, [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0]);
    assert!(found.iter().all(|(_, cue)| *cue != Cue::Countdown));
}

#[test]
fn breaths_flow_in_and_out() {
    use Cue::*;
    let found = cues(vec![step(breaths(2, 4, 6), Sides::Both, 1)]);
    let expected = [
        (0.0, WorkBegins),
        (4.0, BreatheOut),
        (10.0, BreatheIn),
        (14.0, BreatheOut),
        (17.0, Countdown),
        (18.0, Countdown),
        (19.0, Countdown),
        (20.0, Finished),
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_breath_without_an_in_or_an_out_has_no_cue_for_it() {
    let only_out = cues(vec![step(breaths(2, 0, 3), Sides::Both, 1)]);
    assert_eq!(
        only_out,
        [
            (0.0, Cue::WorkBegins),
            (3.0, Cue::BreatheOut),
            (6.0, Cue::Finished)
        ]
    );
    let only_in = cues(vec![step(breaths(2, 3, 0), Sides::Both, 1)]);
    assert_eq!(
        only_in,
        [
            (0.0, Cue::WorkBegins),
            (3.0, Cue::BreatheIn),
            (6.0, Cue::Finished)
        ]
    );
}

#[test]
fn between_the_sides_it_says_so_with_and_without_a_pause() {
    let both_sides = || vec![step(Work::Hold(seconds(5)), Sides::Each, 2)];
    let with_pause = plan(4, both_sides());
    assert_eq!(times(&with_pause, Cue::ChangeSides), [5.0, 19.0]);
    assert_eq!(times(&with_pause, Cue::WorkBegins), [0.0, 9.0, 14.0, 23.0]);
    let without = plan(0, both_sides());
    assert_eq!(times(&without, Cue::ChangeSides), [5.0, 15.0]);
    assert_eq!(times(&without, Cue::WorkBegins), [0.0, 10.0]);
}

#[test]
fn the_last_three_seconds_of_prepare_and_rest_are_told_as_far_as_they_last() {
    let rested = Step {
        rest: seconds(2),
        ..step(Work::Hold(seconds(5)), Sides::Both, 2)
    };
    assert_eq!(times(&plan(5, vec![rested]), Cue::GetReady), [6.0]);
    assert_eq!(
        times(&plan(5, vec![hold(10, 5)]), Cue::GetReady),
        [7.0, 8.0, 9.0]
    );
    assert_eq!(
        times(&plan(5, vec![hold(3, 5)]), Cue::GetReady),
        [0.0, 1.0, 2.0]
    );
    assert_eq!(times(&plan(5, vec![hold(1, 5)]), Cue::GetReady), [0.0]);
    let switch = plan(9, vec![step(Work::Hold(seconds(5)), Sides::Each, 1)]);
    assert_eq!(
        times(&switch, Cue::GetReady),
        [0.0; 0],
        "a change of sides has its own cue"
    );
}

#[test]
fn the_session_ends_with_one_cue_of_its_own() {
    let plan = plan(5, vec![hold(8, 30), hold(8, 5)]);
    assert_eq!(times(&plan, Cue::Finished), [51.0]);
    assert_eq!(plan.cues().last(), Some(&(seconds(51), Cue::Finished)));
}

#[test]
fn of_two_cues_at_one_moment_the_greater_sounds_alone() {
    let found = cues(vec![hold(0, 5), hold(0, 5)]);
    assert_eq!(
        found,
        [
            (0.0, Cue::WorkBegins),
            (5.0, Cue::WorkBegins),
            (10.0, Cue::Finished)
        ]
    );
}

#[test]
fn ten_more_seconds_move_the_middle_and_all_that_follows() {
    use Cue::*;
    let mut engine = Engine::start(plan(5, vec![hold(0, 20)]), START);
    engine.handle(Command::MoreTime, START + seconds(4));
    let moved = [
        (15.0, Halfway),
        (27.0, Countdown),
        (28.0, Countdown),
        (29.0, Countdown),
        (30.0, Finished),
    ];
    assert_eq!(live(&engine, START + seconds(4)), moved);
}

#[test]
fn ten_more_seconds_after_the_middle_do_not_bring_it_back() {
    use Cue::*;
    let mut engine = Engine::start(plan(5, vec![hold(0, 20)]), START);
    engine.handle(Command::MoreTime, START + seconds(18));
    let moved = [
        (27.0, Countdown),
        (28.0, Countdown),
        (29.0, Countdown),
        (30.0, Finished),
    ];
    assert_eq!(live(&engine, START + seconds(18)), moved);
}

#[test]
fn after_a_pause_the_cues_are_shifted_by_its_length() {
    let mut engine = Engine::start(plan(5, vec![hold(8, 30)]), START);
    let now = START + Duration::from_millis(10_250);
    let before = engine.cues(now);
    engine.handle(Command::Pause, now);
    assert_eq!(engine.cues(now), []);
    let later = now + Duration::from_millis(3_333);
    engine.handle(Command::Resume, later);
    let shifted: Vec<_> = before
        .iter()
        .map(|(at, cue)| (*at + (later - now), *cue))
        .collect();
    assert_eq!(engine.cues(later), shifted);
}

#[test]
fn an_open_work_begins_with_a_cue_and_ends_with_one_when_it_is_done() {
    use Cue::*;
    let steps = vec![step(Work::Open, Sides::Each, 1), hold(2, 5)];
    let mut engine = Engine::start(plan(4, steps), START);
    assert_eq!(live(&engine, START), [(0.0, WorkBegins)]);
    engine.handle(Command::Done, START + seconds(50));
    assert_eq!(
        live(&engine, START + seconds(50)),
        [(50.0, ChangeSides), (54.0, WorkBegins)]
    );
    engine.handle(Command::Done, START + seconds(60));
    let after = [
        (60.0, WorkEnds),
        (61.0, GetReady),
        (62.0, WorkBegins),
        (67.0, Finished),
    ];
    assert_eq!(live(&engine, START + seconds(60)), after);
}

#[test]
fn the_end_of_an_open_last_work_ends_the_session() {
    let mut engine = Engine::start(plan(4, vec![step(Work::Open, Sides::Both, 1)]), START);
    engine.handle(Command::Done, START + seconds(9));
    assert_eq!(live(&engine, START + seconds(9)), [(9.0, Cue::Finished)]);
    assert_eq!(live(&engine, START + seconds(10)), []);
}

#[test]
fn skipping_to_a_work_begins_it_with_its_cue() {
    let mut engine = Engine::start(plan(5, vec![hold(8, 5)]), START);
    engine.handle(Command::Skip, START + seconds(2));
    assert_eq!(
        live(&engine, START + seconds(2)),
        [(2.0, Cue::WorkBegins), (7.0, Cue::Finished)]
    );
}

/// Where the list of an engine ends: the first open bout from a segment on, whose end nobody knows.
fn known_until(plan: &Plan, segment: usize) -> Duration {
    let open = plan.segments[segment..]
        .iter()
        .find(|segment| segment.length.is_none());
    open.map_or(Duration::MAX, |segment| segment.start)
}

proptest! {
    #[test]
    fn after_any_history_the_cues_are_those_of_the_plan_shifted(plan in any_plan(), history in history()) {
        let mut engine = Engine::start(plan.clone(), START);
        let mut now = START;
        for (gap, ask) in history {
            now += gap;
            ask.of(&mut engine, now);
            let shown = engine.snapshot(now);
            if shown.phase != Phase::Running {
                continue;
            }
            let plan = engine.plan().clone();
            let segment = plan.segments[shown.segment];
            // The place on the plan's clock; of a lengthened segment, its end counts.
            let (from, shift) = match (shown.length, segment.length) {
                (Some(length), Some(planned)) if length != planned => {
                    (segment.start + planned, now - shown.elapsed + length - planned - segment.start)
                }
                _ => (segment.start + shown.elapsed, now - shown.elapsed - segment.start),
            };
            let until = known_until(&plan, shown.segment);
            let between = |at: Duration| at > from && at < until && at > segment.start;
            let mut planned = plan.cues();
            planned.retain(|(at, _)| between(*at));
            let mut found = engine.cues(now);
            found.retain(|(at, _)| *at >= shift && between(*at - shift));
            let found: Vec<_> = found.into_iter().map(|(at, cue)| (at - shift, cue)).collect();
            prop_assert_eq!(found, planned);
        }
    }
}

#[test]
fn the_sheet_of_a_plan_is_the_list_of_an_engine_at_its_start() {
    let steps = vec![
        Step {
            rest: seconds(6),
            ..step(Work::Hold(seconds(22)), Sides::Each, 2)
        },
        Step {
            prepare: Some(seconds(4)),
            ..step(reps(3, 2, 1, 2), Sides::Alternate, 1)
        },
        step(breaths(2, 4, 6), Sides::Left, 1),
    ];
    let plan: Arc<Plan> = plan(5, steps);
    let engine = Engine::start(plan.clone(), START);
    let sheet: Vec<_> = plan
        .cues()
        .into_iter()
        .map(|(at, cue)| (START + at, cue))
        .collect();
    assert_eq!(engine.cues(START), sheet);
}
