//! Steps that are put in, taken out and moved, within lists and from one to another, and rounds that are made and undone.

use std::cmp::Ordering;
use std::ops::Range;

use super::layout::{Layout, RoundsLayout, StepLayout};
use crate::document::edit::{Splice, comments_in, indentation_of_line, line_break};
use crate::routine::{Rounds, Routine};

/// Where a step comes to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// The place among all steps that it has then.
    pub place: usize,
    /// The rounds that it belongs to then, by their place among all rounds as they are now; none outside.
    pub rounds: Option<usize>,
}

impl Spot {
    /// A place outside rounds.
    pub const fn outside(place: usize) -> Self {
        Self {
            place,
            rounds: None,
        }
    }
}

impl Routine {
    /// Whether a step can come to stand at a spot: within the rounds that it names, or outside of all.
    pub fn has_spot(&self, spot: Spot) -> bool {
        let within =
            |rounds: &Rounds| (rounds.steps.start + 1..rounds.steps.end).contains(&spot.place);
        match spot.rounds {
            Some(rounds) => self.rounds.get(rounds).is_some_and(|rounds| {
                (rounds.steps.start..=rounds.steps.end).contains(&spot.place)
            }),
            None => spot.place <= self.steps.len() && !self.rounds.iter().any(within),
        }
    }
}

/// Puts a step in.
pub(super) fn insert(
    text: &str,
    layout: &Layout,
    routine: &Routine,
    spot: Spot,
    written: &str,
) -> Vec<Splice> {
    let spot = Spot {
        place: spot.place.min(routine.steps.len()),
        ..spot
    };
    let (Some(list), true) = (layout.list_of(spot.rounds), routine.has_spot(spot)) else {
        return Vec::new();
    };
    list.insert(text, item_at(layout, routine, spot), written)
}

/// The place in its list of what stands at a spot, or comes to stand there.
fn item_at(layout: &Layout, routine: &Routine, spot: Spot) -> usize {
    match spot.rounds {
        Some(rounds) => spot.place - routine.rounds[rounds].steps.start,
        None => {
            let before = |rounds: &&Rounds| rounds.steps.end <= spot.place;
            let in_rounds: usize = routine
                .rounds
                .iter()
                .filter(before)
                .map(|rounds| rounds.steps.len() - 1)
                .sum();
            (spot.place - in_rounds).min(layout.list.len())
        }
    }
}

/// Takes a step out; with the last step of rounds, these go as well.
pub(super) fn remove(text: &str, layout: &Layout, place: usize) -> Vec<Splice> {
    let Some(step) = layout.steps.get(place) else {
        return Vec::new();
    };
    match step.rounds.map(|rounds| &layout.rounds[rounds]) {
        Some(rounds) if rounds.list.len() == 1 => layout.list.remove(text, rounds.item),
        Some(rounds) => rounds.list.remove(text, step.item),
        None => layout.list.remove(text, step.item),
    }
}

/// Puts a step elsewhere; rounds that it was the last step of go.
pub(super) fn shift(
    text: &str,
    layout: &Layout,
    routine: &Routine,
    from: usize,
    to: Spot,
) -> Vec<Splice> {
    let Some(step) = layout.steps.get(from) else {
        return Vec::new();
    };
    let Some(spot) = spot_before(routine, from, to) else {
        return Vec::new();
    };
    if step.rounds == to.rounds {
        let item = item_at(layout, routine, spot);
        let closed_up = usize::from(item > step.item);
        return match layout.list_of(to.rounds) {
            Some(list) => list.shift(text, step.item, item - closed_up),
            None => Vec::new(),
        };
    }
    let is_last = |rounds: usize| layout.rounds[rounds].list.len() == 1;
    match step.rounds.filter(|rounds| is_last(*rounds)) {
        // It stays where it is, without rounds around it.
        Some(rounds) if to.rounds.is_none() && to.place == from => {
            undo_rounds(text, layout, rounds)
        }
        emptied => {
            let mut written = match emptied {
                Some(rounds) => comments_of_rounds(text, layout, &layout.rounds[rounds]),
                None => String::new(),
            };
            let list = layout.list_of(step.rounds);
            let item = list.and_then(|list| list.written(text, step.item));
            written += &item.unwrap_or_default();
            let mut splices = remove(text, layout, from);
            splices.extend(insert(text, layout, routine, spot, &written));
            splices
        }
    }
}

