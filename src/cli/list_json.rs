//! Routines and exercises for other programs.

use std::time::Duration;

use serde::Serialize;

use super::json::{self, Seconds};
use crate::exercise::{Catalogue, Equipment, Exercise, Load, Muscle, Region};
use crate::routine::{Entry, Library, Routine};
use crate::session::{Person, length_of};

/// All that can be read, as lines of JSON, with words as files have them.
pub(super) fn json(library: &Library, person: &Person) -> String {
    let routines = library.entries.iter().filter_map(|entry| {
        let routine = entry.routine.as_ref().ok()?;
        Some(RoutineOutput::of(
            entry,
            routine,
            length_of(routine, &library.catalogue, person).least,
        ))
    });
    let catalogue = &library.catalogue;
    let output = Output {
        routines: routines.collect(),
        exercises: catalogue
            .iter()
            .map(|exercise| ExerciseOutput::of(catalogue, exercise))
            .collect(),
    };
    json::lines(&output)
}

#[derive(Serialize)]
struct Output<'a> {
    routines: Vec<RoutineOutput<'a>>,
    exercises: Vec<ExerciseOutput<'a>>,
}

#[derive(Serialize)]
struct RoutineOutput<'a> {
    file: &'a str,
    name: &'a str,
    origin: &'static str,
    seconds: Seconds,
    exercises: Vec<&'a str>,
}

impl<'a> RoutineOutput<'a> {
    fn of(entry: &'a Entry, routine: &'a Routine, length: Duration) -> Self {
        Self {
            file: entry.slug(),
            name: &routine.name,
            origin: origin(entry.is_own()),
            seconds: Seconds(length),
            exercises: routine.exercises(),
        }
    }
}

#[derive(Serialize)]
struct ExerciseOutput<'a> {
    id: &'a str,
    name: &'a str,
    origin: &'static str,
    kind: &'static str,
    position: &'static str,
    equipment: Vec<&'static str>,
    regions: Vec<&'static str>,
    muscles: Vec<&'static str>,
    loads: Vec<&'static str>,
    instead: InsteadOutput<'a>,
}

#[derive(Serialize)]
struct InsteadOutput<'a> {
    gentler: &'a [String],
    harder: &'a [String],
    elsewhere: &'a [String],
}

impl<'a> ExerciseOutput<'a> {
    fn of(catalogue: &Catalogue, exercise: &'a Exercise) -> Self {
        Self {
            id: &exercise.id,
            name: &exercise.name,
            origin: origin(catalogue.is_own(&exercise.id)),
            kind: exercise.kind.id(),
            position: exercise.position.id(),
            equipment: ids(&exercise.equipment, Equipment::id),
            regions: ids(&exercise.regions, Region::id),
            muscles: ids(&exercise.muscles, Muscle::id),
            loads: exercise.all_loads().into_iter().map(Load::id).collect(),
            instead: InsteadOutput {
                gentler: &exercise.instead.gentler,
                harder: &exercise.instead.harder,
                elsewhere: &exercise.instead.elsewhere,
            },
        }
    }
}

fn ids<T: Copy>(words: &[T], id: fn(T) -> &'static str) -> Vec<&'static str> {
    words.iter().copied().map(id).collect()
}

fn origin(is_own: bool) -> &'static str {
    if is_own { "own" } else { "bundled" }
}
