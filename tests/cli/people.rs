//! `--profile`: whose folders a command uses.

use std::fs;

use super::place::{Place, SOUND};

/// Ada, Zoë and a namesake of Ada's beside the first person, who calls herself Bo.
fn household() -> Place {
    let place = Place::new();
    let person = |folder: &str, name: &str| {
        place.put(
            &format!("{folder}/settings.ron"),
            format!("Settings(name: \"{name}\")"),
        );
        let routine = SOUND.replace("Mine", &format!("Of {folder}"));
        place.put(&format!("{folder}/routines/own.ron"), routine);
    };
    person("config", "Bo");
    person("config/profiles/ada", "Ada Lovelace");
    person("config/profiles/zoë", "Zoë");
    place
}

#[test]
fn a_command_uses_the_folders_of_who_is_named_and_of_nobody_else() {
    let place = household();
    for (call, folder) in [
        (&["plan", "own"][..], "config"),
        (&["plan", "own", "--profile", "Bo"], "config"),
        (
            &["--profile", "Ada Lovelace", "plan", "own"],
            "config/profiles/ada",
        ),
        (&["plan", "own", "--profile=ADA"], "config/profiles/ada"),
        (&["plan", "own", "--profile", "zoë"], "config/profiles/zoë"),
    ] {
        let ran = place.run(call);
        assert_eq!(ran.code(), 0, "{call:?}: {}", ran.errors());
        assert!(ran.out().contains(&format!("Of {folder}")), "{}", ran.out());
    }
    let lists = ["Bo", "ada", "Zoë"].map(|name| place.run(&["list", "--profile", name]).out());
    for (list, folder) in lists
        .iter()
        .zip(["config", "config/profiles/ada", "config/profiles/zoë"])
    {
        let own: Vec<&str> = list
            .lines()
            .filter(|line| line.contains("Of config"))
            .collect();
        assert_eq!(own.len(), 1, "{list}");
        assert!(own[0].contains(&format!("Of {folder} ")), "{}", own[0]);
    }
}

#[test]
fn it_works_with_another_config_folder() {
    let place = household();
    fs::rename(place.path("config"), place.path("elsewhere")).unwrap();
    let call = ["--config-dir", "elsewhere", "list", "--profile", "Zoë"];
    assert!(place.run(&call).out().contains("Of config/profiles/zoë"));
    assert_eq!(place.run(&["list", "--profile", "Zoë"]).code(), 1);
}

#[test]
fn what_is_written_is_written_to_who_is_named() {
    let place = household();
    place.put("evening.ron", SOUND);
    let ran = place.run(&["import", "evening.ron", "--profile", "Adelheid"]);
    assert_eq!(ran.code(), 1, "{}", ran.out());
    assert_eq!(
        place
            .run(&["import", "evening.ron", "--profile", "ada"])
            .code(),
        0
    );
    let files = |folder: &str| fs::read_dir(place.path(folder)).unwrap().count();
    assert_eq!(files("config/profiles/ada/routines"), 2);
    assert_eq!(files("config/routines"), 1);
    assert_eq!(files("config/profiles/zoë/routines"), 1);
}

#[test]
fn a_backup_holds_one_person_and_says_so() {
    let place = household();
    let out = |call: &[&str]| {
        let ran = place.run(call);
        assert_eq!(ran.code(), 0, "{}", ran.errors());
        ran.out()
    };
    insta::assert_snapshot!(out(&["backup", "bo.zip"]), @r"
    2 files were backed up in bo.zip, and read again.
    Left out, because it belongs to other people here, who back up and restore what is theirs.
    ");
    insta::assert_snapshot!(out(&["backup", "ada.zip", "--profile", "ada"]), @"2 files were backed up in ada.zip, and read again.");
    fs::remove_dir_all(place.path("config")).unwrap();
    out(&["restore", "bo.zip"]);
    assert!(!place.path("config/profiles").exists());
    out(&["restore", "ada.zip", "--config-dir", "new"]);
    let list = place.run(&["list", "--config-dir", "new"]).out();
    assert!(list.contains("Of config/profiles/ada"), "{list}");
}

#[test]
fn a_name_that_nobody_has_is_told_with_the_nearest_one() {
    let place = household();
    place.put(
        "config/profiles/ada-2/settings.ron",
        "Settings(name: \"Zoë\")",
    );
    let errors = |name: &str| {
        let ran = place.run(&["list", "--profile", name]);
        assert_eq!((ran.code(), ran.out().as_str()), (1, ""), "{name}");
        ran.errors()
    };
    insta::assert_snapshot!(errors("Ada Lovelase"), @r"
    error: nobody here is called “Ada Lovelase”
    hint: did you mean “Ada Lovelace”?
    ");
    insta::assert_snapshot!(errors("Konstantin\u{1b}[2J"), @r"
    error: nobody here is called “Konstantin\u{1b}[2J”
    hint: these people are here: Bo, Ada Lovelace, Zoë, Zoë
    ");
    insta::assert_snapshot!(errors("Zoë"), @r"
    error: several people here are called “Zoë”
    hint: name the folder instead: ada-2, zoë
    ");
    insta::assert_snapshot!(errors("../ada"), @r"
    error: nobody here is called “../ada”
    hint: these people are here: Bo, Ada Lovelace, Zoë, Zoë
    ");
}

#[test]
fn a_folder_of_people_that_cannot_be_used_stops_only_who_is_named() {
    let place = Place::new();
    let file = place.put("config/profiles", "mine");
    assert_eq!(place.run(&["list"]).code(), 0);
    assert_eq!(place.run(&["list", "--profile", "Me"]).code(), 0);
    let ran = place.run(&["list", "--profile", "Ada"]);
    assert_eq!(ran.code(), 1);
    assert!(ran.errors().contains("is not a folder"), "{}", ran.errors());
    assert_eq!(fs::read_to_string(file).unwrap(), "mine");
}

#[test]
fn nobody_is_made_by_naming_them() {
    let place = Place::new();
    assert_eq!(place.run(&["list", "--profile", "Me"]).code(), 0);
    assert_eq!(place.run(&["history", "--profile", "Ada"]).code(), 1);
    assert!(!place.path("config").exists() && !place.path("state").exists());
}

#[test]
fn it_is_wrong_usage_to_name_two_people_or_none() {
    let place = Place::new();
    for (call, message) in [
        (&["list", "--profile"][..], "“--profile” needs a value"),
        (&["list", "--profile", ""], "not empty"),
        (&["--profile", "a", "list", "--profile", "b"], "given twice"),
        (&["list", "--profile", "a", "--profile", "b"], "given twice"),
        (&["list", "--profil", "a"], "did you mean “--profile”?"),
    ] {
        let ran = place.run(call);
        assert_eq!(ran.code(), 2, "{call:?}");
        assert!(ran.errors().contains(message), "{call:?}: {}", ran.errors());
    }
    assert!(place.run(&["--help"]).out().contains("--profile NAME"));
}
