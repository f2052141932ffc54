#[cfg(feature = "app")]
use std::num::NonZero;
use std::path::Path;

use super::*;
use crate::platform::file::put;
use crate::sound::LARGEST_BYTES;

fn problems_of(folder: &Path) -> Vec<(String, String)> {
    let sounds = OwnSounds::of(folder.to_owned());
    let told = sounds.problems().iter().map(|problem| {
        let name = problem.file.file_name().unwrap_or_default();
        (
            name.to_string_lossy().into_owned(),
            format!("{:?}", problem.fault),
        )
    });
    told.collect()
}

fn told(problems: &[(&str, &str)]) -> Vec<(String, String)> {
    let owned = |(name, fault): &(&str, &str)| ((*name).to_owned(), (*fault).to_owned());
    problems.iter().map(owned).collect()
}

#[test]
fn every_file_that_is_passed_over_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::fs::create_dir(path("change-sides.wav")).unwrap();
    std::fs::File::create_new(path("halfway.ogg"))
        .and_then(|file| file.set_len(LARGEST_BYTES + 1))
        .unwrap();
    for (name, bytes) in [
        ("countdown.mp3", &b"no sound, but words"[..]),
        ("Rep.m4a", b"\0\0\0\x20ftypM4A "),
        ("Work-Ends.WAV", b""),
        ("get-ready.flac", b"\0\0\0\0"),
        ("work_begins.wav", b""),
        ("README.txt", b"mine"),
    ] {
        put(&path(name), bytes);
    }
    let expected = told(&[
        ("Rep.m4a", "Ending(\"m4a\")"),
        ("Work-Ends.WAV", "Empty"),
        ("change-sides.wav", "Unreadable(NotAFile)"),
        ("countdown.mp3", "Foreign(Text)"),
        ("get-ready.flac", "Empty"),
        ("halfway.ogg", "TooLarge"),
        (
            "work_begins.wav",
            "NoName { nearest: Some(\"work-begins\") }",
        ),
    ]);
    assert_eq!(problems_of(folder.path()), expected);
}

#[test]
fn a_folder_that_is_not_there_is_an_empty_one_and_a_file_in_its_place_is_told() {
    assert_eq!(problems_of(Path::new("/nowhere/at/all")), []);
    let folder = tempfile::tempdir().unwrap();
    put(&folder.path().join("sounds"), b"");
    assert_eq!(problems_of(&folder.path().join("sounds")).len(), 1);
}

#[cfg(feature = "app")]
const RATE: NonZero<u32> = NonZero::new(48_000).unwrap();

#[cfg(feature = "app")]
fn write(path: &Path, rate: u32, channels: u16, frames: impl Iterator<Item = Vec<i16>>) {
    let spec = hound::WavSpec {
        channels,
        sample_rate: rate,
        bits_per_sample: 16,
        sample_format: hound::SampleFormat::Int,
    };
    let mut writer = hound::WavWriter::create(path, spec).unwrap();
    frames
        .flatten()
        .for_each(|sample| writer.write_sample(sample).unwrap());
    writer.finalize().unwrap();
}

#[cfg(feature = "app")]
fn bank_of(folder: &Path) -> Bank {
    OwnSounds::of(folder.to_owned()).banks()(RATE)
}

#[test]
#[cfg(feature = "app")]
fn a_sound_is_mixed_down_resampled_and_starts_at_its_onset() {
    let folder = tempfile::tempdir().unwrap();
    let frame = |nth: u32| {
        if nth < 2_205 {
            vec![0, 0]
        } else {
            vec![16_384, 0]
        }
    };
    write(
        &folder.path().join("Rep.WAV"),
        22_050,
        2,
        (0..22_050).map(frame),
    );
    assert_eq!(problems_of(folder.path()), []);
    let bank = bank_of(folder.path());
    let voice = bank.voice(Cue::Rep);
    let length = voice.len() as f64 / 48_000.0;
    assert!((length - 0.9).abs() < 0.001, "{} samples", voice.len());
    let middle = &voice[48..voice.len() - 48];
    assert!(middle.iter().all(|sample| (sample - 0.25).abs() < 0.001));
    let own = Bank::synthesise(RATE);
    assert_eq!(bank.voice(Cue::Halfway), own.voice(Cue::Halfway));
}

