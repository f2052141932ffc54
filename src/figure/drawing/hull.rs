//! Convex outlines of circles and ovals.

use std::sync::LazyLock;

use glam::Vec2;

use super::flat::Flat;

/// In how many directions an outline is sampled: a circle of 50 px is then off by 0.08 px.
pub const DIRECTIONS: usize = 56;
/// Points nearer than this (body heights) are one point: a tenth of a pixel on the largest picture.
const SAME: f32 = 1e-4;

/// A curve tighter than this may have two of its points nearer than [`SAME`].
const TIGHT: f32 = 1e-3;
/// Half of the points on a circle of this radius are off by a tenth of a pixel on a picture of 600 px.
const SMALL: f32 = 0.020;

/// Vectors by their coordinates, so that the loops over them run several at a time.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Vectors {
    x: [f32; DIRECTIONS],
    y: [f32; DIRECTIONS],
}

/// Unit vectors all round, from X to Y: clockwise as seen on a picture, whose Y points down.
static AROUND: LazyLock<Vectors> = LazyLock::new(|| {
    let angle = |index: usize| std::f32::consts::TAU * (index as f32 + 0.5) / DIRECTIONS as f32;
    Vectors {
        x: std::array::from_fn(|index| angle(index).cos()),
        y: std::array::from_fn(|index| angle(index).sin()),
    }
});

/// The outermost point so far in each direction, and how far out it is.
struct Farthest {
    reach: [f32; DIRECTIONS],
    points: Vectors,
}

impl Farthest {
    fn circle(&mut self, around: &Vectors, centre: Vec2, radius: f32) {
        for index in 0..DIRECTIONS {
            let (x, y) = (around.x[index], around.y[index]);
            let reach = centre.x * x + centre.y * y + radius;
            self.take(
                index,
                reach,
                centre.x + radius * x,
                centre.y + radius * y,
                reach > self.reach[index],
            );
        }
    }

    /// An oval, as far as `out` and the direction have a product above `least`.
    fn oval(&mut self, around: &Vectors, oval: [Vec2; 3], out: Vec2, least: f32) {
        let [centre, long, short] = oval;
        for index in 0..DIRECTIONS {
            let (x, y) = (around.x[index], around.y[index]);
            let (along, across) = (long.x * x + long.y * y, short.x * x + short.y * y);
            let reach = (along * along + across * across).sqrt().max(1e-9);
            let (along, across) = (along / reach, across / reach);
            let reach = centre.x * x + centre.y * y + reach;
            self.take(
                index,
                reach,
                centre.x + long.x * along + short.x * across,
                centre.y + long.y * along + short.y * across,
                (reach > self.reach[index]) & (out.x * x + out.y * y > least),
            );
        }
    }

    /// A circle, as far as `out` and the direction have a product of at most `most`.
    fn part_of_circle(
        &mut self,
        around: &Vectors,
        centre: Vec2,
        radius: f32,
        out: Vec2,
        most: f32,
    ) {
        for index in 0..DIRECTIONS {
            let (x, y) = (around.x[index], around.y[index]);
            let reach = centre.x * x + centre.y * y + radius;
            self.take(
                index,
                reach,
                centre.x + radius * x,
                centre.y + radius * y,
                (reach > self.reach[index]) & (out.x * x + out.y * y <= most),
            );
        }
    }

    #[inline(always)]
    fn take(&mut self, index: usize, reach: f32, x: f32, y: f32, farther: bool) {
        self.reach[index] = if farther { reach } else { self.reach[index] };
        self.points.x[index] = if farther { x } else { self.points.x[index] };
        self.points.y[index] = if farther { y } else { self.points.y[index] };
    }
}

/// A convex outline by its outermost point in each of the fixed directions.
#[derive(Debug, Clone, PartialEq)]
pub struct Hull {
    points: Vectors,
    /// Whether some points may be the same: rims seen edge on, and points.
    repeats: bool,
    /// Whether its curves are so small that half of the points are enough.
    small: bool,
}

