//! The named fields of a value.

use ron2::ast::{Expr, StructBody, StructField};

use super::Span;

/// The fields of a struct of a document, those with a known name.
pub struct Fields<'a> {
    /// Its name or its first bracket, for what is missing from it: the whole would be a caret of many lines.
    pub place: Span,
    known: Vec<(&'a str, &'a Expr<'a>)>,
}

impl<'a> Fields<'a> {
    /// Fields of a struct at `place`, under their names.
    pub(super) fn new(place: Span, known: Vec<(&'a str, &'a Expr<'a>)>) -> Self {
        Self { place, known }
    }

    /// No fields, of a value at `place` that is a plain word.
    pub fn none(place: Span) -> Self {
        Self::new(place, Vec::new())
    }

    /// The value of a field; a field that says `None` is as one left out, and `Some(x)` is `x`.
    pub fn get(&self, name: &str) -> Option<&'a Expr<'a>> {
        let (_, expr) = self.known.iter().find(|(known, _)| *known == name)?;
        given(expr)
    }

    /// How many of the known fields there are.
    pub fn len(&self) -> usize {
        self.known.len()
    }

    /// Whether there is no known field.
    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }
}

/// The value of a field of a struct, as [`Fields::get`] has it.
pub fn field<'a>(expr: &'a Expr<'a>, name: &str) -> Option<&'a Expr<'a>> {
    let mut fields = named(expr)?.iter();
    given(&fields.find(|field| field.name.name == name)?.value)
}

/// What is in `Some(x)`; nothing for `None`, and a value of any other kind as it is.
pub(super) fn given<'a>(expr: &'a Expr<'a>) -> Option<&'a Expr<'a>> {
    match expr {
        Expr::Option(option) => option.value.as_ref().map(|value| &value.expr),
        other => Some(other),
    }
}

/// The named fields of a struct, with or without a type name; none if it is no such struct.
pub(super) fn named<'a>(expr: &'a Expr<'a>) -> Option<&'a [StructField<'a>]> {
    match expr {
        Expr::AnonStruct(plain) => Some(&plain.fields),
        Expr::Struct(named) => match &named.body {
            Some(StructBody::Fields(body)) => Some(&body.fields),
            Some(StructBody::Tuple(body)) if body.elements.is_empty() => Some(&[]),
            Some(StructBody::Tuple(_)) | None => None,
        },
        Expr::Unit(_) => Some(&[]),
        _ => None,
    }
}
