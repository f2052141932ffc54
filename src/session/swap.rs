//! A plan in which another exercise comes in the place of the one under way.
//!
//! What was done stays as it is. What is left of the step, in this round and in those to come, is done with the other one:
//! the sides and sets that are due, no more and no less. The bouts keep the numbers of those in whose place they come.

use super::introduction::{Introducing, Introduction};
use super::layout::{Due, Layout};
use super::{Person, Plan, PlannedBout, PlannedStep, SegmentKind, Side, Swapped, Tempo};
use crate::exercise::{Catalogue, Sides};
use crate::routine::{Routine, Step};

/// A plan that goes on with another exercise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Swap {
    /// The plan from then on.
    pub plan: Plan,
    /// The segment with which it goes on.
    pub segment: usize,
    /// What was swapped for what.
    pub swapped: Swapped,
}

/// Where a session was cut off.
#[derive(Debug, Clone, Copy)]
pub struct Left<'a> {
    /// The segment that was begun last, in the plan as it was then; none if none was.
    pub segment: Option<usize>,
    /// What was swapped, in this order. Each names the segment that was under way in the plan as it was until then, with the
    /// swaps before it.
    pub swaps: &'a [Swapped],
    /// How many of the swaps were made before that segment began. The others, mostly none, came after it.
    pub swaps_before_segment: usize,
    /// How fast reps and breaths were, in percent of what the routine says, as it was written down.
    pub tempo: u32,
}

/// A session that is taken up again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The plan as it was left.
    pub plan: Plan,
    /// The segment to go on with; none where none had begun.
    pub segment: Option<usize>,
}

impl Plan {
    /// The plan that goes on with another exercise of the catalogue, given by its id, in the place of the one that is under way
    /// or comes next in a segment; none if it is the same.
    pub fn swapped(
        &self,
        segment: usize,
        exercise: &str,
        catalogue: &Catalogue,
        person: &Person,
    ) -> Option<Swap> {
        let under_way = self.segments.get(segment)?;
        let place = under_way.step;
        let present = &self.steps[place];
        if present.step.exercise == exercise {
            return None;
        }
        let entry = match under_way.bout {
            Some(bout) => self.bouts[bout].segments.end,
            None => segment,
        };
        let is_of_step = |it: &&PlannedBout| it.step == place;
        let is_begun = self.bouts_before(entry).iter().any(|it| is_of_step(&it));
        let with = With {
            exercise,
            routine: &self.routine,
            catalogue,
        };
        let mut new = with.in_place_of(present);
        // A rest between rounds that is under way begins again; one that is over does not.
        new.rest_before = new
            .rest_before
            .filter(|_| under_way.kind == SegmentKind::Rest && !is_begun);

        let mut steps = self.steps[..place + usize::from(is_begun)].to_vec();
        let first = steps.len();
        steps.push(new);
        for later in &self.steps[place + 1..] {
            let is_same = later.place == present.place && is_as(later, present);
            steps.push(if is_same {
                with.in_place_of(later)
            } else {
                later.clone()
            });
        }
        introduce(&mut steps, first, catalogue, person);

        let mut layout = self.laid_out_until(entry);
        let mut bouts = Vec::new();
        let shift = first - place;
        for (at, step) in steps.iter().enumerate().skip(first) {
            let old = self.bouts.iter().filter(|bout| bout.step + shift == at);
            let left = old.filter(|bout| bout.segments.end > segment);
            let due = self.due(left, step);
            if step.step.exercise == exercise && step.place == present.place {
                bouts.extend(due.iter().map(|due| due.number));
            }
            layout.bouts_of(at, step, &due, self.routine.switch);
        }
        bouts.dedup();
        let instead_of = self.routine.steps[present.place].exercise.clone();
        Some(Swap {
            plan: layout.into_plan(self.routine.clone(), steps),
            segment: entry,
            swapped: Swapped {
                segment,
                exercise: exercise.to_owned(),
                instead_of,
                bouts,
            },
        })
    }

