//! Which moment of the session's clock a sample stands for.
//!
//! # In a file
//!
//! Sample `n` stands for `n / rate`. That is all.
//!
//! # On a device
//!
//! A device has a clock of its own: it pulls samples in bursts, a buffer at a time, a few milliseconds early or late, and its
//! idea of a second differs from the computer's by up to a hundred parts in a million. If each cue were placed by looking at
//! the clock, every one of these faults would be heard between two cues. So the clock is read once a block, and yet each cue
//! is placed by a mapping that does not move: sample `n` stands for `anchor - margin + n / rate`.
//!
//! *The anchor.* Each block gives one observation: the time of its pull less the time of the samples pulled before its end.
//! A pull can be late for many reasons, and early for none but the depth of the buffer: **the least observation is the true
//! one**. It is also the safe one: no sample is pulled before the moment `anchor + n / rate`.
//!
//! *The margin.* 1,024 frames, 21 ms at 48 kHz. A sample thus stands for a moment that was over for at least that
//! long when the sample was pulled, so that a cue which is handed over at its very moment, or when its thread got to run, still
//! finds its sample unplayed, even if a pull comes some milliseconds earlier than any before. All cues are late by the same
//! margin and by the buffers behind it, which neither an ear nor a recording can tell from being on time.
//!
//! *The lead-in.* The first second is silence: Bluetooth outputs swallow half of it, and servers fill their buffers at the
//! start. Its first half gives a provisional anchor, for cues that cannot wait; its second half gives the one that stays.
//!
//! *Drift.* From then on the least observation of each second is kept (late pulls fall away), and of the last eleven the median
//! (a single early burst falls away). Where that leaves the anchor by more than 10 ms, which at 50 parts in a million takes
//! more than three minutes, the anchor is moved there: once, by that much, for cues that have not begun. Between two moves the
//! intervals of cues are those of the plan, to the sample.
//!
//! *Leaps.* A server that moved the stream to another device, or an underrun, moves everything at once. Three seconds in a row
//! that lie more than 60 ms off on the same side are such a leap, and are followed without waiting for eleven.

use std::fmt;
use std::num::NonZero;
use std::time::Duration;

use super::hand::Clock;

/// Frames that the device is asked to pull at a time; it keeps two such bursts. Measured on two busy cores (four busy loops
/// and other people's builds): of recordings of twenty seconds, 5 of 11 had gaps with 1,024 frames, and none of 9 with 2,048.
#[cfg(any(feature = "app", test))]
pub(super) const BUFFER_FRAMES: u32 = 2_048;

/// How much earlier than its pull a sample's moment is, at least.
const MARGIN_FRAMES: u64 = 1_024;

const NANOSECONDS: i128 = 1_000_000_000;
/// The anchor moves when the drift is greater than this.
const DRIFT: i64 = 10_000_000;
/// What is further off than this, three times in a row, is no drift.
const LEAP: i64 = 60_000_000;
/// Seconds over which the drift is estimated.
const SECONDS: usize = 11;
/// Seconds in a row that make a leap.
const LEAP_SECONDS: usize = 3;

/// Decides which moment a sample stands for: see the module's text.
#[derive(Debug)]
pub struct Timing(Kind);

#[derive(Debug)]
enum Kind {
    Exact,
    Live(Live),
}

impl Timing {
    /// For a file: sample `n` stands for `n / rate`.
    pub const fn exact() -> Self {
        Self(Kind::Exact)
    }

    /// For a device that pulls as it likes, while the session runs by `clock`.
    pub const fn live(clock: Clock) -> Self {
        Self(Kind::Live(Live::new(clock)))
    }

    /// Notes that the samples up to `end` are being pulled at this moment, and tells the moment if there is a clock.
    pub(super) fn observe(&mut self, end: u64, rate: NonZero<u32>) -> Option<Duration> {
        match &mut self.0 {
            Kind::Exact => None,
            Kind::Live(live) => {
                let now = (live.clock)();
                live.observe(nanoseconds(now) - sample_nanoseconds(end, rate), end, rate);
                Some(now)
            }
        }
    }

