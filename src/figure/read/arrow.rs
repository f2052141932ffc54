//! Reads the arrows that show what moves.

use super::direction;
use super::names::JOINTS;
use crate::document::{Expected, Fields, Reader, Value};
use crate::figure::drawing::Arrow;

/// The most arrows of a figure.
const MOST_ARROWS: usize = 6;
const FIELDS: [&str; 4] = ["joint", "from", "over", "to"];

/// Reads the arrows of a figure.
pub fn arrows(reader: &mut Reader, fields: &Fields<'_>) -> Option<Vec<Arrow>> {
    let Some(expr) = fields.get("arrows") else {
        return Some(Vec::new());
    };
    let items = reader.list(expr, MOST_ARROWS)?;
    let read: Vec<Option<Arrow>> = items.into_iter().map(|item| arrow(reader, item)).collect();
    read.into_iter().collect()
}

fn arrow(reader: &mut Reader, expr: &Value<'_>) -> Option<Arrow> {
    let fields = reader.fields(expr, &FIELDS, Expected::Arrow)?;
    let joint = match reader.required(&fields, "joint") {
        Some(expr) => reader.word(expr, &JOINTS, |(_, name)| name),
        None => None,
    };
    let from = match reader.required(&fields, "from") {
        Some(_) => direction(reader, &fields, "from").flatten(),
        None => None,
    };
    let over = direction(reader, &fields, "over");
    let to = match reader.required(&fields, "to") {
        Some(_) => direction(reader, &fields, "to").flatten(),
        None => None,
    };
    Some(Arrow {
        joint: joint?.0,
        from: from?,
        over: over?,
        to: to?,
    })
}
