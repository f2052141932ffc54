//! The outermost value of a broken text, and what stands around it.

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
