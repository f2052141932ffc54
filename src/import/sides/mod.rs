//! Which side an exercise is for, by its name: "Figure four L", "Left leg raise", "Étirement (côté droit)", "Calf stretch L/R".
//!
//! A word that may mean something else is no side unless the name, or another name of the same workout, leaves no doubt: an
//! exercise for both sides is a lesser fault than one that leaves a side out.

mod ideographs;
mod lexicon;

mod name_in_context;
mod names;
mod tidy;

use self::name_in_context::NameInContext;
pub use self::names::{Neighbours, Sided};
use super::tokens::tokens;
use crate::exercise::Sides;

/// Takes the side out of a name.
pub fn sided(name: &str, neighbours: &Neighbours) -> Sided {
    let name = name.trim();
    if let Some(sided) = ideographs::sided(name) {
        return sided;
    }
    let found = tokens(name);
    let seen = NameInContext {
        name,
        found: &found,
        neighbours,
    };
    if let Some(ranges) = seen.twice() {
        return seen.taken_out(ranges, Sides::Each);
    }
    if let Some(range) = seen.both() {
        return seen.taken_out(vec![range], Sides::Each);
    }
    let sides: Vec<(usize, Sides)> = (0..found.len())
        .filter_map(|place| Some((place, seen.side(place)?)))
        .collect();
    match sides.first() {
        Some((_, side))
            if sides.iter().all(|(_, other)| other == side) && !seen.mentions_other(*side) =>
        {
            let ranges = sides.iter().map(|(place, _)| seen.with_noun(*place));
            seen.taken_out(ranges.collect(), *side)
        }
        // None, or one against the other.
        _ => Sided {
            name: name.to_owned(),
            sides: Sides::Both,
        },
    }
}

#[cfg(test)]
mod tests;
