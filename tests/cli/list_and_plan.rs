//! `supple list` and `supple plan`.

use std::fs;
use std::path::Path;

use supple::exercise::Catalogue;

use super::place::{Place, SOUND};

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
        line("figure-4").contains("On your back")
            && line("figure-4").contains("30 seconds, each side")
    );
    assert!(
        out.contains("broken.ron:4:20: there is no exercise “kobra”"),
        "{out}"
    );
    assert!(out.contains("no-text.ron:1:1: this is not UTF-8"), "{out}");
    assert!(out.contains("bad-exercise.ron:1:"), "{out}");
}

#[test]
fn the_json_of_the_list_is_as_it_was_promised() {
    let place = Place::new();
    place.put("config/routines/evening.ron", hips(30));
    place.put(
        "config/exercises/mine.ron",
        "Exercise(id: \"mine\", name: \"Mine\", kind: Stretch, regions: [Hips], position: OnBack, \
         set_up: [\"Lie down.\"], loads: [NervePull], muscles: [Glutes], instead: (gentler: [\"figure-4\"]), \
         dose: (work: Hold(seconds: 20)))",
    );
    place.put("config/routines/broken.ron", "Routine(");
    let ran = place.run(&["list", "--format", "json"]);
    assert_eq!(ran.code(), 0);
    assert!(!ran.out().contains("broken"));
    let told = ran.json();
    let of = |list: &str, key: &str, value: &str| {
        let mut all = told[list].as_array().unwrap().iter();
        all.find(|it| it[key] == value).unwrap().clone()
    };
    assert_eq!(
        of("routines", "file", "evening"),
        serde_json::json!({
            "file": "evening", "name": "Hips", "origin": "own", "seconds": 106, "exercises": ["figure-4"],
        })
    );
    assert_eq!(of("routines", "file", "hip-openers")["origin"], "bundled");
    let figure_4 = of("exercises", "id", "figure-4");
    assert_eq!(figure_4["origin"], "bundled");
    assert_eq!(
        figure_4["loads"],
        serde_json::json!(["Floor", "Back", "DeepKnee", "DeepHip", "HipWide"])
    );
    assert_eq!(
        figure_4["instead"]["elsewhere"],
        serde_json::json!(["seated-glute", "standing-piriformis", "standing-pigeon"])
    );
    let mine = of("exercises", "id", "mine");
    assert_eq!(mine["origin"], "own");
    assert_eq!(mine["loads"], serde_json::json!(["Floor", "NervePull"]));
    assert_eq!(mine["position"], "OnBack");
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
fn the_plan_is_that_of_the_person_or_that_of_a_beginner() {
    let place = Place::new();
    place.put("config/routines/mine.ron", SOUND);
    let prepare = |more: &[&str]| {
        let ran = place.run(&[&["plan", "mine", "--format", "json"], more].concat());
        ran.json()["segments"][0]["seconds"].clone()
    };
    let new = prepare(&[]);
    assert_eq!(new, prepare(&["--first-time"]));
    for time in 0..3 {
        assert_eq!(prepare(&[]), new);
        let line = format!(
            "V1(id:\"01JT{time:022}\",started:\"2026-05-0{}T07:00:00.000+02:00\",zone:\"Europe/Berlin\",routine:\"Mine\",\
             file:\"mine\",planned_ms:15000,works_planned:1,active_ms:15000,work:[(\"cobra\",Both,1,15000,15000,Done)],\
             ended:Finished)\n",
            time + 1
        );
        place.put(&format!("config/history/machine-{time}.ron"), line);
    }
    assert_eq!(prepare(&[]), 8);
    assert_eq!(prepare(&["--first-time"]), new);
    let listed = place.run(&["list", "--format", "json"]).json();
    assert_eq!(listed["routines"][0]["seconds"], 23);
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
#[cfg(feature = "app")]
fn what_can_be_recorded_is_listed_and_recordings_that_are_not_used_are_told() {
    let place = Place::new();
    let ran = place.run(&["voices", "--phrases"]);
    assert_eq!(ran.code(), 0, "{}", ran.errors());
    for (name, said) in [
        ("left-side", "Left side."),
        ("name-clamshell", "Clamshell."),
    ] {
        let is_it = |line: &str| line.starts_with(name) && line.ends_with(said);
        assert!(ran.out().lines().any(is_it), "{name}");
    }
    let out = place.run(&["voices"]).out();
    let (_, folder) = out.split_once("are looked for in ").unwrap();
    let folder = folder.lines().next().unwrap().trim_end_matches('.');
    let file = Path::new(folder).join("left-sied.ogg");
    place.put(file.to_str().unwrap(), "OggS");
    let told =
        "left-sied.ogg is not used: Supple says nothing of this name. Did you mean “left-side”?";
    let errors = place.run(&["voices"]).errors();
    assert!(errors.contains(told), "{errors}");
    let into = place.path("out.wav").display().to_string();
    let render = |voice| {
        let arguments = ["render", "two-minute-break", "-o", &into];
        place.run(&[&arguments[..], &["--strict", "--voice", voice]].concat())
    };
    assert_eq!(render("auto").code(), 1);
    assert_eq!(render("none").code(), 0);
}

#[test]
#[cfg(feature = "app")]
fn a_plan_tells_what_is_said_by_the_voice_that_was_asked_for() {
    let place = Place::new();
    let said = |voice: &str| {
        let ran = place.run(&[
            "plan",
            "sciatica-lying",
            "--format",
            "json",
            "--voice",
            voice,
        ]);
        assert_eq!(ran.code(), 0, "{}", ran.errors());
        ran.json()["speech"].as_array().unwrap().clone()
    };
    let speech = said("pack/en-GB");
    let first = &speech[0];
    assert_eq!(first["at"], 1.5);
    assert!(first["seconds"].as_f64().unwrap() > 1.0, "{first}");
    let phrases = speech.iter().map(|said| said["phrase"].as_str().unwrap());
    let phrases: Vec<&str> = phrases.collect();
    for wanted in ["change-sides+right-side", "halfway", "last-3", "last-1"] {
        assert!(phrases.contains(&wanted), "{wanted} is not in {phrases:?}");
    }
    assert_eq!(said("none"), [] as [serde_json::Value; 0]);
    let ran = place.run(&["plan", "sciatica-lying", "--voice", "pack/nobody"]);
    assert_eq!(ran.code(), 1);
    assert!(ran.errors().contains("pack/nobody"), "{}", ran.errors());
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
            "side": side, "set": 1, "rep": rep, "round": null, "wait": seconds.is_none()})
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
        "speech": [],
    });
    let mut json = ran.json();
    let lines = json.as_object_mut().unwrap().remove("lines").unwrap();
    assert_eq!(json, expected, "{}", ran.out());
    let lines = lines.as_array().unwrap();
    let bundled = Catalogue::bundled();
    let (cobra, walk) = (bundled.get("cobra").unwrap(), bundled.get("walk").unwrap());
    assert_eq!(
        lines[..2],
        [
            serde_json::json!({"at": 0, "seconds": 2, "segment": 0, "role": "caution", "text": cobra.cautions[0]}),
            serde_json::json!({"at": 2, "seconds": 5, "segment": 1, "role": "hold", "text": cobra.lines.hold[0]}),
        ]
    );
    assert_eq!(
        lines.last().unwrap(),
        &serde_json::json!({"at": 60, "seconds": null, "segment": 4, "role": "attend", "text": walk.feel})
    );
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
        // A plan with work that lasts until the person says so tells that in a line of its own.
        let is_open = segments.iter().any(|segment| segment["seconds"].is_null());
        let around = 4 + usize::from(is_open);
        assert_eq!(text.lines().count(), segments.len() + around, "{slug}");
        let lengths: f64 = segments
            .iter()
            .filter_map(|it| it["seconds"].as_f64())
            .sum();
        assert_eq!(json["seconds"].as_f64(), Some(lengths), "{slug}");
    }
}

