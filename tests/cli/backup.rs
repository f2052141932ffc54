//! `supple backup` and `supple restore`.

use std::fs;

use super::place::{Place, SOUND};

/// What was printed, without the folder of the test.
fn shown(place: &Place, out: &str) -> String {
    let root = place.root.path().display().to_string();
    out.replace(&root, "").replace('\\', "/")
}

#[test]
fn everything_goes_into_one_file_and_comes_back_beside_what_is_there() {
    let place = Place::new();
    place.put("config/routines/hüfte.ron", SOUND);
    place.put("config/settings.ron", "Settings(theme: Dark)");
    let ran = place.run(&["backup", "mine.zip"]);
    assert_eq!(ran.code(), 0, "{}", ran.errors());
    insta::assert_snapshot!(shown(&place, &ran.out()), @"2 files were backed up in mine.zip, and read again.");

    fs::remove_file(place.path("config/settings.ron")).unwrap();
    place.put("config/routines/hüfte.ron", SOUND.replace("15", "20"));
    let ran = place.run(&["restore", "mine.zip"]);
    assert_eq!(ran.code(), 0, "{}", ran.errors());
    insta::assert_snapshot!(shown(&place, &ran.out()), @r"
    One file was restored from mine.zip.
    /config/routines/hüfte.ron was there and differs, so it stays. The one from the backup is /config/routines/hüfte-2.ron.
    ");
    let routines = place.run(&["list"]).out();
    assert!(routines.contains("hüfte-2"), "{routines}");
}

#[test]
fn what_is_no_backup_is_told_and_changes_nothing() {
    let place = Place::new();
    place.put("no.zip", "no zip");
    let ran = place.run(&["restore", "no.zip"]);
    assert_eq!(ran.code(), 1);
    insta::assert_snapshot!(shown(&place, &ran.errors()), @"error: no.zip is no zip file, or it is damaged (invalid Zip archive: Could not find EOCD). Nothing was changed.");
    let ran = place.run(&["restore", "missing.zip"]);
    assert_eq!(ran.code(), 1);
    insta::assert_snapshot!(shown(&place, &ran.errors()), @"error: There is no file missing.zip.");
    assert!(!place.path("config").exists());
}

#[test]
fn a_place_that_cannot_be_written_to_is_the_fault_of_the_system() {
    let place = Place::new();
    let nothing = place.run(&["backup", "mine.zip"]);
    assert_eq!(nothing.code(), 1);
    insta::assert_snapshot!(shown(&place, &nothing.errors()), @"error: There is nothing to back up: /config holds no files.");
    place.put("config/settings.ron", "Settings()");
    place.put("file", "");
    let ran = place.run(&["backup", "file/mine.zip"]);
    assert_eq!(ran.code(), 3);
    insta::assert_snapshot!(shown(&place, &ran.errors()), @"error: The backup could not be written to file/mine.zip: something that is not a folder stands where its folder should be. A file that had this name before is unchanged.");
    assert_eq!(place.run(&["backup"]).code(), 2);
}
