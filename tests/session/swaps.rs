//! Another exercise in the place of the one under way.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use supple::exercise::{Sides, Work};
use supple::routine::Routine;
use supple::session::{
    BoutDone, Command, Engine, Event, Left, Outcome, Person, Phase, Plan, SegmentKind, Side,
    Swapped, Tempo,
};

use super::generate::{
    Ask, Asked, CATALOGUE, EXERCISES, START, any_plan, closed_plan, gap, history, hold, plan, reps,
    seconds, step,
};

/// Swaps at any time, and nothing else.
fn swaps() -> impl Strategy<Value = Vec<Asked>> {
    let swap = select(EXERCISES.to_vec()).prop_map(Ask::Swap);
    vec((gap(), swap), 0..8)
}

/// Runs a session to its end in which this is asked for.
fn run(plan: &Arc<Plan>, asked: &[Asked]) -> (Engine, Vec<Event>) {
    let mut engine = Engine::start(Arc::clone(plan), START);
    let mut now = START;
    let mut events = Vec::new();
    for (gap, ask) in asked {
        now += *gap;
        ask.of(&mut engine, now);
        events.append(&mut engine.drain());
    }
    while let Some(deadline) = engine.deadline() {
        engine.advance(deadline);
    }
    events.append(&mut engine.drain());
    (engine, events)
}

/// The sides of the body that something is done on.
fn sides(side: Side) -> &'static [Side] {
    match side {
        Side::Both => &[Side::Left, Side::Right],
        Side::Left => &[Side::Left],
        Side::Right => &[Side::Right],
    }
}

