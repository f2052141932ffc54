//! `supple import`: exports of other apps, in the shapes in which those write them.

use std::fs;

use serde_json::json;

use super::place::Place;

const BACKUP: &[u8] = include_bytes!("exports/backup.json");
const LATIN1: &[u8] = include_bytes!("exports/latin1.json");
const TIMERS: &[u8] = include_bytes!("exports/timers.json");
const RESTARTS: &[u8] = include_bytes!("exports/restarts.json");
const VERSION_1: &[u8] = include_bytes!("exports/version-1.json");
const LOW_BYTES: &[u8] = include_bytes!("exports/low-bytes.json");
const LOW_BYTES_BROKEN: &[u8] = include_bytes!("exports/low-bytes-broken.json");
const TABATA: &[u8] = include_bytes!("exports/tabata.workout");
const GROUPS: &[u8] = include_bytes!("exports/groups.json");
const UTF_16: &[u8] = include_bytes!("exports/utf-16.json");

/// The text of a routine, without the id that is another each time.
fn routine(place: &Place, file: &str) -> String {
    let path = place.path("config/routines").join(file);
    let text = fs::read_to_string(&path);
    let text = text.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let lines = text.split_inclusive('\n');
    let (ids, others): (Vec<&str>, Vec<&str>) =
        lines.partition(|line| line.trim_start().starts_with("id: "));
    assert!(ids.len() <= 1, "{text}");
    others.concat()
}

fn imported(export: &[u8]) -> (Place, String) {
    let place = Place::new();
    place.put("export.json", export);
    let ran = place.run(&["import", "export.json"]);
    assert_eq!(ran.code(), 0, "{}{}", ran.out(), ran.errors());
    (place, ran.out())
}

/// Every routine that was made is sound, with the exercises that were made for it.
fn check(place: &Place, files: &[&str]) {
    for file in files {
        let path = format!("config/routines/{file}");
        let ran = place.run(&["check", &path]);
        assert_eq!(ran.code(), 0, "{}", ran.out());
    }
}

