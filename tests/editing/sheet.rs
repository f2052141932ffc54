//! Routines as a person might have written them: with comments, spaces and line breaks anywhere.

use std::time::Duration;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use supple::exercise::{Dose, Sides, Work};
use supple::routine::edit::{Change, NewRoutine, NewStep, RoundsChange, Spot, StepChange, Way};
use supple::routine::{Rounds, Routine, Step};

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
            wait: false,
            core: false,
        },
    )
}

pub fn routine() -> impl Strategy<Value = NewRoutine> {
    let pauses = (
        proptest::option::of(seconds(0)),
        proptest::option::of(seconds(0)),
    );
    let what = (words(), pauses, vec(step(), 1..6), any_rounds());
    what.prop_map(|(name, (prepare, rest), steps, rounds)| {
        let rounds = rounds.into_iter().filter(|it| it.steps.end <= steps.len());
        NewRoutine {
            prepare,
            rest,
            rounds: rounds.collect(),
            steps,
            ..NewRoutine::new(name)
        }
    })
}

/// Rounds one after the other, with and without steps between them.
fn any_rounds() -> impl Strategy<Value = Vec<Rounds>> {
    let rounds = (0_usize..3, 1_usize..4, 2_u32..5, seconds(0));
    vec(rounds, 0..3).prop_map(|all| {
        let mut end = 0;
        let rounds = all.into_iter().map(|(gap, length, count, rest)| {
            let start = end + gap;
            end = start + length;
            Rounds {
                steps: start..end,
                count,
                rest,
            }
        });
        rounds.collect()
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
        wait: step.wait,
        core: step.core,
    };
    Routine {
        name: sheet.name.clone(),
        id: None,
        about: sheet.about.clone(),
        source: sheet.source.clone(),
        schedule: None,
        prepare: sheet.prepare,
        switch: Routine::SWITCH,
        rest,
        wait: false,
        steps: sheet.steps.iter().map(step).collect(),
        rounds: sheet.rounds.clone(),
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
        any::<bool>().prop_map(|wait| StepChange::Wait(Some(wait))),
        any::<bool>().prop_map(StepChange::Core),
    ];
    let rounds = proptest::option::of(0_usize..3);
    let spot = (place.clone(), rounds).prop_map(|(place, rounds)| Spot { place, rounds });
    let way = select(vec![Way::Up, Way::Down]);
    prop_oneof![
        1 => words().prop_map(Change::Name),
        1 => words().prop_map(Change::About),
        1 => words().prop_map(Change::Source),
        1 => proptest::option::of(seconds(0)).prop_map(Change::Prepare),
        1 => seconds(0).prop_map(Change::Rest),
        6 => (place.clone(), step_change).prop_map(|(place, change)| Change::Step(place, change)),
        3 => (spot.clone(), step()).prop_map(|(spot, step)| Change::Insert(spot, step)),
        1 => place.clone().prop_map(Change::Duplicate),
        1 => place.clone().prop_map(Change::Delete),
        6 => (place.clone(), spot).prop_map(|(from, to)| Change::Move { from, to }),
        2 => (place, 1_usize..3, 2_u32..9).prop_map(|(first, steps, count)| Change::Repeat {
            steps: first..first + steps,
            count,
        }),
        1 => (0_usize..3, 2_u32..9).prop_map(|(rounds, count)| {
            Change::Rounds(rounds, RoundsChange::Count(count))
        }),
        1 => (0_usize..3, seconds(0)).prop_map(|(rounds, rest)| {
            Change::Rounds(rounds, RoundsChange::Rest(Some(rest)))
        }),
        1 => (0_usize..3).prop_map(Change::UndoRounds),
        1 => (0_usize..3).prop_map(Change::DeleteRounds),
        1 => (0_usize..3, way).prop_map(|(rounds, way)| Change::MoveRounds(rounds, way)),
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
                StepChange::Wait(wait) => step.wait = wait.unwrap_or_default(),
                StepChange::Core(core) => step.core = core,
            }
        }
        Change::Rounds(place, change) if place < sheet.rounds.len() => {
            let rounds = &mut sheet.rounds[place];
            match change {
                RoundsChange::Count(count) => rounds.count = count,
                RoundsChange::Rest(rest) => rounds.rest = rest.unwrap_or_default(),
            }
        }
        other => {
            let mut lists = Lists::of(&sheet);
            lists.change(&other, sheet.rest.unwrap_or(Routine::REST));
            lists.write(&mut sheet);
        }
    }
    sheet
}

/// What stands in a list of steps.
#[derive(Debug, Clone)]
enum Item {
    Step(NewStep),
    Rounds(u32, Duration, Vec<NewStep>),
}

/// The list of steps with the lists within it.
struct Lists(Vec<Item>);

impl Lists {
    fn of(sheet: &NewRoutine) -> Self {
        let mut items = Vec::new();
        for (place, step) in sheet.steps.iter().enumerate() {
            let within = sheet.rounds.iter().find(|it| it.steps.contains(&place));
            match within {
                None => items.push(Item::Step(step.clone())),
                Some(rounds) if rounds.steps.start == place => {
                    let steps = sheet.steps[rounds.steps.clone()].to_vec();
                    items.push(Item::Rounds(rounds.count, rounds.rest, steps));
                }
                Some(_) => {}
            }
        }
        Self(items)
    }

    fn write(self, sheet: &mut NewRoutine) {
        sheet.steps.clear();
        sheet.rounds.clear();
        for item in self.0 {
            match item {
                Item::Step(step) => sheet.steps.push(step),
                Item::Rounds(_, _, steps) if steps.is_empty() => {}
                Item::Rounds(count, rest, steps) => {
                    let start = sheet.steps.len();
                    sheet.steps.extend(steps);
                    let steps = start..sheet.steps.len();
                    sheet.rounds.push(Rounds { steps, count, rest });
                }
            }
        }
    }

