//! A session that waits for the person.

use std::sync::Arc;
use std::time::Duration;

use supple::exercise::{Sides, Work};
use supple::routine::{Routine, Step};
use supple::session::{
    Command, Cue, Engine, Experience, Manner, Motion, Person, Phase, Plan, SegmentKind, Waits,
    length_of,
};

use super::generate::{CATALOGUE, START, hold, plan, seconds, step};

fn waits(step: Step) -> Step {
    Step { wait: true, ..step }
}

#[test]
fn the_time_to_get_ready_lasts_until_the_person_says_so() {
    let plan = plan(5, vec![waits(hold(8, 30)), hold(0, 10)]);
    assert_eq!(plan.length, seconds(40));
    assert!(plan.waits(0) && plan.is_open());
    let mut engine = Engine::start(plan, START);
    assert_eq!(engine.deadline(), None);
    assert_eq!(engine.cues(START), []);
    let ready = START + seconds(600);
    engine.handle(Command::MoreTime, START + seconds(10));
    engine.handle(Command::Done, ready);
    assert_eq!(engine.snapshot(ready).segment, 1);
    assert_eq!(engine.cues(ready).first(), Some(&(ready, Cue::WorkBegins)));
    engine.advance(ready + seconds(40));
    assert!(matches!(
        engine.snapshot(ready + seconds(40)).phase,
        Phase::Ended(_)
    ));
    // Waiting is no time in which something was done.
    let done: Duration = engine.kept().iter().map(|it| it.done).sum();
    assert_eq!(done, seconds(40));
}

#[test]
fn skip_is_as_good_as_being_ready() {
    let mut engine = Engine::start(plan(5, vec![waits(hold(8, 30))]), START);
    engine.handle(Command::Skip, START + seconds(3));
    let shown = engine.snapshot(START + seconds(3));
    assert_eq!(
        engine.plan().segments[shown.segment].kind,
        SegmentKind::Hold
    );
}

#[test]
fn it_waits_before_open_work_too_and_then_lasts_until_that_is_done() {
    let open = waits(step(Work::Open, Sides::Both, 1));
    let mut engine = Engine::start(plan(5, vec![open]), START);
    engine.handle(Command::Done, START + seconds(5));
    engine.handle(Command::Done, START + seconds(65));
    assert_eq!(engine.kept()[0].done, seconds(60));
}

#[test]
fn a_setting_waits_before_all_or_before_what_is_new_but_never_where_a_file_leaves_no_time() {
    let mut experience = Experience::default();
    (0..Experience::NEW).for_each(|_| experience.add(&"figure-4".into()));
    let bridge = Step {
        exercise: "glute-bridge".into(),
        ..hold(8, 30)
    };
    let at_once = hold(0, 30);
    let routine = Routine::clone(&plan(5, vec![hold(8, 30), bridge, at_once]).routine);
    let waiting = |waits| {
        let person = Person {
            experience: experience.clone().into(),
            waits,
        };
        let plan = Plan::new(Arc::new(routine.clone()), &CATALOGUE, &person);
        let length = length_of(&routine, &CATALOGUE, &person);
        assert_eq!(
            (length.least, length.is_open),
            (plan.length, plan.is_open())
        );
        // Which segments there are is the same for everybody.
        assert_eq!(plan.segments.len(), 5);
        [0, 2].map(|segment| plan.waits(segment))
    };
    assert_eq!(waiting(Waits::Never), [false, false]);
    assert_eq!(waiting(Waits::ForNew), [false, true]);
    assert_eq!(waiting(Waits::Always), [true, true]);
}

#[test]
fn on_a_short_day_only_core_steps_are_done() {
    let core = |step| Step { core: true, ..step };
    let long = Routine {
        rounds: vec![supple::routine::Rounds {
            steps: 1..3,
            count: 2,
            rest: seconds(5),
        }],
        ..Routine::clone(
            &plan(
                5,
                vec![hold(0, 10), core(hold(0, 20)), hold(0, 30), hold(0, 40)],
            )
            .routine,
        )
    };
    assert!(long.has_short());
    let short = long.short();
    let plan = super::generate::laid_out(short.clone());
    // Two rounds of 20 s, and the rest between them.
    assert_eq!(plan.length, seconds(45));
    assert!(!short.has_short());
    assert_eq!(short.short(), short);
}

#[test]
fn the_figure_shows_the_movement_over_and_over_while_the_session_waits() {
    let plan = plan(5, vec![waits(hold(8, 30))]);
    let engine = Engine::start(Arc::clone(&plan), START);
    let along = |tenths: u32| {
        let shown = engine.snapshot(START + Duration::from_millis(100) * tenths);
        Motion::of(&plan, &shown, Manner::Moving).along
    };
    for begin in [0, 300, 3_000] {
        let round: Vec<f32> = (begin..begin + 100).map(along).collect();
        assert!(
            round.iter().any(|along| *along > 0.99),
            "in the pose after {begin}"
        );
        assert!(round.contains(&0.0), "out of it after {begin}");
    }
}
