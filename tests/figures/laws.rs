//! What must be true of the movement of every exercise. Each law tells what breaks it.

use glam::Vec3;
use supple::figure::drawing::{Plane, Volume, parts_of_body};
use supple::figure::{
    Angles, Demonstration, End, FOREARM, Joint, Place, Pose, SHANK, Side, Stance, THIGH, Thing,
    UPPER_ARM, lowest,
};

/// From the ankle to the joints of the toes, in body heights.
const FOOT: f32 = 0.07485;
/// A centimetre of a person of 1.70 m, in body heights.
const CENTIMETRE: f32 = 0.01 / 1.70;
/// Points of a way at which it is looked at.
const STEPS: usize = 16;
/// Angles within this many degrees of the end of their range are within it.
const TOLERANCE: f32 = 4.0;

/// All that is wrong with a demonstration.
pub fn faults(shown: &Demonstration) -> Vec<String> {
    let stances: Vec<(f32, Stance)> = (0..=STEPS)
        .map(|step| step as f32 / STEPS as f32)
        .map(|along| (along, shown.movement().stance(along)))
        .collect();
    let solids = shown.solids();
    let mut faults = Vec::new();
    for (along, stance) in &stances {
        let percent = along * 100.0;
        let mut tell = |fault: String| faults.push(format!("at {percent:.0} %: {fault}"));
        bones_keep_their_length(stance, &mut tell);
        nothing_is_below_the_floor(stance, &mut tell);
        limbs_stay_out_of_the_body(stance, &mut tell);
        limbs_stay_out_of_things(stance, shown, &solids, &mut tell);
    }
    hands_and_feet_reach_their_place(shown, &mut |fault| faults.push(fault));
    what_is_planted_stays(shown, &mut |fault| faults.push(fault));
    if shown.beyond.is_none() {
        for (name, (_, stance)) in [("start", &stances[0]), ("held", &stances[STEPS])] {
            joints_keep_their_range(stance, &mut |fault| faults.push(format!("{name}: {fault}")));
        }
    }
    if !shown.held.is_empty() {
        held_differs_from_start(&stances[0].1, &stances[STEPS].1, &mut |fault| {
            faults.push(fault)
        });
    }
    faults
}

fn bones_keep_their_length(stance: &Stance, tell: &mut impl FnMut(String)) {
    for side in Side::BOTH {
        let bones = [
            (Joint::Hip(side), Joint::Knee(side), THIGH),
            (Joint::Knee(side), Joint::Ankle(side), SHANK),
            (Joint::Ankle(side), Joint::Toes(side), FOOT),
            (Joint::Shoulder(side), Joint::Elbow(side), UPPER_ARM),
            (Joint::Elbow(side), Joint::Wrist(side), FOREARM),
        ];
        for (upper, lower, length) in bones {
            let is = stance.at(upper).distance(stance.at(lower));
            if (is / length - 1.0).abs() > 0.001 {
                tell(format!(
                    "{upper:?} to {lower:?} is {is:.4} long, not {length:.4}"
                ));
            }
        }
    }
}

fn nothing_is_below_the_floor(stance: &Stance, tell: &mut impl FnMut(String)) {
    for (part, _) in parts_of_body(stance) {
        let low = lowest(stance, &[part]);
        if low < -CENTIMETRE {
            tell(format!(
                "{part:?} is {:.1} cm below the floor",
                -low / CENTIMETRE
            ));
        }
    }
}

fn hands_and_feet_reach_their_place(shown: &Demonstration, tell: &mut impl FnMut(String)) {
    for strain in shown.movement().strains() {
        if strain.stretch > 1.0 {
            let percent = strain.stretch * 100.0;
            tell(format!(
                "{:?} would have to stretch to {percent:.0} %",
                strain.end
            ));
        }
    }
}

