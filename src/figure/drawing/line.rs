//! Lines about parts: bands along their outlines.

use glam::Vec2;

use super::gap::{Gap, Rung, Span};
use super::hull::Hull;
use super::palette::Rgb;
use super::picture::Picture;

/// How far a band reaches under the fill that comes over it, as a factor of its width, so that no hairline is left.
const UNDER: f32 = 1.3;

/// Paints the line about a hull, but for the gaps.
pub fn line(hull: &Hull, width: f32, gaps: &[Gap<'_>], fill: Rgb, picture: &mut Picture) {
    let reached = hull.bounds().grown(width);
    let mut rungs = hull.rungs(width);
    let Some(first) = rungs.next() else {
        return;
    };
    // The gaps that are near, and how far from them the way has come.
    let mut near: Vec<(&Gap<'_>, f32)> = gaps
        .iter()
        .filter(|gap| gap.may_meet(reached))
        .map(|gap| (gap, gap.distance(first)))
        .collect();
    let mut bands = Bands::default();
    let mut left = Vec::with_capacity(near.len() + 1);
    let mut from = first;
    for to in rungs.chain([first]) {
        left.clear();
        left.push((0.0, 1.0));
        for (gap, distance) in &mut near {
            let next = gap.distance(to);
            gap.leave_out([from, to], [*distance, next], &mut left);
            *distance = next;
        }
        for span in &left {
            bands.go_on([from, to], *span);
        }
        from = to;
    }
    bands.close();
    // Crumbs are left where two gaps meet.
    for band in bands.all.iter().filter(|band| length(band) > width) {
        picture.band(band, fill);
    }
}

/// How long the outer edge of a band is.
fn length(band: &[Vec2]) -> f32 {
    let (rungs, _) = band.as_chunks::<2>();
    let ways = rungs.windows(2);
    ways.map(|way| way[0][1].distance(way[1][1])).sum()
}

/// The corners of the bands so far.
#[derive(Default)]
struct Bands {
    all: Vec<Vec<Vec2>>,
    /// Whether the last one ends where the next edge begins.
    is_open: bool,
}

impl Bands {
    /// Goes on with a part of the edge between two rungs.
    fn go_on(&mut self, [from, to]: [Rung; 2], (start, end): Span) {
        let under = |[inner, outer]: Rung| [inner - (outer - inner) * UNDER, outer];
        let at = |part: f32| under([0, 1].map(|side| from[side].lerp(to[side], part)));
        if !self.is_open || start > 0.0 {
            let mut band = Vec::with_capacity(160);
            band.extend(at(start));
            self.all.push(band);
        }
        self.is_open = end >= 1.0;
        if let Some(band) = self.all.last_mut() {
            band.extend(if self.is_open { under(to) } else { at(end) });
        }
    }

    /// Joins the first band to the last if both are cut elsewhere.
    fn close(&mut self) {
        if let [first, .., last] = &mut self.all[..]
            && first.starts_with(&last[last.len() - 2..])
        {
            last.extend_from_slice(&first[2..]);
            self.all.swap_remove(0);
        }
    }
}
