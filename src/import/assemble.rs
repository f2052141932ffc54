//! Makes a routine of what another app has.
//!
//! What is done is first written out, round by round; then the names become exercises and sides, and the bouts become the
//! steps of a routine. Exercises are made only for steps that the routine has.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use super::Remark;
use super::names::{KnownNames, Spellings};
use super::rounds::in_rounds;
use super::sheet::{Amount, Item, Rounds, Sheet};
use super::sides::{Neighbours, sided};
use super::steps::{Unit, with_common_pauses, written_as_steps};
use crate::document::is_hidden;
use crate::exercise::dose::{LONGEST_SEGMENT, MOST_REPS, MOST_SETS, REP};
use crate::exercise::{Catalogue, Dose, NAME, Sides, Work};
use crate::platform::file::{first_free, slug};
use crate::routine::MOST_STEPS;
use crate::routine::edit::{NewExercise, NewRoutine, NewStep};
use crate::text;

/// More rounds than this would make too long a routine of anything.
const MOST_ROUNDS: u64 = 1_000;
/// More bouts than this fit into no routine.
const MOST_BOUTS: usize = MOST_STEPS * MOST_SETS as usize;
/// How many items and rounds are looked at, whatever the groups within groups say.
const MOST_LOOKED_AT: usize = 4 * MOST_BOUTS;

/// A routine that was made of another app's, not kept yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The routine.
    pub routine: NewRoutine,
    /// The exercises that it needs and the catalogue lacks.
    pub exercises: Vec<NewExercise>,
    /// What could not be carried over.
    pub remarks: Vec<Remark>,
}

/// Makes a routine of a sheet, with the exercises of a catalogue where their names match.
pub fn assemble(sheet: &Sheet, catalogue: &Catalogue, names: &KnownNames) -> Imported {
    let mut remarks = sheet.remarks.clone();
    let mut written_out = WrittenOut::default();
    written_out.add_all(&sheet.items);
    let units = written_out.units(names, &mut remarks);
    let (mut steps, switch) = written_as_steps(units, &mut remarks);
    let is_cut = written_out.is_cut || steps.len() > MOST_STEPS;
    if is_cut {
        remarks.push(Remark::TooManySteps);
        steps.truncate(MOST_STEPS);
    }
    let (mut steps, rounds) = if written_out.repeats && !is_cut {
        in_rounds(steps)
    } else {
        (steps, Vec::new())
    };
    let mut made = Made {
        catalogue,
        ids: HashSet::new(),
        by_name: HashMap::new(),
        exercises: Vec::new(),
    };
    for step in &mut steps {
        made.resolve(step, &written_out.exercises);
    }
    let new = made.exercises.iter();
    remarks.extend(new.map(|exercise| Remark::NewExercise(exercise.name.clone())));
    let mut name = readable(&sheet.name);
    if name.is_empty() {
        remarks.push(Remark::NoName);
        name = text!("import-nameless");
    }
    // Each once, in the order in which they came up.
    let mut told = HashSet::new();
    remarks.retain(|remark| told.insert(remark.clone()));
    Imported {
        routine: NewRoutine {
            switch,
            rounds,
            ..with_common_pauses(name, steps)
        },
        exercises: made.exercises,
        remarks,
    }
}

/// The exercise of a name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Which {
    /// One of the catalogue, by its id.
    Known(String),
    /// One that is made, by its name.
    New(String),
}

/// All that is done, one after the other.
#[derive(Debug, Default)]
struct WrittenOut<'s> {
    /// The rest before each bout, the work's name and how much of it is done.
    bouts: Vec<(Duration, &'s str, Amount)>,
    rest: Duration,
    looked_at: usize,
    is_cut: bool,
    /// Whether the other app repeats several of them.
    repeats: bool,
    /// Whether there were too many rounds to write them all out.
    has_fewer_rounds: bool,
    nothing_of: Vec<&'s str>,
    exercises: Vec<Which>,
}

impl<'s> WrittenOut<'s> {
    fn add_all(&mut self, items: &'s [Item]) {
        for item in items {
            if !self.goes_on() {
                return;
            }
            match item {
                Item::Rest(length) => self.rest = self.rest.saturating_add(*length),
                Item::Work(name, amount) if amount.is_nothing() => self.nothing_of.push(name),
                Item::Work(name, amount) => {
                    let rest = std::mem::take(&mut self.rest);
                    self.bouts.push((rest, name, *amount));
                }
                Item::Rounds(rounds) => self.add_rounds(rounds),
            }
        }
    }

    fn add_rounds(&mut self, rounds: &'s Rounds) {
        self.has_fewer_rounds |= rounds.count > MOST_ROUNDS;
        self.repeats |= rounds.count > 1 && rounds.items.len() > 1;
        for round in 0..rounds.count.min(MOST_ROUNDS) {
            if !self.goes_on() {
                return;
            }
            if round > 0 {
                self.rest = self.rest.saturating_add(rounds.between);
            }
            self.add_all(&rounds.items);
        }
    }

    fn goes_on(&mut self) -> bool {
        self.looked_at += 1;
        self.is_cut |= self.looked_at > MOST_LOOKED_AT || self.bouts.len() >= MOST_BOUTS;
        !self.is_cut
    }

