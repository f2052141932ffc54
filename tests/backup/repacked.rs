//! Zip files that people have packed by hand, each with a program of its own.

use std::collections::BTreeSet;

use crate::place::{Files, Place, files};
use crate::raw::{Raw, zip_of};

/// The names that are there once the archive was restored.
fn restored(bytes: &[u8]) -> BTreeSet<String> {
    let place = Place::new(&Files::new());
    let done = place.restore(bytes).unwrap();
    assert!(done.failed.is_empty(), "{done:?}");
    place.all().into_keys().collect()
}

fn named(names: &[&str]) -> Vec<u8> {
    let files: Vec<_> = names.iter().map(|name| Raw::new(name, name)).collect();
    zip_of(&files)
}

fn set(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn an_archive_of_finder_is_restored_and_what_macos_adds_is_counted() {
    let place = Place::new(&Files::new());
    let done = place.restore(include_bytes!("finder.zip")).unwrap();
    assert_eq!(
        place.all().keys().collect::<Vec<_>>(),
        ["routines/hips.ron"]
    );
    assert_eq!(done.new, 1);
    assert_eq!(done.left_out.of_systems, 2);
    let told = done.told(&place.archive());
    assert_eq!(
        told.remarks,
        ["2 files that systems keep for themselves were left out."]
    );
}

#[test]
fn names_that_begin_with_a_dot_and_a_slash_are_restored() {
    assert_eq!(
        restored(include_bytes!("dot-slash.zip")),
        set(&["routines/hips.ron"])
    );
    assert_eq!(
        restored(&named(&[
            "././settings.ron",
            "routines/./a.ron",
            "sounds//rep.wav"
        ])),
        set(&["settings.ron", "routines/a.ron", "sounds/rep.wav"])
    );
}

#[test]
fn folders_around_supples_are_left_away() {
    let expected = set(&[
        "settings.ron",
        "routines/a.ron",
        "history/k3f9q2ab-2026.ron",
    ]);
    for around in [
        "supple/",
        "Meine Übungen/",
        "./backup/supple/",
        "a/b/c/",
        "home/ada/.config/supple/",
        "routines/",
        "history\\",
    ] {
        let names: Vec<String> = expected
            .iter()
            .map(|name| format!("{around}{name}"))
            .collect();
        let names: Vec<&str> = names
            .iter()
            .map(String::as_str)
            .chain(["__MACOSX/._x", ".DS_Store"])
            .collect();
        assert_eq!(restored(&named(&names)), expected, "{around}");
    }
}

#[test]
fn backslashes_tell_folders_apart_too() {
    let names = [
        "routines\\a.ron",
        "exercises/old\\b.ron",
        ".\\voice\\de/c.ogg",
    ];
    assert_eq!(
        restored(&named(&names)),
        set(&["routines/a.ron", "exercises/old/b.ron", "voice/de/c.ogg"])
    );
    assert_eq!(
        restored(&named(&[
            "supple\\routines\\a.ron",
            "supple\\settings.ron",
            "supple\\routines\\"
        ])),
        set(&["routines/a.ron", "settings.ron"])
    );
}

#[test]
fn the_case_of_folders_is_that_which_supple_reads() {
    assert_eq!(
        restored(&named(&[
            "Routines/A.ron",
            "SETTINGS.RON",
            "Sounds/Rep.WAV"
        ])),
        set(&["routines/A.ron", "settings.ron", "sounds/Rep.WAV"])
    );
}

#[test]
fn names_without_a_mark_of_their_letters_are_read() {
    // As "zip" and Windows write them: in UTF-8 without saying so, and in the letters of code page 437.
    assert_eq!(
        restored(&named(&["routines/Hüfte.ron"])),
        set(&["routines/Hüfte.ron"])
    );
    assert_eq!(
        restored(&zip_of(&[Raw::new(b"routines/H\x81fte.ron", "")])),
        set(&["routines/Hüfte.ron"])
    );
}

#[test]
fn a_name_that_is_decomposed_is_the_same_name() {
    let place = Place::new(&Files::new());
    let archive = named(&["routines/Hu\u{308}fte.ron"]);
    for expected in [(1, 0), (0, 1)] {
        let done = place.restore(&archive).unwrap();
        assert_eq!(
            (done.new, done.same, done.renamed.len()),
            (expected.0, expected.1, 0)
        );
        assert_eq!(
            place.all().keys().collect::<Vec<_>>(),
            ["routines/Hüfte.ron"]
        );
    }
}

#[test]
fn of_files_with_the_same_name_none_is_lost_without_a_word() {
    let place = Place::new(&Files::new());
    let twins = zip_of(&[
        Raw::new("routines/a.ron", "1"),
        Raw::new("routines/a.ron", "2"),
        Raw::new("./routines/a.ron", "3"),
    ]);
    for _ in 0..2 {
        let done = place.restore(&twins).unwrap();
        assert!(done.had_twins);
        assert_eq!(
            place.all(),
            files(&[("routines/a.ron", b"2"), ("routines/a-2.ron", b"3")])
        );
    }
    let place = Place::new(&files(&[("settings.ron", b"now")]));
    let settings = zip_of(&[
        Raw::new("settings.ron", "1"),
        Raw::new("./settings.ron", "2"),
    ]);
    for _ in 0..2 {
        place.restore(&settings).unwrap();
        let expected: &[(&str, &[u8])] = &[
            ("settings.ron", b"2"),
            ("settings-2.ron", b"1"),
            ("settings-3.ron", b"now"),
        ];
        assert_eq!(place.all(), files(expected));
    }
}

#[test]
fn a_great_many_files_of_one_name_take_no_longer_each() {
    let place = Place::new(&Files::new());
    let many = |number: usize| {
        Raw::new(
            format!("{}routines/a.ron", "./".repeat(number)),
            number.to_string(),
        )
    };
    let archive = zip_of(&(0..300).map(many).collect::<Vec<_>>());
    let done = place.restore(&archive).unwrap();
    assert_eq!((done.new, done.beside.len()), (1, 299));
    let done = place.restore(&archive).unwrap();
    assert_eq!((done.new, done.beside.len(), done.same), (0, 0, 300));
}
