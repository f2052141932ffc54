//! The folders of several people.

use super::*;
use crate::platform::file::{put, unfit};

/// The first person of a machine of its own.
fn first() -> (tempfile::TempDir, Profile) {
    let root = tempfile::tempdir().unwrap();
    let folders = Folders {
        config: root.path().join("config"),
        state: root.path().join("state"),
    };
    (root, Profile::first(folders))
}

/// The name of the folder that somebody gets who is called so.
fn made(first: &Profile, called: &str) -> String {
    let made = first.make(called).unwrap();
    assert!(made.folders().config.is_dir());
    match made.who() {
        Who::Other(name) => name.clone(),
        Who::First => panic!("{called} is not the first"),
    }
}

#[test]
fn everybody_gets_a_folder_that_every_system_can_have() {
    let (_root, first) = first();
    assert_eq!(first.others().unwrap(), [""; 0]);
    for (called, name) in [
        ("Ada", "ada"),
        ("ADA", "ada-2"),
        ("ada!", "ada-3"),
        ("Zoë", "zoë"),
        ("Zoe\u{308}", "zoë-2"),
        ("さくら", "さくら"),
        ("CON", "con_"),
        ("Lpt1", "lpt1_"),
        ("../..", "person"),
        ("👩‍🔬", "person-2"),
        (".hidden", "hidden"),
    ] {
        assert_eq!(made(&first, called), name, "{called}");
        assert_eq!(unfit(name), None);
    }
    let long = made(&first, &"ß".repeat(40));
    assert_eq!(unfit(&long), None);
    assert_eq!(first.others().unwrap().len(), 12);
}

#[test]
fn a_folder_whose_name_differs_by_case_alone_is_not_shared() {
    let (_root, first) = first();
    fs::create_dir_all(first.first.profiles().join("Ada")).unwrap();
    assert_eq!(made(&first, "ada"), "ada-2");
}

#[test]
fn the_folders_of_one_hold_nothing_of_another() {
    let (_root, first) = first();
    let folders = ["Ada", "Bo"].map(|called| first.make(called).unwrap().folders());
    let [ada, bo] = &folders;
    let own = |folders: &Folders| {
        [
            folders.routines(),
            folders.exercises(),
            folders.sounds(),
            folders.voice(),
            folders.history(),
            folders.settings_file(),
            folders.own_state(),
            folders.drafts(),
        ]
    };
    for (one, other) in own(ada).into_iter().zip(own(bo)) {
        assert_ne!(one, other);
    }
    for (one, of_first) in own(ada).into_iter().zip(own(&first.folders())) {
        assert!(!one.starts_with(&of_first), "{}", one.display());
    }
    assert_eq!(ada.state, bo.state, "the machine is the same");
}

#[test]
fn what_is_no_folder_of_a_person_is_nobody() {
    let (_root, first) = first();
    made(&first, "Ada");
    let folder = first.first.profiles();
    put(&folder.join("notes.txt"), b"");
    for name in [".stversions", "@eaDir", "$RECYCLE.BIN"] {
        fs::create_dir(folder.join(name)).unwrap();
    }
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("nowhere", folder.join("bo")).unwrap();
        use std::os::unix::ffi::OsStringExt as _;
        let no_text = std::ffi::OsString::from_vec(b"\xff".to_vec());
        fs::create_dir(folder.join(no_text)).unwrap();
    }
    assert_eq!(first.others().unwrap(), ["ada"]);
}

#[test]
fn a_file_in_the_place_of_the_folders_is_told_and_makes_nobody() {
    let (_root, first) = first();
    replace(&first.first.profiles(), b"mine").unwrap();
    assert!(matches!(first.others(), Err(FolderFault::NotAFolder(_))));
    assert!(first.make("Ada").is_err());
    assert_eq!(fs::read(first.first.profiles()).unwrap(), b"mine");
}

#[test]
#[cfg(unix)]
fn a_folder_that_may_not_be_read_is_told() {
    let (_root, first) = first();
    fs::create_dir_all(&first.first.config).unwrap();
    std::os::unix::fs::symlink("profiles", first.first.profiles()).unwrap();
    assert!(matches!(first.others(), Err(FolderFault::Unreadable(..))));
}

/// Moves into a folder of the test what would go to the trash.
fn trash(root: &Path) -> impl Fn(&Path) -> Result<(), String> {
    let trash = root.join("trash");
    fs::create_dir(&trash).unwrap();
    move |path| {
        let name = path.file_name().unwrap();
        fs::rename(path, trash.join(name)).map_err(|error| error.to_string())
    }
}

