//! The stuff that bodies and things are made of: balls and ovals in space, seen flat and lit.

use glam::{Vec2, Vec3};

use super::camera::View;
use super::flat::Flat;
use super::hull::Hull;

/// A ball.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ball {
    /// Its middle.
    pub centre: Vec3,
    /// Its radius, in body heights.
    pub radius: f32,
}

/// A ball, or a flat oval: the mouth of a sleeve, the rim of a table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Blob {
    /// A ball.
    Ball(Ball),
    /// A flat oval by two half axes that are square to each other.
    Oval {
        /// Its middle.
        centre: Vec3,
        /// From the middle to the rim.
        long: Vec3,
        /// From the middle to the rim a quarter of a turn on.
        short: Vec3,
    },
    /// A ball of which only the points whose product with `out` (unit length) is at most `reach` are left.
    Cut {
        /// The whole ball.
        ball: Ball,
        /// The way to what was cut off.
        out: Vec3,
        /// Where the cut is.
        reach: f32,
    },
}

/// A convex solid: the hull of its blobs.
pub type Lump = Vec<Blob>;

/// A ball, in short.
pub const fn ball(centre: Vec3, radius: f32) -> Ball {
    Ball { centre, radius }
}

impl From<Ball> for Blob {
    fn from(ball: Ball) -> Self {
        Self::Ball(ball)
    }
}

/// How much of a blob's radius its shade takes at most: the light is a smaller blob inside, moved towards the lamp.
const SHADE: f32 = 0.17;

impl Blob {
    /// A round disc square to `axis`.
    pub fn disc(centre: Vec3, axis: Vec3, radius: f32) -> Self {
        let (long, short) = axis.normalize_or(Vec3::Y).any_orthonormal_pair();
        Self::Oval {
            centre,
            long: long * radius,
            short: short * radius,
        }
    }

    /// The blob as it is seen.
    pub fn flat(&self, view: &View) -> Flat {
        match *self {
            Self::Ball(Ball { centre, radius }) => {
                let seen = view.project(centre);
                Flat::Circle {
                    centre: seen.on_picture(),
                    radius: radius * seen.scale,
                }
            }
            Self::Oval {
                centre,
                long,
                short,
            } => {
                let at = |point: Vec3| view.project(point).on_picture();
                let middle = at(centre);
                Flat::Oval {
                    centre: middle,
                    long: at(centre + long) - middle,
                    short: at(centre + short) - middle,
                }
            }
            Self::Cut { ball, out, reach } => cut_flat(ball, out, reach, view),
        }
    }

    /// The part of the blob that is lit from the direction `light` (unit length): a smaller blob that touches its rim.
    fn lit(&self, light: Vec3) -> Self {
        match *self {
            Self::Ball(Ball { centre, radius }) => Self::Ball(Ball {
                centre: centre + light * (radius * SHADE),
                radius: radius * (1.0 - SHADE),
            }),
            Self::Oval {
                centre,
                long,
                short,
            } => {
                let along = light.dot(long.normalize_or_zero());
                let across = light.dot(short.normalize_or_zero());
                Self::Oval {
                    centre: centre + (long * along + short * across) * SHADE,
                    long: long * (1.0 - SHADE),
                    short: short * (1.0 - SHADE),
                }
            }
            Self::Cut { ball, out, reach } => match Self::Ball(ball).lit(light) {
                Self::Ball(ball) => Self::Cut { ball, out, reach },
                whole => whole,
            },
        }
    }
}

fn cut_flat(ball: Ball, out: Vec3, reach: f32, view: &View) -> Flat {
    let Ball { centre, radius } = ball;
    let from_centre = reach - centre.dot(out);
    if from_centre >= radius {
        return Blob::Ball(ball).flat(view);
    }
    let from_centre = from_centre.max(-radius);
    let middle = centre + out * from_centre;
    let rim = (radius * radius - from_centre * from_centre)
        .max(0.0)
        .sqrt();
    let at = |point: Vec3| view.project(point).on_picture();
    let (long, short) = out.any_orthonormal_pair();
    let scale = view.project(middle).scale;
    Flat::Cut {
        centre: at(centre),
        radius: radius * scale,
        out: Vec2::new(out.dot(view.right), -out.dot(view.up)),
        at: from_centre / radius,
        disc: [
            at(middle),
            at(middle + long * rim) - at(middle),
            at(middle + short * rim) - at(middle),
        ],
    }
}

/// The outline of a lump.
pub fn outline(lump: &[Blob], view: &View) -> Hull {
    hull_of(Hull::around, lump.iter().map(|blob| blob.flat(view)))
}

/// The outline of what is lit of a lump.
pub fn lit_outline(lump: &[Blob], view: &View, light: Vec3) -> Hull {
    let flats = lump.iter().map(|blob| blob.lit(light).flat(view));
    hull_of(Hull::around_light, flats)
}

fn hull_of(around: fn(&[Flat]) -> Hull, flats: impl Iterator<Item = Flat>) -> Hull {
    /// More blobs than any lump has.
    const MOST: usize = 16;
    let mut few = [Flat::Circle {
        centre: Vec2::ZERO,
        radius: 0.0,
    }; MOST];
    let mut count = 0;
    for (place, flat) in few.iter_mut().zip(flats) {
        *place = flat;
        count += 1;
    }
    around(&few[..count])
}
