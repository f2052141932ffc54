//! How a step is introduced: for how long, and what is told of it meanwhile.
//!
//! Where a file does not say how long, it is as long as the exercise needs: to read how to get into place and into the
//! pose, to get there, and to fetch what it takes. Who knows the exercise needs none of it.

use std::time::Duration;

use super::reading::reading_time;
use super::way_in::WayIn;
use super::{Experience, Side, way_out};
use crate::exercise::{Catalogue, Exercise, Position, Sides};
use crate::routine::{Routine, Step};

/// For a change of position.
const TO_CHANGE: Duration = Duration::from_secs(10);
/// For something that is fetched or gone to.
const TO_FETCH: Duration = Duration::from_secs(5);

/// However much there is to read, it is no longer than this.
const LONGEST: Duration = Duration::from_secs(180);

/// What comes before the first set of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Introduction {
    /// How long it is, whole seconds.
    pub length: Duration,
    /// Whether it tells the caution that matters most.
    pub tells_caution: bool,
    /// How much of it, at its end, tells the movement, which is shown meanwhile; nothing to those who know it.
    pub movement: Duration,
}

/// The introductions of the steps of a routine, in order, for a person who has done so much.
pub fn introductions(
    routine: &Routine,
    catalogue: &Catalogue,
    experience: &Experience,
) -> Vec<Introduction> {
    let mut introduced: Vec<Introduced<'_>> = Vec::with_capacity(routine.steps.len());
    let mut introductions = Vec::with_capacity(routine.steps.len());
    for step in &routine.steps {
        let exercise = catalogue.get(&step.exercise).map(AsRef::as_ref);
        let is_known = experience.knows(&step.exercise);
        let is_told = |before: &Introduced<'_>| before.step.exercise == step.exercise;
        let tells_caution = !is_known && !introduced.iter().any(is_told);
        let by_itself = match exercise.filter(|_| !is_known) {
            Some(exercise) => needed(step, exercise, tells_caution, &introduced),
            None => Routine::PREPARE,
        };
        let length = step.prepare.unwrap_or(by_itself);
        let movement = exercise.filter(|_| !is_known).map(|exercise| {
            let lines = exercise.lines.movement.iter();
            lines.map(|line| reading_time(line)).sum::<Duration>()
        });
        introductions.push(Introduction {
            length,
            tells_caution,
            movement: movement.unwrap_or_default().min(length),
        });
        introduced.extend(exercise.map(|exercise| Introduced { step, exercise }));
    }
    introductions
}

/// How long a routine takes a person who has done so much; open bouts count nothing.
pub fn length_of(routine: &Routine, catalogue: &Catalogue, experience: &Experience) -> Duration {
    let introductions = introductions(routine, catalogue, experience);
    routine.length(introductions.into_iter().map(|one| one.length))
}

/// A step that comes before.
struct Introduced<'a> {
    step: &'a Step,
    exercise: &'a Exercise,
}

/// The time that a step takes to be introduced to somebody who does not know it.
fn needed(
    step: &Step,
    exercise: &Exercise,
    tells_caution: bool,
    introduced: &[Introduced<'_>],
) -> Duration {
    let before = introduced.last();
    let way_out: Duration = before
        .into_iter()
        .flat_map(|before| way_out::left(before.exercise, &before.step.dose.work))
        .map(|(_, time)| time)
        .sum();
    let mut needed = way_out + WayIn::of(step, exercise, tells_caution).time();
    if changes_position(step, exercise, before) {
        needed += TO_CHANGE;
    }
    if fetches(exercise, introduced) {
        needed += TO_FETCH;
    }
    let needed = needed.clamp(Routine::PREPARE, LONGEST);
    Duration::from_secs(needed.as_secs() + u64::from(needed.subsec_nanos() > 0))
}

/// Whether people have to get into another position. They begin on their feet or on a chair; who lies on the side rolls over
/// for the other one.
fn changes_position(step: &Step, exercise: &Exercise, before: Option<&Introduced<'_>>) -> bool {
    let Some(before) = before else {
        return exercise.position.is_on_floor();
    };
    let rolls = exercise.position == Position::OnSide
        && ends_on(before.step.dose.sides) != begins_on(step.dose.sides);
    exercise.position != before.exercise.position || rolls
}

/// The side that a step begins with.
const fn begins_on(sides: Sides) -> Side {
    match sides {
        Sides::Both => Side::Both,
        Sides::Left | Sides::Each | Sides::Alternate => Side::Left,
        Sides::Right => Side::Right,
    }
}

/// The side that a step ends with.
const fn ends_on(sides: Sides) -> Side {
    match sides {
        Sides::Both => Side::Both,
        Sides::Left => Side::Left,
        Sides::Right | Sides::Each | Sides::Alternate => Side::Right,
    }
}

/// Whether something is needed that no step before has needed.
fn fetches(exercise: &Exercise, introduced: &[Introduced<'_>]) -> bool {
    let is_there = |need| {
        let mut before = introduced.iter();
        before.any(|before| before.exercise.equipment.contains(need))
    };
    !exercise.equipment.iter().all(is_there)
}
