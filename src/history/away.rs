//! Times in which a person could not keep to their goals.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Why somebody was away from their exercises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Why {
    /// Ill.
    Ill,
    /// Travelling.
    Travelling,
    /// The pain has flared up.
    FlareUp,
}

impl Why {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Ill, Self::Travelling, Self::FlareUp];

    /// The name in exports.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Ill => "ill",
            Self::Travelling => "travelling",
            Self::FlareUp => "flare_up",
        }
    }
}

/// Days on which no goal asks for anything.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Away {
    /// The first day.
    pub from: Date,
    /// The last day; where it is before the first, the days between them are meant.
    pub to: Date,
    /// Its own id, see [`super::new_id`]: with the same one it is changed.
    pub id: String,
    /// Why.
    pub why: Why,
}

impl Away {
    /// The same days, the earlier end first.
    pub(super) fn in_order(mut self) -> Self {
        if self.to < self.from {
            std::mem::swap(&mut self.from, &mut self.to);
        }
        self
    }
}
