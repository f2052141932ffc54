//! The names that copies get: from tools that keep folders the same on several machines, when both sides have changed a
//! file, and from systems and browsers, when a file comes twice.
//!
//! A name alone proves little: `Week 2` is a routine beside `Week`. So a file is a copy only where its original lies beside
//! it, and a name that a person could have given counts only where the content names itself the same.

mod marks;
mod names;
#[cfg(test)]
mod tests;
mod words;

use std::collections::HashMap;
use std::iter;

use self::marks::{Sign, before};
pub use self::names::{composed, folded};

/// A file of a folder, as far as copies are told by it.
#[derive(Debug, Clone, Copy)]
pub struct Named<'a> {
    /// Its name without the ending.
    pub stem: &'a str,
    /// What its content calls itself, where it can be read.
    pub title: Option<&'a str>,
    /// Its text.
    pub text: &'a str,
}

/// For each file of a folder the place of the one that it is a copy of, if it is one.
pub fn originals(files: &[Named<'_>]) -> Vec<Option<usize>> {
    let mut places = HashMap::new();
    for (place, file) in files.iter().enumerate() {
        places.entry(folded(file.stem)).or_insert(place);
    }
    // The first copy stands in for an original that is not there.
    let mut first_copies: HashMap<String, usize> = HashMap::new();
    let original = |(place, file): (usize, &Named<'_>)| {
        let own = (file.stem.to_owned(), Sign::Weak);
        let names = before(file.stem);
        let found = iter::once(&own).chain(&names).find_map(|(stem, sign)| {
            let original = *places.get(&folded(stem))?;
            let looks_the_same = || composed(files[original].stem) == composed(file.stem);
            let is_copy =
                *sign == Sign::Strong || looks_the_same() || is_alike(file, &files[original]);
            (original != place && is_copy).then_some(original)
        });
        found.or_else(|| {
            let (stem, _) = names.last()?;
            let first = *first_copies.entry(folded(stem)).or_insert(place);
            (first != place && is_alike(file, &files[first])).then_some(first)
        })
    };
    let nearest: Vec<Option<usize>> = files.iter().enumerate().map(original).collect();
    // A copy of a copy is one of the original.
    let first = |place: usize| {
        let chain = iter::successors(Some(place), |place| nearest[*place]);
        chain.take(files.len()).last().unwrap_or(place)
    };
    let places = nearest.iter().enumerate();
    places
        .map(|(place, copied)| copied.map(|_| first(place)).filter(|it| *it != place))
        .collect()
}

/// Whether two texts are the same, however their lines end.
pub fn says_the_same(one: &str, other: &str) -> bool {
    let lines = |text: &str| -> Vec<String> {
        let text = text.trim_start_matches('\u{feff}').trim_end();
        text.lines().map(str::to_owned).collect()
    };
    one == other || lines(one) == lines(other)
}

fn is_alike(one: &Named<'_>, other: &Named<'_>) -> bool {
    match (one.title, other.title) {
        (Some(one), Some(other)) => folded(one.trim()) == folded(other.trim()),
        _ => !one.text.is_empty() && says_the_same(one.text, other.text),
    }
}
