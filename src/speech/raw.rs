//! Speech as somebody hands it over.

use std::num::NonZero;
use std::time::Duration;

/// Speech as an engine, a pack or a file has it: mono, with whatever silence there is around it, as loud as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raw {
    /// The samples.
    pub samples: Vec<i16>,
    /// Samples a second.
    pub rate: NonZero<u32>,
}

impl Raw {
    /// No phrase takes longer: what does is no phrase.
    pub const LONGEST: Duration = Duration::from_secs(15);

    /// Samples that are no louder than this are silence (-60 dB of full scale).
    pub const SILENCE: u16 = 32;

    /// Sound of samples from -1 to 1; those that are louder are as loud as can be.
    pub fn of_samples(samples: impl Iterator<Item = f32>, rate: NonZero<u32>) -> Self {
        // A number that does not fit becomes the nearest that does.
        let whole = |sample: f32| (sample * -f32::from(i16::MIN)).round() as i16;
        Self {
            samples: samples.map(whole).collect(),
            rate,
        }
    }

    /// How long it takes to say it.
    pub fn length(&self) -> Duration {
        let nanos = u128::from(self.rate.get());
        let nanos = self.samples.len() as u128 * 1_000_000_000 / nanos;
        Duration::from_nanos(u64::try_from(nanos).unwrap_or(u64::MAX))
    }

    /// Whether nothing of it can be heard.
    pub fn is_silent(&self) -> bool {
        let mut samples = self.samples.iter();
        samples.all(|sample| sample.unsigned_abs() <= Self::SILENCE)
    }
}
