//! Pelvis, waist, chest and neck. They meet in plane cuts (the belt, the collar), so that the seam between two
//! clothes is one clean curve from wherever it is seen. Lengths are fractions of the body's height.

use glam::Vec3;

use super::blob::{Ball, Blob, ball};
use super::camera::View;
use super::palette::Material;
use super::part::{BodyPart, Part, Piece, Volume};
use crate::figure::skeleton::{Joint, Stance};

/// How much farther the chest comes forward, and the belly, at the top of a breath.
const CHEST_SWELL: f32 = 0.0040;
const BELLY_SWELL: f32 = 0.0035;

/// A ball on either side.
fn pair(stance: &Stance, joint: Joint, x: f32, y: f32, z: f32, radius: f32) -> [Ball; 2] {
    [z, -z].map(|z| ball(stance.point(joint, Vec3::new(x, y, z)), radius))
}

fn solid(name: BodyPart, material: Material, lumps: Vec<Vec<Blob>>, balls: Vec<Ball>) -> Part {
    Part {
        name: Some(name),
        pieces: vec![Piece::lumps(material, lumps)],
        volume: Volume::Cloud(balls),
        after: None,
    }
}

fn blobs<const N: usize>(pairs: [[Ball; 2]; N]) -> impl Iterator<Item = Blob> {
    pairs.into_iter().flatten().map(Blob::from)
}

/// A flat oval in the frame of a joint, square to its Y but for `tilt` (radians, forwards).
fn section(
    stance: &Stance,
    joint: Joint,
    centre: Vec3,
    half_width: f32,
    half_depth: f32,
    tilt: f32,
) -> Blob {
    let frame = stance.frame(joint);
    let (sin, cos) = tilt.sin_cos();
    Blob::Oval {
        centre: stance.point(joint, centre),
        long: frame * Vec3::new(0.0, 0.0, half_width),
        short: frame * Vec3::new(half_depth * cos, -half_depth * sin, 0.0),
    }
}

/// Pelvis, waist, chest and neck; `breath` is 0 (out) to 1 (in).
pub fn torso(stance: &Stance, breath: f32, view: &View) -> [Part; 4] {
    const BELT_HEIGHT: f32 = 0.046;
    const COLLAR: Vec3 = Vec3::new(0.006, 0.186, 0.0);
    const COLLAR_TILT: f32 = 0.30;
    let breath = breath.clamp(0.0, 1.0);

    let belt = section(
        stance,
        Joint::Pelvis,
        Vec3::new(-0.004, BELT_HEIGHT, 0.0),
        0.094,
        0.062,
        0.0,
    );
    let hips = pair(stance, Joint::Pelvis, 0.0, -0.004, 0.048, 0.056);
    let buttocks = pair(stance, Joint::Pelvis, -0.030, -0.008, 0.042, 0.050);
    let iliac = pair(stance, Joint::Pelvis, -0.004, 0.040, 0.042, 0.050);
    let mut pelvis_lump: Vec<Blob> = blobs([hips, buttocks]).collect();
    pelvis_lump.push(belt);
    let mut pelvis = solid(
        BodyPart::Pelvis,
        Material::Shorts,
        vec![pelvis_lump],
        [hips, buttocks, iliac].concat(),
    );

    let swell = BELLY_SWELL * breath;
    let middle = pair(
        stance,
        Joint::Lumbar,
        0.001 + swell / 2.0,
        0.036,
        0.034,
        0.0505 + swell / 2.0,
    );
    let swell = CHEST_SWELL * breath;
    let ribs = pair(
        stance,
        Joint::Chest,
        0.005 + swell / 2.0,
        0.032,
        0.046,
        0.053 + swell / 2.0,
    );
    let mut lower: Vec<Blob> = blobs([middle]).collect();
    lower.push(belt);
    let mut waist = solid(
        BodyPart::Waist,
        Material::Top,
        vec![lower, blobs([middle, ribs]).collect()],
        [iliac, middle, ribs].concat(),
    );

    let breast = pair(
        stance,
        Joint::Chest,
        0.010 + swell,
        0.104,
        0.054,
        0.055 + swell / 2.0,
    );
    let girdle = pair(
        stance,
        Joint::Chest,
        -0.003,
        0.157 + swell / 2.0,
        0.078,
        0.036,
    );
    let trapezius = pair(
        stance,
        Joint::Chest,
        -0.006,
        0.165 + swell / 2.0,
        0.028,
        0.039,
    );
    let mut chest = solid(
        BodyPart::Chest,
        Material::Top,
        vec![blobs([ribs, breast, girdle, trapezius]).collect()],
        [ribs, breast, girdle, trapezius].concat(),
    );

    let collar = section(stance, Joint::Chest, COLLAR, 0.0385, 0.0365, COLLAR_TILT);
    let nape = ball(
        stance.point(Joint::Head, Vec3::new(-0.002, 0.004, 0.0)),
        0.0285,
    );
    let root = ball(
        stance.point(Joint::Neck, Vec3::new(0.0, -0.006, 0.0)),
        0.031,
    );
    let mut neck = Part {
        name: Some(BodyPart::Neck),
        pieces: vec![Piece::lump(Material::Skin, [collar, nape.into()])],
        volume: Volume::Chain(vec![root, nape]),
        after: None,
    };

    let up = stance.frame(Joint::Pelvis) * Vec3::Y;
    let belt_middle = stance.point(Joint::Pelvis, Vec3::new(0.0, BELT_HEIGHT, 0.0));
    if view.facing(belt_middle, up) > 0.0 {
        waist.after = Some(BodyPart::Pelvis);
    } else {
        pelvis.after = Some(BodyPart::Waist);
    }
    let up = stance.frame(Joint::Chest) * Vec3::new(COLLAR_TILT.sin(), COLLAR_TILT.cos(), 0.0);
    if view.facing(stance.point(Joint::Chest, COLLAR), up) > 0.0 {
        neck.after = Some(BodyPart::Chest);
    } else {
        chest.after = Some(BodyPart::Neck);
    }
    [pelvis, waist, chest, neck]
}
