//! `supple render`.

use std::fs;

use super::place::{Place, SOUND};

#[test]
fn render_writes_the_whole_session_the_same_every_time() {
    let place = Place::new();
    place.put("mine.ron", SOUND);
    let ran = place.run(&["render", "mine.ron", "-o", "one.wav"]);
    assert_eq!(ran.code(), 0, "{}", ran.errors());
    assert_eq!(ran.errors(), "", "no progress bar outside a terminal");
    place.put("two.wav", "what was there before");
    assert_eq!(
        place
            .run(&["render", "mine.ron", "--output", "two.wav"])
            .code(),
        0
    );
    let (one, two) = (
        fs::read(place.path("one.wav")).unwrap(),
        fs::read(place.path("two.wav")).unwrap(),
    );
    assert!(one == two, "byte for byte");
    let sound = hound::WavReader::new(&one[..]).unwrap();
    let seconds = f64::from(sound.duration()) / f64::from(sound.spec().sample_rate);
    assert!(
        (55.0..60.0).contains(&seconds),
        "40 s to get ready for the first time and 15 s, and the last sound fades: {seconds}"
    );
    let left: Vec<_> = fs::read_dir(place.root.path())
        .unwrap()
        .map(|it| it.unwrap().file_name())
        .collect();
    assert_eq!(
        left.len(),
        3,
        "no file but the routine and the two: {left:?}"
    );
}

#[test]
fn render_overwrites_no_routine_and_nothing_that_is_no_file() {
    let place = Place::new();
    place.put("config/routines/mine.ron", SOUND);
    place.put("bare", SOUND);
    fs::create_dir(place.path("folder.wav")).unwrap();
    for (target, output) in [
        ("mine", "config/routines/mine.ron"),
        ("./bare", "bare"),
        ("mine", "other.ron"),
        ("mine", "folder.wav"),
        #[cfg(unix)]
        ("mine", "/dev/null"),
    ] {
        let ran = place.run(&["render", target, "-o", output]);
        assert_eq!(ran.code(), 1, "{output}");
        assert!(ran.errors().contains(output), "{}", ran.errors());
    }
    assert_eq!(
        fs::read_to_string(place.path("config/routines/mine.ron")).unwrap(),
        SOUND
    );
    assert_eq!(fs::read_to_string(place.path("bare")).unwrap(), SOUND);
    assert!(!place.path("other.ron").exists());
    let nowhere = place.run(&["render", "mine", "-o", "no/such/folder/out.wav"]);
    assert_eq!(nowhere.code(), 3);
    assert!(
        nowhere.errors().contains("out.wav could not be written"),
        "{}",
        nowhere.errors()
    );
}

#[test]
fn render_says_what_it_leaves_out() {
    let place = Place::new();
    place.put(
        "mine.ron",
        "(name: \"x\", steps: [(exercise: \"walk\", work: Open)])",
    );
    let ran = place.run(&["render", "mine.ron", "-o", "out.wav"]);
    assert_eq!(ran.code(), 0);
    assert!(
        ran.errors().contains("lasts until you say so"),
        "{}",
        ran.errors()
    );
}

/// Sounds of one's own that no build can use, each with what has to be said of it.
const UNUSABLE: [(&str, &[u8], &str); 6] = [
    ("Work-Begins.WAV", b"only words", "it holds text"),
    ("rep.m4a", b"\0\0\0\x20ftypM4A ", "not in .m4a"),
    (
        "halfway.ogg",
        b"OggS\0\x02\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\x13OpusHead",
        "it holds Opus",
    ),
    (
        "countdown.wav",
        b"RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x11\0\x01\0",
        "ADPCM",
    ),
    ("finished.mp3", b"", "there is nothing in it"),
    ("brethe-in.wav", b"RIFF", "Did you mean “breathe-in”?"),
];

#[test]
fn render_tells_of_every_own_sound_that_it_does_not_use() {
    let place = Place::new();
    place.put("mine.ron", SOUND);
    for (name, bytes, _) in UNUSABLE {
        place.put(&format!("config/sounds/{name}"), bytes);
    }
    place.put("config/sounds/README.txt", "mine");
    let ran = place.run(&["render", "mine.ron", "-o", "out.wav"]);
    assert_eq!(ran.code(), 0, "{}", ran.errors());
    for (name, _, told) in UNUSABLE {
        let errors = ran.errors();
        let line = errors.lines().find(|line| line.contains(name));
        let line = line.unwrap_or_else(|| panic!("{name}: {errors}"));
        assert!(
            line.starts_with("warning: ") && line.contains(told),
            "{line}"
        );
    }
    assert!(!ran.errors().contains("README"), "{}", ran.errors());
}

#[test]
fn render_is_strict_about_own_sounds_if_asked() {
    let place = Place::new();
    place.put("mine.ron", SOUND);
    let strict = ["render", "mine.ron", "-o", "out.wav", "--strict"];
    assert_eq!(place.run(&strict).code(), 0, "there is none");
    fs::remove_file(place.path("out.wav")).unwrap();
    place.put("config/sounds/rep.m4a", "");
    let ran = place.run(&strict);
    assert_eq!(ran.code(), 1);
    assert!(ran.errors().contains("rep.m4a"), "{}", ran.errors());
    assert!(!place.path("out.wav").exists());
    let ran = place.run(&["plan", "mine.ron", "--strict"]);
    assert_eq!(ran.code(), 2, "no other command has it");
}
