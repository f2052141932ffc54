//! The command line, through the built program.

#![allow(
    clippy::disallowed_methods,
    reason = "a test puts files where it likes, and looks at the clock to see that nothing hangs"
)]

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;
use supple::history::{self, Ended, Pain, Record, WorkRecord};
use supple::platform::{Device, Folders};
use supple::session::{Outcome, Side};
use tempfile::TempDir;

/// How long a check may take at most, on a slow and busy machine. What hangs takes longer than that.
const LONGEST: Duration = Duration::from_secs(20);

/// A config folder of its own, and the program that uses it.
struct Place {
    root: TempDir,
}

const SOUND: &str = "Routine(\n    name: \"Mine\",\n    steps: [\n        (exercise: \"cobra\", work: Hold(seconds: 15)),\n    ],\n)\n";

impl Place {
    fn new() -> Self {
        Self {
            root: tempfile::tempdir().unwrap(),
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    /// Puts a file under the folder of the test.
    fn put(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content).unwrap();
        path
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_supple"));
        command
            .args(arguments)
            .current_dir(self.root.path())
            .env("SUPPLE_CONFIG_DIR", self.path("config"))
            .env("SUPPLE_STATE_DIR", self.path("state"))
            .env("SUPPLE_LANGUAGE", "en")
            .stdin(Stdio::null());
        command
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        Ran(self.command(arguments).output().unwrap())
    }
}

struct Ran(Output);

impl Ran {
    fn code(&self) -> i32 {
        self.0.status.code().expect("it was not killed")
    }

    fn out(&self) -> String {
        String::from_utf8(self.0.stdout.clone()).unwrap()
    }

    fn errors(&self) -> String {
        String::from_utf8(self.0.stderr.clone()).unwrap()
    }

