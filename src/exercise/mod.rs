//! Exercises: what they are, how their files are read, and the catalogue of all of them.
//!
//! Knows nothing of routines.

mod catalogue;
pub mod dose;
mod lines;
mod loads;
mod mind;
mod model;
mod read;
pub mod stand_ins;

pub use catalogue::{Catalogue, bundled_source};
pub use lines::{Instead, Lines, Say, Way};
pub use mind::{Mind, Minded};
pub use model::{Dose, Equipment, Exercise, Kind, Load, Muscle, Position, Region, Sides, Work};
pub use read::{Reading, outcome, read, read_usable};

use crate::document::TextRule;

/// The rule of a name: one line of at most 120 characters.
pub const NAME: TextRule = TextRule {
    most: 120,
    may_be_empty: false,
    lines: false,
};

/// The rule of a longer text: at most 2,000 characters.
pub const TEXT: TextRule = TextRule {
    most: 2_000,
    may_be_empty: true,
    lines: true,
};
