//! Where a thing stands.

use glam::Vec3;

/// A place on the floor and a turn about the upright axis.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Spot {
    /// Forwards, in body heights.
    pub x: f32,
    /// To the figure's right, in body heights.
    pub z: f32,
    /// Degrees; 0 looks along X, 90 along negative Z.
    pub turn: f32,
}

impl Spot {
    /// On the floor at (x, z), looking along X.
    pub const fn at(x: f32, z: f32) -> Self {
        Self { x, z, turn: 0.0 }
    }

    /// A direction given in the frame of the thing.
    pub fn direction(&self, local: Vec3) -> Vec3 {
        glam::Quat::from_rotation_y(self.turn.to_radians()) * local
    }

    /// A point given in the frame of the thing.
    pub fn point(&self, local: Vec3) -> Vec3 {
        Vec3::new(self.x, 0.0, self.z) + self.direction(local)
    }
}
