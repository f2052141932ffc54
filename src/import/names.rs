//! Names of exercises as people write them in other apps.

use std::collections::HashMap;

use super::tokens::{bare_words, tokens};
use crate::exercise::{Catalogue, Exercise};

/// The exercises of a catalogue by all their names, in their bare form.
#[derive(Debug, Clone, Default)]
pub struct KnownNames {
    ids: HashMap<String, String>,
}

impl KnownNames {
    /// The names of a catalogue. Of two exercises of the same name the one counts whose id comes first.
    pub fn of(catalogue: &Catalogue) -> Self {
        let mut names = Self::default();
        for exercise in catalogue.iter() {
            names.add(exercise);
        }
        names
    }

    /// Adds the names of an exercise.
    pub fn add(&mut self, exercise: &Exercise) {
        let other_names = exercise.other_names.iter().map(String::as_str);
        for name in [exercise.name.as_str(), exercise.id.as_str()]
            .into_iter()
            .chain(other_names)
        {
            let ids = self.ids.entry(bare_name(name));
            ids.or_insert_with(|| exercise.id.clone());
        }
    }

    /// The id of the exercise of a name; of one in the plural as well.
    pub fn find(&self, name: &str) -> Option<&str> {
        let wanted = bare_name(name);
        if wanted.is_empty() {
            return None;
        }
        let singular = wanted.strip_suffix('s');
        let id = self
            .ids
            .get(&wanted)
            .or_else(|| self.ids.get(&format!("{wanted}s")))
            .or_else(|| self.ids.get(singular?));
        id.map(String::as_str)
    }
}

/// Names that differ in nothing but case, accents and punctuation.
#[derive(Debug, Default)]
pub struct Spellings {
    first: HashMap<String, String>,
}

impl Spellings {
    /// The name as it was spelt first.
    pub fn first(&mut self, name: String) -> String {
        match bare_words(&name) {
            // Nothing but signs.
            bare if bare.is_empty() => name,
            bare => self.first.entry(bare).or_insert(name).clone(),
        }
    }
}

/// The letters of a name in lower case, without accents, blanks and punctuation.
fn bare_name(name: &str) -> String {
    tokens(name).into_iter().map(|token| token.bare).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_spelt_as_it_was_first() {
        let mut spellings = Spellings::default();
        for (name, wanted) in [
            ("Jumping Jacks", "Jumping Jacks"),
            ("jumping-jacks!", "Jumping Jacks"),
            ("🧘", "🧘"),
            ("🔥", "🔥"),
        ] {
            assert_eq!(spellings.first(name.to_owned()), wanted);
        }
    }

    #[test]
    fn exercises_are_found_by_names_as_people_write_them() {
        let names = KnownNames::of(&Catalogue::bundled());
        for (name, id) in [
            ("Child’s Pose", "childs-pose"),
            ("CHILDS POSE", "childs-pose"),
            ("Child\u{fffd}s pose", "childs-pose"),
            ("clamshells", "clamshell"),
            ("Figure 4", "figure-4"),
            ("Figure four", "figure-4"),
            ("bird dog", "bird-dog"),
            ("Côbra", "cobra"),
        ] {
            assert_eq!(names.find(name), Some(id), "{name}");
        }
        assert_eq!(names.find("Burpees"), None);
        assert_eq!(names.find("!?"), None);
    }
}
