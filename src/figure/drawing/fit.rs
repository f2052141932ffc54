//! Fitting a picture into a place on the screen, the same way for a whole movement.

use glam::Vec2;

use super::picture::{Bounds, Picture};

/// A corner is not missed if the outline is off by less than this many pixels without it.
const UNSEEN: f32 = 0.1;

/// The frame that holds all of these pictures: for a movement, give its start, middle and end once, and keep it.
pub fn frame<'a>(pictures: impl IntoIterator<Item = &'a Picture>) -> Bounds {
    pictures
        .into_iter()
        .fold(Bounds::EMPTY, |frame, picture| frame.union(picture.bounds))
}

/// How a frame lies in a rectangle of the screen: centred, as large as it can be, never cut.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fit {
    /// Pixels for each body height.
    pub scale: f32,
    /// Where the origin of the picture comes to lie, in pixels from the top left.
    pub origin: Vec2,
}

impl Fit {
    /// Fits a frame into `size` pixels.
    pub fn new(frame: Bounds, size: Vec2) -> Self {
        let scale = (size / frame.size().max(Vec2::splat(1e-3))).min_element();
        Self {
            scale,
            origin: size / 2.0 - frame.centre() * scale,
        }
    }

    /// Where the corners of a convex shape fall, in pixels from the top left. Those that the eye would not miss at
    /// this size are left out; a small picture has few.
    pub fn corners(&self, shape: &[Vec2], corners: &mut Vec<Vec2>) {
        corners.clear();
        let count = shape.len();
        for (index, point) in shape.iter().enumerate() {
            let point = self.place(*point);
            let missed = corners.last().is_some_and(|last| {
                let after = self.place(shape[(index + 1) % count]);
                let (way, aside) = (after - *last, point - *last);
                way.dot(aside) > 0.0
                    && way.perp_dot(aside).powi(2) < UNSEEN * UNSEEN * way.length_squared()
            });
            if !missed {
                corners.push(point);
            }
        }
    }

    fn place(&self, point: Vec2) -> Vec2 {
        self.origin + point * self.scale
    }
}
