//! Clipping one convex polygon to another.

use glam::Vec2;

use super::bounds::Bounds;
use super::hull::apart;

/// A half of the plane: the points whose product with `out` is at most `reach`.
#[derive(Debug, Clone, Copy)]
struct Half {
    out: Vec2,
    reach: f32,
}

impl Half {
    /// How far out the farthest corner of a rectangle lies; not above 0 if the rectangle is inside.
    fn most(&self, bounds: Bounds) -> f32 {
        self.out.dot(bounds.farthest(self.out)) - self.reach
    }
}

/// A convex hole to look through: what is clipped to it stays inside.
#[derive(Debug, Clone)]
pub struct Window {
    bounds: Bounds,
    halves: Vec<Half>,
}

impl Window {
    /// The inside of a convex polygon given clockwise as seen (Y down).
    pub fn inside(corners: &[Vec2]) -> Self {
        let bounds = Bounds::around(corners);
        let mut halves = Vec::with_capacity(corners.len() + 16);
        let mut from = corners.last().copied().unwrap_or_default();
        for to in corners {
            let out = -(*to - from).perp();
            let length = out.length();
            if length > 1e-6 {
                let out = out / length;
                let reach = out.dot(*to);
                halves.push(Half { out, reach });
            }
            from = *to;
        }
        Self { bounds, halves }
    }

    /// Narrows the window to an octagon about a circle.
    pub fn within(mut self, centre: Vec2, radius: f32) -> Self {
        let bounds = self.bounds.intersection(Bounds::of_circle(centre, radius));
        self.bounds = bounds;
        // What cannot cut inside the circle's square is left out.
        self.halves.retain(|half| half.most(bounds) > 0.0);
        for (x, y) in [(1.0, 1.0), (-1.0, 1.0), (-1.0, -1.0), (1.0, -1.0)] {
            let out = Vec2::new(x, y) * std::f32::consts::FRAC_1_SQRT_2;
            self.halves.push(Half {
                out,
                reach: out.dot(centre) + radius,
            });
        }
        self
    }

    /// Whether a convex polygon lies inside altogether.
    pub fn holds(&self, corners: &[Vec2]) -> bool {
        let bounds = Bounds::around(corners);
        self.halves.iter().all(|half| half.most(bounds) <= 0.0)
    }

    /// The part of a convex polygon that lies inside (Sutherland and Hodgman 1974); none if next to nothing does.
    pub fn clip(&self, corners: &[Vec2]) -> Option<Vec<Vec2>> {
        let bounds = Bounds::around(corners);
        if corners.len() < 3 || !bounds.overlaps(self.bounds) {
            return None;
        }
        let mut kept = Vec::with_capacity(corners.len() + 8);
        kept.extend_from_slice(corners);
        let mut next = Vec::with_capacity(corners.len() + 8);
        let mut cut_down = |bounds: Bounds, half: &Half| {
            if half.most(bounds) > 0.0 && cut(&kept, *half, &mut next) {
                std::mem::swap(&mut kept, &mut next);
            }
            kept.len() >= 3
        };
        // The upright square first: it takes most away with the least work.
        let square = [Vec2::X, Vec2::Y, Vec2::NEG_X, Vec2::NEG_Y].map(|out| Half {
            out,
            reach: out.dot(self.bounds.farthest(out)),
        });
        let inside = bounds.intersection(self.bounds);
        let is_seen = square.iter().all(|half| cut_down(bounds, half))
            && self.halves.iter().all(|half| cut_down(inside, half));
        if !is_seen {
            return None;
        }
        kept.dedup_by(|one, other| !apart(*one, *other));
        while kept.len() > 2 && !apart(kept[0], kept[kept.len() - 1]) {
            kept.pop();
        }
        (kept.len() > 2).then_some(kept)
    }
}

/// Cuts a polygon down to a half of the plane; false, and nothing done, if it lies inside.
fn cut(corners: &[Vec2], half: Half, kept: &mut Vec<Vec2>) -> bool {
    let over = |index: usize| half.out.dot(corners[index]) - half.reach;
    let is_over = |corner: &Vec2| half.out.dot(*corner) > half.reach;
    // Without a way out of the loop several corners are looked at at a time.
    if !corners
        .iter()
        .fold(false, |any, corner| any | is_over(corner))
    {
        return false;
    }
    let count = corners.len();
    // Where the outline leaves the half and where it comes back; more than once each only by rounding.
    let (mut leaves, mut returns, mut changes) = (0, 0, 0);
    let mut was_over = is_over(&corners[count - 1]);
    for (index, corner) in corners.iter().enumerate() {
        let is_over = is_over(corner);
        if is_over != was_over {
            *(if is_over { &mut leaves } else { &mut returns }) = index;
            changes += 1;
        }
        was_over = is_over;
    }
    kept.clear();
    kept.reserve(count + 8);
    let crossing = |index: usize| {
        let before = (index + count - 1) % count;
        let (from, to) = (over(before), over(index));
        corners[before].lerp(corners[index], from / (from - to))
    };
    if changes == 2 {
        if returns < leaves {
            kept.extend_from_slice(&corners[returns..leaves]);
        } else {
            kept.extend_from_slice(&corners[returns..]);
            kept.extend_from_slice(&corners[..leaves]);
        }
        kept.push(crossing(leaves));
        kept.push(crossing(returns));
    } else if changes > 2 {
        for (index, corner) in corners.iter().enumerate() {
            if is_over(corner) != is_over(&corners[(index + count - 1) % count]) {
                kept.push(crossing(index));
            }
            if !is_over(corner) {
                kept.push(*corner);
            }
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clipping_keeps_what_is_common() {
        let square = |x: f32| {
            [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)].map(|(dx, dy)| Vec2::new(x + dx, dy))
        };
        let window = Window::inside(&square(0.25));
        let common = window.clip(&square(0.0)).expect("the squares overlap");
        let (low, high) = common
            .iter()
            .fold((Vec2::MAX, Vec2::MIN), |(low, high), point| {
                (low.min(*point), high.max(*point))
            });
        assert!((low.x - 0.25).abs() < 1e-6 && (high.x - 1.0).abs() < 1e-6);
        assert!(window.clip(&square(2.0)).is_none());
    }
}
