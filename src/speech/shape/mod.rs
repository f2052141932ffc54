//! One shape for all speech, whoever says it: how loud it is, where it begins and ends, how many samples it has.
//!
//! Engines put 0 to 270 ms of silence before a phrase and 90 to 530 ms after it, and differ by 3 to 9 dB. A [`Clip`] begins
//! [`BEFORE`] its first sound and ends [`AFTER`] its last one, so that it is heard when it is meant to be, and is as loud as
//! any other.

mod fade;
mod level;
mod resample;
mod trim;

use std::time::Duration;

use super::Raw;
use crate::sound::Clip;

pub use trim::{AFTER, BEFORE};

/// Rates of sampled speech: from that of a telephone to that of a studio.
const RATES: std::ops::RangeInclusive<u32> = 4_000..=192_000;

/// Why some sound cannot be a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// There is no sample.
    Empty,
    /// There is nothing to hear.
    Silent,
    /// It takes longer than [`Raw::LONGEST`].
    TooLong,
    /// No speech has so few or so many samples a second.
    Rate,
}

/// Makes a clip of speech: cut to what is heard, at the loudness and the rate of all clips, without clicks at its ends.
///
/// # Errors
///
/// [`Unfit`] where it can be no phrase.
pub fn shape(raw: Raw) -> Result<Clip, Unfit> {
    if raw.samples.is_empty() {
        return Err(Unfit::Empty);
    }
    if raw.length() > Raw::LONGEST {
        return Err(Unfit::TooLong);
    }
    if !RATES.contains(&raw.rate.get()) {
        return Err(Unfit::Rate);
    }
    let cut = trim::to_what_is_heard(&raw).ok_or(Unfit::Silent)?;
    let mut samples = resample::to_clip_rate(&cut.samples, raw.rate).ok_or(Unfit::Rate)?;
    level::level(&mut samples);
    let clip_samples = |time: Duration| resample::samples_at_clip_rate(time);
    fade::ends(
        &mut samples,
        clip_samples(cut.added_before),
        clip_samples(cut.added_after),
    );
    Ok(Clip::new(samples.into_iter().map(to_whole).collect()))
}

fn to_whole(sample: f32) -> i16 {
    (sample * f32::from(i16::MAX)).round() as i16
}

#[cfg(test)]
mod tests;
