//! Parts: what is put in order and painted at one go.

use super::blob::{Ball, Blob, Lump};
use super::camera::View;
use super::palette::Material;
use crate::figure::skeleton::Side;
use glam::Vec3;

/// A part of the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BodyPart {
    /// From the crotch to the belt.
    Pelvis,
    /// From the belt to the ribs.
    Waist,
    /// From the ribs to the collar.
    Chest,
    /// From the collar to the head.
    Neck,
    /// Face, hair, ears and nose.
    Head,
    /// From the hip to the knee.
    Thigh(Side),
    /// From the knee to the ankle.
    Shank(Side),
    /// From the ankle on.
    Foot(Side),
    /// From the shoulder to the elbow.
    UpperArm(Side),
    /// From the elbow to the wrist.
    Forearm(Side),
    /// From the wrist on.
    Hand(Side),
}

impl BodyPart {
    /// The side that a limb is on; none for the trunk.
    pub const fn side(self) -> Option<Side> {
        match self {
            Self::Pelvis | Self::Waist | Self::Chest | Self::Neck | Self::Head => None,
            Self::Thigh(side)
            | Self::Shank(side)
            | Self::Foot(side)
            | Self::UpperArm(side)
            | Self::Forearm(side)
            | Self::Hand(side) => Some(side),
        }
    }
}

/// Lumps of one material in a part.
#[derive(Debug, Clone)]
pub struct Piece {
    /// What it is made of.
    pub material: Material,
    /// Its convex solids.
    pub lumps: Vec<Lump>,
    /// How its surface is shown.
    pub surface: Surface,
}

/// How the surface of a piece is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Surface {
    /// A light side and a crescent of shade.
    Round,
    /// Shaded all over: sides of things that look away from the light.
    Shaded,
    /// Lit all over.
    Lit,
}

impl Piece {
    /// A round piece of one convex lump.
    pub fn lump(material: Material, blobs: impl IntoIterator<Item = Blob>) -> Self {
        Self::lumps(material, vec![blobs.into_iter().collect()])
    }

    /// A round piece of some lumps.
    pub const fn lumps(material: Material, lumps: Vec<Lump>) -> Self {
        Self {
            material,
            lumps,
            surface: Surface::Round,
        }
    }
}

/// The body of a part for telling what is before what, and for its shadow.
#[derive(Debug, Clone)]
pub enum Volume {
    /// Balls on a straight string, each joined to the next.
    Chain(Vec<Ball>),
    /// The hull of balls.
    Cloud(Vec<Ball>),
    /// A block: its middle, and its three half edges, square to each other.
    Block {
        /// Its middle.
        centre: Vec3,
        /// From the middle to three of its faces.
        edges: [Vec3; 3],
    },
}

impl Volume {
    /// Whether a point is inside.
    pub fn holds(&self, point: Vec3) -> bool {
        match self {
            Self::Chain(balls) | Self::Cloud(balls) => {
                let links = balls.windows(2).map(|link| [link[0], link[1]]);
                let single = balls.first().map(|ball| [*ball, *ball]);
                links.chain(single).any(|[one, other]| {
                    let way = other.centre - one.centre;
                    let along = (point - one.centre).dot(way) / way.length_squared().max(1e-9);
                    let along = along.clamp(0.0, 1.0);
                    let radius = one.radius + (other.radius - one.radius) * along;
                    point.distance(one.centre + way * along) < radius
                })
            }
            Self::Block { centre, edges } => edges.iter().all(|edge| {
                let out = (point - centre).dot(*edge) / edge.length_squared().max(1e-9);
                out.abs() < 1.0
            }),
        }
    }
}

/// What is put in order and painted at one go.
#[derive(Debug, Clone)]
pub struct Part {
    /// Which part of the body; none for a thing.
    pub name: Option<BodyPart>,
    /// What it looks like, in the order of painting.
    pub pieces: Vec<Piece>,
    /// Where it is.
    pub volume: Volume,
    /// A neighbour that it must come after, whatever the depths say (the two meet in a plane cut).
    pub after: Option<BodyPart>,
}

/// A limb in its cloth. Both end in plane cuts, so whichever looks out of the other's mouth is painted last: the
/// limb if the mouth of the cloth (at `mouth`, looking along `opening`) looks at the eye, else the cloth.
pub fn dressed(view: &View, limb: Piece, cloth: Piece, mouth: Vec3, opening: Vec3) -> Vec<Piece> {
    if view.facing(mouth, opening) > 0.0 {
        vec![cloth, limb]
    } else {
        vec![limb, cloth]
    }
}
