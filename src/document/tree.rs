//! The tree of a sound text, made out of that of the parser.
//!
//! This is the one place that knows the parser's tree, so that another crate can take its place.

use std::borrow::Cow;

use ron2::ast::{
    AnonStructExpr, Expr, OptionExpr, SeqExpr, StructBody, StructExpr, StructField, TupleElement,
    parse_document, parse_document_lossy,
};

use super::value::{Field, Group, Item, Kind, List, Name, Parts, Value};
use super::{Diagnostic, Source, Span, syntax};

/// The value of a text that has no errors of syntax; none of any other, and of one without a value.
///
/// The text must not be nested too deeply for the parser, as one that has been read once is not.
pub fn sound_value(source: &Source) -> Option<Value<'_>> {
    let (body, mark) = source.body();
    let value = parse_document(body).ok()?.value?;
    Tree { mark }.value(value)
}

/// The value of a text, if it has any.
///
/// # Errors
/// The first thing that the parser stumbled over, or none where it knows a value that no file of ours can have.
pub(super) fn parse(source: &Source) -> Result<Option<Value<'_>>, Option<Diagnostic>> {
    let (body, mark) = source.body();
    let (document, errors) = parse_document_lossy(body);
    if let Some(first) = errors.iter().min_by_key(|error| error.span().start_offset) {
        let mut found = syntax::diagnostic(first);
        let end = body.len();
        found.span = found.span.start.min(end) + mark..found.span.end.min(end) + mark;
        return Err(Some(found));
    }
    let Some(value) = document.value else {
        return Ok(None);
    };
    Tree { mark }.value(value).map(Some).ok_or(None)
}

/// What a text between its quotes, both given, stands for.
///
/// # Errors
/// The place in it of what the parser cannot understand.
pub(super) fn text(quoted: &str) -> Result<Cow<'_, str>, Span> {
    let (document, errors) = parse_document_lossy(quoted);
    match (errors.first(), document.value) {
        (None, Some(Expr::String(text))) => Ok(Cow::Owned(text.value)),
        (Some(error), _) => Err(error.span().start_offset..error.span().end_offset),
        (None, _) => Err(0..quoted.len()),
    }
}

/// Whether this is a number as the parser knows them.
pub(super) fn is_number(written: &str) -> bool {
    matches!(parse_document(written), Ok(document) if matches!(document.value, Some(Expr::Number(_))))
}

/// Makes values, whose text begins `mark` bytes into its source.
struct Tree {
    mark: usize,
}

impl Tree {
    fn span(&self, span: &ron2::Span) -> Span {
        span.start_offset + self.mark..span.end_offset + self.mark
    }

    fn between(&self, open: &ron2::Span, close: &ron2::Span) -> Span {
        open.end_offset + self.mark..close.start_offset + self.mark
    }

    /// A value; none for one that no file of ours can have, or that has such a one in it.
    fn value<'a>(&self, expr: Expr<'a>) -> Option<Value<'a>> {
        let span = self.span(expr.span());
        let kind = match expr {
            Expr::String(text) => Kind::Text(Cow::Owned(text.value)),
            Expr::Number(number) => Kind::Number(number.raw),
            Expr::Bool(flag) => Kind::Flag(flag.value),
            Expr::Option(option) => self.option(*option)?,
            Expr::Seq(list) => self.list(list)?,
            Expr::Unit(_) => Kind::Group(Group {
                name: None,
                inside: span.start + 1..span.end - 1,
                parts: Parts::Fields(Vec::new()),
            }),
            Expr::Tuple(tuple) => Kind::Group(Group {
                name: None,
                inside: self.between(&tuple.open_paren, &tuple.close_paren),
                parts: Parts::Items(self.elements(tuple.elements)?),
            }),
            Expr::AnonStruct(plain) => self.anonymous(plain)?,
            Expr::Struct(named) => self.named(named)?,
            Expr::Char(_) | Expr::Byte(_) | Expr::Bytes(_) | Expr::Map(_) | Expr::Error(_) => {
                return None;
            }
        };
        Some(Value { span, kind })
    }

    fn option<'a>(&self, option: OptionExpr<'a>) -> Option<Kind<'a>> {
        Some(match option.value {
            Some(value) => Kind::Something(Box::new(self.value(value.expr)?)),
            None => Kind::Nothing,
        })
    }

    fn list<'a>(&self, list: SeqExpr<'a>) -> Option<Kind<'a>> {
        let item = |item: ron2::ast::SeqItem<'a>| {
            Some(Item {
                value: self.value(item.expr)?,
                comma: item.comma.map(|comma| comma.start_offset + self.mark),
            })
        };
        Some(Kind::List(List {
            inside: self.between(&list.open_bracket, &list.close_bracket),
            items: list.items.into_iter().map(item).collect::<Option<_>>()?,
        }))
    }

    fn anonymous<'a>(&self, plain: AnonStructExpr<'a>) -> Option<Kind<'a>> {
        Some(Kind::Group(Group {
            name: None,
            inside: self.between(&plain.open_paren, &plain.close_paren),
            parts: Parts::Fields(self.fields(plain.fields)?),
        }))
    }

    fn named<'a>(&self, named: StructExpr<'a>) -> Option<Kind<'a>> {
        let name = Name {
            span: self.span(&named.name.span),
            text: named.name.name,
        };
        let (inside, parts) = match named.body {
            None => return Some(Kind::Word(name.text)),
            Some(StructBody::Fields(body)) => (
                self.between(&body.open_brace, &body.close_brace),
                Parts::Fields(self.fields(body.fields)?),
            ),
            Some(StructBody::Tuple(body)) => (
                self.between(&body.open_paren, &body.close_paren),
                match self.elements(body.elements)? {
                    items if items.is_empty() => Parts::Fields(Vec::new()),
                    items => Parts::Items(items),
                },
            ),
        };
        Some(Kind::Group(Group {
            name: Some(name),
            inside,
            parts,
        }))
    }

    fn fields<'a>(&self, fields: Vec<StructField<'a>>) -> Option<Vec<Field<'a>>> {
        let field = |field: StructField<'a>| {
            Some(Field {
                name: Name {
                    span: self.span(&field.name.span),
                    text: field.name.name,
                },
                value: self.value(field.value)?,
                comma: field.comma.map(|comma| comma.start_offset + self.mark),
            })
        };
        fields.into_iter().map(field).collect()
    }

    fn elements<'a>(&self, elements: Vec<TupleElement<'a>>) -> Option<Vec<Item<'a>>> {
        let element = |element: TupleElement<'a>| {
            Some(Item {
                value: self.value(element.expr)?,
                comma: element.comma.map(|comma| comma.start_offset + self.mark),
            })
        };
        elements.into_iter().map(element).collect()
    }
}
