use std::time::Duration;

use super::*;
use crate::platform::file::put;

#[test]
fn every_bundled_routine_is_read_and_of_the_promised_size() {
    let library = Library::load(Path::new("/nowhere"), Path::new("/nowhere"));
    assert_eq!(library.entries.len(), 10);
    for entry in &library.entries {
        let routine = entry
            .routine
            .as_ref()
            .unwrap_or_else(|report| panic!("{}", report.render(false)));
        let minutes = routine.length().as_secs_f64() / 60.0;
        if entry.slug() == "two-minute-break" {
            assert!((1.5..=2.5).contains(&minutes), "{} {minutes}", routine.name);
            continue;
        }
        assert!((4..=8).contains(&routine.steps.len()), "{}", routine.name);
        assert!(
            (5.0..=15.0).contains(&minutes),
            "{} {minutes}",
            routine.name
        );
        assert!(routine.length() > Duration::ZERO);
    }
}

fn library(files: &[(&str, &str)]) -> Library {
    let folder = tempfile::tempdir().unwrap();
    for (file, name) in files {
        let text = format!("Routine(name: \"{name}\", steps: [(exercise: \"cobra\", work: Open)])");
        put(&folder.path().join(format!("{file}.ron")), text.as_bytes());
    }
    Library::load(folder.path(), Path::new("/nowhere"))
}

fn slugs<'a>(library: &'a Library, name: &str) -> Vec<&'a str> {
    library.named(name).into_iter().map(Entry::slug).collect()
}

#[test]
fn the_very_file_is_meant_before_any_name() {
    let library = library(&[
        ("evening", "Hips"),
        ("hips", "Morning"),
        ("hips (1)", "Morning"),
        ("hips.sync-conflict-20261128-101010-ABCDEFG", "Other"),
    ]);
    assert_eq!(slugs(&library, "hips"), ["hips"]);
    assert_eq!(slugs(&library, "HIPS"), ["hips"]);
    assert_eq!(slugs(&library, "hips (1)"), ["hips (1)"]);
    assert_eq!(slugs(&library, "Morning"), ["hips"], "a copy is not meant");
    let copies = library
        .entries
        .iter()
        .filter_map(|entry| entry.copy.as_ref());
    let copies: Vec<_> = copies
        .map(|copy| (copy.of.as_str(), copy.is_same))
        .collect();
    assert_eq!(copies, [("hips", true), ("hips", false)]);
}

#[test]
fn several_of_one_name_are_all_told() {
    let library = library(&[
        ("a", "Legs"),
        ("b", "Legs"),
        ("c", "LEGS"),
        ("d", "Hip openers"),
    ]);
    assert_eq!(slugs(&library, "Legs"), ["a", "b"]);
    assert_eq!(slugs(&library, "legs"), ["a", "b", "c"]);
    assert!(library.find("Legs").is_none());
    assert_eq!(slugs(&library, "Hip openers"), ["d"], "the person's own");
    let namesakes = library.entries.iter().filter(|entry| entry.has_namesake);
    let namesakes: Vec<&str> = namesakes.map(Entry::slug).collect();
    assert_eq!(namesakes, ["a", "b", "c", "d", "hip-openers"]);
}

#[test]
fn letters_with_marks_are_found_composed_or_not() {
    let (composed, apart) = ("hüfte", "hu\u{308}fte");
    for (file, typed) in [(apart, composed), (composed, apart)] {
        let library = library(&[(file, "Morning")]);
        for typed in [typed.to_owned(), typed.to_uppercase()] {
            assert_eq!(slugs(&library, &typed), [file]);
        }
        assert!(library.find(typed).unwrap().is_of_file(typed));
        assert!(!library.find(typed).unwrap().is_of_file("hufte"));
    }
}

#[test]
fn a_routine_is_found_by_its_name_and_by_its_file() {
    let library = Library::load(Path::new("/nowhere"), Path::new("/nowhere"));
    let by_file = library.find("HIP-openers").unwrap();
    let by_name = library.find("hip openers").unwrap();
    assert_eq!(by_file.slug(), by_name.slug());
    assert!(library.find("no such routine").is_none());
}
