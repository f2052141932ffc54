//! When to give up on a device, and when to try again: decisions only, no device.

use std::time::Duration;

/// The first wait after a failure.
const SHORTEST: Duration = Duration::from_millis(500);
/// The longest wait between two attempts.
const LONGEST: Duration = Duration::from_secs(30);
/// How long a stream may pull nothing before it is taken for dead.
const STALLED: Duration = Duration::from_secs(2);
/// How many times faster than its rate a device may pull over a look, buffers and catching up included.
const RUNAWAY: u32 = 4;

/// The waits between attempts: half a second, then twice as long each time, up to half a minute.
#[derive(Debug)]
pub(super) struct Patience {
    next: Duration,
}

impl Patience {
    pub(super) const fn new() -> Self {
        Self { next: SHORTEST }
    }

    /// How long to wait now.
    pub(super) fn wait(&mut self) -> Duration {
        let wait = self.next;
        self.next = (wait * 2).min(LONGEST);
        wait
    }

    /// A device has worked: the next failure is a new one.
    pub(super) const fn reset(&mut self) {
        self.next = SHORTEST;
    }

    /// Whether more than a few attempts in a row have failed.
    pub(super) fn is_tried(&self) -> bool {
        self.next > SHORTEST * 8
    }
}

/// What a look at a stream shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Health {
    /// It pulled samples, about as fast as it should.
    Playing,
    /// It has pulled nothing lately; too early to tell.
    Quiet,
    /// It is dead, or eats samples without playing them.
    Lost,
}

/// Watches one stream by how many samples it has pulled.
#[derive(Debug)]
pub(super) struct Watch {
    rate: u32,
    pulled: u64,
    looked: Duration,
    /// When it was last seen to pull.
    alive: Duration,
}

impl Watch {
    /// Watches a stream of that rate, opened at `now`.
    pub(super) const fn new(rate: u32, now: Duration) -> Self {
        Self {
            rate,
            pulled: 0,
            looked: now,
            alive: now,
        }
    }

    /// Judges a stream that has pulled that many samples by `now`, and reported an error or not.
    pub(super) fn look(&mut self, now: Duration, pulled: u64, failed: bool) -> Health {
        let elapsed = now.saturating_sub(self.looked);
        let since = elapsed + Duration::from_secs(1);
        let plausible = u128::from(self.rate) * u128::from(RUNAWAY) * since.as_millis() / 1_000;
        let taken = pulled.saturating_sub(self.pulled);
        self.pulled = pulled;
        self.looked = now;
        if taken > 0 {
            self.alive = now;
        }
        if failed
            || u128::from(taken) > plausible
            || now.saturating_sub(self.alive) >= STALLED
            || self.is_behind(taken, elapsed)
        {
            Health::Lost
        } else if taken > 0 {
            Health::Playing
        } else {
            Health::Quiet
        }
    }
}

impl Watch {
    /// Whether a stream has pulled so much less than its due since the last look that nobody knows any more when its next
    /// sample is heard, as after the whole process stood still: what is due from now on needs a stream of its own.
    fn is_behind(&self, taken: u64, elapsed: Duration) -> bool {
        let due = u128::from(self.rate) * elapsed.as_millis() / 1_000;
        let allowed = u128::from(self.rate) * STALLED.as_millis() / 1_000;
        due.saturating_sub(u128::from(taken)) >= allowed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn seconds(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn waits_double_up_to_half_a_minute_and_begin_anew_after_success() {
        let mut patience = Patience::new();
        let waits: Vec<u128> = (0..9).map(|_| patience.wait().as_millis()).collect();
        assert_eq!(
            waits,
            [
                500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000
            ]
        );
        assert!(patience.is_tried());
        patience.reset();
        assert!(!patience.is_tried());
        assert_eq!(patience.wait(), SHORTEST);
    }

    #[test]
    fn a_stream_that_stops_pulling_is_lost_after_two_seconds() {
        let mut watch = Watch::new(48_000, seconds(10));
        assert_eq!(watch.look(seconds(11), 48_000, false), Health::Playing);
        assert_eq!(watch.look(seconds(12), 48_000, false), Health::Quiet);
        assert_eq!(watch.look(seconds(13), 48_000, false), Health::Lost);
    }

    #[test]
    fn a_stream_that_never_pulls_is_lost_as_well() {
        let mut watch = Watch::new(48_000, seconds(10));
        assert_eq!(watch.look(seconds(11), 0, false), Health::Quiet);
        assert_eq!(watch.look(seconds(12), 0, false), Health::Lost);
    }

    #[test]
    fn after_the_process_stood_still_the_stream_is_opened_anew_whoever_wakes_first() {
        for pulled_on_waking in [0, 4_096] {
            let mut watch = Watch::new(48_000, seconds(0));
            assert_eq!(watch.look(seconds(1), 48_000, false), Health::Playing);
            let pulled = 48_000 + 24_000 + pulled_on_waking;
            assert_eq!(watch.look(seconds(91), pulled, false), Health::Lost);
        }
    }

    #[test]
    fn a_late_look_at_a_stream_that_pulled_its_due_is_no_loss() {
        let mut watch = Watch::new(48_000, seconds(0));
        assert_eq!(watch.look(seconds(1), 48_000, false), Health::Playing);
        assert_eq!(watch.look(seconds(7), 7 * 48_000, false), Health::Playing);
    }

    #[test]
    fn a_device_that_eats_samples_is_no_device() {
        let mut watch = Watch::new(48_000, seconds(0));
        assert_eq!(watch.look(seconds(1), 60_000, false), Health::Playing);
        assert_eq!(watch.look(seconds(2), 42_000 * 48_000, false), Health::Lost);
    }

    #[test]
    fn an_error_is_believed() {
        let mut watch = Watch::new(48_000, seconds(0));
        assert_eq!(watch.look(seconds(1), 48_000, true), Health::Lost);
    }
}
