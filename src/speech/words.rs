//! Every part that Supple can say, in the words of the person's language.

use std::time::Duration;

use super::Part;
use crate::exercise::{Catalogue, Exercise, Say, Work};
use crate::session::Side;
use crate::session::lines::Role;
use crate::text;

/// The numbers of reps, breaths and rounds that packs have, and the seconds and minutes.
const REPS: [u32; 21] = [
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 20, 24, 25, 30,
];
const BREATHS: [u32; 8] = [3, 4, 5, 6, 7, 8, 10, 12];
const SECONDS: [u64; 16] = [3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 35, 40, 45, 50, 55];
const MINUTES: u64 = 20;
const SETS: u32 = 5;
const ROUNDS: u32 = 5;
const EXERCISES: u64 = 12;
/// Reps that are counted.
const COUNTED: u32 = 20;

/// The name of an exercise, without which "Next exercise." is said.
pub fn name(exercise: &Exercise) -> Part {
    let text = text!("say-name", name = exercise.name.as_str());
    Part::new(format!("name-{}", exercise.id), text).or(unnamed())
}

/// That an exercise comes whose name cannot be said.
pub fn unnamed() -> Part {
    Part::new("next-exercise", text!("say-next-exercise"))
}

/// That another exercise comes.
pub fn next() -> Part {
    Part::new("next", text!("say-next")).may_be_left_out()
}

/// That another exercise comes in the place of one.
pub fn instead() -> Part {
    Part::new("instead", text!("say-instead")).may_be_left_out()
}

/// A side; none where both work at once.
pub fn side(side: Side) -> Option<Part> {
    match side {
        Side::Both => None,
        Side::Left => Some(Part::new("left-side", text!("say-left-side"))),
        Side::Right => Some(Part::new("right-side", text!("say-right-side"))),
    }
}

/// What is to be done: "30 seconds.", "12 reps.".
pub fn dose(work: &Work) -> Part {
    let part = match *work {
        Work::Hold(length) => time(length),
        Work::Reps { count, .. } => {
            Part::new(format!("reps-{count}"), text!("say-reps", count = count))
        }
        Work::Breaths { count, .. } => Part::new(
            format!("breaths-{count}"),
            text!("say-breaths", count = count),
        ),
        Work::Open => Part::new("open", text!("say-open")),
    };
    part.may_be_left_out()
}

/// A length: "30 seconds.", "2 minutes.".
fn time(length: Duration) -> Part {
    let seconds = length.as_secs();
    if seconds >= 60 && seconds.is_multiple_of(60) {
        minutes(seconds / 60)
    } else {
        Part::new(
            format!("seconds-{seconds}"),
            text!("say-seconds", count = seconds),
        )
    }
}

fn minutes(minutes: u64) -> Part {
    Part::new(
        format!("minutes-{minutes}"),
        text!("say-minutes", count = minutes),
    )
}

/// That reps change sides.
pub fn alternate() -> Part {
    Part::new("alternate", text!("say-alternate")).may_be_left_out()
}

/// Which set comes, from 1.
pub fn set(set: u32) -> Part {
    Part::new(format!("set-{set}"), text!("say-set", number = set)).may_be_left_out()
}

/// Which round begins, from 1.
pub fn round(round: u32) -> Part {
    Part::new(format!("round-{round}"), text!("say-round", number = round)).may_be_left_out()
}

/// Which rep begins, from 1.
pub fn rep(rep: u32) -> Part {
    Part::new(format!("count-{rep}"), text!("say-count", number = rep))
}

/// One of the last three seconds.
pub fn last(second: u32) -> Part {
    let text = match second {
        1 => text!("say-one"),
        2 => text!("say-two"),
        _ => text!("say-three"),
    };
    Part::new(format!("last-{second}"), text)
}

/// Half of a hold is over.
pub fn halfway() -> Part {
    Part::new("halfway", text!("say-halfway"))
}

/// The other side comes.
pub fn change_sides() -> Part {
    Part::new("change-sides", text!("say-change-sides"))
}

/// A rest begins.
pub fn rest() -> Part {
    Part::new("rest", text!("say-rest"))
}

/// A breath flows in.
pub fn breathe_in() -> Part {
    Part::new("breathe-in", text!("say-breathe-in"))
}

/// A breath flows out.
pub fn breathe_out() -> Part {
    Part::new("breathe-out", text!("say-breathe-out"))
}

/// The session waits for the person.
pub fn ready() -> Part {
    Part::new("when-ready", text!("say-when-ready"))
}

/// The time goes on.
pub fn go_on() -> Part {
    Part::new("go-on", text!("say-go-on"))
}