    fn json(&self) -> Value {
        serde_json::from_slice(&self.0.stdout).unwrap()
    }
}

#[test]
fn help_is_there_for_the_program_and_each_command() {
    let place = Place::new();
    let all = place.run(&["--help"]);
    assert_eq!(all.code(), 0);
    for command in ["play", "check", "plan", "list", "render", "history"] {
        assert!(all.out().contains(command));
        for call in [[command, "--help"], [command, "-h"]] {
            let help = place.run(&call);
            assert_eq!(help.code(), 0);
            assert!(
                help.out().contains(&format!("Usage: supple {command}")),
                "{}",
                help.out()
            );
        }
    }
    let version = place.run(&["--version"]);
    assert_eq!(
        version.out(),
        format!("supple {}\n", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn wrong_usage_is_told_with_a_hint_and_code_2() {
    let place = Place::new();
    for (call, message, hint) in [
        (&["chek"][..], "no command “chek”", "did you mean “check”?"),
        (&["check"], "which files?", "supple check --help"),
        (&["plan"], "which routine?", "supple plan --help"),
        (
            &["plan", "a", "b"],
            "“b” is one argument too many",
            "supple plan --help",
        ),
        (
            &["plan", "a", "--format", "jsn"],
            "no format “jsn”",
            "did you mean “json”?",
        ),
        (
            &["plan", "a", "--format"],
            "“--format” needs a value",
            "supple plan --help",
        ),
        (
            &["plan", "a", "--fromat=json"],
            "no option “--fromat”",
            "did you mean “--format”?",
        ),
        (
            &["list", "--format", "json"],
            "no option “--format”",
            "supple list --help",
        ),
        (
            &["list", "more"],
            "“more” is one argument too many",
            "supple list --help",
        ),
        (
            &["list", "--config-dir", ""],
            "not empty",
            "supple list --help",
        ),
        (
            &["render", "hip-openers"],
            "“-o OUT.wav” is missing",
            "supple render --help",
        ),
        (
            &["history", "--format", "ics"],
            "no format “ics”",
            "supple history --help",
        ),
        (
            &["--version=2"],
            "“2” is one argument too many",
            "supple --help",
        ),
    ] {
        let ran = place.run(call);
        assert_eq!(ran.code(), 2, "{call:?}");
        assert_eq!(ran.out(), "", "{call:?}");
        assert!(ran.errors().contains(message), "{call:?}: {}", ran.errors());
        assert!(ran.errors().contains(hint), "{call:?}: {}", ran.errors());
    }
}

#[test]
#[cfg(feature = "app")]
fn a_session_of_an_unknown_name_opens_no_window() {
    let ran = Place::new().run(&["play", "hip-opners"]);
    assert_eq!(ran.code(), 1);
    assert!(ran.errors().contains("did you mean “hip-openers”?"));
}

#[test]
#[cfg(not(feature = "app"))]
fn a_build_without_a_window_says_so() {
    let place = Place::new();
    let file = place.put("mine.ron", SOUND);
    for call in [&[][..], &[file.to_str().unwrap()], &["play", "hip-openers"]] {
        let ran = place.run(call);
        assert_eq!(ran.code(), 3);
        assert!(ran.errors().contains("no window"));
    }
}

#[test]
fn check_tells_all_errors_of_all_files_and_a_line_for_each() {
    let place = Place::new();
    place.put("fine.ron", SOUND);
    place.put(
        "bad.ron",
        SOUND.replace("cobra", "kobra").replace("15", "0"),
    );
    let ran = place.run(&["check", "fine.ron", "bad.ron"]);
    assert_eq!(ran.code(), 1);
    let out = ran.out();
    assert!(
        out.contains("fine.ron: a fine routine, 1 step, 23 s\n"),
        "{out}"
    );
    assert!(out.contains("--> bad.ron:4:20"), "{out}");
    assert!(out.contains("did you mean “cobra”?"), "{out}");
    assert!(out.contains("--> bad.ron:4:49"), "{out}");
    assert!(out.ends_with("bad.ron: 2 errors\n"), "{out}");
    assert!(!out.contains('\u{1b}'), "no colours outside a terminal");
    assert_eq!(place.run(&["check", "fine.ron"]).code(), 0);
}

#[test]
fn check_knows_exercises_of_ones_own_and_of_the_same_call() {
    let place = Place::new();
    let exercise = |id: &str| {
        format!(
            "Exercise(id: \"{id}\", name: \"Mine\", position: Lying, dose: (work: Hold(seconds: 20), side: Each))"
        )
    };
    place.put("config/exercises/own.ron", exercise("own"));
    place.put("new.ron", exercise("new"));
    place.put("again.ron", exercise("new"));
    let steps = "(exercise: \"own\", work: Open), (exercise: \"new\", work: Open)";
    place.put(
        "routine.ron",
        format!("Routine(name: \"Both\", steps: [{steps}])"),
    );
    let alone = place.run(&["check", "routine.ron"]);
    assert_eq!(alone.code(), 1);
    assert!(alone.out().contains("no exercise “new”"));
    assert!(!alone.out().contains("no exercise “own”"));
    let together = place.run(&["check", "routine.ron", "new.ron"]);
    assert_eq!(together.code(), 0, "{}", together.out());
    assert!(
        together
            .out()
            .contains("new.ron: a fine exercise, “Mine”, 20 seconds, each side")
    );
    let twice = place.run(&["check", "new.ron", "again.ron"]);
    assert_eq!(twice.code(), 1);
    assert!(
        twice.out().contains("exercise “new” already"),
        "{}",
        twice.out()
    );
}

#[test]
fn check_refuses_what_is_no_routine_or_exercise() {
    let place = Place::new();
    place.put("settings.ron", "Settings(theme: Dark)");
    place.put("rutine.ron", "Rutine(name: \"x\")");
    place.put("list.ron", "[1, 2]");
    let ran = place.run(&["check", "settings.ron", "rutine.ron", "list.ron"]);
    assert_eq!(ran.code(), 1);
    let out = ran.out();
    assert!(out.contains("one of: Routine, Exercise"), "{out}");
    assert!(out.contains("did you mean “Routine”?"), "{out}");
    assert!(
        out.contains("or an exercise, Exercise( … ), belongs here"),
        "{out}"
    );
}

/// Runs a check that must neither hang nor fill the memory.
fn checked_soon(place: &Place, file: &str) -> String {
    let begun = Instant::now();
    let ran = place.run(&["check", file]);
    assert!(
        begun.elapsed() < LONGEST,
        "{file} took {:?}",
        begun.elapsed()
    );
    assert_eq!(ran.code(), 1);
    assert!(ran.out().contains(file), "{}", ran.out());
    ran.out()
}

#[test]
fn what_is_no_text_is_an_error_at_its_place() {
    let place = Place::new();
    place.put("latin1.ron", b"Routine(\n    name: \"H\xfcfte\",\n)");
    let out = checked_soon(&place, "latin1.ron");
    assert!(
        out.contains("not UTF-8") && out.contains("latin1.ron:2:13"),
        "{out}"
    );
    let utf16: Vec<u8> = SOUND.encode_utf16().flat_map(u16::to_le_bytes).collect();
    place.put("utf16.ron", [&b"\xff\xfe"[..], &utf16].concat());
    assert!(checked_soon(&place, "utf16.ron").contains("not UTF-8"));
}

#[test]
fn what_is_no_file_is_an_error() {
    let place = Place::new();
    fs::create_dir(place.path("folder.ron")).unwrap();
    assert!(checked_soon(&place, "folder.ron").contains("this is not a file"));
    assert!(checked_soon(&place, "missing.ron").contains("could not be read"));
}

#[test]
#[cfg(unix)]
fn a_pipe_and_a_device_are_errors_and_are_not_waited_for() {
    use rustix::fs::{CWD, FileType, Mode, mknodat};

    let place = Place::new();
    mknodat(
        CWD,
        place.path("pipe.ron"),
        FileType::Fifo,
        Mode::RUSR | Mode::WUSR,
        0,
    )
    .unwrap();
    assert!(checked_soon(&place, "pipe.ron").contains("this is not a file"));
    assert!(checked_soon(&place, "/dev/zero").contains("this is not a file"));
}

#[test]
fn files_without_end_are_errors_at_once() {
    let place = Place::new();
    let huge = place.put("huge.ron", "");
    fs::File::options()
        .write(true)
        .open(huge)
        .unwrap()
        .set_len(100 << 20)
        .unwrap();
    assert!(checked_soon(&place, "huge.ron").contains("larger than 256 KiB"));
    for (name, pattern) in [
        ("rounds.ron", "("),
        ("squares.ron", "["),
        ("braces.ron", "{"),
        ("somes.ron", "Some("),
        ("names.ron", "A("),
        ("fields.ron", "(a:"),
        ("maps.ron", "{\"a\":"),
        ("comments.ron", "/*"),
        ("stray.ron", "@"),
        ("stray-items.ron", "@,"),
        ("in-a-list.ron", "[@,"),
        ("attributes.ron", "#![enable(a)]"),
        ("hashes.ron", "r#"),
        ("backslashes.ron", "\"\\"),
        ("lines.ron", "\n"),
        ("bad-fields.ron", "(a:1,"),
    ] {
        for before in ["", "[", "Routine(name: "] {
            let count = (256 * 1_024 - before.len()) / pattern.len();
            place.put(name, format!("{before}{}", pattern.repeat(count)));
            checked_soon(&place, name);
        }
    }
}

#[test]
fn no_command_changes_a_file() {
    let place = Place::new();
    let broken = place.put("config/routines/broken.ron", "Routine(name: \"x\"");
    let own = place.put("config/exercises/own.ron", "Exercise(");
    for call in [
        &["list"][..],
        &["check", "config/routines/broken.ron"],
        &["plan", "broken"],
        &["history"],
    ] {
        place.run(call);
    }
    assert_eq!(fs::read_to_string(broken).unwrap(), "Routine(name: \"x\"");
    assert_eq!(fs::read_to_string(own).unwrap(), "Exercise(");
    assert_eq!(fs::read_dir(place.path("config")).unwrap().count(), 2);
    assert!(!place.path("state").exists());
}

#[test]
fn list_names_everything_and_what_is_broken() {
    let place = Place::new();
    place.put("config/routines/mine.ron", SOUND);
    place.put(
        "config/routines/broken.ron",
        SOUND.replace("cobra", "kobra"),
    );
    place.put("config/routines/no-text.ron", b"\xff");
    place.put("config/exercises/bad-exercise.ron", "Exercise(id: 3)");
    let ran = place.run(&["list"]);
    assert_eq!(ran.code(), 0);
    let out = ran.out();
    let line = |start: &str| {
        let found = out
            .lines()
            .find(|line| line.trim_start().starts_with(start));
        found.unwrap_or_else(|| panic!("no {start} in {out}"))
    };
    assert!(line("mine").contains("1 exercise ") && line("mine").ends_with("your own"));
    assert!(line("hip-openers").contains("Hip openers") && line("hip-openers").contains("min"));
    assert!(
        line("figure-4").contains("Lying") && line("figure-4").contains("30 seconds, each side")
    );
    assert!(
        out.contains("broken.ron:4:20: there is no exercise “kobra”"),
        "{out}"
    );
    assert!(out.contains("no-text.ron:1:1: this is not UTF-8"), "{out}");
    assert!(out.contains("bad-exercise.ron:1:"), "{out}");
}

#[test]
fn plan_finds_a_routine_by_name_and_by_file() {
    let place = Place::new();
    place.put("config/routines/mine.ron", SOUND);
    place.put("other.ron", SOUND.replace("Mine", "Other"));
    place.put("no-ending", SOUND.replace("Mine", "No ending"));
    for (target, name) in [
        ("mine", "Mine"),
        ("MINE", "Mine"),
        ("Hip openers", "Hip openers"),
        ("hip-openers", "Hip openers"),
        ("other.ron", "Other"),
        ("./other.ron", "Other"),
        ("no-ending", "No ending"),
    ] {
        let ran = place.run(&["plan", target]);
        assert_eq!(ran.code(), 0, "{target}: {}", ran.errors());
        assert!(
            ran.out().starts_with(&format!("{name} · ")),
            "{target}: {}",
            ran.out()
        );
    }
    let unknown = place.run(&["plan", "hip-opners"]);
    assert_eq!((unknown.code(), unknown.out()), (1, String::new()));
    assert!(unknown.errors().contains("did you mean “hip-openers”?"));
    let far = place.run(&["plan", "swimming"]);
    assert_eq!(far.code(), 1);
    assert!(far.errors().contains("supple list"));
    let missing = place.run(&["plan", "missing.ron"]);
    assert_eq!(missing.code(), 1);
    assert!(missing.errors().contains("missing.ron"));
}

#[test]
fn an_own_routine_takes_the_place_of_a_bundled_one_of_the_same_name() {
    let place = Place::new();
    place.put("config/routines/hip-openers.ron", SOUND);
    assert!(
        place
            .run(&["plan", "hip-openers"])
            .out()
            .starts_with("Mine")
    );
}

#[test]
fn the_config_folder_can_be_named_before_and_after_the_command() {
    let place = Place::new();
    place.put("elsewhere/routines/there.ron", SOUND);
    for call in [
        ["--config-dir", "elsewhere", "plan", "there"],
        ["plan", "there", "--config-dir", "elsewhere"],
    ] {
        assert_eq!(place.run(&call).code(), 0);
    }
    assert_eq!(
        place
            .run(&["--config-dir=elsewhere", "plan", "there"])
            .code(),
        0
    );
    assert_eq!(place.run(&["plan", "there"]).code(), 1);
}

#[test]
fn the_json_of_a_plan_is_as_it_was_promised() {
    let place = Place::new();
    let steps = "(exercise: \"cobra\", work: Hold(seconds: 25), prepare: 2),
        (exercise: \"bird-dog\", work: Reps(count: 1, up: 2, down: 2), side: Alternate, prepare: 0),
        (exercise: \"walk\", work: Open, prepare: 0)";
    place.put("mine.ron", format!("(name: \"Mine\", steps: [{steps}])"));
    let ran = place.run(&["plan", "mine.ron", "--format", "json"]);
    assert_eq!(ran.code(), 0);
    let segment = |start: u32,
                   seconds: Option<u32>,
                   kind: &str,
                   exercise: &str,
                   side: &str,
                   rep: Option<u32>| {
        serde_json::json!({"start": start, "seconds": seconds, "kind": kind, "exercise": exercise,
            "side": side, "set": 1, "rep": rep})
    };
    let expected = serde_json::json!({
        "name": "Mine",
        "seconds": 35,
        "segments": [
            segment(0, Some(2), "prepare", "cobra", "both", None),
            segment(2, Some(25), "hold", "cobra", "both", None),
            segment(27, Some(4), "rep", "bird-dog", "left", Some(1)),
            segment(31, Some(4), "rep", "bird-dog", "right", Some(1)),
            segment(35, None, "open", "walk", "both", None),
        ],
        "cues": [
            {"at": 0, "cue": "get-ready"},
            {"at": 1, "cue": "get-ready"},
            {"at": 2, "cue": "work-begins"},
            {"at": 14.5, "cue": "halfway"},
            {"at": 24, "cue": "countdown"},
            {"at": 25, "cue": "countdown"},
            {"at": 26, "cue": "countdown"},
            {"at": 27, "cue": "work-begins"},
            {"at": 31, "cue": "rep"},
            {"at": 32, "cue": "countdown"},
            {"at": 33, "cue": "countdown"},
            {"at": 34, "cue": "countdown"},
            {"at": 35, "cue": "work-begins"},
        ],
    });
    assert_eq!(ran.json(), expected, "{}", ran.out());
    assert!(
        ran.out().contains("\"start\": 2,"),
        "whole seconds have no fraction"
    );
}

#[test]
fn every_bundled_routine_has_a_plan_in_text_and_json() {
    let place = Place::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("routines");
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let slug = path.file_stem().unwrap().to_str().unwrap();
        let text = place.run(&["plan", slug]).out();
        let json = place.run(&["plan", slug, "--format", "json"]).json();
        let segments = json["segments"].as_array().unwrap();
        assert_eq!(text.lines().count(), segments.len() + 4, "{slug}");
        let lengths: f64 = segments
            .iter()
            .filter_map(|it| it["seconds"].as_f64())
            .sum();
        assert_eq!(json["seconds"].as_f64(), Some(lengths), "{slug}");
    }
}

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
        (23.0..28.0).contains(&seconds),
        "8 s and 15 s, and the last sound fades: {seconds}"
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

#[test]
fn an_empty_history_is_empty_in_every_format() {
    let place = Place::new();
    assert_eq!(place.run(&["history"]).out(), "No session yet.\n");
    assert_eq!(
        place.run(&["history", "--format", "json"]).json(),
        serde_json::json!([])
    );
    let csv = place.run(&["history", "--format=csv"]);
    assert_eq!((csv.code(), csv.out().lines().count()), (0, 1));
}

/// A session of one work, as the log keeps it.
fn record() -> Record {
    Record {
        id: "01JZ0000000000000000000000".into(),
        started: "2026-05-03T07:12:09+02:00[Europe/Berlin]".parse().unwrap(),
        routine: "Hip openers".into(),
        file: "hip-openers".into(),
        planned: Duration::from_secs(600),
        works_planned: 12,
        active: Duration::from_secs(312),
        work: vec![WorkRecord {
            exercise: "figure-4".into(),
            side: Side::Left,
            set: 1,
            planned: Duration::from_secs(30),
            done: Duration::from_secs(30),
            outcome: Outcome::Done,
        }],
        ended: Ended::Stopped,
        pain_before: Pain::new(4),
        pain_after: None,
        note: "First line.\nSecond line.".into(),
    }
}

#[test]
fn the_history_is_printed_in_every_format() {
    let place = Place::new();
    let folders = Folders {
        config: place.path("config"),
        state: place.path("state"),
    };
    let device = Device::of_this_machine(&folders);
    history::append(&folders, &device, &record()).unwrap();
    let text = place.run(&["history"]).out();
    let row = text.lines().nth(1).unwrap();
    let columns: Vec<&str> = row
        .split("  ")
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .collect();
    let expected = [
        "2026-05-03 07:12",
        "5 min",
        "Hip openers",
        "stopped",
        "1",
        "4 → –",
        "First line. Second line.",
    ];
    assert_eq!(columns, expected, "{text}");
    let json = place.run(&["history", "--format", "json"]).json();
    assert_eq!(json[0]["routine"], "Hip openers");
    assert_eq!(json[0]["ended"], "stopped");
    assert_eq!(json[0]["seconds"].as_f64(), Some(312.0));
    assert_eq!(json[0]["pain_before"], 4);
    assert_eq!(json[0]["pain_after"], Value::Null);
    assert_eq!(json[0]["work"][0]["exercise"], "figure-4");
    assert_eq!(json[0]["work"][0]["outcome"], "done");
    let csv = place.run(&["history", "--format", "csv"]).out();
    assert_eq!(csv.matches("figure-4").count(), 1, "{csv}");
}

#[test]
fn a_damaged_history_is_told_and_the_rest_is_shown() {
    let place = Place::new();
    place.put(
        "config/history/abcd1234-2026.ron",
        "V1(what is this\nand this\n",
    );
    let ran = place.run(&["history"]);
    assert_eq!(ran.code(), 0);
    assert!(
        ran.errors().contains("abcd1234-2026.ron:1: "),
        "{}",
        ran.errors()
    );
    assert!(
        ran.errors().contains("still in the files"),
        "{}",
        ran.errors()
    );
}

#[test]
#[cfg(unix)]
fn a_reader_that_goes_away_ends_the_program_quietly() {
    let place = Place::new();
    let mut child = place
        .command(&["plan", "hip-strength", "--format", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::with_capacity(1, child.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    assert_eq!(line, "{\n");
    let ended = child.wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(0));
    assert_eq!(String::from_utf8(ended.stderr).unwrap(), "");
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_an_error_of_the_system() {
    let place = Place::new();
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let ran = Ran(place.command(&["list"]).stdout(full).output().unwrap());
    assert_eq!(ran.code(), 3);
    assert!(
        ran.errors().contains("could not be written"),
        "{}",
        ran.errors()
    );
}
