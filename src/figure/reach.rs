//! Puts a hand or a foot where a pose wants it, by bending the two bones of its limb.

use glam::{Mat3, Quat, Vec3};

use super::pose::{Bone, End, Place, Reach};
use super::skeleton::{ANKLE_HEIGHT, FOREARM, Joint, SHANK, Side, Stance, THIGH, UPPER_ARM};

/// From the wrist to the middle of the palm.
const PALM: f32 = 0.048;
/// Half the thickness of a hand.
const HAND_THICKNESS: f32 = 0.015;
/// The radius of an ankle.
const ANKLE_RADIUS: f32 = 0.0235;
/// How much of its length a limb can be stretched: a straight joint looks locked.
const LONGEST_REACH: f32 = 0.998;

/// Where an end of a limb is to be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Target {
    /// The ankle or the wrist.
    pub joint: Vec3,
    /// Where toes or fingers point and where sole or palm faces; none: as the limb has it.
    pub facing: Option<Quat>,
    /// Where knee or elbow points; none: as the angles of the limb have it.
    pub bend: Option<Vec3>,
}

impl Target {
    /// The end of a limb as it is.
    pub fn as_it_is(stance: &Stance, end: End) -> Self {
        let [upper, _, last] = end.joints();
        Self {
            joint: stance.at(last),
            facing: Some(stance.frame(last)),
            bend: Some(hinge_side(end, stance.frame(upper))),
        }
    }

    /// What a reach asks for, in a stance in which all that it refers to is in place.
    pub fn of(reach: &Reach, stance: &Stance, end: End) -> Option<Self> {
        let spot = Spot::of(reach, stance, end)?;
        let facing = spot.facing.map(|(points, faces)| frame(end, points, faces));
        let [_, middle, _] = end.joints();
        let from_joint = match end {
            End::Foot(_) => match reach.place {
                Place::On { .. } => spot.outwards * ANKLE_RADIUS,
                Place::Level { .. } => Vec3::Y * ANKLE_HEIGHT,
                Place::Toes { .. } => facing.unwrap_or_default() * -to_toes(),
                _ => Vec3::ZERO,
            },
            End::Hand(_) => {
                let fingers = match spot.facing {
                    Some((points, _)) => points,
                    None => (spot.at - stance.at(middle)).normalize_or_zero(),
                };
                spot.outwards * HAND_THICKNESS - fingers.normalize_or_zero() * PALM
            }
        };
        Some(Self {
            joint: spot.at + from_joint,
            facing,
            bend: reach.bend,
        })
    }

    /// Between two targets of a limb in a stance: 0 is this one, 1 the other.
    pub fn towards(&self, other: &Self, along: f32, stance: &Stance, end: End) -> Self {
        let [(bend, facing), (other_bend, other_facing)] =
            [self, other].map(|target| target.filled(stance, end));
        Self {
            joint: self.joint.lerp(other.joint, along),
            facing: Some(facing.slerp(other_facing, along)),
            bend: Some(bend.lerp(other_bend, along)),
        }
    }

    /// Where the knee or elbow points and how the end is turned, as the limb has it where the target does not say.
    fn filled(&self, stance: &Stance, end: End) -> (Vec3, Quat) {
        let [upper, _, last] = end.joints();
        let axis = (self.joint - stance.at(upper)).normalize_or(Vec3::NEG_Y);
        let bend = self.bend.unwrap_or_else(|| usual_bend(stance, end, axis));
        let facing = self.facing.unwrap_or_else(|| {
            let mut reached = stance.clone();
            self::bend(&mut reached, end, self);
            reached.frame(last)
        });
        (bend.normalize_or_zero(), facing)
    }
}

/// A place on a surface: where it is, where its surface faces, and how a hand or a foot lies on it.
struct Spot {
    at: Vec3,
    outwards: Vec3,
    facing: Option<(Vec3, Vec3)>,
}