#[test]
#[cfg(feature = "app")]
fn of_a_long_sound_ten_seconds_are_kept_and_end_without_a_click_and_it_is_told() {
    let folder = tempfile::tempdir().unwrap();
    for (name, seconds) in [("finished.wav", 12), ("rep.wav", 10)] {
        let frames = (0..8_000 * seconds).map(|_| vec![9_000]);
        write(&folder.path().join(name), 8_000, 1, frames);
    }
    let bank = bank_of(folder.path());
    let voice = bank.voice(Cue::Finished);
    assert!((voice.len() as f64 / 48_000.0 - 10.0).abs() < 0.01);
    assert!(voice[voice.len() - 1].abs() < 0.002);
    assert_eq!(
        problems_of(folder.path()),
        told(&[("finished.wav", "TooLong")])
    );
}

#[test]
#[cfg(feature = "app")]
fn of_two_files_for_one_cue_one_is_used_and_the_other_told() {
    let folder = tempfile::tempdir().unwrap();
    let sound = || (0..8_000).map(|_| vec![9_000]);
    put(&folder.path().join("rep.ogg"), b"damaged");
    write(&folder.path().join("rep.wav"), 8_000, 1, sound());
    // It is told by its first bytes that it is no FLAC.
    write(&folder.path().join("rep.flac"), 8_000, 1, sound());
    let expected = told(&[
        ("rep.flac", "Second { used: \"rep.wav\" }"),
        ("rep.ogg", "Foreign(Text)"),
    ]);
    assert_eq!(problems_of(folder.path()), expected);
}

#[test]
#[cfg(feature = "app")]
fn what_is_damaged_or_silent_is_told_and_leaves_the_apps_own_voice() {
    let folder = tempfile::tempdir().unwrap();
    put(&folder.path().join("get-ready.flac"), b"fLaC\0\0\0\x22");
    put(&folder.path().join("rep.ogg"), b"OggS\0\0\0\x22\xff\xff");
    put(
        &folder.path().join("halfway.mp3"),
        &[0x80, 0x81, 0xFE, 0, 3],
    );
    write(
        &folder.path().join("finished.wav"),
        8_000,
        1,
        (0..8_000).map(|_| vec![1]),
    );
    let expected = told(&[
        ("finished.wav", "Silent"),
        ("get-ready.flac", "Damaged"),
        ("halfway.mp3", "Damaged"),
        ("rep.ogg", "Damaged"),
    ]);
    assert_eq!(problems_of(folder.path()), expected);
    let bank = bank_of(folder.path());
    for cue in Cue::ALL {
        assert_eq!(bank.voice(cue), Bank::synthesise(RATE).voice(cue));
    }
}

#[test]
#[cfg(feature = "app")]
fn a_sound_is_decoded_once_however_often_the_device_is_opened() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("rep.wav");
    write(&file, 8_000, 1, (0..8_000).map(|_| vec![9_000]));
    let sounds = OwnSounds::of(folder.path().to_owned());
    assert!(sounds.known_problems().is_none(), "nothing is read yet");
    let banks = sounds.banks();
    let first = banks(RATE);
    std::fs::remove_file(&file).unwrap();
    assert_eq!(banks(RATE).voice(Cue::Rep), first.voice(Cue::Rep));
    assert_ne!(
        first.voice(Cue::Rep),
        Bank::synthesise(RATE).voice(Cue::Rep)
    );
    assert!(sounds.known_problems().is_some_and(<[_]>::is_empty));
}
