//! What has been done of the bout under way.

use std::time::Duration;

use super::{BoutDone, Outcome, Plan, Side};

/// One attempt at a bout: the time done on each side so far.
#[derive(Debug, Clone)]
pub(super) struct Attempt {
    bout: usize,
    parts: Vec<Part>,
}

#[derive(Debug, Clone)]
struct Part {
    side: Side,
    done: Duration,
}

impl Attempt {
    /// An attempt at a bout of the plan, of which nothing is done yet.
    pub fn new(plan: &Plan, bout: usize) -> Self {
        let mut parts: Vec<Part> = Vec::with_capacity(2);
        for segment in &plan.segments[plan.bouts[bout].segments.clone()] {
            if !parts.iter().any(|part| part.side == segment.side) {
                parts.push(Part {
                    side: segment.side,
                    done: Duration::ZERO,
                });
            }
        }
        Self { bout, parts }
    }

    /// The place of the bout in the plan.
    pub fn bout(&self) -> usize {
        self.bout
    }

    /// The time done so far, on all sides.
    pub fn time_done(&self) -> Duration {
        self.parts.iter().map(|part| part.done).sum()
    }

    /// Adds time done on a side.
    pub fn add(&mut self, side: Side, done: Duration) {
        if let Some(part) = self.parts.iter_mut().find(|part| part.side == side) {
            part.done += done;
        }
    }

    /// What became of the bout, one entry a side. A side whose planned time was done before the others were broken
    /// off is done; a side not begun when the bout was cut short is not named.
    pub fn end(self, plan: &Plan, outcome: Outcome) -> impl Iterator<Item = BoutDone> {
        let bout = &plan.bouts[self.bout];
        let step = &plan.steps[bout.step];
        let open = bout.length.is_none();
        self.parts
            .into_iter()
            .filter(move |part| outcome != Outcome::Cut || !part.done.is_zero())
            .map(move |part| {
                // The tempo may have changed since the attempt began.
                let planned = plan.length_on_side(bout, part.side);
                BoutDone {
                    bout: bout.number,
                    exercise: step.step.exercise.clone(),
                    instead_of: step.instead_of.clone(),
                    side: part.side,
                    set: bout.set,
                    planned,
                    done: part.done,
                    outcome: if !open && part.done >= planned {
                        Outcome::Done
                    } else {
                        outcome
                    },
                }
            })
    }
}
