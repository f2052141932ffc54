//! Brackets in a broken text, the items of a list, and what separates them.

use super::open::Open;
use super::parse::{Parser, told};
use super::piece::{Bracket, Token};
use crate::document::SyntaxProblem;
use crate::document::value::{Group, Item, Kind, List, Name, Parts, Value};

impl<'a> Parser<'a> {
    /// What stands in the brackets that open here.
    pub(super) fn brackets(&mut self, name: Option<Name<'a>>) -> Value<'a> {
        let start = name
            .as_ref()
            .map_or(self.span(self.at).start, |name| name.span.start);
        let Some(Token::Open(bracket)) = self.peek() else {
            return told(start..start);
        };
        let bracket = *bracket;
        if let Some(map) = self.map(start) {
            return map;
        }
        let begins_field = self.is_field(self.at + 1);
        let is_empty = matches!(self.token(self.at + 1), Some(Token::Close(_)));
        let is_list = match bracket {
            Bracket::Round => false,
            Bracket::Curly => name.is_none() && !begins_field && !is_empty,
            Bracket::Square => name.is_none() && !(begins_field && self.closes_with(bracket)),
        };
        let meant = if is_list {
            Bracket::Square
        } else {
            Bracket::Round
        };
        let open = Open {
            bracket,
            meant,
            is_list,
            is_written: true,
            line: self.line(),
        };
        if !self.enter(open) {
            return told(start..start);
        }
        if bracket != meant {
            self.note_instead(self.at, meant.opening());
        }
        self.at += 1;
        let inside = self.last_end();
        let kind = if is_list {
            Kind::List(self.list(inside))
        } else {
            something(self.group(name, inside))
        };
        let span = start..self.last_end().max(start);
        Value { span, kind }
    }

    /// Values under names of the writer's own, of which no file has any.
    fn map(&mut self, start: usize) -> Option<Value<'a>> {
        let is_map = self.peek() == Some(&Token::Open(Bracket::Curly))
            && matches!(self.token(self.at + 1), Some(Token::Text(_)))
            && self.token(self.at + 2) == Some(&Token::Colon)
            && self.token(self.at + 3) == Some(&Token::Open(Bracket::Round));
        let end = self.closing.after(self.at + 1).filter(|_| is_map)?;
        self.at = end + 1;
        let span = start..self.last_end();
        let kind = Kind::Unread(&self.text[span.clone()]);
        Some(Value { span, kind })
    }

    /// Whether the bracket that opens here is closed by one of a kind.
    fn closes_with(&self, bracket: Bracket) -> bool {
        let closing = self.closing.after(self.at + 1);
        closing.is_some_and(|at| self.pieces[at].token == Token::Close(bracket))
    }

