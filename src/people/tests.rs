//! People by what they are called.

use std::fs;

use tempfile::TempDir;

use super::*;
use crate::platform::file::{put, replace};
use crate::platform::{FolderFault, Folders, NotRemoved, Profile, Who};
use crate::settings::{PersonName, SettingsFile};

/// The first person of a machine of its own.
fn first() -> (TempDir, Profile) {
    let root = tempfile::tempdir().unwrap();
    let folders = Folders {
        config: root.path().join("config"),
        state: root.path().join("state"),
    };
    (root, Profile::first(folders))
}

fn added(first: &Profile, name: &str) -> Profile {
    add(first, PersonName::new(name).unwrap()).unwrap()
}

fn write(profile: &Profile, settings: &str) {
    replace(&profile.folders().settings_file(), settings.as_bytes()).unwrap();
}

fn shown(people: &People) -> Vec<String> {
    people.all.iter().map(Person::shown).collect()
}

#[test]
fn the_first_person_is_always_there_and_everybody_is_called_as_they_said() {
    let (_root, first) = first();
    let people = People::of(&first);
    assert_eq!(shown(&people), ["Me"]);
    assert!(!people.are_several() && people.fault.is_none());
    assert!(!first.folders().config.exists(), "nothing was made");

    let zoe = added(&first, "Zoë");
    added(&first, "ada");
    added(&first, "さくら");
    write(&first, "Settings(name: \"Bo\") // mine");
    let people = People::of(&zoe);
    assert_eq!(shown(&people), ["Bo", "ada", "Zoë", "さくら"]);
    assert!(people.are_several());
    let text = fs::read_to_string(zoe.folders().settings_file()).unwrap();
    assert!(text.contains("name: \"Zoë\""), "{text}");
    assert!(
        !SettingsFile::load(&zoe.folders().settings_file())
            .get()
            .safety_read
    );
}

#[test]
fn whose_settings_cannot_be_read_is_called_by_their_folder() {
    let (_root, first) = first();
    let ada = added(&first, "Ada Lovelace");
    write(&ada, "Settings(name: 1)");
    write(&first, "Settings(");
    let people = People::of(&first);
    assert_eq!(shown(&people), ["Me", "ada-lovelace"]);
}

#[test]
fn what_a_sync_tool_has_copied_is_nobody_but_a_namesake_is() {
    let (_root, first) = first();
    let ada = added(&first, "Ada");
    let folder = first.folders().profiles();
    for copy in [
        "ada.sync-conflict-20260503-120000-ABCDEFG",
        "ada (conflicted copy 2026-05-03 120000)",
    ] {
        fs::create_dir(folder.join(copy)).unwrap();
    }
    let namesake = first.make("Ada").unwrap();
    write(&namesake, "Settings(name: \"Ada\")");
    let people = People::of(&first);
    assert_eq!(shown(&people), ["Me", "Ada", "Ada"]);
    let apart = |profile: &Profile| {
        let person = people.person(profile.who()).unwrap();
        people.apart(person).map(str::to_owned)
    };
    assert_eq!(apart(&ada).as_deref(), Some("ada"));
    assert_eq!(apart(&namesake).as_deref(), Some("ada-2"));
    assert_eq!(apart(&first), None);
    assert!(people.is_taken("ADA", None) && people.is_taken("me", None));
    assert!(people.is_taken("Ada", Some(ada.who())) && !people.is_taken("Me", Some(&Who::First)));
}

#[test]
fn folders_that_cannot_be_read_are_told_and_the_first_person_is_there() {
    let (_root, first) = first();
    replace(&first.folders().profiles(), b"in the way").unwrap();
    let people = People::of(&first);
    assert_eq!(shown(&people), ["Me"]);
    assert!(matches!(people.fault, Some(FolderFault::NotAFolder(_))));
    let refused = add(&first, PersonName::new("Ada").unwrap()).unwrap_err();
    assert_eq!(refused.path, first.folders().profiles().join("ada"));
}

#[test]
fn somebody_is_found_by_what_they_are_called_or_by_their_folder() {
    let (_root, first) = first();
    let ada = added(&first, "Ada Lovelace");
    let bo = added(&first, "Bo");
    let zoe = added(&first, "Zoë");
    // A folder keeps its name when its person takes another.
    write(&bo, "Settings(name: \"Ada\")");
    let people = People::of(&first);
    let who = |name: &str| people.find(name).unwrap().who.clone();
    assert_eq!(who("Me"), Who::First);
    assert_eq!(who("me"), Who::First);
    for (name, profile) in [
        ("Ada Lovelace", &ada),
        ("ada lovelace", &ada),
        ("ada-lovelace", &ada),
        ("Ada", &bo),
        ("ada", &bo),
        ("bo", &bo),
        ("BO", &bo),
        ("zoe\u{308}", &zoe),
    ] {
        assert_eq!(who(name), *profile.who(), "{name}");
    }
    let known = ["Me", "Ada", "Ada Lovelace", "Zoë"]
        .map(str::to_owned)
        .to_vec();
    for (name, nearest) in [
        ("Ada Lovelase", Some("Ada Lovelace")),
        ("ada-lovelac", Some("ada-lovelace")),
        ("Konstantin", None),
        ("", None),
    ] {
        let expected = NotFound::Nobody {
            nearest: nearest.map(str::to_owned),
            known: known.clone(),
        };
        assert_eq!(people.find(name), Err(expected), "{name}");
    }
}

#[test]
fn of_several_with_one_name_their_folders_tell() {
    let (_root, first) = first();
    let ada = added(&first, "Ada");
    let namesake = first.make("Ada").unwrap();
    write(&namesake, "Settings(name: \"Ada\")");
    let people = People::of(&first);
    let several = NotFound::Several(vec!["ada".to_owned(), "ada-2".to_owned()]);
    assert_eq!(people.find("Ada"), Err(several));
    assert_eq!(people.find("ada").unwrap().who, *ada.who());
    assert_eq!(people.find("ada-2").unwrap().who, *namesake.who());
}

#[test]
fn nobody_is_removed_in_the_midst_of_a_session() {
    let (_root, first) = first();
    let ada = added(&first, "Ada");
    let running = ada.folders().history().join("k3f9q2ab-running.ron");
    replace(&running, b"").unwrap();
    let held = fs::File::open(&running).unwrap();
    held.try_lock().unwrap();
    let refused = remove(&first, ada.who(), |_| Ok(()));
    assert!(matches!(refused, Err(NotRemovable::InSession)));
    drop(held);
    let refused = remove(&first, ada.who(), |_| Err(String::new()));
    let trash = NotRemovable::Folder(NotRemoved::Trash(ada.folders().config, String::new()));
    assert_eq!(format!("{refused:?}"), format!("{:?}", Err::<(), _>(trash)));
    remove(&first, ada.who(), |_| Ok(())).unwrap();
}

#[test]
fn a_person_whose_settings_cannot_be_written_leaves_no_folder() {
    let (_root, first) = first();
    // The folder of the first person is that of nobody else.
    put(first.folders().config.as_path(), b"in the way");
    assert!(add(&first, PersonName::new("Ada").unwrap()).is_err());
    assert_eq!(shown(&People::of(&first)), ["Me"]);
}
