//! Reads texts and words that may be left out, and lists of them.

use crate::document::{Fields, Reader, TextRule, Value};
use crate::exercise::TEXT;

/// The rule of a longer text that says something.
pub const REQUIRED_TEXT: TextRule = TextRule {
    may_be_empty: false,
    ..TEXT
};

/// The most texts of a list.
const MOST_TEXTS: usize = 20;

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
pub fn texts(
    reader: &mut Reader,
    fields: &Fields<'_>,
    name: &str,
    rule: TextRule,
) -> Option<Vec<String>> {
    list(reader, fields, name, MOST_TEXTS, |reader, item| {
        reader.text(item, rule)
    })
}

/// A list of words; empty where it is left out.
pub fn words<T: Copy>(
    reader: &mut Reader,
    fields: &Fields<'_>,
    name: &str,
    all: &[T],
    name_of: impl Fn(T) -> &'static str + Copy,
) -> Option<Vec<T>> {
    list(reader, fields, name, all.len(), |reader, item| {
        reader.word(item, all, name_of)
    })
}

/// All items of a list, or none where any is wrong; every one of them is read in either case.
fn list<T>(
    reader: &mut Reader,
    fields: &Fields<'_>,
    name: &str,
    most: usize,
    read: impl Fn(&mut Reader, &Value<'_>) -> Option<T>,
) -> Option<Vec<T>> {
    let Some(expr) = fields.get(name) else {
        return Some(Vec::new());
    };
    let items = reader.list(expr, most)?.into_iter();
    let read: Vec<Option<T>> = items.map(|item| read(reader, item)).collect();
    read.into_iter().collect()
}
