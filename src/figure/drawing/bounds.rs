//! Upright rectangles.

use glam::Vec2;

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

    /// The smallest that holds some points.
    pub fn around(points: &[Vec2]) -> Self {
        points
            .iter()
            .fold(Self::EMPTY, |bounds, point| bounds.with(*point))
    }

    /// The square about a circle.
    pub fn of_circle(centre: Vec2, radius: f32) -> Self {
        Self {
            min: centre - radius,
            max: centre + radius,
        }
    }

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

    /// What lies in both; its size is below 0 where they are apart.
    pub fn intersection(self, other: Self) -> Self {
        Self {
            min: self.min.max(other.min),
            max: self.max.min(other.max),
        }
    }

    /// Whether anything lies in both.
    pub fn overlaps(self, other: Self) -> bool {
        self.min.cmplt(other.max).all() && other.min.cmplt(self.max).all()
    }

    /// The corner farthest out in a direction.
    pub fn farthest(self, out: Vec2) -> Vec2 {
        Vec2::select(out.cmpgt(Vec2::ZERO), self.max, self.min)
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
