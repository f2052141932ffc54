//! How each cue sounds.
//!
//! Ten sounds that an ear tells apart with the eyes closed, by body, by direction and by rhythm:
//!
//! | cue | body | figure |
//! |---|---|---|
//! | get ready | felt on wood, low | one soft tap |
//! | countdown | wood block | one dry tap, higher |
//! | rep | small claves | one short, high tick |
//! | work begins | warm bell | one note |
//! | halfway | glass, trembling | one higher note |
//! | work ends | warm bell | two notes, falling |
//! | change sides | marimba | two notes, rising |
//! | breathe in | air | rising swell |
//! | breathe out | air | falling swell, longer |
//! | finished | bells | four notes, rising to the octave |
//!
//! All notes are of one pentatonic scale (C D E G A), so that cues which meet never grate. Every voice, the breaths too,
//! starts with the same faint touch, as of a mallet that meets its bar: soft bodies take a millisecond to speak, and an onset
//! is to be a moment and not a matter of opinion.

use std::num::NonZero;

use super::air::Flow;
use super::body::{BELL, BLOCK, CLAVES, FELT, GLASS, MARIMBA, PUFF, TOUCH};
use super::tone::Sketch;
use crate::session::Cue;

const C4: f64 = 261.63;
const E4: f64 = 329.63;
const G4: f64 = 392.00;
const A4: f64 = 440.00;
const C5: f64 = 523.25;
const E5: f64 = 659.26;
const G5: f64 = 783.99;
const C6: f64 = 1_046.50;
const A6: f64 = 1_760.00;

/// The voice of a cue: mono samples within ±0.6, the first of them at its onset, the last exactly zero.
pub(super) fn synthesise(cue: Cue, rate: NonZero<u32>) -> Vec<f32> {
    match cue {
        Cue::GetReady => {
            let mut sketch = touched(rate, 0.34);
            sketch.strike(0.0, E4, 0.40, 0.002, &FELT);
            sketch.finish(0.08)
        }
        Cue::Countdown => {
            let mut sketch = touched(rate, 0.2);
            sketch.strike(0.0, G5, 0.38, 0.000_5, &BLOCK);
            sketch.knock(1_200.0, 0.17, 0.03);
            sketch.finish(0.06)
        }
        Cue::Rep => {
            let mut sketch = touched(rate, 0.2);
            sketch.strike(0.0, A6, 0.38, 0.000_4, &CLAVES);
            sketch.finish(0.06)
        }
        Cue::WorkBegins => {
            let mut sketch = touched(rate, 1.2);
            sketch.strike(0.0, C5, 0.24, 0.001_2, &BELL);
            sketch.finish(0.4)
        }
        Cue::Halfway => {
            let mut sketch = touched(rate, 0.9);
            sketch.strike(0.0, E5, 0.31, 0.001_5, &GLASS);
            sketch.finish(0.25)
        }
        Cue::WorkEnds => {
            let mut sketch = touched(rate, 1.35);
            sketch.strike(0.0, G4, 0.19, 0.001_5, &BELL);
            sketch.strike(0.2, C4, 0.24, 0.002, &BELL);
            sketch.finish(0.4)
        }
        Cue::ChangeSides => {
            let mut sketch = touched(rate, 0.8);
            sketch.strike(0.0, A4, 0.30, 0.000_8, &MARIMBA);
            sketch.strike(0.18, E5, 0.29, 0.000_8, &MARIMBA);
            sketch.finish(0.2)
        }
        Cue::BreatheIn => breath(
            rate,
            1.3,
            Flow {
                hiss: (420.0, 1_900.0),
                tone: (C4, G4),
                crest: 0.62,
                level: 1.0,
                tone_level: 0.05,
            },
        ),
        Cue::BreatheOut => breath(
            rate,
            1.7,
            Flow {
                hiss: (1_300.0, 260.0),
                tone: (G4, C4 / 1.5),
                crest: 0.3,
                level: 1.05,
                tone_level: 0.05,
            },
        ),
        Cue::Finished => {
            let mut sketch = touched(rate, 2.3);
            for (nth, note) in [C5, E5, G5, C6].into_iter().enumerate() {
                sketch.strike(0.24 * nth as f64, note, 0.19, 0.001_2, &BELL);
            }
            sketch.finish(0.6)
        }
    }
}

