//! The head: a face and a cap of hair that meet in a plane cut from the forehead behind the ears to the nape, so
//! that it is plain from anywhere where the face looks. Lengths are fractions of the body's height.

use glam::Vec3;

use super::blob::{Ball, Blob, Lump, ball};
use super::camera::View;
use super::palette::Material;
use super::part::{BodyPart, Part, Piece, Surface, Volume};
use crate::figure::skeleton::{Joint, Stance};

/// The middle of the cut, and the unit vector along it from the nape to the forehead.
const CUT: Vec3 = Vec3::new(0.008, 0.056, 0.0);
const CUT_UP: Vec3 = Vec3::new(0.62, 0.785, 0.0);
/// Out of the hair towards the face: square to the cut.
const CUT_OUT: Vec3 = Vec3::new(0.785, -0.62, 0.0);

/// How squarely the side of the head looks at the eye when the ear begins to lie before it, and when all of it does.
const EAR_HIDDEN: f32 = -0.02;
const EAR_FULL: f32 = 0.22;

/// Fine marks on the face: drawn on a large picture only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Features {
    /// They are drawn.
    Shown,
    /// They are left out.
    Hidden,
}

/// The head with its hair.
pub fn head(stance: &Stance, view: &View, features: Features) -> Part {
    let at = |x: f32, y: f32, z: f32| stance.point(Joint::Head, Vec3::new(x, y, z));
    let frame = stance.frame(Joint::Head);
    let cut = |size: f32| Blob::Oval {
        centre: stance.point(Joint::Head, CUT),
        long: frame * CUT_UP * (0.063 * size),
        short: frame * Vec3::Z * (0.0465 * size),
    };

    let forehead = ball(at(0.022, 0.070, 0.0), 0.0385);
    let cheeks = [0.010, -0.010].map(|z| ball(at(0.020, 0.036, z), 0.0355));
    let jaw = [0.013, -0.013].map(|z| ball(at(0.006, 0.014, z), 0.0230));
    let chin = ball(at(0.035, 0.005, 0.0), 0.0205);
    let face_balls = [forehead, cheeks[0], cheeks[1], jaw[0], jaw[1], chin];
    let out = frame * CUT_OUT;
    let reach = stance.point(Joint::Head, CUT).dot(out);
    let before = |ball: Ball| Blob::Cut {
        ball,
        out: -out,
        reach: -reach,
    };
    let behind = |ball: Ball| Blob::Cut { ball, out, reach };
    let mut face: Lump = face_balls.map(before).to_vec();
    face.push(cut(1.0));

    let crown = ball(at(0.002, 0.074, 0.0), 0.0490);
    let back = ball(at(-0.016, 0.060, 0.0), 0.0490);
    let nape = ball(at(-0.026, 0.026, 0.0), 0.0310);
    let fringe = [0.014, -0.014].map(|z| ball(at(0.026, 0.084, z), 0.0330));
    let hair_balls = [crown, back, nape, fringe[0], fringe[1]];
    let mut hair: Lump = hair_balls.map(behind).to_vec();
    hair.push(cut(1.03));

    // Chin and nape stand out over the neck, but for an eye far below them.
    let down = stance.frame(Joint::Neck) * Vec3::NEG_Y;
    let hides_neck = view.facing(stance.at(Joint::Head), down) < 0.80;
    let looks_here = view.facing(stance.point(Joint::Head, CUT), frame * CUT_OUT) > 0.0;
    let nose_before = view.facing(at(0.06, 0.04, 0.0), frame * Vec3::X) > -0.12;
    let nose = (features == Features::Shown).then(|| nose(&at));

    let mut pieces = Vec::with_capacity(10);
    // What stands out behind the face and the hair.
    pieces.extend([1.0, -1.0].map(|side| ear(&at, side, 1.0)));
    if !nose_before {
        pieces.extend(nose.clone());
    }
    let face = Piece::lump(Material::Skin, face);
    let hair = Piece::lump(Material::Hair, hair);
    if looks_here {
        pieces.extend([hair, face]);
    } else {
        pieces.extend([face, hair]);
    }
    for side in [1.0, -1.0] {
        let facing = view.facing(at(-0.008, 0.046, 0.047 * side), frame * Vec3::Z * side);
        let part = ((facing - EAR_HIDDEN) / (EAR_FULL - EAR_HIDDEN)).clamp(0.0, 1.0);
        if part > 0.1 {
            pieces.extend([ear_rim(&at, side, part), ear(&at, side, part)]);
        }
    }
    if nose_before {
        pieces.extend(nose);
    }
    Part {
        name: Some(BodyPart::Head),
        pieces,
        volume: Volume::Cloud(vec![forehead, cheeks[0], cheeks[1], chin, crown, nape]),
        after: hides_neck.then_some(BodyPart::Neck),
    }
}

/// An ear, mostly on the hair, whose colour sets it off; the smaller its `part`, the more it has slid outwards.
fn ear(at: &impl Fn(f32, f32, f32) -> Vec3, side: f32, part: f32) -> Piece {
    Piece::lump(Material::Skin, ear_balls(at, side, part, 0.0))
}

/// A seam of shade about an ear where it lies on the face.
fn ear_rim(at: &impl Fn(f32, f32, f32) -> Vec3, side: f32, part: f32) -> Piece {
    Piece {
        surface: Surface::Shaded,
        ..Piece::lump(Material::Skin, ear_balls(at, side, part, 0.0022))
    }
}

fn ear_balls(at: &impl Fn(f32, f32, f32) -> Vec3, side: f32, part: f32, rim: f32) -> [Blob; 2] {
    let slid = 0.006 * (1.0 - part);
    let size = |radius: f32| radius * part.sqrt() + rim;
    [
        ball(at(-0.011, 0.052, (0.0450 + slid) * side), size(0.0118)).into(),
        ball(at(-0.004, 0.035, (0.0425 + slid) * side), size(0.0080)).into(),
    ]
}

fn nose(at: &impl Fn(f32, f32, f32) -> Vec3) -> Piece {
    Piece {
        material: Material::Skin,
        lumps: vec![vec![
            ball(at(0.0600, 0.0365, 0.0), 0.0098).into(),
            ball(at(0.0540, 0.0560, 0.0), 0.0060).into(),
        ]],
        surface: Surface::Round,
    }
}
