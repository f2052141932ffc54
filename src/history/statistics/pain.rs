//! Pain before and after sessions.

use jiff::civil::Date;

use crate::history::{Dated, Pain};

/// From how many points on a change of pain is a real one and not chance: Childs et al. 2005, Spine 30:1331.
pub const REAL_CHANGE: u32 = 2;

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
    /// What became of it in some sessions on average.
    #[must_use]
    pub fn of(sessions: &[Rated]) -> Self {
        let sum = |of: fn(&Rated) -> Pain| -> u32 {
            sessions
                .iter()
                .map(|rated| u32::from(of(rated).rating()))
                .sum()
        };
        let (before, after) = (sum(|rated| rated.before), sum(|rated| rated.after));
        let real = REAL_CHANGE * u32::try_from(sessions.len()).unwrap_or(u32::MAX);
        if sessions.is_empty() {
            Self::Same
        } else if before.saturating_sub(after) >= real {
            Self::Better
        } else if after.saturating_sub(before) >= real {
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
    /// Of a session; `None` if it does not count, or pain was not rated both times.
    #[must_use]
    pub fn of(session: Dated<'_>) -> Option<Self> {
        if !session.record.is_practice() {
            return None;
        }
        Some(Self {
            day: session.day,
            before: session.record.pain_before?,
            after: session.record.pain_after?,
        })
    }

    /// What became of it.
    #[must_use]
    pub fn change(&self) -> PainChange {
        PainChange::of(std::slice::from_ref(self))
    }
}
