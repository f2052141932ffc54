//! Makes a tree of the pieces of a broken text: each slip is noted where it is, and the rest is read as it was meant.
//!
//! Each piece is looked at a few times at most, so that a text takes time in proportion to its length.

use std::borrow::Cow;

use super::closing::{Closing, Meaning};
use super::open::Open;
use super::piece::{Bracket, Piece, Token};
use crate::document::value::{Kind, Name, Value};
use crate::document::{Diagnostic, Problem, Span, SyntaxProblem};

/// The most brackets within each other.
const DEEPEST: usize = 64;

/// Reads the pieces of a text one after the other.
pub(super) struct Parser<'a> {
    pub(super) text: &'a str,
    pub(super) pieces: Vec<Piece<'a>>,
    pub(super) closing: Closing,
    pub(super) at: usize,
    pub(super) open: Vec<Open>,
    pub(super) found: Vec<Diagnostic>,
    /// How many of the open brackets end here, since it was told that they are not closed.
    unclosed: usize,
    /// Whether nothing is left to be told about the end.
    has_ended: bool,
    /// Whether it was told that the last item is not closed: its comma went with its bracket.
    pub(super) lost_its_end: bool,
    /// How often a piece was looked at.
    #[cfg(test)]
    pub(super) looks: std::cell::Cell<usize>,
}

impl<'a> Parser<'a> {
    pub(super) fn new(text: &'a str, pieces: Vec<Piece<'a>>, found: Vec<Diagnostic>) -> Self {
        Self {
            text,
            closing: Closing::of(&pieces),
            pieces,
            at: 0,
            open: Vec::new(),
            found,
            unclosed: 0,
            has_ended: false,
            lost_its_end: false,
            #[cfg(test)]
            looks: std::cell::Cell::default(),
        }
    }