#[test]
fn who_is_removed_goes_to_the_trash_with_all_that_is_theirs() {
    let (root, first) = first();
    let (ada, bo) = (first.make("Ada").unwrap(), first.make("Bo").unwrap());
    for one in [&first, &ada, &bo] {
        replace(&one.folders().routines().join("hips.ron"), b"hips").unwrap();
        replace(&one.folders().drafts().join("draft"), b"draft").unwrap();
    }
    let own_state = ada.folders().own_state();
    let throw_away = trash(root.path());
    assert!(matches!(
        first.remove(&Who::First, &throw_away),
        Err(NotRemoved::First)
    ));
    assert!(matches!(
        ada.remove(ada.who(), &throw_away),
        Err(NotRemoved::Here)
    ));
    bo.remove(ada.who(), &throw_away).unwrap();
    assert_eq!(first.others().unwrap(), ["bo"]);
    let trash = root.path().join("trash");
    assert!(trash.join("ada/routines/hips.ron").exists());
    let drafts = trash.join(own_state.file_name().unwrap()).join("drafts");
    assert!(drafts.join("draft").exists() && !own_state.exists());
    for one in [&first, &bo] {
        assert!(one.folders().routines().join("hips.ron").exists());
        assert!(one.folders().drafts().join("draft").exists());
    }
}

#[test]
fn nothing_is_removed_where_there_is_no_trash() {
    let (_root, first) = first();
    let ada = first.make("Ada").unwrap();
    replace(&ada.folders().drafts().join("draft"), b"").unwrap();
    let refused = first.remove(ada.who(), |_| Err("no trash".to_owned()));
    let Err(NotRemoved::Trash(path, reason)) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!((path, reason.as_str()), (ada.folders().config, "no trash"));
    assert!(ada.folders().config.is_dir() && ada.folders().drafts().is_dir());
}

#[test]
#[cfg(unix)]
fn a_link_is_somebody_but_is_not_removed() {
    let (root, first) = first();
    let elsewhere = root.path().join("elsewhere");
    replace(&elsewhere.join("routines/hips.ron"), b"hips").unwrap();
    fs::create_dir_all(first.first.profiles()).unwrap();
    std::os::unix::fs::symlink(&elsewhere, first.first.profiles().join("ada")).unwrap();
    assert_eq!(first.others().unwrap(), ["ada"]);
    for name in ["ada", "..", ".", "", "../config", "a/b"] {
        let who = Who::Other(name.to_owned());
        let refused = first.remove(&who, |path| panic!("{}", path.display()));
        assert!(matches!(refused, Err(NotRemoved::Link(_))), "{name}");
    }
    assert!(elsewhere.join("routines/hips.ron").exists());
}

#[test]
fn a_new_person_gets_nothing_that_is_left_of_somebody_of_their_name() {
    let (_root, first) = first();
    let ada = first.make("Ada").unwrap();
    replace(&ada.folders().drafts().join("draft"), b"hers").unwrap();
    fs::remove_dir(ada.folders().config).unwrap();
    let next = first.make("Ada").unwrap();
    assert_ne!(next.folders().config, ada.folders().config);
    assert!(!next.folders().own_state().exists());
}

#[test]
fn two_windows_that_add_somebody_at_once_make_two_people() {
    let (_root, first) = first();
    let mut names: Vec<String> = std::thread::scope(|scope| {
        let makers: Vec<_> = (0..8)
            .map(|_| scope.spawn(|| made(&first, "Ada")))
            .collect();
        makers.into_iter().map(|it| it.join().unwrap()).collect()
    });
    names.sort();
    assert_eq!(names, first.others().unwrap());
    assert_eq!(names.len(), 8);
}

#[test]
fn who_was_here_last_is_known_on_this_machine_only() {
    let (root, first) = first();
    assert_eq!(first.last(), None);
    let ada = first.make("Ada").unwrap();
    ada.note_last();
    assert_eq!(first.last().as_ref(), Some(ada.who()));
    first.note_last();
    assert_eq!(ada.last(), Some(Who::First));
    let there = first.first.config.as_path();
    let files = fs::read_dir(there).unwrap().count();
    assert_eq!(files, 1, "nothing but the folder of people is synced");
    let elsewhere = Profile::first(Folders {
        config: root.path().join("other"),
        state: first.first.state.clone(),
    });
    assert_eq!(elsewhere.last(), None);
}
