//! A person’s own exercises beside the bundled ones.

use super::*;
use crate::exercise::Instead;
use crate::platform::file::put;

fn cat_cow(name: &str) -> String {
    format!(
        "Exercise(id: \"cat-cow\", name: \"{name}\", kind: Stretch, regions: [LowerBack], position: Kneeling, \
         instructions: [\"Move.\"], dose: (work: Open), source: \"Mine.\")"
    )
}

#[test]
fn a_copy_never_stands_in_for_its_original() {
    let folder = tempfile::tempdir().unwrap();
    let put = |file: &str, text: &str| put(&folder.path().join(file), text.as_bytes());
    put("cat-cow (1).ron", &cat_cow("Download"));
    put("cat-cow.ron", &cat_cow("Mine"));
    put(
        "cat-cow.sync-conflict-20261128-101010-ABCDEFG.ron",
        &cat_cow("Mine"),
    );
    let catalogue = Catalogue::with_folder(folder.path());
    assert_eq!(catalogue.name("cat-cow"), "Mine");
    let problems: Vec<&Problem> = catalogue
        .reports
        .iter()
        .map(|report| &report.diagnostics[0].problem)
        .collect();
    let copy = |is_same| Problem::SyncCopy {
        of: "cat-cow.ron".to_owned(),
        is_same,
    };
    assert_eq!(problems, [&copy(false), &copy(true)]);
}

#[test]
fn a_copy_does_not_stand_in_for_an_original_that_cannot_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let put = |file: &str, text: &str| put(&folder.path().join(file), text.as_bytes());
    put("cat-cow.ron", "Exercise(");
    put(
        "cat-cow (conflicted copy 2026-11-28 101010).ron",
        &cat_cow("Mine"),
    );
    let catalogue = Catalogue::with_folder(folder.path());
    assert_ne!(catalogue.name("cat-cow"), "Mine");
    assert_eq!(catalogue.reports.len(), 2);
}

#[test]
fn every_bundled_file_is_read_and_carries_its_id_as_its_name() {
    for file in Bundled::iter() {
        let bytes = Bundled::get(&file).unwrap().data.into_owned();
        let (source, damaged) = Source::from_bytes(file.as_ref(), bytes);
        assert_eq!(damaged, None);
        let exercise = crate::exercise::read(&source)
            .unwrap_or_else(|report| panic!("{}", report.render(false)));
        assert_eq!(format!("{}.ron", exercise.id), *file);
        let lines = &exercise.lines;
        assert!((1..=3).contains(&lines.set_up.len()), "{file}");
        assert!((1..=3).contains(&lines.movement.len()), "{file}");
        assert!((1..=3).contains(&lines.attend.len()), "{file}");
        assert_eq!((lines.hold.len(), lines.back.len()), (1, 1), "{file}");
        assert!(!exercise.regions.is_empty(), "{file}");
        assert!(!exercise.source.is_empty(), "{file}");
        assert!(!exercise.cautions.is_empty(), "{file}");
    }
}

#[test]
fn comfort_and_something_to_hold_on_to_are_nothing_that_one_needs() {
    let catalogue = Catalogue::bundled();
    let needs_nothing = |id| catalogue.get(id).unwrap().needs_nothing();
    for id in ["clamshell", "heel-raise", "figure-4", "walk"] {
        assert!(needs_nothing(id), "{id}");
    }
    for id in ["strap-hamstring", "step-up", "wall-sit", "static-abduction"] {
        assert!(!needs_nothing(id), "{id}");
    }
}

#[test]
fn the_stand_ins_of_every_bundled_exercise_are_there_and_their_chains_end() {
    let catalogue = Catalogue::bundled();
    for file in Bundled::iter() {
        let source = bundled_source(file.trim_end_matches(".ron")).unwrap();
        let report = catalogue.report(&source, &read_usable(&source));
        assert!(report.is_none(), "{}", report.unwrap().render(false));
    }
    let without = |exercise: &&Arc<Exercise>| exercise.instead == Instead::default();
    let without: Vec<&str> = catalogue
        .iter()
        .filter(without)
        .map(|exercise| exercise.id.as_str())
        .collect();
    // For these nothing fits, or what fits is not among the exercises.
    let alone = ["neck-turn", "thomas-test", "wrist-extensor", "wrist-flexor"];
    assert_eq!(without, alone);
}
