//! Each command by an example.

use std::time::Duration;

use supple::exercise::{Sides, Work};
use supple::session::{Command, Cue, End, Engine, Event, Outcome, Phase};

use super::generate::{START, hold, plan, reps, seconds, step};

/// Two holds of 30 s, each after 8 s to get ready.
fn two_holds() -> Engine {
    Engine::start(plan(5, vec![hold(8, 30), hold(8, 30)]), START)
}

fn at(milliseconds: u64) -> Duration {
    START + Duration::from_millis(milliseconds)
}

/// The segment under way and how long it has been.
fn place(engine: &Engine, now: Duration) -> (usize, Duration) {
    let shown = engine.snapshot(now);
    (shown.segment, shown.elapsed)
}

#[test]
fn back_begins_the_work_again() {
    let mut engine = two_holds();
    engine.handle(Command::Back, at(20_000));
    assert_eq!(place(&engine, at(20_000)), (1, Duration::ZERO));
    assert_eq!(engine.deadline(), Some(at(50_000)));
}

#[test]
fn back_within_the_first_two_seconds_goes_to_the_work_before() {
    for (since_begin, segment) in [(0, 1), (1_999, 1), (2_000, 3), (15_000, 3)] {
        let mut engine = two_holds();
        let now = at(46_000 + since_begin);
        engine.handle(Command::Back, now);
        assert_eq!(
            place(&engine, now),
            (segment, Duration::ZERO),
            "{since_begin} ms"
        );
    }
}

#[test]
fn back_in_a_pause_begins_it_again_or_goes_to_the_work_before() {
    let mut engine = two_holds();
    engine.handle(Command::Back, at(41_000));
    assert_eq!(place(&engine, at(41_000)), (2, Duration::ZERO));
    engine.handle(Command::Back, at(42_000));
    assert_eq!(place(&engine, at(42_000)), (1, Duration::ZERO));
}

#[test]
fn back_at_the_very_first_work_begins_it_again() {
    let mut engine = two_holds();
    engine.handle(Command::Back, at(9_000));
    assert_eq!(place(&engine, at(9_000)), (1, Duration::ZERO));
    let mut engine = two_holds();
    engine.handle(Command::Back, at(500));
    assert_eq!(place(&engine, at(500)), (0, Duration::ZERO));
}

#[test]
fn back_in_a_later_rep_begins_the_whole_set_again() {
    let steps = vec![hold(0, 30), step(reps(5, 1, 0, 0), Sides::Both, 1)];
    let mut engine = Engine::start(plan(5, steps), START);
    engine.handle(Command::Back, at(32_500));
    assert_eq!(place(&engine, at(32_500)), (1, Duration::ZERO));
    engine.handle(Command::Back, at(34_000));
    assert_eq!(
        place(&engine, at(34_000)),
        (0, Duration::ZERO),
        "1.5 s into the set"
    );
}

#[test]
fn back_twice_in_a_row_goes_two_bouts_back() {
    let mut engine = Engine::start(plan(0, vec![hold(0, 9), hold(0, 9), hold(0, 9)]), START);
    engine.handle(Command::Back, at(18_500));
    engine.handle(Command::Back, at(19_000));
    assert_eq!(place(&engine, at(19_000)), (0, Duration::ZERO));
}

#[test]
fn skip_leaves_a_work_with_all_its_reps_and_a_pause_for_its_work() {
    let steps = vec![step(reps(5, 2, 0, 2), Sides::Each, 1)];
    let mut engine = Engine::start(plan(5, steps), START);
    engine.handle(Command::Skip, at(3_000));
    assert_eq!(
        place(&engine, at(3_000)),
        (5, Duration::ZERO),
        "the change of sides"
    );
    engine.handle(Command::Skip, at(4_000));
    assert_eq!(place(&engine, at(4_000)), (6, Duration::ZERO));
    engine.handle(Command::Skip, at(5_000));
    assert_eq!(
        engine.snapshot(at(5_000)).phase,
        Phase::Ended(End::Finished)
    );
    let kept: Vec<_> = engine
        .kept()
        .iter()
        .map(|it| (it.outcome, it.done))
        .collect();
    let skipped = |seconds_done| (Outcome::Skipped, seconds(seconds_done));
    assert_eq!(kept, [skipped(3), skipped(1)]);
}

#[test]
fn ten_more_seconds_move_all_that_follows() {
    let mut engine = two_holds();
    engine.handle(Command::MoreTime, at(10_000));
    engine.handle(Command::MoreTime, at(20_000));
    let shown = engine.snapshot(at(20_000));
    assert_eq!(shown.length, Some(seconds(50)));
    assert_eq!(shown.total_left(), seconds(38 + 38));
    engine.advance(at(58_000));
    assert_eq!(place(&engine, at(58_000)), (2, Duration::ZERO));
    assert_eq!(engine.kept()[0].done, seconds(50));
    assert_eq!(engine.kept()[0].planned, seconds(30));
}

#[test]
fn a_pause_keeps_the_place_to_the_nanosecond() {
    let mut engine = two_holds();
    let paused = at(12_345) + Duration::from_nanos(678_901);
    engine.handle(Command::Pause, paused);
    engine.advance(paused + seconds(3_600));
    let shown = engine.snapshot(paused + seconds(3_600));
    assert_eq!((shown.phase, shown.segment), (Phase::Paused, 1));
    assert_eq!(shown.elapsed, paused - at(8_000));
    engine.handle(Command::Resume, paused + seconds(3_600));
    assert_eq!(engine.deadline(), Some(at(38_000) + seconds(3_600)));
}