    /// The bouts as a routine can have them.
    fn units(&mut self, names: &KnownNames, remarks: &mut Vec<Remark>) -> Vec<Unit> {
        let nothing_of = self.nothing_of.iter();
        remarks.extend(nothing_of.map(|name| Remark::NoLength(readable(name))));
        if self.has_fewer_rounds {
            remarks.push(Remark::TooManyRounds(MOST_ROUNDS));
        }
        if !self.rest.is_zero() && !self.bouts.is_empty() && !self.is_cut {
            remarks.push(Remark::RestAtTheEnd(self.rest));
        }
        let neighbours = Neighbours::new(distinct(&self.bouts));
        let mut places = HashMap::new();
        let mut spellings = Spellings::default();
        let mut meant: HashMap<&str, (usize, Sides)> = HashMap::new();
        for name in distinct(&self.bouts) {
            let (which, sides) = exercise_of(name, names, &neighbours);
            let which = match which {
                Which::New(name) => Which::New(spellings.first(name)),
                known => known,
            };
            let place = *places.entry(which.clone()).or_insert_with(|| {
                self.exercises.push(which);
                self.exercises.len() - 1
            });
            meant.insert(name, (place, sides));
        }
        let name_of_rest = text!("cli-plan-rest");
        let mut units = Vec::with_capacity(self.bouts.len());
        for (rest, name, amount) in &self.bouts {
            let (exercise, sides) = meant[name];
            let whole = work(name, *amount, remarks);
            let work = match (sides, whole) {
                (Sides::Each, Work::Hold(length)) => {
                    let half = Duration::from_secs(length.as_secs().div_ceil(2));
                    remarks.push(Remark::Halved(readable(name), half));
                    Work::Hold(half)
                }
                _ => whole,
            };
            units.push(Unit {
                rest: fitting(&name_of_rest, *rest, remarks),
                exercise,
                sides,
                work,
                switch: None,
            });
        }
        units
    }
}

/// The names of some bouts, each once.
fn distinct<'s>(bouts: &[(Duration, &'s str, Amount)]) -> Vec<&'s str> {
    let mut known = HashSet::new();
    let names = bouts.iter().map(|(_, name, _)| *name);
    names.filter(|name| known.insert(*name)).collect()
}

/// The exercise and the side that a name means.
fn exercise_of(name: &str, names: &KnownNames, neighbours: &Neighbours) -> (Which, Sides) {
    // Some exercises have a side in their names.
    if let Some(id) = names.find(name) {
        return (Which::Known(id.to_owned()), Sides::Both);
    }
    let sided = sided(name, neighbours);
    match names.find(&sided.name) {
        Some(id) => (Which::Known(id.to_owned()), sided.sides),
        None => (Which::New(readable(&sided.name)), sided.sides),
    }
}

/// An amount that a routine can have.
fn work(name: &str, amount: Amount, remarks: &mut Vec<Remark>) -> Work {
    let [up, hold, down] = REP;
    match amount {
        Amount::Time(length) => Work::Hold(fitting(name, length, remarks)),
        Amount::Reps(count) => Work::Reps {
            count: u32::try_from(MOST_REPS).map_or(count, |most| count.min(most)),
            up,
            hold,
            down,
        },
    }
}

/// A length that a routine can have.
fn fitting(name: &str, length: Duration, remarks: &mut Vec<Remark>) -> Duration {
    if length > LONGEST_SEGMENT {
        remarks.push(Remark::TooLong(readable(name)));
    }
    length.min(LONGEST_SEGMENT)
}

/// The exercises that are made for a routine.
struct Made<'c> {
    catalogue: &'c Catalogue,
    ids: HashSet<String>,
    by_name: HashMap<String, String>,
    exercises: Vec<NewExercise>,
}

impl Made<'_> {
    /// Gives a step the id of its exercise, which is made if the catalogue has none.
    fn resolve(&mut self, step: &mut (usize, NewStep), exercises: &[Which]) {
        let (place, step) = step;
        step.exercise = match &exercises[*place] {
            Which::Known(id) => id.clone(),
            Which::New(name) => match self.by_name.get(name) {
                Some(id) => id.clone(),
                None => self.make(name, step.dose.work),
            },
        };
    }

    fn make(&mut self, wanted: &str, work: Work) -> String {
        let name = match wanted {
            "" => text!("import-work", number = 1),
            name => name.to_owned(),
        };
        let plain = match slug(&name) {
            slug if slug.is_empty() => "exercise".to_owned(),
            slug => slug,
        };
        let id = first_free(&plain, |id| {
            self.catalogue.get(id).is_some() || self.ids.contains(id)
        });
        let dose = Dose {
            work,
            sides: Sides::Both,
            sets: 1,
        };
        self.exercises.push(NewExercise {
            source: text!("import-source"),
            ..NewExercise::new(id.clone(), name, dose)
        });
        self.ids.insert(id.clone());
        self.by_name.insert(wanted.to_owned(), id.clone());
        id
    }
}

/// A text as a name can be: no hidden characters, and not too long.
pub fn readable(text: &str) -> String {
    let shown = text.chars().filter(|character| !is_hidden(*character));
    let name: String = shown.take(NAME.most).collect();
    name.trim().to_owned()
}
