//! The paper that voices are drawn on, and the first way to draw: striking a body. The other one, `air`, is breath and noise.
//!
//! Everything is computed in `f64`, almost all of it by additions and multiplications, and rounded to a grid much coarser than
//! the last digit in which the sine of one platform may differ from that of another.

use std::f64::consts::TAU;
use std::num::NonZero;

use super::body::Partial;

/// A voice under construction.
#[derive(Debug)]
pub(super) struct Sketch {
    /// Samples a second.
    pub(super) rate: f64,
    /// The sum of all that was drawn so far.
    pub(super) samples: Vec<f64>,
}

impl Sketch {
    /// Silence of that many seconds.
    pub(super) fn new(rate: NonZero<u32>, seconds: f64) -> Self {
        let rate = f64::from(rate.get());
        Self {
            rate,
            samples: vec![0.0; (rate * seconds).ceil() as usize + 1],
        }
    }

    /// Strikes a body of pitch `hz` at `at` seconds. `softness` is the time, in seconds, in which the mallet lets go of it.
    ///
    /// Each partial is a number that turns and shrinks with each sample: a damped oscillation without a sine a sample.
    pub(super) fn strike(&mut self, at: f64, hz: f64, level: f64, softness: f64, body: &[Partial]) {
        let start = (at * self.rate).round() as usize;
        let hold = (-1.0 / (softness * self.rate)).exp();
        // What a sample rate cannot carry is left out, or it would come back as another pitch.
        for partial in body
            .iter()
            .filter(|partial| partial.ratio * hz < 0.45 * self.rate)
        {
            let (sine, cosine) = (TAU * partial.ratio * hz / self.rate).sin_cos();
            let damping = (-1_000_f64.ln() / (partial.ring * self.rate)).exp();
            let (mut real, mut imaginary) = (1.0, 0.0);
            let mut held = 1.0;
            for sample in self.samples.iter_mut().skip(start) {
                *sample += level * partial.level * imaginary * (1.0 - held);
                (real, imaginary) = (
                    damping * (real * cosine - imaginary * sine),
                    damping * (real * sine + imaginary * cosine),
                );
                held *= hold;
            }
        }
    }

    /// The finished voice: faded to exactly zero over its last `fade` seconds.
    pub(super) fn finish(self, fade: f64) -> Vec<f32> {
        const GRID: f64 = (1 << 20) as f64;
        let count = self.samples.len();
        let fade = (fade * self.rate).max(1.0);
        let faded = |(nth, sample): (usize, f64)| {
            let left = (count - 1 - nth) as f64 / fade;
            ((sample * smooth(left.min(1.0)) * GRID).round() / GRID) as f32
        };
        self.samples.into_iter().enumerate().map(faded).collect()
    }
}

/// From 0 to 1 without a corner at either end.
pub(super) fn smooth(way: f64) -> f64 {
    let way = way.clamp(0.0, 1.0);
    way * way * (3.0 - 2.0 * way)
}

#[cfg(test)]
mod tests {
    use super::*;

    const RATE: NonZero<u32> = NonZero::new(48_000).expect("not zero");

    #[test]
    fn a_partial_falls_by_60_decibels_in_its_ring() {
        let mut sketch = Sketch::new(RATE, 1.0);
        sketch.strike(
            0.0,
            480.0,
            1.0,
            0.000_01,
            &[Partial {
                ratio: 1.0,
                level: 1.0,
                ring: 0.5,
            }],
        );
        let peak = |from: usize| {
            sketch.samples[from..from + 100]
                .iter()
                .fold(0.0_f64, |peak, s| peak.max(s.abs()))
        };
        let fall = peak(24_000) / peak(0);
        assert!((fall - 0.001).abs() < 0.000_05, "{fall}");
    }

    #[test]
    fn a_pitch_that_the_rate_cannot_carry_is_left_out() {
        let mut sketch = Sketch::new(NonZero::new(8_000).expect("not zero"), 0.1);
        sketch.strike(
            0.0,
            2_000.0,
            1.0,
            0.001,
            &[Partial {
                ratio: 2.0,
                level: 1.0,
                ring: 0.5,
            }],
        );
        assert!(sketch.samples.iter().all(|&sample| sample == 0.0));
    }

    #[test]
    fn a_finished_voice_ends_in_silence_without_a_step() {
        let mut sketch = Sketch::new(RATE, 0.2);
        sketch.strike(
            0.0,
            440.0,
            0.5,
            0.001,
            &[Partial {
                ratio: 1.0,
                level: 1.0,
                ring: 10.0,
            }],
        );
        let voice = sketch.finish(0.05);
        assert_eq!(voice.last(), Some(&0.0));
        assert!(
            voice[voice.len() - 200..]
                .iter()
                .all(|sample| sample.abs() < 0.011)
        );
    }
}
