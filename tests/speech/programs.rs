//! Programs that write a file, and do it wrong.

use std::time::Duration;

use supple::speech::engine::{Engine, EngineFault, Espeak, Flite, Say};

use super::fake::{Fake, wav};

const SOON: Duration = Duration::from_millis(700);
const LATER: Duration = Duration::from_secs(10);

/// Finds the name of the file to write in the arguments.
const OUT: &str = r#"while [ "$1" != -w ] && [ "$1" != -o ]; do
    [ "$1" = -f ] && cat "$2" > text
    echo "$1" >> arguments; shift
done; out=$2"#;

fn espeak(script: &str) -> (Fake, Espeak) {
    let fake = Fake::new("espeak-ng", &format!("{OUT}\n{script}"));
    let engine = Espeak::new(fake.program(), "en-gb").unwrap();
    (fake, engine)
}

fn fault_of(script: &str, sound: &[u8], deadline: Duration) -> Option<EngineFault> {
    let (fake, mut engine) = espeak(script);
    let fake = fake.with("sound", sound);
    fake.say(&mut engine, deadline).err()
}

#[test]
fn speech_comes_back_as_it_was_written() {
    for rate in [8_000, 16_000, 22_050, 48_000] {
        let (fake, mut engine) = espeak("cp sound \"$out\"");
        let fake = fake.with("sound", &wav(&[9, 9_000, -9_000], rate));
        let raw = fake.say(&mut engine, LATER).unwrap();
        assert_eq!(
            (raw.samples, raw.rate.get()),
            (vec![9, 9_000, -9_000], rate)
        );
    }
}

#[test]
fn a_slow_program_is_waited_for_until_the_deadline() {
    let (fake, mut engine) = espeak("sleep 0.3; cp sound \"$out\"");
    let fake = fake.with("sound", &wav(&[9_000; 99], 8_000));
    assert!(fake.say(&mut engine, LATER).is_ok());
    drop(fake);
    for script in [
        "sleep 60",
        "exec sleep 60",
        "exec >&-; sleep 60",
        "trap '' TERM HUP INT; sleep 60",
        "sleep 60 & exit 0",
        "(sleep 60; sleep 60) & wait",
        "yes > /dev/null",
        "while :; do :; done",
    ] {
        let fault = fault_of(script, b"", SOON);
        assert_eq!(fault, Some(EngineFault::TooSlow), "{script}");
    }
}

#[test]
fn a_program_that_fails_is_a_fault() {
    use EngineFault::{Empty, Garbled, Refused, Silent, TooLong};

    let speech = wav(&[9_000; 999], 8_000);
    let broken = &speech[..speech.len() / 2];
    let mut huge = speech.clone();
    huge[40..44].copy_from_slice(&u32::MAX.to_le_bytes());
    let mut timeless = speech.clone();
    timeless[24..28].fill(0);
    let copy = "cp sound \"$out\"";
    for (script, sound, fault) in [
        ("exit 1", &b""[..], Refused),
        ("kill -SEGV $$", b"", Refused),
        ("cp sound \"$out\"; exit 3", &speech, Refused),
        ("yes", b"", TooLong),
        (
            "yes >&2 & sleep 0.1; kill $!; cp sound \"$out\"; exit 1",
            &speech,
            Refused,
        ),
        ("exit 0", b"", Empty),
        (copy, b"", Empty),
        (copy, &wav(&[], 8_000), Empty),
        (copy, &wav(&[3; 9_000], 8_000), Silent),
        (copy, &wav(&[9_000; 200_000], 8_000), TooLong),
        ("head -c 20000000 /dev/zero > \"$out\"", b"", TooLong),
        (copy, broken, Garbled),
        (copy, &huge, Garbled),
        (copy, &timeless, Garbled),
        (copy, b"RIFF", Garbled),
        ("head -c 90000 /dev/urandom > \"$out\"", b"", Garbled),
        ("mkfifo \"$out\"", b"", Garbled),
        ("mkdir \"$out\"", b"", Garbled),
        ("ln -s /dev/zero \"$out\"", b"", Garbled),
    ] {
        assert_eq!(fault_of(script, sound, LATER), Some(fault), "{script}");
    }
}

#[test]
fn what_is_said_stands_in_no_argument() {
    let copy = format!("{OUT}\ncp sound \"$out\"");
    let sound = wav(&[9_000; 999], 8_000);
    let fake = Fake::new("any", &copy).with("sound", &sound);
    let engines: [Box<dyn Engine>; 3] = [
        Box::new(Espeak::new(fake.program(), "en-gb").unwrap()),
        Box::new(Flite::new(fake.program(), "slt").unwrap()),
        Box::new(Say::new(fake.program(), "Ava (Premium)").unwrap()),
    ];
    for mut engine in engines {
        assert!(fake.say(&mut *engine, LATER).is_ok());
        assert_eq!(fake.read("text"), "Left side.\n");
        assert!(!fake.read("arguments").contains("Left"));
    }
    assert!(fake.read("arguments").contains("Ava (Premium)\n"));
}

#[test]
fn without_a_program_or_words_nothing_is_said() {
    let mut engine = Espeak::new("/nowhere/espeak-ng".into(), "en").unwrap();
    let said = engine.say("Rest.", supple::speech::Rate::USUAL, LATER);
    assert_eq!(said, Err(EngineFault::NotStarted));
    let said = engine.say("[[x]]", supple::speech::Rate::USUAL, LATER);
    assert_eq!(said, Err(EngineFault::NothingToSay));
}

#[test]
fn a_list_of_voices_is_not_waited_for_either() {
    let slow = Fake::new("slow", "sleep 60");
    let fault = Err(EngineFault::TooSlow);
    assert_eq!(Espeak::voices(slow.program(), "en", SOON), fault);
    assert_eq!(Flite::voices(slow.program(), "en", SOON), fault);
    assert_eq!(Say::voices(&slow.program(), "en", SOON), fault);
    slow.assert_nothing_runs();
    drop(slow);
    let odd = Fake::new("odd", "head -c 90000 /dev/urandom");
    assert_eq!(Espeak::voices(odd.program(), "en", LATER), Ok(vec![]));
    assert_eq!(Say::voices(&odd.program(), "en", LATER), Ok(vec![]));
    drop(odd);
    let endless = Fake::new("endless", "yes");
    let fault = Err(EngineFault::TooLong);
    assert_eq!(Espeak::voices(endless.program(), "en", LATER), fault);
}
