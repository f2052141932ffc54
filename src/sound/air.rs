//! Air: noise that is shaped into breath, and into the knock of wood.

use std::f64::consts::{PI, TAU};

use super::tone::{Sketch, smooth};

/// How breath flows: a band of noise and an airy tone that glide together.
#[derive(Debug, Clone, Copy)]
pub(super) struct Flow {
    /// Centre of the noise at its start and at its end, in hertz.
    pub hiss: (f64, f64),
    /// Pitch of the tone at its start and at its end, in hertz.
    pub tone: (f64, f64),
    /// Where in the flow it is strongest, from 0.0 (start) to 1.0 (end).
    pub crest: f64,
    /// Level of the noise.
    pub level: f64,
    /// Level of the tone.
    pub tone_level: f64,
}

impl Sketch {
    /// The dull noise of wood meeting wood, around `hz`, at the start.
    pub(super) fn knock(&mut self, hz: f64, level: f64, ring: f64) {
        let mut noise = Noise::new();
        let mut band = Band::default();
        let damping = (-1_000_f64.ln() / (ring * self.rate)).exp();
        let mut envelope = level * (self.rate / 48_000.0).sqrt();
        for sample in &mut self.samples {
            *sample += envelope * band.pass(noise.next(), hz, self.rate);
            envelope *= damping;
        }
    }

    /// Lets breath flow from the start to the end.
    pub(super) fn flow(&mut self, flow: Flow) {
        let mut noise = Noise::new();
        let (mut first, mut second) = (Band::default(), Band::default());
        let last = self.samples.len() as f64;
        let glide = |(from, to): (f64, f64)| (from, (to / from).powf(1.0 / last));
        let (mut hiss, hiss_glide) = glide(flow.hiss);
        let (mut tone, tone_glide) = glide(flow.tone);
        let level = flow.level * (self.rate / 48_000.0).sqrt();
        let mut turn = 0.0_f64;
        for (nth, sample) in self.samples.iter_mut().enumerate() {
            let way = nth as f64 / last;
            let swell = if way < flow.crest {
                smooth(way / flow.crest)
            } else {
                smooth((1.0 - way) / (1.0 - flow.crest))
            };
            // It never begins from nothing: the ear is to know at once which way the breath goes.
            let swell = 0.15 * (1.0 - way) + 0.85 * swell;
            let air = second.pass(first.pass(noise.next(), hiss, self.rate), hiss, self.rate);
            let hum = (TAU * turn).sin()
                + 0.5 * (TAU * 1.503 * turn).sin()
                + 0.25 * (TAU * 2.002 * turn).sin();
            *sample += swell * (level * air + flow.tone_level * hum);
            hiss *= hiss_glide;
            tone *= tone_glide;
            turn += tone / self.rate;
        }
    }
}

/// White noise from -1.0 to 1.0, the same on every run and machine (xorshift, after Marsaglia 2003).
struct Noise(u32);

impl Noise {
    const fn new() -> Self {
        Self(0x9E37_79B9)
    }

    fn next(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        f64::from(self.0) / f64::from(u32::MAX) * 2.0 - 1.0
    }
}

/// A resonant band pass whose centre may move (state-variable filter, after Chamberlin 1985).
#[derive(Default)]
struct Band {
    low: f64,
    band: f64,
}

impl Band {
    /// Width of the band as a part of its centre.
    const WIDTH: f64 = 0.7;

    fn pass(&mut self, sample: f64, hz: f64, rate: f64) -> f64 {
        // The filter is stable up to a sixth of the rate.
        let tune = 2.0 * (PI * hz.min(rate / 7.0) / rate).sin();
        self.low += tune * self.band;
        self.band += tune * (sample - self.low - Self::WIDTH * self.band);
        Self::WIDTH * self.band
    }
}

#[cfg(test)]
mod tests {
    use std::num::NonZero;

    use super::*;

    #[test]
    fn noise_is_balanced_and_the_same_each_time() {
        let take = || {
            let mut noise = Noise::new();
            (0..10_000).map(|_| noise.next()).collect::<Vec<_>>()
        };
        let noise = take();
        assert_eq!(noise, take());
        assert!((noise.iter().sum::<f64>() / 10_000.0).abs() < 0.02);
        assert!(noise.iter().all(|sample| sample.abs() <= 1.0));
    }

    #[test]
    fn breath_goes_where_it_is_sent() {
        let crossings = |part: &[f64]| {
            part.windows(2)
                .filter(|pair| pair[0] * pair[1] < 0.0)
                .count()
        };
        for (from, to) in [(300.0, 2_000.0), (2_000.0, 300.0)] {
            let mut sketch = Sketch::new(NonZero::new(48_000).expect("not zero"), 1.0);
            sketch.flow(Flow {
                hiss: (from, to),
                tone: (1.0, 1.0),
                crest: 0.5,
                level: 1.0,
                tone_level: 0.0,
            });
            let (first, second) = sketch.samples.split_at(24_000);
            assert_eq!(crossings(first) < crossings(second), from < to);
        }
    }
}
