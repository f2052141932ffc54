//! The one long-lived source: an endless stream of samples in which each cue begins on its own.

use std::num::NonZero;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use super::bank::Bank;
use super::desk::{Desk, Schedule, is_fresh};
use super::hand::Hand;
use super::mix::{Fader, Mix, limit};
use super::speaker::{Speaker, Words};
use super::timing::Timing;
use super::volumes::Volumes;
use crate::session::Cue;

#[cfg(test)]
mod tests;

/// Samples between two looks at the clock and at the desk: 5 ms at 48 kHz.
const BLOCK: usize = 256;
/// A cue that comes later than this is dropped.
const LATE: Duration = Duration::from_millis(150);
/// A cue that was due so long before its sample is pulled is dropped, wherever the sample belongs: the process stood still,
/// and nobody waits for it any more. Longer than the deepest buffer.
const STALE: Duration = Duration::from_secs(5);
/// Cues that are remembered as begun, so that one handed over again is not heard again.
const REMEMBERED: usize = 32;

/// The sound of a session as an endless mono source.
///
/// Take samples by iterating; under the cargo feature `app` it is a `rodio::Source`. Each block is rendered when its first
/// sample is taken: that is when the clock is read and when orders of the [`Hand`] arrive.
#[derive(Debug)]
pub struct Timeline {
    desk: Arc<Desk>,
    bank: Bank,
    timing: Timing,
    gauge: Arc<Gauge>,
    /// The count of changes on the desk that are known here. None before the first look.
    seen: Option<u64>,
    schedule: Schedule,
    /// The first cue of the schedule that has not been looked at.
    upcoming: usize,
    begun: [Option<(Duration, Cue)>; REMEMBERED],
    begun_count: usize,
    words: Words,
    /// The first words that have not been looked at.
    next_words: usize,
    /// When the last words were due that were begun.
    last_words: Option<Duration>,
    /// How often what was being said was broken off.
    hushed: u64,
    speech_gain: f32,
    speaker: Speaker,
    volumes: Volumes,
    muted: bool,
    master: Fader,
    mix: Mix,
    block: [f32; BLOCK],
    /// Samples of the block that were taken.
    taken: usize,
    /// The first sample of the next block.
    position: u64,
    /// No cue is begun before this sample.
    cues_from: i64,
}

/// What a timeline and the thread that watches over it tell each other.
#[derive(Debug, Default)]
pub(super) struct Gauge {
    /// Samples rendered so far.
    pub pulled: AtomicU64,
    /// Set when the device is about to be closed: fade out and read no more orders.
    pub closing: AtomicBool,
}

impl Timeline {
    /// A source at the bank's rate that follows the hand, from its first sample on.
    pub fn new(hand: &Hand, bank: Bank, timing: Timing) -> Self {
        // 10 ms: too short to be heard as a fade, too long to click.
        let fade = bank.rate().get() / 100;
        Self {
            desk: Arc::clone(hand.desk()),
            timing,
            gauge: Arc::default(),
            seen: None,
            schedule: Arc::default(),
            upcoming: 0,
            begun: [None; REMEMBERED],
            begun_count: 0,
            words: Arc::default(),
            next_words: 0,
            last_words: None,
            hushed: 0,
            speech_gain: 0.0,
            speaker: Speaker::new(bank.rate()),
            volumes: Volumes::default(),
            muted: false,
            master: Fader::new(fade),
            mix: Mix::new(),
            block: [0.0; BLOCK],
            taken: BLOCK,
            position: 0,
            cues_from: i64::MIN,
            bank,
        }
    }

    /// The same on a device that takes over from one that was lost. What falls into its first half second, in which the time
    /// of a sample is only guessed and which Bluetooth outputs swallow, is not played: at the start of a session a late cue is
    /// better than none, but here it would break the rhythm.
    #[cfg(any(feature = "app", test))]
    pub(super) fn resumed(hand: &Hand, bank: Bank, timing: Timing) -> Self {
        Self {
            cues_from: swallowed(bank.rate()) as i64,
            ..Self::new(hand, bank, timing)
        }
    }

    /// The gauge of this timeline, for the thread that watches over the device.
    #[cfg(any(feature = "app", test))]
    pub(super) fn gauge(&self) -> Arc<Gauge> {
        Arc::clone(&self.gauge)
    }

    /// Samples a second.
    pub const fn rate(&self) -> NonZero<u32> {
        self.bank.rate()
    }

    fn render(&mut self) {
        let end = self.position + BLOCK as u64;
        let now = self.timing.observe(end, self.rate());
        let closing = self.gauge.closing.load(Ordering::Relaxed);
        if !closing {
            self.read_orders(now);
            self.begin_due(end, now);
            self.begin_words(end, now);
        }
        self.master
            .aim(if self.muted || closing { 0.0 } else { 1.0 });
        let mut under = [1.0; BLOCK];
        self.speaker.duck(&mut under);
        self.mix.render(&mut self.block, &under);
        self.speaker.render(&mut self.block);
        for sample in &mut self.block {
            *sample = limit(*sample) * self.master.next();
        }
        self.position = end;
        self.gauge.pulled.store(end, Ordering::Relaxed);
    }

