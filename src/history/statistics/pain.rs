//! Pain before and after sessions.

use jiff::civil::Date;

use crate::history::{Pain, Record};

/// From how many points on a change of pain is a real one and not chance: Childs et al. 2005, Spine 30:1331.
pub const REAL_CHANGE: u8 = 2;

/// What became of pain in a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PainChange {
    /// At least [`REAL_CHANGE`] points less.
    Better,
    /// As before, or too little to tell.
    Same,
    /// At least [`REAL_CHANGE`] points more.
    Worse,
}

impl PainChange {
    /// What a change from one rating to another means.
    #[must_use]
    pub const fn between(before: Pain, after: Pain) -> Self {
        if after.rating() + REAL_CHANGE <= before.rating() {
            Self::Better
        } else if before.rating() + REAL_CHANGE <= after.rating() {
            Self::Worse
        } else {
            Self::Same
        }
    }
}

/// Pain rated before and after a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rated {
    /// The day of the session.
    pub day: Date,
    /// Pain before it.
    pub before: Pain,
    /// Pain after it.
    pub after: Pain,
}

impl Rated {
    /// Of a session; `None` if pain was not rated both times.
    #[must_use]
    pub fn of(record: &Record) -> Option<Self> {
        Some(Self {
            day: record.day(),
            before: record.pain_before?,
            after: record.pain_after?,
        })
    }

    /// What became of it.
    #[must_use]
    pub const fn change(&self) -> PainChange {
        PainChange::between(self.before, self.after)
    }
}
