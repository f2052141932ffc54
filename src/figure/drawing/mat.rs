//! The mat: how large it is for a movement, and its outline.

use glam::{Vec2, Vec3};

use super::blob::{Ball, Blob, outline};
use super::body::body;
use super::camera::{Camera, View};
use super::head::Features;
use super::hull::Hull;
use super::part::Volume;
use crate::figure::skeleton::Stance;

/// A mat on the floor: a rectangle, in body heights.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mat {
    /// Its lowest X and Z.
    pub min: Vec2,
    /// Its highest X and Z.
    pub max: Vec2,
}

impl Mat {
    /// A mat that reaches beyond all of these stances; give both ends of a movement, so that it does not change.
    pub fn under<'a>(stances: impl IntoIterator<Item = &'a Stance>) -> Self {
        const LONGWAYS: f32 = 0.06;
        const SIDEWAYS: f32 = 0.04;
        const LEAST_HALF_WIDTH: f32 = 0.17;
        let (mut min, mut max) = (Vec2::MAX, Vec2::MIN);
        // The parts are the same from wherever they are seen.
        let view = Camera {
            turn: 0.0,
            rise: 0.0,
        }
        .view();
        for stance in stances {
            for part in body(stance, 0.0, &view, Features::Hidden) {
                if let Volume::Chain(balls) | Volume::Cloud(balls) = part.volume {
                    for Ball { centre, radius } in balls {
                        let at = Vec2::new(centre.x, centre.z);
                        min = min.min(at - radius);
                        max = max.max(at + radius);
                    }
                }
            }
        }
        let middle = (min.y + max.y) / 2.0;
        let half_width = ((max.y - min.y) / 2.0 + SIDEWAYS).max(LEAST_HALF_WIDTH);
        Self {
            min: Vec2::new(min.x - LONGWAYS, middle - half_width),
            max: Vec2::new(max.x + LONGWAYS, middle + half_width),
        }
    }

    /// Its outline; `height` is that of its upper or lower face above the floor.
    pub fn outline(&self, height: f32, view: &View) -> Hull {
        const CORNER: f32 = 0.022;
        let corners: [Blob; 4] = std::array::from_fn(|index| {
            let x = if index & 1 == 0 {
                self.min.x + CORNER
            } else {
                self.max.x - CORNER
            };
            let z = if index & 2 == 0 {
                self.min.y + CORNER
            } else {
                self.max.y - CORNER
            };
            Blob::disc(Vec3::new(x, height, z), Vec3::Y, CORNER)
        });
        outline(&corners, view)
    }
}
