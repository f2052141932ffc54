use std::num::NonZero;

use proptest::prelude::*;

use super::level::{LIMIT, LOUDNESS, loudness};
use super::*;
use crate::sound::CLIP_RATE;

const RATE: u32 = 22_050;

fn raw(samples: Vec<i16>, rate: u32) -> Raw {
    let rate = NonZero::new(rate).unwrap();
    Raw { samples, rate }
}

/// Something like a word: a hum of 140 Hz with its overtones that swells and fades four times a second.
fn word(seconds: f64, rate: u32, peak: f64) -> Vec<i16> {
    let length = (seconds * f64::from(rate)) as usize;
    let samples = (0..length).map(|place| {
        let turns = std::f64::consts::TAU * place as f64 / f64::from(rate);
        let hum: f64 = (1..8)
            .map(|over| (140.0 * f64::from(over) * turns).sin() / f64::from(over))
            .sum();
        let swell = 0.15 + 0.85 * (4.0 * turns).sin().powi(2);
        (hum / 2.0 * swell * peak * f64::from(i16::MAX)) as i16
    });
    samples.collect()
}

fn between(before: usize, word: &[i16], after: usize) -> Vec<i16> {
    let silence = |length| vec![0; length];
    [silence(before), word.to_vec(), silence(after)].concat()
}

fn as_parts(clip: &Clip) -> Vec<f32> {
    let samples = clip.samples().iter();
    samples
        .map(|s| f32::from(*s) / f32::from(i16::MAX))
        .collect()
}

fn decibels(factor: f32) -> f32 {
    20.0 * factor.log10()
}

#[test]
fn what_can_be_no_phrase_is_refused() {
    let silence = vec![9; RATE as usize];
    let long = word(15.1, RATE, 0.5);
    let odd = [9_000, -9_000].repeat(500);
    for (samples, rate, why) in [
        (vec![], RATE, Unfit::Empty),
        (silence, RATE, Unfit::Silent),
        (vec![0; 9_000], RATE, Unfit::Silent),
        (long, RATE, Unfit::TooLong),
        (odd.clone(), 3_999, Unfit::Rate),
        (odd.clone(), 192_001, Unfit::Rate),
        (odd, u32::MAX, Unfit::Rate),
    ] {
        assert_eq!(shape(raw(samples, rate)), Err(why));
    }
}

#[test]
fn a_clip_begins_just_before_its_first_sound_and_ends_just_after_its_last() {
    let word = word(0.5, RATE, 0.3);
    let wanted = BEFORE + Duration::from_millis(500) + AFTER;
    for (before, after) in [(0, 0), (50, 30), (4_000, 9_000), (0, 9_000), (6_000, 0)] {
        let clip = shape(raw(between(before, &word, after), RATE)).unwrap();
        let off = clip.length().abs_diff(wanted);
        assert!(off < Duration::from_millis(6), "{before} {after}: {off:?}");
    }
}

#[test]
fn silence_is_cut_off_where_speech_leans_to_one_side() {
    let leaning: Vec<i16> = word(0.5, RATE, 0.3).iter().map(|s| s.abs()).collect();
    let clip = shape(raw(between(4_000, &leaning, 9_000), RATE)).unwrap();
    assert!(clip.length() < Duration::from_millis(530), "{clip:?}");
}

#[test]
fn a_soft_beginning_is_not_cut_off() {
    // A breath 40 dB softer than the vowel after it.
    let breath: Vec<i16> = (0..1_100)
        .map(|n| if n % 7 < 3 { 90 } else { -90 })
        .collect();
    let spoken = [breath, word(0.4, RATE, 0.5)].concat();
    let clip = shape(raw(between(5_000, &spoken, 5_000), RATE)).unwrap();
    let wanted = BEFORE + AFTER + Duration::from_secs_f64(spoken.len() as f64 / f64::from(RATE));
    assert!(clip.length().abs_diff(wanted) < Duration::from_millis(6));
}

#[test]
fn sound_stays_at_its_place_at_any_rate() {
    for rate in [
        8_000_u32, 11_025, 16_000, 22_050, 24_000, 44_100, 48_000, 96_000,
    ] {
        // One short bump, with words around it that say where the clip begins.
        let mut samples = word(0.6, rate, 0.1);
        let at = rate as usize * 3 / 10;
        let bump = rate as usize / 1_000;
        for place in 0..=2 * bump {
            let height = 1.0 - place.abs_diff(bump) as f64 / bump as f64;
            samples[at - bump + place] = (32_000.0 * height) as i16;
        }
        let clip = shape(raw(between(rate as usize / 5, &samples, 99), rate)).unwrap();
        let loudest = clip.samples().iter().enumerate();
        let (place, _) = loudest.max_by_key(|(_, sample)| **sample).unwrap();
        let wanted = (BEFORE.as_secs_f64() + 0.3) * f64::from(CLIP_RATE.get());
        let off = place as f64 - wanted;
        // Half a part that is looked at for silence, and how blunt a bump is at a low rate.
        assert!(off.abs() <= 150.0, "{rate}: {off} samples");
    }
}

