//! Modules of Speech Dispatcher's that do it wrong.

use std::time::Duration;

use supple::speech::Rate;
use supple::speech::engine::{Engine as _, EngineFault, Module};

use super::fake::{Fake, say_in_time};

const SOON: Duration = Duration::from_millis(700);
const LATER: Duration = Duration::from_secs(10);

/// A module in shell; `speak` says what it does once it has the text.
fn module(speak: &str) -> (Fake, Module) {
    let script = format!(
        r#"
text() {{ while read -r line && [ "$line" != . ]; do echo "$line" >> told; done; }}
block() {{ cat block; }}
echo start >> starts
while read -r order; do
    case $order in
        INIT) echo '299-fine'; echo '299 OK LOADED SUCCESSFULLY';;
        AUDIO) echo '207 OK'; text; echo '203 OK';;
        SET) echo '203 OK'; text; echo '203 OK';;
        SPEAK) echo '202 OK'; text
            {speak};;
        *) echo '300 ERR UNKNOWN COMMAND';;
    esac
done"#
    );
    let fake = Fake::new("sd_fake", &script).with("block", BLOCK);
    let engine = Module::new(fake.program(), "anna").unwrap();
    (fake, engine)
}

const BLOCK: &[u8] = b"705-bits=16\n705-num_channels=1\n705-sample_rate=8000\n705-num_samples=2\n\
    705-big_endian=0\n705-AUDIO\0\x10\x10}*\x10\n705 AUDIO\n";

#[test]
fn one_process_says_all_phrases() {
    let (fake, mut engine) =
        module("echo '200 OK'; echo '701 BEGIN'; block; block; echo '702 END'");
    for _ in 0..3 {
        let raw = fake.say(&mut engine, LATER).unwrap();
        assert_eq!(raw.samples, [0x1010, 0x100a, 0x1010, 0x100a]);
    }
    assert_eq!(fake.read("starts").lines().count(), 1);
    let told = fake.read("told");
    let told: Vec<&str> = told.lines().collect();
    let settings = [
        "audio_output_method=server",
        "synthesis_voice=anna",
        "rate=0",
    ];
    assert_eq!(told[..3], settings);
    assert_eq!(told[3], "<speak>Left side.</speak>");
    assert!(engine.say("A & b", Rate::new(120), LATER).is_ok());
    assert!(
        fake.read("told")
            .ends_with("rate=7\n<speak>A &amp; b</speak>\n")
    );
    drop(engine);
    fake.assert_nothing_runs();
}

#[test]
fn a_module_may_speak_before_it_says_that_it_will() {
    let (fake, mut engine) = module("echo '701 BEGIN'; block; echo '702 END'; echo '200 OK'");
    for _ in 0..2 {
        assert_eq!(fake.say(&mut engine, LATER).unwrap().samples.len(), 2);
    }
}

#[test]
fn a_module_that_fails_is_a_fault_and_is_started_again() {
    use EngineFault::{Empty, Garbled, Refused, TooLong, TooSlow};

    for (speak, deadline, fault) in [
        ("sleep 60", SOON, TooSlow),
        ("echo '200 OK'; block; sleep 60", SOON, TooSlow),
        ("echo '200 OK'; printf '705-AUDIO'; sleep 60", SOON, TooSlow),
        ("sleep 60 & exec sleep 60", SOON, TooSlow),
        ("exit 1", LATER, Refused),
        ("kill -SEGV $$", LATER, Refused),
        ("echo '300 ERR'", LATER, Refused),
        ("echo '200 OK'; block; echo '703 STOP'", LATER, Refused),
        (
            "echo '200 OK'; echo '701 BEGIN'; echo '702 END'",
            LATER,
            Empty,
        ),
        ("echo '200 OK'; sed s/=2/=9/ block", LATER, Garbled),
        (
            "echo '200 OK'; block; sed s/=8000/=9000/ block",
            LATER,
            Garbled,
        ),
        ("echo '200 OK'; echo '705 AUDIO'", LATER, Garbled),
        ("yes '200 OK'", SOON, TooSlow),
        ("yes", LATER, Refused),
        ("yes 705-x", LATER, Refused),
        (
            "echo '200 OK'; i=0; while [ $i -lt 16 ]; do i=$((i+1)); \
             printf '705-bits=16\\n705-num_channels=1\\n705-sample_rate=8000\\n705-num_samples=8000\\n'; \
             printf '705-AUDIO\\0'; head -c 16000 /dev/zero; printf '\\n705 AUDIO\\n'; done",
            LATER,
            TooLong,
        ),
    ] {
        let (fake, mut engine) = module(speak);
        for _ in 0..2 {
            let said = say_in_time(&mut engine, "Left side.", deadline);
            assert_eq!(said, Err(fault), "{speak}");
            fake.assert_nothing_runs();
        }
        assert_eq!(fake.read("starts").lines().count(), 2, "{speak}");
    }
}

#[test]
fn a_module_that_does_not_start_has_no_voices() {
    for (script, deadline, fault) in [
        ("sleep 60", SOON, EngineFault::TooSlow),
        ("exit 0", LATER, EngineFault::Refused),
        (
            "read x; echo '399 ERR CANT INIT MODULE'",
            LATER,
            EngineFault::Refused,
        ),
        ("head -c 9000000 /dev/zero", LATER, EngineFault::Refused),
    ] {
        let fake = Fake::new("sd_fake", script);
        let voices = Module::voices(&fake.program(), "en", deadline);
        assert_eq!(voices, Err(fault), "{script}");
        fake.assert_nothing_runs();
    }
}
