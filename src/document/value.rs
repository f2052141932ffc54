//! A file as a tree of values, each with its place.
//!
//! Readers see this tree alone: which crate has made it, and whether a text was sound or had to be mended first, is
//! nothing to them.

use std::borrow::Cow;

use super::Span;

/// A value with its place in the text of its source.
#[derive(Debug, Clone, PartialEq)]
pub struct Value<'a> {
    /// Where it stands; with its name, if it has one.
    pub span: Span,
    /// What it is.
    pub kind: Kind<'a>,
}

/// What a value is.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind<'a> {
    /// A text, without its quotes.
    Text(Cow<'a, str>),
    /// A number as it is written.
    Number(Cow<'a, str>),
    /// `true` or `false`.
    Flag(bool),
    /// `None`.
    Nothing,
    /// `Some(x)`.
    Something(Box<Value<'a>>),
    /// A word without brackets, such as `Each`.
    Word(Cow<'a, str>),
    /// `[ … ]`.
    List(List<'a>),
    /// `( … )` or `Name( … )`.
    Group(Group<'a>),
    /// What is no value of any kind, as it is written; nothing has been said about it yet.
    Unread(&'a str),
    /// What is no value of any kind, which has been told already.
    Told,
}

/// The items of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct List<'a> {
    /// From the end of the opening bracket to the start of the closing one.
    pub inside: Span,
    /// What stands in it.
    pub items: Vec<Item<'a>>,
}

/// An item of a list or of a group without names.
#[derive(Debug, Clone, PartialEq)]
pub struct Item<'a> {
    /// What it is.
    pub value: Value<'a>,
    /// Where its comma stands, if it has one.
    pub comma: Option<usize>,
}

/// What stands in round brackets.
#[derive(Debug, Clone, PartialEq)]
pub struct Group<'a> {
    /// The name before the brackets.
    pub name: Option<Name<'a>>,
    /// From the end of the opening bracket to the start of the closing one.
    pub inside: Span,
    /// What stands in them.
    pub parts: Parts<'a>,
}

/// A name with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Name<'a> {
    /// Where it stands.
    pub span: Span,
    /// The name.
    pub text: Cow<'a, str>,
}

/// What stands in round brackets.
#[derive(Debug, Clone, PartialEq)]
pub enum Parts<'a> {
    /// Values with names, or nothing at all.
    Fields(Vec<Field<'a>>),
    /// Values without names.
    Items(Vec<Item<'a>>),
}

/// A value with a name.
#[derive(Debug, Clone, PartialEq)]
pub struct Field<'a> {
    /// Its name.
    pub name: Name<'a>,
    /// Its value.
    pub value: Value<'a>,
    /// Where its comma stands, if it has one.
    pub comma: Option<usize>,
}

impl<'a> Value<'a> {
    /// The fields of a group; none if it is no group of fields.
    pub fn fields(&self) -> Option<&[Field<'a>]> {
        match &self.kind {
            Kind::Group(Group {
                parts: Parts::Fields(fields),
                ..
            }) => Some(fields),
            _ => None,
        }
    }

    /// Whether an item of a list in one of its fields begins anew with its first field, as two do of which the one lacks its
    /// closing bracket and the other its opening one.
    pub fn has_joined_items(&self) -> bool {
        let lists = self.fields().unwrap_or_default().iter();
        let lists = lists.filter_map(|field| match &field.value.kind {
            Kind::List(list) => Some(list),
            _ => None,
        });
        lists.flat_map(|list| &list.items).any(|item| {
            let fields = item.value.fields().unwrap_or_default();
            let first = fields.split_first();
            first.is_some_and(|(first, rest)| {
                rest.iter().any(|field| field.name.text == first.name.text)
            })
        })
    }

    /// The value of a field of a group; a field that says `None` is as one left out, and `Some(x)` is `x`.
    pub fn field(&self, name: &str) -> Option<&Self> {
        let mut fields = self.fields()?.iter();
        fields.find(|field| field.name.text == name)?.value.given()
    }

    /// What is in `Some(x)`; nothing for `None`, and a value of any other kind as it is.
    pub fn given(&self) -> Option<&Self> {
        match &self.kind {
            Kind::Nothing => None,
            Kind::Something(value) => Some(value),
            _ => Some(self),
        }
    }

    /// The name of a group, or a word, with its place.
    pub fn name(&self) -> Option<(&str, Span)> {
        match &self.kind {
            Kind::Word(word) => Some((word, self.span.clone())),
            Kind::Group(group) => {
                let name = group.name.as_ref()?;
                Some((&name.text, name.span.clone()))
            }
            _ => None,
        }
    }

    /// What stands in the brackets of a group, from one bracket to the other; none where there is nothing.
    pub fn given_in_brackets(&self) -> Option<Span> {
        let Kind::Group(group) = &self.kind else {
            return None;
        };
        let is_empty = match &group.parts {
            Parts::Fields(fields) => fields.is_empty(),
            Parts::Items(items) => items.is_empty(),
        };
        (!is_empty).then(|| group.inside.clone())
    }

    /// The single value without a name in the brackets of `Name(value)`.
    pub fn single(&self) -> Option<&Self> {
        match &self.kind {
            Kind::Group(Group {
                name: Some(_),
                parts: Parts::Items(items),
                ..
            }) if items.len() == 1 => Some(&items[0].value),
            _ => None,
        }
    }
}
