//! The exercises of a digest, each kept once and known by its place.

use std::collections::HashMap;
use std::sync::Arc;

/// Finds the places of exercises, and gives new ones their own.
#[derive(Debug, Default)]
pub(super) struct Exercises {
    places: HashMap<Arc<str>, usize>,
    pub(super) names: Vec<Arc<str>>,
}

impl Exercises {
    pub(super) fn place(&mut self, exercise: &Arc<str>) -> usize {
        if let Some(place) = self.places.get(exercise) {
            return *place;
        }
        let place = self.names.len();
        self.names.push(Arc::clone(exercise));
        self.places.insert(Arc::clone(exercise), place);
        place
    }
}
