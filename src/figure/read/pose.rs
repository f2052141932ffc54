//! Reads a pose: what it does not say is as in the pose before, or as in standing at ease.

use super::names::{BASES, JOINTS, PARTS};
use super::place::{mirrored, reach};
use super::{degrees, length};
use crate::document::{Expected, Fields, Reader, Value};
use crate::figure::angles::Angles;
use crate::figure::pose::{End, Height, Pose};
use crate::figure::skeleton::{Joint, Side};

/// The most held poses of a movement.
const MOST_POSES: usize = 8;

/// A part of the body of which there are two: its names in a file, and what it is on a side.
struct Pair<T> {
    names: [&'static str; 3],
    of: fn(Side) -> T,
}

const MIDDLE: [(&str, Joint); 5] = [
    ("pelvis", Joint::Pelvis),
    ("lumbar", Joint::Lumbar),
    ("chest", Joint::Chest),
    ("neck", Joint::Neck),
    ("head", Joint::Head),
];

const PAIRS: [Pair<Joint>; 7] = [
    Pair {
        names: ["hips", "left_hip", "right_hip"],
        of: Joint::Hip,
    },
    Pair {
        names: ["knees", "left_knee", "right_knee"],
        of: Joint::Knee,
    },
    Pair {
        names: ["ankles", "left_ankle", "right_ankle"],
        of: Joint::Ankle,
    },
    Pair {
        names: ["toes", "left_toes", "right_toes"],
        of: Joint::Toes,
    },
    Pair {
        names: ["shoulders", "left_shoulder", "right_shoulder"],
        of: Joint::Shoulder,
    },
    Pair {
        names: ["elbows", "left_elbow", "right_elbow"],
        of: Joint::Elbow,
    },
    Pair {
        names: ["wrists", "left_wrist", "right_wrist"],
        of: Joint::Wrist,
    },
];

const ENDS: [Pair<End>; 2] = [
    Pair {
        names: ["feet", "left_foot", "right_foot"],
        of: End::Foot,
    },
    Pair {
        names: ["hands", "left_hand", "right_hand"],
        of: End::Hand,
    },
];

const FIELDS: [&str; 38] = [
    "base",
    "pelvis",
    "lumbar",
    "chest",
    "neck",
    "head",
    "hips",
    "left_hip",
    "right_hip",
    "knees",
    "left_knee",
    "right_knee",
    "ankles",
    "left_ankle",
    "right_ankle",
    "toes",
    "left_toes",
    "right_toes",
    "shoulders",
    "left_shoulder",
    "right_shoulder",
    "elbows",
    "left_elbow",
    "right_elbow",
    "wrists",
    "left_wrist",
    "right_wrist",
    "shrug",
    "feet",
    "left_foot",
    "right_foot",
    "hands",
    "left_hand",
    "right_hand",
    "support",
    "support_height",
    "pelvis_height",
    "anchor",
];

/// Reads a start pose.
pub fn pose(reader: &mut Reader, expr: &Value<'_>) -> Option<Pose> {
    changed(reader, expr, &Pose::default())
}

/// Reads held poses, each of which says only what differs from the one before it.
pub fn poses(reader: &mut Reader, expr: &Value<'_>, start: &Pose) -> Option<Vec<Pose>> {
    let mut poses: Vec<Pose> = Vec::new();
    let items = reader.list(expr, MOST_POSES)?;
    for item in items {
        let before = poses.last().unwrap_or(start);
        let pose = changed(reader, item, before)?;
        poses.push(pose);
    }
    Some(poses)
}

fn changed(reader: &mut Reader, expr: &Value<'_>, before: &Pose) -> Option<Pose> {
    let fields = reader.fields(expr, &FIELDS, Expected::Pose)?;
    let mut pose = before.clone();
    if let Some(expr) = fields.get("base") {
        pose.base = reader.word(expr, &BASES, |(_, name)| name)?.0;
    }
    for (name, joint) in MIDDLE {
        if let Some(expr) = fields.get(name) {
            pose.angles[joint] = angles(reader, expr, ["flex", "side", "twist"])?;
        }
    }
    for pair in &PAIRS {
        for (name, sides) in pair.sides() {
            if let Some(expr) = fields.get(name) {
                let angles = joint_angles(reader, expr, (pair.of)(Side::Right))?;
                for side in sides {
                    pose.angles[(pair.of)(*side)] = angles;
                }
            }
        }
    }
    for pair in &ENDS {
        for (name, sides) in pair.sides() {
            if let Some(expr) = fields.get(name) {
                let reach = reach(reader, expr, (pair.of)(Side::Right))?;
                for side in sides {
                    let of_left = sides.len() == 2 && *side == Side::Left;
                    let reach = if of_left {
                        reach.as_ref().map(mirrored)
                    } else {
                        reach
                    };
                    pose.put((pair.of)(*side), reach);
                }
            }
        }
    }
    if let Some(expr) = fields.get("shrug") {
        let fields = reader.fields(expr, &["forward", "up"], Expected::Pose)?;
        let forward = length(reader, &fields, "forward", 0.0);
        let up = length(reader, &fields, "up", 0.0);
        pose.shoulders = [(forward?, up?); 2];
    }
    if let Some(expr) = fields.get("anchor") {
        pose.anchor = reader.word(expr, &JOINTS, |(_, name)| name)?.0;
    }
    pose.height = height(reader, &fields, pose.height)?;
    Some(pose)
}

impl<T> Pair<T> {
    /// Its names, each with the sides that it means.
    fn sides(&self) -> [(&'static str, &'static [Side]); 3] {
        let [both, left, right] = self.names;
        [
            (both, &[Side::Left, Side::Right]),
            (left, &[Side::Left]),
            (right, &[Side::Right]),
        ]
    }
}

/// The angles of a joint of a limb: those of a hinge are a plain number.
fn joint_angles(reader: &mut Reader, expr: &Value<'_>, joint: Joint) -> Option<Angles> {
    if joint.is_hinge() {
        let flex = reader.number(expr, -super::FULL_TURN..=super::FULL_TURN)?;
        return Some(Angles {
            flex,
            ..Angles::default()
        });
    }
    angles(reader, expr, ["flex", "abduct", "rotate"])
}

fn angles(reader: &mut Reader, expr: &Value<'_>, names: [&'static str; 3]) -> Option<Angles> {
    let fields = reader.fields(expr, &names, Expected::Angles)?;
    let [flex, abduct, rotate] = names.map(|name| degrees(reader, &fields, name, 0.0));
    Some(Angles {
        flex: flex?,
        abduct: abduct?,
        rotate: rotate?,
    })
}

fn height(reader: &mut Reader, fields: &Fields<'_>, before: Height) -> Option<Height> {
    if let Some(expr) = fields.get("pelvis_height") {
        return Some(Height::Pelvis(reader.number(expr, 0..=super::FARTHEST)?));
    }
    let (parts, height) = match before {
        Height::Resting(parts, height) => (parts, height),
        Height::Pelvis(height) if fields.get("support").is_none() => {
            return Some(Height::Pelvis(height));
        }
        Height::Pelvis(_) => (Vec::new(), 0.0),
    };
    let parts = match fields.get("support") {
        Some(expr) => {
            let items = reader.list(expr, PARTS.len())?;
            let mut named = Vec::with_capacity(items.len());
            for item in items {
                named.push(reader.word(item, &PARTS, |(_, name)| name)?.0);
            }
            named
        }
        None => parts,
    };
    let height = length(reader, fields, "support_height", height)?;
    Some(Height::Resting(parts, height))
}