proptest! {
    #[test]
    fn whatever_is_swapped_both_sides_get_what_they_are_due_and_no_more(
        plan in closed_plan(), swaps in swaps(),
    ) {
        let (engine, _) = run(&plan, &swaps);
        // What each set of each turn owes to each side; a side that nobody asked for is owed nothing.
        let set_of = |number: usize| (plan.bouts[number].step, plan.bouts[number].set);
        let mut due: BTreeMap<(usize, u32), Vec<Side>> = BTreeMap::new();
        for bout in &plan.bouts {
            let alternates = plan.steps[bout.step].step.dose.sides == Sides::Alternate;
            let side = plan.segments[bout.segments.start].side;
            let owed = if alternates { sides(Side::Both) } else { sides(side) };
            due.entry((bout.step, bout.set)).or_default().extend(owed);
        }
        let mut done: BTreeMap<(usize, u32), Vec<Side>> = BTreeMap::new();
        for kept in engine.kept().iter().filter(|kept| kept.outcome == Outcome::Done) {
            prop_assert_eq!(kept.set, plan.bouts[kept.bout].set);
            done.entry(set_of(kept.bout)).or_default().extend(sides(kept.side));
        }
        for (set, owed) in &due {
            let done = done.get(set).cloned().unwrap_or_default();
            for side in owed {
                prop_assert!(done.contains(side), "{:?} of {:?} in {:?}", side, set, engine.kept());
            }
        }
        prop_assert!(engine.kept().iter().all(|kept| kept.outcome != Outcome::Skipped));
    }

    #[test]
    fn nothing_is_lost_of_what_was_done_before_a_swap(plan in any_plan(), history in history()) {
        let mut engine = Engine::start(plan, START);
        let mut now = START;
        let mut before: Vec<BoutDone> = Vec::new();
        for (gap, ask) in history {
            now += gap;
            ask.of(&mut engine, now);
            let kept = engine.kept();
            let is_kept = |was: &BoutDone| kept.iter().any(|is| {
                let same = (is.bout, &is.exercise, is.side) == (was.bout, &was.exercise, was.side);
                same && (is.outcome, is.done) >= (was.outcome, was.done)
            });
            prop_assert!(before.iter().all(is_kept));
            before = kept.to_vec();
        }
    }

    #[test]
    fn plans_stay_sound(plan in any_plan(), history in history()) {
        let mut engine = Engine::start(plan.clone(), START);
        let mut now = START;
        for (gap, ask) in history {
            now += gap;
            ask.of(&mut engine, now);
            let plan = engine.plan();
            let mut end = Duration::ZERO;
            for (index, segment) in plan.segments.iter().enumerate() {
                prop_assert_eq!(segment.start, end);
                prop_assert_ne!(segment.length, Some(Duration::ZERO));
                end = plan.end(index);
                if let Some(bout) = segment.bout {
                    prop_assert!(plan.bouts[bout].segments.contains(&index));
                    prop_assert_eq!(plan.bouts[bout].step, segment.step);
                }
            }
            prop_assert_eq!(end, plan.length);
            prop_assert!(plan.segments.last().unwrap().kind.is_work());
            for bout in &plan.bouts {
                let segments = &plan.segments[bout.segments.clone()];
                let sum = segments.iter().map(|it| it.length).sum::<Option<Duration>>();
                prop_assert_eq!(sum, bout.length);
            }
            prop_assert!(plan.bouts.is_sorted_by_key(|bout| bout.segments.start));
            prop_assert!(plan.bouts.is_sorted_by_key(|bout| bout.number));
        }
    }

    #[test]
    fn a_swap_begins_what_it_swaps_in_at_once_and_nothing_of_the_old_is_heard_any_more(
        plan in any_plan(), history in history(), exercise in select(EXERCISES.to_vec()), later in gap(),
    ) {
        let mut engine = Engine::start(plan, START);
        let mut now = START;
        for (gap, ask) in history {
            now += gap;
            ask.of(&mut engine, now);
        }
        now += later;
        engine.advance(now);
        let before = engine.snapshot(now);
        let was = engine.plan().step(&engine.plan().segments[before.segment]).clone();
        let _ = engine.drain();
        engine.swap(exercise, &CATALOGUE, &Person::default(), now);
        let shown = engine.snapshot(now);
        if matches!(before.phase, Phase::Ended(_)) || was.exercise == exercise {
            prop_assert_eq!(engine.drain(), []);
            prop_assert_eq!(shown, before);
            return Ok(());
        }
        let plan = engine.plan().clone();
        prop_assert_eq!(shown.phase, before.phase);
        prop_assert_eq!(shown.elapsed, Duration::ZERO);
        let step = plan.step(&plan.segments[shown.segment]);
        prop_assert_eq!(step.exercise.as_str(), exercise);
        let of_routine = &plan.routine.steps[plan.steps[plan.segments[shown.segment].step].place];
        if of_routine.exercise == exercise {
            prop_assert_eq!(step, of_routine);
        } else {
            prop_assert_eq!(step.dose, of_routine.dose_for(CATALOGUE.get(exercise).unwrap()));
        }
        let events = engine.drain();
        prop_assert!(events.contains(&Event::CuesMoved));
        prop_assert!(events.iter().any(|it| matches!(it, Event::Swapped(_))));
        if shown.phase == Phase::Running {
            let cues: Vec<_> = engine.cues(now);
            let shift = now - plan.segments[shown.segment].start;
            let mut planned = plan.cues();
            planned.retain(|(at, _)| *at >= plan.segments[shown.segment].start);
            let first = cues.first().copied();
            prop_assert!(first.is_none_or(|(at, cue)| planned.contains(&(at - shift, cue)) || at == now));
        }
    }

    #[test]
    fn a_session_that_was_cut_off_finds_its_plan_again(plan in any_plan(), history in history()) {
        let mut engine = Engine::start(plan.clone(), START);
        let mut now = START;
        let mut swaps: Vec<Swapped> = Vec::new();
        let mut tempo = Tempo::USUAL;
        for (gap, ask) in history {
            now += gap;
            ask.of(&mut engine, now);
            let mut just_swapped = false;
            for event in engine.drain() {
                match event {
                    Event::Swapped(swapped) => {
                        swaps.push(swapped);
                        just_swapped = true;
                    }
                    Event::TempoChanged(changed) => tempo = changed,
                    _ => {}
                }
            }
            let at = engine.snapshot(now).segment;
            let left = Left {
                segment: Some(at),
                swaps: &swaps,
                swaps_before_segment: swaps.len(),
                tempo: tempo.percent(),
            };
            let taken = Plan::clone(&plan).taken_up(&left, &CATALOGUE, &Person::default());
            prop_assert_eq!(taken.segment, Some(at));
            // Cut off before the segment was written down that the last swap began.
            if let Some(before) = swaps.len().checked_sub(1) && just_swapped {
                let left = Left { segment: None, swaps_before_segment: before, ..left };
                let taken = Plan::clone(&plan).taken_up(&left, &CATALOGUE, &Person::default());
                prop_assert_eq!(taken.segment, Some(at));
            }
            let (found, is) = (taken.plan, engine.plan().at_tempo(tempo, at));
            prop_assert_eq!(&found.steps, &is.steps);
            prop_assert_eq!(&found.bouts.len(), &is.bouts.len());
            let kinds = |plan: &Plan| -> Vec<_> {
                plan.segments.iter().map(|it| (it.kind.id(), it.step, it.side, it.set, it.rep)).collect()
            };
            prop_assert_eq!(kinds(&found), kinds(&is));
            prop_assert_eq!(found.length - found.segments[at].start, is.length - is.segments[at].start);
        }
        for swapped in swaps {
            prop_assert!(!swapped.bouts.is_empty());
            prop_assert!(swapped.bouts.is_sorted_by(|one, other| one < other));
        }
    }
}

