//! What is in a file of an app that is not known, in a few words.

use serde_json::Value;

use super::assemble::readable;
use crate::text;

/// How many fields are named.
const MOST_FIELDS: usize = 5;
/// How much of the name of a field is shown, in characters.
const LONGEST_NAME: usize = 40;

/// Says what a value holds.
pub fn in_words(value: &Value) -> String {
    match value {
        Value::Object(_) => fields(value).unwrap_or_else(|| text!("import-contents-nothing")),
        Value::Array(items) => list(items),
        Value::String(_) => text!("import-contents-text"),
        Value::Number(_) => text!("import-contents-number"),
        Value::Null | Value::Bool(_) => text!("import-contents-nothing"),
    }
}

/// The names of the fields of an object; none if it has none, or is none.
fn fields(value: &Value) -> Option<String> {
    let object = value.as_object().filter(|object| !object.is_empty())?;
    let named = object.iter().take(MOST_FIELDS).map(|(name, value)| {
        let name: String = readable(name).chars().take(LONGEST_NAME).collect();
        match value {
            Value::Array(items) if !items.is_empty() => {
                text!(
                    "import-contents-list-field",
                    name = name,
                    list = list(items)
                )
            }
            _ => text!("import-contents-field", name = name),
        }
    });
    let mut named: Vec<String> = named.collect();
    let others = object.len().saturating_sub(MOST_FIELDS);
    if others > 0 {
        named.push(text!("import-contents-more", count = others));
    }
    Some(named.join(", "))
}

fn list(items: &[Value]) -> String {
    let names = items.first().and_then(Value::as_object).map(|first| {
        let names = first.keys().take(MOST_FIELDS).map(|name| {
            let name: String = readable(name).chars().take(LONGEST_NAME).collect();
            text!("import-contents-field", name = name)
        });
        names.collect::<Vec<_>>().join(", ")
    });
    match names.filter(|names| !names.is_empty()) {
        Some(names) => text!(
            "import-contents-list-of",
            count = items.len(),
            fields = names
        ),
        None => text!("import-contents-list", count = items.len()),
    }
}