/// The time is held because something hurts.
pub fn hurts() -> Part {
    Part::new("hurts", text!("say-hurts"))
}

/// The voice has been switched on.
pub fn on() -> Part {
    Part::new("voice-on", text!("say-voice-on"))
}

/// The session is over, after so many exercises and so long a time.
pub fn finished(exercises: u64, time: Duration) -> Vec<Part> {
    let whole = (time.as_secs() + 30) / 60;
    let mut parts = vec![Part::new("finished", text!("say-finished"))];
    parts.push(done(exercises));
    if whole > 0 {
        parts.push(minutes(whole).may_be_left_out());
    }
    parts
}

fn done(exercises: u64) -> Part {
    Part::new(
        format!("exercises-{exercises}"),
        text!("say-exercises", count = exercises),
    )
    .may_be_left_out()
}

/// What an exercise tells by voice: getting into place, into the pose, being in it, and getting out of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Told {
    SetUp,
    Move,
    Hold,
    Back,
}

/// What an exercise tells at such a time; none where its file has nothing to say then.
pub fn told(exercise: &Exercise, told: Told) -> Option<Part> {
    let Say {
        set_up,
        movement,
        hold,
        back,
    } = &exercise.say;
    let (kind, text) = match told {
        Told::SetUp => ("set-up", set_up),
        Told::Move => ("move", movement),
        Told::Hold => ("hold", hold),
        Told::Back => ("back", back),
    };
    let text = text.as_ref()?;
    Some(Part::new(format!("{kind}-{}", exercise.id), text))
}

/// A line of an exercise as it is shown.
pub fn line(exercise: &Exercise, role: Role, text: &str) -> Part {
    let lines: Vec<&str> = match role {
        Role::SetUp => exercise.lines.set_up.iter().map(String::as_str).collect(),
        Role::Move => exercise.lines.movement.iter().map(String::as_str).collect(),
        Role::Hold => exercise.lines.hold.iter().map(String::as_str).collect(),
        Role::Attend => exercise.lines.attend.iter().map(String::as_str).collect(),
        Role::Back => exercise.lines.back.iter().map(String::as_str).collect(),
        Role::Breathe | Role::Caution | Role::Note => Vec::new(),
    };
    let nth = lines.iter().position(|line| *line == text);
    let role = role.id().replace('_', "-");
    let nth = nth.map_or(String::new(), |nth| format!("-{}", nth + 1));
    Part::new(format!("{role}-{}{nth}", exercise.id), text)
}

/// What a pack has to be able to say: the names of these exercises, and all that is said of any session, with the numbers
/// that sessions usually have. In an order that stays, each once.
pub fn of_packs(catalogue: &Catalogue) -> Vec<Part> {
    let mut parts: Vec<Part> = catalogue.iter().map(|exercise| name(exercise)).collect();
    parts.extend([Side::Left, Side::Right].into_iter().filter_map(side));
    let breath = |count| Work::Breaths {
        count,
        breathe_in: Duration::ZERO,
        breathe_out: Duration::ZERO,
    };
    let reps = |count| Work::Reps {
        count,
        up: Duration::ZERO,
        hold: Duration::ZERO,
        down: Duration::ZERO,
    };
    let works = SECONDS.map(|seconds| Work::Hold(Duration::from_secs(seconds)));
    let works = works.into_iter().chain(REPS.map(reps));
    let works = works.chain(BREATHS.map(breath)).chain([Work::Open]);
    parts.extend(works.map(|work| dose(&work)));
    parts.extend((1..=MINUTES).map(minutes));
    parts.extend((2..=SETS).map(set));
    parts.extend((2..=ROUNDS).map(round));
    parts.extend((1..=EXERCISES).map(done));
    parts.extend((1..=COUNTED).map(rep));
    parts.extend((1..=3).map(last));
    parts.extend([
        unnamed(),
        Part::new("finished", text!("say-finished")),
        next(),
        instead(),
        alternate(),
        halfway(),
        change_sides(),
        rest(),
        breathe_in(),
        breathe_out(),
        ready(),
        go_on(),
        hurts(),
        on(),
    ]);
    parts
}

/// What a person can record: all that a pack has, and how each of these exercises is done, in few words.
pub fn of_recordings(catalogue: &Catalogue) -> Vec<Part> {
    let mut parts = of_packs(catalogue);
    for exercise in catalogue.iter() {
        let all = [Told::SetUp, Told::Move, Told::Hold, Told::Back];
        parts.extend(all.into_iter().filter_map(|at| told(exercise, at)));
    }
    parts
}
