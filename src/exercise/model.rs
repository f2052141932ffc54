//! What an exercise is: its words, what it works on, and the dose its source gives.
//!
//! Knows nothing of files or of a plan.

use std::sync::Arc;
use std::time::Duration;

use super::lines::{Instead, Lines, Say};
use crate::figure::Demonstration;

/// An exercise of the catalogue, bundled or a person's own.
#[derive(Debug, Clone, PartialEq)]
pub struct Exercise {
    /// The name that routine files use, such as `figure-4`.
    pub id: String,
    /// The name that people read, such as "Figure 4".
    pub name: String,
    /// Names under which people also look for it.
    pub other_names: Vec<String>,
    /// Whether it stretches, strengthens, moves or tells how things stand.
    pub kind: Kind,
    /// Parts of the body it is for, the most important first; never empty.
    pub regions: Vec<Region>,
    /// How the body is placed at its start.
    pub position: Position,
    /// What it needs beside a floor; may be empty.
    pub equipment: Vec<Equipment>,
    /// Muscles it works, the most important first; empty for a walk.
    pub muscles: Vec<Muscle>,
    /// What to do and to mind, by when it helps.
    pub lines: Lines,
    /// What a voice says of it.
    pub say: Say,
    /// What it should feel like; empty if not known.
    pub feel: String,
    /// When to ease off or to leave it out, the most dangerous first.
    pub cautions: Vec<String>,
    /// An easier variant, if one is known.
    pub easier: Option<String>,
    /// A harder variant, if one is known.
    pub harder: Option<String>,
    /// What can be done in its place.
    pub instead: Instead,
    /// What it asks of the body that no picture tells.
    pub loads: Vec<Load>,
    /// The dose that its source gives.
    pub dose: Dose,
    /// Where the dose comes from, in words.
    pub source: String,
    /// How it is shown, if its file says so.
    pub figure: Option<Arc<Demonstration>>,
}

/// How much of an exercise is done: the work, on which sides, how many times over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dose {
    /// One set's work, on one side.
    pub work: Work,
    /// The side or sides it is done on.
    pub sides: Sides,
    /// How many times over, 1 to 100.
    pub sets: u32,
}

/// The work of one set on one side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// Stay in the pose this long; whole seconds, 1 s to 1 h.
    Hold(Duration),
    /// Move in and out of the pose at a tempo.
    Reps {
        /// How often, 1 to 1,000; for each side when sides alternate.
        count: u32,
        /// The time into the pose, whole seconds.
        up: Duration,
        /// The time in the pose, whole seconds.
        hold: Duration,
        /// The time out of the pose, whole seconds.
        down: Duration,
    },
    /// Stay in the pose for a number of breaths.
    Breaths {
        /// How many, 1 to 1,000.
        count: u32,
        /// The length of breathing in, whole seconds.
        breathe_in: Duration,
        /// The length of breathing out, whole seconds.
        breathe_out: Duration,
    },
    /// Until the person says that it is done.
    Open,
}

/// Which side or sides of the body the work is done on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sides {
    /// Both sides at once, or no side at all.
    #[default]
    Both,
    /// The left side only.
    Left,
    /// The right side only.
    Right,
    /// The left side, then the right, in every set, each with the full work.
    Each,
    /// Reps change sides, beginning on the left; the count is for each side.
    Alternate,
}

/// Declares a list of words of a file format: an enum, its names in files, and all of them in order.
macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$variant_doc])* $variant),+ }

        impl $name {
            /// Every value, in the order in which lists show them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name that files use.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => stringify!($variant)),+ }
            }
        }
    };
}

vocabulary! {
    /// What an exercise does to the body.
    Kind { Stretch, Strength, Mobility, Cardio, SelfCheck }
}

vocabulary! {
    /// A part of the body that an exercise is for.
    Region { Hips, LowerBack, UpperBack, Neck, Legs, Arms, WholeBody }
}

vocabulary! {
    /// How the body is placed.
    Position { OnBack, OnFront, OnSide, Floor, Chair, HandsAndKnees, HalfKneeling, Standing }
}

impl Position {
    /// The position that a word of older files means; they told four apart.
    pub fn of_before(word: &str) -> Option<Self> {
        match word {
            "Lying" => Some(Self::OnBack),
            "Seated" => Some(Self::Chair),
            "Kneeling" => Some(Self::HandsAndKnees),
            _ => None,
        }
    }

    /// Whether the body is on the floor.
    pub const fn is_on_floor(self) -> bool {
        !matches!(self, Self::Chair | Self::Standing)
    }
}

vocabulary! {
    /// What an exercise needs.
    Equipment { Mat, Chair, Strap, Wall, Doorway, Table, Step, Support, Cushion, Band }
}

vocabulary! {
    /// What a held pose asks of the body.
    Load {
        Floor, Back, Front, Side, Knees, Wrists, Forearms, Neck, DeepKnee, DeepHip, HipAcross, HipWide, SpineBent,
        SpineArched, Twist, OneLeg, HeadLow, Overhead, NervePull, Strain,
    }
}

impl Exercise {
    /// Whether it can be done without anything that somebody may lack: a mat and a cushion are for comfort, and something to
    /// hold on to is in every room.
    pub fn needs_nothing(&self) -> bool {
        use Equipment::{Cushion, Mat, Support};
        let mut needs = self.equipment.iter();
        needs.all(|need| matches!(need, Mat | Cushion | Support))
    }
}

vocabulary! {
    /// A muscle or group of muscles, as fine as the sources tell them apart.
    Muscle {
        Glutes, Piriformis, OuterHip, HipFlexors, Quadriceps, Hamstrings, Adductors, Calves,
        LowerBack, Abdominals, Obliques, UpperBack, Chest, Shoulders, Neck, Forearms,
    }
}
