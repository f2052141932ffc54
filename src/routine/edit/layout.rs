//! Where the parts of a routine stand in the text of its file.

use crate::document::edit::{Body, List};
use crate::document::{Kind, Source, Span, Value, sound_value};

/// Where the parts of a routine stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The fields of the routine.
    pub routine: Body,
    /// Its steps and rounds, as they stand in its list.
    pub list: List,
    /// Each step, those of rounds in their place.
    pub steps: Vec<StepLayout>,
    /// Each of its rounds.
    pub rounds: Vec<RoundsLayout>,
}

/// Where the parts of a step stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepLayout {
    /// Its fields.
    pub fields: Body,
    /// The fields of its work; none if it has none.
    pub work: Option<Body>,
    /// The rounds that it is in, by their place among all rounds; none if it stands outside.
    pub rounds: Option<usize>,
    /// Its place in the list that it stands in.
    pub item: usize,
}

/// Where the parts of rounds stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundsLayout {
    /// Their fields.
    pub fields: Body,
    /// Their steps.
    pub list: List,
    /// From their name to their closing bracket.
    pub whole: Span,
    /// Their place in the list of the routine.
    pub item: usize,
}

impl Layout {
    /// The layout of a text that can be read as a routine; none of any other.
    pub fn of(source: &Source) -> Option<Self> {
        let value = sound_value(source)?;
        let Kind::List(list) = &value.field("steps")?.kind else {
            return None;
        };
        let text = &source.text;
        let mut layout = Self {
            routine: Body::of(&value)?,
            list: List::of(list, text),
            steps: Vec::new(),
            rounds: Vec::new(),
        };
        for (at, item) in list.items.iter().enumerate() {
            let is_rounds = item.value.name().is_some_and(|(name, _)| name == "Rounds");
            if is_rounds {
                layout.add_rounds(&item.value, at, text)?;
            } else {
                layout.steps.push(StepLayout::of(&item.value, None, at)?);
            }
        }
        Some(layout)
    }

    fn add_rounds(&mut self, value: &Value<'_>, item: usize, text: &str) -> Option<()> {
        let Kind::List(list) = &value.field("steps")?.kind else {
            return None;
        };
        let rounds = Some(self.rounds.len());
        for (at, step) in list.items.iter().enumerate() {
            self.steps.push(StepLayout::of(&step.value, rounds, at)?);
        }
        self.rounds.push(RoundsLayout {
            fields: Body::of(value)?,
            list: List::of(list, text),
            whole: value.span.clone(),
            item,
        });
        Some(())
    }

    /// Where a step stands, without comments and comma.
    pub fn step(&self, place: usize) -> Option<Span> {
        let step = self.steps.get(place)?;
        self.list_of(step.rounds)?.value(step.item)
    }

    /// The list that a step or a spot belongs to.
    pub(super) fn list_of(&self, rounds: Option<usize>) -> Option<&List> {
        match rounds {
            Some(rounds) => self.rounds.get(rounds).map(|rounds| &rounds.list),
            None => Some(&self.list),
        }
    }
}

impl StepLayout {
    fn of(step: &Value<'_>, rounds: Option<usize>, item: usize) -> Option<Self> {
        Some(Self {
            fields: Body::of(step)?,
            work: step.field("work").and_then(Body::of),
            rounds,
            item,
        })
    }
}
