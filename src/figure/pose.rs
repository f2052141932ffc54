//! What a pose says: how the body lies or stands, how each joint is turned, and where hands and feet are.
//!
//! The right side is always the one that works; the left is its mirror image in the picture.

use glam::{Mat3, Quat, Vec3};

use super::angles::Angles;
use super::drawing::BodyPart;
use super::skeleton::{Joint, PerJoint, Side};

/// How the body is placed before any joint is turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Base {
    /// Upright, facing along X; also for sitting and kneeling.
    #[default]
    Upright,
    /// On the back, the head towards negative X.
    OnBack,
    /// On the front, the head towards X; also for hands and knees.
    OnFront,
    /// On the left side, the head towards X, facing along Z.
    OnLeftSide,
    /// On the right side, the head towards negative X, facing along Z.
    OnRightSide,
}

/// A hand or a foot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum End {
    /// A foot, by its ankle.
    Foot(Side),
    /// A hand, by its palm.
    Hand(Side),
}

impl End {
    /// All four, in the order in which they are put in place.
    pub const ALL: [Self; 4] = [
        Self::Foot(Side::Left),
        Self::Foot(Side::Right),
        Self::Hand(Side::Left),
        Self::Hand(Side::Right),
    ];

    /// Its place in [`End::ALL`].
    pub const fn index(self) -> usize {
        match self {
            Self::Foot(Side::Left) => 0,
            Self::Foot(Side::Right) => 1,
            Self::Hand(Side::Left) => 2,
            Self::Hand(Side::Right) => 3,
        }
    }

    /// The joints of its limb, from the trunk outwards.
    pub const fn joints(self) -> [Joint; 3] {
        match self {
            Self::Foot(side) => [Joint::Hip(side), Joint::Knee(side), Joint::Ankle(side)],
            Self::Hand(side) => [
                Joint::Shoulder(side),
                Joint::Elbow(side),
                Joint::Wrist(side),
            ],
        }
    }
}

/// A bone on which a hand or a foot can lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bone {
    /// From hip to knee.
    Thigh(Side),
    /// From knee to ankle.
    Shank(Side),
    /// From shoulder to elbow.
    UpperArm(Side),
    /// From elbow to wrist.
    Forearm(Side),
}

impl Bone {
    /// The same bone of the other side.
    pub const fn mirrored(self) -> Self {
        match self {
            Self::Thigh(side) => Self::Thigh(side.other()),
            Self::Shank(side) => Self::Shank(side.other()),
            Self::UpperArm(side) => Self::UpperArm(side.other()),
            Self::Forearm(side) => Self::Forearm(side.other()),
        }
    }
}

/// Where a hand or a foot is put, whatever the angles of its limb say.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Place {
    /// Flat on a level surface, toes or fingers pointing `heading` degrees from X towards Z.
    Level {
        /// Where, in body heights: X, the height of the surface, Z.
        at: Vec3,
        /// Degrees from X towards Z.
        heading: f32,
    },
    /// A foot on its toes where it would stand flat with its heel down.
    Toes {
        /// Where, in body heights: X, the height of the surface, Z.
        at: Vec3,
        /// Degrees from X towards Z.
        heading: f32,
        /// How far the heel is lifted, in degrees about the joints of the toes.
        lift: f32,
    },
    /// At a point of the room, in body heights.
    At(Vec3),
    /// On the skin of a limb: `along` from 0 at its upper joint to 1 at its lower, `around` in degrees from
    /// the front towards the outer side.
    On {
        /// The limb.
        bone: Bone,
        /// 0 at the upper joint, 1 at the lower.
        along: f32,
        /// 0 in front, 90 outside, 180 behind, 270 inside.
        around: f32,
    },
    /// At a point in the frame of a joint, in body heights.
    Near {
        /// The joint.
        joint: Joint,
        /// The point in its frame: forwards, upwards, to the right.
        offset: Vec3,
    },
    /// Where it was in the pose before.
    Stay,
}

/// A hand or a foot that is put in its place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reach {
    /// Where.
    pub place: Place,
    /// Where the knee or the elbow points, as a direction in the room; left out: as the angles have it.
    pub bend: Option<Vec3>,
    /// Where fingers or toes point; left out: as the place suggests.
    pub points: Option<Vec3>,
    /// Where the palm or the sole faces; left out: as the place suggests.
    pub faces: Option<Vec3>,
}

/// How high the body is.
#[derive(Debug, Clone, PartialEq)]
pub enum Height {
    /// The lowest point of these parts, of all if empty, rests at this height, in body heights.
    Resting(Vec<BodyPart>, f32),
    /// The pelvis is at this height: for a body that hangs between planted feet and hands.
    Pelvis(f32),
}

