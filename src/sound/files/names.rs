//! The names that files may have.

use crate::document::nearest;

/// What files can be named after, without their endings.
pub struct Names<'a> {
    /// Every name that can be told, in lower case.
    pub told: &'a [&'a str],
    /// Whether there is such a name besides, as one with any number.
    pub is_other: &'a dyn Fn(&str) -> bool,
}

impl Names<'_> {
    /// Whether there is a name.
    pub fn has(&self, name: &str) -> bool {
        self.told.contains(&name) || (self.is_other)(name)
    }

    /// The name that was probably meant: words run together or parted otherwise, words beside it, or a slip.
    pub fn meant_by(&self, name: &str, endings: &[&str]) -> Option<String> {
        let words: Vec<&str> = name
            .split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| !word.is_empty() && !endings.contains(word))
            .collect();
        let run_together = words.concat();
        let parted = format!("-{}-", words.join("-"));
        let told = || self.told.iter().copied();
        let found = told()
            .find(|told| told.replace('-', "") == run_together)
            .or_else(|| {
                let beside = told().filter(|told| parted.contains(&format!("-{told}-")));
                // The first of the longest ones: there may be a name in another.
                beside.rev().max_by_key(|told| told.len())
            })
            .or_else(|| nearest(&words.join("-"), told()))
            .or_else(|| {
                // A number behind it, as of a copy.
                let bare = run_together.trim_end_matches(|letter: char| letter.is_ascii_digit());
                told().find(|told| told.replace('-', "") == bare)
            });
        found.map(str::to_owned)
    }
}