    /// The item of rounds, by their place among all of them.
    fn rounds(&self, rounds: usize) -> Option<usize> {
        let is_rounds = |(_, item): &(usize, &Item)| matches!(item, Item::Rounds(..));
        let mut all = self.0.iter().enumerate().filter(is_rounds);
        all.nth(rounds).map(|(item, _)| item)
    }

    /// How many steps stand before an item.
    fn before(&self, item: usize) -> usize {
        let length = |item: &Item| match item {
            Item::Step(_) => 1,
            Item::Rounds(_, _, steps) => steps.len(),
        };
        self.0[..item].iter().map(length).sum()
    }

    fn count(&self) -> usize {
        self.before(self.0.len())
    }

    /// The item of a step, its rounds, and its place in them.
    fn find(&self, place: usize) -> Option<(usize, Option<usize>, usize)> {
        let item = (0..self.0.len()).rfind(|item| self.before(*item) <= place)?;
        match &self.0[item] {
            Item::Step(_) => (self.before(item) == place).then_some((item, None, 0)),
            Item::Rounds(_, _, steps) => {
                let at = place - self.before(item);
                let is_rounds = |rounds: &usize| self.rounds(*rounds) == Some(item);
                let rounds = (0..self.0.len()).find(is_rounds);
                (at < steps.len()).then_some((item, rounds, at))
            }
        }
    }

    /// Puts a step in; false where it cannot stand there.
    fn insert(&mut self, spot: Spot, step: NewStep) -> bool {
        match spot.rounds {
            Some(rounds) => {
                let Some(item) = self.rounds(rounds) else {
                    return false;
                };
                let before = self.before(item);
                let Item::Rounds(_, _, steps) = &mut self.0[item] else {
                    return false;
                };
                let fits = spot.place >= before && spot.place - before <= steps.len();
                if fits {
                    steps.insert(spot.place - before, step);
                }
                fits
            }
            None => {
                // Behind rounds of which nothing is left, if there are such.
                let at = (0..=self.0.len()).rfind(|item| self.before(*item) == spot.place);
                if let Some(item) = at {
                    self.0.insert(item, Item::Step(step));
                }
                at.is_some()
            }
        }
    }

    fn remove(&mut self, place: usize) -> Option<NewStep> {
        let (item, _, at) = self.find(place)?;
        match &mut self.0[item] {
            Item::Rounds(_, _, steps) => Some(steps.remove(at)),
            Item::Step(_) => match self.0.remove(item) {
                Item::Step(step) => Some(step),
                Item::Rounds(..) => None,
            },
        }
    }

    fn change(&mut self, change: &Change, rest: Duration) {
        let count = self.count();
        match change.clone() {
            Change::Insert(spot, step) => {
                let place = spot.place.min(count);
                self.insert(Spot { place, ..spot }, step);
            }
            Change::Duplicate(place) => {
                if let Some((_, rounds, _)) = self.find(place) {
                    let mut copy = Self(self.0.clone());
                    let step = copy.remove(place).unwrap();
                    let place = place + 1;
                    self.insert(Spot { place, rounds }, step);
                }
            }
            Change::Delete(place) => drop(self.remove(place)),
            Change::Move { from, to } if from < count && to.place < count => {
                let (_, was_in, _) = self.find(from).unwrap();
                let before = self.0.clone();
                let step = self.remove(from).unwrap();
                let emptied = was_in.is_some_and(|rounds| {
                    let item = self.rounds(rounds).unwrap();
                    matches!(&self.0[item], Item::Rounds(_, _, steps) if steps.is_empty())
                });
                // Rounds of one step do not wander with it.
                let wanders = emptied && to.rounds == was_in && to.place != from;
                if wanders || !self.insert(to, step) {
                    self.0 = before;
                }
            }
            Change::Repeat { steps, count } => {
                let found: Option<Vec<_>> = steps.map(|place| self.find(place)).collect();
                let items: Vec<usize> = match found {
                    Some(found) if found.iter().all(|(_, rounds, _)| rounds.is_none()) => {
                        found.into_iter().map(|(item, ..)| item).collect()
                    }
                    _ => return,
                };
                let first = items[0];
                let taken: Vec<Item> = self.0.drain(first..first + items.len()).collect();
                let steps = taken.into_iter().filter_map(|item| match item {
                    Item::Step(step) => Some(step),
                    Item::Rounds(..) => None,
                });
                let rounds = Item::Rounds(count, rest, steps.collect());
                self.0.insert(first, rounds);
            }
            Change::UndoRounds(rounds) => {
                if let Some(item) = self.rounds(rounds)
                    && let Item::Rounds(_, _, steps) = self.0.remove(item)
                {
                    let steps = steps.into_iter().map(Item::Step);
                    self.0.splice(item..item, steps);
                }
            }
            Change::DeleteRounds(rounds) => {
                if let Some(item) = self.rounds(rounds) {
                    self.0.remove(item);
                }
            }
            Change::MoveRounds(rounds, way) => {
                let item = self.rounds(rounds);
                let to = item.and_then(|item| match way {
                    Way::Up => item.checked_sub(1),
                    Way::Down => Some(item + 1).filter(|to| *to < self.0.len()),
                });
                if let (Some(item), Some(to)) = (item, to) {
                    self.0.swap(item, to);
                }
            }
            _ => {}
        }
    }
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
