//! Where the body touches the ground.

use super::drawing::{BodyPart, parts_of_body};
use super::skeleton::Stance;

/// The height of the lowest point of these parts of a body, of all of them if none is named.
pub fn lowest(stance: &Stance, parts: &[BodyPart]) -> f32 {
    parts_of_body(stance)
        .into_iter()
        .filter(|(part, _)| parts.is_empty() || parts.contains(part))
        .flat_map(|(_, balls)| balls)
        .map(|ball| ball.centre.y - ball.radius)
        .fold(f32::INFINITY, f32::min)
}
