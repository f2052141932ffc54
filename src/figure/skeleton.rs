//! The bones of the figure: joints, lengths, and where a set of rotations puts them.
//!
//! Lengths are fractions of the body's height. X points forward, Y up, Z to the figure's right; at rest it
//! stands with its arms down and its palms to the front. A limb runs along the negative Y of its joint's frame.

use glam::{Quat, Vec3};

/// From the hip to the knee (Drillis and Contini 1966, as are the other lengths of limbs).
pub const THIGH: f32 = 0.245;
/// From the knee to the ankle.
pub const SHANK: f32 = 0.246;
/// From the shoulder to the elbow.
pub const UPPER_ARM: f32 = 0.186;
/// From the elbow to the wrist.
pub const FOREARM: f32 = 0.146;
/// From the sole to the ankle.
pub const ANKLE_HEIGHT: f32 = 0.039;

/// From the middle between the hips to each hip.
const HIP: f32 = 0.052;
/// From the middle of the chest to each shoulder.
const SHOULDER: f32 = 0.105;
/// From the middle between the hips up to the lumbar joint, from there to the chest, and from there to the
/// base of the neck; the shoulders come to lie 0.288 above the hips.
const PELVIS_TO_LUMBAR: f32 = 0.040;
const LUMBAR_TO_CHEST: f32 = 0.080;
const CHEST_TO_NECK: f32 = 0.182;
const CHEST_TO_SHOULDERS: f32 = 0.168;
const NECK_TO_HEAD: f32 = 0.055;
/// From the ankle to the joints of the toes, forwards and down.
const ANKLE_TO_TOES: [f32; 2] = [0.070, 0.0265];

/// A side of the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    Left,
    Right,
}

impl Side {
    /// Both sides, the left one first.
    pub const BOTH: [Self; 2] = [Self::Left, Self::Right];

    /// The other side.
    pub const fn other(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }

    /// Where the side lies along Z: 1 for the right, -1 for the left.
    pub const fn sign(self) -> f32 {
        match self {
            Self::Left => -1.0,
            Self::Right => 1.0,
        }
    }
}

/// A joint of the figure; the pelvis is the root of all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Joint {
    Pelvis,
    Lumbar,
    Chest,
    Neck,
    Head,
    Hip(Side),
    Knee(Side),
    Ankle(Side),
    Toes(Side),
    Shoulder(Side),
    Elbow(Side),
    Wrist(Side),
}

impl Joint {
    /// Every joint, each after the one that it hangs on.
    pub const ALL: [Self; 19] = [
        Self::Pelvis,
        Self::Lumbar,
        Self::Chest,
        Self::Neck,
        Self::Head,
        Self::Hip(Side::Left),
        Self::Knee(Side::Left),
        Self::Ankle(Side::Left),
        Self::Toes(Side::Left),
        Self::Shoulder(Side::Left),
        Self::Elbow(Side::Left),
        Self::Wrist(Side::Left),
        Self::Hip(Side::Right),
        Self::Knee(Side::Right),
        Self::Ankle(Side::Right),
        Self::Toes(Side::Right),
        Self::Shoulder(Side::Right),
        Self::Elbow(Side::Right),
        Self::Wrist(Side::Right),
    ];

    const fn index(self) -> usize {
        const fn limb(side: Side, of_left: usize) -> usize {
            match side {
                Side::Left => of_left,
                Side::Right => of_left + 7,
            }
        }
        match self {
            Self::Pelvis => 0,
            Self::Lumbar => 1,
            Self::Chest => 2,
            Self::Neck => 3,
            Self::Head => 4,
            Self::Hip(side) => limb(side, 5),
            Self::Knee(side) => limb(side, 6),
            Self::Ankle(side) => limb(side, 7),
            Self::Toes(side) => limb(side, 8),
            Self::Shoulder(side) => limb(side, 9),
            Self::Elbow(side) => limb(side, 10),
            Self::Wrist(side) => limb(side, 11),
        }
    }

    /// The joint that this one hangs on; none for the pelvis.
    pub const fn parent(self) -> Option<Self> {
        match self {
            Self::Pelvis => None,
            Self::Lumbar | Self::Hip(_) => Some(Self::Pelvis),
            Self::Chest => Some(Self::Lumbar),
            Self::Neck | Self::Shoulder(_) => Some(Self::Chest),
            Self::Head => Some(Self::Neck),
            Self::Knee(side) => Some(Self::Hip(side)),
            Self::Ankle(side) => Some(Self::Knee(side)),
            Self::Toes(side) => Some(Self::Ankle(side)),
            Self::Elbow(side) => Some(Self::Shoulder(side)),
            Self::Wrist(side) => Some(Self::Elbow(side)),
        }
    }

    /// Whether it only bends.
    pub const fn is_hinge(self) -> bool {
        matches!(self, Self::Knee(_) | Self::Elbow(_) | Self::Toes(_))
    }

