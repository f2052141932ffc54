//! A device in a test: it pulls a timeline as real ones do, in bursts and never quite on time.

use std::num::NonZero;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use proptest::prelude::*;

use super::bank::Bank;
use super::hand::{Clock, Hand};
use super::timeline::Timeline;
use super::timing::{BUFFER_FRAMES, Timing};
use super::volumes::{Percent, Volumes};
use crate::session::Cue;

const RATE: NonZero<u32> = NonZero::new(48_000).expect("not zero");

/// How many seconds a pull is early or late, at most.
const JITTER: f64 = 0.005;

/// A clock that stands where the test put it.
#[derive(Debug, Clone, Default)]
struct Wound(Arc<AtomicU64>);

impl Wound {
    fn set(&self, seconds: f64) {
        self.0.store((seconds * 1.0e9) as u64, Ordering::Relaxed);
    }

    fn clock(&self) -> Clock {
        let time = Arc::clone(&self.0);
        Arc::new(move || Duration::from_nanos(time.load(Ordering::Relaxed)))
    }
}

/// A device with a buffer of two bursts and a clock of its own.
struct Device {
    wound: Wound,
    hand: Hand,
    timeline: Timeline,
    /// When the stream began.
    opened: f64,
    /// How much faster than the session's clock it runs.
    drift: f64,
    noise: u32,
    pulled: u64,
    time: f64,
    /// Where each voice began, in samples.
    onsets: Vec<u64>,
}

impl Device {
    /// Each voice is a single sample, so that it can be found again to the sample.
    fn new(rate: NonZero<u32>, opened: f64, drift: f64, seed: u32) -> Self {
        Self::begun_by(Timeline::new, rate, opened, drift, seed)
    }

    fn begun_by(
        begin: fn(&Hand, Bank, Timing) -> Timeline,
        rate: NonZero<u32>,
        opened: f64,
        drift: f64,
        seed: u32,
    ) -> Self {
        let wound = Wound::default();
        wound.set(opened);
        let mut bank = Bank::synthesise(rate);
        for cue in Cue::ALL {
            bank.replace(cue, vec![0.5]);
        }
        let hand = Hand::new(wound.clock());
        hand.set_volumes(&Volumes::all(Percent::FULL));
        let timeline = begin(&hand, bank, Timing::live(wound.clock()));
        let (noise, time) = (seed | 1, opened);
        Self {
            wound,
            hand,
            timeline,
            opened,
            drift,
            noise,
            pulled: 0,
            time,
            onsets: Vec::new(),
        }
    }

    fn rate(&self) -> f64 {
        f64::from(self.timeline.rate().get())
    }

    /// Frames pulled at once: the same time at every rate, so that a test may save itself samples.
    fn burst(&self) -> usize {
        (f64::from(BUFFER_FRAMES) * self.rate() / f64::from(RATE.get())) as usize
    }

    /// Runs until the session's clock shows `until`.
    fn run(&mut self, until: f64) {
        let burst = self.burst();
        loop {
            // Two bursts are pulled at once, and each later one when the device has played one.
            let played = self.pulled as f64 - burst as f64;
            let due = self.opened + played.max(0.0) / self.rate() / (1.0 + self.drift);
            self.noise ^= self.noise << 13;
            self.noise ^= self.noise >> 17;
            self.noise ^= self.noise << 5;
            let jitter = JITTER * (f64::from(self.noise) / f64::from(u32::MAX) * 2.0 - 1.0);
            let time = (due + jitter).max(self.time);
            if time > until {
                self.wound.set(until);
                return;
            }
            self.time = time;
            self.wound.set(time);
            for sample in self.timeline.by_ref().take(burst) {
                if sample != 0.0 {
                    self.onsets.push(self.pulled);
                }
                self.pulled += 1;
            }
        }
    }

    /// When each voice was heard: the session's time at which the device plays its sample.
    fn heard(&self) -> Vec<f64> {
        let play = |&onset: &u64| self.opened + onset as f64 / self.rate() / (1.0 + self.drift);
        self.onsets.iter().map(play).collect()
    }
}

fn every(interval: Duration, count: u32) -> Vec<(Duration, Cue)> {
    (1..=count)
        .map(|nth| {
            (
                Duration::from_secs(7) + interval * nth,
                Cue::ALL[nth as usize % 10],
            )
        })
        .collect()
}

