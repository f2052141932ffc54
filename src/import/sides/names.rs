//! The names of a workout, and what is left of one without its side.

use std::collections::HashSet;

use crate::exercise::Sides;
use crate::import::tokens::{Token, bare_words};

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
        let names = names.into_iter().map(bare_words);
        Self {
            names: names.collect(),
        }
    }

    /// Whether the name is there with another word in the place of one of its own.
    pub(super) fn has(&self, found: &[Token], place: usize, other: &str) -> bool {
        let words = found.iter().enumerate().map(|(at, token)| {
            if at == place {
                other
            } else {
                token.bare.as_str()
            }
        });
        self.names.contains(&words.collect::<Vec<_>>().join(" "))
    }
}
