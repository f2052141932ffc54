//! Noticing that the machine was asleep.
//!
//! Linux and macOS have two clocks, one that stands still in sleep and one that runs on: what one has gained
//! over the other is the sleep. Windows has but the one that runs on, so a look that comes far later than
//! its caller meant it to is taken for a sleep.

use std::time::Duration;

use super::Clock;

/// Two clocks are never read at the same moment, and on macOS one of them is slewed: less than this is no sleep.
const LEAST_SLEEP: Duration = Duration::from_secs(1);

/// How late a look may come on Windows before the machine is taken to have slept.
const LATEST: Duration = Duration::from_secs(2);

/// Tells whether the machine was suspended between two looks.
#[derive(Debug)]
pub struct SleepWatch {
    clock: Clock,
    longest_wait: Duration,
    last: Look,
}

/// The clocks at one moment, as times since any two fixed moments.
#[derive(Debug, Clone, Copy)]
struct Look {
    /// Stands still in sleep, except on Windows.
    clock: Duration,
    /// Runs on in sleep; `None` where there is no such clock.
    with_sleep: Option<Duration>,
}

impl SleepWatch {
    /// A watch whose first look is now.
    ///
    /// `longest_wait` is the longest time that the caller lets pass between two looks. It matters on Windows
    /// only, where a look more than 2 s later than that means that the machine slept.
    #[must_use]
    pub fn new(longest_wait: Duration) -> Self {
        let clock = Clock::new();
        Self {
            clock,
            longest_wait,
            last: look(&clock),
        }
    }

    /// How long the machine was suspended since the last look; `None` if it was not, or for less than a second.
    ///
    /// On Windows the time between the looks counts as sleep as a whole.
    pub fn suspended_for(&mut self) -> Option<Duration> {
        let now = look(&self.clock);
        let before = std::mem::replace(&mut self.last, now);
        sleep_between(before, now, self.longest_wait)
    }
}

fn look(clock: &Clock) -> Look {
    Look {
        clock: clock.now(),
        with_sleep: clock_with_sleep(),
    }
}

fn sleep_between(before: Look, now: Look, longest_wait: Duration) -> Option<Duration> {
    let clock = now.clock.saturating_sub(before.clock);
    match (before.with_sleep, now.with_sleep) {
        (Some(before), Some(now)) => {
            let asleep = now.saturating_sub(before).saturating_sub(clock);
            (asleep >= LEAST_SLEEP).then_some(asleep)
        }
        _ => (clock > longest_wait.saturating_add(LATEST)).then_some(clock),
    }
}

/// A clock that runs on while the machine sleeps.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn clock_with_sleep() -> Option<Duration> {
    use rustix::time::{ClockId, clock_gettime};

    #[cfg(not(target_vendor = "apple"))]
    const CLOCK: ClockId = ClockId::Boottime;
    // On Apple's systems this one runs on in sleep; `Instant` uses CLOCK_UPTIME_RAW there.
    #[cfg(target_vendor = "apple")]
    const CLOCK: ClockId = ClockId::Monotonic;

    let time = clock_gettime(CLOCK);
    let seconds = u64::try_from(time.tv_sec).ok()?;
    let nanoseconds = u32::try_from(time.tv_nsec).ok()?;
    Some(Duration::new(seconds, nanoseconds))
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn clock_with_sleep() -> Option<Duration> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    fn at(clock_seconds: u32, with_sleep_seconds: Option<u32>) -> Look {
        Look {
            clock: SECOND * clock_seconds,
            with_sleep: with_sleep_seconds.map(|seconds| SECOND * seconds),
        }
    }

    #[test]
    fn what_one_clock_gains_over_the_other_was_sleep() {
        let before = at(10, Some(100));
        let asleep = sleep_between(before, at(12, Some(402)), SECOND);
        assert_eq!(asleep, Some(SECOND * 300));
    }

    #[test]
    fn a_late_look_is_no_sleep_where_there_are_two_clocks() {
        assert_eq!(
            sleep_between(at(10, Some(100)), at(70, Some(160)), SECOND),
            None
        );
    }

    #[test]
    fn with_one_clock_a_look_that_comes_far_too_late_was_sleep() {
        let wait = SECOND * 5;
        assert_eq!(sleep_between(at(10, None), at(17, None), wait), None);
        assert_eq!(
            sleep_between(at(10, None), at(18, None), wait),
            Some(SECOND * 8)
        );
    }

    #[test]
    fn clocks_that_go_back_are_no_sleep() {
        assert_eq!(
            sleep_between(at(10, Some(100)), at(9, Some(50)), SECOND),
            None
        );
    }

    #[test]
    fn a_machine_that_is_awake_has_not_slept() {
        let mut watch = SleepWatch::new(SECOND * 60);
        assert_eq!(watch.suspended_for(), None);
        assert_eq!(watch.suspended_for(), None);
    }

    #[test]
    #[cfg(any(target_os = "linux", target_vendor = "apple"))]
    fn this_system_has_a_clock_that_counts_sleep() {
        assert!(clock_with_sleep().is_some());
    }
}
