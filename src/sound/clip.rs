//! Spoken words as samples.

use std::fmt;
use std::num::NonZero;
use std::time::Duration;

/// Samples a second of a [`Clip`].
pub const CLIP_RATE: NonZero<u32> = NonZero::new(48_000).expect("not zero");

/// Some spoken words: mono, [`CLIP_RATE`] samples a second. In whole numbers, since a session holds minutes of them.
#[derive(Clone, PartialEq, Eq)]
pub struct Clip(Box<[i16]>);

impl Clip {
    /// Words of these samples.
    pub fn new(samples: Vec<i16>) -> Self {
        Self(samples.into_boxed_slice())
    }

    /// The samples.
    pub fn samples(&self) -> &[i16] {
        &self.0
    }

    /// How long it takes to say them.
    pub fn length(&self) -> Duration {
        let nanos = self.0.len() as u64 * 1_000_000_000 / u64::from(CLIP_RATE.get());
        Duration::from_nanos(nanos)
    }
}

impl fmt::Debug for Clip {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Clip({:?})", self.length())
    }
}
