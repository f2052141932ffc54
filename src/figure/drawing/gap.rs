//! Gaps in lines: where two parts of a body grow into each other.
//!
//! A line leaves out what lies in its neighbour's fill near the joint, where the neighbour can be seen, and ends where
//! the nearer of its edges enters there. What its other edge then lacks is not farther from the neighbour than a line
//! is wide, and so lies on the neighbour's own line.

use glam::Vec2;

use super::bounds::Bounds;
use super::hull::Hull;

/// On a way shorter than this (body heights) outlines are taken for straight.
const SHORT: f32 = 0.02;

/// Where two parts join on the picture.
#[derive(Debug, Clone, Copy)]
pub struct Joint {
    /// Its place.
    pub at: Vec2,
    /// How far lines are left out, in body heights.
    pub reach: f32,
}

/// Where a line is left out: where a neighbour is seen, near the joint.
#[derive(Debug, Clone)]
pub struct Gap<'a> {
    neighbour: Region<'a>,
    /// What hides the neighbour.
    before: Vec<Region<'a>>,
}

/// The inside of a hull, as far as it is near a joint.
#[derive(Debug, Clone, Copy)]
struct Region<'a> {
    hull: &'a Hull,
    /// How much larger it is than the hull.
    margin: f32,
    joint: Joint,
    /// The upright rectangle about it.
    bounds: Bounds,
}

/// Both ends of a line across a band: on the outline, and at the outer edge.
pub type Rung = [Vec2; 2];

/// A part of a way, as factors of its length.
pub type Span = (f32, f32);

impl<'a> Gap<'a> {
    /// The gap where a neighbour of this outline joins, with what is painted over it with lines of this width; none if
    /// the neighbour does not reach there.
    pub fn new(
        neighbour: &'a Hull,
        joint: Joint,
        before: impl Iterator<Item = &'a Hull>,
        width: f32,
    ) -> Option<Self> {
        let neighbour = Region::new(neighbour, 0.0, joint)?;
        let before = before
            .filter_map(|hull| Region::new(hull, width, joint))
            .filter(|region| region.bounds.overlaps(neighbour.bounds))
            .collect();
        Some(Self { neighbour, before })
    }

    /// Whether anything in a rectangle may be left out.
    pub fn may_meet(&self, bounds: Bounds) -> bool {
        self.neighbour.bounds.overlaps(bounds)
    }

    /// How far the nearer end of a rung is from the neighbour at least; below 0 if it is inside.
    pub fn distance(&self, rung: Rung) -> f32 {
        self.neighbour.distance(rung)
    }

    /// Takes what is left out on the way between two rungs at these distances out of `left`.
    pub fn leave_out(&self, ends: [Rung; 2], distances: [f32; 2], left: &mut Vec<Span>) {
        let Some((mut enters, leaves)) = self.neighbour.crossed(ends, distances) else {
            return;
        };
        if self.before.is_empty() {
            return take(left, (enters, leaves));
        }
        let mut hidden: Vec<Span> = self
            .before
            .iter()
            .filter_map(|region| region.crossed(ends, ends.map(|rung| region.distance(rung))))
            .collect();
        hidden.sort_unstable_by(|one, other| one.0.total_cmp(&other.0));
        for (start, end) in hidden {
            take(left, (enters, start.min(leaves)));
            enters = enters.max(end);
        }
        take(left, (enters, leaves));
    }
}

impl<'a> Region<'a> {
    fn new(hull: &'a Hull, margin: f32, joint: Joint) -> Option<Self> {
        Some(Self {
            hull,
            margin,
            joint,
            bounds: joint.meets(hull)?,
        })
    }

    /// How far the nearer end of a rung is from it at least; below 0 if it is inside.
    fn distance(&self, [inner, outer]: Rung) -> f32 {
        let distance = self.distance_of(inner);
        // The outer end is not nearer by more than the width.
        if distance > 0.0 && distance * distance < inner.distance_squared(outer) {
            distance.min(self.distance_of(outer))
        } else {
            distance
        }
    }

    fn distance_of(&self, point: Vec2) -> f32 {
        let Bounds { min, max } = self.bounds;
        let from_box = (min - point).max(point - max).max_element() - self.margin;
        if from_box > 0.0 {
            return from_box;
        }
        let Joint { at, reach } = self.joint;
        let from_joint = point.distance(at) - reach;
        from_joint.max(self.hull.distance(point) - self.margin)
    }

    /// The part of the way between two rungs at these distances in which either end is inside.
    fn crossed(&self, [from, to]: [Rung; 2], distances: [f32; 2]) -> Option<Span> {
        let way = from[0].distance_squared(to[0]);
        let is_short = way < SHORT * SHORT;
        let farther = distances[0].max(distances[1]);
        match distances.map(|distance| distance < 0.0) {
            [true, true] => Some((0.0, 1.0)),
            // No outline has a bulge worth mentioning on a short way.
            [false, false] if is_short || farther * farther > way => None,
            inside if is_short => {
                let there = distances[0] / (distances[0] - distances[1]);
                Some(if inside[0] {
                    (0.0, there)
                } else {
                    (there, 1.0)
                })
            }
            _ => {
                let [inner, outer] = [0, 1].map(|end| self.crossed_by(from[end], to[end]));
                match (inner, outer) {
                    (Some(one), Some(other)) => Some((one.0.min(other.0), one.1.max(other.1))),
                    (one, other) => one.or(other),
                }
            }
        }
    }

    fn crossed_by(&self, from: Vec2, to: Vec2) -> Option<Span> {
        let hull = self.hull.crossed(from, to, self.margin)?;
        let circle = self.joint.crossed(from, to)?;
        let (enters, leaves) = (hull.0.max(circle.0), hull.1.min(circle.1));
        (enters < leaves).then_some((enters, leaves))
    }
}

impl Joint {
    /// The upright rectangle in which a hull is within reach; none if it is not.
    pub fn meets(&self, hull: &Hull) -> Option<Bounds> {
        // An octagon's corner is a little farther from its middle than its sides.
        if hull.distance(self.at) > self.reach * 1.09 {
            return None;
        }
        let near = Bounds::of_circle(self.at, self.reach);
        let met = hull.bounds();
        met.overlaps(near).then(|| met.intersection(near))
    }

    /// The part of the way between two points that is within reach.
    fn crossed(&self, from: Vec2, to: Vec2) -> Option<Span> {
        let (way, off) = (to - from, from - self.at);
        let square = way.length_squared().max(f32::MIN_POSITIVE);
        let middle = -off.dot(way) / square;
        let nearest = (off + way * middle).length_squared();
        let half = ((self.reach * self.reach - nearest) / square).sqrt();
        let (enters, leaves) = ((middle - half).max(0.0), (middle + half).min(1.0));
        (enters < leaves && half > 0.0).then_some((enters, leaves))
    }
}

/// Takes a span out of others.
fn take(spans: &mut Vec<Span>, (enters, leaves): Span) {
    if enters >= leaves {
        return;
    }
    for index in 0..spans.len() {
        let (start, end) = spans[index];
        spans[index].1 = end.min(enters);
        spans.push((start.max(leaves), end));
    }
    spans.retain(|(start, end)| start < end);
}