fn hips(seconds: u32) -> String {
    let step = format!("(exercise: \"figure-4\", work: Hold(seconds: {seconds}), side: Each)");
    format!("Routine(name: \"Hips\", schedule: Daily(1), steps: [{step}])")
}

#[test]
fn copies_that_sync_tools_leave_are_told_and_not_taken_for_their_original() {
    let place = Place::new();
    let copy = "config/routines/hips.sync-conflict-20261128-101010-ABCDEFG.ron";
    place.put("config/routines/hips (1).ron", hips(10));
    place.put("config/routines/hips.ron", hips(45));
    place.put(copy, hips(45));
    let plan = |name: &str| place.run(&["plan", name, "--format", "json"]).json();
    let seconds = |name: &str| plan(name)["seconds"].as_f64().unwrap();
    assert_eq!(seconds("hips"), seconds("HIPS"));
    assert!(seconds("hips") > seconds("hips (1)"));
    let list = place.run(&["list"]).out();
    let line = |start: &str| {
        let mut lines = list.lines();
        lines
            .find(|line| line.trim_start().starts_with(start))
            .unwrap()
            .to_owned()
    };
    assert!(
        line("hips (1) ").ends_with("copy, differs from hips"),
        "{list}"
    );
    assert!(
        line("hips.sync-").ends_with("copy, the same as hips"),
        "{list}"
    );
    assert!(line("hips  ").ends_with("your own"), "{list}");
}

#[test]
fn of_several_routines_of_one_name_nobody_guesses() {
    let place = Place::new();
    place.put("config/routines/morning.ron", hips(10));
    place.put("config/routines/evening.ron", hips(45));
    let ran = place.run(&["plan", "Hips"]);
    assert_eq!((ran.code(), ran.out()), (1, String::new()));
    assert!(
        ran.errors().contains("evening, morning"),
        "{}",
        ran.errors()
    );
    assert_eq!(place.run(&["plan", "evening"]).code(), 0);
}

#[test]
fn a_copy_of_an_exercise_is_named_and_never_used() {
    let place = Place::new();
    let exercise = |name: &str| {
        format!(
            "Exercise(id: \"swing\", name: \"{name}\", kind: Stretch, regions: [Hips], position: Standing, \
             instructions: [\"Swing.\"], dose: (work: Open), source: \"Mine.\")"
        )
    };
    place.put("config/exercises/swing (1).ron", exercise("Download"));
    place.put("config/exercises/swing.ron", exercise("Leg swing"));
    let list = place.run(&["list"]).out();
    assert!(
        list.contains("Leg swing") && !list.contains("Download"),
        "{list}"
    );
    assert!(list.contains("this is a copy of swing.ron"), "{list}");
}

#[test]
fn letters_with_marks_are_found_in_names_and_paths_composed_or_not() {
    let (composed, apart) = ("hüfte", "hu\u{308}fte");
    for (file, typed) in [(apart, composed), (composed, apart)] {
        let place = Place::new();
        place.put(&format!("config/routines/{file}.ron"), hips(10));
        for typed in [typed.to_owned(), format!("config/routines/{typed}.ron")] {
            let ran = place.run(&["plan", &typed]);
            assert_eq!(ran.code(), 0, "{}", ran.errors());
        }
    }
}
