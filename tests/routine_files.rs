//! Golden files: what routine files become, and every word that is said about broken ones.
//!
//! One small file a case. `INSTA_UPDATE=always cargo test --test routine_files` takes new snapshots; look at each.

use std::fs;
use std::path::Path;
use std::process::Command;

use supple::document::{Problem, Source};
use supple::exercise::Catalogue;
use supple::routine::{self, Routine};

fn read(path: &Path) -> Result<Routine, String> {
    let name = path.file_name().unwrap().to_string_lossy();
    let (source, damage) = Source::from_bytes(name, fs::read(path).unwrap());
    assert_eq!(damage, None);
    let before = source.clone();
    let read = routine::read(&source, &Catalogue::bundled());
    assert_eq!(source, before);
    read.map_err(|report| report.render(false))
}

fn generated(text: String) -> Result<Routine, Vec<Problem>> {
    let source = Source::new("generated.ron", text);
    routine::read(&source, &Catalogue::bundled()).map_err(|report| {
        let found = report.diagnostics.into_iter();
        found.map(|diagnostic| diagnostic.problem).collect()
    })
}

fn with_steps(count: usize) -> String {
    let step = "(exercise: \"cobra\", work: Hold(seconds: 15)),\n".repeat(count);
    format!("Routine(name: \"Long\", steps: [{step}])")
}

/// Calls `tell` with every case of a folder, and compares what it gives with the snapshot beside the case.
fn each(folder: &str, tell: impl Fn(&Path) -> String) {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/routines")
        .join(folder);
    let files = fs::read_dir(&here)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut cases: Vec<_> = files
        .filter(|path| path.extension().is_some_and(|it| it == "ron"))
        .collect();
    cases.sort();
    assert!(!cases.is_empty());
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(Path::new("routines").join(folder));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for case in cases {
            let name = case.file_stem().unwrap().to_str().unwrap();
            insta::assert_snapshot!(name, tell(&case));
        }
    });
}

#[test]
fn sound_files_become_plans() {
    each("ok", |path| {
        let routine = read(path).unwrap_or_else(|report| panic!("{report}"));
        let plan = Command::new(env!("CARGO_BIN_EXE_supple"))
            .args(["plan", "--config-dir", "/nowhere"])
            .arg(path)
            .env("SUPPLE_LANGUAGE", "en")
            .output()
            .unwrap();
        assert!(
            plan.status.success(),
            "{}",
            String::from_utf8_lossy(&plan.stderr)
        );
        format!(
            "{routine:#?}\n\n{}",
            String::from_utf8(plan.stdout).unwrap()
        )
    });
}

#[test]
fn broken_files_are_told_with_every_error_at_its_place() {
    each("err", |path| read(path).expect_err("this file is broken"));
}

#[test]
fn the_most_steps_are_five_hundred() {
    assert_eq!(generated(with_steps(500)).unwrap().steps.len(), 500);
    let too_many = generated(with_steps(501));
    assert_eq!(too_many, Err(vec![Problem::TooManyItems { most: 500 }]));
}

#[test]
fn a_plan_of_six_hours_is_fine_and_a_second_more_is_not() {
    let of_seconds = |seconds: u32| {
        format!(
            "(name: \"Long\", prepare: 0, rest: 0, steps: [
                (exercise: \"cobra\", work: Hold(seconds: 3600), sets: 5),
                (exercise: \"cobra\", work: Hold(seconds: {seconds})),
                (exercise: \"cobra\", work: Hold(seconds: 1)),
            ])"
        )
    };
    assert!(generated(of_seconds(3_599)).is_ok());
    let too_long = generated(of_seconds(3_600));
    assert_eq!(too_long, Err(vec![Problem::PlanTooLong]));
}

#[test]
fn the_longest_texts_are_fine() {
    let text = |name: usize, note: usize| {
        format!(
            "(name: \"{}\", steps: [(exercise: \"cobra\", work: Open, note: \"{}\")])",
            "ü".repeat(name),
            "ö".repeat(note)
        )
    };
    assert!(generated(text(120, 2_000)).is_ok());
    let too_long = generated(text(121, 2_001));
    let problems = vec![
        Problem::TextTooLong { most: 120 },
        Problem::TextTooLong { most: 2_000 },
    ];
    assert_eq!(too_long, Err(problems));
}

#[test]
fn many_errors_are_counted_and_the_first_hundred_shown() {
    let wrong = "(exercise: \"cobra\", work: Hold(seconds: 0)),\n".repeat(500);
    let source = Source::new(
        "many.ron",
        format!("Routine(name: \"Many\", steps: [\n{wrong}])"),
    );
    let report = routine::read(&source, &Catalogue::bundled()).unwrap_err();
    assert_eq!(report.diagnostics.len(), 500);
    let shown = report.render(false);
    assert_eq!(shown.matches("--> many.ron:").count(), 100);
    assert!(shown.ends_with("and 400 more errors"), "{shown}");
}
