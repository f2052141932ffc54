//! A name among the others of its workout, looked at for sides word by word.

use std::collections::HashSet;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;

use super::lexicon::{Dot, LEXICON, Meaning};
use super::names::{Neighbours, Sided};
use super::tidy::without;
use crate::exercise::Sides;
use crate::import::tokens::{Token, tokens};

/// A name, its words, and the names beside it.
#[derive(Clone, Copy)]
pub(super) struct NameInContext<'l> {
    pub(super) name: &'l str,
    pub(super) found: &'l [Token],
    pub(super) neighbours: &'l Neighbours,
}

impl NameInContext<'_> {
    fn word(&self, place: usize) -> Option<&str> {
        self.found.get(place).map(|token| token.bare.as_str())
    }

    fn is_in(&self, place: usize, words: &HashSet<String>) -> bool {
        self.word(place).is_some_and(|word| words.contains(word))
    }

    /// What stands between the word of a place and the next one, or behind the last.
    fn gap(&self, place: usize) -> &str {
        let end = self.found.get(place).map_or(0, |token| token.end);
        let next = self.found.get(place + 1);
        let next = next.map_or(self.name.len(), |token| token.start);
        &self.name[end..next]
    }

    /// What stands before the word of a place, up to the one before.
    fn gap_before(&self, place: usize) -> &str {
        match place.checked_sub(1) {
            Some(before) => self.gap(before),
            None => &self.name[..self.found.first().map_or(0, |token| token.start)],
        }
    }

    /// Where the name says both sides.
    pub(super) fn both(&self) -> Option<Range<usize>> {
        let both = (0..self.found.len()).find_map(|place| {
            let of_sentence = self.sentence(place).or_else(|| self.for_a_side(place));
            of_sentence.or_else(|| self.pair(place))
        })?;
        // Each side twice is not each once.
        (!self.are_sides(both.end, both.end + 1)).then_some(both)
    }

    /// So much a side: "30s/side".
    fn for_a_side(&self, place: usize) -> Option<Range<usize>> {
        let is_for = place > 0 && self.gap_before(place).trim() == "/";
        (is_for && self.is_in(place, &LEXICON.nouns)).then_some(place..place + 1)
    }

    /// The same said once for each side: "Left quad, right quad". What is to be taken out is the first side, and the
    /// second half.
    pub(super) fn twice(&self) -> Option<Vec<Range<usize>>> {
        let sides: Vec<usize> = (0..self.found.len())
            .filter(|place| self.may_be_side(*place))
            .collect();
        let [one, other] = sides[..] else {
            return None;
        };
        let without = |range: Range<usize>, side: usize| {
            let words = range.filter(|place| *place != side);
            words
                .filter_map(|place| self.word(place))
                .collect::<Vec<_>>()
        };
        (one + 1..=other).find_map(|end| {
            let joining = (end..other).take_while(|place| self.is_in(*place, &LEXICON.between));
            let start = end + joining.count();
            let first = without(0..end, one);
            let is_twice = !first.is_empty() && first == without(start..self.found.len(), other);
            (is_twice && self.are_sides(one, other))
                .then(|| vec![one..one + 1, end..self.found.len()])
        })
    }

    fn may_be_side(&self, place: usize) -> bool {
        let is_known = self.sure(place).or_else(|| self.short(place)).is_some();
        is_known
            || self
                .word(place)
                .is_some_and(|word| LEXICON.pairs.contains_key(word))
    }

    fn sentence(&self, place: usize) -> Option<Range<usize>> {
        let sentences = LEXICON.both.get(self.word(place)?)?;
        let stands = |sentence: &&Vec<String>| {
            let words = self.found[place..].iter().map(|token| &token.bare);
            words.take(sentence.len()).eq(sentence.iter())
        };
        let longest = sentences.iter().filter(stands).map(Vec::len).max()?;
        Some(place..place + longest)
    }

    /// One side and then the other: "L/R", "left and right".
    fn pair(&self, place: usize) -> Option<Range<usize>> {
        // What is in brackets is of what stands there.
        if self.gap(place).contains(['(', '[']) && !self.gap(place).contains([')', ']']) {
            return None;
        }
        let mut other = place + 1;
        let mut is_joined = self
            .gap(place)
            .contains(['/', '&', '+', '|', '-', ',', '–', '\\']);
        while self.is_in(other, &LEXICON.between) && other < place + 3 {
            // A letter may join two sides, or be one.
            if self.are_sides(place, other) {
                break;
            }
            is_joined = true;
            other += 1;
        }
        let are_sure = self.sure(place).is_some() && self.sure(other).is_some();
        let are_short = self.short(place).is_some() && self.short(other).is_some();
        (self.are_sides(place, other) && (is_joined || are_sure || are_short)).then(|| {
            let nouns = usize::from(self.is_in(other + 1, &LEXICON.nouns) && self.ends(other + 1));
            place..other + 1 + nouns
        })
    }

    /// Whether two words are the two sides.
    fn are_sides(&self, one: usize, other: usize) -> bool {
        let known = |place| self.sure(place).or_else(|| self.short(place));
        if let (Some(one), Some(other)) = (known(one), known(other)) {
            return one != other;
        }
        let (Some(one), Some(other)) = (self.word(one), self.word(other)) else {
            return false;
        };
        let pairs = LEXICON.pairs.get(one);
        pairs.is_some_and(|pairs| pairs.iter().any(|(_, known)| known == other))
    }

    /// Whether a short form of the other side stands anywhere in the name, also with a number: "Quad L 15s / R 15s", "L10 R10".
    pub(super) fn mentions_other(&self, side: Sides) -> bool {
        self.found.iter().any(|token| {
            let word = token
                .bare
                .trim_end_matches(|letter: char| letter.is_ascii_digit());
            let meaning = LEXICON.meanings.get(word);
            matches!(meaning, Some(Meaning::Short(other, Dot::Free)) if *other != side)
        })
    }

    fn sure(&self, place: usize) -> Option<Sides> {
        match LEXICON.meanings.get(self.word(place)?)? {
            Meaning::Sure(side) => Some(*side),
            Meaning::Short(..) => None,
        }
    }

    fn short(&self, place: usize) -> Option<Sides> {
        match LEXICON.meanings.get(self.word(place)?)? {
            Meaning::Short(side, _) => Some(*side),
            Meaning::Sure(_) => None,
        }
    }

    /// The side that a word means, if there is no doubt of it.
    pub(super) fn side(&self, place: usize) -> Option<Sides> {
        let word = self.word(place)?;
        let before = place.checked_sub(1);
        let goes_before = |words| before.is_some_and(|before| self.is_in(before, words));
        match LEXICON.meanings.get(word) {
            Some(Meaning::Sure(side)) => {
                let is_other =
                    self.is_in(place + 1, &LEXICON.not_before) || goes_before(&LEXICON.not_behind);
                return (!is_other).then_some(*side);
            }
            Some(Meaning::Short(side, dot))
                if (*dot == Dot::Free || self.gap(place).starts_with('.'))
                    && self.stands_apart(place) =>
            {
                return Some(*side);
            }
            _ => {}
        }
        if LEXICON.straight.contains(word) && goes_before(&LEXICON.parts) {
            return Some(Sides::Right);
        }
        // In Turkish a side, in Spanish and Portuguese the sun, in French the floor.
        let written = self
            .found
            .get(place)
            .map(|token| &self.name[token.start..token.end]);
        let written = written.unwrap_or_default().to_lowercase();
        let is_left = ["sol", "sola", "soldan"].contains(&word);
        let is_turkish = ["sağ", "sağa", "sağdan"]
            .iter()
            .any(|it| it.nfc().eq(written.nfc()))
            || (is_left && (0..self.found.len()).any(|at| self.is_in(at, &LEXICON.turkish)));
        if is_turkish {
            let side = if is_left { Sides::Left } else { Sides::Right };
            return Some(side);
        }
        let pairs = LEXICON.pairs.get(word)?;
        let paired = pairs
            .iter()
            .find(|(_, other)| self.neighbours.has(self.found, place, other));
        paired.map(|(side, _)| *side)
    }

    /// Whether a short form stands where a side stands: at the end, in brackets of its own, or before a colon or the like.
    fn stands_apart(&self, place: usize) -> bool {
        if self.found.len() < 2 {
            return false;
        }
        // Two litres are no side.
        let follows_number = self.found.len() == 2 && place == 1 && self.found[0].is_number();
        let says_nothing = |token: &Token| {
            token.is_number()
                || LEXICON.nouns.contains(&token.bare)
                || matches!(token.bare.as_str(), "s" | "sec" | "min" | "x" | "sek")
        };
        let is_last = self.found[place + 1..].iter().all(says_nothing);
        let gap = self.gap(place);
        let opens = self
            .gap_before(place)
            .trim_end()
            .ends_with(['(', '[', '{', '（']);
        // Alone in its brackets, or with the part of the body: (R leg).
        let closes = [gap, self.gap(place + 1)]
            .iter()
            .any(|gap| gap.trim_start().starts_with([')', ']', '}', '）']));
        let is_first = place == 0
            && (gap
                .trim_start()
                .starts_with([':', '.', ')', ']', ',', '|', '–', '—'])
                || gap.trim_start().starts_with('-') && gap.starts_with(' '));
        (is_last && place > 0 && !follows_number) || (opens && closes) || is_first
    }

    /// Whether nothing that matters follows a word.
    fn ends(&self, place: usize) -> bool {
        place + 1 >= self.found.len()
            || self
                .gap(place)
                .contains([':', ')', ']', ',', '-', '–', '—', '|', '/', ';', '.'])
    }

    /// A side with what belongs to it: "on the left side".
    pub(super) fn with_noun(&self, place: usize) -> Range<usize> {
        let (mut start, mut end) = (place, place + 1);
        if self.is_in(end, &LEXICON.nouns) && self.ends(end) {
            end += 1;
        } else if let Some(before) = start.checked_sub(1)
            && self.is_in(before, &LEXICON.nouns)
            && self.word(before) != Some("side")
            && self.ends(place)
        {
            start = before;
        }
        start..end
    }

    /// The name without some of its words, and a side. All of it, and no side, where nothing would be left.
    pub(super) fn taken_out(&self, mut ranges: Vec<Range<usize>>, sides: Sides) -> Sided {
        for range in &mut ranges {
            while self.ends(range.end - 1)
                && range.start > 0
                && self.is_in(range.start - 1, &LEXICON.leading)
            {
                range.start -= 1;
            }
        }
        let bytes = ranges.into_iter().map(|range| {
            let start = self.found.get(range.start).map_or(0, |token| token.start);
            let end = self
                .found
                .get(range.end - 1)
                .map_or(start, |token| token.end);
            start..end
        });
        let bare = without(self.name, bytes);
        let left = tokens(&bare);
        let is_name = left.len() > 1 || left.iter().any(|token| !token.is_number());
        if is_name {
            Sided { name: bare, sides }
        } else {
            Sided {
                name: self.name.to_owned(),
                sides: Sides::Both,
            }
        }
    }
}
