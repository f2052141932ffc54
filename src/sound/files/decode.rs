//! Makes samples of a sound file.

use std::io::Cursor;

use rodio::conversions::SampleRateConverter;
use rodio::{ChannelCount, Decoder, SampleRate, Source as _};

use super::OwnSoundFault;
use crate::fault;

/// Softer samples before the first louder one are cut off (-60 dB): a sound begins at its time.
const SILENCE: f32 = 0.001;
/// A sound that was cut short fades over this part of a second.
const FADE_PARTS: u32 = 20;

/// A sound as it was recorded, mixed down to mono, from its first sample that is heard.
#[derive(Debug)]
pub struct Sound {
    samples: Vec<f32>,
    rate: SampleRate,
    is_cut: bool,
}

impl Sound {
    /// Decodes the first seconds, mixed down to mono.
    ///
    /// # Errors
    /// [`OwnSoundFault::Damaged`] where nothing can be decoded, and [`OwnSoundFault::Silent`] where nothing is heard.
    pub(super) fn decode(
        bytes: Vec<u8>,
        ending: &'static str,
        longest_seconds: u32,
    ) -> Result<Self, OwnSoundFault> {
        let mut sound = fault::expected(|| decode(bytes, ending, longest_seconds))
            .ok_or(OwnSoundFault::Damaged)??;
        if sound.samples.is_empty() {
            return Err(OwnSoundFault::Empty);
        }
        let is_heard = |sample: &f32| sample.abs() > SILENCE;
        let start = sound.samples.iter().position(is_heard);
        sound.samples.drain(..start.ok_or(OwnSoundFault::Silent)?);
        Ok(sound)
    }

    /// Whether it was longer than what is heard of it.
    pub const fn is_cut(&self) -> bool {
        self.is_cut
    }

    /// Its samples.
    pub fn samples(&self) -> &[f32] {
        &self.samples
    }

    /// Samples a second.
    pub const fn rate(&self) -> SampleRate {
        self.rate
    }

    /// Its samples at another rate.
    pub fn at(&self, rate: SampleRate) -> Vec<f32> {
        let samples = self.samples.iter().copied();
        SampleRateConverter::new(samples, self.rate, rate, ChannelCount::MIN).collect()
    }
}

fn decode(bytes: Vec<u8>, ending: &str, longest_seconds: u32) -> Result<Sound, OwnSoundFault> {
    let length = bytes.len() as u64;
    let decoder = Decoder::builder()
        .with_data(Cursor::new(bytes))
        .with_byte_len(length)
        .with_hint(ending)
        .build()
        .map_err(|_| OwnSoundFault::Damaged)?;
    let rate = decoder.sample_rate();
    let channels = usize::from(decoder.channels().get());
    let longest = (longest_seconds as usize).saturating_mul(rate.get() as usize);
    // One frame more tells whether there is more.
    let frames = longest.saturating_add(1);
    let interleaved: Vec<f32> = decoder.take(frames.saturating_mul(channels)).collect();
    let mut samples: Vec<f32> = interleaved
        .chunks_exact(channels)
        .map(|frame| frame.iter().sum::<f32>() / channels as f32)
        .collect();
    let is_cut = samples.len() > longest;
    if is_cut {
        samples.truncate(longest);
        let fade = (rate.get() / FADE_PARTS).max(1);
        for (left, sample) in (0..fade).zip(samples.iter_mut().rev()) {
            *sample *= left as f32 / fade as f32;
        }
    }
    Ok(Sound {
        samples,
        rate,
        is_cut,
    })
}