    pub(super) fn token(&self, at: usize) -> Option<&Token<'a>> {
        #[cfg(test)]
        self.looks.update(|looks| looks + 1);
        self.pieces.get(at).map(|piece| &piece.token)
    }

    pub(super) fn peek(&self) -> Option<&Token<'a>> {
        self.token(self.at)
    }

    pub(super) fn line(&self) -> usize {
        self.pieces.get(self.at).map_or(0, |piece| piece.line)
    }

    pub(super) fn starts_line(&self, at: usize) -> bool {
        self.pieces.get(at).is_none_or(|piece| piece.starts_line)
    }

    pub(super) fn span(&self, at: usize) -> Span {
        match self.pieces.get(at) {
            Some(piece) => piece.span.clone(),
            None => self.last_end()..self.last_end(),
        }
    }

    /// The end of the last piece that was read.
    pub(super) fn last_end(&self) -> usize {
        let last = self.at.min(self.pieces.len()).checked_sub(1);
        last.map_or(0, |last| self.pieces[last].span.end)
    }

    pub(super) fn note(&mut self, span: Span, problem: SyntaxProblem) {
        self.found
            .push(Diagnostic::new(span, Problem::Syntax(problem)));
    }

    pub(super) fn note_instead(&mut self, at: usize, meant: &'static str) {
        let span = self.span(at);
        let found = self.text[span.clone()].to_owned();
        self.note(span, SyntaxProblem::Instead { found, meant });
    }

    /// Notes the pieces from `start` to the one under way, which do not belong there.
    pub(super) fn note_unexpected(&mut self, start: usize) {
        let span = self.pieces[start].span.start..self.last_end();
        let problem = SyntaxProblem::unexpected(&self.text[span.clone()]);
        self.note(span, problem);
    }

    /// Whether a name with what stands for its colon is at a place.
    pub(super) fn is_field(&self, at: usize) -> bool {
        matches!(self.token(at), Some(Token::Word(_) | Token::Text(_)))
            && match self.token(at + 1) {
                Some(Token::Colon) => true,
                Some(Token::Sign(sign)) => ["=", "=>", "->", ":=", "=="].contains(sign),
                _ => false,
            }
    }

    /// A value; where none is, that is noted.
    pub(super) fn value(&mut self) -> Value<'a> {
        while self.peek() == Some(&Token::Colon) {
            self.at += 1;
            self.note_unexpected(self.at - 1);
        }
        let span = self.span(self.at);
        let kind = match self.peek() {
            Some(Token::Text(Some(text))) => Kind::Text(text.clone()),
            Some(Token::Text(None)) => Kind::Told,
            Some(Token::Open(_)) => return self.brackets(None),
            Some(Token::Word(word)) => {
                let word = word.clone();
                return self.word(word);
            }
            Some(Token::Number | Token::Odd | Token::Sign(_)) => return self.plain(),
            Some(Token::Colon | Token::Comma | Token::Close(_)) | None => {
                let end = self.last_end();
                self.note(end..end, SyntaxProblem::Value);
                return told(end..end);
            }
        };
        self.at += 1;
        Value { span, kind }
    }

    /// A word, with what is in the brackets behind it.
    fn word(&mut self, word: Cow<'a, str>) -> Value<'a> {
        let opens = match self.pieces.get(self.at + 1) {
            Some(Piece {
                token: Token::Open(bracket),
                is_spaced,
                starts_line,
                ..
            }) => match bracket {
                Bracket::Square => !is_spaced,
                _ => !starts_line || self.open.is_empty(),
            },
            _ => false,
        };
        let name = Name {
            span: self.span(self.at),
            text: word,
        };
        if self.lacks_opening() {
            self.at += 1;
            return self.without_opening(Some(name));
        }
        if !opens {
            return self.plain();
        }
        self.at += 1;
        self.brackets(Some(name))
    }

    /// Whether the opening bracket is missing behind the word here: a field follows, and the bracket that closes next has
    /// further fields behind it.
    fn lacks_opening(&self) -> bool {
        let field = self.at + 1;
        if !self.is_field(field) || self.starts_line(field) {
            return false;
        }
        let closing = self.closing.after(field);
        closing.is_some_and(|at| {
            self.pieces[at].line == self.pieces[field].line
                && self.token(at + 1) == Some(&Token::Comma)
                && self.is_field(at + 2)
        })
    }

    /// A word or a number; several of them in a row are taken for a text without quotes.
    fn plain(&mut self) -> Value<'a> {
        let first = self.at;
        self.at += 1;
        while self.goes_on(first) {
            self.at += 1;
        }
        let span = self.pieces[first].span.start..self.last_end();
        let written = &self.text[span.clone()];
        let kind = match &self.pieces[first].token {
            _ if self.at > first + 1 => Kind::Unread(written),
            Token::Word(word) => match word.as_ref() {
                "true" => Kind::Flag(true),
                "false" => Kind::Flag(false),
                "None" => Kind::Nothing,
                _ => Kind::Word(word.clone()),
            },
            Token::Number => Kind::Number(Cow::Borrowed(written)),
            _ => Kind::Unread(written),
        };
        Value { span, kind }
    }

    /// Whether the next piece belongs to the words that began with the one at `first`.
    fn goes_on(&self, first: usize) -> bool {
        if self.starts_line(self.at) || self.is_field(self.at) {
            return false;
        }
        let in_list = self.open.last().is_some_and(|open| open.is_list);
        match self.peek() {
            Some(Token::Word(word)) => !in_list || !word.starts_with(char::is_uppercase),
            Some(Token::Number | Token::Odd) => {
                !in_list || matches!(self.pieces[first].token, Token::Word(_))
            }
            Some(Token::Sign(sign)) => {
                !["=", ";", "=>"].contains(sign)
                    && !self.is_field(self.at + 1)
                    && !self.starts_line(self.at + 1)
            }
            _ => false,
        }
    }

    /// Opens a bracket; not where it would be too deep.
    pub(super) fn enter(&mut self, open: Open) -> bool {
        if self.open.len() < DEEPEST {
            self.open.push(open);
            return true;
        }
        self.note(self.span(self.at), SyntaxProblem::TooDeep);
        self.at = self.pieces.len();
        self.has_ended = true;
        false
    }

    /// Whether what was opened last ends here, with its closing bracket or without.
    pub(super) fn ends(&mut self) -> bool {
        let Some(open) = self.open.last().copied() else {
            return true;
        };
        let bracket = match self.peek() {
            None => {
                self.note_unclosed_at_end();
                return true;
            }
            Some(Token::Close(bracket)) => *bracket,
            Some(_) => return false,
        };
        if self.unclosed > 0 {
            self.unclosed -= 1;
            return true;
        }
        if bracket != open.bracket {
            match self.closing.meaning(&self.pieces, self.at, &self.open) {
                Meaning::Missing(count) => {
                    let (end, first) = (self.last_end(), self.open.len() - count);
                    self.note_unclosed(end, first);
                    self.unclosed = count - 1;
                    return true;
                }
                Meaning::Wrong if bracket == open.meant => {}
                Meaning::Wrong => self.note_instead(self.at, open.meant.closing()),
                Meaning::Needless => {
                    self.at += 1;
                    self.note_unexpected(self.at - 1);
                    // It is that of what stands before the bracket.
                    if self.peek() == Some(&Token::Comma) {
                        self.at += 1;
                    }
                    return false;
                }
            }
        }
        self.at += 1;
        true
    }

    fn note_unclosed_at_end(&mut self) {
        if !self.has_ended {
            self.has_ended = true;
            self.note_unclosed(self.last_end(), 0);
        }
    }

    /// Notes that what was opened from the bracket `first` on is not closed.
    fn note_unclosed(&mut self, end: usize, first: usize) {
        let open = self.open[first..].iter().rev();
        let missing: Vec<Bracket> = open.filter(|it| it.is_written).map(|it| it.meant).collect();
        match missing[..] {
            [] => {}
            [bracket] => self.note(end..end, bracket.unclosed()),
            _ => {
                let all = missing.iter().map(|it| it.closing()).collect();
                self.note(end..end, SyntaxProblem::ClosingBrackets(all));
            }
        }
    }
}

/// A value that is not there, which has been told.
pub(super) fn told<'a>(span: Span) -> Value<'a> {
    let kind = Kind::Told;
    Value { span, kind }
}
