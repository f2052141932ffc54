//! The words with which files name sides, joints and parts of the body.

use crate::figure::drawing::{Area, BodyPart, Sides};
use crate::figure::pose::{Base, Bone};
use crate::figure::skeleton::{Joint, Side};

/// How the body is placed.
pub const BASES: [(Base, &str); 5] = [
    (Base::Upright, "Upright"),
    (Base::OnBack, "OnBack"),
    (Base::OnFront, "OnFront"),
    (Base::OnLeftSide, "OnLeftSide"),
    (Base::OnRightSide, "OnRightSide"),
];

/// Joints, as an anchor or a place names them.
pub const JOINTS: [(Joint, &str); 19] = [
    (Joint::Pelvis, "Pelvis"),
    (Joint::Lumbar, "Lumbar"),
    (Joint::Chest, "Chest"),
    (Joint::Neck, "Neck"),
    (Joint::Head, "Head"),
    (Joint::Hip(Side::Left), "LeftHip"),
    (Joint::Hip(Side::Right), "RightHip"),
    (Joint::Knee(Side::Left), "LeftKnee"),
    (Joint::Knee(Side::Right), "RightKnee"),
    (Joint::Ankle(Side::Left), "LeftAnkle"),
    (Joint::Ankle(Side::Right), "RightAnkle"),
    (Joint::Toes(Side::Left), "LeftToes"),
    (Joint::Toes(Side::Right), "RightToes"),
    (Joint::Shoulder(Side::Left), "LeftShoulder"),
    (Joint::Shoulder(Side::Right), "RightShoulder"),
    (Joint::Elbow(Side::Left), "LeftElbow"),
    (Joint::Elbow(Side::Right), "RightElbow"),
    (Joint::Wrist(Side::Left), "LeftWrist"),
    (Joint::Wrist(Side::Right), "RightWrist"),
];

/// Bones on which a hand or a foot can lie.
pub const BONES: [(Bone, &str); 8] = [
    (Bone::Thigh(Side::Left), "LeftThigh"),
    (Bone::Thigh(Side::Right), "RightThigh"),
    (Bone::Shank(Side::Left), "LeftShank"),
    (Bone::Shank(Side::Right), "RightShank"),
    (Bone::UpperArm(Side::Left), "LeftUpperArm"),
    (Bone::UpperArm(Side::Right), "RightUpperArm"),
    (Bone::Forearm(Side::Left), "LeftForearm"),
    (Bone::Forearm(Side::Right), "RightForearm"),
];

/// Parts of the body, as supports.
pub const PARTS: [(BodyPart, &str); 17] = [
    (BodyPart::Pelvis, "Pelvis"),
    (BodyPart::Waist, "Waist"),
    (BodyPart::Chest, "Chest"),
    (BodyPart::Neck, "Neck"),
    (BodyPart::Head, "Head"),
    (BodyPart::Thigh(Side::Left), "LeftThigh"),
    (BodyPart::Thigh(Side::Right), "RightThigh"),
    (BodyPart::Shank(Side::Left), "LeftShank"),
    (BodyPart::Shank(Side::Right), "RightShank"),
    (BodyPart::Foot(Side::Left), "LeftFoot"),
    (BodyPart::Foot(Side::Right), "RightFoot"),
    (BodyPart::UpperArm(Side::Left), "LeftUpperArm"),
    (BodyPart::UpperArm(Side::Right), "RightUpperArm"),
    (BodyPart::Forearm(Side::Left), "LeftForearm"),
    (BodyPart::Forearm(Side::Right), "RightForearm"),
    (BodyPart::Hand(Side::Left), "LeftHand"),
    (BodyPart::Hand(Side::Right), "RightHand"),
];

/// Muscles that can be shown as worked.
pub const AREAS: [(Area, &str); 15] = [
    (Area::Glutes, "Glutes"),
    (Area::OuterHip, "OuterHip"),
    (Area::HipFlexors, "HipFlexors"),
    (Area::Quadriceps, "Quadriceps"),
    (Area::Hamstrings, "Hamstrings"),
    (Area::Adductors, "Adductors"),
    (Area::Calves, "Calves"),
    (Area::LowerBack, "LowerBack"),
    (Area::UpperBack, "UpperBack"),
    (Area::Abdominals, "Abdominals"),
    (Area::Obliques, "Obliques"),
    (Area::Chest, "Chest"),
    (Area::Shoulders, "Shoulders"),
    (Area::Neck, "Neck"),
    (Area::Forearms, "Forearms"),
];

/// Sides on which muscles are worked.
pub const SIDES: [(Sides, &str); 3] = [
    (Sides::Left, "Left"),
    (Sides::Right, "Right"),
    (Sides::Both, "Both"),
];
