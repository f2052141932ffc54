//! What the state does with sessions that were cut off.

use std::fs;
use std::sync::mpsc::sync_channel;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tempfile::TempDir;

use super::State;
use crate::history::{Header, Journal};
use crate::platform::file::{put, replace};
use crate::platform::{Device, Folders, Profile, wall};
use crate::request::AppRequest;
use crate::routine::Origin;
use crate::ui::action::{Action, ImportAction, LibraryAction, SessionAction};
use crate::ui::screen::Screen;

/// The state of an app with folders of its own.
fn state() -> (TempDir, State) {
    state_with_cut_off(&[])
}

/// The state of an app that finds these sessions, whose ids are the names of their routines, too.
pub fn state_with_cut_off(ids: &[&str]) -> (TempDir, State) {
    let folder = tempfile::tempdir().unwrap();
    let state = state_in(&folder, ids);
    (folder, state)
}

fn state_in(folder: &TempDir, ids: &[&str]) -> State {
    let folders = Folders {
        config: folder.path().join("config"),
        state: folder.path().join("state"),
    };
    for id in ids {
        leave_cut_off(&folders, id);
    }
    let request = AppRequest {
        profile: Profile::first(folders),
        asks: false,
        open: None,
        start: false,
    };
    State::new(request, Arc::new(|| ()))
}

/// Leaves a session behind that was cut off, whose id is the name of its routine.
pub fn leave_cut_off(folders: &Folders, id: &str) {
    let header = Header {
        id: id.to_owned(),
        started: wall::now(),
        routine: id.to_owned(),
        file: String::new(),
        routine_id: None,
        text: String::new(),
        planned: Duration::from_secs(60),
        bouts_planned: 1,
        pain_before: None,
    };
    // Dropped without an end, as by a kill.
    let device = Device::of_this_machine(folders);
    let journal = Journal::begin(folders, &device, header);
    assert!(journal.trouble().is_none(), "{:?}", journal.trouble());
}

fn offered(state: &State) -> Vec<&str> {
    let sessions = state.left_behind.sessions.iter();
    let mut ids: Vec<&str> = sessions
        .map(|session| session.interrupted.header().id.as_str())
        .collect();
    ids.sort_unstable();
    ids
}

#[test]
fn keeping_one_of_two_sessions_goes_on_offering_the_other() {
    let (_folder, mut state) = state_with_cut_off(&["Hips", "Neck"]);
    assert_eq!(offered(&state), ["Hips", "Neck"]);
    state.handle(Action::Session(SessionAction::KeepInterrupted(
        "Hips".to_owned(),
    )));
    assert_eq!(offered(&state), ["Neck"]);
    state.find_left_behind();
    assert_eq!(offered(&state), ["Neck"], "the other is on the disk still");
    state.handle(Action::Session(SessionAction::KeepInterrupted(
        "Neck".to_owned(),
    )));
    assert!(offered(&state).is_empty());
}

#[test]
fn a_session_whose_routine_cannot_be_read_stays_and_that_is_said() {
    let (_folder, mut state) = state_with_cut_off(&["Hips", "Neck"]);
    state.handle(Action::Session(SessionAction::ResumeInterrupted(
        "Neck".to_owned(),
    )));
    assert_eq!(offered(&state), ["Hips", "Neck"]);
    assert!(state.notice.is_some() && state.session.is_none());
}

#[test]
fn files_of_all_kinds_are_brought_in_and_told() {
    let (folder, mut state) = state();
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        put(&path, text.as_bytes());
        path
    };
    let routine =
        "Routine(name: \"Evening\", steps: [(exercise: \"slow-walk\", work: Open)]) // as it was";
    let exercise = "Exercise(id: \"slow-walk\", name: \"Slow walk\", kind: Cardio, regions: [Legs], position: Standing, \
                    instructions: [\"Walk.\"], dose: (work: Open), source: \"Mine.\")";
    let files = [
        file("slow-walk.ron", exercise),
        file("evening.ron", routine),
        file("broken.ron", "Routine("),
        file("other.json", "{}"),
    ];
    state.handle(Action::Import(ImportAction::Files(files.to_vec())));
    state.finish_import();
    let kept = state.folders.routines().join("evening.ron");
    assert_eq!(fs::read_to_string(kept).unwrap(), routine);
    assert!(state.library.catalogue.get("slow-walk").is_some());
    assert!(
        state
            .library
            .find("Evening")
            .is_some_and(|entry| entry.routine.is_ok())
    );
    assert_eq!(fs::read_dir(state.folders.routines()).unwrap().count(), 1);
    let told = state.imported.join("\n");
    for word in ["slow-walk.ron", "evening.ron", "broken.ron", "other.json"] {
        assert!(told.contains(word), "{told}");
    }
    state.handle(Action::Import(ImportAction::Read));
    assert!(state.imported.is_empty());
}

/// An export of so many workouts.
fn export(folder: &TempDir, name: &str, workouts: usize) -> std::path::PathBuf {
    let path = folder.path().join(name);
    let workout = "{\"title\": \"Hips\", \"sets\": [{\"repetitions\": 1, \"exercises\": [{\"name\": \"Cobra\", \"duration\": 30}]}]}";
    let workouts = vec![workout; workouts].join(",");
    put(&path, format!("{{\"workouts\": [{workouts}]}}").as_bytes());
    path
}

