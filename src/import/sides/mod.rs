//! Which side an exercise is for, by its name: "Figure four L", "Left leg raise", "Étirement (côté droit)", "Calf stretch L/R".
//!
//! A word that may mean something else is no side unless the name, or another name of the same workout, leaves no doubt: an
//! exercise for both sides is a lesser fault than one that leaves a side out.

mod ideographs;
mod lexicon;
mod look;
mod names;
mod tidy;

use self::look::Look;
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
    let look = Look {
        name,
        found: &found,
        neighbours,
    };
    if let Some(ranges) = look.twice() {
        return look.taken_out(ranges, Sides::Each);
    }
    if let Some(range) = look.both() {
        return look.taken_out(vec![range], Sides::Each);
    }
    let sides: Vec<(usize, Sides)> = (0..found.len())
        .filter_map(|place| Some((place, look.side(place)?)))
        .collect();
    match sides.first() {
        Some((_, side))
            if sides.iter().all(|(_, other)| other == side) && !look.mentions_other(*side) =>
        {
            let ranges = sides.iter().map(|(place, _)| look.with_noun(*place));
            look.taken_out(ranges.collect(), *side)
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
