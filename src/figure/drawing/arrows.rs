//! Painting arrows.

use glam::{Vec2, Vec3};

use super::camera::View;
use super::palette::Rgb;
use super::picture::Picture;
use super::scene::{Detail, Scene};

/// How thick its shaft is, in body heights.
const SHAFT: f32 = 0.016;
/// How long and how wide its head is.
const HEAD: f32 = 0.044;
/// The edge about it, so that it is seen on anything.
const EDGE: f32 = 0.006;
/// How many straight pieces a bent shaft is painted in.
const PIECES: u8 = 10;

/// Paints the arrows of a scene over all that is there; in a small picture they are thicker.
pub fn arrows(scene: &Scene<'_>, view: &View, picture: &mut Picture) {
    let scale = match scene.detail {
        Detail::Large => 1.0,
        Detail::Small => 1.6,
    };
    for arrow in scene.arrows {
        let point = |offset: Vec3| {
            let at = scene.stance.point(arrow.joint, offset);
            view.project(at).on_picture()
        };
        let (from, to) = (point(arrow.from), point(arrow.to));
        let over = arrow.over.map_or((from + to) / 2.0, point);
        let way = Way { from, over, to };
        way.paint(scale, EDGE * scale, scene.palette.ground, picture);
        way.paint(scale, 0.0, scene.palette.arrow, picture);
    }
}

/// The way of an arrow on the picture.
struct Way {
    from: Vec2,
    over: Vec2,
    to: Vec2,
}

impl Way {
    /// A point of the way, from 0 to 1.
    fn at(&self, along: f32) -> Vec2 {
        let (first, second) = (
            self.from.lerp(self.over, along),
            self.over.lerp(self.to, along),
        );
        first.lerp(second, along)
    }

    fn paint(&self, scale: f32, edge: f32, fill: Rgb, picture: &mut Picture) {
        let (head, half) = (HEAD * scale, SHAFT * scale / 2.0 + edge);
        let ahead = (self.to - self.over).normalize_or_zero();
        if ahead == Vec2::ZERO {
            // It points at the eye.
            return;
        }
        let length = self.from.distance(self.over) + self.over.distance(self.to);
        let neck = (1.0 - head * 0.8 / length.max(head)).max(0.0);
        let points: Vec<Vec2> = (0..=PIECES)
            .map(|piece| self.at(neck * f32::from(piece) / f32::from(PIECES)))
            .collect();
        for piece in points.windows(2) {
            let along = (piece[1] - piece[0]).normalize_or_zero();
            // A little longer, so that no gap is left where the way bends.
            let (begin, end) = (piece[0] - along * half, piece[1] + along * half);
            let aside = along.perp() * half;
            clockwise(
                &[begin + aside, end + aside, end - aside, begin - aside],
                fill,
                picture,
            );
        }
        let aside = ahead.perp() * (head * 0.55 + edge * 1.5);
        let (tip, base) = (
            self.to + ahead * edge * 2.0,
            self.to - ahead * (head + edge),
        );
        clockwise(&[tip, base + aside, base - aside], fill, picture);
    }
}

/// Adds a convex polygon whichever way round its corners are given.
fn clockwise(corners: &[Vec2], fill: Rgb, picture: &mut Picture) {
    let next = corners.iter().cycle().skip(1);
    let area: f32 = corners
        .iter()
        .zip(next)
        .map(|(one, next)| one.perp_dot(*next))
        .sum();
    if area > 0.0 {
        picture.area(corners.iter().copied(), fill);
    } else if area < 0.0 {
        picture.area(corners.iter().rev().copied(), fill);
    }
}
