//! Pain before and after sessions.

use jiff::civil::Date;

use crate::history::{Pain, Record};

/// From how many points on a change of pain is a real one and not chance: Childs et al. 2005, Spine 30:1331.
pub const REAL_CHANGE: f32 = 2.0;

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
    /// What a change from one rating to another means, or from one mean of ratings to another; 0 to 10.
    #[must_use]
    pub fn between(before: f32, after: f32) -> Self {
        if before - after >= REAL_CHANGE {
            Self::Better
        } else if after - before >= REAL_CHANGE {
            Self::Worse
        } else {
            Self::Same
        }
    }

    /// Its key in texts that say what it is.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Better => "better",
            Self::Same => "same",
            Self::Worse => "worse",
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
    pub fn change(&self) -> PainChange {
        let rating = |pain: Pain| f32::from(pain.rating());
        PainChange::between(rating(self.before), rating(self.after))
    }
}
