//! The things about the figure, and the solids of those that do not lie flat.

use super::camera::{Camera, View};
use super::furniture;
use super::mat::Mat;
use super::part::{Part, Volume};
use super::spot::Spot;
use super::wall::Wall;
use crate::figure::skeleton::{Side, Stance};

/// How high the seat of a chair is, in body heights.
pub const SEAT_HEIGHT: f32 = 0.285;

/// A thing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Prop {
    /// A mat on the floor.
    Mat(Mat),
    /// A chair whose seat is centred here; it looks along the spot's X.
    Chair(Spot),
    /// A piece of wall.
    Wall(Wall),
    /// Two posts and a lintel; one walks through along the spot's X. `width` is between the posts.
    Doorway {
        /// The middle of the threshold.
        spot: Spot,
        /// Between the posts, in body heights.
        width: f32,
    },
    /// A desk: its middle, and the height of its top.
    Table {
        /// Its middle.
        spot: Spot,
        /// In body heights.
        height: f32,
    },
    /// A low box: its middle, and its height.
    Step {
        /// Its middle.
        spot: Spot,
        /// In body heights.
        height: f32,
    },
    /// A padded couch: its middle, and the height of its top.
    Bench {
        /// Its middle.
        spot: Spot,
        /// In body heights.
        height: f32,
    },
    /// A strap from both hands round the sole of a foot.
    Strap(Side),
    /// A cushion or a folded towel: its middle, and the height of what it lies on.
    Cushion {
        /// Its middle.
        spot: Spot,
        /// In body heights.
        height: f32,
    },
}

/// The solids of a thing; none for what lies flat.
pub fn parts(prop: &Prop, stance: &Stance, view: &View) -> Vec<Part> {
    match *prop {
        Prop::Mat(_) | Prop::Wall(_) => Vec::new(),
        Prop::Chair(spot) => furniture::chair(&spot, SEAT_HEIGHT, view),
        Prop::Doorway { spot, width } => furniture::doorway(&spot, width, view),
        Prop::Table { spot, height } => furniture::table(&spot, height, view),
        Prop::Step { spot, height } => furniture::step(&spot, height, view),
        Prop::Bench { spot, height } => furniture::bench(&spot, height, view),
        Prop::Strap(side) => furniture::strap(stance, side),
        Prop::Cushion { spot, height } => furniture::cushion(&spot, height),
    }
}

/// The solid bodies of a thing that no limb can pass through; none for what is flat or soft.
pub fn solids(prop: &Prop, stance: &Stance) -> Vec<Volume> {
    if matches!(prop, Prop::Strap(_) | Prop::Cushion { .. }) {
        return Vec::new();
    }
    // What fills a part is the same from wherever it is seen.
    let view = Camera {
        turn: 0.0,
        rise: 0.0,
    }
    .view();
    let parts = parts(prop, stance, &view).into_iter();
    parts.map(|part| part.volume).collect()
}