/// A pose.
#[derive(Debug, Clone, PartialEq)]
pub struct Pose {
    /// How the body is placed.
    pub base: Base,
    /// How each joint is turned; the pelvis against its base.
    pub angles: PerJoint<Angles>,
    /// How far each shoulder is drawn forwards and upwards, in body heights, left and right.
    pub shoulders: [(f32, f32); 2],
    /// Hands and feet that are put in their place, in the order of [`End::ALL`].
    pub reach: [Option<Reach>; 4],
    /// How high the body is.
    pub height: Height,
    /// The joint that keeps its place across the floor from pose to pose.
    pub anchor: Joint,
}

impl Reach {
    /// Where the foot stands, where it points, and how far its heel is lifted, if it stands.
    const fn stand(&self) -> Option<(Vec3, f32, f32)> {
        match self.place {
            Place::Level { at, heading } => Some((at, heading, 0.0)),
            Place::Toes { at, heading, lift } => Some((at, heading, lift)),
            _ => None,
        }
    }

    /// What lies between this reach and another one if the foot stays where it stands and only rolls over its toes.
    pub fn rolled(&self, other: &Self, along: f32) -> Option<Self> {
        let ((at, heading, low), (other_at, other_heading, high)) = (self.stand()?, other.stand()?);
        (at == other_at && heading == other_heading && low != high).then_some(Self {
            place: Place::Toes {
                at,
                heading,
                lift: low + (high - low) * along,
            },
            ..*other
        })
    }
}

impl Default for Pose {
    /// Standing at ease: arms a little away from the body, knees not locked.
    fn default() -> Self {
        let degrees = |flex, abduct, rotate| Angles {
            flex,
            abduct,
            rotate,
        };
        Self {
            base: Base::Upright,
            angles: PerJoint::new(|joint| match joint {
                Joint::Knee(_) => degrees(2.0, 0.0, 0.0),
                Joint::Shoulder(_) => degrees(3.0, 6.0, 0.0),
                Joint::Elbow(_) => degrees(8.0, 0.0, 0.0),
                Joint::Wrist(_) => degrees(0.0, 0.0, 70.0),
                _ => Angles::default(),
            }),
            shoulders: [(0.0, 0.0); 2],
            reach: [None; 4],
            height: Height::Resting(Vec::new(), 0.0),
            anchor: Joint::Pelvis,
        }
    }
}

impl Pose {
    /// The turn of every joint against the one it hangs on.
    pub fn turns(&self) -> PerJoint<Quat> {
        PerJoint::new(|joint| {
            let turn = self.angles[joint].turn(joint);
            match joint {
                Joint::Pelvis => self.base.turn() * turn,
                _ => turn,
            }
        })
    }

    /// Puts a hand or a foot in a place, or nowhere. Toes that a foot stands on are bent as far as its heel is lifted, and
    /// straight again when it stands on them no longer.
    pub fn put(&mut self, end: End, reach: Option<Reach>) {
        let stood_on = |reach: Option<Reach>| match reach?.place {
            Place::Toes { lift, .. } => Some(lift),
            _ => None,
        };
        let was = std::mem::replace(&mut self.reach[end.index()], reach);
        if let End::Foot(side) = end
            && let Some(flex) = stood_on(reach).or(stood_on(was).map(|_| 0.0))
        {
            self.angles[Joint::Toes(side)].flex = flex;
        }
    }

    /// How far each joint is drawn out of its place.
    pub fn shifts(&self) -> PerJoint<Vec3> {
        let [left, right] = self.shoulders;
        PerJoint::new(|joint| match joint {
            Joint::Shoulder(Side::Left) => Vec3::new(left.0, left.1, 0.0),
            Joint::Shoulder(Side::Right) => Vec3::new(right.0, right.1, 0.0),
            _ => Vec3::ZERO,
        })
    }
}

impl Base {
    fn turn(self) -> Quat {
        let columns = |x, y, z| Quat::from_mat3(&Mat3::from_cols(x, y, z));
        match self {
            Self::Upright => Quat::IDENTITY,
            Self::OnBack => columns(Vec3::Y, Vec3::NEG_X, Vec3::Z),
            Self::OnFront => columns(Vec3::NEG_Y, Vec3::X, Vec3::Z),
            Self::OnLeftSide => columns(Vec3::Z, Vec3::X, Vec3::Y),
            Self::OnRightSide => columns(Vec3::Z, Vec3::NEG_X, Vec3::NEG_Y),
        }
    }
}
