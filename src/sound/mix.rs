//! Voices that sound at the same time, and the limit that keeps their sum within full scale.

use std::sync::Arc;

/// Voices that can sound at once. A session needs three; a try button held down by a book needs a limit.
const VOICES: usize = 32;

/// Below this level the limiter changes nothing.
const TRANSPARENT: f32 = 0.8;

/// The voices that sound.
#[derive(Debug)]
pub(super) struct Mix {
    sounding: Vec<Sounding>,
}

#[derive(Debug)]
struct Sounding {
    voice: Arc<[f32]>,
    gain: f32,
    /// Whether it steps back under words.
    yields: bool,
    /// Samples of the coming block before its next sample.
    wait: usize,
    /// Its next sample.
    next: usize,
}

impl Mix {
    pub(super) fn new() -> Self {
        Self {
            sounding: Vec::with_capacity(VOICES),
        }
    }

    /// Lets a voice begin `wait` samples into the coming block. If all places are taken, the voice nearest its end gives way.
    /// Where it `yields`, it steps back under words.
    pub(super) fn begin(&mut self, voice: &Arc<[f32]>, gain: f32, wait: usize, yields: bool) {
        let sounding = Sounding {
            voice: Arc::clone(voice),
            gain,
            yields,
            wait,
            next: 0,
        };
        if self.sounding.len() < VOICES {
            self.sounding.push(sounding);
        } else if let Some(last) = self
            .sounding
            .iter_mut()
            .min_by_key(|sounding| sounding.voice.len() - sounding.next)
        {
            *last = sounding;
        }
    }

    /// Fills a block with the sum of the voices, and lets go of those that are over. `under` is how loud those are at each
    /// sample that step back under words.
    pub(super) fn render(&mut self, block: &mut [f32], under: &[f32]) {
        block.fill(0.0);
        for sounding in &mut self.sounding {
            let room = block.get_mut(sounding.wait..).unwrap_or_default();
            let rest = sounding.voice.get(sounding.next..).unwrap_or_default();
            let levels = under.get(sounding.wait..).unwrap_or_default();
            for ((sum, sample), level) in room.iter_mut().zip(rest).zip(levels) {
                let level = if sounding.yields { *level } else { 1.0 };
                *sum += sample * sounding.gain * level;
            }
            sounding.next += room.len().min(rest.len());
            sounding.wait = 0;
        }
        // The bank holds every voice as well, so that nothing is freed here.
        self.sounding
            .retain(|sounding| sounding.next < sounding.voice.len());
    }
}

/// Keeps a sample within full scale: unchanged up to 0.8, then bent ever more, without a corner, towards 1.0.
pub(super) fn limit(sample: f32) -> f32 {
    let level = sample.abs();
    if level <= TRANSPARENT {
        return sample;
    }
    let room = 1.0 - TRANSPARENT;
    let over = ((level - TRANSPARENT) / room).min(1.0e6);
    (TRANSPARENT + room * over / (1.0 + over))
        .min(1.0)
        .copysign(sample)
}

/// A level that goes to its target in a straight line, so that muting does not click.
#[derive(Debug)]
pub(super) struct Fader {
    level: f32,
    target: f32,
    step: f32,
}

impl Fader {
    /// A fader at silence that crosses its whole way in `samples`.
    pub(super) fn new(samples: u32) -> Self {
        Self {
            level: 0.0,
            target: 0.0,
            step: 1.0 / samples.max(1) as f32,
        }
    }

    /// Where to go, from 0.0 to 1.0.
    pub(super) fn aim(&mut self, target: f32) {
        self.target = target;
    }

    /// Goes there at once.
    pub(super) fn jump(&mut self, target: f32) {
        self.target = target;
        self.level = target;
    }

    /// The level of the next sample.
    pub(super) fn next(&mut self) -> f32 {
        let way = self.target - self.level;
        self.level = if way.abs() <= self.step {
            self.target
        } else {
            self.level + self.step.copysign(way)
        };
        self.level
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_limiter_is_transparent_below_its_threshold_and_never_passes_full_scale(sample in -1.0e9_f32..1.0e9) {
            prop_assert!(limit(sample).abs() <= 1.0);
            prop_assert_eq!(limit(-sample), -limit(sample));
            let quiet = sample / 1.0e9 * 0.8;
            prop_assert_eq!(limit(quiet), quiet);
        }

        #[test]
        fn the_limiter_keeps_the_order_of_levels(low in 0.0_f32..4.0, more in 0.0_f32..4.0) {
            prop_assert!(limit(low + more) >= limit(low));
            prop_assert!(limit(low + more) - limit(low) <= more + 1.0e-6);
        }

        #[test]
        fn voices_add_up_wherever_they_begin(first in 0_usize..16, second in 0_usize..16) {
            let voice: Arc<[f32]> = [0.25, 0.5, 0.125].into();
            let mut mix = Mix::new();
            mix.begin(&voice, 1.0, first, true);
            mix.begin(&voice, 0.5, second, true);
            let mut heard = Vec::new();
            for _ in 0..3 {
                let mut block = [9.0; 16];
                mix.render(&mut block, &[1.0; 16]);
                heard.extend(block);
            }
            let mut expected = vec![0.0; 48];
            for (place, sample) in voice.iter().enumerate() {
                expected[first + place] += sample;
                expected[second + place] += sample * 0.5;
            }
            prop_assert_eq!(heard, expected);
        }
    }

    #[test]
    fn a_crowd_of_voices_takes_no_more_room() {
        let mut mix = Mix::new();
        let place = mix.sounding.as_ptr();
        for _ in 0..10 * VOICES {
            mix.begin(&[0.1; 4].into(), 1.0, 0, true);
        }
        assert_eq!(mix.sounding.as_ptr(), place);
        let mut block = [0.0; 8];
        mix.render(&mut block, &[1.0; 8]);
        assert!(mix.sounding.is_empty());
    }

    #[test]
    fn a_fader_arrives_in_the_samples_it_was_given() {
        let mut fader = Fader::new(4);
        fader.aim(1.0);
        let levels: Vec<f32> = (0..5).map(|_| fader.next()).collect();
        assert_eq!(levels, [0.25, 0.5, 0.75, 1.0, 1.0]);
        fader.aim(0.0);
        assert_eq!(fader.next(), 0.75);
    }
}
