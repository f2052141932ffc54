//! How loud each cue is: what a person sets, and what that means for a sample.

use std::ops::{Index, IndexMut};

use crate::session::Cue;

/// A loudness from 0 (silent) to 100 (as synthesised), in per cent of what is heard rather than of the amplitude.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percent(u8);

/// A number above 100 where a [`Percent`] belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0} is more than 100 per cent")]
pub struct PercentError(pub u8);

impl Percent {
    /// As loud as a cue gets.
    pub const FULL: Self = Self(100);

    /// The number, 0 to 100.
    pub const fn get(self) -> u8 {
        self.0
    }

    /// What a sample is multiplied with, 0.0 to 1.0.
    ///
    /// The square: half the percentage is 12 dB less, which an ear calls about half as loud, and the slider has no dead end.
    pub fn gain(self) -> f32 {
        let fraction = f32::from(self.0) / 100.0;
        fraction * fraction
    }
}

impl TryFrom<u8> for Percent {
    type Error = PercentError;

    fn try_from(number: u8) -> Result<Self, PercentError> {
        if number <= 100 {
            Ok(Self(number))
        } else {
            Err(PercentError(number))
        }
    }
}

/// The loudness of one cue. Off keeps the percentage, so that switching it on again restores it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Volume {
    /// How loud it is while it is on.
    pub percent: Percent,
    /// Whether it is heard at all.
    pub on: bool,
}

impl Volume {
    /// What a sample is multiplied with: 0.0 when off.
    pub fn gain(self) -> f32 {
        if self.on { self.percent.gain() } else { 0.0 }
    }
}

impl Default for Volume {
    fn default() -> Self {
        Self {
            percent: Percent(80),
            on: true,
        }
    }
}

/// The loudness of every cue, as the settings keep it. The master mute is not here: it belongs to the moment, see
/// [`Hand::set_muted`](super::Hand::set_muted).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Volumes([Volume; Cue::ALL.len()]);

impl Volumes {
    /// Every cue on and at `percent`.
    pub const fn all(percent: Percent) -> Self {
        Self([Volume { percent, on: true }; Cue::ALL.len()])
    }
}

impl Index<Cue> for Volumes {
    type Output = Volume;

    fn index(&self, cue: Cue) -> &Volume {
        &self.0[cue as usize]
    }
}

impl IndexMut<Cue> for Volumes {
    fn index_mut(&mut self, cue: Cue) -> &mut Volume {
        &mut self.0[cue as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn louder_is_louder_and_the_ends_are_silence_and_unity() {
        let gains: Vec<f32> = (0..=100).map(|number| Percent(number).gain()).collect();
        assert_eq!(gains[0], 0.0);
        assert_eq!(gains[100], 1.0);
        assert!(gains.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn off_is_silent_and_keeps_its_percentage() {
        let off = Volume {
            on: false,
            ..Volume::default()
        };
        assert_eq!(off.gain(), 0.0);
        assert_eq!(off.percent.get(), 80);
    }

    #[test]
    fn each_cue_has_a_volume_of_its_own() {
        for cue in Cue::ALL {
            let mut volumes = Volumes::default();
            volumes[cue].on = false;
            let silent: Vec<Cue> = Cue::ALL
                .into_iter()
                .filter(|&other| !volumes[other].on)
                .collect();
            assert_eq!(silent, [cue]);
        }
    }

    #[test]
    fn more_than_a_hundred_per_cent_is_refused() {
        assert_eq!(Percent::try_from(101), Err(PercentError(101)));
    }
}