#[test]
fn a_backup_of_a_workout_timer_becomes_routines_with_sides_sets_and_rests() {
    let (place, out) = imported(BACKUP);
    insta::assert_snapshot!(routine(&place, "hips-evening.ron"), @r#"
    Routine(
        name: "Hips, evening",
        prepare: 15,
        rest: 0,
        steps: [
            (exercise: "figure-4", work: Hold(seconds: 30), side: Each, sets: 3, rest: 15, prepare: 8),
            (exercise: "childs-pose", work: Hold(seconds: 60)),
            (exercise: "frogs", work: Hold(seconds: 40), sets: 2, prepare: 20),
        ],
    )
    "#);
    check(&place, &["hips-evening.ron", "imported-routine.ron"]);
    for words in [
        "“Frogs” is not in the catalogue",
        "“Nothing” had no length",
        "The rest of 30 s at the end",
        "It had no name",
    ] {
        assert!(out.contains(words), "{words}: {out}");
    }
    let exercise = place.path("config/exercises/frogs.ron");
    assert!(
        fs::read_to_string(exercise)
            .unwrap()
            .contains("name: \"Frogs\"")
    );
}

#[test]
fn letters_of_one_byte_are_read_and_told() {
    let (place, out) = imported(LATIN1);
    let text = routine(&place, "übungen-für-den-rücken.ron");
    assert!(text.contains("name: \"Übungen für den Rücken\""), "{text}");
    assert!(
        text.contains("exercise: \"brücke\", work: Hold(seconds: 20), sets: 2"),
        "{text}"
    );
    assert!(out.contains("Look at the names"), "{out}");
    check(&place, &["übungen-für-den-rücken.ron"]);
}

#[test]
fn timers_of_open_hiit_become_routines_in_all_their_versions() {
    let (place, out) = imported(TIMERS);
    insta::assert_snapshot!(routine(&place, "утро.ron"), @r#"
    Routine(
        name: "Утро",
        prepare: 10,
        steps: [
            (exercise: "warm-up", work: Hold(seconds: 90), prepare: 5),
            Rounds(count: 2, rest: 50, steps: [
                (exercise: "clamshell", work: Hold(seconds: 40)),
                (exercise: "bird-dog", work: Hold(seconds: 40)),
                (exercise: "work-3", work: Hold(seconds: 40)),
            ]),
            (exercise: "cool-down", work: Hold(seconds: 30), prepare: 0),
        ],
    )
    "#);
    insta::assert_snapshot!(routine(&place, "old-version.ron"), @r#"
    Routine(
        name: "Old version",
        prepare: 0,
        steps: [
            (exercise: "cat-cow", work: Hold(seconds: 30), prepare: 8),
            (exercise: "cobra", work: Hold(seconds: 30)),
        ],
    )
    "#);
    assert!(out.contains("Custom sounds"), "{out}");
    check(&place, &["утро.ron", "old-version.ron"]);
}

#[test]
fn what_is_there_already_is_never_replaced() {
    let (place, _) = imported(BACKUP);
    let before = routine(&place, "hips-evening.ron");
    place.put(
        "config/routines/hips-evening.ron",
        format!("{before}// mine\n"),
    );
    let again = place.run(&["import", "export.json"]);
    assert_eq!(again.code(), 0);
    assert!(routine(&place, "hips-evening.ron").ends_with("// mine\n"));
    assert!(
        again.out().contains("hips-evening-2.ron"),
        "{}",
        again.out()
    );
    // The exercise that was made the first time is known now.
    assert!(!again.out().contains("Frogs"), "{}", again.out());
    assert_eq!(
        fs::read_dir(place.path("config/exercises"))
            .unwrap()
            .count(),
        1
    );
}

#[test]
fn what_is_no_export_is_told_and_writes_nothing() {
    let place = Place::new();
    for (file, export, words) in [
        ("broken.json", "{\"workouts\": [", "this is no export"),
        (
            "other.json",
            "{\"playlists\": []}",
            "of no app that is known",
        ),
        ("number.json", "42", "of no app that is known"),
        ("empty.json", "{\"workouts\": []}", "there is no workout in"),
        ("nothing.json", "", "this is no export"),
        (
            "no-steps.json",
            "{\"title\": \"Bare\", \"sets\": []}",
            "could not be made into a routine",
        ),
    ] {
        place.put(file, export);
        let ran = place.run(&["import", file]);
        assert_eq!(ran.code(), 1, "{file}: {}", ran.out());
        assert!(ran.errors().contains(words), "{file}: {}", ran.errors());
    }
    let missing = place.run(&["import", "missing.json"]);
    assert_eq!(missing.code(), 1);
    assert!(missing.errors().contains("could not be read"));
    assert_eq!(place.run(&["import"]).code(), 2);
    assert!(!place.path("config/routines").exists());
}

#[test]
fn the_good_files_of_a_call_are_imported_beside_the_bad_ones() {
    let place = Place::new();
    place.put("bad.json", "nonsense");
    place.put("good.json", LATIN1);
    let ran = place.run(&["import", "bad.json", "good.json"]);
    assert_eq!(ran.code(), 1);
    assert!(ran.out().contains("Made:"), "{}", ran.out());
}

#[test]
fn numbers_beyond_all_bounds_are_cut_down_and_told() {
    let place = Place::new();
    let most = u64::MAX;
    let times = |work: u64| {
        format!(
            "{{\"name\": \"Long\", \"activities\": [\"Cobra\"], \"timeSettings\": \
             {{\"restarts\": {most}, \"workTime\": {work}, \"restTime\": {most}, \"breakTime\": {most}, \"getReadyTime\": {most}}}}}"
        )
    };
    place.put("nothing.json", times(0));
    assert_eq!(place.run(&["import", "nothing.json"]).code(), 1);
    place.put("long.json", times(most));
    let long = place.run(&["import", "long.json"]);
    assert_eq!(long.code(), 1, "{}", long.out());
    assert!(
        long.errors().contains("longer than six hours"),
        "{}",
        long.errors()
    );
    place.put(
        "once.json",
        format!("{{\"title\": \"Once\", \"sets\": [{{\"exercises\": [{{\"name\": \"Cobra\", \"duration\": {most}}}]}}]}}"),
    );
    let once = place.run(&["import", "once.json"]);
    assert_eq!(once.code(), 0, "{}", once.errors());
    assert!(once.out().contains("more than an hour"), "{}", once.out());
}

#[test]
fn routines_and_exercises_are_copied_as_they_are() {
    let place = Place::new();
    let routine =
        "Routine(name: \"Evening\", steps: [(exercise: \"cobra\", work: Open)]) // as it was\n";
    place.put("evening.ron", routine);
    place.put("broken.ron", "Routine(name: 1)");
    let ran = place.run(&["import", "evening.ron", "broken.ron"]);
    assert_eq!(ran.code(), 1);
    assert!(ran.out().contains("Evening"), "{}", ran.out());
    assert!(ran.errors().contains("broken.ron"), "{}", ran.errors());
    let copy = place.path("config/routines").join("evening.ron");
    assert_eq!(fs::read_to_string(copy).unwrap(), routine);
    let again = place.run(&["import", "evening.ron"]);
    assert!(again.out().contains("evening-2.ron"), "{}", again.out());
}

#[test]
fn rounds_of_open_hiit_have_a_break_between_or_a_rest() {
    let (place, _) = imported(RESTARTS);
    insta::assert_snapshot!(routine(&place, "two-restarts.ron"));
    insta::assert_snapshot!(routine(&place, "restart-without-break.ron"));
    insta::assert_snapshot!(routine(&place, "five-intervals-two-names.ron"));
    insta::assert_snapshot!(routine(&place, "two-intervals-four-names.ron"));
    insta::assert_snapshot!(routine(&place, "warm-up-then-rest.ron"));
}

#[test]
fn an_export_of_open_hiit_1_4_becomes_a_routine() {
    let (place, out) = imported(VERSION_1);
    insta::assert_snapshot!(routine(&place, "hips.ron"));
    assert!(out.contains("Custom sounds"), "{out}");
}

#[test]
fn half_letters_are_read_and_told_and_where_they_break_the_file_a_way_is_told() {
    let (place, out) = imported(LOW_BYTES);
    let text = routine(&place, "evening-slow.ron");
    assert!(
        text.contains("exercise: \"childs-pose\", work: Hold(seconds: 60)"),
        "{text}"
    );
    assert!(text.contains("prepare: 10"), "{text}");
    assert!(out.contains("Look at the names"), "{out}");

    place.put("broken.json", LOW_BYTES_BROKEN);
    let broken = place.run(&["import", "broken.json"]);
    assert_eq!(broken.code(), 1);
    assert!(
        broken
            .errors()
            .contains("use Share, it writes whole letters"),
        "{}",
        broken.errors()
    );
}

#[test]
fn utf_16_is_read_with_and_without_its_mark() {
    let little = &UTF_16[2..];
    let big: Vec<u8> = little
        .chunks(2)
        .flat_map(|pair| [pair[1], pair[0]])
        .collect();
    for bytes in [
        UTF_16.to_vec(),
        little.to_vec(),
        big.clone(),
        [&b"\xfe\xff"[..], &big].concat(),
    ] {
        let (place, out) = imported(&bytes);
        let text = routine(&place, "hüfte.ron");
        assert!(
            text.contains("(exercise: \"cobra\", work: Hold(seconds: 30)"),
            "{text}"
        );
        assert!(!out.contains("Look at the names"), "{out}");
    }
}

#[test]
fn a_workout_of_tabata_timer_becomes_a_routine() {
    let (place, _) = imported(TABATA);
    insta::assert_snapshot!(routine(&place, "999-gainage.ron"));
    let both = json!({"packageName": "com.evgeniysharafan.tabatatimer", "settings": {}, "workouts": [
        {"title": "Sets", "intervalsSetsCount": 3, "doNotRepeatFirstPrepareAndLastCoolDown": true, "intervals": [
            {"type": 0, "time": 15}, {"type": 1, "time": 20, "description": "Cobra"}, {"type": 2, "time": 10},
            {"type": 1, "time": 0, "isRepsMode": true, "reps": 12, "description": "Clamshell"}, {"type": 3, "time": 40},
            {"type": 4, "time": 60},
        ]},
        {"title": "Plain", "prepare": 10, "work": 20, "rest": 5, "cycles": 4, "tabatasCount": 2, "restBetweenTabatas": 60, "coolDown": 30,
         "skipLastRestInterval": true, "intervals": []},
    ]});
    let (place, _) = imported(both.to_string().as_bytes());
    insta::assert_snapshot!(routine(&place, "sets.ron"));
    insta::assert_snapshot!(routine(&place, "plain.ron"));
}

#[test]
fn groups_of_timer_machine_become_rounds() {
    let (place, out) = imported(GROUPS);
    insta::assert_snapshot!(routine(&place, "hips.ron"));
    assert!(out.contains("Custom sounds"), "{out}");
}

#[test]
fn sides_and_rests_are_found_in_the_languages_of_the_apps() {
    let exercises: Vec<_> = [
        ("Étirement gauche", 30),
        ("Repos", 5),
        ("Étirement droite", 30),
        ("Отдых", 10),
        ("Left leg swing", 20),
        ("Right leg swing", 20),
        ("Dinlenme", 10),
        ("Wadendehnung links/rechts", 40),
        ("Przerwa", 10),
        ("Upright row", 25),
    ]
    .into_iter()
    .map(|(name, duration)| json!({"name": name, "duration": duration}))
    .collect();
    let export = json!({"title": "Sides", "sets": [{"repetitions": 1, "exercises": exercises}]});
    let (place, out) = imported(export.to_string().as_bytes());
    insta::assert_snapshot!(routine(&place, "sides.ron"));
    assert!(out.contains("it is 20 s on each"), "{out}");
    check(&place, &["sides.ron"]);
}

#[test]
fn a_backup_of_an_unknown_app_is_told_with_what_it_holds() {
    let place = Place::new();
    let other =
        json!({"version": 3, "workouts": [{"uuid": "1", "reps": 3}, {"uuid": "2", "reps": 4}]});
    place.put("other.json", other.to_string());
    let ran = place.run(&["import", "other.json"]);
    assert_eq!(ran.code(), 1);
    for words in [
        "of no app that is known here",
        "“workouts” (a list of 2, with “reps”, “uuid”)",
        "“version”",
    ] {
        assert!(ran.errors().contains(words), "{words}: {}", ran.errors());
    }
}

#[test]
fn more_than_anybody_looks_through_is_left_out_and_told() {
    let workout = |number: usize, exercises: Vec<String>| {
        let exercises: Vec<_> = exercises
            .into_iter()
            .map(|name| json!({"name": name, "duration": 20}))
            .collect();
        json!({"title": format!("Hips {}", "!".repeat(number)), "sets": [{"repetitions": 1, "exercises": exercises}]})
    };
    let place = Place::new();
    let many: Vec<_> = (0..5_000)
        .map(|number| workout(number % 7, vec!["Cobra".to_owned()]))
        .collect();
    place.put("many.json", json!({"workouts": many}).to_string());
    let ran = place.run(&["import", "many.json"]);
    assert_eq!(ran.code(), 1);
    assert!(
        ran.errors().contains("4800 workouts") && ran.errors().contains("at most 200"),
        "{}",
        ran.errors()
    );
    assert_eq!(
        fs::read_dir(place.path("config/routines")).unwrap().count(),
        200
    );

    let place = Place::new();
    let new = |from: usize| {
        (from..from + 300)
            .map(|number| format!("Own {number}"))
            .collect()
    };
    let three = [workout(0, new(0)), workout(1, new(300)), workout(2, new(0))];
    place.put("new.json", json!({"workouts": three}).to_string());
    let ran = place.run(&["import", "new.json"]);
    assert_eq!(ran.code(), 1, "{}", ran.out());
    assert!(
        ran.errors().contains("“Hips !” of new.json was left out"),
        "{}",
        ran.errors()
    );
    assert_eq!(
        fs::read_dir(place.path("config/exercises"))
            .unwrap()
            .count(),
        300
    );
    assert_eq!(
        fs::read_dir(place.path("config/routines")).unwrap().count(),
        2
    );

    // What nothing can be made of is not looked at without end.
    let place = Place::new();
    let nothing: Vec<_> = (0..5_000)
        .map(|number| workout(number % 7, Vec::new()))
        .collect();
    place.put("nothing.json", json!({"workouts": nothing}).to_string());
    let ran = place.run(&["import", "nothing.json"]);
    assert_eq!(ran.code(), 1);
    let told = ran.errors();
    assert!(
        told.contains("4800 workouts of nothing.json were not looked at"),
        "{told}"
    );
}
