//! What has been done of the bout under way.

use std::time::Duration;

use super::{BoutDone, Outcome, Plan, Side};

/// One attempt at a bout: the time done on each side so far, and what the plan asks for.
#[derive(Debug, Clone)]
pub(super) struct Attempt {
    bout: usize,
    parts: Vec<Part>,
}

#[derive(Debug, Clone)]
struct Part {
    side: Side,
    planned: Duration,
    done: Duration,
}

impl Attempt {
    /// An attempt at a bout of the plan, of which nothing is done yet.
    pub fn new(plan: &Plan, bout: usize) -> Self {
        let mut parts: Vec<Part> = Vec::with_capacity(2);
        for segment in &plan.segments[plan.bouts[bout].segments.clone()] {
            let planned = segment.length.unwrap_or_default();
            match parts.iter_mut().find(|part| part.side == segment.side) {
                Some(part) => part.planned += planned,
                None => parts.push(Part {
                    side: segment.side,
                    planned,
                    done: Duration::ZERO,
                }),
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
        let planned = &plan.bouts[self.bout];
        let exercise = plan.routine.steps[planned.step].exercise.clone();
        let (bout, set, open) = (self.bout, planned.set, planned.length.is_none());
        self.parts
            .into_iter()
            .filter(move |part| outcome != Outcome::Cut || !part.done.is_zero())
            .map(move |part| BoutDone {
                bout,
                exercise: exercise.clone(),
                instead_of: None,
                side: part.side,
                set,
                planned: part.planned,
                done: part.done,
                outcome: if !open && part.done >= part.planned {
                    Outcome::Done
                } else {
                    outcome
                },
            })
    }
}