/// A voice that begins with the touch of a mallet.
fn touched(rate: NonZero<u32>, seconds: f64) -> Sketch {
    let mut sketch = Sketch::new(rate, seconds);
    sketch.strike(0.0, 2_400.0, 0.055, 0.000_01, &TOUCH);
    sketch
}

fn breath(rate: NonZero<u32>, seconds: f64, flow: Flow) -> Vec<f32> {
    let mut sketch = touched(rate, seconds);
    sketch.flow(flow);
    sketch.strike(0.0, flow.tone.0, 0.12, 0.000_6, &PUFF);
    sketch.finish(0.2)
}

#[cfg(test)]
mod tests {
    use super::super::volumes::Volume;
    use super::*;

    const RATES: [u32; 5] = [16_000, 44_100, 48_000, 96_000, 192_000];

    fn voices() -> impl Iterator<Item = (Cue, u32, Vec<f32>)> {
        let voice = |cue, rate| {
            (
                cue,
                rate,
                synthesise(cue, NonZero::new(rate).expect("not zero")),
            )
        };
        RATES
            .into_iter()
            .flat_map(move |rate| Cue::ALL.into_iter().map(move |cue| voice(cue, rate)))
    }

    fn samples(seconds: f64, rate: u32) -> usize {
        (seconds * f64::from(rate)).round() as usize
    }

    #[test]
    fn an_onset_is_a_moment() {
        for (cue, rate, voice) in voices() {
            let above = |level: f32| {
                voice
                    .iter()
                    .position(|sample| sample.abs() >= level)
                    .expect("it sounds")
            };
            assert!(
                above(4.0 / 32_768.0) <= samples(0.000_3, rate),
                "{cue:?} at {rate} begins in silence"
            );
            let loud = above(0.02 / Volume::default().gain());
            assert!(
                loud <= samples(0.000_13, rate),
                "{cue:?} at {rate} begins too softly"
            );
        }
    }

    #[test]
    fn an_onset_is_heard_once_at_the_volume_people_start_with() {
        let gain = Volume::default().gain();
        for (cue, rate, voice) in voices() {
            let end = voice
                .iter()
                .rposition(|sample| sample.abs() * gain > 0.02)
                .expect("it sounds");
            let gaps = voice[..end]
                .split(|sample| sample.abs() * gain > 0.02)
                .map(<[f32]>::len)
                .max();
            assert!(
                gaps <= Some(samples(0.1, rate)),
                "{cue:?} at {rate} has a gap: {gaps:?}"
            );
        }
    }

    #[test]
    fn no_voice_is_too_loud_or_ends_in_a_click() {
        for (cue, rate, voice) in voices() {
            let peak = voice
                .iter()
                .fold(0.0_f32, |peak, sample| peak.max(sample.abs()));
            assert!(
                (0.2..=0.6).contains(&peak),
                "{cue:?} at {rate} peaks at {peak}"
            );
            assert_eq!(voice.last(), Some(&0.0), "{cue:?} at {rate}");
            let tail = &voice[voice.len() - samples(0.004, rate)..];
            assert!(
                tail.iter().all(|sample| sample.abs() < 0.003),
                "{cue:?} at {rate} is cut off"
            );
        }
    }

    #[test]
    fn voices_are_brief() {
        for (cue, rate, voice) in voices() {
            let seconds = voice.len() as f64 / f64::from(rate);
            let limit = if cue == Cue::Finished { 3.0 } else { 1.8 };
            assert!(
                (0.1..=limit).contains(&seconds),
                "{cue:?} lasts {seconds} s"
            );
        }
    }

    #[test]
    fn a_voice_is_the_same_each_time() {
        for (cue, rate, voice) in voices() {
            assert_eq!(
                voice,
                synthesise(cue, NonZero::new(rate).expect("not zero")),
                "{cue:?} at {rate}"
            );
        }
    }
}