    /// The plan as a session left it that was cut off, and the segment to go on with.
    #[must_use]
    pub fn taken_up(mut self, left: &Left<'_>, catalogue: &Catalogue, person: &Person) -> Taken {
        let mut segment = left.segment;
        for (at, swap) in left.swaps.iter().enumerate() {
            if let Some(swap) = self.swapped(swap.segment, &swap.exercise, catalogue, person) {
                self = swap.plan;
                // What a swap began had not been written down when the session was cut off.
                if at >= left.swaps_before_segment {
                    segment = Some(swap.segment);
                }
            }
        }
        // A bout that was cut off is done again from its beginning.
        let from = segment.map_or(0, |segment| match self.segments.get(segment) {
            Some(_) => self.part(segment).start,
            None => segment,
        });
        Taken {
            plan: self.at_tempo(Tempo::of_percent(left.tempo), from),
            segment,
        }
    }

    fn bouts_before(&self, segment: usize) -> &[PlannedBout] {
        let count = self
            .bouts
            .partition_point(|bout| bout.segments.end <= segment);
        &self.bouts[..count]
    }

    fn laid_out_until(&self, segment: usize) -> Layout {
        Layout {
            segments: self.segments[..segment].to_vec(),
            bouts: self.bouts_before(segment).to_vec(),
            tempo: self.tempo,
            end: segment
                .checked_sub(1)
                .map_or_else(Default::default, |it| self.end(it)),
            number: 0,
        }
    }

    /// The bouts of a step that come in the place of others.
    fn due<'a>(&self, old: impl Iterator<Item = &'a PlannedBout>, step: &PlannedStep) -> Vec<Due> {
        let old: Vec<&PlannedBout> = old.collect();
        let sets = old.chunk_by(|one, other| one.set == other.set);
        let due = sets.flat_map(|bouts| {
            let set = bouts[0].set;
            let due = move |side, bout: &PlannedBout| Due {
                set,
                side,
                number: bout.number,
            };
            let of_sides = bouts.iter().map(|bout| (self.side_of(bout), *bout));
            let due: Vec<Due> = match step.sides() {
                [Side::Left, Side::Right] => of_sides
                    .flat_map(|(side, bout)| match side {
                        Some(side) => vec![due(side, bout)],
                        None => vec![due(Side::Left, bout), due(Side::Right, bout)],
                    })
                    .collect(),
                sides => sides.iter().map(|side| due(*side, bouts[0])).collect(),
            };
            due
        });
        due.collect()
    }

    /// The one side that a bout is done on; none where it is done on both.
    fn side_of(&self, bout: &PlannedBout) -> Option<Side> {
        let alternates = self.steps[bout.step].step.dose.sides == Sides::Alternate;
        let side = self.segments[bout.segments.start].side;
        Some(side).filter(|side| !alternates && *side != Side::Both)
    }
}

/// Whether two steps of a plan are the same, in this round and in another.
fn is_as(one: &PlannedStep, other: &PlannedStep) -> bool {
    one.step.exercise == other.step.exercise && one.instead_of == other.instead_of
}

/// The exercise that is swapped in.
struct With<'a> {
    exercise: &'a str,
    routine: &'a Routine,
    catalogue: &'a Catalogue,
}

impl With<'_> {
    /// A step of it, in the place of another, at the dose of the routine as far as that fits. An exercise that is not in the
    /// catalogue any more takes it as it is.
    fn in_place_of(&self, old: &PlannedStep) -> PlannedStep {
        let of_routine = &self.routine.steps[old.place];
        if of_routine.exercise == self.exercise {
            return PlannedStep {
                step: of_routine.clone(),
                instead_of: None,
                ..old.clone()
            };
        }
        let dose = match self.catalogue.get(self.exercise) {
            Some(exercise) => of_routine.dose_for(exercise),
            None => of_routine.dose,
        };
        PlannedStep {
            instead_of: Some(of_routine.exercise.clone()),
            step: Step {
                exercise: self.exercise.to_owned(),
                dose,
                // A note is about the exercise of the routine, and so is a time of its own to get ready.
                prepare: self.routine.prepare,
                note: String::new(),
                ..of_routine.clone()
            },
            ..old.clone()
        }
    }
}

/// Introduces steps from a place on anew: what comes before them has changed.
fn introduce(steps: &mut [PlannedStep], from: usize, catalogue: &Catalogue, person: &Person) {
    let mut introducing = Introducing::new(catalogue, person);
    let introductions: Vec<Introduction> = steps
        .iter()
        .map(|step| introducing.of(&step.step, step.round))
        .collect();
    for (step, introduction) in steps.iter_mut().zip(introductions).skip(from) {
        step.introduction = introduction;
    }
}
