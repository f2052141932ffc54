//! Fitting a picture into a place on the screen, the same way for a whole movement.

use glam::Vec2;

use super::bounds::Bounds;

/// A corner is not missed if the outline is off by less than this many pixels without it.
const UNSEEN: f32 = 0.1;
/// With more pixels than this for a body height no corner would go unseen: outlines have no more than they need there.
const ALL_SEEN: f32 = 500.0;

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

    /// The same, farther to the right and down by so many pixels.
    pub fn moved(self, by: Vec2) -> Self {
        Self {
            origin: self.origin + by,
            ..self
        }
    }

    /// Where the corners of a shape fall, in pixels from the top left. Those that the eye would not miss at
    /// this size are left out; a small picture has few.
    pub fn corners(&self, shape: &[Vec2], corners: &mut Vec<Vec2>) {
        corners.clear();
        corners.extend(shape.iter().map(|point| self.place(*point)));
        if self.scale > ALL_SEEN {
            return;
        }
        let Some((first, others)) = corners.split_first_mut() else {
            return;
        };
        // Each corner is written where the next is to go, and stays if it would be missed.
        let (mut last, mut kept) = (*first, 0);
        for index in 0..others.len() {
            let point = others[index];
            let way = others.get(index + 1).unwrap_or(first) - last;
            let aside = way.perp_dot(point - last);
            let stays = aside * aside > UNSEEN * UNSEEN * way.length_squared();
            others[kept] = point;
            kept += usize::from(stays);
            last = if stays { point } else { last };
        }
        corners.truncate(kept + 1);
    }

    /// Where a point falls, in pixels from the top left.
    pub fn place(&self, point: Vec2) -> Vec2 {
        self.origin + point * self.scale
    }
}
