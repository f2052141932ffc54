//! The named fields of a value.

use std::cell::Cell;

use super::{Span, Value};

/// The fields of a group of a document, those with a known name.
pub struct Fields<'a> {
    /// Its name or its first bracket, for what is missing from it: the whole would be a caret of many lines.
    pub place: Span,
    known: Vec<(&'static str, &'a Value<'a>)>,
    /// How many others there are that nobody knows: each may have been meant for one that is missing.
    strangers: Cell<usize>,
}

impl<'a> Fields<'a> {
    /// Fields of a group at `place`, under their names.
    pub(super) fn new(
        place: Span,
        known: Vec<(&'static str, &'a Value<'a>)>,
        strangers: usize,
    ) -> Self {
        Self {
            place,
            known,
            strangers: Cell::new(strangers),
        }
    }

    /// No fields, of a value at `place` that is a plain word.
    pub fn none(place: Span) -> Self {
        Self::new(place, Vec::new(), 0)
    }

    /// The value of a field; a field that says `None` is as one left out, and `Some(x)` is `x`.
    pub fn get(&self, name: &str) -> Option<&'a Value<'a>> {
        let (_, value) = self.known.iter().find(|(known, _)| *known == name)?;
        value.given()
    }

    /// Whether a field that is missing may stand there under a name that nobody knows, which has been told. Each such
    /// name stands for one field.
    pub(super) fn takes_stranger(&self) -> bool {
        let strangers = self.strangers.get();
        self.strangers.set(strangers.saturating_sub(1));
        strangers > 0
    }

    /// How many of the known fields there are.
    pub fn len(&self) -> usize {
        self.known.len()
    }

    /// Whether there is no known field.
    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }
}
