//! What a recording can be named after: every part that can be said with some exercises.

use std::collections::BTreeSet;

use super::words;
use crate::exercise::Catalogue;
use crate::sound::files::Names;

/// The names of all parts.
#[derive(Debug)]
pub(super) struct RecordedNames {
    told: Vec<String>,
    /// What stands before the numbers in the names of parts with numbers, of which there is no end.
    numbered: BTreeSet<String>,
}

impl RecordedNames {
    pub fn of(catalogue: &Catalogue) -> Self {
        let numbered = words::of_packs(&Catalogue::default())
            .iter()
            .filter_map(|part| Some(before_number(&part.id)?.to_owned()))
            .collect();
        let parts = words::of_recordings(catalogue).into_iter();
        let told = parts.map(|part| part.id).collect();
        Self { told, numbered }
    }

    /// Lends them in the form in which a folder is looked into.
    pub fn with<T>(&self, use_of: impl FnOnce(&Names<'_>) -> T) -> T {
        let told: Vec<&str> = self.told.iter().map(String::as_str).collect();
        let is_numbered =
            |name: &str| before_number(name).is_some_and(|before| self.numbered.contains(before));
        use_of(&Names {
            told: &told,
            is_other: &is_numbered,
        })
    }
}

/// `seconds` of `seconds-30`: nothing where there is no number, or one that is not written as numbers are.
fn before_number(name: &str) -> Option<&str> {
    let (before, number) = name.rsplit_once('-')?;
    let value: u32 = number.parse().ok()?;
    (value.to_string() == number).then_some(before)
}