/// The comments of rounds that are not about one of their steps, each on a line of its own.
fn comments_of_rounds(text: &str, layout: &Layout, rounds: &RoundsLayout) -> String {
    let list = &rounds.list;
    let ends = list.len().checked_sub(1).and_then(|last| {
        let (outer, first) = (layout.list.whole(rounds.item)?, list.whole(0)?);
        Some([outer.start..first.start, list.whole(last)?.end..outer.end])
    });
    let parts = ends.into_iter().flatten();
    parts.map(|part| comments_on_lines(text, part)).collect()
}

/// The comments of a part, each on a line of its own.
fn comments_on_lines(text: &str, part: Range<usize>) -> String {
    let line_break = line_break(text);
    let comments = comments_in(text, part).into_iter();
    comments.fold(String::new(), |all, comment| all + &comment + line_break)
}

/// The spot as it is before a step is taken from a place, where all behind it closes up; none where it cannot come there.
fn spot_before(routine: &Routine, from: usize, to: Spot) -> Option<Spot> {
    if to.place >= routine.steps.len() {
        return None;
    }
    let places = match to.place.cmp(&from) {
        Ordering::Less => to.place..=to.place,
        Ordering::Greater => to.place + 1..=to.place + 1,
        // Before itself or behind itself, as its rounds begin or end there.
        Ordering::Equal => from..=from + 1,
    };
    let spots = places.map(|place| Spot { place, ..to });
    let mut spots = spots.filter(|spot| routine.has_spot(*spot));
    spots.next()
}

/// Puts rounds around steps that stand outside of any.
pub(super) fn repeat(
    text: &str,
    layout: &Layout,
    steps: &Range<usize>,
    count: u32,
    rest: u64,
) -> Vec<Splice> {
    let Some(items) = layout
        .steps
        .get(steps.clone())
        .filter(|steps| !steps.is_empty())
    else {
        return Vec::new();
    };
    if items.iter().any(|step| step.rounds.is_some()) {
        return Vec::new();
    }
    let (first, last) = (items[0].item, items[items.len() - 1].item);
    let (Some(first), Some(end)) = (layout.list.whole(first), layout.list.whole(last)) else {
        return Vec::new();
    };
    if is_interrupted(items) {
        return Vec::new();
    }
    let line_break = line_break(text);
    let outer = indentation_of_line(text, first.start);
    let inner = format!("{outer}    ");
    let mut splices = vec![Splice::insert(
        first.start,
        format!("Rounds(count: {count}, rest: {rest}, steps: [{line_break}{inner}"),
    )];
    for step in &items[1..] {
        if let Some(whole) = layout.list.whole(step.item)
            && text[..whole.start].ends_with(outer)
        {
            splices.push(Splice::insert(whole.start, "    "));
        }
    }
    let comma = if layout.list.comma(last).is_some() {
        ","
    } else {
        ""
    };
    splices.push(Splice::insert(
        end.end,
        format!("{line_break}{outer}]){comma}"),
    ));
    splices
}

/// Whether something else stands between items.
fn is_interrupted(items: &[StepLayout]) -> bool {
    items
        .windows(2)
        .any(|pair| pair[1].item != pair[0].item + 1)
}

/// Takes rounds away and leaves their steps, each to be done once. Comments stay.
pub(super) fn undo_rounds(text: &str, layout: &Layout, rounds: usize) -> Vec<Splice> {
    let Some(rounds) = layout.rounds.get(rounds) else {
        return Vec::new();
    };
    let list = &rounds.list;
    let Some(last) = list.len().checked_sub(1) else {
        return Vec::new();
    };
    let (Some(first), Some(end), Some(value)) = (list.whole(0), list.whole(last), list.value(last))
    else {
        return Vec::new();
    };
    let line_break = line_break(text);
    let kept = |part| comments_on_lines(text, part);
    let (head, foot) = (rounds.whole.start..first.start, end.end..rounds.whole.end);
    let mut behind = kept(foot.clone());
    // A comment at the end of the last step must not swallow what follows.
    if text[value.end..end.end].contains("//") || !behind.is_empty() {
        behind.insert_str(0, line_break);
    }
    let mut splices = vec![
        Splice::replace(head.clone(), kept(head)),
        Splice::replace(foot, behind),
    ];
    if let Some(comma) = layout.list.comma(rounds.item) {
        splices.push(Splice::remove(comma..comma + 1));
        if list.comma(last).is_none() {
            splices.push(Splice::insert(value.end, ","));
        }
    }
    splices
}
