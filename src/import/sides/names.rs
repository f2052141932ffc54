//! The names of a workout, and what is left of one without its side.

use std::collections::HashSet;

use crate::exercise::Sides;
use crate::import::tokens::{Token, tokens};

/// The names of all the exercises of a workout, to look for the other side of one.
#[derive(Debug, Default)]
pub struct Neighbours {
    names: HashSet<String>,
}

/// A name without its side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sided {
    /// The rest of the name.
    pub name: String,
    /// The side; [`Sides::Each`] where the name says both.
    pub sides: Sides,
}

impl Neighbours {
    /// The names of a workout.
    pub fn new<'n>(names: impl IntoIterator<Item = &'n str>) -> Self {
        let names = names.into_iter().map(|name| joined(&tokens(name), None));
        Self {
            names: names.collect(),
        }
    }

    /// Whether the name is there with another word in the place of one of its own.
    pub(super) fn has(&self, found: &[Token], place: usize, other: &str) -> bool {
        self.names.contains(&joined(found, Some((place, other))))
    }
}

/// The words of a name, one of them replaced.
fn joined(found: &[Token], replaced: Option<(usize, &str)>) -> String {
    let words = found.iter().enumerate().map(|(at, token)| match replaced {
        Some((place, other)) if place == at => other,
        _ => token.bare.as_str(),
    });
    words.collect::<Vec<_>>().join(" ")
}
