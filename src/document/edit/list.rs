//! The items of a list as they stand in the text, each with its comments.

use super::comments::{Comment, comments, comments_in};
use super::lines::{indentation, indentation_of_line, line_break, on_a_line_inside};
use super::splice::Splice;
use crate::document::{Span, value};

/// Where the items of a list stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// The end of the opening bracket, and the start of the closing one.
    inside: Span,
    items: Vec<Item>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Item {
    /// From the first comment that is about it to its comma or the last comment on its line.
    whole: Span,
    value: Span,
    /// The place of its comma, if it has one.
    comma: Option<usize>,
    /// Whether it ends with a comment that goes on to the end of the line.
    ends_with_line: bool,
}

impl List {
    /// The items of a list of a text.
    pub fn of(list: &value::List<'_>, text: &str) -> Self {
        let mut items: Vec<Item> = Vec::with_capacity(list.items.len());
        let (open, close) = (list.inside.start, list.inside.end);
        let mut reached = open;
        for item in &list.items {
            let value = item.value.span.clone();
            let between = comments(text, reached..value.start);
            let start = share(&mut items, open, &between, text).unwrap_or(value.start);
            let end = item.comma.map_or(value.end, |comma| comma + 1);
            // What stands before its comma is within it.
            reached = end;
            items.push(Item {
                whole: start..end,
                value,
                comma: item.comma,
                ends_with_line: false,
            });
        }
        share(&mut items, open, &comments(text, reached..close), text);
        Self {
            inside: open..close,
            items,
        }
    }

    /// Where an item stands, without comments and comma.
    pub fn value(&self, index: usize) -> Option<Span> {
        self.items.get(index).map(|item| item.value.clone())
    }

    /// An item with all that is about it, so that it can be put elsewhere: comments behind it come to stand before it, each on a
    /// line of its own.
    pub fn written(&self, text: &str, index: usize) -> Option<String> {
        let item = self.items.get(index)?;
        let mut written = String::new();
        for comment in comments_in(text, item.value.end..item.whole.end) {
            written.push_str(&comment);
            written.push_str(line_break(text));
            written.push_str(indentation_of_line(text, item.value.start));
        }
        written.push_str(&text[item.whole.start..item.value.end]);
        Some(written)
    }

    /// From the first comment that is about an item to its comma or the last comment on its line.
    pub fn whole(&self, index: usize) -> Option<Span> {
        self.items.get(index).map(|item| item.whole.clone())
    }

    /// The place of the comma of an item, if it has one.
    pub fn comma(&self, index: usize) -> Option<usize> {
        self.items.get(index)?.comma
    }

    /// How many items there are.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Adds an item so that it comes to be at `index`, behind the last one at most.
    pub fn insert(&self, text: &str, index: usize, written: &str) -> Vec<Splice> {
        if let Some(before) = index.min(self.items.len()).checked_sub(1) {
            return self.insert_behind(text, &self.items[before], written);
        }
        match self.items.first() {
            Some(first) => {
                let gap = gap_before(text, first);
                vec![Splice::insert(
                    first.whole.start,
                    format!("{written},{gap}"),
                )]
            }
            None => vec![on_a_line_inside(text, self.inside.clone(), written)],
        }
    }

    fn insert_behind(&self, text: &str, before: &Item, written: &str) -> Vec<Splice> {
        let gap = gap_before(text, before);
        if before.comma.is_some() {
            vec![Splice::insert(before.whole.end, format!("{gap}{written},"))]
        } else if before.whole.end == before.value.end {
            vec![Splice::insert(before.value.end, format!(",{gap}{written}"))]
        } else {
            vec![
                Splice::insert(before.value.end, ","),
                Splice::insert(before.whole.end, format!("{gap}{written}")),
            ]
        }
    }

