//! Routines and histories of a session, made up by proptest or by hand.

use std::sync::{Arc, LazyLock};
use std::time::Duration;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use supple::exercise::{Catalogue, Dose, Sides, Work};
use supple::routine::{Rounds, Routine, Step};
use supple::session::{Command, Engine, Person, Plan};

/// When sessions of these tests start: no round number, so that a mix-up of clocks is noticed, and later than any plan is long.
pub const START: Duration = Duration::from_nanos(9_876_543_210_123_456);

/// What a person asks for, and the time since they asked before.
pub type Asked = (Duration, Ask);

/// What a person asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    Do(Command),
    /// Another exercise in the place of the one under way.
    Swap(&'static str),
}

impl Ask {
    /// Asks an engine for it.
    pub fn of(self, engine: &mut Engine, now: Duration) {
        match self {
            Self::Do(command) => engine.handle(command, now),
            Self::Swap(exercise) => engine.swap(exercise, &CATALOGUE, &Person::default(), now),
        }
    }
}

/// The exercises of generated routines: for one side each, for both at once, for sides that alternate.
pub const EXERCISES: [&str; 4] = ["figure-4", "clamshell", "glute-bridge", "bird-dog"];

pub static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(Catalogue::bundled);

pub const fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

pub fn reps(count: u32, up: u64, hold: u64, down: u64) -> Work {
    Work::Reps {
        count,
        up: seconds(up),
        hold: seconds(hold),
        down: seconds(down),
    }
}

pub fn breaths(count: u32, breathe_in: u64, breathe_out: u64) -> Work {
    Work::Breaths {
        count,
        breathe_in: seconds(breathe_in),
        breathe_out: seconds(breathe_out),
    }
}

/// A step without pauses.
pub fn step(work: Work, sides: Sides, sets: u32) -> Step {
    Step {
        exercise: "figure-4".into(),
        dose: Dose { work, sides, sets },
        prepare: Some(Duration::ZERO),
        rest: Duration::ZERO,
        note: String::new(),
        wait: false,
        core: false,
    }
}

/// A step of a hold on both sides at once, after a time to get ready.
pub fn hold(prepare: u64, length: u64) -> Step {
    Step {
        prepare: Some(seconds(prepare)),
        ..step(Work::Hold(seconds(length)), Sides::Both, 1)
    }
}

/// A plan of these steps, with this time to change sides.
pub fn plan(switch: u64, steps: Vec<Step>) -> Arc<Plan> {
    laid_out(routine_of(switch, steps))
}

/// The plan of a routine for somebody to whom all of it is new.
pub fn laid_out(routine: Routine) -> Arc<Plan> {
    Arc::new(Plan::new(Arc::new(routine), &CATALOGUE, &Person::default()))
}

fn routine_of(switch: u64, steps: Vec<Step>) -> Routine {
    Routine {
        name: "Generated".into(),
        id: None,
        about: String::new(),
        source: String::new(),
        schedule: None,
        prepare: None,
        switch: seconds(switch),
        rest: Routine::REST,
        wait: false,
        steps,
        rounds: Vec::new(),
    }
}

/// Work that has a length.
fn closed_work() -> impl Strategy<Value = Work> {
    prop_oneof![
        (1_u64..45).prop_map(|length| Work::Hold(seconds(length))),
        (1_u32..6, 0_u64..3, 0_u64..3, 0_u64..3)
            .prop_filter("takes time", |(_, up, hold, down)| up + hold + down > 0)
            .prop_map(|(count, up, hold, down)| reps(count, up, hold, down)),
        (1_u32..4, 0_u64..5, 0_u64..5)
            .prop_filter("takes time", |(_, breathe_in, out)| breathe_in + out > 0)
            .prop_map(|(count, breathe_in, out)| breaths(count, breathe_in, out)),
    ]
}

fn any_step(work: impl Strategy<Value = Work>) -> impl Strategy<Value = Step> {
    let sides = prop_oneof![
        Just(Sides::Both),
        Just(Sides::Left),
        Just(Sides::Right),
        Just(Sides::Each),
        Just(Sides::Alternate),
    ];
    let prepare = proptest::option::of(0_u64..10);
    let exercise = select(EXERCISES.to_vec());
    let what = (exercise, work, sides);
    (what, 1_u32..4, prepare, 0_u64..10).prop_map(|(what, sets, prepare, rest)| {
        let (exercise, work, sides) = what;
        let sides = match (work, sides) {
            (Work::Reps { .. }, sides) => sides,
            (_, Sides::Alternate) => Sides::Each,
            (_, sides) => sides,
        };
        Step {
            exercise: exercise.into(),
            prepare: prepare.map(seconds),
            rest: seconds(rest),
            ..step(work, sides, sets)
        }
    })
}

fn any_routine(work: impl Strategy<Value = Work>) -> impl Strategy<Value = Routine> {
    let rounds = proptest::option::of((any::<Index>(), any::<Index>(), 2_u32..4, 0_u64..9));
    (0_u64..7, vec(any_step(work), 1..5), rounds).prop_map(|(switch, steps, rounds)| {
        let rounds = rounds.map(|(first, count, times, rest)| {
            let first = first.index(steps.len());
            let count = count.index(steps.len() - first) + 1;
            Rounds {
                steps: first..first + count,
                count: times,
                rest: seconds(rest),
            }
        });
        Routine {
            rounds: rounds.into_iter().collect(),
            ..routine_of(switch, steps)
        }
    })
}

/// A routine of which some steps wait until the person is ready.
fn with_waits(routine: impl Strategy<Value = Routine>) -> impl Strategy<Value = Routine> {
    (routine, vec(prop::bool::weighted(0.2), 5)).prop_map(|(mut routine, waits)| {
        for (step, wait) in routine.steps.iter_mut().zip(waits) {
            step.wait = wait;
        }
        routine
    })
}

/// A routine of every kind of work, sides, sets and pauses, those of no length included.
pub fn routine() -> impl Strategy<Value = Routine> {
    with_waits(any_routine(
        prop_oneof![6 => closed_work(), 1 => Just(Work::Open)],
    ))
}

/// A plan of such a routine.
pub fn any_plan() -> impl Strategy<Value = Arc<Plan>> {
    routine().prop_map(laid_out)
}

/// A plan whose bouts all have a length.
pub fn closed_plan() -> impl Strategy<Value = Arc<Plan>> {
    any_routine(closed_work()).prop_map(laid_out)
}

/// A time between two commands: often none or little, sometimes longer than any segment.
pub fn gap() -> impl Strategy<Value = Duration> {
    prop_oneof![
        1 => Just(Duration::ZERO),
        2 => (0_u64..3).prop_map(seconds),
        3 => (0_u64..4_000_000_000).prop_map(Duration::from_nanos),
        2 => (0_u64..90_000).prop_map(Duration::from_millis),
    ]
}

/// Any commands at any times.
pub fn history() -> impl Strategy<Value = Vec<Asked>> {
    let command = prop_oneof![
        Just(Command::Pause),
        Just(Command::Resume),
        Just(Command::Skip),
        Just(Command::LeaveOut),
        Just(Command::Back),
        Just(Command::MoreTime),
        Just(Command::Done),
        Just(Command::Slower),
        Just(Command::Faster),
        // Seldom, since nothing comes after it.
        prop_oneof![9 => Just(Command::Resume), 1 => Just(Command::Stop)],
    ];
    let ask = prop_oneof![
        7 => command.prop_map(Ask::Do),
        2 => select(EXERCISES.to_vec()).prop_map(Ask::Swap),
    ];
    vec((gap(), ask), 0..40)
}
