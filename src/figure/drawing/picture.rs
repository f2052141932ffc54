//! The result: flat shapes in the order in which they are painted.

use glam::Vec2;

use super::palette::Rgb;

/// A convex polygon of one opaque colour.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// Its corners, clockwise as seen; X to the right, Y down, in body heights.
    pub points: Vec<Vec2>,
    /// Its colour.
    pub fill: Rgb,
}

/// A rectangle, Y down, in body heights.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// The corner at the top left.
    pub min: Vec2,
    /// The corner at the bottom right.
    pub max: Vec2,
}

impl Bounds {
    /// Holds nothing; the start for [`Bounds::with`].
    pub const EMPTY: Self = Self {
        min: Vec2::MAX,
        max: Vec2::MIN,
    };

    /// Large enough for a point as well.
    pub fn with(self, point: Vec2) -> Self {
        Self {
            min: self.min.min(point),
            max: self.max.max(point),
        }
    }

    /// Large enough for both.
    pub fn union(self, other: Self) -> Self {
        Self {
            min: self.min.min(other.min),
            max: self.max.max(other.max),
        }
    }

    /// Larger by `margin` on each side.
    pub fn grown(self, margin: f32) -> Self {
        Self {
            min: self.min - margin,
            max: self.max + margin,
        }
    }

    /// The same in a mirror: left and right change places about X = 0.
    #[must_use]
    pub fn mirrored(self) -> Self {
        Self {
            min: Vec2::new(-self.max.x, self.min.y),
            max: Vec2::new(-self.min.x, self.max.y),
        }
    }

    /// Width and height.
    pub fn size(self) -> Vec2 {
        self.max - self.min
    }

    /// The middle.
    pub fn centre(self) -> Vec2 {
        (self.min + self.max) / 2.0
    }
}

/// A painted figure with its things. Everything is opaque; paint the shapes in their order.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// The shapes, the first to be painted first.
    pub shapes: Vec<Shape>,
    /// What they cover.
    pub bounds: Bounds,
}

impl Picture {
    /// A picture of these shapes.
    pub fn new(shapes: Vec<Shape>) -> Self {
        let mut bounds = Bounds::EMPTY;
        for shape in &shapes {
            for point in &shape.points {
                bounds = bounds.with(*point);
            }
        }
        Self { shapes, bounds }
    }

    /// The same picture in a mirror: left and right change places about X = 0.
    #[must_use]
    pub fn mirrored(mut self) -> Self {
        for shape in &mut self.shapes {
            for point in &mut shape.points {
                point.x = -point.x;
            }
            // Keeps the corners clockwise.
            shape.points.reverse();
        }
        self.bounds = self.bounds.mirrored();
        self
    }
}