#[test]
fn resampling_moves_nothing() {
    for rate in [8_000_u32, 16_000, 22_050, 44_100, 96_000] {
        let mut samples = vec![0.0; rate as usize / 2];
        let at = rate as usize / 4;
        for (place, sample) in samples.iter_mut().enumerate() {
            let off = place.abs_diff(at) as f32 / 12.0;
            *sample = (-off * off).exp();
        }
        let moved = resample::to_clip_rate(&samples, NonZero::new(rate).unwrap()).unwrap();
        assert!(
            moved.len().abs_diff(CLIP_RATE.get() as usize / 2) <= 1,
            "{rate}"
        );
        let sum: f32 = moved.iter().sum();
        let places = moved.iter().enumerate();
        let centre = places.map(|(place, s)| place as f32 * s).sum::<f32>() / sum;
        let wanted = at as f32 / rate as f32 * CLIP_RATE.get() as f32;
        assert!(
            (centre - wanted).abs() < 0.6,
            "{rate}: {centre} for {wanted}"
        );
    }
}

#[test]
fn a_tone_keeps_its_height_and_its_strength() {
    for (rate, hertz) in [(16_000_u32, 6_400.0), (22_050, 9_000.0), (44_100, 440.0)] {
        let samples: Vec<f32> = (0..rate)
            .map(|n| (std::f32::consts::TAU * hertz * n as f32 / rate as f32).sin() * 0.5)
            .collect();
        let tone = resample::to_clip_rate(&samples, NonZero::new(rate).unwrap()).unwrap();
        let middle = &tone[4_800..43_200];
        let rises = middle
            .windows(2)
            .filter(|two| two[0] < 0.0 && two[1] >= 0.0);
        let heard = rises.count() as f32 / 0.8;
        assert!((heard - hertz).abs() < 3.0, "{rate}: {heard} Hz");
        let strength = decibels(loudness(middle) / 0.5 * std::f32::consts::SQRT_2);
        assert!(strength.abs() < 1.0, "{rate}: {strength} dB");
    }
}

#[test]
fn clips_do_not_click() {
    // Cut off in the midst of a vowel at both ends.
    let hard = [20_000_i16, 20_000, 20_000, -20_000].repeat(4_000);
    let clip = as_parts(&shape(raw(hard, RATE)).unwrap());
    assert_eq!((clip[0], *clip.last().unwrap()), (0.0, 0.0));
    let begins = (BEFORE.as_secs_f64() * f64::from(CLIP_RATE.get())) as usize;
    let early = clip[..begins + 10].iter().map(|s| s.abs());
    assert!(early.fold(0.0, f32::max) < 0.03);
    let late = clip.iter().rev().take(480 + 10).map(|s| s.abs());
    assert!(late.fold(0.0, f32::max) < 0.03);
}

#[test]
fn a_crack_does_not_make_speech_soft() {
    let mut samples = word(1.0, RATE, 0.05);
    samples[9_000] = i16::MAX;
    let clip = as_parts(&shape(raw(samples, RATE)).unwrap());
    let off = decibels(loudness(&clip) / LOUDNESS);
    assert!(off.abs() < 2.0, "{off} dB");
}

#[test]
fn a_minute_of_phrases_takes_no_time() {
    let clock = crate::platform::Clock::new();
    let word = word(2.0, RATE, 0.3);
    for _ in 0..10 {
        let clip = shape(raw(word.clone(), RATE)).unwrap();
        assert!(clip.length() > Duration::from_secs(1));
    }
    let each = clock.now() / 20;
    eprintln!("{each:?} a second of speech");
    assert!(each < Duration::from_millis(100), "{each:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn all_phrases_are_equally_loud(
        rate in 8_000_u32..96_000,
        hundredths in 20_u32..300,
        softer in 0.0_f64..40.0,
        before in 0_usize..9_000,
        after in 0_usize..9_000,
    ) {
        let peak = 10_f64.powf(-softer / 20.0) * 0.9;
        let word = word(f64::from(hundredths) / 100.0, rate, peak);
        let clip = as_parts(&shape(raw(between(before, &word, after), rate)).unwrap());
        let off = decibels(loudness(&clip) / LOUDNESS);
        prop_assert!(off.abs() < 1.0, "{off} dB");
        prop_assert!(clip.iter().all(|sample| sample.abs() <= LIMIT + 0.001));
    }

    #[test]
    fn no_sound_is_too_odd(
        samples in prop::collection::vec(any::<i16>(), 0..4_000),
        quiet in 0_u32..16,
        rate in 1_u32..200_000,
    ) {
        let samples: Vec<i16> = samples.into_iter().map(|sample| sample >> quiet).collect();
        if let Ok(clip) = shape(raw(samples, rate)) {
            prop_assert!(clip.samples().iter().all(|s| s.unsigned_abs() < 27_600));
            prop_assert!(!clip.samples().is_empty());
        }
    }
}
