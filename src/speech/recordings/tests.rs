use std::path::Path;

use super::*;
use crate::platform::file::put;

fn of(folder: &Path) -> Arc<Recordings> {
    Recordings::of(folder.to_owned(), &Catalogue::bundled())
}

fn told(recordings: &Recordings) -> Vec<String> {
    let problems = recordings.problems().iter();
    problems.map(crate::words::recording).collect()
}

/// A tone of a part of full scale.
#[cfg(feature = "app")]
fn write(path: &Path, rate: u32, seconds: f64, loudness: f64) {
    let spec = hound::WavSpec {
        channels: 1,
        sample_rate: rate,
        bits_per_sample: 16,
        sample_format: hound::SampleFormat::Int,
    };
    let mut writer = hound::WavWriter::create(path, spec).unwrap();
    for place in 0..(f64::from(rate) * seconds) as u32 {
        let sample = if place % 20 < 10 { loudness } else { -loudness };
        writer.write_sample((sample * 32_767.0) as i16).unwrap();
    }
    writer.finalize().unwrap();
}

#[test]
fn a_folder_that_is_not_there_says_nothing_and_is_no_problem() {
    let recordings = of(Path::new("/nowhere/at/all"));
    assert_eq!(recordings.say("left-side"), None);
    assert!(!recordings.has("left-side"));
    assert_eq!(told(&recordings), [""; 0]);
}

#[test]
fn files_named_after_no_part_are_told() {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in [
        ("leftside.wav", &b"x"[..]),
        ("name-clamshel.ogg", b"x"),
        ("seconds-030.ogg", b"x"),
        ("hello-there-everybody.mp3", b"x"),
        ("Halfway.m4a", b"x"),
        ("rest.wav", b""),
        ("set-up-cobra.ogg", b"only words"),
        ("README.txt", b"mine"),
    ] {
        put(&folder.path().join(name), bytes);
    }
    let expected = [
        "Halfway.m4a is not used: sounds end in .wav, .ogg, .flac or .mp3, not in .m4a. Convert it to one of these.",
        "hello-there-everybody.mp3 is not used: Supple says nothing of this name. Name it after what it says, such as left-side or seconds-30.",
        "leftside.wav is not used: Supple says nothing of this name. Did you mean “left-side”?",
        "name-clamshel.ogg is not used: Supple says nothing of this name. Did you mean “name-clamshell”?",
        "rest.wav is not used: there is nothing in it.",
        "seconds-030.ogg is not used: Supple says nothing of this name. Did you mean “seconds-30”?",
        "set-up-cobra.ogg is not used: it holds text, not sound. Perhaps the download failed.",
    ];
    assert_eq!(told(&of(folder.path())), expected);
}

#[test]
fn every_part_can_be_recorded_and_any_number() {
    let catalogue = Catalogue::bundled();
    RecordedNames::of(&catalogue).with(|names| {
        for part in super::super::words::of_packs(&catalogue) {
            assert!(names.has(&part.id), "{}", part.id);
        }
        for name in [
            "seconds-37",
            "reps-100",
            "minutes-45",
            "set-9",
            "move-cobra",
        ] {
            assert!(names.has(name), "{name}");
        }
        for name in [
            "seconds",
            "seconds-",
            "seconds-03",
            "name-figure-5",
            "side-1",
        ] {
            assert!(!names.has(name), "{name}");
        }
    });
}

#[test]
#[cfg(feature = "app")]
fn a_recording_is_heard_as_it_is_whatever_the_case_of_its_name() {
    let folder = tempfile::tempdir().unwrap();
    write(&folder.path().join("Left-Side.WAV"), 22_050, 1.0, 0.5);
    let recordings = of(folder.path());
    let raw = recordings.say("left-side").unwrap();
    assert_eq!((raw.rate.get(), raw.samples.len()), (22_050, 22_050));
    assert!(
        (16_380..=16_384).contains(&raw.samples[5]),
        "{}",
        raw.samples[5]
    );
    assert!(recordings.has("left-side"));
    assert_eq!(recordings.say("right-side"), None);
    assert!(
        recordings.known_problems().is_none(),
        "nothing else is read"
    );
    assert_eq!(told(&recordings), [""; 0]);
}

#[test]
#[cfg(feature = "app")]
fn a_file_that_cannot_be_used_gives_way_to_one_that_can() {
    let folder = tempfile::tempdir().unwrap();
    write(&folder.path().join("rest.wav"), 8_000, 15.5, 0.5);
    write(&folder.path().join("halfway.wav"), 8_000, 15.0, 0.5);
    write(&folder.path().join("go-on.wav"), 8_000, 1.0, 0.0);
    put(&folder.path().join("rest.ogg"), b"OggS\0\0\0\x22\xff\xff");
    put(&folder.path().join("go-on.flac"), b"fLaC\0\0\0\x22");
    let recordings = of(folder.path());
    assert_eq!(recordings.say("rest"), None);
    assert_eq!(recordings.say("go-on"), None);
    assert_eq!(recordings.say("halfway").unwrap().samples.len(), 120_000);
    let expected = [
        "go-on.flac is not used: it is damaged, or no sound. Export it once more, as WAV, OGG Vorbis, FLAC or MP3.",
        "go-on.wav is not used: all of it is silence.",
        "rest.ogg is not used: it is damaged, or no sound. Export it once more, as WAV, OGG Vorbis, FLAC or MP3.",
        "rest.wav is not used: it is longer than 15 seconds. Cut off what is not said.",
    ];
    assert_eq!(told(&recordings), expected);
    write(&folder.path().join("rest.wav"), 8_000, 2.0, 0.5);
    assert!(
        recordings.say("rest").is_some(),
        "it is read when it is said"
    );
}
