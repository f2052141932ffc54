//! How fast reps and breaths are done.

use std::time::Duration;

/// The length of a rep or a breath, as a share of that in the routine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tempo(u32);

impl Tempo {
    /// As the routine has it.
    pub const USUAL: Self = Self(100);
    /// Supple's default: half the length at the fastest.
    pub const FASTEST: Self = Self(50);
    /// Supple's default: twice the length at the slowest.
    pub const SLOWEST: Self = Self(200);
    const STEP: u32 = 10;

    /// Of a length in hundredths of that in the routine; the nearest that there is.
    pub fn of_percent(percent: u32) -> Self {
        let steps = percent.saturating_add(Self::STEP / 2) / Self::STEP;
        Self(steps.saturating_mul(Self::STEP)).clamp(Self::FASTEST, Self::SLOWEST)
    }

    /// The length in hundredths of that in the routine.
    pub const fn percent(self) -> u32 {
        self.0
    }

    /// A step slower; the slowest stays.
    #[must_use]
    pub fn slower(self) -> Self {
        Self(self.0 + Self::STEP).min(Self::SLOWEST)
    }

    /// A step faster; the fastest stays.
    #[must_use]
    pub fn faster(self) -> Self {
        Self(self.0 - Self::STEP).max(Self::FASTEST)
    }

    /// What becomes of a length of the routine.
    pub(super) fn of(self, length: Duration) -> Duration {
        length * self.0 / Self::USUAL.0
    }
}

impl Default for Tempo {
    fn default() -> Self {
        Self::USUAL
    }
}
