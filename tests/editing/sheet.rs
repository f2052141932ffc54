//! Routines as a person might have written them: with comments, spaces and line breaks anywhere.

use std::time::Duration;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use supple::exercise::{Dose, Sides, Work};
use supple::routine::edit::{Change, NewRoutine, NewStep, StepChange};
use supple::routine::{Routine, Step};

const EXERCISES: [&str; 4] = ["figure-4", "clamshell", "childs-pose", "bird-dog"];

/// Few enough that no routine of them is too long.
fn seconds(least: u64) -> impl Strategy<Value = Duration> {
    (least..20).prop_map(Duration::from_secs)
}

/// What a file need not say, or something else.
fn either(usual: u64, other: u64) -> impl Strategy<Value = Duration> {
    select(vec![usual, other]).prop_map(Duration::from_secs)
}

fn words() -> impl Strategy<Value = String> {
    "[a-zé\"\\\\/ ]{0,6}[a-zé]"
}

pub fn work() -> impl Strategy<Value = Work> {
    prop_oneof![
        seconds(1).prop_map(Work::Hold),
        (1_u32..8, either(2, 3), either(0, 5), either(2, 4)).prop_map(|(count, up, hold, down)| {
            Work::Reps {
                count,
                up,
                hold,
                down,
            }
        }),
        (1_u32..8, either(4, 3), either(6, 0)).prop_map(|(count, breathe_in, breathe_out)| {
            Work::Breaths {
                count,
                breathe_in,
                breathe_out,
            }
        }),
        Just(Work::Open),
    ]
}

fn sides() -> impl Strategy<Value = Sides> {
    select(vec![Sides::Both, Sides::Left, Sides::Right, Sides::Each])
}

pub fn step() -> impl Strategy<Value = NewStep> {
    let pauses = (
        proptest::option::of(seconds(0)),
        proptest::option::of(seconds(0)),
    );
    let dose =
        (work(), sides(), 1_u32..4).prop_map(|(work, sides, sets)| Dose { work, sides, sets });
    let note = prop_oneof![Just(String::new()), words()];
    (select(EXERCISES.to_vec()), dose, pauses, note).prop_map(
        |(exercise, dose, (rest, prepare), note)| NewStep {
            exercise: exercise.to_owned(),
            dose,
            rest,
            prepare,
            note,
        },
    )
}

pub fn routine() -> impl Strategy<Value = NewRoutine> {
    let pauses = (
        proptest::option::of(seconds(0)),
        proptest::option::of(seconds(0)),
    );
    (words(), pauses, vec(step(), 1..5)).prop_map(|(name, (prepare, rest), steps)| NewRoutine {
        prepare,
        rest,
        steps,
        ..NewRoutine::new(name)
    })
}

/// What a routine is once its file has been read.
pub fn read_back(sheet: &NewRoutine) -> Routine {
    let rest = sheet.rest.unwrap_or(Routine::REST);
    let step = |step: &NewStep| Step {
        exercise: step.exercise.clone(),
        dose: step.dose,
        prepare: step.prepare.or(sheet.prepare),
        rest: step.rest.unwrap_or(rest),
        note: step.note.clone(),
    };
    Routine {
        name: sheet.name.clone(),
        about: sheet.about.clone(),
        source: sheet.source.clone(),
        schedule: None,
        prepare: sheet.prepare,
        switch: Routine::SWITCH,
        rest,
        steps: sheet.steps.iter().map(step).collect(),
    }
}

