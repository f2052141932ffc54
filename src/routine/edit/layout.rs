//! Where the parts of a routine stand in the text of its file.

use ron2::ast::{Expr, StructBody, parse_document};

use crate::document::edit::{Body, List};
use crate::document::{Source, Span};

/// Where the parts of a routine stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The fields of the routine.
    pub routine: Body,
    /// Its steps.
    pub list: List,
    /// The fields of each step.
    pub steps: Vec<StepLayout>,
}

/// Where the parts of a step stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepLayout {
    /// Its fields.
    pub fields: Body,
    /// The fields of its work; none if it has none.
    pub work: Option<Body>,
    /// Where it stands, without comments.
    pub place: Span,
}

impl Layout {
    /// The layout of a text that can be read as a routine; none of any other.
    pub fn of(source: &Source) -> Option<Self> {
        let (body, mark) = source.body();
        let document = parse_document(body).ok()?;
        let value = document.value.as_ref()?;
        let Expr::Seq(list) = field(value, "steps")? else {
            return None;
        };
        let step = |expr: &Expr<'_>| {
            let place = expr.span().start_offset + mark..expr.span().end_offset + mark;
            Some(StepLayout {
                fields: Body::of(expr, mark)?,
                work: field(expr, "work").and_then(|work| Body::of(work, mark)),
                place,
            })
        };
        Some(Self {
            routine: Body::of(value, mark)?,
            list: List::of(list, &source.text, mark),
            steps: list
                .items
                .iter()
                .map(|item| step(&item.expr))
                .collect::<Option<_>>()?,
        })
    }
}

/// The value of a field of a struct; of `Some(x)` that is `x`.
fn field<'a>(expr: &'a Expr<'a>, name: &str) -> Option<&'a Expr<'a>> {
    let fields = match expr {
        Expr::AnonStruct(plain) => &plain.fields,
        Expr::Struct(named) => match named.body.as_ref()? {
            StructBody::Fields(body) => &body.fields,
            StructBody::Tuple(_) => return None,
        },
        _ => return None,
    };
    let field = fields.iter().find(|field| field.name.name == name)?;
    match &field.value {
        Expr::Option(option) => option.value.as_ref().map(|value| &value.expr),
        other => Some(other),
    }
}
