//! The whole body as parts.

use super::blob::Ball;
use super::camera::{Camera, View};
use super::head::{Features, head};
use super::limbs::{arm, leg};
use super::part::{BodyPart, Part, Volume};
use super::torso::torso;
use crate::figure::skeleton::{Joint, Side, Stance};

/// All parts of a body that stands like this; `breath` is 0 (out) to 1 (in).
pub fn body(stance: &Stance, breath: f32, view: &View, features: Features) -> Vec<Part> {
    // Room for the body and for a chair.
    let mut parts = Vec::with_capacity(32);
    parts.extend(torso(stance, breath, view));
    parts.push(head(stance, view, features));
    for side in Side::BOTH {
        parts.extend(leg(stance, side, view));
        parts.extend(arm(stance, side, view));
    }
    parts
}

/// The parts of a body, each with the balls that fill it.
pub fn parts_of_body(stance: &Stance) -> Vec<(BodyPart, Vec<Ball>)> {
    // What fills a part is the same from wherever it is seen.
    let view = Camera {
        turn: 0.0,
        rise: 0.0,
    }
    .view();
    let parts = body(stance, 0.0, &view, Features::Hidden).into_iter();
    parts
        .filter_map(|part| match part.volume {
            Volume::Chain(balls) | Volume::Cloud(balls) => Some((part.name?, balls)),
            Volume::Block { .. } => None,
        })
        .collect()
}

/// Two parts that grow into each other at a joint.
#[derive(Debug, Clone, Copy)]
pub struct Bond {
    /// The two parts, in no order.
    pub parts: [BodyPart; 2],
    /// Where.
    pub joint: Joint,
    /// How far from the joint the outline between them is left out, in body heights.
    pub reach: f32,
}

impl Bond {
    const fn new(one: BodyPart, other: BodyPart, joint: Joint, reach: f32) -> Self {
        Self {
            parts: [one, other],
            joint,
            reach,
        }
    }

    /// The other part of the two, if `part` is one of them.
    pub fn other(&self, part: BodyPart) -> Option<BodyPart> {
        match self.parts {
            [one, other] if one == part => Some(other),
            [other, one] if one == part => Some(other),
            _ => None,
        }
    }
}

/// Every place where parts grow into each other.
pub const BONDS: [Bond; 16] = {
    use BodyPart::{Chest, Foot, Forearm, Hand, Head, Neck, Pelvis, Shank, Thigh, UpperArm, Waist};
    use Side::{Left, Right};
    [
        Bond::new(Pelvis, Waist, Joint::Lumbar, 0.30),
        Bond::new(Waist, Chest, Joint::Chest, 0.30),
        Bond::new(Chest, Neck, Joint::Neck, 0.055),
        Bond::new(Neck, Head, Joint::Head, 0.060),
        Bond::new(Pelvis, Thigh(Left), Joint::Hip(Left), 0.085),
        Bond::new(Pelvis, Thigh(Right), Joint::Hip(Right), 0.085),
        Bond::new(Thigh(Left), Shank(Left), Joint::Knee(Left), 0.052),
        Bond::new(Thigh(Right), Shank(Right), Joint::Knee(Right), 0.052),
        Bond::new(Shank(Left), Foot(Left), Joint::Ankle(Left), 0.034),
        Bond::new(Shank(Right), Foot(Right), Joint::Ankle(Right), 0.034),
        Bond::new(Chest, UpperArm(Left), Joint::Shoulder(Left), 0.053),
        Bond::new(Chest, UpperArm(Right), Joint::Shoulder(Right), 0.053),
        Bond::new(UpperArm(Left), Forearm(Left), Joint::Elbow(Left), 0.036),
        Bond::new(UpperArm(Right), Forearm(Right), Joint::Elbow(Right), 0.036),
        Bond::new(Forearm(Left), Hand(Left), Joint::Wrist(Left), 0.030),
        Bond::new(Forearm(Right), Hand(Right), Joint::Wrist(Right), 0.030),
    ]
};
