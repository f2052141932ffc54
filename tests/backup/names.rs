//! Names that some system cannot have: the content comes back under one that all can, and it is told.

use supple::backup::{back_up, restore};

use crate::place::{Files, Place, files};
use crate::raw::{Raw, zip_of};
use crate::session::device;

#[test]
fn a_name_that_some_system_cannot_have_is_changed_and_told() {
    let place = Place::new(&Files::new());
    let long = format!("routines/{}.ron", "é".repeat(200));
    let fit = format!("routines/{}.ron", "é".repeat(125));
    let names = [
        ("routines/hips?.ron", "routines/hips_.ron"),
        ("routines/a>b<c:d\"e|f*.ron", "routines/a_b_c_d_e_f_.ron"),
        ("routines/CON.ron", "routines/CON_.ron"),
        ("routines/nul.tar.ron", "routines/nul_.tar.ron"),
        ("sounds/LPT¹.wav", "sounds/LPT¹_.wav"),
        ("exercises/-rf.ron", "exercises/_rf.ron"),
        ("routines/tab\t.ron", "routines/tab_.ron"),
        ("routines/end.ron. ", "routines/end.ron"),
        ("voice/aux/a.ogg", "voice/aux_/a.ogg"),
        ("routines/evil.exe:x.ron", "routines/evil.exe_x.ron"),
        (long.as_str(), fit.as_str()),
    ];
    let archive: Vec<_> = names.iter().map(|(name, _)| Raw::new(name, name)).collect();
    let archive = zip_of(&archive);
    let done = place.restore(&archive).unwrap();
    assert_eq!((done.new, done.renamed.len()), (names.len(), names.len()));
    let all = place.all();
    for (name, fit) in names {
        assert_eq!(
            all.get(fit).map(Vec::as_slice),
            Some(name.as_bytes()),
            "{name}"
        );
    }
    let told = done.told(&place.archive());
    assert_eq!(
        told.remarks[0],
        "“routines/hips?.ron” is now routines/hips_.ron, a name that every system can have."
    );
    let done = place.restore(&archive).unwrap();
    assert_eq!((done.new, done.same), (0, names.len()));
    assert_eq!(place.all(), all);
}

#[test]
fn two_names_that_become_the_same_lie_beside_each_other() {
    let place = Place::new(&Files::new());
    let archive = zip_of(&[
        Raw::new("routines/a?.ron", "1"),
        Raw::new("routines/a*.ron", "2"),
    ]);
    for _ in 0..2 {
        place.restore(&archive).unwrap();
        assert_eq!(
            place.all(),
            files(&[("routines/a_.ron", b"1"), ("routines/a_-2.ron", b"2")])
        );
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_backup_has_names_that_every_system_can_have() {
    let person = files(&[
        ("routines/hips?.ron", b"1"),
        ("routines/hips*.ron", b"2"),
        ("routines/Hu\u{308}fte.ron", b"3"),
        ("routines/back\\slash.ron", b"4"),
        ("routines/con.ron", b"5"),
    ]);
    let old = Place::new(&person);
    let done = back_up(&old.folders, &old.archive()).unwrap();
    assert_eq!(done.renamed.len(), 4);
    let new = Place::new(&Files::new());
    assert_eq!(
        restore(&new.folders, &device(), &old.archive())
            .unwrap()
            .renamed,
        []
    );
    let expected = files(&[
        ("routines/hips_.ron", b"2"),
        ("routines/hips_-2.ron", b"1"),
        ("routines/Hüfte.ron", b"3"),
        ("routines/back_slash.ron", b"4"),
        ("routines/con_.ron", b"5"),
    ]);
    assert_eq!(new.all(), expected);
}

#[test]
#[cfg(target_os = "linux")]
fn a_file_that_is_there_under_its_old_name_is_the_same_file() {
    let person = files(&[
        ("routines/hips?.ron", b"1"),
        ("routines/Hu\u{308}fte.ron", b"3"),
        ("routines/con.ron", b"5"),
    ]);
    let place = Place::new(&person);
    back_up(&place.folders, &place.archive()).unwrap();
    let done = restore(&place.folders, &device(), &place.archive()).unwrap();
    assert_eq!((done.new, done.same), (0, 3));
    assert_eq!(place.all(), person);
    // One that has changed meanwhile is another.
    crate::place::put(
        &place.folders.config,
        &files(&[("routines/Hu\u{308}fte.ron", b"4")]),
    );
    let done = restore(&place.folders, &device(), &place.archive()).unwrap();
    assert_eq!((done.new, done.same, done.beside.len()), (0, 2, 1));
    assert_eq!(place.all()["routines/Hüfte-2.ron"], b"3");
}
