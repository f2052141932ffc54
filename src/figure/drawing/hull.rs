//! Convex outlines of circles and ovals.

use glam::Vec2;

use super::bounds::Bounds;
use super::directions::{Fineness, MOST, STEP, Vectors};
use super::flat::Flat;

/// An outline is nowhere off by more than this, in body heights: a sixth of a pixel where a body height is 700.
const OFF: f32 = 0.167 / 700.0;
/// The edge of the light on a body may be off by more, and the edge of a shadow by much more.
const LIT_OFF: f32 = 0.35 / 700.0;
const SOFT_OFF: f32 = 0.75 / 700.0;
/// Points nearer than this (body heights) are one point: a tenth of a pixel on the largest picture.
const SAME: f32 = 1e-4;
/// A curve tighter than this may have two of its points nearer than [`SAME`].
const TIGHT: f32 = 1e-3;

/// The outermost point so far in each direction, and how far out it is.
struct Farthest {
    count: usize,
    around: &'static Vectors,
    reach: [f32; MOST],
    points: Vectors,
}

impl Farthest {
    /// Takes the points that are farther out than those so far: `at` gives, for a direction, how far out a point is,
    /// and the point.
    #[inline(always)]
    fn take(&mut self, at: impl Fn(f32, f32) -> (f32, f32, f32)) {
        let count = self.count;
        let (around_x, around_y) = (&self.around.x[..count], &self.around.y[..count]);
        let reach = &mut self.reach[..count];
        let (points_x, points_y) = (&mut self.points.x[..count], &mut self.points.y[..count]);
        for index in 0..count {
            let (far, x, y) = at(around_x[index], around_y[index]);
            let farther = far > reach[index];
            reach[index] = if farther { far } else { reach[index] };
            points_x[index] = if farther { x } else { points_x[index] };
            points_y[index] = if farther { y } else { points_y[index] };
        }
    }

    /// A circle, as far as `out` and the direction have a product of at most `most`.
    fn circle(&mut self, centre: Vec2, radius: f32, out: Vec2, most: f32) {
        self.take(|x, y| {
            let reach = centre.x * x + centre.y * y + radius;
            let here = out.x * x + out.y * y <= most;
            let reach = if here { reach } else { f32::NEG_INFINITY };
            (reach, centre.x + radius * x, centre.y + radius * y)
        });
    }

    /// An oval, as far as `out` and the direction have a product above `least`.
    fn oval(&mut self, oval: [Vec2; 3], out: Vec2, least: f32) {
        let [centre, long, short] = oval;
        self.take(|x, y| {
            let (along, across) = (long.x * x + long.y * y, short.x * x + short.y * y);
            let reach = (along * along + across * across).sqrt().max(1e-9);
            let (along, across) = (along / reach, across / reach);
            let here = out.x * x + out.y * y > least;
            let reach = centre.x * x + centre.y * y + reach;
            (
                if here { reach } else { f32::NEG_INFINITY },
                centre.x + long.x * along + short.x * across,
                centre.y + long.y * along + short.y * across,
            )
        });
    }
}

/// A convex outline by its outermost point in each of the fixed directions.
#[derive(Debug, Clone, PartialEq)]
pub struct Hull {
    points: Vectors,
    fineness: Fineness,
    /// Whether some points may be the same: rims seen edge on, and points.
    repeats: bool,
}

impl Hull {
    /// The outline of some circles and ovals (at least one).
    pub fn around(flats: &[Flat]) -> Self {
        Self::to_within(OFF, flats)
    }

    /// The outline of what is lit.
    pub fn around_light(flats: &[Flat]) -> Self {
        Self::to_within(LIT_OFF, flats)
    }

    /// The outline of something soft, with few corners.
    pub fn softly_around(flats: &[Flat]) -> Self {
        Self::to_within(SOFT_OFF, flats)
    }

    fn to_within(off: f32, flats: &[Flat]) -> Self {
        let widest = flats.iter().map(Flat::reach).fold(0.0, f32::max);
        let fineness = Fineness::of(widest, off);
        let mut farthest = Farthest {
            count: fineness.directions(),
            around: fineness.around(),
            reach: [f32::NEG_INFINITY; MOST],
            points: Vectors::ZERO,
        };
        for flat in flats {
            match *flat {
                Flat::Circle { centre, radius } => farthest.circle(centre, radius, Vec2::ZERO, 1.0),
                Flat::Oval {
                    centre,
                    long,
                    short,
                } => farthest.oval([centre, long, short], Vec2::ZERO, -1.0),
                Flat::Cut {
                    centre,
                    radius,
                    out,
                    at,
                    disc,
                } => {
                    farthest.circle(centre, radius, out, at);
                    farthest.oval(disc, out, at);
                }
            }
        }
        Self {
            points: farthest.points,
            fineness,
            repeats: flats.iter().any(|flat| flat.tightest() < TIGHT),
        }
    }