    fn list(&mut self, inside: usize) -> List<'a> {
        let mut items: Vec<Item<'a>> = Vec::new();
        while self.has_more() {
            if self.is_dash_of_item() || self.is_number_of_item() {
                self.needless_sign();
                continue;
            }
            let value = if self.is_field(self.at) {
                self.without_opening(None)
            } else {
                self.value()
            };
            let comma = self.separator();
            items.push(Item { value, comma });
        }
        self.open.pop();
        let inside = inside..self.inside_end().max(inside);
        List { inside, items }
    }

    /// Fields before which their opening bracket is missing.
    pub(super) fn without_opening(&mut self, name: Option<Name<'a>>) -> Value<'a> {
        let start = name
            .as_ref()
            .map_or(self.span(self.at).start, |name| name.span.end);
        let open = Open {
            bracket: Bracket::Round,
            meant: Bracket::Round,
            is_list: false,
            is_written: true,
            line: self.line(),
        };
        if !self.enter(open) {
            return told(start..start);
        }
        self.note(start..start, SyntaxProblem::OpeningParenthesis);
        let kind = Kind::Group(self.group(name, start));
        let span = start..self.last_end();
        Value { span, kind }
    }

    /// Whether a sign stands before an item, as other formats have it.
    pub(super) fn is_dash_of_item(&self) -> bool {
        matches!(self.peek(), Some(Token::Sign(_)))
            && (self.begins_value(self.at + 1) || self.is_field(self.at + 1))
    }

    /// Whether the number of an item stands before it, as in `1. (…)`.
    pub(super) fn is_number_of_item(&self) -> bool {
        matches!(self.peek(), Some(Token::Number | Token::Odd))
            && self.starts_line(self.at)
            && matches!(self.token(self.at + 1), Some(Token::Open(_)))
            && !self.starts_line(self.at + 1)
    }

    /// Whether anything more stands in the brackets under way, past commas too many; their end is read.
    pub(super) fn has_more(&mut self) -> bool {
        loop {
            match self.peek() {
                None | Some(Token::Close(_)) => {
                    if self.ends() {
                        return false;
                    }
                }
                Some(Token::Comma) => self.needless_sign(),
                Some(_) => return true,
            }
        }
    }

    fn needless_sign(&mut self) {
        self.at += 1;
        self.note_unexpected(self.at - 1);
    }

    /// Whether what stands around the brackets that were opened last is a list.
    pub(super) fn is_in_list(&self) -> bool {
        let around = self.open.len().checked_sub(2);
        around.is_some_and(|around| self.open[around].is_list)
    }

    /// The place of the comma behind a value; what stands for it, or instead of it, is noted.
    pub(super) fn separator(&mut self) -> Option<usize> {
        let before = self.at.checked_sub(1)?;
        if std::mem::take(&mut self.lost_its_end) || self.pieces[before].token == Token::Comma {
            return Some(self.span(before).start);
        }
        let in_list = self.open.last().is_some_and(|open| open.is_list);
        match self.peek() {
            None | Some(Token::Close(_)) => None,
            Some(Token::Comma) => {
                self.at += 1;
                Some(self.span(self.at - 1).start)
            }
            Some(Token::Sign(sign)) if [";", ".", "|", "&", "/", "；"].contains(sign) => {
                self.note_instead(self.at, ",");
                self.at += 1;
                if self.peek() == Some(&Token::Comma) {
                    self.at += 1;
                }
                Some(self.span(self.at - 1).start)
            }
            Some(Token::Colon) if self.is_field(self.at + 1) => {
                self.note_instead(self.at, ",");
                self.at += 1;
                None
            }
            Some(Token::Open(Bracket::Round)) if !in_list && self.is_in_list() => None,
            Some(token) => {
                let begins_item = in_list
                    && match token {
                        Token::Sign(_) => self.is_dash_of_item() && self.starts_line(self.at),
                        token => *token != Token::Colon,
                    };
                if begins_item || self.is_field(self.at) || self.begins_field_line() {
                    let end = self.last_end();
                    self.note(end..end, SyntaxProblem::Comma);
                } else {
                    self.needless();
                }
                None
            }
        }
    }

    /// Whether a line begins here with what was meant to be a field.
    fn begins_field_line(&self) -> bool {
        self.starts_line(self.at) && self.lacks_colon(self.at, true)
    }

    /// Passes over what does not belong here, up to what does.
    fn needless(&mut self) {
        let first = self.at;
        loop {
            match self.peek() {
                Some(Token::Open(_)) => drop(self.value()),
                _ => self.at += 1,
            }
            let ends = match self.peek() {
                None | Some(Token::Comma | Token::Close(_)) => true,
                Some(_) => self.starts_line(self.at) || self.is_field(self.at),
            };
            if ends {
                break;
            }
        }
        self.note_unexpected(first);
        if self.peek() == Some(&Token::Comma) {
            self.at += 1;
        }
    }
}

/// What a group is: `Some(x)` has a kind of its own.
fn something(group: Group<'_>) -> Kind<'_> {
    let is_some = group.name.as_ref().is_some_and(|name| name.text == "Some");
    match group.parts {
        Parts::Items(mut items) if is_some && items.len() == 1 => {
            Kind::Something(Box::new(items.remove(0).value))
        }
        parts => Kind::Group(Group { parts, ..group }),
    }
}
