//! Worked muscles: coral areas on the body, seen from where the muscle can be seen.

use glam::{Quat, Vec3};

use super::camera::View;
use super::flat::Flat;
use super::hull::Hull;
use super::muscle::{Area, Sides, Worked};
use super::part::BodyPart;
use super::spots::{Spot, lay};
use crate::figure::skeleton::{Joint, Side, Stance};

/// An area as it is seen, before it is clipped to its hosts.
#[derive(Debug, Clone)]
pub struct Mark {
    /// The parts that it lies on.
    pub hosts: Vec<BodyPart>,
    /// Its outline.
    pub hull: Hull,
}

/// The facing at which an area begins to show, and from which it shows fully (see [`View::facing`]).
const fn shows(area: Area) -> [f32; 2] {
    match area {
        // These spots look far to the side as it is.
        Area::Glutes => [-0.36, 0.05],
        // These muscles reach round the limb to its sides.
        Area::Hamstrings | Area::Calves => [-1.0, -0.15],
        _ => [-0.70, 0.05],
    }
}

/// All worked areas as they are seen from here.
pub fn marks(worked: &[Worked], stance: &Stance, view: &View) -> Vec<Mark> {
    let mut marks = Vec::new();
    for Worked { area, sides } in worked {
        let sides: &[Side] = match sides {
            Sides::Left => &[Side::Left],
            Sides::Right => &[Side::Right],
            Sides::Both => &Side::BOTH,
        };
        let lying: Vec<(Vec<BodyPart>, Vec<Flat>)> = sides
            .iter()
            .filter_map(|side| {
                let (hosts, spots) = lay(*area, *side);
                Some((hosts, seen(*area, &spots, *side, stance, view)?))
            })
            .collect();
        if area.is_one() {
            let flats: Vec<Flat> = lying.iter().flat_map(|(_, flats)| flats.clone()).collect();
            if let Some((hosts, _)) = lying.into_iter().next() {
                let hull = Hull::around(&flats);
                marks.push(Mark { hosts, hull });
            }
        } else {
            marks.extend(lying.into_iter().map(|(hosts, flats)| Mark {
                hosts,
                hull: Hull::around(&flats),
            }));
        }
    }
    marks
}

/// A spot as it looks from here.
struct Shown {
    centre: Vec3,
    radius: f32,
    /// Out of the body; zero for a spot that follows the first.
    out: Vec3,
    /// How much of it is seen, 0 to 1.
    part: f32,
}

/// The spots that look at the eye. A spot that turns away shrinks, slides towards the edge of the limb and closes
/// up to the one that is seen best, so that nothing pops.
fn seen(area: Area, spots: &[Spot], side: Side, stance: &Stance, view: &View) -> Option<Vec<Flat>> {
    const SLIDE: f32 = 0.9;
    let mirrored = |[x, y, z]: [f32; 3]| Vec3::new(x, y, z * side.sign());
    let [hidden, full] = shows(area);
    let mut first = None;
    let placed: Vec<Shown> = spots
        .iter()
        .map(|(joint, offset, radius, out)| {
            let joint = joint(side);
            let (lies, looks) = match area {
                Area::Shoulders => (swung(side, stance, 1.0), swung(side, stance, WITH_BLADE)),
                _ => (stance.frame(joint), stance.frame(joint)),
            };
            let centre = stance.at(joint) + lies * mirrored(*offset);
            let out = looks * mirrored(*out).normalize_or_zero();
            let facing = if out == Vec3::ZERO {
                first.unwrap_or(1.0)
            } else {
                view.facing(centre, out)
            };
            first.get_or_insert(facing);
            let part = ((facing - hidden) / (full - hidden)).clamp(0.0, 1.0);
            Shown {
                centre,
                radius: *radius,
                out,
                part: part * part * (3.0 - 2.0 * part),
            }
        })
        .collect();
    let best = placed
        .iter()
        .max_by(|one, other| one.part.total_cmp(&other.part))?;
    if best.part < 0.05 {
        return None;
    }
    let flats = placed.iter().map(|spot| {
        let slid =
            |spot: &Shown| spot.centre + spot.out * (spot.radius * SLIDE * (1.0 - spot.part));
        let seen = view.project(slid(best).lerp(slid(spot), spot.part / best.part));
        Flat::Circle {
            centre: seen.on_picture(),
            radius: spot.radius * spot.part * seen.scale,
        }
    });
    Some(flats.collect())
}

/// How much of the arm's swing the deltoid follows with its face: the shoulder blade does the rest.
const WITH_BLADE: f32 = 0.6;

/// The frame of the chest, swung by a part (0 to 1) of the way to where the upper arm points, but not turned about the
/// arm: the deltoid goes along when the arm is raised, and stays when the forearm is turned up or down.
fn swung(side: Side, stance: &Stance, part: f32) -> Quat {
    let chest = stance.frame(Joint::Chest);
    let arm = stance.frame(Joint::Shoulder(side));
    let swing = Quat::from_rotation_arc(chest * Vec3::NEG_Y, arm * Vec3::NEG_Y);
    Quat::IDENTITY.slerp(swing, part) * chest
}