    fn read_orders(&mut self, now: Option<Duration>) {
        let changes = self.desk.changes();
        if self.seen == Some(changes) {
            return;
        }
        let desk = Arc::clone(&self.desk);
        let Some(mut orders) = desk.try_read() else {
            return;
        };
        if !Arc::ptr_eq(&self.schedule, &orders.schedule) {
            let spent = std::mem::replace(&mut self.schedule, Arc::clone(&orders.schedule));
            // The hand has taken the last one when it laid this schedule down, so that nothing is freed here.
            orders.spent = Some(spent);
            let earliest = self.position as i64 - self.samples(LATE);
            self.upcoming = self
                .schedule
                .partition_point(|&(at, _)| self.timing.sample(at, self.bank.rate()) < earliest);
        }
        if !Arc::ptr_eq(&self.words, &orders.words) {
            let spent = std::mem::replace(&mut self.words, Arc::clone(&orders.words));
            orders.spent_words = Some(spent);
            let earliest = self.position as i64 - self.samples(LATE);
            self.next_words = self
                .words
                .partition_point(|(at, _)| self.timing.sample(*at, self.bank.rate()) < earliest);
        }
        if orders.hushed != std::mem::replace(&mut self.hushed, orders.hushed) {
            self.speaker.hush();
        }
        self.speech_gain = orders.speech_gain;
        self.volumes = orders.volumes;
        self.muted = orders.muted;
        if self.seen.is_none() {
            self.master.jump(if self.muted { 0.0 } else { 1.0 });
        }
        // A try waits until it can be heard, and the desk is looked at again.
        let is_swallowed = now.is_some() && self.position < swallowed(self.rate());
        if is_swallowed && (!orders.tries.is_empty() || orders.remark.is_some()) {
            return;
        }
        for (asked, cue) in orders.tries.drain(..) {
            if now.is_none_or(|now| is_fresh(asked, now)) {
                self.sound(cue, 0);
            }
        }
        if let Some((asked, clip)) = orders.remark.take()
            && now.is_none_or(|now| is_fresh(asked, now))
        {
            self.speaker.begin(&clip, self.speech_gain, 0);
        }
        // Read before the lock was taken: a change in between is looked at twice rather than never.
        self.seen = Some(changes);
    }

    /// Begins the cues that are due before `end`. Of those on the same sample the greatest that is not off sounds alone.
    fn begin_due(&mut self, end: u64, now: Option<Duration>) {
        let mut chosen: Option<(usize, Cue)> = None;
        while let Some(&(at, cue)) = self.schedule.get(self.upcoming) {
            let sample = self.timing.sample(at, self.rate());
            if sample >= end as i64 {
                break;
            }
            self.upcoming += 1;
            let late = self.position as i64 - sample;
            let is_stale = now.is_some_and(|now| now.saturating_sub(at) > STALE);
            let was_begun = self.begun.contains(&Some((at, cue)));
            let is_too_early = sample < self.cues_from;
            if late > self.samples(LATE) || is_too_early || is_stale || was_begun {
                continue;
            }
            self.begun[self.begun_count % REMEMBERED] = Some((at, cue));
            self.begun_count += 1;
            if self.volumes[cue].gain() == 0.0 {
                continue;
            }
            let wait = usize::try_from(-late).unwrap_or(0);
            chosen = match chosen {
                Some((same, other)) if same == wait => Some((same, other.max(cue))),
                earlier => {
                    self.begin(earlier);
                    Some((wait, cue))
                }
            };
        }
        self.begin(chosen);
    }

    fn begin(&mut self, chosen: Option<(usize, Cue)>) {
        if let Some((wait, cue)) = chosen {
            self.sound(cue, wait);
        }
    }

    fn sound(&mut self, cue: Cue, wait: usize) {
        // A countdown is heard in any case: its ticks are short, and words keep clear of them but for the numbers themselves.
        let yields = !matches!(cue, Cue::Countdown | Cue::GetReady);
        let gain = self.volumes[cue].gain();
        self.mix.begin(self.bank.voice(cue), gain, wait, yields);
    }

    /// Begins the words that are due before `end`.
    fn begin_words(&mut self, end: u64, now: Option<Duration>) {
        while let Some((at, clip)) = self.words.get(self.next_words) {
            let sample = self.timing.sample(*at, self.bank.rate());
            if sample >= end as i64 {
                break;
            }
            self.next_words += 1;
            let late = self.position as i64 - sample;
            let is_stale = now.is_some_and(|now| now.saturating_sub(*at) > STALE);
            let was_begun = self.last_words.is_some_and(|last| *at <= last);
            let is_too_early = sample < self.cues_from;
            if late > self.samples(LATE) || is_too_early || is_stale || was_begun {
                continue;
            }
            self.last_words = Some(*at);
            let wait = usize::try_from(-late).unwrap_or(0);
            self.speaker.begin(clip, self.speech_gain, wait);
        }
    }

    fn samples(&self, time: Duration) -> i64 {
        (time.as_millis() as i64) * i64::from(self.rate().get()) / 1_000
    }
}

/// Samples at the start of a stream that Bluetooth outputs swallow: half a second.
fn swallowed(rate: NonZero<u32>) -> u64 {
    u64::from(rate.get() / 2)
}

impl Iterator for Timeline {
    type Item = f32;

    fn next(&mut self) -> Option<f32> {
        if self.taken == BLOCK {
            self.render();
            self.taken = 0;
        }
        let sample = self.block[self.taken];
        self.taken += 1;
        Some(sample)
    }
}

#[cfg(feature = "app")]
impl rodio::Source for Timeline {
    fn current_span_len(&self) -> Option<usize> {
        None
    }

    fn channels(&self) -> rodio::ChannelCount {
        rodio::ChannelCount::MIN
    }

    fn sample_rate(&self) -> rodio::SampleRate {
        self.rate()
    }

    fn total_duration(&self) -> Option<Duration> {
        None
    }
}
