//! Fields of the objects of an export, whatever they hold: what is not as it should be is left out and noted.

use std::borrow::Cow;
use std::time::Duration;

use serde_json::Value;

use super::Remark;
use super::assemble::readable;

/// The longest text that is looked at, in characters: no name is longer.
const LONGEST_TEXT: usize = 1_000;

/// A text of an object, empty if it has none. A number is taken for its digits.
pub fn words(value: &Value, name: &str, remarks: &mut Vec<Remark>) -> String {
    match value.get(name) {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => cut(text),
        Some(Value::Number(number)) => number.to_string(),
        Some(_) => {
            remarks.push(Remark::Unread(name.to_owned()));
            String::new()
        }
    }
}

/// A text without what nobody reads to its end.
pub fn cut(text: &str) -> String {
    let text = text.trim();
    match text.char_indices().nth(LONGEST_TEXT) {
        Some((end, _)) => text[..end].to_owned(),
        None => text.to_owned(),
    }
}

/// A count or a length of an object, written as a number or in quotes; none if it has none that can be used.
pub fn number(value: &Value, name: &str, remarks: &mut Vec<Remark>) -> Option<f64> {
    let found = match value.get(name)? {
        Value::Null => return None,
        Value::Number(number) => number.as_f64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    };
    let usable = found.filter(|number| number.is_finite() && *number >= 0.0);
    if usable.is_none() {
        let written = match &value[name] {
            Value::String(text) => readable(text),
            Value::Number(number) => number.to_string(),
            _ => name.to_owned(),
        };
        remarks.push(Remark::NoNumber(written));
    }
    usable
}

/// A whole number of an object; `otherwise` if it has none.
pub fn count(value: &Value, name: &str, otherwise: u64, remarks: &mut Vec<Remark>) -> u64 {
    // A number that is too great becomes the greatest.
    number(value, name, remarks).map_or(otherwise, |number| number.round() as u64)
}

/// How often something is done, at least once.
pub fn rounds(value: &Value, name: &str, remarks: &mut Vec<Remark>) -> u64 {
    let count = count(value, name, 1, remarks);
    if count == 0 {
        remarks.push(Remark::NoNumber("0".to_owned()));
    }
    count.max(1)
}

/// A length that an object has in seconds; nothing if it has none.
pub fn seconds(value: &Value, name: &str, remarks: &mut Vec<Remark>) -> Duration {
    whole(number(value, name, remarks).unwrap_or_default())
}

/// A length that an object has in milliseconds; nothing if it has none.
pub fn milliseconds(value: &Value, name: &str, remarks: &mut Vec<Remark>) -> Duration {
    whole(number(value, name, remarks).unwrap_or_default() / 1_000.0)
}

/// Whole seconds; a moment is one.
fn whole(seconds: f64) -> Duration {
    if seconds > 0.0 {
        Duration::from_secs(seconds.round().max(1.0) as u64)
    } else {
        Duration::ZERO
    }
}

/// Whether a field says yes.
pub fn says_yes(value: &Value, name: &str) -> bool {
    match value.get(name) {
        Some(Value::Bool(yes)) => *yes,
        Some(Value::Number(number)) => number.as_u64() == Some(1),
        _ => false,
    }
}

/// The items of a list of an object; none if it has none.
pub fn list<'v>(value: &'v Value, name: &str, remarks: &mut Vec<Remark>) -> Cow<'v, [Value]> {
    let Some(field) = value.get(name) else {
        return Cow::default();
    };
    match unwrapped(field) {
        Some(Cow::Borrowed(Value::Array(items))) => Cow::Borrowed(items),
        Some(Cow::Owned(Value::Array(items))) => Cow::Owned(items),
        Some(nothing) if nothing.is_null() => Cow::default(),
        _ => {
            remarks.push(Remark::Unread(name.to_owned()));
            Cow::default()
        }
    }
}

/// A value that some versions write as JSON within a text.
pub fn unwrapped(value: &Value) -> Option<Cow<'_, Value>> {
    match value {
        Value::String(text) if text.trim().is_empty() => Some(Cow::Owned(Value::Null)),
        Value::String(text) => serde_json::from_str(text).ok().map(Cow::Owned),
        other => Some(Cow::Borrowed(other)),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn numbers_are_read_however_they_are_written_and_what_is_none_is_noted() {
        let value = json!({
            "whole": 30, "quoted": " 45 ", "broken": 12.4, "moment": 0.2, "negative": -5, "text": "half a minute",
            "none": "NaN", "endless": "inf", "list": [1], "flag": true, "nothing": null, "great": u64::MAX
        });
        let mut remarks = Vec::new();
        let mut read = |name: &str| seconds(&value, name, &mut remarks).as_secs();
        assert_eq!(
            ["whole", "quoted", "broken", "moment"].map(&mut read),
            [30, 45, 12, 1]
        );
        assert_eq!(["nothing", "missing"].map(&mut read), [0, 0]);
        assert_eq!(read("great"), u64::MAX);
        assert_eq!(remarks, []);
        for name in ["negative", "text", "none", "endless", "list", "flag"] {
            let mut remarks = Vec::new();
            assert_eq!(
                seconds(&value, name, &mut remarks),
                Duration::ZERO,
                "{name}"
            );
            assert!(matches!(remarks[..], [Remark::NoNumber(_)]), "{name}");
        }
    }

    #[test]
    fn a_field_of_another_kind_is_noted_and_left_out() {
        let value = json!({"name": {"de": "Hüfte"}, "steps": 3, "number": 7, "none": null});
        let mut remarks = Vec::new();
        assert_eq!(words(&value, "name", &mut remarks), "");
        assert!(list(&value, "steps", &mut remarks).is_empty());
        assert_eq!(remarks.len(), 2);
        assert_eq!(words(&value, "number", &mut remarks), "7");
        assert_eq!(words(&value, "none", &mut remarks), "");
        assert_eq!(remarks.len(), 2);
    }
}
