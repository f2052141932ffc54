//! A line at its time, and what it is about.

use std::time::Duration;

use crate::session::Side;

/// A line at its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line<'a> {
    /// When it comes, from the start of its pause or bout.
    pub after: Duration,
    /// How long it stays; none in a bout that lasts until the person says so.
    pub length: Option<Duration>,
    /// What it is about.
    pub role: Role,
    /// What it says.
    pub said: Said<'a>,
}

/// What a line says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said<'a> {
    /// These words of the exercise or of the person.
    Words(&'a str),
    /// That the same comes on this side.
    SameOn(Side),
}

/// What a line is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    SetUp,
    Move,
    Hold,
    Attend,
    Breathe,
    Back,
    Caution,
    Note,
}

impl Role {
    /// The name in the JSON of plans.
    pub const fn id(self) -> &'static str {
        match self {
            Self::SetUp => "set_up",
            Self::Move => "move",
            Self::Hold => "hold",
            Self::Attend => "attend",
            Self::Breathe => "breathe",
            Self::Back => "back",
            Self::Caution => "caution",
            Self::Note => "note",
        }
    }
}
