//! Cuts a broken text into pieces, and notes the slips that are within one piece.

use std::borrow::Cow;

use super::characters::{
    digit, fraction, is_line_end, is_mark, is_odd, is_plain_space, is_wide_letter, plain,
};
use super::piece::{Bracket, Piece, Token};
use crate::document::{Diagnostic, Problem, Span, SyntaxProblem, tree};

/// How many comments without an end are looked for to the end of the text.
pub(super) const MOST_SEARCHES: usize = 8;

/// The pieces of a text, with what was noted about them.
pub(super) struct Scan<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
    /// Where the straight quotes stand that no backslash is before.
    pub(super) quotes: Vec<usize>,
    pub(super) found: Vec<Diagnostic>,
    pieces: Vec<Piece<'a>>,
    pub(super) starts_line: bool,
    line: usize,
    pub(super) is_spaced: bool,
    pub(super) searches: usize,
    pub(super) has_fence: bool,
    /// The line, or the rest of one, whose end was looked for last.
    pub(super) line_of_quote: Span,
}

/// The pieces of the text from a place on.
pub(super) fn scan(text: &str, from: usize) -> (Vec<Piece<'_>>, Vec<Diagnostic>) {
    let mut scan = Scan {
        text,
        at: from,
        quotes: straight_quotes(text),
        found: Vec::new(),
        pieces: Vec::new(),
        starts_line: true,
        line: 0,
        is_spaced: true,
        searches: 0,
        has_fence: false,
        line_of_quote: 0..0,
    };
    while let Some(first) = scan.rest().chars().next() {
        let start = scan.at;
        scan.piece(first);
        // Whatever it is, it is gone through once.
        scan.at = scan.at.max(start + first.len_utf8());
    }
    (scan.pieces, scan.found)
}

fn straight_quotes(text: &str) -> Vec<usize> {
    let mut is_escaped = false;
    let mut quotes = Vec::new();
    for (at, byte) in text.bytes().enumerate() {
        if byte == b'"' && !is_escaped {
            quotes.push(at);
        }
        is_escaped = byte == b'\\' && !is_escaped;
    }
    quotes
}

impl<'a> Scan<'a> {
    pub(super) fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    pub(super) fn note(&mut self, span: Span, problem: SyntaxProblem) {
        self.found
            .push(Diagnostic::new(span, Problem::Syntax(problem)));
    }

    pub(super) fn push(&mut self, token: Token<'a>, end: usize) {
        self.push_from(self.at, token, end);
    }

    pub(super) fn push_from(&mut self, start: usize, token: Token<'a>, end: usize) {
        self.line += usize::from(self.starts_line);
        self.pieces.push(Piece {
            token,
            span: start..end,
            starts_line: self.starts_line,
            line: self.line,
            is_spaced: self.is_spaced,
        });
        self.at = end;
        self.starts_line = false;
        self.is_spaced = false;
    }

    /// Takes back the words before this place, up to what is none on their line; the start of the first.
    pub(super) fn take_words(&mut self) -> Option<usize> {
        let mut start = None;
        while let Some(last) = self.pieces.last()
            && last.line == self.line
            && matches!(
                last.token,
                Token::Word(_) | Token::Number | Token::Odd | Token::Sign(_)
            )
        {
            start = Some(last.span.start);
            self.starts_line = last.starts_line;
            self.pieces.pop();
        }
        // The line is counted when its first piece is.
        self.line -= usize::from(start.is_some() && self.starts_line);
        start
    }

    fn piece(&mut self, first: char) {
        if is_plain_space(first) {
            self.starts_line |= is_line_end(first);
            self.is_spaced = true;
            self.at += first.len_utf8();
        } else if is_odd(first) {
            self.odd_characters();
        } else if self.comment() || self.raw_text() || self.number(first) {
        } else if first.is_alphabetic() || first == '_' || is_wide_letter(first) {
            self.word();
        } else if !self.quoted(first) {
            self.sign(first);
        }
    }

    /// Spaces that are no ordinary ones, and characters that cannot be seen: those in a row are one slip.
    fn odd_characters(&mut self) {
        let is_part = |it: char| is_odd(it) || it == ' ';
        let rest = self.rest();
        let run = &rest[..rest.find(|it| !is_part(it)).unwrap_or(rest.len())];
        let run = run.trim_end_matches(' ');
        if let Some(first) = run.chars().next() {
            self.note(self.at..self.at + run.len(), SyntaxProblem::Odd(first));
        }
        self.is_spaced = true;
        self.at += run.len();
    }

    pub(super) fn line_end(&self) -> usize {
        let rest = self.rest();
        self.at + rest.find(is_line_end).unwrap_or(rest.len())
    }

