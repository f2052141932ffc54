//! Reads what stands around a figure, what it works, and from where it is seen.

use super::names::{AREAS, SIDES};
use super::{degrees, length};
use crate::document::{Expected, Fields, Reader, Value};
use crate::figure::demonstration::Thing;
use crate::figure::drawing::{Camera, Plane, Spot, Wall, Worked};
use crate::figure::skeleton::Side;

/// The most things around a figure.
const MOST_THINGS: usize = 12;
/// The most muscles shown as worked.
const MOST_AREAS: usize = 15;
const THINGS: [&str; 9] = [
    "Mat", "Chair", "Wall", "Doorway", "Table", "Step", "Bench", "Strap", "Cushion",
];

/// Reads from where a figure is seen.
pub fn camera(reader: &mut Reader, fields: &Fields<'_>) -> Option<Camera> {
    let Some(expr) = fields.get("camera") else {
        return Some(Camera {
            turn: 35.0,
            rise: 10.0,
        });
    };
    let fields = reader.fields(expr, &["turn", "rise"], Expected::Figure)?;
    let turn = degrees(reader, &fields, "turn", 35.0);
    let rise = match fields.get("rise") {
        Some(expr) => reader.number(expr, 0..=60),
        None => Some(10.0),
    };
    Some(Camera {
        turn: turn?,
        rise: rise?,
    })
}

/// Reads the muscles that are worked.
pub fn works(reader: &mut Reader, fields: &Fields<'_>) -> Option<Vec<Worked>> {
    let Some(expr) = fields.get("works") else {
        return Some(Vec::new());
    };
    let items = reader.list(expr, MOST_AREAS)?;
    let mut works = Vec::with_capacity(items.len());
    for item in items {
        works.push(worked(reader, item)?);
    }
    Some(works)
}

fn worked(reader: &mut Reader, expr: &Value<'_>) -> Option<Worked> {
    let Some(area) = expr.single() else {
        reader.note_wrong_kind(expr, Expected::Area);
        return None;
    };
    let side = reader.named(expr, &SIDES.map(|(_, name)| name), Expected::Area)?;
    let (sides, _) = SIDES.iter().find(|(_, name)| *name == side)?;
    let (area, _) = reader.word(area, &AREAS, |(_, name)| name)?;
    Some(Worked {
        area,
        sides: *sides,
    })
}

/// Reads what stands around a figure.
pub fn things(reader: &mut Reader, fields: &Fields<'_>) -> Option<Vec<Thing>> {
    let Some(expr) = fields.get("props") else {
        return Some(Vec::new());
    };
    let items = reader.list(expr, MOST_THINGS)?;
    let mut things = Vec::with_capacity(items.len());
    for item in items {
        things.push(thing(reader, item)?);
    }
    Some(things)
}

fn thing(reader: &mut Reader, expr: &Value<'_>) -> Option<Thing> {
    let name = reader.named(expr, &THINGS, Expected::Prop)?;
    let (_, span) = expr.name()?;
    let known: &[&'static str] = match name {
        "Mat" => &[],
        "Wall" => &["x", "z", "middle", "width", "height"],
        "Doorway" => &["x", "z", "turn", "width"],
        "Strap" => &["foot"],
        "Chair" => &["x", "z", "turn"],
        _ => &["x", "z", "turn", "height"],
    };
    let fields = if expr.fields().is_some() {
        reader.fields(expr, known, Expected::Prop)?
    } else {
        Fields::none(span)
    };
    let x = length(reader, &fields, "x", 0.0)?;
    let z = length(reader, &fields, "z", 0.0)?;
    let turn = degrees(reader, &fields, "turn", 0.0)?;
    let spot = Spot { x, z, turn };
    let height = |reader: &mut Reader, otherwise| length(reader, &fields, "height", otherwise);
    Some(match name {
        "Mat" => Thing::Mat,
        "Chair" => Thing::Chair(spot),
        "Wall" => Thing::Wall(wall(reader, &fields)?),
        "Doorway" => Thing::Doorway {
            spot,
            width: length(reader, &fields, "width", 0.5)?,
        },
        "Table" => Thing::Table {
            spot,
            height: height(reader, 0.42)?,
        },
        "Step" => Thing::Step {
            spot,
            height: height(reader, 0.1)?,
        },
        "Bench" => Thing::Bench {
            spot,
            height: height(reader, 0.45)?,
        },
        "Cushion" => Thing::Cushion {
            spot,
            height: height(reader, 0.0)?,
        },
        _ => Thing::Strap(foot(reader, &fields)?),
    })
}

fn wall(reader: &mut Reader, fields: &Fields<'_>) -> Option<Wall> {
    let plane = match (fields.get("x"), fields.get("z")) {
        (Some(_), _) => Plane::X(length(reader, fields, "x", 0.0)?),
        (None, _) => Plane::Z(length(reader, fields, "z", 0.0)?),
    };
    let usual = Wall::at(plane);
    Some(Wall {
        plane,
        middle: length(reader, fields, "middle", usual.middle)?,
        width: length(reader, fields, "width", usual.width)?,
        height: length(reader, fields, "height", usual.height)?,
    })
}

fn foot(reader: &mut Reader, fields: &Fields<'_>) -> Option<Side> {
    const FEET: [(Side, &str); 2] = [(Side::Left, "Left"), (Side::Right, "Right")];
    match fields.get("foot") {
        Some(expr) => Some(reader.word(expr, &FEET, |(_, name)| name)?.0),
        None => Some(Side::Right),
    }
}
