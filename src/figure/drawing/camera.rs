//! Where the figure is looked at from, and where its points fall on the picture.

use glam::{Vec2, Vec3};

/// How far the eye is from [`TARGET`], in body heights; nearer than 3 the limbs distort, farther than 6 they flatten.
const DISTANCE: f32 = 4.0;
/// What the eye looks at: about the height of the hips of somebody who sits.
const TARGET: Vec3 = Vec3::new(0.0, 0.35, 0.0);

/// A place to look from, always at the same distance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Camera {
    /// Degrees about the upright axis; 0 sees the figure's right side, more swings to its front. Any value.
    pub turn: f32,
    /// Degrees above the horizon, 0 to 60.
    pub rise: f32,
}

/// A point on the picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Projected {
    /// To the right, in body heights.
    pub x: f32,
    /// Upwards, in body heights.
    pub y: f32,
    /// Towards the eye, in body heights; larger is nearer.
    pub depth: f32,
    /// How much larger than at the target things look here.
    pub scale: f32,
}

impl Projected {
    /// The point in the coordinates of a [`super::picture::Picture`], whose Y points down.
    pub const fn on_picture(&self) -> Vec2 {
        Vec2::new(self.x, -self.y)
    }
}

impl Camera {
    /// Works out the axes once; use this for more than a few points.
    pub fn view(self) -> View {
        let (sin_turn, cos_turn) = self.turn.to_radians().sin_cos();
        let (sin_rise, cos_rise) = self.rise.to_radians().sin_cos();
        let towards = Vec3::new(sin_turn * cos_rise, sin_rise, cos_turn * cos_rise);
        let right = Vec3::new(cos_turn, 0.0, -sin_turn);
        View {
            right,
            up: towards.cross(right),
            towards,
        }
    }

    /// Where a point falls on the picture.
    pub fn project(self, point: Vec3) -> Projected {
        self.view().project(point)
    }
}

/// The axes of a camera in the room.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct View {
    /// To the right on the picture, unit length.
    pub right: Vec3,
    /// Upwards on the picture, unit length.
    pub up: Vec3,
    /// From the target to the eye, unit length.
    pub towards: Vec3,
}

impl View {
    /// Where a point falls on the picture.
    pub fn project(&self, point: Vec3) -> Projected {
        let from_target = point - TARGET;
        let depth = from_target.dot(self.towards);
        let scale = DISTANCE / (DISTANCE - depth);
        Projected {
            x: from_target.dot(self.right) * scale,
            y: from_target.dot(self.up) * scale,
            depth,
            scale,
        }
    }

    /// Where the eye is.
    pub fn eye(&self) -> Vec3 {
        TARGET + self.towards * DISTANCE
    }

    /// The point at depth 0 that is seen at (x, y) on the picture.
    pub fn unproject(&self, x: f32, y: f32) -> Vec3 {
        TARGET + self.right * x + self.up * y
    }

    /// How squarely a surface at `point` with the unit normal `normal` looks at the eye: 1 squarely, 0 edge on, -1 away.
    pub fn facing(&self, point: Vec3, normal: Vec3) -> f32 {
        (self.eye() - point).normalize().dot(normal)
    }
}
