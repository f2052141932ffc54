//! Reads how an exercise is shown, as its file says it.

mod arrow;
mod names;
mod place;
mod pose;
mod room;

use glam::Vec3;

use super::contact::lowest;
use super::demonstration::{Demonstration, Thing};
use crate::document::{Expected, Fields, Group, Kind, Parts, Problem, Reader, TextRule, Value};

/// The farthest that anything of a figure is from its middle, in body heights.
const FARTHEST: i64 = 3;
/// The most that a joint is turned, in degrees.
const FULL_TURN: i64 = 360;

const FIELDS: [&str; 7] = [
    "camera", "works", "arrows", "props", "start", "held", "beyond",
];

/// Whether poses are looked at while they are read, which takes as long as drawing them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trust {
    /// A person wrote them: each is put on its ground.
    People,
    /// The tests have looked at them.
    Tests,
}

/// How far a body can be from the ground, in body heights: more than that and it hangs in the air.
const HANGS: f32 = 0.04;

/// Reads how an exercise is shown; none where anything of it is wrong, which is noted.
pub fn demonstration(
    reader: &mut Reader,
    expr: &Value<'_>,
    text: TextRule,
    trust: Trust,
) -> Option<Demonstration> {
    let fields = reader.fields(expr, &FIELDS, Expected::Figure)?;
    let camera = room::camera(reader, &fields);
    let works = room::works(reader, &fields);
    let arrows = arrow::arrows(reader, &fields);
    let things = room::things(reader, &fields);
    let start = match reader.required(&fields, "start") {
        Some(expr) => pose::pose(reader, expr),
        None => None,
    };
    let held = match (fields.get("held"), &start) {
        (Some(expr), Some(start)) => pose::poses(reader, expr, start),
        (Some(_), None) => None,
        (None, _) => Some(Vec::new()),
    };
    let beyond = match fields.get("beyond") {
        Some(expr) => reader.text(expr, text).map(Some),
        None => Some(None),
    };
    let mut demonstration = Demonstration::new(start?, held?, camera?);
    demonstration.works = works?;
    demonstration.arrows = arrows?;
    demonstration.things = things?;
    demonstration.beyond = beyond?;
    if trust == Trust::People {
        stands(reader, &fields, &demonstration)?;
    }
    Some(demonstration)
}

/// Notes poses that hang in the air: on no floor, and with nothing around to rest on.
fn stands(reader: &mut Reader, fields: &Fields<'_>, shown: &Demonstration) -> Option<()> {
    let rests = shown.things.iter().any(Thing::carries);
    let mut poses = shown.movement().poses();
    let Some(hanging) = poses.position(|stance| lowest(stance, &[]) > HANGS && !rests) else {
        return Some(());
    };
    let place = if hanging == 0 { "start" } else { "held" };
    if let Some(expr) = fields.get(place) {
        reader.note(expr.span.clone(), Problem::NoGround);
    }
    None
}

/// A number of a figure, `otherwise` where the field is left out.
fn number(
    reader: &mut Reader,
    fields: &Fields<'_>,
    name: &str,
    most: i64,
    otherwise: f32,
) -> Option<f32> {
    match fields.get(name) {
        Some(expr) => reader.number(expr, -most..=most),
        None => Some(otherwise),
    }
}

fn length(reader: &mut Reader, fields: &Fields<'_>, name: &str, otherwise: f32) -> Option<f32> {
    number(reader, fields, name, FARTHEST, otherwise)
}

fn degrees(reader: &mut Reader, fields: &Fields<'_>, name: &str, otherwise: f32) -> Option<f32> {
    number(reader, fields, name, FULL_TURN, otherwise)
}

/// A direction in three numbers; the inner `None` where it is left out.
fn direction(reader: &mut Reader, fields: &Fields<'_>, name: &str) -> Option<Option<Vec3>> {
    let Some(expr) = fields.get(name) else {
        return Some(None);
    };
    let Kind::Group(Group {
        parts: Parts::Items(items),
        ..
    }) = &expr.kind
    else {
        reader.note_wrong_kind(expr, Expected::Direction);
        return None;
    };
    let numbers: Vec<Option<f32>> = items
        .iter()
        .map(|item| reader.number(&item.value, -FARTHEST..=FARTHEST))
        .collect();
    match numbers[..] {
        _ if numbers.contains(&None) => None,
        [x, y, z] => Some(Some(Vec3::new(x?, y?, z?))),
        _ => {
            reader.note_wrong_kind(expr, Expected::Direction);
            None
        }
    }
}