    /// Takes an item away with its comments, and with its line if nothing else stands there.
    pub fn remove(&self, text: &str, index: usize) -> Vec<Splice> {
        let Some(item) = self.items.get(index) else {
            return Vec::new();
        };
        // From the end of the item before, or to the start of the one behind: one gap goes with it.
        let before = index.checked_sub(1).map(|before| &self.items[before]);
        match (before, self.items.get(index + 1)) {
            (_, Some(next)) => vec![Splice::remove(item.whole.start..next.whole.start)],
            (Some(before), None) => {
                let gap = before.whole.end..item.whole.start;
                let mut splices = match (before.comma, item.comma) {
                    (Some(comma), None) => vec![Splice::remove(comma..comma + 1)],
                    _ => Vec::new(),
                };
                let goes_on = !text[item.whole.end..].starts_with(['\n', '\r']);
                splices.push(Splice::remove(if before.ends_with_line && goes_on {
                    item.whole.clone()
                } else {
                    gap.start..item.whole.end
                }));
                splices
            }
            (None, None) => vec![Splice::remove(item.whole.clone())],
        }
    }

    /// Moves an item, with its comments, so that it comes to be at `to`. What stands between the items stays.
    pub fn shift(&self, text: &str, from: usize, to: usize) -> Vec<Splice> {
        let count = self.items.len();
        if from == to || from >= count || to >= count {
            return Vec::new();
        }
        let (low, high) = (from.min(to), from.max(to));
        let mut order: Vec<usize> = (low..=high).collect();
        if from < to {
            order.rotate_left(1);
        } else {
            order.rotate_right(1);
        }
        let mut moved = String::new();
        for (place, index) in (low..=high).zip(order) {
            let wants_comma = place + 1 < count || self.items[count - 1].comma.is_some();
            self.items[index].write(text, wants_comma, &mut moved);
            let gap_end = self
                .items
                .get(place + 1)
                .map_or(self.inside.end, |next| next.whole.start);
            let gap = &text[self.items[place].whole.end..gap_end];
            // Without a new line the comment would swallow what follows it.
            if self.items[index].ends_with_line && !gap.starts_with(['\n', '\r']) {
                moved.push_str(line_break(text));
                moved.push_str(indentation_of_line(text, self.items[place].value.start));
            }
            if place < high {
                moved.push_str(gap);
            }
        }
        let whole = self.items[low].whole.start..self.items[high].whole.end;
        vec![Splice::replace(whole, moved)]
    }
}

impl Item {
    /// Writes the item with its comments, with or without a comma.
    fn write(&self, text: &str, wants_comma: bool, to: &mut String) {
        match (self.comma, wants_comma) {
            (Some(comma), false) => {
                to.push_str(&text[self.whole.start..comma]);
                to.push_str(&text[comma + 1..self.whole.end]);
            }
            (None, true) => {
                to.push_str(&text[self.whole.start..self.value.end]);
                to.push(',');
                to.push_str(&text[self.value.end..self.whole.end]);
            }
            _ => to.push_str(&text[self.whole.clone()]),
        }
    }
}

/// Gives the last item so far the comments on its line; gives the start of those about the next one.
fn share(items: &mut [Item], open: usize, comments: &[Comment], text: &str) -> Option<usize> {
    let end = items.last().map_or(open, |item| item.whole.end);
    let shared = Shared::out(comments, end, text);
    if let (Some(item), Some((end, is_line))) = (items.last_mut(), shared.before) {
        (item.whole.end, item.ends_with_line) = (end, is_line);
    }
    shared.next
}

/// What stands between an item and one that is put beside it.
fn gap_before(text: &str, item: &Item) -> String {
    match indentation(text, item.whole.start) {
        Some(indentation) => format!("{}{indentation}", line_break(text)),
        None if item.ends_with_line => line_break(text).to_owned(),
        None => " ".to_owned(),
    }
}

/// Shares the comments between two items out: those that follow what ends at `end` on its line are about that, the
/// others about what comes next.
struct Shared {
    /// The end of the last comment about what is before, and whether it goes on to the end of the line.
    before: Option<(usize, bool)>,
    /// The start of the first comment about what comes next.
    next: Option<usize>,
}

impl Shared {
    fn out(comments: &[Comment], end: usize, text: &str) -> Self {
        let mut before = None;
        for Comment { span, is_line } in comments {
            let (start, comment_end, is_line) = (span.start, span.end, *is_line);
            let rest = text[comment_end..].trim_start_matches([' ', '\t']);
            let ends_its_line = is_line || rest.starts_with(['\n', '\r']);
            let reached = before.map_or(end, |(end, _)| end);
            if text[reached..start].contains('\n') || !ends_its_line {
                return Self {
                    before,
                    next: Some(start),
                };
            }
            before = Some((comment_end, is_line));
        }
        Self { before, next: None }
    }
}
