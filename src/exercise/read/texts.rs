//! Reads texts and words that may be left out, and lists of them.

use crate::document::{Fields, Reader, TextRule};

/// The most lines of a list.
const MOST_LINES: usize = 20;

pub fn required_text(
    reader: &mut Reader,
    fields: &Fields<'_>,
    name: &'static str,
    rule: TextRule,
) -> Option<String> {
    let expr = reader.required(fields, name)?;
    reader.text(expr, rule)
}

/// A text that may be left out; the outer `None` where it is wrong.
pub fn optional_text(
    reader: &mut Reader,
    fields: &Fields<'_>,
    name: &str,
    rule: TextRule,
) -> Option<Option<String>> {
    match fields.get(name) {
        Some(expr) => reader.text(expr, rule).map(Some),
        None => Some(None),
    }
}

/// A list of texts; empty where it is left out.
pub fn lines(
    reader: &mut Reader,
    fields: &Fields<'_>,
    name: &str,
    rule: TextRule,
) -> Option<Vec<String>> {
    let Some(expr) = fields.get(name) else {
        return Some(Vec::new());
    };
    let items = reader.list(expr, MOST_LINES)?;
    all_of(items.into_iter().map(|item| reader.text(item, rule)))
}

/// A list of words; empty where it is left out.
pub fn words<T: Copy>(
    reader: &mut Reader,
    fields: &Fields<'_>,
    name: &str,
    all: &[T],
    name_of: impl Fn(T) -> &'static str + Copy,
) -> Option<Vec<T>> {
    let Some(expr) = fields.get(name) else {
        return Some(Vec::new());
    };
    let items = reader.list(expr, all.len())?;
    all_of(
        items
            .into_iter()
            .map(|item| reader.word(item, all, name_of)),
    )
}

/// All items, or none where any is missing; every one of them is read in either case.
fn all_of<T>(items: impl Iterator<Item = Option<T>>) -> Option<Vec<T>> {
    let read: Vec<Option<T>> = items.collect();
    read.into_iter().collect()
}
