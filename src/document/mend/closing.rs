//! What a closing bracket means that does not close what was opened last: another one is missing, it is the wrong one,
//! or it is one too many.

use super::open::Open;
use super::piece::{Piece, Token};

/// How many of the closing brackets that follow are looked at.
const FORESIGHT: usize = 4;

/// What a bracket means.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// So many brackets that were opened last are not closed; this one closes the one before them.
    Missing(usize),
    /// It stands for the one that closes what was opened last.
    Wrong,
    /// It closes nothing.
    Needless,
}

/// The brackets of a text that close what was opened before them, for each piece the next one behind it.
pub(super) struct Closing {
    next: Vec<Option<usize>>,
}

impl Closing {
    pub(super) fn of(pieces: &[Piece<'_>]) -> Self {
        // From the end: behind an opening bracket, what closes it is followed by what closes the one around it.
        let mut next = vec![None; pieces.len() + 1];
        let mut ahead: Vec<usize> = Vec::new();
        for (at, piece) in pieces.iter().enumerate().rev() {
            next[at + 1] = ahead.last().copied();
            match piece.token {
                Token::Close(_) => ahead.push(at),
                Token::Open(_) => drop(ahead.pop()),
                _ => {}
            }
        }
        next[0] = ahead.last().copied();
        Self { next }
    }

    /// The piece from `at` on that closes what was opened before.
    pub(super) fn after(&self, at: usize) -> Option<usize> {
        self.next[at]
    }

    /// What the closing bracket at `at` means where these are open, the last opened last.
    pub(super) fn meaning(&self, pieces: &[Piece<'_>], at: usize, open: &[Open]) -> Meaning {
        let Token::Close(bracket) = pieces[at].token else {
            return Meaning::Needless;
        };
        if open.last().is_some_and(|list| goes_on(pieces, at, list)) {
            return Meaning::Needless;
        }
        let agreement = |left: &[Open]| self.agreement(pieces, at, left);
        let wrong = agreement(&open[..open.len().saturating_sub(1)]);
        let missing = open.iter().rev().position(|it| it.bracket == bracket);
        let (best, meaning) = match missing {
            None => (wrong, Meaning::Wrong),
            Some(count) => {
                let closed = open.len() - count - 1;
                let missing = agreement(&open[..closed]);
                // What was opened on this line is most likely meant to end on it.
                let is_of_line = open[open.len() - 1].line == pieces[at].line
                    && open[closed].line < pieces[at].line;
                let next = pieces.get(at + 1);
                let is_within = next
                    .is_some_and(|next| !next.starts_line && matches!(next.token, Token::Close(_)));
                let is_amid = has_more_items(pieces, at, &open[..=closed]);
                if is_amid || wrong > missing || (is_of_line && (is_within || missing < FORESIGHT))
                {
                    (wrong, Meaning::Wrong)
                } else {
                    (missing, Meaning::Missing(count))
                }
            }
        };
        // What was opened on this line wants a bracket here.
        let is_wanted = open.last().is_some_and(|last| last.line == pieces[at].line);
        if !is_wanted && agreement(open) > best {
            return Meaning::Needless;
        }
        meaning
    }

    /// How many of the closing brackets behind `at` are those that `open` asks for.
    fn agreement(&self, pieces: &[Piece<'_>], at: usize, open: &[Open]) -> usize {
        let mut next = self.after(at + 1);
        let mut wanted = open.iter().rev();
        for agreed in 0..FORESIGHT {
            let found = next.and_then(|next| match pieces[next].token {
                Token::Close(bracket) => Some(bracket),
                _ => None,
            });
            if found != wanted.next().map(|open| open.bracket) {
                return agreed;
            }
            match next {
                Some(there) => next = self.after(there + 1),
                None => return FORESIGHT,
            }
        }
        FORESIGHT
    }
}

/// Whether a list of several lines goes on behind a bracket in the midst of it.
fn goes_on(pieces: &[Piece<'_>], at: usize, list: &Open) -> bool {
    let more = behind(pieces, at).is_some_and(|next| !matches!(next.token, Token::Close(_)));
    list.is_list && list.line < pieces[at].line && !pieces[at].starts_line && more
}

/// Whether another item in brackets, perhaps behind a dash, follows a bracket that would close a list, where only a field could follow the list.
fn has_more_items(pieces: &[Piece<'_>], at: usize, open: &[Open]) -> bool {
    let [.., around, list] = open else {
        return false;
    };
    let is_item = |next: &Piece<'_>| match next.token {
        Token::Open(_) => true,
        Token::Sign(_) => next.starts_line,
        _ => false,
    };
    list.is_list && !around.is_list && behind(pieces, at).is_some_and(is_item)
}

/// What follows a bracket and its comma.
fn behind<'a, 'b>(pieces: &'a [Piece<'b>], at: usize) -> Option<&'a Piece<'b>> {
    let after = pieces.get(at + 1)?;
    match after.token {
        Token::Comma => pieces.get(at + 2),
        _ => Some(after),
    }
}

#[cfg(test)]
mod tests {
    use super::super::scan::scan;
    use super::*;
    use crate::document::mend::piece::Bracket;

    fn open(bracket: Bracket, line: usize) -> Open {
        Open {
            bracket,
            meant: bracket,
            is_list: bracket == Bracket::Square,
            is_written: true,
            line,
        }
    }

    /// What the piece at a place means in a text, where a group and a list within it were opened on these lines.
    fn meaning(text: &str, at: usize, group: usize, list: usize) -> Meaning {
        let (pieces, _) = scan(text, 0);
        let open = [open(Bracket::Round, group), open(Bracket::Square, list)];
        Closing::of(&pieces).meaning(&pieces, at, &open)
    }

    #[test]
    fn what_closes_next_is_known_behind_every_piece() {
        let (pieces, _) = scan("(a [b] c) )", 0);
        let closing = Closing::of(&pieces);
        let next: Vec<_> = (0..=pieces.len()).map(|at| closing.after(at)).collect();
        // ( a [ b ] c ) )
        let expected = [7, 6, 6, 4, 4, 6, 6, 7];
        assert_eq!(next[..8], expected.map(Some));
        assert_eq!(next[8], None);
    }

    #[test]
    fn a_bracket_that_closes_something_further_out_says_that_one_is_missing() {
        // The list is not closed before the group that it is in.
        assert_eq!(meaning("x\n)", 1, 1, 1), Meaning::Missing(1));
        // A bracket on the line of the list, and more closing ones behind it on that line, is the wrong one.
        assert_eq!(meaning("x\ny ))", 2, 1, 2), Meaning::Wrong);
        assert_eq!(meaning("x\ny )\n)", 2, 1, 2), Meaning::Wrong);
        assert_eq!(meaning("x\ny )", 2, 1, 2), Meaning::Missing(1));
    }

    #[test]
    fn a_bracket_before_another_item_does_not_close_their_list() {
        let meaning = |text: &str| {
            let (pieces, _) = scan(text, 0);
            let open = [
                open(Bracket::Round, 1),
                open(Bracket::Square, 1),
                open(Bracket::Round, 1),
            ];
            Closing::of(&pieces).meaning(&pieces, 1, &open)
        };
        for more in ["(", ", (", "\n- (", ",\n- ("] {
            assert_eq!(meaning(&format!("x\n]{more}")), Meaning::Wrong, "{more:?}");
        }
        for more in [" - (", ", y: (", ""] {
            assert_eq!(
                meaning(&format!("x\n]{more}")),
                Meaning::Missing(1),
                "{more:?}"
            );
        }
    }
}