/// Hands and feet that stay, or that lie on the same level place in two poses, do not move between them.
fn what_is_planted_stays(shown: &Demonstration, tell: &mut impl FnMut(String)) {
    let poses: Vec<&Pose> = std::iter::once(&shown.start).chain(&shown.held).collect();
    let ways = poses.len() - 1;
    for (way, pair) in poses.windows(2).enumerate() {
        for end in End::ALL {
            let [from, to] = [pair[0], pair[1]].map(|pose| pose.reach[end.index()].as_ref());
            let [_, _, last] = end.joints();
            let planted = match (from, to) {
                (_, Some(to)) if to.place == Place::Stay => Some(last),
                (Some(from), Some(to)) if from.rolled(to, 0.5).is_some() => Joint::ALL
                    .into_iter()
                    .find(|joint| joint.parent() == Some(last)),
                (Some(from), Some(to)) => {
                    let stays = from.place == to.place && matches!(to.place, Place::Level { .. });
                    stays.then_some(last)
                }
                _ => None,
            };
            let Some(joint) = planted else { continue };
            let at = |part: f32| {
                let along = (way as f32 + part) / ways as f32;
                shown.movement().stance(along).at(joint)
            };
            let slip = (0..=8)
                .map(|step| at(step as f32 / 8.0).distance(at(0.0)))
                .fold(0.0, f32::max);
            if slip > CENTIMETRE {
                tell(format!(
                    "{end:?} is planted and slips by {:.1} cm",
                    slip / CENTIMETRE
                ));
            }
        }
    }
}

/// The normal ranges of the American Academy of Orthopaedic Surgeons.
fn joints_keep_their_range(stance: &Stance, tell: &mut impl FnMut(String)) {
    let mut within = |what: String, angle: f32, range: [f32; 2]| {
        if angle < range[0] - TOLERANCE || angle > range[1] + TOLERANCE {
            tell(format!(
                "{what} is {angle:.0}°, normal is {:.0} to {:.0}°",
                range[0], range[1]
            ));
        }
    };
    let angles = |joint: Joint, against: Joint| -> Angles { stance.angles(joint, against) };
    let trunk = angles(Joint::Chest, Joint::Pelvis);
    within("trunk flexion".into(), trunk.flex, [-25.0, 80.0]);
    within("trunk side bend".into(), trunk.abduct, [-35.0, 35.0]);
    within("trunk rotation".into(), trunk.rotate, [-45.0, 45.0]);
    let neck = angles(Joint::Head, Joint::Chest);
    within("neck flexion".into(), neck.flex, [-45.0, 45.0]);
    within("neck side bend".into(), neck.abduct, [-45.0, 45.0]);
    within("neck rotation".into(), neck.rotate, [-60.0, 60.0]);
    for side in Side::BOTH {
        let hip = angles(Joint::Hip(side), Joint::Pelvis);
        within(format!("{side:?} hip flexion"), hip.flex, [-30.0, 120.0]);
        within(format!("{side:?} hip abduction"), hip.abduct, [-30.0, 45.0]);
        within(format!("{side:?} hip rotation"), hip.rotate, [-45.0, 45.0]);
        let knee = angles(Joint::Knee(side), Joint::Hip(side));
        within(format!("{side:?} knee flexion"), knee.flex, [-10.0, 135.0]);
        let ankle = angles(Joint::Ankle(side), Joint::Knee(side));
        within(format!("{side:?} ankle flexion"), ankle.flex, [-50.0, 20.0]);
        let toes = angles(Joint::Toes(side), Joint::Ankle(side));
        within(format!("{side:?} toe extension"), toes.flex, [-45.0, 70.0]);
        let elbow = angles(Joint::Elbow(side), Joint::Shoulder(side));
        within(format!("{side:?} elbow flexion"), elbow.flex, [0.0, 150.0]);
        let arm = stance.frame(Joint::Chest).inverse()
            * (stance.at(Joint::Elbow(side)) - stance.at(Joint::Shoulder(side)));
        let behind = (-arm.x / arm.length()).asin().to_degrees();
        if arm.y < 0.0 {
            within(
                format!("{side:?} shoulder extension"),
                behind,
                [-180.0, 60.0],
            );
        }
    }
}

