//! How a step is introduced: for how long, and what is told of it meanwhile.
//!
//! Where a file does not say how long, it is as long as the exercise needs: to read how to get into place and into the
//! pose, to get there, and to fetch what it takes. Who knows the exercise needs none of it.

use std::time::Duration;

use super::reading::reading_time;
use super::way_in::WayIn;
use super::{Person, Side, way_out};
use crate::exercise::{Catalogue, Exercise, Position, Sides};
use crate::routine::{Round, Routine, Step};

/// For a change of position.
const TO_CHANGE: Duration = Duration::from_secs(10);
/// For something that is fetched or gone to.
const TO_FETCH: Duration = Duration::from_secs(5);

/// However much there is to read, it is no longer than this.
const LONGEST: Duration = Duration::from_secs(180);

/// What comes before the first set of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Introduction {
    /// How long it is, whole seconds; none where it lasts until the person says so.
    pub length: Option<Duration>,
    /// Whether it tells the caution that matters most.
    pub tells_caution: bool,
    /// How much of it, at its end, tells the movement, which is shown meanwhile; nothing to those who know it.
    pub movement: Duration,
}

/// Makes out the introductions of steps, one after the other.
pub(super) struct Introducing<'a> {
    catalogue: &'a Catalogue,
    person: &'a Person,
    introduced: Vec<Introduced<'a>>,
}

impl<'a> Introducing<'a> {
    pub(super) const fn new(catalogue: &'a Catalogue, person: &'a Person) -> Self {
        Self {
            catalogue,
            person,
            introduced: Vec::new(),
        }
    }

    /// The introduction of the step that comes next. What has been done in a round before is known in the next one.
    pub(super) fn of(&mut self, step: &'a Step, round: Option<Round>) -> Introduction {
        let exercise = self.catalogue.get(&step.exercise).map(AsRef::as_ref);
        let is_told = |before: &Introduced<'_>| before.step.exercise == step.exercise;
        let is_told = self.introduced.iter().any(is_told);
        let is_repeated = is_told && round.is_some_and(|round| round.number > 1);
        let is_known = is_repeated || self.person.knows(&step.exercise);
        let tells_caution = !is_known && !is_told;
        let by_itself = match exercise.filter(|_| !is_known) {
            Some(exercise) => needed(step, exercise, tells_caution, &self.introduced),
            None => Routine::PREPARE,
        };
        let length = step.prepare.unwrap_or(by_itself);
        // Which segments there are is the same for everybody: what a file leaves out does not come by a setting.
        let waits = !length.is_zero() && self.person.waits_for(&step.exercise);
        let movement = exercise.filter(|_| !is_known).map(|exercise| {
            let lines = exercise.lines.movement.iter();
            lines.map(|line| reading_time(line)).sum::<Duration>()
        });
        let introduced = exercise.map(|exercise| Introduced { step, exercise });
        self.introduced.extend(introduced);
        Introduction {
            length: (!step.wait && !waits).then_some(length),
            tells_caution,
            movement: movement.unwrap_or_default().min(length),
        }
    }
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