fn clamshells(sets: u32) -> supple::routine::Step {
    supple::routine::Step {
        exercise: "clamshell".into(),
        ..step(reps(3, 2, 0, 2), Sides::Each, sets)
    }
}

/// What was kept: exercise, side, set, outcome, and what it was instead of.
fn kept(engine: &Engine) -> Vec<(&str, Side, u32, Outcome, Option<&str>)> {
    let kept = engine.kept().iter();
    kept.map(|it| {
        let instead_of = it.instead_of.as_deref();
        (
            it.exercise.as_str(),
            it.side,
            it.set,
            it.outcome,
            instead_of,
        )
    })
    .collect()
}

#[test]
fn the_rest_of_the_sides_and_sets_is_done_with_the_other_exercise_at_the_dose_of_the_step() {
    // A hold of 30 s on each side, twice; in the first set, 10 s into the right side, it is swapped.
    let pigeon = supple::routine::Step {
        exercise: "pigeon".into(),
        rest: seconds(6),
        ..step(Work::Hold(seconds(30)), Sides::Each, 2)
    };
    let plan = plan(5, vec![pigeon, hold(0, 30)]);
    let (engine, _) = run(&plan, &[(seconds(45), Ask::Swap("figure-4"))]);
    use Outcome::{Cut, Done};
    use Side::{Both, Left, Right};
    let instead = Some("pigeon");
    assert_eq!(
        kept(&engine),
        [
            ("pigeon", Left, 1, Done, None),
            ("pigeon", Right, 1, Cut, None),
            ("figure-4", Right, 1, Done, instead),
            ("figure-4", Left, 2, Done, instead),
            ("figure-4", Right, 2, Done, instead),
            ("figure-4", Both, 1, Done, None),
        ]
    );
    let times: Vec<Duration> = engine.kept().iter().map(|it| it.done).collect();
    assert_eq!(times, [30, 10, 30, 30, 30, 30].map(seconds));
}

#[test]
fn what_is_for_both_sides_at_once_takes_the_place_of_both() {
    let plan = plan(5, vec![clamshells(2)]);
    let (engine, _) = run(&plan, &[(seconds(3), Ask::Swap("glute-bridge"))]);
    let sets: Vec<_> = kept(&engine).into_iter().skip(1).collect();
    let bridge = |set| {
        (
            "glute-bridge",
            Side::Both,
            set,
            Outcome::Done,
            Some("clamshell"),
        )
    };
    assert_eq!(sets, [bridge(1), bridge(2)]);
}

