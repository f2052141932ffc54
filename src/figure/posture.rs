//! How a body lies, kneels or stands in a stance, and how far its joints go there.

use glam::Vec3;

use super::angles::Angles;
use super::contact::lowest;
use super::drawing::BodyPart;
use super::skeleton::{Joint, Side, Stance};

/// What rests on a surface is no higher above it than this, in body heights: what a body sinks into a mat.
const RESTING: f32 = 0.03;
/// The middle of a knee that rests on the ground is no higher than this.
const RESTING_KNEE: f32 = 0.07;
/// The middle of an elbow that rests on the ground is no higher than this.
const RESTING_ELBOW: f32 = 0.05;
/// The shoulder of an arm that is leant on is higher than its elbow by this.
const LEANING: f32 = 0.08;
/// Who lies on the front has no hip that is bent further than this, in degrees.
const BENT_HIP: f32 = 45.0;
/// A hand that is pressed flat under an arm is bent back by this many degrees at least.
const PRESSED_HAND: f32 = 20.0;

/// How a body is placed, and how far the joints of it go that go furthest.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Posture {
    /// On which side of it the trunk lies, if it does.
    pub lies: Option<Lying>,
    /// Whether a knee bears the body.
    pub kneels: bool,
    /// Whether a hand bears it.
    pub is_on_hands: bool,
    /// Whether a forearm bears it.
    pub is_on_forearms: bool,
    /// Whether one foot is down and the other is not.
    pub is_on_one_foot: bool,
    /// The bend of the knee that is bent further, in degrees.
    pub knee: f32,
    /// The bend of the hip that is bent further, in degrees.
    pub hip: f32,
    /// How far a hip is opened to the side, or turned outwards, in degrees.
    pub hip_outwards: f32,
    /// Whether a knee is beyond the middle of the body.
    pub crosses: bool,
    /// How far the chest is turned against the pelvis.
    pub spine: Angles,
    /// How far the head is turned against the chest.
    pub neck: Angles,
    /// Whether an upper arm points upwards along the chest.
    pub reaches_up: bool,
}

/// The side of it on which a trunk lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lying {
    /// On the back.
    Back,
    /// On the front.
    Front,
    /// On the left or the right side.
    Side,
}

impl Posture {
    /// That of a stance.
    pub fn of(stance: &Stance) -> Self {
        let lies = lying(stance);
        let height = |joint| stance.at(joint).y;
        let is_down = |part| lowest(stance, &[part]) < RESTING;
        let angles = |joint, against| stance.angles(joint, against);
        let any = |holds: &dyn Fn(Side) -> bool| Side::BOTH.into_iter().any(holds);
        let most = |of: &dyn Fn(Side) -> f32| {
            Side::BOTH
                .into_iter()
                .map(of)
                .fold(f32::NEG_INFINITY, f32::max)
        };
        let hip = |side| angles(Joint::Hip(side), Joint::Pelvis);
        let bears_arms = matches!(lies, None | Some(Lying::Front));
        let presses = |side| {
            let bend = -angles(Joint::Wrist(side), Joint::Elbow(side)).flex;
            let is_above = height(Joint::Elbow(side)) > RESTING_KNEE;
            is_down(BodyPart::Hand(side)) && bend > PRESSED_HAND && is_above
        };
        let leans = |side| {
            let elbow = height(Joint::Elbow(side));
            // Who lies flat on the front carries nothing on arms that lie there.
            let is_above = height(Joint::Shoulder(side)) - elbow > LEANING;
            elbow < RESTING_ELBOW && (is_above || lies.is_none())
        };
        Self {
            lies,
            kneels: lies.is_none()
                && !is_down(BodyPart::Pelvis)
                && any(&|side| height(Joint::Knee(side)) < RESTING_KNEE),
            is_on_hands: bears_arms && any(&presses),
            is_on_forearms: bears_arms && any(&leans),
            is_on_one_foot: is_down(BodyPart::Foot(Side::Left))
                != is_down(BodyPart::Foot(Side::Right)),
            knee: most(&|side| angles(Joint::Knee(side), Joint::Hip(side)).flex),
            hip: most(&|side| hip(side).flex),
            hip_outwards: most(&|side| hip(side).abduct.max(hip(side).rotate)),
            crosses: any(&|side| crosses(stance, side)),
            spine: angles(Joint::Chest, Joint::Pelvis),
            neck: angles(Joint::Head, Joint::Chest),
            reaches_up: any(&|side| reaches_up(stance, side)),
        }
    }
}

fn lying(stance: &Stance) -> Option<Lying> {
    let upwards = |joint, axis: Vec3| (stance.frame(joint) * axis).y;
    let is_down = |part| lowest(stance, &[part]) < RESTING;
    let hip = |side| stance.angles(Joint::Hip(side), Joint::Pelvis).flex;
    // On hands and knees, and over a bent leg, a hip is bent.
    let is_long = Side::BOTH.into_iter().all(|side| hip(side) < BENT_HIP);
    let thigh_is_down = Side::BOTH
        .into_iter()
        .any(|side| is_down(BodyPart::Thigh(side)));
    if upwards(Joint::Chest, Vec3::X) > 0.5 && is_down(BodyPart::Chest) {
        Some(Lying::Back)
    } else if upwards(Joint::Pelvis, Vec3::X) < -0.8 && is_long && thigh_is_down {
        Some(Lying::Front)
    } else if upwards(Joint::Chest, Vec3::Z).abs() > 0.7 && is_down(BodyPart::Pelvis) {
        Some(Lying::Side)
    } else {
        None
    }
}

fn crosses(stance: &Stance, side: Side) -> bool {
    let knee = stance.at(Joint::Knee(side)) - stance.at(Joint::Pelvis);
    let in_pelvis = stance.frame(Joint::Pelvis).inverse() * knee;
    in_pelvis.z * side.sign() < 0.0
}

fn reaches_up(stance: &Stance, side: Side) -> bool {
    let arm = stance.at(Joint::Elbow(side)) - stance.at(Joint::Shoulder(side));
    let upwards = stance.frame(Joint::Chest) * Vec3::Y;
    arm.normalize_or_zero().dot(upwards) > 0.35
}
