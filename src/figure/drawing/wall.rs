//! A piece of wall: where it stands, and rectangles on it.

use glam::{Vec2, Vec3};

use super::blob::{Ball, Blob, outline};
use super::camera::View;
use crate::figure::skeleton::{Joint, Stance};

/// An upright plane that something stands against.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Plane {
    /// Square to X, at this X.
    X(f32),
    /// Square to Z, at this Z.
    Z(f32),
}

/// A piece of wall, shown as a light panel. It is painted behind the figure, or, seen from its back, as corners
/// before it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wall {
    /// Where it stands; the figure is on the side where the hips are.
    pub plane: Plane,
    /// The middle of the panel along the wall, in body heights.
    pub middle: f32,
    /// Its width, in body heights.
    pub width: f32,
    /// Its height, in body heights.
    pub height: f32,
}

impl Wall {
    /// A panel about the origin, wide and high enough for somebody who stands there.
    pub const fn at(plane: Plane) -> Self {
        Self {
            plane,
            middle: 0.0,
            width: 0.85,
            height: 1.14,
        }
    }

    fn corner(&self, along: f32, height: f32) -> Vec3 {
        let along = self.middle + along * self.width / 2.0;
        match self.plane {
            Plane::X(x) => Vec3::new(x, height, along),
            Plane::Z(z) => Vec3::new(along, height, z),
        }
    }

    /// Whether the eye is on the figure's side.
    pub fn is_behind(&self, stance: &Stance, view: &View) -> bool {
        let (hips, eye) = (stance.at(Joint::Pelvis), view.eye());
        match self.plane {
            Plane::X(x) => (hips.x > x) == (eye.x > x),
            Plane::Z(z) => (hips.z > z) == (eye.z > z),
        }
    }

    /// A rectangle on it: left and right from -1 to 1 along the panel, bottom and top in body heights.
    pub fn panel(&self, left: f32, right: f32, bottom: f32, top: f32, view: &View) -> Vec<Vec2> {
        let corners =
            [(left, bottom), (right, bottom), (right, top), (left, top)].map(|(along, height)| {
                Blob::Ball(Ball {
                    centre: self.corner(along, height),
                    radius: 0.004,
                })
            });
        outline(&corners, view).corners()
    }
}
