//! `supple check`, and input that is at fault.

use std::fs;
use std::time::{Duration, Instant};

use super::place::{Place, SOUND};

/// How long a check may take at most, on a slow, busy or emulated machine. What hangs takes longer than that.
const LONGEST: Duration = Duration::from_secs(120);

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
        out.contains("fine.ron: a fine routine, 1 step, 55 s\n"),
        "{out}"
    );
    assert!(out.contains("--> bad.ron:4:20"), "{out}");
    assert!(out.contains("did you mean “cobra”?"), "{out}");
    assert!(out.contains("--> bad.ron:4:49"), "{out}");
    assert!(out.ends_with("bad.ron: 2 errors\n"), "{out}");
    assert!(!out.contains('\u{1b}'), "no colours outside a terminal");
    assert_eq!(place.run(&["check", "fine.ron"]).code(), 0);
}

/// The file of an exercise with these fields, whose dose has this work.
fn exercise(id: &str, fields: &str, work: &str) -> String {
    format!("Exercise(id: \"{id}\", name: \"Mine\", {fields}, dose: (work: {work}))")
}

#[test]
fn check_knows_exercises_of_ones_own_and_of_the_same_call() {
    let place = Place::new();
    let exercise = |id| exercise(id, "position: Lying", "Hold(seconds: 20), side: Each");
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
        twice.out().contains("already has an exercise “new”"),
        "{}",
        twice.out()
    );
}

#[test]
fn check_refuses_what_is_no_routine_or_exercise() {
    let place = Place::new();
    place.put("notes.ron", "Notes(text: \"x\")");
    place.put("rutine.ron", "Rutine(name: \"x\")");
    place.put("list.ron", "[1, 2]");
    let ran = place.run(&["check", "notes.ron", "rutine.ron", "list.ron"]);
    assert_eq!(ran.code(), 1);
    let out = ran.out();
    assert!(out.contains("one of: Routine, Exercise, Settings"), "{out}");
    assert!(out.contains("did you mean “Routine”?"), "{out}");
    assert!(
        out.contains("or an exercise, Exercise( … ), belongs here"),
        "{out}"
    );
}

#[test]
fn check_tells_what_is_wrong_with_settings() {
    let place = Place::new();
    place.put("settings.ron", "Settings(theme: Dark, text_size: 120)");
    let ran = place.run(&["check", "settings.ron"]);
    assert_eq!(
        (ran.code(), ran.out().as_str()),
        (0, "settings.ron: fine settings\n")
    );
    place.put("settings.ron", "Settings(theme: Purple)");
    let ran = place.run(&["check", "settings.ron"]);
    assert_eq!(ran.code(), 1);
    assert!(
        ran.out().contains("“Purple” is not known here"),
        "{}",
        ran.out()
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
    place.put("utf16.ron", &utf16);
    assert!(checked_soon(&place, "utf16.ron").contains("UTF-16 without the mark"));
    place.put("marked.ron", [&b"\xff\xfe"[..], &utf16].concat());
    assert_eq!(place.run(&["check", "marked.ron"]).code(), 0);
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
fn everything_that_is_wrong_with_the_roles_of_an_exercise_is_told_at_once() {
    let place = Place::new();
    let long = "a".repeat(121);
    place.put(
        "mine.ron",
        format!(
            "Exercise(\n    id: \"mine\", name: \"Mine\", position: OnBack,\n    set_up: [],\n    move: [\"{long}\"],\n    \
             breathe: \"\",\n    say: (move: \"Lift\", sing: \"La\"),\n    instead: (gentler: [\"figre-4\"], harder: [\"nothing-like-it\"]),\n    \
             loads: [Gravity],\n    dose: (work: Open),\n)"
        ),
    );
    let ran = place.run(&["check", "mine.ron"]);
    assert_eq!(ran.code(), 1);
    let out = ran.out();
    for (line, told) in [
        (3, "at least one entry"),
        (4, "longer than 120"),
        (5, "empty"),
        (6, "sing"),
        (7, "“figre-4”"),
        (7, "did you mean “figure-4”"),
        (7, "“nothing-like-it”"),
        (8, "Gravity"),
    ] {
        assert!(out.contains(told), "{told}: {out}");
        assert!(out.contains(&format!("mine.ron:{line}:")), "{line}: {out}");
    }
    assert!(out.contains("7 errors"), "{out}");
}

#[test]
fn stand_ins_that_run_in_a_circle_are_told_where_they_are_named() {
    let place = Place::new();
    let exercise = |id, instead| {
        exercise(
            id,
            &format!("position: OnBack, instead: ({instead})"),
            "Open",
        )
    };
    place.put(
        "one.ron",
        exercise("one", "gentler: [\"two\"], elsewhere: [\"two\"]"),
    );
    place.put(
        "two.ron",
        exercise("two", "gentler: [\"three\"], elsewhere: [\"one\"]"),
    );
    place.put(
        "three.ron",
        exercise("three", "gentler: [\"one\"], harder: [\"two\"]"),
    );
    let ran = place.run(&["check", "one.ron", "two.ron", "three.ron"]);
    assert_eq!(ran.code(), 1);
    let out = ran.out();
    for id in ["one", "two", "three"] {
        assert!(out.contains(&format!("lead back to “{id}”")), "{id}: {out}");
    }
    assert_eq!(out.matches("lead back").count(), 3, "{out}");
    place.put("three.ron", exercise("three", "harder: [\"two\"]"));
    let ran = place.run(&["check", "one.ron", "two.ron", "three.ron"]);
    assert_eq!(ran.code(), 0, "{}", ran.out());
}

#[test]
fn instructions_beside_roles_are_told_and_alone_are_fine() {
    let place = Place::new();
    let exercise = |id, fields| exercise(id, &format!("position: Lying, {fields}"), "Open");
    place.put("old.ron", exercise("old", "instructions: [\"Lie down.\"]"));
    place.put(
        "both.ron",
        exercise("both", "instructions: [\"Lie down.\"], move: [\"Lift.\"]"),
    );
    place.put(
        "half.ron",
        exercise("half", "instructions: [\"Lie down.\"], back: [\"Get up.\"]"),
    );
    assert_eq!(place.run(&["check", "old.ron", "half.ron"]).code(), 0);
    let ran = place.run(&["check", "both.ron"]);
    assert_eq!(ran.code(), 1);
    assert!(
        ran.out().contains("keep the one or the other"),
        "{}",
        ran.out()
    );
}
