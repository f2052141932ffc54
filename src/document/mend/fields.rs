//! What stands in round brackets in a broken text: fields with their names, or values without.

use super::parse::{Parser, told};
use super::piece::{Bracket, Piece, Token};
use crate::document::SyntaxProblem;
use crate::document::value::{Field, Group, Item, Kind, Name, Parts, Value};

impl<'a> Parser<'a> {
    /// Where what is in brackets ends, of which the closing one was read last, if it is there.
    pub(super) fn inside_end(&self) -> usize {
        let last = self.at.min(self.pieces.len()).saturating_sub(1);
        match self.pieces[last].token {
            Token::Close(_) => self.span(last).start,
            _ => self.last_end(),
        }
    }

    /// What stands in round brackets, up to their end.
    pub(super) fn group(&mut self, name: Option<Name<'a>>, inside: usize) -> Group<'a> {
        let mut fields: Vec<Field<'a>> = Vec::new();
        let mut items: Vec<Item<'a>> = Vec::new();
        while self.has_more() {
            // A name with brackets has fields in them or values without names, not both.
            let has_values = name.is_some() && fields.is_empty() && !items.is_empty();
            if has_values && self.is_field(self.at) || self.begins_next(&fields) {
                self.end_before_here();
                break;
            }
            if let Some(name) = self.field_name(&fields) {
                let field = self.field(name);
                fields.push(field);
                continue;
            }
            let value = self.value();
            // What does not belong here has no comma either.
            self.lost_its_end |= self.is_field(self.at);
            let comma = self.separator();
            match fields.last_mut() {
                Some(before) if self.continues(before, &value) => {
                    let span = before.value.span.start..value.span.end;
                    before.value.kind = Kind::Unread(&self.text[span.clone()]);
                    before.value.span = span;
                    before.comma = comma;
                }
                _ => items.push(Item { value, comma }),
            }
        }
        self.open.pop();
        let parts = if fields.is_empty() && !items.is_empty() {
            Parts::Items(items)
        } else {
            self.note_nameless(items);
            Parts::Fields(fields)
        };
        let inside = inside..self.inside_end().max(inside);
        Group {
            name,
            inside,
            parts,
        }
    }

    /// Notes that the brackets under way are not closed before what stands here, which is not theirs.
    fn end_before_here(&mut self) {
        let last = self.at - 1;
        let end = match self.pieces[last].token {
            Token::Comma => self.span(last).start,
            _ => self.span(last).end,
        };
        self.note(end..end, SyntaxProblem::ClosingParenthesis);
        self.lost_its_end = true;
    }

    /// Whether the words here are the rest of a text that has no quotes, and a comma in it.
    fn goes_on_as_text(&self, before: Option<&Field<'a>>) -> bool {
        let is_text = before.is_some_and(|before| is_bare_text(&before.value));
        // Values that are words have a capital.
        let is_words = match self.token(self.at + 1) {
            Some(Token::Word(word)) => !word.starts_with(char::is_uppercase),
            Some(Token::Sign(_)) => true,
            _ => false,
        };
        is_text && is_words && !self.starts_line(self.at)
    }

    /// Whether a value without a name is the rest of a text that has no quotes, and a comma in it.
    fn continues(&self, before: &Field<'a>, value: &Value<'a>) -> bool {
        let is_words = |value: &Value<'a>| matches!(value.kind, Kind::Unread(_) | Kind::Word(_));
        is_bare_text(&before.value) && is_words(value)
    }

    fn note_nameless(&mut self, items: Vec<Item<'a>>) {
        for Item { value, .. } in items {
            if value.kind != Kind::Told {
                let problem = SyntaxProblem::unexpected(&self.text[value.span.clone()]);
                self.note(value.span, problem);
            }
        }
    }

    /// Whether the next item of a list begins amid the fields of this one: with its bracket, its number or its name, or, behind
    /// an item that takes up one line, with the field that this one began with.
    fn begins_next(&self, fields: &[Field<'a>]) -> bool {
        let Some(first) = fields.first().filter(|_| self.is_in_list()) else {
            return false;
        };
        match self.peek() {
            Some(Token::Open(Bracket::Round)) => true,
            Some(Token::Sign(_)) => self.is_dash_of_item() && self.starts_line(self.at),
            Some(Token::Number | Token::Odd) => self.is_number_of_item(),
            Some(Token::Word(_)) if self.is_name_of_item() => true,
            Some(Token::Word(word)) => {
                let opened = self.open.last().map(|open| open.line);
                *word == first.name.text
                    && self.is_field(self.at)
                    && self.starts_line(self.at)
                    && opened == Some(self.pieces[self.at - 1].line)
            }
            _ => false,
        }
    }

    /// Whether a line begins here with a name and its brackets, or with a name alone.
    fn is_name_of_item(&self) -> bool {
        let is_followed = match self.pieces.get(self.at + 1) {
            Some(Piece {
                token: Token::Open(Bracket::Round),
                is_spaced,
                ..
            }) => !is_spaced,
            Some(next) => next.token == Token::Comma,
            None => false,
        };
        is_followed && self.starts_line(self.at)
    }

    /// The name of a field with its colon, or what stands for it.
    fn field_name(&mut self, fields: &[Field<'a>]) -> Option<Name<'a>> {
        let has_fields = !fields.is_empty();
        let (Token::Word(text) | Token::Text(Some(text))) = self.peek()? else {
            return None;
        };
        let (text, at) = (text.clone(), self.at);
        let span = self.span(at);
        if self.is_field(at) {
            self.at += 2;
            if self.token(at + 1) != Some(&Token::Colon) {
                self.note_instead(at + 1, ":");
            }
        } else if self.token(at + 1) == Some(&Token::Sign(";")) && self.begins_value(at + 2) {
            self.at += 2;
            self.note_instead(at + 1, ":");
        } else if self.lacks_colon(at, has_fields) && !self.goes_on_as_text(fields.last()) {
            self.at += 1;
            self.note(span.end..span.end, SyntaxProblem::Colon);
        } else {
            return None;
        }
        if self.text[span.clone()].starts_with('"') {
            let name = text.clone().into_owned();
            self.note(span.clone(), SyntaxProblem::QuotedName(name));
        }
        Some(Name { span, text })
    }

    pub(super) fn begins_value(&self, at: usize) -> bool {
        let begins = matches!(
            self.token(at),
            Some(Token::Text(_) | Token::Number | Token::Odd | Token::Word(_) | Token::Open(_))
        );
        begins && !self.starts_line(at) && !self.is_field(at)
    }

    /// Whether a word is a name behind which the colon is missing.
    pub(super) fn lacks_colon(&self, at: usize, has_fields: bool) -> bool {
        let Some(Token::Word(word)) = self.token(at) else {
            return false;
        };
        let is_small = word.starts_with(char::is_lowercase);
        self.begins_value(at + 1)
            && match self.token(at + 1) {
                Some(Token::Open(Bracket::Square)) => true,
                Some(Token::Open(_)) => is_small && (has_fields || self.pieces[at + 1].is_spaced),
                _ => is_small || has_fields,
            }
    }

    fn field(&mut self, name: Name<'a>) -> Field<'a> {
        if self.starts_line(self.at) && self.is_field(self.at) {
            let end = self.last_end();
            self.note(end..end, SyntaxProblem::Value);
            let value = told(end..end);
            return Field {
                name,
                value,
                comma: None,
            };
        }
        let mut value = self.value();
        if let Some(end) = self.decimals(&value) {
            value.span.end = end;
            value.kind = Kind::Unread(&self.text[value.span.clone()]);
        }
        let comma = self.separator();
        Field { name, value, comma }
    }

    /// The end of the number whose decimals stand behind a comma.
    fn decimals(&mut self, value: &Value<'a>) -> Option<usize> {
        let is_number = |at: usize| matches!(self.token(at), Some(Token::Number | Token::Odd));
        let ends_number = is_number(self.at.checked_sub(1)?)
            && matches!(value.kind, Kind::Number(_) | Kind::Unread(_));
        let decimals = self.at + 1;
        let goes_on = self.peek() == Some(&Token::Comma)
            && is_number(decimals)
            && !self.starts_line(decimals)
            && self.token(decimals + 1) != Some(&Token::Colon);
        (ends_number && goes_on).then(|| {
            self.at += 2;
            self.last_end()
        })
    }
}

/// Whether a value is a word, or several, without quotes.
fn is_bare_text(value: &Value<'_>) -> bool {
    match &value.kind {
        Kind::Word(_) => true,
        Kind::Unread(text) => text.starts_with(char::is_alphabetic),
        _ => false,
    }
}
