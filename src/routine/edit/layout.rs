//! Where the parts of a routine stand in the text of its file.

use ron2::ast::{Expr, parse_document};

use crate::document::edit::{Body, List};
use crate::document::{Source, field};

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
            Some(StepLayout {
                fields: Body::of(expr, mark)?,
                work: field(expr, "work").and_then(|work| Body::of(work, mark)),
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