/// A change that such a routine allows; places are taken from its steps.
pub fn change() -> impl Strategy<Value = Change> {
    let place = 0_usize..5;
    let step_change = prop_oneof![
        select(EXERCISES.to_vec()).prop_map(|id| StepChange::Exercise(id.to_owned())),
        work().prop_map(StepChange::Work),
        sides().prop_map(StepChange::Sides),
        (1_u32..9).prop_map(StepChange::Sets),
        proptest::option::of(seconds(0)).prop_map(StepChange::Rest),
        proptest::option::of(seconds(0)).prop_map(StepChange::Prepare),
        words().prop_map(StepChange::Note),
    ];
    prop_oneof![
        1 => words().prop_map(Change::Name),
        1 => words().prop_map(Change::About),
        1 => words().prop_map(Change::Source),
        1 => proptest::option::of(seconds(0)).prop_map(Change::Prepare),
        1 => seconds(0).prop_map(Change::Rest),
        6 => (place.clone(), step_change).prop_map(|(place, change)| Change::Step(place, change)),
        2 => (place.clone(), step()).prop_map(|(place, step)| Change::Insert(place, step)),
        1 => place.clone().prop_map(Change::Duplicate),
        1 => place.clone().prop_map(Change::Delete),
        3 => (place.clone(), place).prop_map(|(from, to)| Change::Move { from, to }),
    ]
}

/// The routine after a change; the same if the change does not apply.
pub fn changed(sheet: &NewRoutine, change: &Change) -> NewRoutine {
    let mut sheet = sheet.clone();
    let count = sheet.steps.len();
    match change.clone() {
        Change::Name(name) => sheet.name = name,
        Change::About(about) => sheet.about = about,
        Change::Source(source) => sheet.source = source,
        Change::Prepare(length) => sheet.prepare = length,
        Change::Rest(length) => sheet.rest = Some(length),
        Change::Step(place, change) if place < count => {
            let step = &mut sheet.steps[place];
            match change {
                StepChange::Exercise(id) => step.exercise = id,
                StepChange::Work(work) => step.dose.work = work,
                StepChange::Sides(sides) => step.dose.sides = sides,
                StepChange::Sets(sets) => step.dose.sets = sets,
                StepChange::Rest(length) => step.rest = length,
                StepChange::Prepare(length) => step.prepare = length,
                StepChange::Note(note) => step.note = note,
            }
        }
        Change::Insert(place, step) => sheet.steps.insert(place.min(count), step),
        Change::Duplicate(place) if place < count => {
            sheet.steps.insert(place, sheet.steps[place].clone());
        }
        Change::Delete(place) if place < count => drop(sheet.steps.remove(place)),
        Change::Move { from, to } if from < count && to < count => {
            let step = sheet.steps.remove(from);
            sheet.steps.insert(to, step);
        }
        _ => {}
    }
    sheet
}

/// A way to write: what comes to stand in each gap, over and over.
pub fn manner() -> impl Strategy<Value = Vec<&'static str>> {
    let gap = prop_oneof![
        4 => Just(""),
        4 => Just(" "),
        3 => Just("\n    "),
        1 => Just("\r\n\t"),
        1 => Just(" /* # */ "),
        1 => Just(" // #\n"),
        1 => Just("// #\n\n  "),
    ];
    vec(gap, 5..40)
}

/// The text of a routine, written in a manner; each comment has a number of its own.
pub fn written(sheet: &NewRoutine, manner: &[&str]) -> String {
    let mut plain = sheet.text();
    if manner.len().is_multiple_of(2) {
        // Without a comma at the end.
        plain = plain.replace("),\n    ],", ")\n    ]");
    }
    let mut text = String::new();
    let mut gaps = manner.iter().cycle();
    let mut comments = 0;
    let mut gap = || {
        let gap = gaps.next().copied().unwrap_or_default();
        comments += u32::from(gap.contains('#'));
        gap.replace('#', &format!("c{comments}"))
    };
    let mut in_quotes = false;
    let mut escaped = false;
    for character in plain.chars() {
        let is_quote = character == '"' && !escaped;
        escaped = character == '\\' && !escaped;
        if in_quotes || is_quote {
            in_quotes ^= is_quote;
            text.push(character);
            continue;
        }
        match character {
            // As it was, where the manner has nothing else.
            ' ' | '\n' if manner.len().is_multiple_of(3) => text.push(character),
            ' ' | '\n' => {}
            '(' | '[' | ',' | ':' => {
                text.push(character);
                text.push_str(&gap());
            }
            ')' | ']' => {
                text.push_str(&gap());
                text.push(character);
                text.push_str(&gap());
            }
            other => text.push(other),
        }
    }
    text
}