#[test]
fn what_is_swapped_in_a_round_stays_swapped_in_the_rounds_to_come() {
    let of_one = plan(5, vec![hold(8, 30), clamshells(1)]);
    let routine = Routine {
        rounds: vec![supple::routine::Rounds {
            steps: 0..2,
            count: 3,
            rest: seconds(20),
        }],
        ..Routine::clone(&of_one.routine)
    };
    let plan = super::generate::laid_out(routine);
    // In the first hold of the second round.
    let second = plan
        .segments
        .iter()
        .position(|it| it.step == 2 && it.kind == SegmentKind::Hold);
    let at = plan.segments[second.unwrap()].start + seconds(10);
    let (engine, _) = run(&plan, &[(at, Ask::Swap("seated-glute"))]);
    let holds: Vec<_> = kept(&engine)
        .into_iter()
        .filter(|it| it.0 != "clamshell")
        .collect();
    assert_eq!(
        holds.iter().map(|it| (it.0, it.3)).collect::<Vec<_>>(),
        [
            ("figure-4", Outcome::Done),
            ("figure-4", Outcome::Cut),
            ("seated-glute", Outcome::Done),
            ("seated-glute", Outcome::Done),
            ("seated-glute", Outcome::Done),
            ("seated-glute", Outcome::Done),
        ]
    );
}

#[test]
fn what_is_new_to_somebody_is_introduced_whole_in_whatever_round_it_comes() {
    let of_one = plan(5, vec![hold(8, 30)]);
    let routine = Routine {
        rounds: vec![supple::routine::Rounds {
            steps: 0..1,
            count: 3,
            rest: seconds(20),
        }],
        ..Routine::clone(&of_one.routine)
    };
    let plan = super::generate::laid_out(routine);
    // In the hold of the second round.
    let at = plan.segments[3].start + seconds(1);
    assert_eq!(plan.segments[3].kind, SegmentKind::Prepare);
    let (engine, _) = run(&plan, &[(at, Ask::Swap("seated-glute"))]);
    let introductions: Vec<_> = engine
        .plan()
        .steps
        .iter()
        .map(|it| it.introduction)
        .collect();
    let tell: Vec<bool> = introductions.iter().map(|it| it.tells_caution).collect();
    assert_eq!(tell, [true, true, false]);
    assert!(
        introductions[1].length > Some(seconds(15)) && introductions[2].length == Some(seconds(8))
    );
}

#[test]
fn a_session_that_is_taken_up_goes_on_at_its_tempo_from_the_first_rep_of_the_bout() {
    let plan = plan(0, vec![step(reps(6, 2, 0, 2), Sides::Both, 1)]);
    let left = Left {
        segment: Some(4),
        swaps: &[],
        swaps_before_segment: 0,
        tempo: 150,
    };
    let taken = Plan::clone(&plan).taken_up(&left, &CATALOGUE, &Person::default());
    assert!(
        taken
            .plan
            .segments
            .iter()
            .all(|it| it.length == Some(seconds(6)))
    );
    assert_eq!(taken.plan.length, seconds(36));
}

#[test]
fn back_after_a_swap_goes_to_the_exercise_that_was_there() {
    let plan = plan(5, vec![hold(8, 30)]);
    let mut engine = Engine::start(plan, START);
    let at = |seconds_in: u64| START + seconds(seconds_in);
    engine.swap("seated-glute", &CATALOGUE, &Person::default(), at(20));
    engine.handle(Command::Back, at(21));
    let shown = engine.snapshot(at(21));
    let plan = engine.plan();
    assert_eq!(
        plan.step(&plan.segments[shown.segment]).exercise,
        "figure-4"
    );
}

