//! How loud each cue is: what a person sets, and what that means for a sample.

use serde::{Deserialize, Serialize};

use crate::session::Cue;

/// A loudness from 0 (silent) to 100 (as synthesised), in per cent of what is heard rather than of the amplitude.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
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

impl From<Percent> for u8 {
    fn from(percent: Percent) -> Self {
        percent.0
    }
}

/// The loudness of one cue. Off keeps the percentage, so that switching it on again restores it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "each field is the cue of its name")]
pub struct Volumes {
    pub get_ready: Volume,
    pub work_begins: Volume,
    pub halfway: Volume,
    pub countdown: Volume,
    pub work_ends: Volume,
    pub change_sides: Volume,
    pub rep: Volume,
    pub breathe_in: Volume,
    pub breathe_out: Volume,
    pub finished: Volume,
}

impl Volumes {
    /// Every cue on and at `percent`.
    pub fn all(percent: Percent) -> Self {
        let mut volumes = Self::default();
        for cue in Cue::ALL {
            *volumes.of_mut(cue) = Volume { percent, on: true };
        }
        volumes
    }

    /// The loudness of a cue.
    pub const fn of(&self, cue: Cue) -> Volume {
        match cue {
            Cue::GetReady => self.get_ready,
            Cue::WorkBegins => self.work_begins,
            Cue::Halfway => self.halfway,
            Cue::Countdown => self.countdown,
            Cue::WorkEnds => self.work_ends,
            Cue::ChangeSides => self.change_sides,
            Cue::Rep => self.rep,
            Cue::BreatheIn => self.breathe_in,
            Cue::BreatheOut => self.breathe_out,
            Cue::Finished => self.finished,
        }
    }

    /// The loudness of a cue, to be changed.
    pub const fn of_mut(&mut self, cue: Cue) -> &mut Volume {
        match cue {
            Cue::GetReady => &mut self.get_ready,
            Cue::WorkBegins => &mut self.work_begins,
            Cue::Halfway => &mut self.halfway,
            Cue::Countdown => &mut self.countdown,
            Cue::WorkEnds => &mut self.work_ends,
            Cue::ChangeSides => &mut self.change_sides,
            Cue::Rep => &mut self.rep,
            Cue::BreatheIn => &mut self.breathe_in,
            Cue::BreatheOut => &mut self.breathe_out,
            Cue::Finished => &mut self.finished,
        }
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
            volumes.of_mut(cue).on = false;
            let silent: Vec<Cue> = Cue::ALL
                .into_iter()
                .filter(|&other| !volumes.of(other).on)
                .collect();
            assert_eq!(silent, [cue]);
        }
    }

    #[test]
    fn settings_keep_volumes_and_fill_in_what_they_lack() {
        let volumes = Volumes {
            rep: Volume {
                percent: Percent(35),
                on: false,
            },
            ..Volumes::default()
        };
        let text = ron::to_string(&volumes).expect("serialises");
        assert_eq!(
            ron::from_str::<Volumes>(&text).expect("reads back"),
            volumes
        );
        let partly: Volumes = ron::from_str("(rep: (percent: 35, on: false))").expect("reads");
        assert_eq!(partly, volumes);
    }

    #[test]
    fn more_than_a_hundred_per_cent_is_refused() {
        assert_eq!(Percent::try_from(101), Err(PercentError(101)));
        assert!(ron::from_str::<Volumes>("(rep: (percent: 101))").is_err());
    }
}
