//! The fields of a struct as they stand in the text.

use std::collections::BTreeMap;

use super::lines::{behind, indentation, line_break, on_a_line_inside};
use super::splice::Splice;
use crate::document::{Kind, Span, Value, value};

/// Where the fields of a struct stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// The end of the opening bracket, and the start of the closing one.
    inside: Span,
    fields: Vec<Field>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Field {
    name: String,
    /// Where its name begins.
    start: usize,
    /// Its value; of `Some(x)` that is `x`.
    value: Span,
    /// The end of its value as it stands there.
    value_end: usize,
    /// The end of its comma, if it has one.
    comma: Option<usize>,
}

impl Field {
    fn end(&self) -> usize {
        self.comma.unwrap_or(self.value_end)
    }
}

impl Body {
    /// The body of a group of fields; none of anything else.
    pub fn of(value: &Value<'_>) -> Option<Self> {
        let fields = value.fields()?;
        match &value.kind {
            Kind::Group(group) => Some(Self {
                inside: group.inside.clone(),
                fields: fields.iter().map(Field::of).collect(),
            }),
            _ => None,
        }
    }

    /// Whether a field is there.
    pub fn has(&self, name: &str) -> bool {
        self.field(name).is_some()
    }

    fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// Sets a field to a value. A field that is not there yet comes to stand behind those that come before it in
    /// `order`, or at the end if it is not one of them.
    pub fn set(&self, text: &str, order: &[&str], name: &str, value: &str) -> Vec<Splice> {
        self.set_all(text, order, &[(name, value)])
    }

    /// Sets some fields, which are given in their order.
    pub fn set_all(&self, text: &str, order: &[&str], values: &[(&str, &str)]) -> Vec<Splice> {
        let mut splices = Vec::new();
        // What is to come behind the same field is put there at once.
        let mut missing: BTreeMap<Option<usize>, Vec<String>> = BTreeMap::new();
        for (name, value) in values {
            match self.field(name) {
                Some(field) => splices.push(Splice::replace(field.value.clone(), *value)),
                None => missing
                    .entry(self.place_behind(order, name))
                    .or_default()
                    .push(format!("{name}: {value}")),
            }
        }
        for (behind, written) in missing {
            splices.extend(self.add(text, behind, &written.join(", ")));
        }
        splices
    }

    /// The place of the field behind which one that is missing belongs; none if it is to be the first.
    fn place_behind(&self, order: &[&str], name: &str) -> Option<usize> {
        let rank = |name: &str| order.iter().position(|known| *known == name);
        let wanted = rank(name);
        let comes_before = |field: &Field| wanted.is_none() || rank(&field.name) < wanted;
        self.fields.iter().rposition(comes_before)
    }

    fn add(&self, text: &str, behind: Option<usize>, written: &str) -> Vec<Splice> {
        match (behind, self.fields.first()) {
            (Some(last), _) => add_behind(text, &self.fields[last], written),
            (None, Some(first)) => vec![add_before(text, first, written)],
            (None, None) if text[self.inside.clone()].contains('\n') => {
                vec![on_a_line_inside(text, self.inside.clone(), written)]
            }
            (None, None) => vec![Splice::insert(self.inside.start, written)],
        }
    }

    /// Takes a field away, with its line if nothing else stands there; comments stay.
    pub fn remove(&self, text: &str, name: &str) -> Vec<Splice> {
        let Some(index) = self.fields.iter().position(|field| field.name == name) else {
            return Vec::new();
        };
        let field = &self.fields[index];
        let rest = behind(text, field.end());
        if let Some(indentation) = indentation(text, field.start)
            && rest.trim().is_empty()
        {
            let start = field.start - indentation.len();
            let end = field.end() + rest.len();
            let line_break = line_break(text);
            if text[end..].starts_with(line_break) {
                return vec![Splice::remove(start..end + line_break.len())];
            }
        }
        if let Some(before) = index.checked_sub(1).map(|before| &self.fields[before])
            && index + 1 == self.fields.len()
            && field.comma.is_none()
            && text[before.end()..field.start].trim().is_empty()
        {
            return vec![Splice::remove(before.value_end..field.end())];
        }
        let spaces = rest.len() - rest.trim_start().len();
        vec![Splice::remove(field.start..field.end() + spaces)]
    }
}

impl Field {
    fn of(field: &value::Field<'_>) -> Self {
        let value = field.value.given().unwrap_or(&field.value);
        Self {
            name: field.name.text.to_string(),
            start: field.name.span.start,
            value: value.span.clone(),
            value_end: field.value.span.end,
            comma: field.comma.map(|comma| comma + 1),
        }
    }
}

fn add_behind(text: &str, last: &Field, written: &str) -> Vec<Splice> {
    let rest = behind(text, last.end());
    let has_comment = rest.trim_start().starts_with("//");
    let comma = if last.comma.is_some() { "," } else { "" };
    let missing_comma = if last.comma.is_some() { "" } else { "," };
    match indentation(text, last.start) {
        Some(indentation) if has_comment || rest.trim().is_empty() => {
            let added = format!("{}{indentation}{written}{comma}", line_break(text));
            // A comment on the line of a field stays with it.
            let mut splices = vec![Splice::insert(last.end() + rest.len(), added)];
            if !missing_comma.is_empty() {
                splices.insert(0, Splice::insert(last.value_end, missing_comma));
            }
            splices
        }
        _ => vec![Splice::insert(
            last.end(),
            format!("{missing_comma} {written}{comma}"),
        )],
    }
}

fn add_before(text: &str, first: &Field, written: &str) -> Splice {
    let gap = match indentation(text, first.start) {
        Some(indentation) => format!("{}{indentation}", line_break(text)),
        None => " ".to_owned(),
    };
    Splice::insert(first.start, format!("{written},{gap}"))
}
