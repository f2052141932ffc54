use std::f64::consts::TAU;

use super::*;
use crate::exercise::Catalogue;
use crate::speech::words;

const CHIRPS: &[u8] = include_bytes!("tests/chirps.ogg");
const INDEX: &str = include_str!("tests/chirps.ron");

/// The index of the chirps, as one that was made for another sound.
fn index_for(sound: &[u8]) -> String {
    let (before, rest) = INDEX.split_once("sound: \"").unwrap();
    let (_, after) = rest.split_once('"').unwrap();
    format!("{before}sound: \"{:016x}\"{after}", fingerprint(sound))
}

fn english() -> [Arc<Pack>; 2] {
    ["en-GB", "en-US"].map(|language| Pack::bundled(language).unwrap())
}

fn power(samples: &[i16]) -> f64 {
    let squares = samples.iter().map(|sample| f64::from(*sample).powi(2));
    squares.sum::<f64>() / samples.len().max(1) as f64
}

fn decibels(power: f64) -> f64 {
    10.0 * (power / 32_768_f64.powi(2)).log10()
}

/// The mean of the windows that are not much softer than the loudest, as `xtask/voice/levels.py` has it.
fn loudness(samples: &[i16]) -> f64 {
    let powers: Vec<f64> = samples.chunks_exact(320).map(power).collect();
    let gate = powers.iter().copied().fold(0.0, f64::max) * 10_f64.powf(-2.5);
    let loud: Vec<f64> = powers.into_iter().filter(|one| *one >= gate).collect();
    decibels(loud.iter().sum::<f64>() / loud.len() as f64)
}

#[test]
fn every_english_pack_says_everything_equally_loud() {
    for pack in english() {
        let mut loudnesses = Vec::new();
        for part in words::of_packs(&Catalogue::bundled()) {
            let told = format!("{}: {}", pack.language(), part.text);
            assert!(pack.has(&part.text), "{told}: cargo xtask voice");
            let raw = pack.say(&part.text).expect(&told);
            assert_eq!(raw.rate.get(), 16_000);
            let seconds = raw.samples.len() as f64 / 16_000.0;
            assert!((0.2..6.0).contains(&seconds), "{told} takes {seconds} s");
            let peak = raw.samples.iter().map(|one| one.unsigned_abs()).max();
            let peak = decibels(f64::from(peak.unwrap()).powi(2));
            // It is -2.5 dB before the encoder.
            assert!(peak < -1.0, "{told} has a peak of {peak} dB");
            loudnesses.push((loudness(&raw.samples), told));
        }
        let (softest, soft) = loudnesses
            .iter()
            .min_by(|a, b| a.0.total_cmp(&b.0))
            .unwrap();
        let (loudest, loud) = loudnesses
            .iter()
            .max_by(|a, b| a.0.total_cmp(&b.0))
            .unwrap();
        println!("{softest:.2} dB {soft}, {loudest:.2} dB {loud}");
        assert!(
            loudest - softest < 2.0,
            "{soft}: {softest}, {loud}: {loudest}"
        );
    }
}

#[test]
fn a_pack_is_small() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/voices");
    for pack in english() {
        let size = |ending: &str| {
            let file = folder.join(format!("{}.{ending}", pack.language()));
            std::fs::metadata(file).unwrap().len()
        };
        assert!(size("ogg") + size("ron") <= 600_000, "{}", pack.language());
    }
}

#[test]
fn what_is_not_in_a_pack_is_not_said() {
    for pack in english() {
        for text in ["", "Clamshell", "clamshell.", "31 seconds.", "Nobody."] {
            assert!(!pack.has(text));
            assert_eq!(pack.say(text), None, "{text}");
        }
    }
}

#[test]
fn a_clip_is_the_same_as_in_the_whole_file() {
    for pack in english() {
        let whole = decode(pack.sound.to_vec()).unwrap();
        assert_eq!(whole.samples.len() as u64, pack.pages.end());
        for place in pack.index.places() {
            let clip = pack.cut(place).unwrap();
            let range = place.start as usize..place.end() as usize;
            assert!(clip.samples == whole.samples[range], "{place:?}");
        }
    }
}

