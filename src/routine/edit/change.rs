//! What can be changed in a routine, each change as small splices of its text.

use std::ops::Range;
use std::time::Duration;

use super::layout::{Layout, RoundsLayout, StepLayout};
use super::places::{self, Spot};
use super::write::{NewStep, fields_of_work, kind_of_work, quoted, schedule, seconds, side, work};
use crate::document::edit::Splice;
use crate::exercise::{Sides, Work};
use crate::routine::read::{FIELDS, ROUNDS_FIELDS, STEP_FIELDS};
use crate::routine::{Rounds, Routine, Schedule, Step};

/// A change of a routine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    Name(String),
    About(String),
    Source(String),
    Schedule(Option<Schedule>),
    /// The time to get ready before each step; none where it is by the exercise.
    Prepare(Option<Duration>),
    Switch(Duration),
    Rest(Duration),
    /// A change of one of its steps.
    Step(usize, StepChange),
    /// Whether the time to get ready before each step lasts until the person says so.
    Wait(bool),
    /// What the log knows the routine by.
    Id(String),
    /// A step that comes to stand at a spot.
    Insert(Spot, NewStep),
    /// A step once more, behind itself.
    Duplicate(usize),
    /// A step is taken out; rounds that it was the last step of go with it.
    Delete(usize),
    /// A step that comes to stand at another spot.
    Move {
        from: usize,
        to: Spot,
    },
    /// Rounds of some steps, which stand outside of any so far.
    Repeat {
        steps: Range<usize>,
        count: u32,
    },
    /// A change of rounds, by their place among all rounds.
    Rounds(usize, RoundsChange),
    /// Rounds are taken away, and their steps are done once.
    UndoRounds(usize),
    /// Rounds are taken out with their steps.
    DeleteRounds(usize),
    /// Rounds with their steps come before what stands before them, or behind what stands behind them.
    MoveRounds(usize, Way),
}

/// A change of rounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoundsChange {
    Count(u32),
    /// Their own rest, or that of the routine.
    Rest(Option<Duration>),
}

/// Where rounds are moved to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Up,
    Down,
}

/// A change of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StepChange {
    Exercise(String),
    Work(Work),
    Sides(Sides),
    Sets(u32),
    /// Its own rest, or that of the routine.
    Rest(Option<Duration>),
    /// Its own time to get ready, or that of the routine.
    Prepare(Option<Duration>),
    Note(String),
    /// Its own wait, or that of the routine.
    Wait(Option<bool>),
    Core(bool),
}

impl Change {
    /// The splices that carry it out on the text of a routine; none if the routine is like that already, or has no
    /// such step.
    pub fn splices(&self, text: &str, layout: &Layout, routine: &Routine) -> Vec<Splice> {
        let set = |name: &str, value: &str, was: &str| {
            if was == value {
                return Vec::new();
            }
            layout.routine.set(text, &FIELDS, name, value)
        };
        match self {
            Self::Name(name) => set("name", &quoted(name), &quoted(&routine.name)),
            Self::About(about) => set("about", &quoted(about), &quoted(&routine.about)),
            Self::Source(source) => set("source", &quoted(source), &quoted(&routine.source)),
            Self::Schedule(None) => layout.routine.remove(text, "schedule"),
            Self::Schedule(Some(wanted)) => {
                let was = routine.schedule.as_ref().map(schedule).unwrap_or_default();
                set("schedule", &schedule(wanted), &was)
            }
            Self::Prepare(None) => layout.routine.remove(text, "prepare"),
            Self::Prepare(Some(length)) => {
                let was = routine.prepare.map(seconds).unwrap_or_default();
                set("prepare", &seconds(*length), &was)
            }
            Self::Switch(length) => set("switch", &seconds(*length), &seconds(routine.switch)),
            Self::Rest(length) => set("rest", &seconds(*length), &seconds(routine.rest)),
            Self::Step(index, change) => {
                match (layout.steps.get(*index), routine.steps.get(*index)) {
                    (Some(place), Some(step)) => change.splices(text, place, step),
                    _ => Vec::new(),
                }
            }
            Self::Wait(false) => layout.routine.remove(text, "wait"),
            Self::Wait(true) => set("wait", "true", if routine.wait { "true" } else { "" }),
            Self::Id(id) => {
                let was = routine.id.as_deref().map(quoted).unwrap_or_default();
                set("id", &quoted(id), &was)
            }
            Self::Insert(spot, step) => places::insert(text, layout, routine, *spot, &step.text()),
            Self::Duplicate(index) => duplicate(text, layout, *index),
            Self::Delete(index) => places::remove(text, layout, *index),
            Self::Move { from, to } => places::shift(text, layout, routine, *from, *to),
            Self::Repeat { steps, count } => {
                places::repeat(text, layout, steps, *count, routine.rest.as_secs())
            }
            Self::Rounds(index, change) => {
                match (layout.rounds.get(*index), routine.rounds.get(*index)) {
                    (Some(place), Some(rounds)) => change.splices(text, place, rounds),
                    _ => Vec::new(),
                }
            }
            Self::UndoRounds(index) => places::undo_rounds(text, layout, *index),
            Self::DeleteRounds(index) => match layout.rounds.get(*index) {
                Some(rounds) => layout.list.remove(text, rounds.item),
                None => Vec::new(),
            },
            Self::MoveRounds(index, way) => move_rounds(text, layout, *index, *way),
        }
    }
}

