//! Reads where a hand or a foot is put.

use glam::Vec3;

use super::names::{BONES, JOINTS};
use super::{degrees, direction, length};
use crate::document::{Expected, Fields, Kind, Reader, Value};
use crate::figure::pose::{End, Place, Reach};

const PLACES: [&str; 7] = ["Flat", "At", "On", "Near", "Stay", "Free", "Toes"];
const HOW: [&str; 3] = ["bend", "points", "faces"];

/// Reads a reach; `Free` is none.
pub fn reach(reader: &mut Reader, expr: &Value<'_>, end: End) -> Option<Option<Reach>> {
    let places = match end {
        End::Foot(_) => &PLACES[..],
        End::Hand(_) => &PLACES[..PLACES.len() - 1],
    };
    let name = reader.named(expr, places, Expected::Place)?;
    let own: &[&'static str] = match name {
        "Toes" => &["x", "y", "z", "heading", "lift"],
        "Flat" => &["x", "y", "z", "heading"],
        "At" => &["x", "y", "z"],
        "On" => &["bone", "along", "around"],
        "Near" => &["joint", "x", "y", "z"],
        "Stay" => &[],
        _ => return Some(None),
    };
    if name == "Stay" && matches!(expr.kind, Kind::Word(_)) {
        return Some(Some(stay()));
    }
    let known: Vec<&'static str> = own.iter().chain(&HOW).copied().collect();
    let fields = reader.fields(expr, &known, Expected::Place)?;
    let place = place(reader, name, &fields);
    let bend = direction(reader, &fields, "bend");
    let points = direction(reader, &fields, "points");
    let faces = direction(reader, &fields, "faces");
    Some(Some(Reach {
        place: place?,
        bend: bend?,
        points: points?,
        faces: faces?,
    }))
}

const fn stay() -> Reach {
    Reach {
        place: Place::Stay,
        bend: None,
        points: None,
        faces: None,
    }
}

fn place(reader: &mut Reader, name: &str, fields: &Fields<'_>) -> Option<Place> {
    match name {
        "Flat" => {
            let at = point(reader, fields);
            let heading = degrees(reader, fields, "heading", 0.0);
            Some(Place::Level {
                at: at?,
                heading: heading?,
            })
        }
        "Toes" => {
            let at = point(reader, fields);
            let heading = degrees(reader, fields, "heading", 0.0);
            let lift = degrees(reader, fields, "lift", 40.0);
            Some(Place::Toes {
                at: at?,
                heading: heading?,
                lift: lift?,
            })
        }
        "At" => Some(Place::At(point(reader, fields)?)),
        "On" => {
            let bone = reader.required(fields, "bone");
            let bone = bone.and_then(|expr| reader.word(expr, &BONES, |(_, name)| name));
            let along = length(reader, fields, "along", 0.5);
            let around = degrees(reader, fields, "around", 0.0);
            Some(Place::On {
                bone: bone?.0,
                along: along?,
                around: around?,
            })
        }
        "Near" => {
            let joint = reader.required(fields, "joint");
            let joint = joint.and_then(|expr| reader.word(expr, &JOINTS, |(_, name)| name));
            let offset = point(reader, fields);
            Some(Place::Near {
                joint: joint?.0,
                offset: offset?,
            })
        }
        _ => Some(Place::Stay),
    }
}

fn point(reader: &mut Reader, fields: &Fields<'_>) -> Option<Vec3> {
    let [x, y, z] = ["x", "y", "z"].map(|name| length(reader, fields, name, 0.0));
    Some(Vec3::new(x?, y?, z?))
}

/// The reach of the other side that is its mirror image.
pub fn mirrored(reach: &Reach) -> Reach {
    let flip = |v: Vec3| Vec3::new(v.x, v.y, -v.z);
    let place = match reach.place {
        Place::Level { at, heading } => Place::Level {
            at: flip(at),
            heading: -heading,
        },
        Place::Toes { at, heading, lift } => Place::Toes {
            at: flip(at),
            heading: -heading,
            lift,
        },
        Place::At(at) => Place::At(flip(at)),
        Place::On {
            bone,
            along,
            around,
        } => Place::On {
            bone: bone.mirrored(),
            along,
            around,
        },
        Place::Near { joint, offset } => Place::Near {
            joint: joint.mirrored(),
            offset: flip(offset),
        },
        Place::Stay => Place::Stay,
    };
    Reach {
        place,
        bend: reach.bend.map(flip),
        points: reach.points.map(flip),
        faces: reach.faces.map(flip),
    }
}
