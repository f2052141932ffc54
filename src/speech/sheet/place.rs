//! Puts phrases where they have room: what belongs to a moment first, and the rest around it.

use std::time::Duration;

use super::ask::{Ask, When};
use super::{Known, Lengths, Spoken};

/// Between two phrases.
const BETWEEN: Duration = Duration::from_millis(300);
/// Between a phrase and the sound that another one belongs to.
const BEFORE_CUE: Duration = Duration::from_millis(100);

/// A time in which nothing else is said.
struct Taken {
    from: Duration,
    until: Duration,
}

/// Where all of it is said, in order of time, nothing before a time; none while the length of a phrase is not known yet.
pub(super) fn place(
    part: usize,
    asks: Vec<Ask>,
    not_before: Duration,
    lengths: &mut dyn Lengths,
) -> Option<Vec<Spoken>> {
    let mut said: Vec<Spoken> = Vec::new();
    let mut taken: Vec<Taken> = Vec::new();
    let is_exact = |ask: &Ask| matches!(ask.when, When::Exactly { .. });
    let (mut exact, free): (Vec<Ask>, Vec<Ask>) = asks.into_iter().partition(is_exact);
    exact.sort_by_key(|ask| ask.from);
    for ask in exact.into_iter().filter(|ask| ask.from >= not_before) {
        let When::Exactly { clear } = ask.when else {
            continue;
        };
        if taken.last().is_some_and(|taken| ask.from < taken.until) {
            continue;
        }
        for phrase in ask.wordings {
            let Some(length) = known(lengths.of(&phrase))? else {
                continue;
            };
            let until = ask.from + length;
            if ask.by.is_none_or(|by| until <= by) {
                let from = clear.saturating_sub(BEFORE_CUE);
                taken.push(Taken { from, until });
                said.push(Spoken::new(part, ask.about, ask.from, length, phrase));
                break;
            }
        }
    }
    let mut free_from = not_before;
    for ask in free {
        let earliest = ask.from.max(free_from);
        for phrase in ask.wordings {
            let Some(length) = known(lengths.of(&phrase))? else {
                continue;
            };
            let late = ask.by.filter(|_| ask.when == When::Late);
            let late = late.and_then(|by| by.checked_sub(length));
            let late = late.filter(|at| *at >= earliest && room(*at, length, &taken) == *at);
            let at = late.unwrap_or_else(|| room(earliest, length, &taken));
            if ask.by.is_none_or(|by| at + length <= by) {
                free_from = at + length + BETWEEN;
                said.push(Spoken::new(part, ask.about, at, length, phrase));
                break;
            }
        }
    }
    said.sort_by_key(|spoken| spoken.at);
    Some(said)
}

/// A length that is known, or that nobody can say it; none while that is not known.
fn known(known: Known) -> Option<Option<Duration>> {
    match known {
        Known::Takes(length) => Some(Some(length)),
        Known::Never => Some(None),
        Known::NotYet => None,
    }
}

/// The first time from one on at which there is room between what is taken.
fn room(from: Duration, length: Duration, taken: &[Taken]) -> Duration {
    taken.iter().fold(from, |at, taken| {
        let is_before = at + length <= taken.from;
        let is_behind = at >= taken.until + BETWEEN;
        if is_before || is_behind {
            at
        } else {
            taken.until + BETWEEN
        }
    })
}