impl Spot {
    fn of(reach: &Reach, stance: &Stance, end: End) -> Option<Self> {
        let (at, outwards, lies) = match reach.place {
            Place::Level { at, heading } => {
                (at, Vec3::Y, Some((heading_towards(heading), Vec3::NEG_Y)))
            }
            Place::Toes { at, heading, lift } => {
                let ahead = heading_towards(heading);
                let toes = ahead * to_toes().x + Vec3::Y * (ANKLE_HEIGHT + to_toes().y);
                let (sin, cos) = lift.to_radians().sin_cos();
                let points = ahead * cos - Vec3::Y * sin;
                let faces = -ahead * sin - Vec3::Y * cos;
                (at + toes, Vec3::Y, Some((points, faces)))
            }
            Place::At(at) => (at, Vec3::ZERO, None),
            Place::Near { joint, offset } => (stance.point(joint, offset), Vec3::ZERO, None),
            Place::On {
                bone,
                along,
                around,
            } => {
                let (at, outwards, bone_runs) = on_skin(stance, bone, along, around);
                (at, outwards, on_limb(stance, end, outwards, bone_runs))
            }
            Place::Stay => return None,
        };
        let facing = match (reach.points, reach.faces, lies) {
            (None, None, lies) => lies,
            (points, faces, lies) => {
                let [_, middle, _] = end.joints();
                let limb = (at - stance.at(middle)).normalize_or_zero();
                let (lie_points, lie_faces) = lies.unwrap_or((limb, Vec3::NEG_Y));
                Some((points.unwrap_or(lie_points), faces.unwrap_or(lie_faces)))
            }
        };
        let outwards = match (outwards, facing) {
            (Vec3::ZERO, Some((_, faces))) => -faces.normalize_or_zero(),
            (outwards, _) => outwards,
        };
        Some(Self {
            at,
            outwards,
            facing,
        })
    }
}

/// The direction so many degrees from X towards Z.
fn heading_towards(degrees: f32) -> Vec3 {
    let (sin, cos) = degrees.to_radians().sin_cos();
    Vec3::new(cos, 0.0, sin)
}

/// From the ankle to the joints of the toes, in the frame of the ankle.
const fn to_toes() -> Vec3 {
    Joint::Toes(Side::Right).offset()
}

/// How a hand lies on a limb: the palm on the skin, the fingers on from the forearm; a foot lies as it will.
fn on_limb(stance: &Stance, end: End, outwards: Vec3, bone_runs: Vec3) -> Option<(Vec3, Vec3)> {
    let End::Hand(side) = end else { return None };
    let arm = stance.frame(Joint::Elbow(side)) * Vec3::NEG_Y;
    let along_skin = arm.reject_from_normalized(outwards);
    let points = match along_skin.try_normalize() {
        Some(points) => points,
        None => bone_runs,
    };
    Some((points, -outwards))
}

/// A point on the skin of a limb, where the skin faces there, and how the bone runs.
fn on_skin(stance: &Stance, bone: Bone, along: f32, around: f32) -> (Vec3, Vec3, Vec3) {
    let (upper, lower, radii, side) = match bone {
        Bone::Thigh(side) => (Joint::Hip(side), Joint::Knee(side), (0.058, 0.039), side),
        Bone::Shank(side) => (Joint::Knee(side), Joint::Ankle(side), (0.038, 0.023), side),
        Bone::UpperArm(side) => (
            Joint::Shoulder(side),
            Joint::Elbow(side),
            (0.034, 0.027),
            side,
        ),
        Bone::Forearm(side) => (
            Joint::Elbow(side),
            Joint::Wrist(side),
            (0.027, 0.0185),
            side,
        ),
    };
    let around = around.to_radians();
    let outwards = stance.frame(upper) * Vec3::new(around.cos(), 0.0, around.sin() * side.sign());
    let radius = radii.0 + (radii.1 - radii.0) * along;
    let (from, to) = (stance.at(upper), stance.at(lower));
    let at = from.lerp(to, along) + outwards * radius;
    (at, outwards, (to - from).normalize_or_zero())
}

