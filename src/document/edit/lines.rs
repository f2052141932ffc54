//! What stands on the lines of a text about a place.

use super::splice::Splice;
use crate::document::Span;

/// The spaces by which the first thing in brackets is indented.
const INDENTATION: &str = "    ";

/// The line break that a text uses.
pub fn line_break(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}

/// What stands before a place on its line.
fn before(text: &str, at: usize) -> &str {
    let start = text[..at]
        .rfind('\n')
        .map_or(0, |line_break| line_break + 1);
    &text[start..at]
}

/// What stands behind a place on its line, without the line break.
pub fn behind(text: &str, at: usize) -> &str {
    text[at..].split(['\r', '\n']).next().unwrap_or_default()
}

/// The indentation of the line of a place, if nothing else stands before it there.
pub fn indentation(text: &str, at: usize) -> Option<&str> {
    let before = before(text, at);
    before.trim().is_empty().then_some(before)
}

/// The spaces and tabs with which the line of a place begins.
pub fn indentation_of_line(text: &str, at: usize) -> &str {
    let before = before(text, at);
    &before[..before.len() - before.trim_start().len()]
}

/// Puts the first thing into empty brackets, on a line of its own; comments that are there stay before it.
pub fn on_a_line_inside(text: &str, inside: Span, written: &str) -> Splice {
    let outer = indentation_of_line(text, inside.start);
    let line_break = line_break(text);
    let kept = text[inside.clone()].trim_end();
    let added = format!("{kept}{line_break}{outer}{INDENTATION}{written},{line_break}{outer}");
    Splice::replace(inside, added)
}