#[test]
fn before_it_has_begun_an_exercise_is_replaced() {
    let plan = plan(5, vec![hold(8, 30), hold(8, 30)]);
    let (engine, _) = run(&plan, &[(seconds(41), Ask::Swap("seated-glute"))]);
    let names: Vec<&str> = engine
        .plan()
        .steps
        .iter()
        .map(|it| it.step.exercise.as_str())
        .collect();
    assert_eq!(names, ["figure-4", "seated-glute"]);
    assert_eq!(engine.kept().len(), 3);
}

#[test]
fn what_is_left_out_counts_as_skipped_with_all_its_sides_and_sets() {
    let plan = plan(5, vec![clamshells(2), hold(8, 30)]);
    let mut engine = Engine::start(plan, START);
    // In the first rep of the left side.
    engine.handle(Command::LeaveOut, START + seconds(3));
    let all: Vec<_> = kept(&engine)
        .into_iter()
        .map(|it| (it.1, it.2, it.3))
        .collect();
    use Outcome::Skipped;
    use Side::{Left, Right};
    assert_eq!(
        all,
        [
            (Left, 1, Skipped),
            (Right, 1, Skipped),
            (Left, 2, Skipped),
            (Right, 2, Skipped)
        ]
    );
    let shown = engine.snapshot(START + seconds(3));
    assert_eq!(engine.plan().segments[shown.segment].step, 1);
    // Before it has begun as well; nothing comes behind it.
    engine.handle(Command::LeaveOut, START + seconds(5));
    assert_eq!(kept(&engine).len(), 5);
    assert!(matches!(
        engine.snapshot(START + seconds(5)).phase,
        Phase::Ended(_)
    ));
}

#[test]
fn reps_go_slower_from_the_next_one_on_and_are_still_done() {
    let plan = plan(0, vec![step(reps(3, 2, 1, 2), Sides::Both, 2)]);
    let slower = (seconds(1), Ask::Do(Command::Slower));
    let (engine, events) = run(&plan, &[slower, (seconds(0), Ask::Do(Command::Slower))]);
    assert!(events.contains(&Event::TempoChanged(Tempo::of_percent(120))));
    let lengths: Vec<u64> = engine
        .plan()
        .segments
        .iter()
        .filter_map(|it| it.length)
        .map(|it| it.as_secs())
        .collect();
    assert_eq!(lengths, [5, 6, 6, 6, 6, 6]);
    let done: Vec<_> = engine
        .kept()
        .iter()
        .map(|it| (it.planned, it.done, it.outcome))
        .collect();
    let of = |length| (seconds(length), seconds(length), Outcome::Done);
    assert_eq!(done, [of(17), of(18)]);
}

#[test]
fn what_is_done_again_is_done_at_the_tempo_of_then() {
    let plan = plan(0, vec![step(reps(3, 2, 0, 2), Sides::Both, 1)]);
    let mut engine = Engine::start(plan, START);
    engine.handle(Command::Faster, START + seconds(5));
    engine.handle(Command::Back, START + seconds(9));
    let first = &engine.plan().segments[0];
    assert_eq!(first.length, Some(Duration::from_millis(3_600)));
    assert_eq!(
        first.kind,
        SegmentKind::Rep {
            up: Duration::from_millis(1_800),
            hold: Duration::ZERO
        }
    );
}

#[test]
fn the_tempo_ends_at_half_and_at_double_the_time() {
    let mut tempo = Tempo::USUAL;
    (0..30).for_each(|_| tempo = tempo.slower());
    assert_eq!(tempo, Tempo::SLOWEST);
    (0..30).for_each(|_| tempo = tempo.faster());
    assert_eq!(tempo, Tempo::FASTEST);
    assert_eq!(Tempo::of_percent(0), Tempo::FASTEST);
    assert_eq!(Tempo::of_percent(u32::MAX), Tempo::SLOWEST);
    assert_eq!(Tempo::of_percent(114).percent(), 110);
}
