//! Rounds out of steps that were written out, where another app repeats them.
//!
//! What is made of them takes to the second as long as what was written out.

use std::ops::Range;
use std::time::Duration;

use crate::routine::edit::NewStep;
use crate::routine::{self, ROUNDS, Routine};

/// A step with the place of its exercise.
pub type Step = (usize, NewStep);

/// The steps with each of those that are repeated once, and the rounds that repeat them.
pub fn in_rounds(steps: Vec<Step>) -> (Vec<Step>, Vec<routine::Rounds>) {
    let mut kept: Vec<Step> = Vec::with_capacity(steps.len());
    let mut rounds = Vec::new();
    let mut at = 0;
    while at < steps.len() {
        let Some(repeated) = longest(&steps, at) else {
            kept.push(steps[at].clone());
            at += 1;
            continue;
        };
        let start = kept.len();
        kept.extend_from_slice(&steps[repeated.block.clone()]);
        kept[start].1.prepare = Some(repeated.prepare);
        rounds.push(routine::Rounds {
            steps: start..kept.len(),
            count: repeated.count,
            rest: repeated.rest,
        });
        at += repeated.block.len() * repeated.count as usize;
    }
    (kept, rounds)
}

/// Steps that come several times over.
struct Repeated {
    /// Those of the first time.
    block: Range<usize>,
    /// How many steps it is in all, however many rounds a file may have.
    length: usize,
    count: u32,
    /// The time to get ready before the first of them, each time.
    prepare: Duration,
    /// The rest before that, from the second time on.
    rest: Duration,
}

/// What is repeated from a place on, the longest of all; equal bouts in a row are sets already.
fn longest(steps: &[Step], at: usize) -> Option<Repeated> {
    let most = (steps.len() - at) / 2;
    let all = (2..=most).filter_map(|length| repeated(steps, at..at + length));
    // Of several that are as long, the one with most rounds.
    all.reduce(|best, other| {
        if other.length > best.length {
            other
        } else {
            best
        }
    })
}

fn repeated(steps: &[Step], block: Range<usize>) -> Option<Repeated> {
    let first = &steps[block.clone()];
    let between = steps.get(block.end)?.1.prepare;
    let is_again = |again: &&[Step]| {
        let (one, other) = (&again[0], &first[0]);
        let same_first = NewStep {
            prepare: other.1.prepare,
            ..one.1.clone()
        };
        again.len() == first.len()
            && one.1.prepare == between
            && (one.0, &same_first) == (other.0, &other.1)
            && again[1..] == first[1..]
    };
    let again = steps[block.end..].chunks(block.len()).take_while(is_again);
    let times = again.count() + 1;
    let length = times * block.len();
    let most = u32::try_from(*ROUNDS.end()).ok()?;
    let count = u32::try_from(times).ok()?.min(most);
    // Whoever begins at once gets a moment, as without rounds.
    let prepare = match first[0].1.prepare.unwrap_or_default() {
        Duration::ZERO if block.start == 0 => Routine::PREPARE,
        prepare => prepare,
    };
    let rest = between.unwrap_or_default().checked_sub(prepare)?;
    (count > 1).then_some(Repeated {
        block,
        length,
        count,
        prepare,
        rest,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exercise::{Dose, Sides, Work};

    fn step(exercise: usize, prepare: u64) -> Step {
        let dose = Dose {
            work: Work::Hold(Duration::from_secs(30)),
            sides: Sides::Both,
            sets: 1,
        };
        let step = NewStep {
            prepare: Some(Duration::from_secs(prepare)),
            ..NewStep::new(String::new(), dose)
        };
        (exercise, step)
    }

    /// Rounds as steps, count and rest.
    type Told = (Range<usize>, u32, u64);

    /// The places of the exercises, and the rounds.
    fn told(steps: Vec<Step>) -> (Vec<usize>, Vec<Told>) {
        let (steps, rounds) = in_rounds(steps);
        let rounds = rounds.into_iter();
        (
            steps.iter().map(|(exercise, _)| *exercise).collect(),
            rounds
                .map(|it| (it.steps, it.count, it.rest.as_secs()))
                .collect(),
        )
    }

    #[test]
    fn what_comes_three_times_becomes_three_rounds_with_the_rest_between_them() {
        let round = |rest| [step(1, rest), step(2, 5)];
        let steps = [
            &[step(0, 10)][..],
            &round(10),
            &round(40),
            &round(40),
            &[step(3, 5)],
        ]
        .concat();
        assert_eq!(told(steps), (vec![0, 1, 2, 3], vec![(1..3, 3, 30)]));
    }

    #[test]
    fn at_the_beginning_there_is_a_moment_to_get_ready_each_time() {
        let steps = [step(1, 0), step(2, 5), step(1, 20), step(2, 5)].to_vec();
        assert_eq!(told(steps), (vec![1, 2], vec![(0..2, 2, 12)]));
    }

    #[test]
    fn what_would_take_another_time_stays_written_out() {
        // Less time before the second round than before the first.
        let steps = [step(0, 10), step(1, 10), step(2, 5), step(1, 3), step(2, 5)].to_vec();
        assert_eq!(told(steps).1, []);
        let other_rests = [step(1, 5), step(2, 5), step(1, 20), step(2, 9)].to_vec();
        assert_eq!(told(other_rests).1, []);
    }

    #[test]
    fn more_rounds_than_a_file_may_have_are_shared_out() {
        let mut steps = Vec::new();
        (0..25).for_each(|_| steps.extend([step(1, 10), step(2, 5)]));
        let (exercises, rounds) = told(steps);
        assert_eq!(exercises, [1, 2, 1, 2]);
        assert_eq!(rounds, [(0..2, 20, 0), (2..4, 5, 0)]);
    }
}