/// Limbs do not pass through the core of the trunk, through the head or through each other.
fn limbs_stay_out_of_the_body(stance: &Stance, tell: &mut impl FnMut(String)) {
    const CORE: f32 = 0.048;
    const SKULL: f32 = 0.050;
    const BONES: f32 = 0.020;
    let trunk = [
        (stance.at(Joint::Pelvis), stance.at(Joint::Lumbar)),
        (stance.at(Joint::Lumbar), stance.at(Joint::Chest)),
        (stance.at(Joint::Chest), stance.at(Joint::Neck)),
    ];
    let skull = stance.point(Joint::Head, Vec3::new(0.0, 0.058, 0.0));
    let limbs = limbs(stance);
    for limb in &limbs {
        for core in &trunk {
            let distance = between(limb.bone, *core);
            if distance < CORE {
                tell(format!(
                    "{} is in the trunk, {distance:.3} from its middle",
                    limb.name
                ));
            }
        }
        let distance = between(limb.bone, (skull, skull));
        if distance < SKULL {
            tell(format!(
                "{} is in the head, {distance:.3} from its middle",
                limb.name
            ));
        }
    }
    for (index, one) in limbs.iter().enumerate() {
        for other in &limbs[index + 1..] {
            let distance = between(one.bone, other.bone);
            if one.end != other.end && distance < BONES {
                tell(format!(
                    "{} and {} are {distance:.3} apart",
                    one.name, other.name
                ));
            }
        }
    }
}

/// Limbs do not pass through furniture or walls.
fn limbs_stay_out_of_things(
    stance: &Stance,
    shown: &Demonstration,
    solids: &[Volume],
    tell: &mut impl FnMut(String),
) {
    for limb in limbs(stance) {
        let (from, to) = limb.bone;
        let points: Vec<Vec3> = (0..=8)
            .map(|step| from.lerp(to, step as f32 / 8.0))
            .collect();
        if points
            .iter()
            .any(|point| solids.iter().any(|solid| solid.holds(*point)))
        {
            tell(format!("{} is in a thing", limb.name));
        }
        let pelvis = stance.at(Joint::Pelvis);
        for thing in &shown.things {
            let Thing::Wall(wall) = thing else { continue };
            let beyond = |point: &Vec3| match wall.plane {
                Plane::X(x) => (x - point.x) * (pelvis.x - x).signum(),
                Plane::Z(z) => (z - point.z) * (pelvis.z - z).signum(),
            };
            let depth = points.iter().map(beyond).fold(f32::MIN, f32::max);
            if depth > CENTIMETRE {
                tell(format!(
                    "{} is {:.1} cm in the wall",
                    limb.name,
                    depth / CENTIMETRE
                ));
            }
        }
    }
}

struct Limb {
    name: String,
    end: End,
    bone: (Vec3, Vec3),
}

/// The bones of the limbs, those at the trunk without their upper half, which grows out of it.
fn limbs(stance: &Stance) -> Vec<Limb> {
    let mut limbs = Vec::new();
    for end in End::ALL {
        let [upper, middle, last] = end.joints().map(|joint| stance.at(joint));
        let tip = match end {
            End::Foot(side) => stance.point(Joint::Toes(side), Vec3::new(0.02, 0.0, 0.0)),
            End::Hand(side) => stance.point(Joint::Wrist(side), Vec3::new(0.0, -0.07, 0.0)),
        };
        let bones = [
            ("upper bone", upper.lerp(middle, 0.5), middle),
            ("lower bone", middle, last),
            ("end", last, tip),
        ];
        for (name, from, to) in bones {
            limbs.push(Limb {
                name: format!("{end:?} {name}"),
                end,
                bone: (from, to),
            });
        }
    }
    limbs
}

/// The distance between two stretches of line.
fn between((a, b): (Vec3, Vec3), (c, d): (Vec3, Vec3)) -> f32 {
    let steps = 24;
    (0..=steps)
        .map(|step| a.lerp(b, step as f32 / steps as f32))
        .map(|point| {
            let line = d - c;
            let along = (point - c).dot(line) / line.length_squared().max(1e-9);
            point.distance(c + line * along.clamp(0.0, 1.0))
        })
        .fold(f32::INFINITY, f32::min)
}

fn held_differs_from_start(start: &Stance, held: &Stance, tell: &mut impl FnMut(String)) {
    let tips = |stance: &Stance| -> Vec<Vec3> {
        let bones = limbs(stance).into_iter().map(|limb| limb.bone.1);
        let face = stance.point(Joint::Head, Vec3::new(0.06, 0.04, 0.0));
        bones.chain([face]).collect()
    };
    let moved = tips(start)
        .iter()
        .zip(tips(held))
        .map(|(was, is)| was.distance(is))
        .fold(0.0, f32::max);
    if moved < 2.0 * CENTIMETRE {
        tell(format!(
            "the held pose differs from the start by {:.1} cm only",
            moved / CENTIMETRE
        ));
    }
}
