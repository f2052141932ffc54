//! When the engine is woken makes no difference, and nothing drifts.

use std::time::Duration;

use proptest::collection::vec;
use proptest::prelude::*;
use supple::session::{Engine, Event};

use super::engine_laws::run_out;
use super::generate::{Asked, START, any_plan, gap, history, hold, plan, seconds};

/// What happens if the engine is woken at its deadlines and by commands only.
fn at_deadlines(mut engine: Engine, history: &[Asked]) -> Vec<Event> {
    let mut now = START;
    for (gap, ask) in history {
        now += *gap;
        while let Some(deadline) = engine.deadline().filter(|deadline| *deadline <= now) {
            engine.advance(deadline);
        }
        ask.of(&mut engine, now);
    }
    run_out(&mut engine);
    engine.drain()
}

proptest! {
    #[test]
    fn wake_ups_at_any_time_give_the_same_events_as_at_the_deadlines(
        plan in any_plan(),
        history in history(),
        wake_ups in vec(gap(), 1..60),
    ) {
        let engine = Engine::start(plan, START);
        let expected = at_deadlines(engine.clone(), &history);
        let mut engine = engine;
        let mut events = Vec::new();
        let mut gaps = wake_ups.iter().cycle();
        let mut now = START;
        for (gap, ask) in history {
            let due = now + gap;
            let mut woken = now + *gaps.next().unwrap();
            while woken < due {
                engine.advance(woken);
                events.append(&mut engine.drain());
                woken += *gaps.next().unwrap() + Duration::from_millis(1);
            }
            now = due;
            ask.of(&mut engine, now);
            // Waking it twice at the same time, too, changes nothing.
            engine.advance(now);
        }
        while let Some(deadline) = engine.deadline() {
            engine.advance(deadline + *gaps.next().unwrap());
        }
        events.append(&mut engine.drain());
        prop_assert_eq!(events, expected);
    }

    #[test]
    fn thirty_minutes_end_to_the_nanosecond_however_late_the_wake_ups_are(
        late in vec(0_u64..60_000_000, 200),
    ) {
        let plan = plan(5, (0..20).map(|_| hold(8, 82)).collect());
        assert_eq!(plan.length, seconds(1_800));
        let mut engine = Engine::start(plan.clone(), START);
        let mut late = late.into_iter().cycle().map(Duration::from_nanos);
        let mut last = None;
        while let Some(deadline) = engine.deadline() {
            engine.advance(deadline + late.next().unwrap());
            for event in engine.drain() {
                match event {
                    Event::SegmentBegan { segment, at } => {
                        prop_assert_eq!(at, START + plan.segments[segment].start);
                    }
                    Event::Ended { at, .. } => last = Some(at),
                    _ => {}
                }
            }
        }
        prop_assert_eq!(last, Some(START + seconds(1_800)));
    }
}
