//! What is not Supple's goes into no backup and comes out of none, and a restore writes nowhere but into Supple's folder.

use std::fs;

use supple::backup::{BackUpError, RestoreError, back_up, restore};

use crate::place::{Files, Place, archive, files};
use crate::raw::{Raw, zip_of};
use crate::session::device;

const LINK: u32 = 0o120_777;

#[test]
fn what_is_not_supples_is_left_out_and_named() {
    let place = Place::new(&Files::new());
    let done = place
        .restore(&archive(&[
            ("routines/hips.ron", b"hips"),
            (".git/config", b"[core] fsmonitor = ./run"),
            ("routines/.git/hooks/post-checkout", b"#!/bin/sh"),
            (".envrc", b"run"),
            ("routines/run.sh", b"#!/bin/sh"),
            ("routines/hips.desktop", b"[Desktop Entry]"),
            ("sounds/work-begins.exe", b"MZ"),
            ("sounds/rep.wav.lnk", b"L"),
            ("autorun.inf", b"[autorun]"),
            ("notes/therapist.txt", b"Knees wide."),
            ("__MACOSX/routines/._hips.ron", b""),
            ("routines/desktop.ini", b""),
            ("Thumbs.db", b""),
        ]))
        .unwrap();
    assert_eq!(place.all(), files(&[("routines/hips.ron", b"hips")]));
    assert_eq!(
        done.left_out.hidden,
        [".git/config", "routines/.git/hooks/post-checkout", ".envrc"]
    );
    assert_eq!(done.left_out.unknown.len(), 6);
    assert_eq!(done.left_out.of_systems, 3);
    let told = done.told(&place.archive());
    assert!(told.troubles.is_empty());
    assert_eq!(
        told.remarks,
        [
            "Left out, because hidden files and folders belong to other programs: .git/config, routines/.git/hooks/post-checkout, .envrc.",
            "Left out, because Supple has no such files: routines/run.sh, routines/hips.desktop, sounds/work-begins.exe, sounds/rep.wav.lnk, autorun.inf, notes/therapist.txt.",
            "3 files that systems keep for themselves were left out.",
        ]
    );
}

#[test]
fn a_flood_of_other_files_is_summed_up() {
    let place = Place::new(&Files::new());
    let mut of: Vec<_> = (0..500)
        .map(|number| Raw::new(format!(".git/objects/{number}"), ""))
        .collect();
    of.push(Raw::new("settings.ron", ""));
    let told = place.restore(&zip_of(&of)).unwrap().told(&place.archive());
    assert_eq!(told.remarks.len(), 1);
    assert!(
        told.remarks[0].ends_with(".git/objects/19 and 480 more."),
        "{told:?}"
    );
}

#[test]
fn links_and_devices_are_left_out_and_nothing_is_executable() {
    let place = Place::new(&Files::new());
    let of = |name: &str, mode| Raw {
        mode,
        ..Raw::new(name, "../../out.ron")
    };
    let done = place
        .restore(&zip_of(&[
            of("routines/link.ron", LINK),
            of("routines", LINK),
            of("routines/pipe.ron", 0o010_644),
            of("routines/disk.ron", 0o060_644),
            of("routines/folder.ron", 0o040_755),
            of("routines/hips.ron", 0o106_755),
            of("sounds/rep.wav", 0),
        ]))
        .unwrap();
    assert_eq!(
        place.all().keys().collect::<Vec<_>>(),
        ["routines/hips.ron", "sounds/rep.wav"]
    );
    assert_eq!(done.left_out.special.len(), 5);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let hips = place.folders.routines().join("hips.ron");
        assert_eq!(fs::metadata(hips).unwrap().permissions().mode() & 0o7111, 0);
    }
}

#[test]
fn other_archives_are_refused_and_change_nothing() {
    let place = Place::new(&files(&[("settings.ron", b"Settings()")]));
    let refused = |bytes: &[u8]| place.refuse(bytes);
    assert!(matches!(refused(b""), RestoreError::Damaged(_)));
    assert!(matches!(refused(b"no zip"), RestoreError::Damaged(_)));
    for other in [
        "holiday/beach.jpg",
        "routines/hips",
        ".git/routines/hips.ron",
        "hips.ron",
    ] {
        let other = archive(&[(other, b"")]);
        assert!(matches!(refused(&other), RestoreError::NotABackup(_)));
    }
    let locked = Raw {
        flags: 1,
        ..Raw::new("settings.ron", "not to be read")
    };
    let locked = refused(&zip_of(&[locked]));
    assert!(matches!(locked, RestoreError::Locked), "{locked}");
    for name in [
        "../out.ron",
        "routines/../../out.ron",
        "/out.ron",
        "routines/../settings.ron",
        "..\\out.ron",
        "routines\\..\\..\\out.ron",
        "\\out.ron",
        "C:\\out.ron",
        "C:out.ron",
        "\\\\server\\share\\out.ron",
        "\\\\?\\C:\\out.ron",
        "..",
    ] {
        let leads_out = zip_of(&[Raw::new("settings.ron", ""), Raw::new(name, "")]);
        assert!(
            matches!(refused(&leads_out), RestoreError::LeadsOut(_)),
            "{name}"
        );
    }
}

