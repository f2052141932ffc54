//! The rows of the list, and where a step comes to stand that is moved among them.

use super::Chosen;
use crate::routine::Routine;
use crate::routine::edit::{Change, Spot, Way};

/// A row of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// The head of rounds, by their place among all rounds; their steps follow.
    Rounds(usize),
    /// A step, by its place.
    Step(usize),
}

/// Where a step that is dragged would come to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Drop {
    /// The spot.
    pub spot: Spot,
    /// The row above which it is shown.
    pub above_row: usize,
}

/// The rows of a routine.
pub fn rows(routine: &Routine) -> Vec<Row> {
    let mut rows = Vec::with_capacity(routine.steps.len() + routine.rounds.len());
    for place in 0..routine.steps.len() {
        let begins = |rounds: &crate::routine::Rounds| rounds.steps.start == place;
        rows.extend(routine.rounds.iter().position(begins).map(Row::Rounds));
        rows.push(Row::Step(place));
    }
    rows
}

/// The row of what is chosen; none for the routine as a whole.
pub fn row_of(rows: &[Row], chosen: Chosen) -> Option<usize> {
    let wanted = match chosen {
        Chosen::Routine => return None,
        Chosen::Step(place) => Row::Step(place),
        Chosen::Rounds(rounds) => Row::Rounds(rounds),
    };
    rows.iter().position(|row| *row == wanted)
}

/// Where the step of a row comes to stand that is let go over another row, in its upper or its lower half; none where it stays.
/// Beyond the last row it leaves all rounds.
pub fn dropped(
    routine: &Routine,
    rows: &[Row],
    from: usize,
    over: usize,
    lower_half: bool,
) -> Option<Drop> {
    let Some(Row::Step(place)) = rows.get(from).copied() else {
        return None;
    };
    let count = routine.steps.len();
    let was_in = routine.rounds_of(place);
    let down = over > from;
    let Some(row) = rows.get(over) else {
        let spot = Spot::outside(count.checked_sub(1)?);
        let stays = place + 1 == count && was_in.is_none();
        return (!stays).then_some(Drop {
            spot,
            above_row: rows.len(),
        });
    };
    if over == from {
        return None;
    }
    // The places behind a step that is moved down close up.
    let closed_up = |place: usize| if down { place - 1 } else { place };
    let (spot, below) = match *row {
        Row::Rounds(rounds) => {
            let place = closed_up(routine.rounds[rounds].steps.start);
            let rounds = lower_half.then_some(rounds);
            (Spot { place, rounds }, lower_half)
        }
        Row::Step(over) => {
            let rounds = routine.rounds_of(over);
            // Among its own it takes the place of the one it is over; elsewhere it comes before or behind that.
            let below = if rounds == was_in { down } else { lower_half };
            let place = closed_up(if below { over + 1 } else { over });
            (Spot { place, rounds }, below)
        }
    };
    Some(Drop {
        spot,
        above_row: over + usize::from(below),
    })
}

/// What moves what is chosen up or down by one, into rounds and out of them on its way; none at the ends. Gives what is chosen
/// then.
pub fn shifted(routine: &Routine, chosen: Chosen, way: Way) -> Option<(Change, Chosen)> {
    match chosen {
        Chosen::Routine => None,
        Chosen::Step(from) => {
            let to = shifted_step(routine, from, way)?;
            Some((Change::Move { from, to }, Chosen::Step(to.place)))
        }
        Chosen::Rounds(rounds) => {
            let steps = &routine.rounds.get(rounds)?.steps;
            let at_the_end = match way {
                Way::Up => steps.start == 0,
                Way::Down => steps.end == routine.steps.len(),
            };
            let next = match way {
                Way::Up => steps.start.checked_sub(1),
                Way::Down => Some(steps.end),
            };
            // Beside other rounds they change places with these.
            let passes = next.and_then(|next| routine.rounds_of(next)).is_some();
            let chosen = match (way, passes) {
                (_, false) => rounds,
                (Way::Up, true) => rounds - 1,
                (Way::Down, true) => rounds + 1,
            };
            (!at_the_end).then_some((Change::MoveRounds(rounds, way), Chosen::Rounds(chosen)))
        }
    }
}

fn shifted_step(routine: &Routine, from: usize, way: Way) -> Option<Spot> {
    let was_in = routine.rounds_of(from);
    let beside = match way {
        Way::Up => from.checked_sub(1),
        Way::Down => Some(from + 1).filter(|next| *next < routine.steps.len()),
    };
    let beside_in = beside.and_then(|beside| routine.rounds_of(beside));
    if was_in == beside_in {
        return Some(Spot {
            place: beside?,
            rounds: was_in,
        });
    }
    // At the edge of rounds it goes in or out before it goes on.
    let rounds = if was_in.is_some() { None } else { beside_in };
    Some(Spot {
        place: from,
        rounds,
    })
}
