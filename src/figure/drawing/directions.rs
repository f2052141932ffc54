//! The directions in which outlines are sampled.

use std::f32::consts::{PI, TAU};
use std::sync::LazyLock;

use glam::Vec2;

/// The most directions of all.
pub const MOST: usize = STEP * LEVELS;
/// Numbers of directions are multiples of this: as many as are worked out at once.
pub const STEP: usize = 8;
const LEVELS: usize = 10;

/// How many directions an outline needs, by its widest curve.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fineness {
    level: usize,
}

impl Fineness {
    /// As fine as can be.
    #[cfg(test)]
    pub const FINEST: Self = Self { level: LEVELS - 1 };

    /// What is needed for an outline whose widest curve has this radius to be off by no more than `off`.
    pub fn of(widest: f32, off: f32) -> Self {
        // A chord is off from its arc by the radius times half the square of half the angle.
        let needed = PI * (widest / (2.0 * off)).sqrt();
        Self {
            level: (needed as usize / STEP).clamp(1, LEVELS - 1),
        }
    }

    /// How many directions that is.
    pub const fn directions(self) -> usize {
        (self.level + 1) * STEP
    }

    /// The directions.
    pub fn around(self) -> &'static Vectors {
        static AROUND: LazyLock<[Vectors; LEVELS]> = LazyLock::new(|| {
            std::array::from_fn(|level| Vectors::around(Fineness { level }.directions()))
        });
        &AROUND[self.level]
    }
}

/// Vectors by their coordinates, so that the loops over them run several at a time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Vectors {
    /// To the right.
    pub x: [f32; MOST],
    /// Downwards.
    pub y: [f32; MOST],
}

impl Vectors {
    /// Nothing but zeros.
    pub const ZERO: Self = Self {
        x: [0.0; MOST],
        y: [0.0; MOST],
    };

    /// So many unit vectors all round, from X to Y: clockwise as seen on a picture, whose Y points down.
    fn around(count: usize) -> Self {
        let angle = |index: usize| TAU * (index as f32 + 0.5) / count as f32;
        Self {
            x: std::array::from_fn(|index| angle(index).cos()),
            y: std::array::from_fn(|index| angle(index).sin()),
        }
    }

    /// One of them.
    pub const fn at(&self, index: usize) -> Vec2 {
        Vec2::new(self.x[index], self.y[index])
    }
}
