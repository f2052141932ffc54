//! Mends the syntax of a broken text, so that what stands behind the first slip can be read as well.
//!
//! A forgotten comma makes the parser lose its way: all that it says afterwards is about its own confusion. So each
//! slip is mended in the way after which the parser gets furthest, and the way it was mended says what was wrong. The
//! mended text is never shown and never written; it only gives the tree in which further problems are looked for.

use ron2::ast::{Document, parse_document_lossy};
use ron2::{Error, ErrorKind};

use super::slip::{Change, Place, changes};
use super::{Diagnostic, Problem, Span, syntax};

/// How much text is parsed in search of the best change. Files are small, and have few slips.
const MOST_PARSED_BYTES: usize = 2 << 20;

/// What was made of a text.
pub(super) struct Mended<'a> {
    /// The tree of the mended text.
    pub document: Document<'a>,
    /// What was wrong, with places in the text as it was.
    pub found: Vec<Diagnostic>,
    /// The changes, to find the way back to the text as it was.
    pub edits: Edits,
    /// The place in the text as it was from which on the tree cannot be trusted.
    pub lost_at: Option<usize>,
}

/// The changes of a text, in the order in which they were made.
#[derive(Debug, Default)]
pub(super) struct Edits(Vec<Edit>);

#[derive(Debug)]
struct Edit {
    at: usize,
    removed: usize,
    inserted: usize,
    /// Whether a value was made up, about which nothing is to be said.
    stopgap: Option<Span>,
}

impl Edits {
    /// The place in the text as it was of one in the mended text.
    pub fn original(&self, span: Span) -> Span {
        let edits = || self.0.iter().rev();
        let start = edits().fold(span.start, |start, edit| {
            match start >= edit.at + edit.inserted {
                true => start - edit.inserted + edit.removed,
                false => start.min(edit.at),
            }
        });
        // What ends where something was taken away ends before that.
        let end = edits().fold(span.end, |end, edit| {
            match end > edit.at && end >= edit.at + edit.inserted {
                true => end - edit.inserted + edit.removed,
                false => end.min(edit.at),
            }
        });
        start..end.max(start)
    }

    /// Whether the last change took something away right before this one.
    fn last_removal_was_at(&self, text: &str, change: &Change) -> bool {
        let removal = self.0.last().filter(|edit| edit.inserted == 0);
        let between = removal.and_then(|edit| text.get(edit.at..change.replaced.start));
        between.is_some_and(|between| between.trim().is_empty())
    }

    /// Whether a value at this place of the text as it was has been made up.
    pub fn is_stopgap(&self, span: &Span) -> bool {
        self.0
            .iter()
            .any(|edit| edit.stopgap.as_ref() == Some(span))
    }
}

/// Parses a text, mending it where need be.
pub(super) fn parse(body: &str) -> Mended<'_> {
    let (document, errors) = parse_document_lossy(body);
    let mut mended = Mended {
        document,
        found: Vec::new(),
        edits: Edits::default(),
        lost_at: None,
    };
    if errors.is_empty() {
        return mended;
    }
    let mut text = body.to_owned();
    let mut errors = errors;
    let mut parsed_bytes = 0;
    while let Some(change) = best_change(&text, &errors, &mut parsed_bytes) {
        mended.note_and_apply(&mut text, change);
        errors = parse_document_lossy(&text).1;
    }
    mended.note_rest(&errors, &text);
    if !mended.edits.0.is_empty() {
        mended.document = parse_document_lossy(&text).0.into_owned();
    }
    mended
}

impl Mended<'_> {
    fn note_and_apply(&mut self, text: &mut String, change: Change) {
        let span = self.edits.original(change.marked.clone());
        let replaced = self.edits.original(change.replaced.clone());
        match self.found.last_mut() {
            // Words in a row that do not belong there are one slip.
            Some(before)
                if change.is_removal() && self.edits.last_removal_was_at(text, &change) =>
            {
                before.span.end = span.end;
            }
            _ => self
                .found
                .push(Diagnostic::new(span, Problem::Syntax(change.problem))),
        }
        self.edits.0.push(Edit {
            at: change.replaced.start,
            removed: change.replaced.len(),
            inserted: change.by.len(),
            stopgap: change.is_stopgap.then_some(replaced),
        });
        text.replace_range(change.replaced, &change.by);
    }

    /// Notes the slips in values, and the first one that could not be mended.
    fn note_rest(&mut self, errors: &[Error], text: &str) {
        let slip = first_slip(errors);
        // What is missing at the end is missing after the last thing that is there.
        let end = Place::of(text, text.len()).last();
        let lost = slip.map(|slip| slip.span().start_offset);
        for error in errors {
            let before = lost.is_none_or(|lost| error.span().start_offset < lost);
            if before || slip.is_some_and(|slip| std::ptr::eq(slip, error)) {
                let mut found = syntax::diagnostic(error);
                let start = found.span.start.min(end);
                found.span = self
                    .edits
                    .original(start..found.span.end.min(text.len()).max(start));
                self.found.push(found);
            }
        }
        self.lost_at = lost.map(|lost| self.edits.original(lost..lost).start);
    }
}

/// The first error that makes the parser lose its way; one within a value does not.
fn first_slip(errors: &[Error]) -> Option<&Error> {
    let within_value = |error: &&Error| {
        matches!(
            error.kind(),
            ErrorKind::InvalidEscape(_)
                | ErrorKind::InvalidIntegerDigit { .. }
                | ErrorKind::UnderscoreAtBeginning
                | ErrorKind::FloatUnderscore
                | ErrorKind::IntegerOutOfBounds { .. }
        )
    };
    let slips = errors.iter().filter(|error| !within_value(error));
    slips.min_by_key(|error| error.span().start_offset)
}

/// How far the parser is from the end: what is left behind the first slip, and how many errors it tells.
///
/// Every change is before the first slip, so that what is left behind it can be compared.
fn distance(text: &str, errors: &[Error]) -> (usize, usize) {
    match first_slip(errors) {
        Some(slip) => (
            text.len().saturating_sub(slip.span().start_offset),
            errors.len(),
        ),
        None => (0, 0),
    }
}

/// The change after which the parser gets furthest; none if it never gets further than it does now.
fn best_change(text: &str, errors: &[Error], parsed_bytes: &mut usize) -> Option<Change> {
    let slip = first_slip(errors)?;
    let place = Place::of(text, slip.span().start_offset);
    let trailing = matches!(slip.kind(), ErrorKind::TrailingCharacters);
    let mut best = (distance(text, errors), None);
    for change in changes(text, &place, trailing) {
        if *parsed_bytes > MOST_PARSED_BYTES {
            return None;
        }
        let mut changed = text.to_owned();
        changed.replace_range(change.replaced.clone(), &change.by);
        *parsed_bytes += changed.len();
        let distance = distance(&changed, &parse_document_lossy(&changed).1);
        if distance < best.0 {
            best = (distance, Some(change));
        }
    }
    best.1
}
