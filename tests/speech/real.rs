//! Real engines.

use std::time::Duration;

use supple::platform::Clock;
use supple::speech::engine::{Engine, Espeak, Flite, Module};
use supple::speech::{Rate, shape, voices};

use super::fake::say_in_time;
use super::left_out::left_out;

const DEADLINE: Duration = Duration::from_secs(5);

const PHRASES: [&str; 8] = [
    "Left side.",
    "Clamshell.",
    "Change sides.",
    "Halfway.",
    "30 seconds.",
    "Three.",
    "Rest & breathe.",
    "[[h@l'oU]] Lie on your side, knees bent, <b>hips stacked</b>.",
];

/// All phrases are said, heard, of sane length and said the same way again; a faster rate is faster.
fn speaks(engine: &mut dyn Engine) {
    let clock = Clock::new();
    for phrase in PHRASES {
        let before = clock.now();
        let raw = say_in_time(engine, phrase, DEADLINE).unwrap();
        let took = clock.now() - before;
        let spoken = raw.length();
        let clip = shape(raw).unwrap();
        let length = clip.length();
        eprintln!("{phrase}: {length:?} of {spoken:?} in {took:?}");
        let sane = Duration::from_millis(200)..Duration::from_secs(5);
        assert!(sane.contains(&length), "{phrase}: {length:?}");
        let again = shape(engine.say(phrase, Rate::USUAL, DEADLINE).unwrap()).unwrap();
        // Modules that go on running whisper a little differently each time.
        let off = again.length().abs_diff(length);
        assert!(off < Duration::from_millis(100), "{phrase}: {off:?}");
        let quick = engine.say(phrase, Rate::new(125), DEADLINE).unwrap();
        let slow = engine.say(phrase, Rate::new(80), DEADLINE).unwrap();
        let factors = [quick, slow].map(|raw| {
            let clip = shape(raw).unwrap();
            length.as_secs_f64() / clip.length().as_secs_f64()
        });
        assert!((1.1..1.5).contains(&factors[0]), "{phrase}: {factors:?}");
        assert!((0.65..0.95).contains(&factors[1]), "{phrase}: {factors:?}");
    }
}

#[test]
fn espeak_ng_speaks() {
    let Some(program) = Espeak::program() else {
        return left_out("eSpeak NG");
    };
    let listed = Espeak::voices(program.clone(), "en", DEADLINE).unwrap();
    let ids: Vec<&str> = listed.iter().map(|voice| voice.id.as_str()).collect();
    assert_eq!(ids, ["espeak-ng/en-gb", "espeak-ng/en-us"]);
    for (language, id) in [("de", "espeak-ng/de"), ("pt-BR", "espeak-ng/pt-br")] {
        let listed = Espeak::voices(program.clone(), language, DEADLINE).unwrap();
        assert_eq!(listed[0].id, id);
    }
    speaks(&mut Espeak::new(program.clone(), "en-gb").unwrap());
    let nobody = Espeak::new(program, "zz")
        .unwrap()
        .say("Rest.", Rate::USUAL, DEADLINE);
    assert!(nobody.is_err());
}

#[test]
fn flite_speaks() {
    let Some(program) = Flite::program() else {
        return left_out("Flite");
    };
    let listed = Flite::voices(program.clone(), "en-GB", DEADLINE).unwrap();
    assert_eq!(listed[0].id, "flite/slt");
    assert_eq!(Flite::voices(program.clone(), "de", DEADLINE), Ok(vec![]));
    speaks(&mut Flite::new(program, "slt").unwrap());
}

#[test]
fn a_module_of_speech_dispatchers_speaks() {
    let Some(program) = Module::program("sd_espeak-ng") else {
        return left_out("Speech Dispatcher's eSpeak NG");
    };
    let listed = Module::voices(&program, "en", DEADLINE).unwrap();
    let ids: Vec<&str> = listed.iter().map(|voice| voice.id.as_str()).collect();
    assert_eq!(ids, ["sd_espeak-ng/en-gb", "sd_espeak-ng/en-us"]);
    speaks(&mut Module::new(program, "en-gb").unwrap());
}

#[test]
fn every_voice_of_the_system_is_one_that_speaks() {
    let clock = Clock::new();
    for language in ["en", "en-US", "de", "tlh-x-nobody", ""] {
        let before = clock.now();
        let listed = voices::installed(language);
        let took = clock.now() - before;
        assert!(took < Duration::from_secs(3), "{took:?}");
        for voice in listed {
            eprintln!("{language}: {voice:?}, listed in {took:?}");
            assert!(voice.language.starts_with(&language[..2]), "{voice:?}");
            let mut engine = voices::open(&voice.id).unwrap();
            let raw = engine.say("Three.", Rate::USUAL, DEADLINE).unwrap();
            assert!(shape(raw).is_ok(), "{voice:?}");
        }
    }
}

#[test]
fn what_is_not_installed_is_not_opened() {
    for id in [
        "",
        "/",
        "x",
        "flite/",
        "espeak-ng/-m",
        "sd_dummy/x",
        "sd_none/x",
        "../../bin/sh/x",
    ] {
        assert!(voices::open(id).is_none(), "{id}");
    }
}
