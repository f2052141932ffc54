//! Names of exercises as people write them in other apps.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::exercise::{Catalogue, Exercise, Sides};

/// Words that are a rest, in their bare form.
const RESTS: [&str; 3] = ["rest", "pause", "break"];
const LEFT: [&str; 3] = ["l", "left", "links"];
const RIGHT: [&str; 3] = ["r", "right", "rechts"];

/// The words of a name in lower case, without accents and punctuation.
fn bare_words(name: &str) -> Vec<String> {
    let plain: String = name
        .nfd()
        .filter(|character| !is_combining_mark(*character))
        // An apostrophe parts no words: Child’s is childs.
        .filter(|character| !matches!(character, '\'' | '’' | '‘' | '`' | '´'))
        .flat_map(char::to_lowercase)
        .collect();
    plain
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Whether it is the name of a rest.
pub fn is_rest(name: &str) -> bool {
    matches!(bare_words(name).as_slice(), [word] if RESTS.contains(&word.as_str()))
}

/// A name without the side at its end, and that side.
pub fn without_side(name: &str) -> (&str, Sides) {
    let name = name.trim();
    let words = bare_words(name);
    let side = match words.last().map(String::as_str) {
        _ if words.len() < 2 => return (name, Sides::Both),
        Some(last) if LEFT.contains(&last) => Sides::Left,
        Some(last) if RIGHT.contains(&last) => Sides::Right,
        _ => return (name, Sides::Both),
    };
    let is_part = |character: char| character.is_alphanumeric();
    let before_word = name
        .trim_end_matches(|character| !is_part(character))
        .trim_end_matches(is_part);
    let bare = before_word.trim_end_matches(|character: char| {
        character.is_whitespace()
            || matches!(character, '(' | '[' | '-' | '–' | '—' | ',' | ':' | '/')
    });
    (bare, side)
}

/// The exercise of a name; of one in the plural as well.
pub fn exercise<'c>(catalogue: &'c Catalogue, name: &str) -> Option<&'c Exercise> {
    let wanted = bare_words(name).concat();
    let is_named = |known: &str| {
        let known = bare_words(known).concat();
        known == wanted || format!("{known}s") == wanted || known == format!("{wanted}s")
    };
    let mut all = catalogue.iter().map(|exercise| &**exercise);
    all.find(|exercise| {
        let other_names = exercise.other_names.iter().map(String::as_str);
        [exercise.name.as_str(), exercise.id.as_str()]
            .into_iter()
            .chain(other_names)
            .any(is_named)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_side_at_the_end_of_a_name_is_found() {
        for (name, bare, side) in [
            ("Figure four L", "Figure four", Sides::Left),
            ("Figure four (right)", "Figure four", Sides::Right),
            ("Dehnung – links", "Dehnung", Sides::Left),
            ("Pigeon, R.", "Pigeon", Sides::Right),
            ("Left", "Left", Sides::Both),
            ("Cobra", "Cobra", Sides::Both),
            ("Übung rechts", "Übung", Sides::Right),
        ] {
            assert_eq!(without_side(name), (bare, side), "{name}");
        }
    }

    #[test]
    fn exercises_are_found_by_names_as_people_write_them() {
        let catalogue = Catalogue::bundled();
        for (name, id) in [
            ("Child’s Pose", "childs-pose"),
            ("CHILDS POSE", "childs-pose"),
            ("clamshells", "clamshell"),
            ("Figure 4", "figure-4"),
            ("Figure four", "figure-4"),
            ("bird dog", "bird-dog"),
            ("Côbra", "cobra"),
        ] {
            let found = exercise(&catalogue, name).map(|exercise| exercise.id.as_str());
            assert_eq!(found, Some(id), "{name}");
        }
        assert_eq!(exercise(&catalogue, "Burpees"), None);
    }

    #[test]
    fn a_rest_is_a_rest_in_any_case() {
        assert!(is_rest("REST") && is_rest(" Pause! ") && is_rest("break"));
        assert!(!is_rest("Rest pose") && !is_rest(""));
    }
}
