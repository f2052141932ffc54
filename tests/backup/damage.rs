//! Damaged and hostile archives: nothing of them is lost without a word, and nothing but Supple's files is ever written.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use proptest::prelude::*;
use supple::backup::{LeftOut, back_up};
use supple::platform::file::unfit;

use crate::place::{Files, Place, all, files};
use crate::raw::{Raw, zip_of};

#[test]
fn a_damaged_backup_brings_nothing_back_or_all() {
    let person = files(&[
        ("routines/hips.ron", &[b'a'; 300]),
        ("history/k3f9q2ab-2026.ron", b"V1(...)\n"),
    ]);
    let old = Place::new(&person);
    back_up(&old.folders, &old.archive()).unwrap();
    let whole = fs::read(old.archive()).unwrap();
    for cut in 0..whole.len() {
        Place::new(&Files::new()).refuse(&whole[..cut]);
    }
    for place in 0..whole.len() {
        // Bit 4 makes a question mark of a slash.
        for bit in [4, place % 8] {
            let mut flipped = whole.clone();
            flipped[place] ^= 1 << bit;
            let new = Place::new(&Files::new());
            let contents = |files: &Files| files.values().cloned().collect::<BTreeSet<_>>();
            let found = |files: &Files| contents(files) == contents(&person);
            let at = format!("bit {bit} of byte {place}");
            match new.restore(&flipped) {
                // Dates, permissions and a part of the names are not summed up, but the content is.
                Ok(done) if done.left_out == LeftOut::default() => {
                    assert!(found(&new.all()), "{at}: {done:?}");
                    assert!(done.failed.is_empty());
                }
                // One bit makes a link of a file.
                Ok(done) => assert_eq!(done.left_out.special.len(), 1, "{at}: {done:?}"),
                Err(_) => assert!(new.all().is_empty(), "{at}"),
            }
        }
    }
}

#[test]
fn a_name_that_is_damaged_in_the_list_is_read_beside_the_content() {
    let damaged = |name: &str| Raw {
        name: name.into(),
        ..Raw::new("history/k3f9q2ab-2026.ron", "V1(...)\n")
    };
    for name in [
        "history?k3f9q2ab-2026.ron",
        "hibtory/k3f9q2ab-2026.ron",
        "history/k3f9q2ab-2026.bon",
        "history/.3f9q2ab-2026.ron",
    ] {
        let place = Place::new(&Files::new());
        let done = place
            .restore(&zip_of(&[damaged(name), Raw::new("settings.ron", "")]))
            .unwrap();
        assert_eq!(
            place.all()["history/k3f9q2ab-2026.ron"],
            b"V1(...)\n",
            "{name}"
        );
        assert_eq!(done.renamed[0].from, name);
    }
}

/// Fails if anything is there that a restore must not write.
fn check(place: &Place) -> Result<(), TestCaseError> {
    for (path, bytes) in all(place.root.path()) {
        if path == "Sicherung ü.zip" {
            continue;
        }
        if path == "elsewhere/mine.ron" {
            prop_assert_eq!(bytes, b"mine");
            continue;
        }
        let parts: Vec<&str> = path.split('/').collect();
        let known = match &parts[..] {
            ["config", settings] => settings.starts_with("settings") && settings.ends_with(".ron"),
            ["config", "routines" | "exercises" | "history", .., file] => {
                has_ending(file, &["ron"])
            }
            ["config", "sounds" | "voice", .., file] => {
                has_ending(file, &["wav", "ogg", "flac", "mp3"])
            }
            _ => false,
        };
        prop_assert!(known, "{path:?}");
        for part in parts {
            prop_assert!(!part.starts_with('.') && unfit(part).is_none(), "{path:?}");
        }
        let about = fs::symlink_metadata(place.root.path().join(&path)).unwrap();
        prop_assert!(about.is_file(), "{path:?}");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            prop_assert_eq!(about.permissions().mode() & 0o7111, 0, "{:?}", path);
        }
    }
    Ok(())
}

fn has_ending(file: &str, endings: &[&str]) -> bool {
    let ending = Path::new(file)
        .extension()
        .and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| endings.contains(&ending.to_lowercase().as_str()))
}

fn new_place() -> Place {
    let place = Place::new(&Files::new());
    crate::place::put(
        place.root.path(),
        &files(&[("elsewhere/mine.ron", b"mine")]),
    );
    place
}

fn some_name() -> impl Strategy<Value = Vec<u8>> {
    let part = prop::sample::select(vec![
        "routines",
        "Routines",
        "exercises",
        "sounds",
        "voice",
        "history",
        "settings.ron",
        "hips.ron",
        "rep.wav",
        "run.sh",
        "a.exe",
        ".git",
        ".config",
        "..",
        ".",
        "",
        "CON.ron",
        "nul",
        "a:b.ron",
        "a?.ron",
        "k3f9q2ab-2026.ron",
        "k3f9q2ab-running.ron",
        "__MACOSX",
        "C:",
        "supple",
        "\u{202e}nor.ron",
        "\u{200c}.git",
        "-x.ron",
        "desktop.ini",
        "hips.ron. ",
        "elsewhere",
        "config",
    ]);
    let separator = prop::sample::select(vec!["/", "/", "/", "\\"]);
    let named = prop::collection::vec((part, separator), 1..5).prop_map(|parts| {
        let name: String = parts
            .iter()
            .map(|(part, separator)| format!("{part}{separator}"))
            .collect();
        name.trim_end_matches(['/', '\\']).as_bytes().to_vec()
    });
    prop_oneof![4 => named, 1 => prop::collection::vec(any::<u8>(), 0..20)]
}

fn some_raw() -> impl Strategy<Value = Raw> {
    let mode = prop::sample::select(vec![
        0o100_644, 0o100_755, 0o104_777, 0o120_777, 0o010_644, 0, 0o170_000,
    ]);
    let content = prop::sample::select(vec!["../elsewhere/mine.ron", "", "1"]);
    (some_name(), some_name(), any::<bool>(), mode, content).prop_map(
        |(name, other, differs, mode, content)| Raw {
            other_name: if differs { other } else { name.clone() },
            mode,
            ..Raw::new(name, content)
        },
    )
}

proptest! {
    #[test]
    fn no_archive_writes_anything_but_supples_files(of in prop::collection::vec(some_raw(), 0..8)) {
        let place = new_place();
        let archive = zip_of(&of);
        let done = place.restore(&archive);
        check(&place)?;
        if done.is_ok() {
            let once = place.all();
            place.restore(&archive).unwrap();
            prop_assert_eq!(place.all(), once);
        }
    }

    #[test]
    fn no_change_of_bytes_makes_a_backup_write_anything_else(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let place = new_place();
        let mut archive = zip_of(&[
            Raw::new("routines/hips.ron", "hips"),
            Raw::new("settings.ron", "Settings()"),
            Raw::new("sounds/rep.wav", "RIFF"),
            Raw::new(".git/config", "[core]"),
            Raw::new("routines/run.sh", "#!/bin/sh"),
        ]);
        for (place, byte) in changes {
            let place = place.index(archive.len());
            archive[place] = byte;
        }
        // Whatever becomes of it.
        let _ = place.restore(&archive);
        check(&place)?;
    }
}
