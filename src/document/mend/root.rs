//! The outermost value of a broken text, and what stands around it.

use super::characters::is_blank;
use super::open::Open;
use super::parse::Parser;
use super::piece::{Bracket, Token};
use crate::document::SyntaxProblem;
use crate::document::value::{Kind, Name, Value};

impl<'a> Parser<'a> {
    /// The value of the whole text.
    pub(super) fn document(&mut self) -> Option<Value<'a>> {
        if self.pieces.is_empty() {
            return None;
        }
        if self.is_other_format() {
            // Whatever was noted of it is not about its writer's slips.
            self.found.clear();
            let text = self.text.trim_start_matches(is_blank);
            let start = self.text.len() - text.len();
            let first = text.lines().next().unwrap_or_default().trim_end();
            self.note(start..start + first.len(), SyntaxProblem::OtherFormat);
            return None;
        }
        let value = self.root();
        if self.at < self.pieces.len() {
            match self.pieces[self.at].token {
                Token::Close(_) => {
                    self.at += 1;
                    self.note_unexpected(self.at - 1);
                }
                _ => self.note(self.span(self.at), SyntaxProblem::TrailingText),
            }
        }
        Some(value)
    }

    fn root(&mut self) -> Value<'a> {
        match self.peek() {
            Some(Token::Word(word)) if self.is_field(0) && self.opens(2) => {
                let name = Name {
                    text: word.clone(),
                    span: self.span(0),
                };
                self.at = 2;
                self.note_unexpected(1);
                self.brackets(Some(name))
            }
            Some(Token::Open(_)) => self.value(),
            Some(Token::Word(_)) if self.opens(1) => self.value(),
            _ if self.is_field(0) && self.outer_fields() > 1 => self.without_brackets(),
            _ if self.pieces.len() == 1 => self.value(),
            _ => {
                self.at = self.pieces.len();
                let span = self.span(0).start..self.last_end();
                let kind = Kind::Unread(&self.text[span.clone()]);
                Value { span, kind }
            }
        }
    }

    /// Whether the whole is no text of ours with slips in it, but YAML, TOML, JSON, a table, or words.
    fn is_other_format(&self) -> bool {
        let is_json = self.peek() == Some(&Token::Open(Bracket::Curly))
            && matches!(self.token(1), Some(Token::Text(_)))
            && self.token(2) == Some(&Token::Colon);
        let has_round = || {
            let mut tokens = self.pieces.iter().map(|piece| &piece.token);
            tokens.any(|token| *token == Token::Open(Bracket::Round))
        };
        let is_named = || matches!(self.peek(), Some(Token::Word(_))) && self.opens(1);
        let is_bare = || self.opens(0) && self.is_field(1);
        is_json || (self.pieces.len() > 1 && !is_named() && !is_bare() && !has_round())
    }

    fn opens(&self, at: usize) -> bool {
        matches!(self.token(at), Some(Token::Open(_)))
    }

    /// How many fields there are outside all brackets.
    fn outer_fields(&self) -> usize {
        let mut depth = 0_usize;
        let mut count = 0;
        for (at, piece) in self.pieces.iter().enumerate() {
            match piece.token {
                Token::Open(_) => depth += 1,
                Token::Close(_) => depth = depth.saturating_sub(1),
                _ => count += usize::from(depth == 0 && self.is_field(at)),
            }
        }
        count
    }

    /// Fields around which there are no brackets.
    fn without_brackets(&mut self) -> Value<'a> {
        let start = self.span(0);
        self.note(start.clone(), SyntaxProblem::NoBrackets);
        self.open.push(Open {
            bracket: Bracket::Round,
            meant: Bracket::Round,
            is_list: false,
            is_written: false,
            line: 0,
        });
        let kind = Kind::Group(self.group(None, start.start));
        let span = start.start..self.last_end();
        Value { span, kind }
    }
}