#[test]
fn files_that_come_while_others_are_brought_in_are_brought_in_after_them() {
    let (folder, mut state) = state();
    for name in ["one.json", "two.json", "three.json"] {
        state.handle(Action::Import(ImportAction::Files(vec![export(
            &folder, name, 2,
        )])));
        let importing = state.importing.as_ref().unwrap();
        assert!(!importing.in_words().is_empty() && !importing.is_stopped());
    }
    state.finish_import();
    assert_eq!(fs::read_dir(state.folders.routines()).unwrap().count(), 6);
    assert_eq!(state.imported.len(), 6, "{:?}", state.imported);
}

#[test]
fn an_import_that_is_stopped_keeps_what_it_has_made_and_says_so() {
    let (folder, mut state) = state();
    // The window is woken before each workout: here it holds the import up until it is stopped.
    let (pass, gate) = sync_channel::<()>(0);
    let gate = Mutex::new(gate);
    state.wake = Arc::new(move || {
        let _passed = gate.lock().unwrap().recv();
    });
    let files = ["one.json", "two.json"].map(|name| export(&folder, name, 100));
    state.handle(Action::Import(ImportAction::Files(files.to_vec())));
    pass.send(()).unwrap();
    pass.send(()).unwrap();
    state.handle(Action::Import(ImportAction::Stop));
    assert!(state.importing.as_ref().unwrap().is_stopped());
    drop(pass);
    state.finish_import();
    let made = fs::read_dir(state.folders.routines()).unwrap().count();
    assert!((1..=2).contains(&made), "{made}");
    let told = state.imported.join("\n");
    assert!(told.contains("Stopped") && told.contains("stays"), "{told}");
}

fn routine(name: &str) -> String {
    format!("Routine(name: \"{name}\", steps: [(exercise: \"cobra\", work: Open)])")
}

#[test]
fn what_is_shown_stays_the_same_routine_when_files_come_and_go() {
    let (_folder, mut state) = state();
    let file = |name: &str| state.folders.routines().join(name);
    let (early, shown) = (file("a.ron"), file("b.ron"));
    replace(&shown, routine("Shown").as_bytes()).unwrap();
    state.handle(Action::Library(LibraryAction::Reload));
    state.finish_reading();
    let screen = Screen::Routine(Origin::File(shown.into()));
    state.handle(Action::Go(screen.clone()));
    put(&early, routine("Early").as_bytes());
    state.handle(Action::Library(LibraryAction::Reload));
    state.finish_reading();
    assert_eq!(state.screen, screen);
    state.handle(Action::Go(Screen::Routine(Origin::Bundled("gone".into()))));
    assert_eq!(state.screen, Screen::Routines);
}

#[test]
fn files_that_change_while_the_library_is_read_are_read_after_it() {
    let (_folder, mut state) = state();
    let file = |name: &str| state.folders.routines().join(name);
    let files = ["a.ron", "b.ron", "c.ron"].map(file);
    for file in &files {
        replace(file, routine("Legs").as_bytes()).unwrap();
        state.handle(Action::Library(LibraryAction::Reload));
    }
    let has = |state: &State, file: &std::path::PathBuf| {
        let origin = Origin::File(file.as_path().into());
        state.library.entry(&origin).is_some()
    };
    assert!(!has(&state, &files[0]), "the window did not wait for it");
    state.finish_reading();
    assert!(files.iter().all(|file| has(&state, file)));
}

#[test]
fn what_is_being_read_gives_way_to_what_a_person_has_just_made() {
    let (_folder, mut state) = state();
    state.handle(Action::Library(LibraryAction::Reload));
    let bundled = state.library.entries[0].origin.clone();
    state.handle(Action::Library(LibraryAction::Duplicate(bundled)));
    let Screen::Routine(copy) = state.screen.clone() else {
        panic!("{:?}", state.screen);
    };
    state.finish_reading();
    state.look_after_library();
    assert!(state.library.entry(&copy).is_some());
    assert_eq!(state.screen, Screen::Routine(copy));
}

#[test]
fn files_are_looked_at_though_no_system_tells_of_them() {
    let (folder, mut state) = state();
    let inside = state.folders.routines().join("hips.ron");
    let outside = folder.path().join("neck.ron");
    for file in [inside, outside] {
        let origin = Origin::File(file.clone().into());
        replace(&file, routine("Before").as_bytes()).unwrap();
        state.look_at_library();
        state.finish_reading();
        state.handle(Action::Go(Screen::Routine(origin.clone())));
        let name = |state: &State| state.routine(&origin).unwrap().0.name().map(str::to_owned);
        assert_eq!(name(&state).as_deref(), Some("Before"));
        put(&file, routine("As it is now").as_bytes());
        state.look_at_routine(&origin);
        assert_eq!(name(&state).as_deref(), Some("As it is now"));
    }
}

#[test]
fn a_session_is_offered_again_though_the_state_folder_cannot_be_used() {
    let folder = tempfile::tempdir().unwrap();
    put(&folder.path().join("state"), b"no folder");
    let state = state_in(&folder, &["Hips"]);
    assert_eq!(offered(&state), ["Hips"]);
    assert!(state.notice.is_some(), "and what that means is said");
    assert!(state_in(&folder, &[]).notice.is_some());
}
