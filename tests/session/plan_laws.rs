//! Laws of the plan.

use std::time::Duration;

use proptest::prelude::*;
use supple::exercise::{Catalogue, Sides, Work};
use supple::session::{Person, Segment, SegmentKind, Side, length_of};

use super::generate::{laid_out, routine};

fn time(segments: &[&Segment]) -> Duration {
    segments.iter().filter_map(|segment| segment.length).sum()
}

proptest! {
    #[test]
    fn the_sum_of_the_segments_is_the_plan(routine in routine()) {
        let plan = laid_out(routine.clone());
        let all: Vec<&Segment> = plan.segments.iter().collect();
        prop_assert_eq!(time(&all), plan.length);
        let (catalogue, person) = (Catalogue::bundled(), Person::default());
        let length = length_of(&routine, &catalogue, &person);
        prop_assert_eq!((length.least, length.is_open), (plan.length, plan.is_open()));
        let prepares = plan.steps.iter().map(|step| step.introduction.length.unwrap_or_default());
        prop_assert_eq!(routine.length(prepares), plan.length);
    }

    #[test]
    fn each_segment_begins_where_the_one_before_it_ends(routine in routine()) {
        let plan = laid_out(routine);
        let mut end = Duration::ZERO;
        for (index, segment) in plan.segments.iter().enumerate() {
            prop_assert_eq!(segment.start, end);
            prop_assert_ne!(segment.length, Some(Duration::ZERO));
            let waits = segment.kind == SegmentKind::Prepare && plan.step(segment).wait;
            prop_assert_eq!(segment.length.is_none(), segment.kind == SegmentKind::Open || waits);
            end = plan.end(index);
        }
        prop_assert_eq!(end, plan.length);
    }

    #[test]
    fn bouts_are_the_segments_in_which_something_is_done(routine in routine()) {
        let plan = laid_out(routine);
        for (index, bout) in plan.bouts.iter().enumerate() {
            let segments = &plan.segments[bout.segments.clone()];
            prop_assert!(!segments.is_empty());
            for segment in segments {
                prop_assert_eq!(segment.bout, Some(index));
                prop_assert_eq!((segment.step, segment.set), (bout.step, bout.set));
            }
            let sum = segments.iter().map(|segment| segment.length).sum::<Option<Duration>>();
            prop_assert_eq!(sum, bout.length);
        }
        let of_bouts: usize = plan.bouts.iter().map(|bout| bout.segments.len()).sum();
        let is_work = |segment: &&Segment| segment.kind.is_work();
        prop_assert_eq!(plan.segments.iter().filter(is_work).count(), of_bouts);
        let last = plan.segments.last().unwrap();
        prop_assert!(last.kind.is_work(), "a session ends with work, not with a pause");
    }

    #[test]
    fn each_side_gets_its_full_time_in_every_set(routine in routine()) {
        let plan = laid_out(routine.clone());
        prop_assert_eq!(plan.steps.len(), routine.turn_count());
        for (index, turn) in routine.turns().into_iter().enumerate() {
            let step = &routine.steps[turn.step];
            prop_assert_eq!(&plan.steps[index].step, step);
            let sides: &[Side] = match step.dose.sides {
                Sides::Both => &[Side::Both],
                Sides::Left => &[Side::Left],
                Sides::Right => &[Side::Right],
                Sides::Each | Sides::Alternate => &[Side::Left, Side::Right],
            };
            for set in 1..=step.dose.sets {
                let mut of_set: Vec<&Segment> = plan.segments.iter().collect();
                of_set.retain(|it| (it.step, it.set) == (index, set) && it.kind.is_work());
                for side in sides {
                    let mut of_side = of_set.clone();
                    of_side.retain(|segment| segment.side == *side);
                    prop_assert_eq!(time(&of_side), step.dose.work.length());
                    if let Work::Reps { count, .. } | Work::Breaths { count, .. } = step.dose.work {
                        let reps: Vec<_> = of_side.iter().filter_map(|segment| segment.rep).collect();
                        prop_assert_eq!(reps, (1..=count).collect::<Vec<_>>());
                    }
                }
                let stray = of_set.iter().find(|segment| !sides.contains(&segment.side));
                prop_assert_eq!(stray, None);
                prop_assert_eq!(of_set[0].side, sides[0], "the left side is the first of two");
            }
        }
    }

    #[test]
    fn pauses_stand_where_the_routine_asks_for_them_and_nowhere_else(routine in routine()) {
        let plan = laid_out(routine.clone());
        for (index, turn) in routine.turns().into_iter().enumerate() {
            let step = &routine.steps[turn.step];
            let lengths = |kind| {
                let mut found: Vec<&Segment> = plan.segments.iter().collect();
                found.retain(|segment| segment.step == index && segment.kind == kind);
                found.iter().filter_map(|segment| segment.length).collect::<Vec<_>>()
            };
            let times = |length: Duration, count: u32| if length.is_zero() { Vec::new() } else { vec![length; count as usize] };
            let changes = if step.dose.sides == Sides::Each { step.dose.sets } else { 0 };
            let prepare = plan.steps[index].introduction.length;
            prop_assert_eq!(prepare.is_none(), step.wait);
            prop_assert!(step.prepare.is_none_or(|asked| prepare.is_none_or(|is| asked == is)));
            prop_assert_eq!(lengths(SegmentKind::Prepare), times(prepare.unwrap_or_default(), 1));
            let mut rests = times(turn.rest_before.unwrap_or_default(), 1);
            rests.extend(times(step.rest, step.dose.sets - 1));
            prop_assert_eq!(lengths(SegmentKind::Rest), rests);
            prop_assert_eq!(lengths(SegmentKind::Switch), times(routine.switch, changes));
        }
        for pair in plan.segments.windows(2) {
            prop_assert!(pair[0].step <= pair[1].step);
            let between_sides = pair[0].kind == SegmentKind::Switch;
            if between_sides {
                prop_assert_eq!(pair[0].side, Side::Right);
                prop_assert_eq!(pair[1].side, Side::Right);
            }
        }
    }

    #[test]
    fn rounds_come_one_after_the_other_with_a_rest_between_them_and_none_after_the_last(
        routine in routine(),
    ) {
        let turns = routine.turns();
        for rounds in &routine.rounds {
            let of_rounds: Vec<usize> = turns.iter()
                .filter(|turn| rounds.steps.contains(&turn.step))
                .map(|turn| turn.step)
                .collect();
            let once: Vec<usize> = rounds.steps.clone().collect();
            prop_assert_eq!(of_rounds, once.repeat(rounds.count as usize));
            let rests = turns.iter().filter_map(|turn| turn.rest_before);
            prop_assert_eq!(rests.collect::<Vec<_>>(), vec![rounds.rest; rounds.count as usize - 1]);
        }
        for turn in turns {
            let is_in = routine.rounds_of(turn.step).is_some();
            prop_assert_eq!(turn.round.is_some(), is_in);
            prop_assert!(turn.round.is_none_or(|round| (1..=round.of).contains(&round.number)));
        }
    }

    #[test]
    fn cues_are_in_order_within_the_plan_and_one_at_a_time(routine in routine()) {
        let plan = laid_out(routine);
        let cues = plan.cues();
        prop_assert!(cues.windows(2).all(|pair| pair[0].0 < pair[1].0));
        prop_assert!(cues.iter().all(|(at, _)| *at <= plan.length));
    }
}
