//! Healing joints: where two parts of a body grow into each other there is no line, and light and shade go on.
//!
//! Light that falls on a neighbour near the joint is painted once more over the part, clipped to it: so it can never
//! cover a third part, and always has the very colours of what it joins.

use glam::Vec2;

use super::bounds::Bounds;
use super::gap::Joint;
use super::hull::Hull;
use super::palette::Rgb;
use super::part::BodyPart;
use super::picture::Picture;
use super::window::Window;

/// How much farther than a part its neighbour's light reaches, as a factor of the line's width, so that no hairline is
/// left.
const OVERLAP: f32 = 0.30;

/// What was painted of a part.
#[derive(Debug, Clone)]
pub struct Painted {
    /// Which part.
    pub part: BodyPart,
    /// Its outlines.
    pub hulls: Vec<Hull>,
    /// Its shapes among all shapes, lines apart.
    pub fills: Vec<Fill>,
}

/// One of the shapes of a part.
#[derive(Debug, Clone, Copy)]
pub struct Fill {
    /// Its index among all shapes.
    pub shape: usize,
    /// What it is.
    pub layer: Layer,
    /// The upright rectangle about it.
    bounds: Bounds,
}

/// What a shape of a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layer {
    /// Which piece of the part, in the order of painting; worked muscles come last.
    pub piece: usize,
    /// Its shade, or its light.
    pub tone: Tone,
}

/// Shade or light.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// The side that looks away from the lamp.
    Shade,
    /// The side that looks at the lamp.
    Light,
}

impl Layer {
    /// Layers with a higher rank lie over those with a lower one.
    const fn rank(self) -> usize {
        let rank = self.piece * 2 + self.tone as usize;
        if rank < RANKS { rank } else { RANKS - 1 }
    }
}

/// Ranks that are told apart: a thigh has three times two.
const RANKS: usize = 6;

impl Fill {
    /// A shape of a part, which will have this index among all shapes.
    pub fn new(shape: usize, points: &[Vec2], layer: Layer) -> Self {
        Self {
            shape,
            layer,
            bounds: Bounds::around(points),
        }
    }
}

/// The shapes that carry a neighbour's lit side on into hulls of the same colour.
pub fn light(
    picture: &Picture,
    neighbour: &Painted,
    hulls: &[&Hull],
    colour: Rgb,
    width: f32,
    joint: Joint,
) -> Vec<Vec<Vec2>> {
    let mut patches = Vec::new();
    for hull in hulls {
        let Some(place) = joint.meets(hull) else {
            continue;
        };
        let mut windows = [const { None }; RANKS];
        for fill in neighbour.fills.iter().filter(|fill| {
            fill.layer.tone == Tone::Light
                && picture.shape(fill.shape).fill == colour
                && fill.bounds.overlaps(place)
        }) {
            let rank = fill.layer.rank();
            let window = windows[rank].get_or_insert_with(|| {
                let farther = width * OVERLAP * (rank + 1) as f32;
                window(hull, farther, joint, farther)
            });
            patches.extend(window.clip(picture.shape(fill.shape).corners));
        }
    }
    patches
}

/// What is inside of a hull grown by `width`, and not much farther from the joint than it reaches.
fn window(hull: &Hull, width: f32, joint: Joint, farther: f32) -> Window {
    // Few corners are enough: the edge lies on what has the same colours.
    Window::inside(&hull.grown(width).coarse_corners()).within(joint.at, joint.reach + farther)
}
