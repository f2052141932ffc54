//! The clock that sessions are timed by.

use std::time::{Duration, Instant};

/// A clock that never goes back and never jumps when the time of day is set.
///
/// On Linux and macOS it stands still while the machine sleeps; on Windows it runs on.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    made: Instant,
}

impl Clock {
    /// A clock that starts at zero.
    #[must_use]
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that reads the monotonic clock; all other code is given the time"
    )]
    pub fn new() -> Self {
        Self {
            made: Instant::now(),
        }
    }

    /// The time since the clock was made.
    #[must_use]
    pub fn now(&self) -> Duration {
        self.made.elapsed()
    }
}

impl Default for Clock {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_never_goes_back() {
        let clock = Clock::new();
        let looks: Vec<Duration> = (0..1_000).map(|_| clock.now()).collect();
        assert!(looks.is_sorted());
    }
}