fn duplicate(text: &str, layout: &Layout, place: usize) -> Vec<Splice> {
    let Some(step) = layout.steps.get(place) else {
        return Vec::new();
    };
    let list = layout.list_of(step.rounds);
    let value = list.and_then(|list| Some((list, list.value(step.item)?)));
    value.map_or_else(Vec::new, |(list, value)| {
        list.insert(text, step.item + 1, &text[value])
    })
}

fn move_rounds(text: &str, layout: &Layout, rounds: usize, way: Way) -> Vec<Splice> {
    let item = layout.rounds.get(rounds).map(|rounds| rounds.item);
    let to = item.and_then(|item| match way {
        Way::Up => item.checked_sub(1),
        Way::Down => Some(item + 1),
    });
    match (item, to) {
        (Some(item), Some(to)) => layout.list.shift(text, item, to),
        _ => Vec::new(),
    }
}

impl RoundsChange {
    fn splices(&self, text: &str, place: &RoundsLayout, rounds: &Rounds) -> Vec<Splice> {
        let fields = &place.fields;
        match self {
            Self::Count(count) if *count == rounds.count => Vec::new(),
            Self::Count(count) => fields.set(text, &ROUNDS_FIELDS, "count", &count.to_string()),
            Self::Rest(None) => fields.remove(text, "rest"),
            Self::Rest(Some(length)) if *length == rounds.rest && fields.has("rest") => Vec::new(),
            Self::Rest(Some(length)) => fields.set(text, &ROUNDS_FIELDS, "rest", &seconds(*length)),
        }
    }
}

impl StepChange {
    fn splices(&self, text: &str, place: &StepLayout, step: &Step) -> Vec<Splice> {
        let fields = &place.fields;
        let set = |name: &str, value: &str, was: &str| {
            if was == value {
                return Vec::new();
            }
            fields.set(text, &STEP_FIELDS, name, value)
        };
        let own = |name: &str, length: &Option<Duration>, was: Option<Duration>| match length {
            None => fields.remove(text, name),
            Some(_) if *length == was && fields.has(name) => Vec::new(),
            Some(length) => fields.set(text, &STEP_FIELDS, name, &seconds(*length)),
        };
        match self {
            Self::Exercise(id) => set("exercise", &quoted(id), &quoted(&step.exercise)),
            Self::Work(wanted) => change_work(text, place, &step.dose.work, wanted),
            Self::Sides(wanted) => match side(*wanted) {
                None => fields.remove(text, "side"),
                Some(word) => set("side", word, side(step.dose.sides).unwrap_or_default()),
            },
            Self::Sets(sets) => set("sets", &sets.to_string(), &step.dose.sets.to_string()),
            Self::Rest(length) => own("rest", length, Some(step.rest)),
            Self::Prepare(length) => own("prepare", length, step.prepare),
            Self::Note(note) => set("note", &quoted(note), &quoted(&step.note)),
            Self::Wait(None) => fields.remove(text, "wait"),
            Self::Wait(Some(wait)) if *wait == step.wait && fields.has("wait") => Vec::new(),
            Self::Wait(Some(wait)) => fields.set(text, &STEP_FIELDS, "wait", &wait.to_string()),
            Self::Core(false) => fields.remove(text, "core"),
            Self::Core(true) => set("core", "true", if step.core { "true" } else { "" }),
        }
    }
}

/// Changes the numbers of a bout that differ; a bout of another kind is written anew.
fn change_work(text: &str, place: &StepLayout, was: &Work, wanted: &Work) -> Vec<Splice> {
    let body = place.work.as_ref();
    let same_kind = kind_of_work(was) == kind_of_work(wanted);
    match body.filter(|_| same_kind) {
        Some(body) => {
            let (were, fields) = (fields_of_work(was), fields_of_work(wanted));
            let order: Vec<&str> = fields.iter().map(|field| field.name).collect();
            let changed: Vec<(&str, String)> = were
                .iter()
                .zip(&fields)
                .filter(|(was, wanted)| was.value != wanted.value)
                .map(|(_, field)| (field.name, field.value.to_string()))
                .collect();
            let changed: Vec<(&str, &str)> = changed
                .iter()
                .map(|(name, value)| (*name, value.as_str()))
                .collect();
            body.set_all(text, &order, &changed)
        }
        None if was == wanted => Vec::new(),
        None => place.fields.set(text, &STEP_FIELDS, "work", &work(wanted)),
    }
}