/// The frame of a foot or a hand whose toes or fingers point and whose sole or palm faces so.
fn frame(end: End, points: Vec3, faces: Vec3) -> Quat {
    let points = points.normalize_or(Vec3::X);
    match end {
        End::Foot(_) => {
            let up = (-faces)
                .reject_from_normalized(points)
                .normalize_or(Vec3::Y);
            Quat::from_mat3(&Mat3::from_cols(points, up, points.cross(up)))
        }
        End::Hand(_) => {
            let palm = faces.reject_from_normalized(points).normalize_or(Vec3::X);
            Quat::from_mat3(&Mat3::from_cols(palm, -points, palm.cross(-points)))
        }
    }
}

/// Where the knee or the elbow of a limb points, whose upper bone has this frame.
fn hinge_side(end: End, frame: Quat) -> Vec3 {
    match end {
        End::Foot(_) => frame * Vec3::X,
        End::Hand(_) => frame * Vec3::NEG_X,
    }
}

/// Where the knee or the elbow points if a limb is swung, as it is, until its end lies in a direction from its root.
fn usual_bend(stance: &Stance, end: End, axis: Vec3) -> Vec3 {
    let [upper, _, last] = end.joints();
    let was = (stance.at(last) - stance.at(upper)).normalize_or(Vec3::NEG_Y);
    Quat::from_rotation_arc(was, axis) * hinge_side(end, stance.frame(upper))
}

/// Bends a limb so that its end is at the target, or as near as it gets; returns how much of the limb's length
/// that takes, 1 for a straight limb, more where the target is out of reach.
pub fn bend(stance: &mut Stance, end: End, target: &Target) -> f32 {
    let [upper, middle, last] = end.joints();
    let (long, short) = match end {
        End::Foot(_) => (THIGH, SHANK),
        End::Hand(_) => (UPPER_ARM, FOREARM),
    };
    let from = stance.at(upper);
    let wanted = target.joint - from;
    let distance = wanted.length();
    let length = distance.clamp((long - short).abs() + 0.002, (long + short) * LONGEST_REACH);
    let axis = wanted.normalize_or(Vec3::NEG_Y);

    let side = target
        .bend
        .unwrap_or_else(|| usual_bend(stance, end, axis))
        .reject_from_normalized(axis)
        .try_normalize()
        .unwrap_or_else(|| axis.any_orthonormal_vector());

    let along = (long * long + length * length - short * short) / (2.0 * length);
    let aside = (long * long - along * along).max(0.0).sqrt();
    let hinge = from + axis * along + side * aside;
    let tip = from + axis * length;

    let front = match end {
        End::Foot(_) => side,
        End::Hand(_) => -side,
    };
    let frames = [
        bone_frame(hinge - from, front),
        bone_frame(tip - hinge, front),
    ];
    let facing = target.facing.unwrap_or_else(|| {
        let own = stance.frame(middle).inverse() * stance.frame(last);
        frames[1] * own
    });
    stance.bend_limb(end.joints(), [hinge, tip], [frames[0], frames[1], facing]);
    distance / (long + short)
}

/// The frame of a bone that runs along `bone`, its front as near to `front` as it can be.
fn bone_frame(bone: Vec3, front: Vec3) -> Quat {
    let up = -bone.normalize_or(Vec3::NEG_Y);
    let front = front
        .reject_from_normalized(up)
        .normalize_or(up.any_orthonormal_vector());
    Quat::from_mat3(&Mat3::from_cols(front, up, front.cross(up)))
}

/// Whether a place depends on where another hand or foot is.
pub fn depends_on_limb(reach: &Reach) -> bool {
    match reach.place {
        Place::On { .. } => true,
        Place::Near { joint, .. } => !matches!(
            joint,
            Joint::Pelvis | Joint::Lumbar | Joint::Chest | Joint::Neck | Joint::Head
        ),
        _ => false,
    }
}

/// The ends of limbs in the order in which they can be put in place: those that lie on others come last.
pub fn in_order(reach: &[Option<Reach>; 4]) -> impl Iterator<Item = End> {
    let late = |end: &End| reach[end.index()].as_ref().is_some_and(depends_on_limb);
    let (late, early): (Vec<End>, Vec<End>) = End::ALL.into_iter().partition(late);
    early.into_iter().chain(late)
}
