//! Nothing that was done is lost or counted twice.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use proptest::prelude::*;
use supple::exercise::Sides;
use supple::session::{BoutDone, Command, Engine, Event, Outcome, Phase, Side};

use super::generate::{Ask, START, any_plan, history, hold, plan, reps, seconds, step};

/// The number of the bout under way, its exercise, and how long its segment has run.
fn work_under_way(engine: &Engine, now: Duration) -> Option<((usize, String), Duration)> {
    let shown = engine.snapshot(now);
    let plan = engine.plan();
    match shown.phase {
        Phase::Ended(_) => None,
        Phase::Running | Phase::Paused => {
            let segment = &plan.segments[shown.segment];
            let number = plan.bouts[segment.bout?].number;
            Some(((number, plan.step(segment).exercise.clone()), shown.elapsed))
        }
    }
}

proptest! {
    #[test]
    fn every_work_that_was_begun_or_skipped_has_a_record_and_none_has_two(
        plan in any_plan(),
        history in history(),
    ) {
        let mut engine = Engine::start(plan.clone(), START);
        let mut now = START;
        let mut touched = BTreeSet::new();
        let mut best: BTreeMap<(usize, String, Side), BoutDone> = BTreeMap::new();
        let stop = (Duration::ZERO, Ask::Do(Command::Stop));
        for (gap, ask) in history.into_iter().chain([stop]) {
            now += gap;
            engine.advance(now);
            let under_way = work_under_way(&engine, now);
            if let Some((bout, elapsed)) = under_way
                && (elapsed > Duration::ZERO
                    || matches!(ask, Ask::Do(Command::Skip | Command::LeaveOut)))
            {
                touched.insert(bout);
            }
            ask.of(&mut engine, now);
            for event in engine.drain() {
                if let Event::WorkEnded(done) = event {
                    touched.insert((done.bout, done.exercise.clone()));
                    let what = (done.bout, done.exercise.clone(), done.side);
                    let kept = best.entry(what).or_insert_with(|| done.clone());
                    if (done.outcome, done.done) > (kept.outcome, kept.done) {
                        *kept = done;
                    }
                }
            }
        }
        let in_order = engine.kept().is_sorted_by_key(|done| done.bout);
        prop_assert!(in_order);
        let mut kept = engine.kept().to_vec();
        kept.sort_by_key(|done| (done.bout, done.exercise.clone(), done.side));
        let expected: Vec<BoutDone> = best.into_values().collect();
        prop_assert_eq!(kept, expected);
        let kept = engine.kept().iter().map(|done| (done.bout, done.exercise.clone()));
        prop_assert_eq!(kept.collect::<BTreeSet<_>>(), touched);
    }

    #[test]
    fn a_record_never_holds_more_time_than_has_passed(plan in any_plan(), history in history()) {
        let mut engine = Engine::start(plan.clone(), START);
        let mut now = START;
        for (gap, ask) in history {
            now += gap;
            ask.of(&mut engine, now);
        }
        engine.handle(Command::Stop, now);
        let done: Duration = engine.kept().iter().map(|kept| kept.done).sum();
        prop_assert!(done <= engine.active(now));
        for kept in engine.kept() {
            let bout = &plan.bouts[kept.bout];
            prop_assert_eq!(kept.set, bout.set);
            let original = &plan.steps[bout.step].step.exercise;
            let instead_of = Some(original).filter(|original| **original != kept.exercise);
            prop_assert_eq!(kept.instead_of.as_ref(), instead_of);
            if instead_of.is_some() {
                continue;
            }
            let has_length = bout.length.is_some();
            prop_assert!(has_length || kept.planned.is_zero());
            prop_assert!(kept.outcome != Outcome::Done || !has_length || kept.done >= kept.planned);
        }
    }
}

#[test]
fn a_second_attempt_replaces_the_record_only_if_it_is_better() {
    let plan = plan(0, vec![hold(0, 30), hold(0, 30)]);
    let mut engine = Engine::start(plan, START);
    engine.handle(Command::Back, START + seconds(31));
    engine.handle(Command::Skip, START + seconds(41));
    let first = &engine.kept()[0];
    assert_eq!((first.outcome, first.done), (Outcome::Done, seconds(30)));
    engine.handle(Command::Back, START + seconds(42));
    engine.handle(Command::MoreTime, START + seconds(43));
    engine.advance(START + seconds(82));
    let first = &engine.kept()[0];
    assert_eq!((first.outcome, first.done), (Outcome::Done, seconds(40)));
}

#[test]
fn a_set_that_alternates_has_a_record_for_each_side() {
    let plan = plan(5, vec![step(reps(3, 2, 0, 2), Sides::Alternate, 1)]);
    let mut engine = Engine::start(plan, START);
    engine.handle(Command::Stop, START + seconds(21));
    let kept: Vec<_> = engine
        .kept()
        .iter()
        .map(|it| (it.side, it.planned, it.done, it.outcome))
        .collect();
    let left = (Side::Left, seconds(12), seconds(12), Outcome::Done);
    let right = (Side::Right, seconds(12), seconds(9), Outcome::Cut);
    assert_eq!(kept, [left, right]);
}

#[test]
fn a_work_that_was_never_begun_is_not_in_the_record() {
    let plan = plan(5, vec![hold(8, 30), hold(8, 30)]);
    let mut engine = Engine::start(plan, START);
    engine.handle(Command::Stop, START + seconds(40));
    let bouts: Vec<_> = engine.kept().iter().map(|it| it.bout).collect();
    assert_eq!(bouts, [0]);
}
