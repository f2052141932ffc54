//! Where the parts of a routine stand in the text of its file.

use crate::document::edit::{Body, List};
use crate::document::{Kind, Source, Value, sound_value};

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
        let value = sound_value(source)?;
        let Kind::List(list) = &value.field("steps")?.kind else {
            return None;
        };
        let step = |step: &Value<'_>| {
            Some(StepLayout {
                fields: Body::of(step)?,
                work: step.field("work").and_then(Body::of),
            })
        };
        Some(Self {
            routine: Body::of(&value)?,
            list: List::of(list, &source.text),
            steps: list
                .items
                .iter()
                .map(|item| step(&item.value))
                .collect::<Option<_>>()?,
        })
    }
}