    /// A text such as `r#"…"#`.
    fn raw_text(&mut self) -> bool {
        let rest = self.rest();
        let Some(behind) = rest.strip_prefix('r') else {
            return false;
        };
        let hashes = behind.len() - behind.trim_start_matches('#').len();
        let Some(content) = behind[hashes..].strip_prefix('"') else {
            return false;
        };
        let close = format!("\"{}", "#".repeat(hashes));
        let found = (self.searches < MOST_SEARCHES).then(|| content.find(&close));
        let Some(Some(length)) = found else {
            self.searches += 1;
            return false;
        };
        let end = self.at + 1 + hashes + 1 + length + close.len();
        self.push(Token::Text(Some(Cow::Borrowed(&content[..length]))), end);
        true
    }

    fn number(&mut self, first: char) -> bool {
        let may_begin =
            digit(first).is_some() || fraction(first).is_some() || "+-−~≈<>≤≥±.".contains(first);
        let Some(length) = may_begin
            .then(|| super::number::length(self.rest()))
            .flatten()
        else {
            return false;
        };
        let written = &self.rest()[..length];
        let is_plain = written.bytes().all(|it| it.is_ascii_digit());
        let token = if is_plain || tree::is_number(written) {
            Token::Number
        } else {
            Token::Odd
        };
        self.push(token, self.at + length);
        true
    }

    /// Skips what a word belongs to in a program: `Side::` of `Side::Each`.
    fn path(&mut self) {
        let is_part = |it: char| it.is_alphanumeric() || it == '_';
        let word = |text: &'a str| &text[..text.find(|it| !is_part(it)).unwrap_or(text.len())];
        let first = word(self.rest());
        let Some(rest) = self.rest()[first.len()..].strip_prefix("::") else {
            return;
        };
        if rest.starts_with(|it| is_part(it) && !is_odd(it)) {
            let length = first.len() + 2;
            let path = self.rest()[..length].to_owned();
            let word = word(rest).to_owned();
            self.note(
                self.at..self.at + length,
                SyntaxProblem::Path { path, word },
            );
            self.at += length;
        }
    }

    fn word(&mut self) {
        self.path();
        let rest = self.rest();
        let rest = rest.strip_prefix("r#").unwrap_or(rest);
        let skipped = self.rest().len() - rest.len();
        let mut end = 0;
        let mut odd = None;
        let mut is_wide = false;
        let mut all = rest.char_indices().peekable();
        while let Some((at, it)) = all.next() {
            let next = all.peek().map(|(_, next)| *next);
            let joins = next.is_some_and(|next| next.is_alphanumeric() || next == '_');
            if is_odd(it) && joins {
                odd.get_or_insert((at, it));
                continue;
            }
            let is_part = (it.is_alphanumeric() && !is_odd(it))
                || it == '_'
                || is_wide_letter(it)
                || is_mark(it)
                || ("-.'’+".contains(it) && joins && at > 0);
            if !is_part {
                break;
            }
            is_wide |= is_wide_letter(it);
            end = at + it.len_utf8();
        }
        let written = &rest[..end];
        let seen: Cow<'a, str> = if odd.is_some() || is_wide {
            let seen = written.chars().filter(|it| !is_odd(*it));
            Cow::Owned(seen.map(|it| plain(it).unwrap_or(it)).collect())
        } else {
            Cow::Borrowed(written)
        };
        let start = self.at + skipped;
        if let Some((at, it)) = odd {
            self.note(
                start + at..start + at + it.len_utf8(),
                SyntaxProblem::Odd(it),
            );
        } else if is_wide {
            let meant = seen.clone().into_owned();
            let found = written.to_owned();
            self.note(start..start + end, SyntaxProblem::Wide { found, meant });
        }
        let token = match seen.as_ref() {
            "inf" | "NaN" => Token::Number,
            _ => Token::Word(seen),
        };
        self.push(token, start + end);
    }

    fn sign(&mut self, first: char) {
        let meant = plain(first).unwrap_or(first);
        let token = match meant {
            ',' => Token::Comma,
            ':' => Token::Colon,
            '(' => Token::Open(Bracket::Round),
            '[' => Token::Open(Bracket::Square),
            '{' => Token::Open(Bracket::Curly),
            ')' => Token::Close(Bracket::Round),
            ']' => Token::Close(Bracket::Square),
            '}' => Token::Close(Bracket::Curly),
            _ => {
                let signs = ["=>", "->", ":=", "=="];
                let sign = signs
                    .into_iter()
                    .find(|sign| self.rest().starts_with(*sign));
                let length = sign.map_or(first.len_utf8(), str::len);
                let sign = &self.rest()[..length];
                self.push(Token::Sign(sign), self.at + length);
                return;
            }
        };
        let end = self.at + first.len_utf8();
        if self.rest().starts_with(":=") {
            self.push(Token::Sign(&self.rest()[..2]), self.at + 2);
            return;
        }
        if meant != first {
            let (found, meant) = (first.to_string(), meant.to_string());
            self.note(self.at..end, SyntaxProblem::Wide { found, meant });
        }
        self.push(token, end);
    }
}