#[test]
#[cfg(unix)]
fn a_folder_may_be_a_link_but_no_file_is_written_through_one() {
    use std::os::unix::fs::symlink;

    let place = Place::new(&Files::new());
    let elsewhere = place.root.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    crate::place::put(
        &elsewhere,
        &files(&[("hips.ron", b"mine"), ("settings.ron", b"mine")]),
    );
    let config = &place.folders.config;
    symlink("../elsewhere", config.join("routines")).unwrap();
    fs::create_dir(config.join("exercises")).unwrap();
    symlink(
        "../../elsewhere/hips.ron",
        config.join("exercises/hips.ron"),
    )
    .unwrap();
    symlink("../../elsewhere/new.ron", config.join("exercises/new.ron")).unwrap();
    symlink("../elsewhere/settings.ron", config.join("settings.ron")).unwrap();
    let backup = archive(&[
        ("routines/knees.ron", b"theirs"),
        ("exercises/hips.ron", b"theirs"),
        ("exercises/new.ron", b"theirs"),
        ("settings.ron", b"theirs"),
    ]);
    for _ in 0..2 {
        place.restore(&backup).unwrap();
        let there = files(&[
            ("hips.ron", b"mine"),
            ("knees.ron", b"theirs"),
            ("settings.ron", b"mine"),
        ]);
        assert_eq!(crate::place::all(&elsewhere), there);
        assert!(config.join("settings.ron").is_symlink());
        for beside in [
            "exercises/hips-2.ron",
            "exercises/new-2.ron",
            "settings-2.ron",
        ] {
            assert_eq!(
                fs::read(config.join(beside)).unwrap(),
                b"theirs",
                "{beside}"
            );
        }
    }
}

#[test]
#[cfg(unix)]
fn a_folder_that_is_not_there_any_more_is_told_and_waited_for_by_nobody() {
    let place = Place::new(&Files::new());
    std::os::unix::fs::symlink("nowhere", place.folders.routines()).unwrap();
    let done = place
        .restore(&archive(&[("routines/hips.ron", b"hips")]))
        .unwrap();
    assert_eq!((done.new, done.failed.len()), (0, 1));
}

#[test]
fn a_backup_holds_what_would_come_back_and_names_the_rest() {
    let mine = files(&[
        ("routines/hips.ron", b"hips"),
        ("settings-2.ron", b"Settings()"),
        ("sounds/rep.m4a", b"m4a"),
    ]);
    let place = Place::new(&mine);
    let other = files(&[
        (".git/HEAD", b"ref"),
        (".git/config", b"[core]"),
        ("routines/.stversions/hips.ron", b"old"),
        (".stignore", b""),
        ("routines/.hips.ron.swp", b""),
        ("notes/from my therapist.txt", b"Knees wide."),
        ("routines/run.sh", b"#!/bin/sh"),
        (".DS_Store", b""),
        ("routines/Thumbs.db", b""),
    ]);
    crate::place::put(&place.folders.config, &other);
    let done = back_up(&place.folders, &place.archive()).unwrap();
    assert_eq!((done.files, done.left_out.len()), (3, 0));
    assert_eq!(
        done.foreign.hidden,
        [
            ".git/",
            ".stignore",
            "routines/.hips.ron.swp",
            "routines/.stversions/"
        ]
    );
    assert_eq!(done.foreign.unknown, ["notes/", "routines/run.sh"]);
    assert_eq!(done.foreign.of_systems, 2);
    // It may take the place of another backup all the same.
    back_up(&place.folders, &place.archive()).unwrap();
    let new = Place::new(&Files::new());
    let done = restore(&new.folders, &device(), &place.archive()).unwrap();
    assert_eq!(done.told(&place.archive()).remarks, [""; 0]);
    assert_eq!(new.all(), mine);
}

#[test]
#[cfg(unix)]
fn a_folder_to_which_many_links_lead_is_backed_up_once() {
    use std::os::unix::fs::symlink;

    let mine = files(&[("routines/d4/hips.ron", b"hips")]);
    let place = Place::new(&mine);
    let folder = |number: usize| place.folders.routines().join(format!("d{number}"));
    // Two ways lead on from each folder, so that sixteen lead to the last.
    for number in 0..4 {
        fs::create_dir(folder(number)).unwrap();
        for link in ["a", "b"] {
            symlink(format!("../d{}", number + 1), folder(number).join(link)).unwrap();
        }
    }
    symlink("../..", folder(4).join("round")).unwrap();
    // Routines and exercises may lie in one folder.
    symlink("routines/d4", place.folders.exercises()).unwrap();
    let done = back_up(&place.folders, &place.archive()).unwrap();
    assert_eq!((done.files, done.left_out.len()), (2, 0));
    assert!(
        (4..20).contains(&done.foreign.again.len()),
        "{:?}",
        done.foreign
    );
    let told = done.told(&place.archive()).remarks.join("\n");
    assert!(told.contains("in it already"), "{told}");
}

#[test]
fn a_folder_with_nothing_of_supples_is_no_backup() {
    let place = Place::new(&files(&[("notes/a.txt", b""), (".git/HEAD", b"")]));
    let refused = back_up(&place.folders, &place.archive()).unwrap_err();
    assert!(matches!(refused, BackUpError::NothingThere(_)));
}