    /// The sample that stands for a moment. Negative if it was over before the first sample.
    pub(super) fn sample(&self, at: Duration, rate: NonZero<u32>) -> i64 {
        let since = match &self.0 {
            Kind::Exact => nanoseconds(at),
            Kind::Live(live) => {
                let margin = sample_nanoseconds(MARGIN_FRAMES, rate);
                nanoseconds(at) - live.anchor.unwrap_or_default() + margin
            }
        };
        let halves = i128::from(since) * i128::from(rate.get()) * 2 + NANOSECONDS;
        saturate(halves.div_euclid(2 * NANOSECONDS))
    }
}

/// The mapping of a device, as it is learned.
struct Live {
    clock: Clock,
    /// Nanoseconds of the clock at which sample 0 would have been pulled, by the earliest pull. None before the first.
    anchor: Option<i64>,
    /// The second of the stream that is under way, and the least observation in it.
    second: u64,
    least: i64,
    /// The least observations of the last seconds, the latest last.
    history: [i64; SECONDS],
    known: usize,
}

impl Live {
    const fn new(clock: Clock) -> Self {
        Self {
            clock,
            anchor: None,
            second: 0,
            least: i64::MAX,
            history: [0; SECONDS],
            known: 0,
        }
    }

    fn observe(&mut self, observed: i64, end: u64, rate: NonZero<u32>) {
        let rate = u64::from(rate.get());
        if end <= rate {
            // The lead-in: the halves are estimated apart, and the second one stays.
            let half = u64::from(end > rate / 2);
            if half != self.second {
                self.second = half;
                self.least = i64::MAX;
            }
            self.least = self.least.min(observed);
            self.anchor = Some(self.least);
            return;
        }
        // Seconds of the stream count from 2 here, since 0 and 1 are the halves of the lead-in.
        let second = 1 + end / rate;
        if second != self.second {
            if self.second > 1 {
                self.close_second();
            }
            self.second = second;
            self.least = i64::MAX;
        }
        self.least = self.least.min(observed);
        // A device that pulls more than a second at once has no lead-in to learn from.
        self.anchor.get_or_insert(observed);
    }

    fn close_second(&mut self) {
        self.history.rotate_left(1);
        self.history[SECONDS - 1] = self.least;
        self.known = (self.known + 1).min(SECONDS);
        let anchor = self.anchor.unwrap_or(self.least);
        let recent = &self.history[SECONDS - self.known.min(LEAP_SECONDS)..];
        let leapt = recent.len() == LEAP_SECONDS
            && (recent
                .iter()
                .all(|least| least.saturating_sub(anchor) > LEAP)
                || recent
                    .iter()
                    .all(|least| anchor.saturating_sub(*least) > LEAP));
        if leapt {
            self.anchor = Some(self.least);
            self.known = 0;
        } else if self.known == SECONDS {
            let mut sorted = self.history;
            sorted.sort_unstable();
            let median = sorted[SECONDS / 2];
            if median.saturating_sub(anchor).saturating_abs() > DRIFT {
                self.anchor = Some(median);
            }
        }
    }
}

impl fmt::Debug for Live {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Live")
            .field("anchor", &self.anchor)
            .finish_non_exhaustive()
    }
}

fn nanoseconds(time: Duration) -> i64 {
    i64::try_from(time.as_nanos()).unwrap_or(i64::MAX)
}

fn sample_nanoseconds(sample: u64, rate: NonZero<u32>) -> i64 {
    saturate(i128::from(sample) * NANOSECONDS / i128::from(rate.get()))
}

fn saturate(number: i128) -> i64 {
    // A quarter of the range is still a lifetime, and leaves room to subtract.
    const FAR: i128 = (i64::MAX / 4) as i128;
    i64::try_from(number.clamp(-FAR, FAR)).unwrap_or(i64::MAX / 4)
}
