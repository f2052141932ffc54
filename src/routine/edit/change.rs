//! What can be changed in a routine, each change as small splices of its text.

use std::time::Duration;

use super::layout::{Layout, StepLayout};
use super::write::{NewStep, fields_of_work, kind_of_work, quoted, schedule, seconds, side, work};
use crate::document::edit::Splice;
use crate::exercise::{Sides, Work};
use crate::routine::read::{FIELDS, STEP_FIELDS};
use crate::routine::{Routine, Schedule, Step};

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
    /// A step that comes to be at a place.
    Insert(usize, NewStep),
    /// A step once more, behind itself.
    Duplicate(usize),
    Delete(usize),
    /// A step that comes to be at another place.
    Move {
        from: usize,
        to: usize,
    },
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
            Self::Insert(index, step) => layout.list.insert(text, *index, &step.text()),
            Self::Duplicate(index) => match layout.list.value(*index) {
                Some(value) => layout.list.insert(text, index + 1, &text[value]),
                None => Vec::new(),
            },
            Self::Delete(index) => layout.list.remove(text, *index),
            Self::Move { from, to } => layout.list.shift(text, *from, *to),
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