/// The greatest difference between an interval of the plan and the interval that was heard, in seconds.
fn worst_interval(plan: &[(Duration, Cue)], heard: &[f64]) -> f64 {
    assert_eq!(plan.len(), heard.len(), "cues are lost or doubled");
    let pairs = plan.windows(2).zip(heard.windows(2));
    pairs.fold(0.0, |worst, (plan, heard)| {
        let planned = (plan[1].0 - plan[0].0).as_secs_f64();
        worst.max((heard[1] - heard[0] - planned).abs())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn intervals_are_those_of_the_plan_to_the_sample(seed: u32, opened in 0.0..9.0_f64, microseconds in 480_000_u64..520_000) {
        let plan = every(Duration::from_micros(microseconds), 340);
        let mut device = Device::new(RATE, opened, 0.0, seed);
        let plan: Vec<_> = plan.into_iter().filter(|(at, _)| at.as_secs_f64() > opened + 1.1).collect();
        device.hand.set_cues(plan.clone());
        device.run(190.0);
        // Each cue is rounded to its sample.
        prop_assert!(worst_interval(&plan, &device.heard()) < 1.0 / 48_000.0);
    }

    #[test]
    fn a_cue_handed_over_at_its_very_moment_is_on_time(seed: u32, moments in prop::collection::vec(2.0..60.0_f64, 2..30)) {
        let mut moments = moments;
        moments.sort_by(f64::total_cmp);
        moments.dedup_by(|a, b| *a - *b < 0.05);
        let mut device = Device::new(RATE, 0.0, 0.0, seed);
        let mut plan = Vec::new();
        for &moment in &moments {
            device.run(moment);
            plan.push((Duration::from_secs_f64(moment), Cue::Rep));
            device.hand.set_cues(vec![plan[plan.len() - 1]]);
        }
        device.run(61.0);
        prop_assert!(worst_interval(&plan, &device.heard()) < 1.5 / 48_000.0);
    }
}

#[test]
fn a_plan_in_whole_milliseconds_is_exact() {
    let plan = every(Duration::from_millis(500), 340);
    let mut device = Device::new(RATE, 0.123_456_7, 0.0, 99);
    device.hand.set_cues(plan.clone());
    device.run(190.0);
    assert!(worst_interval(&plan, &device.heard()) < 1.0e-9);
}

#[test]
fn an_hour_of_drift_is_followed() {
    for drift in [-50.0e-6, 50.0e-6] {
        let plan = every(Duration::from_secs(5), 710);
        let mut device = Device::new(NonZero::new(12_000).expect("not zero"), 0.0, drift, 7);
        device.hand.set_cues(plan.clone());
        device.run(3_600.0);
        let heard = device.heard();
        assert_eq!(heard.len(), plan.len());
        let late: Vec<f64> = plan
            .iter()
            .zip(&heard)
            .map(|((at, _), heard)| heard - at.as_secs_f64())
            .collect();
        let first = late[0];
        for late in late {
            assert!(
                (late - first).abs() < 0.012,
                "{late} after {first} with {drift}"
            );
        }
    }
}

#[test]
fn a_leap_of_the_device_is_followed_within_seconds() {
    let plan = every(Duration::from_secs(1), 60);
    let mut device = Device::new(RATE, 0.0, 0.0, 5);
    device.hand.set_cues(plan.clone());
    device.run(20.2);
    // The device stood still for 0.7 s, and goes on as if nothing had been.
    device.opened += 0.7;
    device.run(75.0);
    let heard = device.heard();
    // The clock jumps over the cue that was due while the device stood still.
    assert!(heard.len() + 1 >= plan.len());
    let late: Vec<f64> = heard
        .iter()
        .zip(&plan[plan.len() - heard.len()..])
        .map(|(heard, (at, _))| heard - at.as_secs_f64())
        .collect();
    let last = late[late.len() - 1];
    assert!(last < 0.15, "it is on time again, not {last} s late");
    assert!(
        late[20..].iter().all(|late| (late - last).abs() < 0.003),
        "and settled: {late:?}"
    );
}

#[test]
fn what_was_due_while_the_process_stood_still_is_not_heard_afterwards() {
    let plan = every(Duration::from_millis(500), 300);
    let mut device = Device::new(RATE, 0.0, 0.0, 5);
    device.hand.set_cues(plan);
    device.run(20.2);
    let before = device.onsets.len();
    // Everything stood still, the device's queue included, and nobody has withdrawn a cue.
    device.opened += 90.0;
    device.run(125.0);
    let heard = &device.heard()[before..];
    assert!(heard.len() > 10, "what is due later is heard: {heard:?}");
    for heard in heard {
        let late = heard % 0.5;
        assert!((0.0..0.15).contains(&late), "{heard}");
        assert!(*heard > 110.2, "{heard}");
    }
    let are_apart = heard.windows(2).all(|pair| pair[1] - pair[0] > 0.49);
    assert!(are_apart, "in no burst: {heard:?}");
}

#[test]
fn a_device_that_takes_over_plays_only_what_it_can_place() {
    // Wherever among the cues it is opened: before, at and after one.
    for step in 0..50 {
        let opened = 7.0 + f64::from(step) / 100.0;
        let plan = every(Duration::from_millis(500), 20);
        let mut device = Device::begun_by(Timeline::resumed, RATE, opened, 0.0, 5);
        device.hand.set_cues(plan.clone());
        device.run(20.0);
        let heard = device.heard();
        assert!(heard.len() >= 18, "{step}: {heard:?}");
        let rest = &plan[plan.len() - heard.len()..];
        assert!(worst_interval(rest, &heard) < 0.015, "{step}: {heard:?}");
    }
}

#[test]
fn a_cue_in_the_lead_in_is_placed_as_well_as_is_known() {
    let mut device = Device::new(RATE, 3.0, 0.0, 11);
    let plan = [
        (Duration::from_millis(3_150), Cue::Rep),
        (Duration::from_millis(3_650), Cue::Halfway),
        (Duration::from_secs(5), Cue::WorkEnds),
    ];
    device.hand.set_cues(plan.to_vec());
    device.run(7.0);
    assert!(worst_interval(&plan, &device.heard()) < 0.015);
}