/// The sample of a chirp that was encoded, as loud as one.
fn chirp(place: usize) -> f64 {
    let seconds = place as f64 / 16_000.0;
    (TAU * (300.0 * seconds + 1_500.0 * seconds * seconds)).sin()
}

#[test]
fn a_clip_begins_on_its_sample() {
    let pack = Pack::read(CHIRPS, INDEX).unwrap();
    for number in 0..24 {
        let clip = pack.say(&format!("Chirp {number}.")).unwrap().samples;
        assert_eq!(clip.len(), 4_000 + number * 613);
        let alike = |lag: i64| -> f64 {
            let places = 100..3_000;
            let products = places.map(|place| {
                let said = clip[(place as i64 + lag) as usize];
                chirp(place) * f64::from(said)
            });
            products.sum()
        };
        let best = (-100..100).max_by(|a, b| alike(*a).total_cmp(&alike(*b)));
        assert_eq!(best, Some(0), "chirp {number}");
    }
}

#[test]
fn a_pack_that_is_cut_is_none() {
    let step = CHIRPS.len() / 97;
    for length in (0..CHIRPS.len()).step_by(step) {
        let sound = &CHIRPS[..length];
        assert_eq!(Pack::read(sound, INDEX).err(), Some(PackFault::Sound));
        // An index that belongs to it all the same has places beyond its end.
        let fault = Pack::read(sound, &index_for(sound)).err();
        let is_told = matches!(fault, Some(PackFault::Sound | PackFault::Place));
        assert!(is_told, "{length}: {fault:?}");
    }
    for length in (0..INDEX.trim_end().len()).step_by(13) {
        let index = INDEX.get(..length).unwrap();
        assert_eq!(Pack::read(CHIRPS, index).err(), Some(PackFault::Index));
    }
}

#[test]
fn a_pack_that_is_damaged_says_what_it_can() {
    for place in (0..CHIRPS.len()).step_by(CHIRPS.len() / 19) {
        for byte in [0x00, 0x4F, 0xFF] {
            let mut sound = CHIRPS.to_vec();
            sound[place] = byte;
            let index = index_for(&sound);
            let Ok(pack) = Pack::read(sound, &index) else {
                continue;
            };
            for number in 0..24 {
                let said = pack.say(&format!("Chirp {number}."));
                let length = said.map_or(4_000 + number * 613, |raw| raw.samples.len());
                assert_eq!(length, 4_000 + number * 613);
            }
        }
    }
}

#[test]
fn an_index_of_another_sound_or_of_another_version_is_refused() {
    let [british, _] = english();
    let sound = british.sound.clone();
    assert_eq!(Pack::read(sound, INDEX).err(), Some(PackFault::Sound));
    for (what, instead, fault) in [
        (
            "format: 1",
            "format: 2, more: [\"of it\"]",
            PackFault::Version(2),
        ),
        ("format: 1", "format: \"1\"", PackFault::Index),
        ("length: 4000", "length: 0", PackFault::Place),
        ("length: 4000", "length: 240001", PackFault::Place),
        (
            "start: 1280,",
            "start: 18446744073709551615,",
            PackFault::Place,
        ),
        ("start: 1280,", "start: 400000,", PackFault::Place),
        ("start: 1280,", "start: -1,", PackFault::Index),
    ] {
        let index = INDEX.replacen(what, instead, 1);
        assert_eq!(Pack::read(CHIRPS, &index).err(), Some(fault), "{instead}");
    }
    for sound in [&b""[..], b"OggS", b"RIFF\0\0\0\0WAVE", &[0xFF; 4_000]] {
        let fault = Pack::read(sound, &index_for(sound)).err();
        assert!(fault.is_some(), "{sound:?}");
    }
}
