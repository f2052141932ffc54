//! The ten voices at one sample rate.

use std::num::NonZero;
use std::sync::Arc;

use super::voice;
use crate::session::Cue;

/// One voice for each cue, mono, all at the sample rate of the device or file they are for.
#[derive(Debug, Clone)]
pub struct Bank {
    rate: NonZero<u32>,
    voices: [Arc<[f32]>; Cue::ALL.len()],
}

impl Bank {
    /// The app's own voices at `rate` samples a second. The same on every run.
    pub fn synthesise(rate: NonZero<u32>) -> Self {
        let mut voices: [Arc<[f32]>; Cue::ALL.len()] = Default::default();
        for cue in Cue::ALL {
            voices[cue as usize] = voice::synthesise(cue, rate).into();
        }
        Self { rate, voices }
    }

    /// Puts a person's own sound in the place of a voice: mono samples at the bank's rate.
    ///
    /// What is no number becomes silence and what is beyond full scale is cut to it, so that a damaged file can hurt no ear.
    pub fn replace(&mut self, cue: Cue, samples: Vec<f32>) {
        let sane = |sample: f32| {
            if sample.is_finite() {
                sample.clamp(-1.0, 1.0)
            } else {
                0.0
            }
        };
        self.voices[cue as usize] = samples.into_iter().map(sane).collect();
    }

    /// The voice of a cue.
    pub fn voice(&self, cue: Cue) -> &Arc<[f32]> {
        &self.voices[cue as usize]
    }

    /// Samples a second.
    pub const fn rate(&self) -> NonZero<u32> {
        self.rate
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cue_is_its_own_place_in_the_bank() {
        let mut places: Vec<usize> = Cue::ALL.into_iter().map(|cue| cue as usize).collect();
        places.sort_unstable();
        assert_eq!(places, (0..Cue::ALL.len()).collect::<Vec<_>>());
    }

    #[test]
    fn a_sound_of_ones_own_replaces_one_voice_only() {
        let plain = Bank::synthesise(NonZero::new(8_000).expect("not zero"));
        let mut bank = plain.clone();
        bank.replace(Cue::Rep, vec![0.5, f32::NAN, f32::INFINITY, -7.0]);
        assert_eq!(bank.voice(Cue::Rep)[..], [0.5, 0.0, 0.0, -1.0]);
        for cue in Cue::ALL.into_iter().filter(|&cue| cue != Cue::Rep) {
            assert_eq!(bank.voice(cue), plain.voice(cue));
        }
    }
}