impl Hull {
    /// The outline of some circles and ovals (at least one).
    pub fn around(flats: &[Flat]) -> Self {
        let around = &*AROUND;
        let mut farthest = Farthest {
            reach: [f32::NEG_INFINITY; DIRECTIONS],
            points: Vectors {
                x: [0.0; DIRECTIONS],
                y: [0.0; DIRECTIONS],
            },
        };
        for flat in flats {
            match *flat {
                Flat::Circle { centre, radius } => farthest.circle(around, centre, radius),
                Flat::Oval {
                    centre,
                    long,
                    short,
                } => farthest.oval(around, [centre, long, short], Vec2::ZERO, -1.0),
                Flat::Cut {
                    centre,
                    radius,
                    out,
                    at,
                    disc,
                } => {
                    farthest.part_of_circle(around, centre, radius, out, at);
                    farthest.oval(around, disc, out, at);
                }
            }
        }
        Self {
            points: farthest.points,
            repeats: flats.iter().any(|flat| flat.tightest() < TIGHT),
            small: flats.iter().all(|flat| flat.reach() < SMALL),
        }
    }

    /// The same outline, farther out by `width` everywhere.
    pub fn grown(&self, width: f32) -> Self {
        let around = &*AROUND;
        let mut points = self.points;
        for index in 0..DIRECTIONS {
            points.x[index] += around.x[index] * width;
            points.y[index] += around.y[index] * width;
        }
        Self { points, ..*self }
    }

    /// The upright rectangle about it: its corners with the lowest and the highest coordinates.
    pub fn extent(&self) -> (Vec2, Vec2) {
        let low = |values: &[f32; DIRECTIONS]| values.iter().copied().fold(f32::MAX, f32::min);
        let high = |values: &[f32; DIRECTIONS]| values.iter().copied().fold(f32::MIN, f32::max);
        (
            Vec2::new(low(&self.points.x), low(&self.points.y)),
            Vec2::new(high(&self.points.x), high(&self.points.y)),
        )
    }

    /// The corners, clockwise as seen (Y down), none twice.
    pub fn corners(&self) -> Vec<Vec2> {
        self.every(if self.small { 2 } else { 1 })
    }

    /// Half as many corners, for what is soft or hidden anyway.
    pub fn coarse_corners(&self) -> Vec<Vec2> {
        self.every(2)
    }

    fn every(&self, step: usize) -> Vec<Vec2> {
        if !self.repeats {
            let points = self.points.x.iter().zip(&self.points.y).step_by(step);
            return points.map(|(x, y)| Vec2::new(*x, *y)).collect();
        }
        let mut corners = [Vec2::ZERO; DIRECTIONS + 1];
        let mut count = 0;
        // Each corner is written where the next is to go, and stays if it is apart from the last.
        let mut last = Vec2::MAX;
        for index in (0..DIRECTIONS).step_by(step) {
            let point = Vec2::new(self.points.x[index], self.points.y[index]);
            corners[count] = point;
            let new = apart(last, point);
            count += usize::from(new);
            last = if new { point } else { last };
        }
        while count > 2 && !apart(corners[0], corners[count - 1]) {
            count -= 1;
        }
        corners[..count].to_vec()
    }
}

/// Whether two points are more than one.
pub fn apart(one: Vec2, other: Vec2) -> bool {
    one.distance_squared(other) > SAME * SAME
}

/// The upright rectangle about some points.
pub fn extent(points: &[Vec2]) -> (Vec2, Vec2) {
    points
        .iter()
        .fold((Vec2::MAX, Vec2::MIN), |(low, high), point| {
            (low.min(*point), high.max(*point))
        })
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
            for index in 0..DIRECTIONS {
                let out = Vec2::new(AROUND.x[index], AROUND.y[index]);
                assert!(window.holds(&[centre + out * radius]));
            }
        }
    }
}