    /// The same outline, farther out by `width` everywhere.
    pub fn grown(&self, width: f32) -> Self {
        let around = self.fineness.around();
        let mut grown = self.clone();
        for index in 0..self.fineness.directions() {
            grown.points.x[index] += around.x[index] * width;
            grown.points.y[index] += around.y[index] * width;
        }
        grown
    }

    /// The corners, each with the point farther out by `width`.
    pub fn rungs(&self, width: f32) -> impl Iterator<Item = [Vec2; 2]> {
        (0..self.fineness.directions()).map(move |index| {
            let at = self.points.at(index);
            [at, at + self.fineness.around().at(index) * width]
        })
    }

    /// How far a point is from it at least, as far as its directions can tell; below 0 inside.
    pub fn distance(&self, point: Vec2) -> f32 {
        let around = self.fineness.around();
        let mut most = [f32::MIN; STEP];
        for start in (0..self.fineness.directions()).step_by(STEP) {
            for (lane, most) in most.iter_mut().enumerate() {
                let index = start + lane;
                let (x, y) = (
                    point.x - self.points.x[index],
                    point.y - self.points.y[index],
                );
                let far = around.x[index] * x + around.y[index] * y;
                *most = if far > *most { far } else { *most };
            }
        }
        most.into_iter().fold(f32::MIN, f32::max)
    }

    /// The part of the way between two points that is not farther from it than `margin`, as factors of the way (Cyrus
    /// and Beck 1978).
    pub fn crossed(&self, from: Vec2, to: Vec2, margin: f32) -> Option<(f32, f32)> {
        let (mut enters, mut leaves) = (0.0_f32, 1.0_f32);
        for index in 0..self.fineness.directions() {
            let (out, at) = (self.fineness.around().at(index), self.points.at(index));
            let (over, under) = (out.dot(from - at) - margin, out.dot(at - to) + margin);
            match (over > 0.0, under > 0.0) {
                (true, false) => return None,
                (true, true) => enters = enters.max(over / (over + under)),
                (false, false) => leaves = leaves.min(over / (over + under)),
                (false, true) => {}
            }
        }
        (enters < leaves).then_some((enters, leaves))
    }

    /// The upright rectangle about it.
    pub fn bounds(&self) -> Bounds {
        let count = self.fineness.directions();
        let (x, y) = (&self.points.x[..count], &self.points.y[..count]);
        let low = |values: &[f32]| values.iter().copied().fold(f32::MAX, f32::min);
        let high = |values: &[f32]| values.iter().copied().fold(f32::MIN, f32::max);
        Bounds {
            min: Vec2::new(low(x), low(y)),
            max: Vec2::new(high(x), high(y)),
        }
    }

    /// The corners, clockwise as seen (Y down), none twice.
    pub fn corners(&self) -> Vec<Vec2> {
        let mut corners = Vec::with_capacity(self.fineness.directions());
        self.every(1, &mut corners);
        corners
    }

    /// Half as many corners, for what is soft or hidden anyway.
    pub fn coarse_corners(&self) -> Vec<Vec2> {
        let mut corners = Vec::with_capacity(self.fineness.directions() / 2);
        self.every(2, &mut corners);
        corners
    }

    /// Adds the corners to others.
    pub fn corners_into(&self, others: &mut Vec<Vec2>) {
        self.every(1, others);
    }

    fn every(&self, step: usize, others: &mut Vec<Vec2>) {
        let count = self.fineness.directions() / step;
        let points = (0..count).map(|index| self.points.at(index * step));
        if !self.repeats {
            return others.extend(points);
        }
        let mut corners = [Vec2::ZERO; MOST + 1];
        let mut count = 0;
        // Each corner is written where the next is to go, and stays if it is apart from the last.
        let mut last = Vec2::MAX;
        for point in points {
            corners[count] = point;
            let new = apart(last, point);
            count += usize::from(new);
            last = if new { point } else { last };
        }
        while count > 2 && !apart(corners[0], corners[count - 1]) {
            count -= 1;
        }
        others.extend_from_slice(&corners[..count]);
    }
}

/// Whether two points are more than one.
pub fn apart(one: Vec2, other: Vec2) -> bool {
    one.distance_squared(other) > SAME * SAME
}

#[cfg(test)]
mod tests {
    use super::super::window::Window;
    use super::*;

    fn circle(x: f32, y: f32, radius: f32) -> Flat {
        Flat::Circle {
            centre: Vec2::new(x, y),
            radius,
        }
    }

    #[test]
    fn an_outline_contains_its_circles() {
        let circles = [
            circle(0.0, 0.0, 0.05),
            circle(0.2, 0.1, 0.03),
            circle(0.1, -0.1, 0.02),
        ];
        let corners = Hull::around(&circles).grown(0.0005).corners();
        let window = Window::inside(&corners);
        for (centre, radius) in circles.map(|flat| match flat {
            Flat::Circle { centre, radius } => (centre, radius),
            other => panic!("{other:?} is no circle"),
        }) {
            let around = Fineness::FINEST.around();
            for (x, y) in around.x.iter().zip(&around.y) {
                assert!(window.holds(&[centre + Vec2::new(*x, *y) * radius]));
            }
        }
    }
}