    /// The same joint of the other side; a joint of the middle is its own.
    pub const fn mirrored(self) -> Self {
        match self {
            Self::Hip(side) => Self::Hip(side.other()),
            Self::Knee(side) => Self::Knee(side.other()),
            Self::Ankle(side) => Self::Ankle(side.other()),
            Self::Toes(side) => Self::Toes(side.other()),
            Self::Shoulder(side) => Self::Shoulder(side.other()),
            Self::Elbow(side) => Self::Elbow(side.other()),
            Self::Wrist(side) => Self::Wrist(side.other()),
            middle => middle,
        }
    }

    /// Where the joint sits in the frame of the one it hangs on.
    pub(super) const fn offset(self) -> Vec3 {
        match self {
            Self::Pelvis => Vec3::ZERO,
            Self::Lumbar => Vec3::new(0.0, PELVIS_TO_LUMBAR, 0.0),
            Self::Chest => Vec3::new(0.0, LUMBAR_TO_CHEST, 0.0),
            Self::Neck => Vec3::new(-0.004, CHEST_TO_NECK, 0.0),
            Self::Head => Vec3::new(0.006, NECK_TO_HEAD, 0.0),
            Self::Hip(side) => Vec3::new(0.0, 0.0, side.sign() * HIP),
            Self::Shoulder(side) => Vec3::new(0.0, CHEST_TO_SHOULDERS, side.sign() * SHOULDER),
            Self::Knee(_) => Vec3::new(0.0, -THIGH, 0.0),
            Self::Ankle(_) => Vec3::new(0.0, -SHANK, 0.0),
            Self::Toes(_) => Vec3::new(ANKLE_TO_TOES[0], -ANKLE_TO_TOES[1], 0.0),
            Self::Elbow(_) => Vec3::new(0.0, -UPPER_ARM, 0.0),
            Self::Wrist(_) => Vec3::new(0.0, -FOREARM, 0.0),
        }
    }
}

/// One value for each joint.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PerJoint<T>([T; 19]);

impl<T> PerJoint<T> {
    /// Asks for the value of each joint.
    pub fn new(value_of: impl FnMut(Joint) -> T) -> Self {
        Self(Joint::ALL.map(value_of))
    }
}

impl<T> std::ops::Index<Joint> for PerJoint<T> {
    type Output = T;

    fn index(&self, joint: Joint) -> &T {
        &self.0[joint.index()]
    }
}

impl<T> std::ops::IndexMut<Joint> for PerJoint<T> {
    fn index_mut(&mut self, joint: Joint) -> &mut T {
        &mut self.0[joint.index()]
    }
}

/// The figure in space: where each joint is, and how its frame is turned.
#[derive(Debug, Clone, PartialEq)]
pub struct Stance {
    at: PerJoint<Vec3>,
    frame: PerJoint<Quat>,
}

impl Stance {
    /// Puts the pelvis at the origin and turns each joint against the one it hangs on; `shifts` move joints
    /// out of their place in the frame of that one, as shoulders can be drawn back.
    pub fn new(turns: &PerJoint<Quat>, shifts: &PerJoint<Vec3>) -> Self {
        let mut stance = Self {
            at: PerJoint::new(|_| Vec3::ZERO),
            frame: PerJoint::new(|_| turns[Joint::Pelvis]),
        };
        for joint in Joint::ALL {
            if let Some(parent) = joint.parent() {
                stance.at[joint] = stance.point(parent, joint.offset() + shifts[joint]);
                stance.frame[joint] = stance.frame[parent] * turns[joint];
            }
        }
        stance
    }

    /// Moves the whole figure.
    pub fn shift(&mut self, by: Vec3) {
        for joint in Joint::ALL {
            self.at[joint] += by;
        }
    }

    /// Puts the two lower joints of a limb, and the frames of all three, where a reach has found them. What hangs on
    /// the last comes along.
    pub(super) fn bend_limb(&mut self, joints: [Joint; 3], at: [Vec3; 2], frames: [Quat; 3]) {
        let [upper, middle, end] = joints;
        let back = self.frame[end].inverse();
        let beyond = Joint::ALL
            .into_iter()
            .find(|joint| joint.parent() == Some(end))
            .map(|joint| {
                (
                    joint,
                    back * (self.at[joint] - self.at[end]),
                    back * self.frame[joint],
                )
            });
        (self.at[middle], self.at[end]) = (at[0], at[1]);
        (self.frame[upper], self.frame[middle], self.frame[end]) =
            (frames[0], frames[1], frames[2]);
        if let Some((joint, offset, turn)) = beyond {
            (self.at[joint], self.frame[joint]) = (self.point(end, offset), frames[2] * turn);
        }
    }

    /// Where a joint is.
    pub fn at(&self, joint: Joint) -> Vec3 {
        self.at[joint]
    }

    /// How the frame of a joint is turned.
    pub fn frame(&self, joint: Joint) -> Quat {
        self.frame[joint]
    }

    /// A point given in the frame of a joint.
    pub fn point(&self, joint: Joint, offset: Vec3) -> Vec3 {
        self.at[joint] + self.frame[joint] * offset
    }
}
