//! Laws of the engine: time, pauses, and states that are valid whatever is asked.

use std::time::Duration;

use proptest::collection::vec;
use proptest::prelude::*;
use supple::session::{Command, End, Engine, Event, Outcome, Phase};

use super::generate::{Ask, START, any_plan, closed_plan, gap, history};

/// Lets an engine run from deadline to deadline until it ends or waits for a command.
pub fn run_out(engine: &mut Engine) {
    while let Some(deadline) = engine.deadline() {
        engine.advance(deadline);
    }
}

/// The beginning of each segment, and the end.
fn times(events: &[Event]) -> (Vec<Duration>, Option<Duration>) {
    let began = events.iter().filter_map(|event| match event {
        Event::SegmentBegan { at, .. } => Some(*at),
        _ => None,
    });
    let ended = events.iter().find_map(|event| match event {
        Event::Ended { at, .. } => Some(*at),
        _ => None,
    });
    (began.collect(), ended)
}

proptest! {
    #[test]
    fn without_commands_everything_is_done_as_planned_and_on_time(plan in closed_plan()) {
        let mut engine = Engine::start(plan.clone(), START);
        run_out(&mut engine);
        let (began, ended) = times(&engine.drain());
        let planned: Vec<_> = plan.segments.iter().map(|segment| START + segment.start).collect();
        prop_assert_eq!(began, planned);
        prop_assert_eq!(ended, Some(START + plan.length));
        prop_assert_eq!(engine.snapshot(START + plan.length).phase, Phase::Ended(End::Finished));
        prop_assert_eq!(engine.active(START + plan.length * 2), plan.length);
        for bout in 0..plan.bouts.len() {
            let planned: Duration = engine.kept().iter().filter(|it| it.bout == bout).map(|it| it.planned).sum();
            prop_assert_eq!(Some(planned), plan.bouts[bout].length);
        }
        prop_assert_eq!(engine.kept().len(), plan.bout_count());
        for kept in engine.kept() {
            prop_assert_eq!(kept.outcome, Outcome::Done);
            prop_assert_eq!(kept.done, kept.planned);
        }
    }

    #[test]
    fn pauses_shift_what_follows_by_their_length_and_change_nothing_else(
        plan in closed_plan(),
        pauses in vec((gap(), gap()), 0..10),
    ) {
        let mut engine = Engine::start(plan.clone(), START);
        let mut now = START;
        let mut held: Vec<(Duration, Duration)> = Vec::new();
        for (running, paused) in pauses {
            now += running;
            engine.advance(now);
            if engine.deadline().is_none() {
                break;
            }
            engine.handle(Command::Pause, now);
            held.push((now, paused));
            now += paused;
            engine.advance(now);
            engine.handle(Command::Resume, now);
        }
        run_out(&mut engine);
        // A pause shifts what begins after the moment at which it begins.
        let shifted = |planned: Duration| {
            held.iter().fold(START + planned, |at, (pause, length)| {
                if at > *pause { at + *length } else { at }
            })
        };
        let (began, ended) = times(&engine.drain());
        let planned: Vec<_> = plan.segments.iter().map(|segment| shifted(segment.start)).collect();
        prop_assert_eq!(began, planned);
        prop_assert_eq!(ended, Some(shifted(plan.length)));
        for kept in engine.kept() {
            prop_assert_eq!((kept.outcome, kept.done), (Outcome::Done, kept.planned));
        }
        prop_assert_eq!(engine.active(now * 2), plan.length);
    }

    #[test]
    fn any_order_of_commands_ends_in_a_valid_state(plan in any_plan(), history in history()) {
        let mut engine = Engine::start(plan.clone(), START);
        let mut now = START;
        let mut ends = 0;
        for (gap, ask) in history {
            now += gap;
            let was = engine.snapshot(now).phase;
            let ended_before = ends;
            ask.of(&mut engine, now);
            let events = engine.drain();
            ends += events.iter().filter(|event| matches!(event, Event::Ended { .. })).count();
            if ended_before > 0 {
                prop_assert_eq!(events, []);
            }
            let shown = engine.snapshot(now);
            match shown.phase {
                Phase::Ended(_) => prop_assert_eq!(ends, 1),
                Phase::Running | Phase::Paused => prop_assert_eq!(ends, 0),
            }
            let plan = engine.plan();
            match (was, ask, shown.phase) {
                (Phase::Running | Phase::Paused, Ask::Do(Command::Stop), phase) => {
                    prop_assert!(matches!(phase, Phase::Ended(_)));
                }
                (Phase::Paused, Ask::Do(Command::Resume), phase) => prop_assert_eq!(phase, Phase::Running),
                (Phase::Paused, _, phase) => prop_assert_ne!(phase, Phase::Running),
                (Phase::Ended(_), _, phase) => prop_assert_eq!(phase, was),
                _ => {}
            }
            prop_assert!(shown.segment < plan.segments.len());
            if let Some(length) = shown.length {
                prop_assert!(shown.elapsed <= length);
                prop_assert_eq!(shown.left(), Some(length - shown.elapsed));
            }
            prop_assert_eq!(shown.total_left(), shown.left().unwrap_or_default() + shown.after);
            let deadline = engine.deadline();
            prop_assert!(deadline.is_none_or(|deadline| deadline > now));
            let waits = shown.phase != Phase::Running || shown.length.is_none();
            prop_assert_eq!(deadline.is_none(), waits);
            if let Some(deadline) = deadline {
                prop_assert_eq!(Some(deadline - now), shown.left());
            }
            let cues = engine.cues(now);
            prop_assert!(cues.windows(2).all(|pair| pair[0].0 < pair[1].0));
            prop_assert!(cues.iter().all(|(at, _)| *at >= now));
            prop_assert!(shown.phase == Phase::Running || cues.iter().all(|(at, _)| *at == now));
            prop_assert!(engine.active(now) <= now - START);
        }
        engine.handle(Command::Stop, now);
        prop_assert!(matches!(engine.snapshot(now).phase, Phase::Ended(_)));
        prop_assert_eq!(engine.deadline(), None);
    }

    #[test]
    fn a_session_can_be_resumed_at_any_segment(plan in any_plan(), segment in any::<prop::sample::Index>()) {
        // A little beyond the end too: a file may have changed since.
        let segment = segment.index(plan.segments.len() + 3);
        let begun = Engine::resume_at(plan.clone(), segment, START).snapshot(START).segment;
        let wanted = plan.segments.get(segment).or(plan.segments.last()).unwrap();
        if wanted.bout.is_none() {
            prop_assert_eq!(begun, segment);
            return Ok(());
        }
        // A bout is begun anew, with the pause that leads up to it.
        let first = plan.segments.iter().position(|it| it.bout == wanted.bout).unwrap();
        let has_pause = first > 0 && plan.segments[first - 1].bout.is_none();
        prop_assert_eq!(begun, first - usize::from(has_pause));
    }
}
