//! What outlines are drawn round: circles and ovals on the picture.

use glam::Vec2;

/// What an outline is drawn round.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Flat {
    /// A circle.
    Circle {
        /// Its middle.
        centre: Vec2,
        /// Its radius.
        radius: f32,
    },
    /// An oval, by two half axes that need not be square to each other (a disc seen aslant).
    Oval {
        /// Its middle.
        centre: Vec2,
        /// From the middle to the rim.
        long: Vec2,
        /// From the middle to the rim a quarter of a turn on.
        short: Vec2,
    },
    /// A ball with a cap cut off: the circle where it is not cut, else the disc of the cut.
    Cut {
        /// The middle of the circle.
        centre: Vec2,
        /// Its radius.
        radius: f32,
        /// What was cut off lies this way: the unit vector out of the cut, as seen (shorter than 1 if aslant).
        out: Vec2,
        /// How far along `out` the cut is, in radii, -1 to 1.
        at: f32,
        /// The disc of the cut: its middle and two half axes.
        disc: [Vec2; 3],
    },
}

impl Flat {
    /// The radius of its tightest curve, or less.
    pub fn tightest(&self) -> f32 {
        match self {
            Self::Circle { radius, .. } => *radius,
            Self::Oval { long, short, .. } => {
                let area = long.perp_dot(*short).abs();
                let longest = long.length() + short.length();
                area * area / (longest * longest * longest).max(1e-9)
            }
            Self::Cut { .. } => 0.0,
        }
    }

    /// Not less than the distance from its middle to its rim.
    pub fn reach(&self) -> f32 {
        match self {
            Self::Circle { radius, .. } | Self::Cut { radius, .. } => *radius,
            Self::Oval { long, short, .. } => long.length().max(short.length()),
        }
    }
}
