//! Healing joints: where two parts of a body grow into each other there is no outline, and light and shade go on.
//!
//! A part's outline is a larger hull of the line's colour under its fill. Where it runs over a neighbour that is
//! already painted, the neighbour's own shapes are painted once more, clipped to what the outline has just covered:
//! so a patch can never cover a third part, and always has the very colours of what it joins.

use glam::Vec2;

use super::hull::{Hull, extent};
use super::palette::Rgb;
use super::part::BodyPart;
use super::picture::Shape;
use super::window::Window;

/// How much farther than the outline a patch reaches, as a factor of the line's width, so that no hairline is left.
const BEYOND: f32 = 1.35;
/// How much farther than a part its neighbour's light reaches, as a factor of the line's width, for the same reason.
const OVERLAP: f32 = 0.30;

/// What was painted of a part, outline apart.
#[derive(Debug, Clone)]
pub struct Painted {
    /// Which part.
    pub part: BodyPart,
    /// Its shapes among all shapes.
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
    low: Vec2,
    high: Vec2,
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

/// Where two parts join on the picture.
#[derive(Debug, Clone, Copy)]
pub struct Joint {
    /// Its place.
    pub at: Vec2,
    /// How far the outline is left out, in body heights.
    pub reach: f32,
}

impl Joint {
    /// The rectangle in which a hull, grown by `width`, meets the joint; none if it does not.
    fn meets(&self, hull: &Hull, width: f32) -> Option<(Vec2, Vec2)> {
        // An octagon's corner is a little farther from its middle than its sides.
        if hull.is_farther(self.at, self.reach * 1.09 + width) {
            return None;
        }
        let (low, high) = hull.extent();
        let low = (low - width).max(self.at - self.reach);
        let high = (high + width).min(self.at + self.reach);
        low.cmplt(high).all().then_some((low, high))
    }
}

impl Fill {
    /// A shape of a part, which will have this index among all shapes.
    pub fn new(shape: usize, points: &[Vec2], layer: Layer) -> Self {
        let (low, high) = extent(points);
        Self {
            shape,
            layer,
            low,
            high,
        }
    }

    fn is_in(&self, (low, high): (Vec2, Vec2)) -> bool {
        self.low.cmplt(high).all() && low.cmplt(self.high).all()
    }
}

/// The shapes that take an outline back where it runs over a neighbour near their joint.
pub fn over_outline(
    shapes: &[Shape],
    neighbour: &Painted,
    hulls: &[&Hull],
    width: f32,
    joint: Joint,
) -> Vec<Shape> {
    let mut patches = Vec::new();
    for hull in hulls {
        let Some(place) = joint.meets(hull, width * BEYOND) else {
            continue;
        };
        // Each layer reaches a little farther than the one under it, so that the under one does not shine through
        // along the smoothed edge.
        let mut windows = [const { None }; RANKS];
        for fill in neighbour.fills.iter().filter(|fill| fill.is_in(place)) {
            let rank = fill.layer.rank();
            let window = windows[rank].get_or_insert_with(|| {
                let farther = width * OVERLAP * rank as f32;
                window(hull, width * BEYOND + farther, joint, farther)
            });
            patches.extend(clipped(&shapes[fill.shape], window));
        }
    }
    patches
}

/// The shapes that carry a neighbour's lit side on into hulls of the same colour.
pub fn light(
    shapes: &[Shape],
    neighbour: &Painted,
    hulls: &[&Hull],
    colour: Rgb,
    width: f32,
    joint: Joint,
) -> Vec<Shape> {
    let mut patches = Vec::new();
    for hull in hulls {
        let Some(place) = joint.meets(hull, 0.0) else {
            continue;
        };
        let mut windows = [const { None }; RANKS];
        for fill in neighbour.fills.iter().filter(|fill| {
            fill.layer.tone == Tone::Light && shapes[fill.shape].fill == colour && fill.is_in(place)
        }) {
            let rank = fill.layer.rank();
            let window = windows[rank].get_or_insert_with(|| {
                let farther = width * OVERLAP * (rank + 1) as f32;
                window(hull, farther, joint, farther)
            });
            patches.extend(clipped(&shapes[fill.shape], window));
        }
    }
    patches
}

/// What is inside of a hull grown by `width`, and not much farther from the joint than it reaches.
fn window(hull: &Hull, width: f32, joint: Joint, farther: f32) -> Window {
    // Few corners are enough: the edge lies on what has the same colours.
    Window::inside(&hull.grown(width).coarse_corners()).within(joint.at, joint.reach + farther)
}

fn clipped(shape: &Shape, window: &Window) -> Option<Shape> {
    window.clip(&shape.points).map(|points| Shape {
        points,
        fill: shape.fill,
    })
}
