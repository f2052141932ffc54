//! Puts phrases where they have room: what belongs to a moment first, and the rest around it.

use std::time::Duration;

use super::ask::{Ask, When};
use super::{Known, Lengths, Since, Spoken};
use crate::speech::Phrase;

/// Between two phrases.
const BETWEEN: Duration = Duration::from_millis(300);
/// Between a phrase and the sound that another one belongs to.
const BEFORE_CUE: Duration = Duration::from_millis(100);

/// A time in which nothing else is said.
struct Taken {
    from: Duration,
    until: Duration,
}

/// How something is said in the time that there is for it.
enum Wording {
    /// In these words, at this time, taking so long.
    Takes(Phrase, Duration, Duration),
    /// Not at all.
    None,
    /// The length of a phrase is not known yet.
    NotYet,
}

/// Where it is said, in order of time, up to the first of which the length is not known yet. Nothing is said before
/// `since.now`.
pub(super) fn place(
    part: usize,
    asks: Vec<Ask>,
    since: Since<'_>,
    lengths: &mut dyn Lengths,
) -> Vec<Spoken> {
    let mut said: Vec<Spoken> = Vec::new();
    let mut taken: Vec<Taken> = Vec::new();
    // From here on it is not known what there is room for.
    let mut unknown: Option<Duration> = None;
    let is_exact = |ask: &Ask| matches!(ask.when, When::Exactly { .. });
    let (mut exact, free): (Vec<Ask>, Vec<Ask>) = asks.into_iter().partition(is_exact);
    exact.sort_by_key(|ask| ask.from);
    for ask in exact {
        let When::Exactly { clear } = ask.when else {
            continue;
        };
        let is_over = ask.from < since.now.max(since.said_until);
        if is_over || taken.last().is_some_and(|taken| ask.from < taken.until) {
            continue;
        }
        let from = clear.saturating_sub(BEFORE_CUE);
        match wording(&ask, lengths, |_| ask.from) {
            Wording::Takes(phrase, at, length) if unknown.is_none() => {
                let until = at + length;
                taken.push(Taken { from, until });
                said.push(Spoken::new(part, ask.about, at, length, phrase));
            }
            Wording::NotYet if unknown.is_none() => unknown = Some(from),
            _ => {}
        }
    }
    let mut free_from = since.now.max(since.said_until + BETWEEN);
    for ask in free {
        let earliest = ask.from.max(free_from);
        let at = |length: Duration| {
            let late = ask.by.filter(|_| ask.when == When::Late);
            let late = late.and_then(|by| by.checked_sub(length));
            let late = late.filter(|at| *at >= earliest && room(*at, length, &taken) == *at);
            late.unwrap_or_else(|| room(earliest, length, &taken))
        };
        match wording(&ask, lengths, at) {
            Wording::Takes(phrase, at, length) => {
                let until = at + length;
                if unknown.is_none_or(|unknown| until <= unknown) {
                    free_from = until + BETWEEN;
                    said.push(Spoken::new(part, ask.about, at, length, phrase));
                } else {
                    unknown = Some(Duration::ZERO);
                }
            }
            Wording::None => {}
            // What is behind it is asked for as well, so that it is made.
            Wording::NotYet => unknown = Some(Duration::ZERO),
        }
    }
    said.sort_by_key(|spoken| spoken.at);
    said
}

/// The best wording that is over in time, where it is said then; `at` tells when one of a length is said.
fn wording(ask: &Ask, lengths: &mut dyn Lengths, at: impl Fn(Duration) -> Duration) -> Wording {
    for phrase in &ask.wordings {
        match lengths.of(phrase) {
            Known::Takes(length) => {
                let at = at(length);
                if ask.by.is_none_or(|by| at + length <= by) {
                    return Wording::Takes(phrase.clone(), at, length);
                }
            }
            Known::Never => {}
            Known::NotYet => return Wording::NotYet,
        }
    }
    Wording::None
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