#[test]
fn while_paused_one_can_move_about_and_stays_paused() {
    let mut engine = two_holds();
    engine.handle(Command::Pause, at(10_000));
    engine.handle(Command::Skip, at(60_000));
    let shown = engine.snapshot(at(70_000));
    assert_eq!(
        (shown.phase, shown.segment, shown.elapsed),
        (Phase::Paused, 2, Duration::ZERO)
    );
    engine.handle(Command::MoreTime, at(80_000));
    engine.handle(Command::Resume, at(90_000));
    assert_eq!(engine.deadline(), Some(at(108_000)));
    assert_eq!(engine.kept()[0].done, seconds(2));
}

#[test]
fn open_work_counts_up_until_it_is_done() {
    let steps = vec![step(Work::Open, Sides::Both, 1), hold(8, 30)];
    let mut engine = Engine::start(plan(5, steps), START);
    engine.advance(at(3_600_000));
    let shown = engine.snapshot(at(3_600_000));
    assert_eq!((shown.segment, shown.length, shown.left()), (0, None, None));
    assert_eq!(shown.elapsed, seconds(3_600));
    assert_eq!(shown.total_left(), seconds(38));
    engine.handle(Command::MoreTime, at(3_600_000));
    assert_eq!(
        engine.snapshot(at(3_600_000)).length,
        None,
        "there is nothing to lengthen"
    );
    engine.handle(Command::Done, at(3_601_000));
    assert_eq!(place(&engine, at(3_601_000)), (1, Duration::ZERO));
    assert_eq!(engine.kept()[0].done, seconds(3_601));
    assert_eq!(engine.kept()[0].outcome, Outcome::Done);
}

#[test]
fn done_means_nothing_to_work_that_has_a_length() {
    let mut engine = two_holds();
    engine.drain();
    engine.handle(Command::Done, at(1_000));
    assert_eq!(engine.drain(), []);
}

#[test]
fn stop_ends_at_once_and_keeps_what_was_done() {
    let mut engine = two_holds();
    engine.drain();
    engine.handle(Command::Stop, at(20_000));
    let events = engine.drain();
    assert!(matches!(&events[1], Event::WorkEnded(done) if done.done == seconds(12)));
    let end = End::Stopped;
    assert!(events.contains(&Event::Ended {
        end,
        at: at(20_000)
    }));
    assert_eq!(engine.cues(at(20_000)), []);
}

#[test]
fn an_interrupted_session_keeps_the_work_under_way_as_cut_and_is_not_over() {
    let mut engine = two_holds();
    engine.interrupt(at(20_000));
    let kept: Vec<_> = engine
        .kept()
        .iter()
        .map(|bout| (bout.done, bout.outcome))
        .collect();
    assert_eq!(kept, [(seconds(12), Outcome::Cut)]);
    assert_eq!(engine.snapshot(at(20_000)).phase, Phase::Paused);
    let ended = |event: &Event| matches!(event, Event::Ended { .. });
    assert!(!engine.drain().iter().any(ended));
}

#[test]
fn the_last_work_that_is_skipped_ends_the_session_with_its_cue() {
    let mut engine = two_holds();
    engine.handle(Command::Skip, at(46_000));
    assert_eq!(
        engine.snapshot(at(46_000)).phase,
        Phase::Ended(End::Finished)
    );
    assert_eq!(engine.cues(at(46_000)), [(at(46_000), Cue::Finished)]);
}

#[test]
fn a_command_that_does_not_apply_changes_nothing() {
    let now = at(9_000);
    let open = || Engine::start(plan(0, vec![step(Work::Open, Sides::Both, 1)]), START);
    let after = |command| {
        let mut engine = two_holds();
        engine.handle(command, at(8_500));
        engine
    };
    for (mut engine, command) in [
        (open(), Command::MoreTime),
        (two_holds(), Command::Done),
        (two_holds(), Command::Resume),
        (after(Command::Pause), Command::Pause),
        (after(Command::Stop), Command::MoreTime),
        (after(Command::Stop), Command::Skip),
    ] {
        engine.advance(now);
        engine.drain();
        let state = |engine: &Engine| (engine.snapshot(now), engine.cues(now), engine.deadline());
        let before = state(&engine);
        engine.handle(command, now);
        assert_eq!(state(&engine), before, "{command:?}");
        assert_eq!(engine.drain(), [], "{command:?}");
    }
}

#[test]
fn the_time_of_a_bout_is_that_of_all_its_reps() {
    let mut engine = Engine::start(plan(0, vec![step(reps(3, 2, 1, 2), Sides::Both, 1)]), START);
    let plan = engine.plan().clone();
    let of_bout = |engine: &mut Engine, milliseconds| {
        engine.advance(at(milliseconds));
        engine.snapshot(at(milliseconds)).of_bout(&plan)
    };
    for milliseconds in [0, 4_000, 7_000, 14_999] {
        let elapsed = Duration::from_millis(milliseconds);
        let shown = of_bout(&mut engine.clone(), milliseconds);
        assert_eq!(shown, (elapsed, Some(seconds(15))));
    }
    engine.advance(at(7_000));
    engine.handle(Command::MoreTime, at(7_000));
    assert_eq!(of_bout(&mut engine, 8_000), (seconds(8), Some(seconds(25))));
}

#[test]
fn the_time_of_a_pause_is_its_own() {
    let mut engine = two_holds();
    engine.advance(at(40_000));
    let shown = engine.snapshot(at(40_000)).of_bout(engine.plan());
    assert_eq!(shown, (seconds(2), Some(seconds(8))));
}
