//! Where speech begins and ends in what an engine hands over.

use std::time::Duration;

use crate::speech::Raw;

/// How long before its first sound a clip begins: what is softer than the threshold, as the breath of an h.
pub const BEFORE: Duration = Duration::from_millis(8);
/// How long after its last sound a clip ends.
pub const AFTER: Duration = Duration::from_millis(10);

/// Parts softer than the loudest by this factor are silence (-45 dB): f and h are some 40 dB softer than vowels, and what
/// flite hisses before and after a phrase is 48 dB softer.
const SOFTEST: f32 = 0.0055;
/// Of a second: the length of the parts that are looked at.
const PARTS: u32 = 400;

/// What is left of speech, from -1 to 1, with [`BEFORE`] and [`AFTER`] around it.
#[derive(Debug)]
pub(super) struct Cut {
    pub samples: Vec<f32>,
    /// How much of the time before the first sound is no part of the recording.
    pub added_before: Duration,
    /// How much of the time after the last one is none.
    pub added_after: Duration,
}

/// Cuts silence from both ends; nothing where there is nothing else.
pub(super) fn to_what_is_heard(raw: &Raw) -> Option<Cut> {
    let rate = raw.rate.get();
    let scale = 1.0 / f32::from(i16::MAX);
    let samples = raw.samples.iter();
    let all: Vec<f32> = samples.map(|sample| f32::from(*sample) * scale).collect();
    let part = (rate / PARTS).max(1) as usize;
    let levels: Vec<f32> = all.chunks(part).map(level).collect();
    let loudest = levels.iter().copied().fold(0.0, f32::max);
    let silence = f32::from(Raw::SILENCE) * scale;
    if loudest <= silence {
        return None;
    }
    let threshold = (loudest * SOFTEST).max(silence / 4.0);
    let is_heard = |level: &f32| *level > threshold;
    let first = levels.iter().position(is_heard)? * part;
    let last = (levels.iter().rposition(is_heard)? + 1) * part;
    let samples_of = |time: Duration| (time.as_secs_f64() * f64::from(rate)).round() as usize;
    let time_of = |samples: usize| Duration::from_secs_f64(samples as f64 / f64::from(rate));
    let (before, after) = (samples_of(BEFORE), samples_of(AFTER));
    let added_before = before.saturating_sub(first);
    let end = last.min(all.len());
    let added_after = after.saturating_sub(all.len() - end);
    let kept = &all[first.saturating_sub(before)..(end + after).min(all.len())];
    let mut samples = vec![0.0; added_before];
    samples.extend(kept);
    samples.resize(samples.len() + added_after, 0.0);
    Some(Cut {
        samples,
        added_before: time_of(added_before),
        added_after: time_of(added_after),
    })
}

/// The root of the mean square.
fn level(part: &[f32]) -> f32 {
    let squares: f32 = part.iter().map(|sample| sample * sample).sum();
    (squares / part.len().max(1) as f32).sqrt()
}
