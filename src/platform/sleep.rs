//! Noticing that this process did not run for a while: the machine was asleep, or the process was frozen, as by
//! SIGSTOP, a debugger, or a virtual machine that was paused.
//!
//! Linux and macOS have two clocks, one that stands still in sleep and one that runs on: what one has gained
//! over the other is the sleep. Whatever else keeps a process from running, on any system, shows itself in a wait that
//! took far longer than it was meant to.

use std::time::Duration;

use super::Clock;

/// Two clocks are never read at the same moment, and on macOS one of them is slewed: less than this is no sleep.
const LEAST_SLEEP: Duration = Duration::from_secs(1);

/// How much longer than meant a wait may take. A thread that shares two busy cores with builds and swaps comes late by
/// tenths of a second; whoever waits must have no bout of its own between two looks that could take this long.
const LATEST: Duration = Duration::from_secs(3);

/// Tells whether the process ran all the time between two looks.
#[derive(Debug)]
pub struct SleepWatch {
    clock: Clock,
    last: Clocks,
}

/// The clocks at one moment, as times since any two fixed moments.
#[derive(Debug, Clone, Copy)]
struct Clocks {
    /// Stands still in sleep, except on Windows.
    clock: Duration,
    /// Runs on in sleep; `None` where there is no such clock.
    with_sleep: Option<Duration>,
}

impl SleepWatch {
    /// A watch whose first look is now.
    #[must_use]
    pub fn new() -> Self {
        let clock = Clock::new();
        Self {
            clock,
            last: read_clocks(&clock),
        }
    }

    /// How long the process did not run since the last look; `None` if it ran.
    ///
    /// `meant` is how long the caller meant to wait between the two looks. What is less than a second of sleep, or
    /// 3 s of standing still, is not told apart from a busy machine.
    pub fn away_for(&mut self, meant: Duration) -> Option<Duration> {
        let now = read_clocks(&self.clock);
        let before = std::mem::replace(&mut self.last, now);
        away_between(before, now, meant)
    }
}

impl Default for SleepWatch {
    fn default() -> Self {
        Self::new()
    }
}

fn read_clocks(clock: &Clock) -> Clocks {
    Clocks {
        clock: clock.now(),
        with_sleep: clock_with_sleep(),
    }
}

/// The sleep, and what the wait took too long; none where both are as on a machine that is awake and busy.
fn away_between(before: Clocks, now: Clocks, meant: Duration) -> Option<Duration> {
    let passed = now.clock.saturating_sub(before.clock);
    let asleep = match (before.with_sleep, now.with_sleep) {
        (Some(before), Some(now)) => now.saturating_sub(before).saturating_sub(passed),
        _ => Duration::ZERO,
    };
    let late = passed.saturating_sub(meant);
    (asleep >= LEAST_SLEEP || late > LATEST).then(|| asleep.saturating_add(late))
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
    use proptest::prelude::*;

    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    fn at(clock_seconds: u32, with_sleep_seconds: Option<u32>) -> Clocks {
        Clocks {
            clock: SECOND * clock_seconds,
            with_sleep: with_sleep_seconds.map(|seconds| SECOND * seconds),
        }
    }

    #[test]
    fn what_one_clock_gains_over_the_other_was_sleep() {
        let before = at(10, Some(100));
        let away = away_between(before, at(11, Some(401)), SECOND);
        assert_eq!(away, Some(SECOND * 300));
    }

    #[test]
    fn a_look_that_comes_far_too_late_was_a_process_that_did_not_run() {
        let frozen = away_between(at(10, Some(100)), at(101, Some(191)), SECOND);
        assert_eq!(frozen, Some(SECOND * 90));
        assert_eq!(away_between(at(10, None), at(101, None), SECOND), frozen);
    }

    #[test]
    fn clocks_that_go_back_are_no_sleep() {
        assert_eq!(
            away_between(at(10, Some(100)), at(9, Some(50)), SECOND),
            None
        );
    }

    #[test]
    fn a_process_that_runs_was_not_away() {
        let mut watch = SleepWatch::new();
        assert_eq!(watch.away_for(SECOND), None);
        assert_eq!(watch.away_for(Duration::ZERO), None);
    }

    #[test]
    #[cfg(any(target_os = "linux", target_vendor = "apple"))]
    fn this_system_has_a_clock_that_counts_sleep() {
        assert!(clock_with_sleep().is_some());
    }

    fn looks(start: u64, passed: u64, asleep: Option<u64>) -> (Clocks, Clocks) {
        let of = |clock: u64, asleep: Option<u64>| Clocks {
            clock: Duration::from_millis(clock),
            with_sleep: asleep.map(|asleep| Duration::from_millis(7 * start + clock + asleep)),
        };
        (of(start, asleep.map(|_| 0)), of(start + passed, asleep))
    }

    proptest! {
        #[test]
        fn neither_a_busy_machine_nor_an_early_order_is_taken_for_a_freeze(
            start in 0_u64..1 << 40,
            meant in 0_u64..1_000,
            late in 0_u64..=3_000,
            early in any::<bool>(),
            jitter in prop::option::of(0_u64..1_000),
        ) {
            let passed = if early { meant.saturating_sub(late) } else { meant + late };
            let (before, now) = looks(start, passed, jitter);
            prop_assert_eq!(away_between(before, now, Duration::from_millis(meant)), None);
        }

        #[test]
        fn a_freeze_is_seen_wherever_it_falls_with_whatever_clocks(
            start in 0_u64..1 << 40,
            meant in 0_u64..1_000,
            frozen in 3_001_u64..1 << 40,
            clock_with_sleep in any::<bool>(),
        ) {
            let (before, now) = looks(start, meant + frozen, clock_with_sleep.then_some(0));
            let away = away_between(before, now, Duration::from_millis(meant));
            prop_assert_eq!(away, Some(Duration::from_millis(frozen)));
        }

        #[test]
        fn sleep_and_freeze_add_up_to_what_was_missed(
            start in 0_u64..1 << 40,
            meant in 0_u64..1_000,
            late in 0_u64..1 << 30,
            asleep in 1_000_u64..1 << 40,
        ) {
            let (before, now) = looks(start, meant + late, Some(asleep));
            let away = away_between(before, now, Duration::from_millis(meant));
            prop_assert_eq!(away, Some(Duration::from_millis(late + asleep)));
        }
    }
}
