//! Nothing of one person is seen by another.

use std::fs;

use tempfile::TempDir;

use super::*;
use crate::platform::Folders;
use crate::platform::file::replace;
use crate::routine::Origin;
use crate::routine::edit::Change;
use crate::ui::action::{Action, Day, LibraryAction, SessionAction, Start};
use crate::ui::desk_action::DeskAction;
use crate::ui::state::tests::leave_cut_off;

const MINE: &str =
    "Routine(name: \"Mine\", steps: [(exercise: \"cobra\", work: Hold(seconds: 10))])";

fn first() -> (TempDir, Profile) {
    let root = tempfile::tempdir().unwrap();
    let folders = Folders {
        config: root.path().join("config"),
        state: root.path().join("state"),
    };
    (root, Profile::first(folders))
}

fn named(name: &str) -> PersonName {
    PersonName::new(name).unwrap()
}

fn start(profile: &Profile, asks: bool) -> State {
    let request = AppRequest {
        profile: profile.clone(),
        asks,
        open: None,
        start: false,
    };
    State::new(request, Arc::new(|| ()))
}

fn go_on_as(state: &mut State, who: &Who) {
    state.handle(Action::People(PeopleAction::GoOnAs(who.clone())));
}

/// The names of routines, sessions and drafts that a state shows.
fn shown(state: &mut State) -> [Vec<String>; 3] {
    state.read_history_once();
    while state.history().is_none() {
        std::thread::yield_now();
        state.look_after_history();
    }
    let own = state.library.entries.iter();
    let own = own.filter(|entry| entry.is_own());
    let cut_off = state.left_behind.sessions.iter();
    let done = state.history().unwrap().records.iter();
    [
        own.map(|entry| entry.slug().to_owned()).collect(),
        cut_off
            .map(|session| session.interrupted.header().id.clone())
            .chain(done.map(|record| record.id.clone()))
            .collect(),
        state
            .drafts
            .iter()
            .map(|draft| draft.kept.name.clone())
            .collect(),
    ]
}

#[test]
fn whoever_goes_on_finds_nothing_of_who_was_here_and_all_is_there_when_they_come_back() {
    let (_root, first) = first();
    let ada = people::add(&first, named("Ada")).unwrap();
    let own = |profile: &Profile| profile.folders().routines().join("mine.ron");
    replace(&own(&first), MINE.as_bytes()).unwrap();
    leave_cut_off(&first.folders(), "Hips");
    leave_cut_off(&first.folders(), "Neck");
    leave_cut_off(&ada.folders(), "Knees");

    let mut state = start(&first, false);
    state.handle(Action::Session(SessionAction::KeepInterrupted(
        "Neck".to_owned(),
    )));
    // What is being edited is not saved.
    state.handle(Action::Library(LibraryAction::Edit(Origin::File(
        own(&first).into(),
    ))));
    let change = Change::Name("Half done".to_owned());
    state.handle(Action::AtDesk(DeskAction::Change(change)));
    state.imported = vec!["mine.ron".to_owned()];
    state.done = Some("done".to_owned());
    state.shows_keys = true;
    let all = [&["mine"][..], &["Hips", "Neck"], &["Half done"]];
    let (way_out, wake) = (Arc::clone(&state.way_out), Arc::clone(&state.wake));

    go_on_as(&mut state, ada.who());
    assert!(std::mem::take(&mut state.has_changed_hands));
    assert_eq!(state.folders, ada.folders());
    assert_eq!(shown(&mut state), [&[][..], &["Knees"], &[]]);
    assert!(state.desk.is_none() && state.done.is_none() && state.notice.is_none());
    assert!(state.imported.is_empty() && state.people.all.is_empty() && !state.shows_keys);
    assert_eq!(state.screen, Screen::Routines);
    assert!(!state.settings.get().safety_read);
    assert!(Arc::ptr_eq(&state.way_out, &way_out) && Arc::ptr_eq(&state.wake, &wake));

    go_on_as(&mut state, first.who());
    assert_eq!(shown(&mut state), all);
    // The draft is written by a thread of its own, which ends with the desk.
    assert_eq!(fs::read_to_string(own(&first)).unwrap(), MINE);
}

#[test]
fn somebody_who_is_added_goes_on_with_nothing_and_what_was_set_before_is_written() {
    let (_root, first) = first();
    let mut state = start(&first, false);
    state.handle(Action::Session(SessionAction::SafetyRead));
    state.handle(Action::People(PeopleAction::Rename(named("Bo"))));
    assert_eq!(state.people.all.len(), 0, "they are not shown");
    state.handle(Action::Go(Screen::Settings));
    assert!(state.people.person(&Who::First).is_some());
    state.handle(Action::People(PeopleAction::Add(named("Ada"))));
    assert_eq!(*state.profile.who(), Who::Other("ada".to_owned()));
    assert!(!state.settings.get().safety_read);
    state.handle(Action::Go(Screen::SwitchPerson));
    let names: Vec<String> = state.people.all.iter().map(|it| it.shown()).collect();
    assert_eq!(names, ["Bo", "Ada"]);
    state.handle(Action::People(PeopleAction::Rename(named("Ada L."))));
    let name = state.people.person(state.profile.who()).unwrap().shown();
    assert_eq!(name, "Ada L.");
    assert_eq!(
        first.others().unwrap(),
        ["ada"],
        "the folder keeps its name"
    );
}

#[test]
fn it_is_asked_who_it_is_only_where_there_are_several_and_nobody_was_named() {
    let (_root, first) = first();
    let screen = |profile: &Profile, asks| start(profile, asks).screen;
    assert_eq!(screen(&first, true), Screen::Routines);
    assert!(first.last().is_none(), "one person leaves no trace");
    let ada = people::add(&first, named("Ada")).unwrap();
    assert_eq!(screen(&first, true), Screen::WhoIsIt);
    assert_eq!(screen(&first, false), Screen::Routines);
    assert_eq!(screen(&ada, false), Screen::Routines);

    let mut state = start(&first, true);
    assert_eq!(*state.profile.who(), Who::First);
    go_on_as(&mut state, ada.who());
    assert_eq!(state.screen, Screen::Routines);
    let mut state = start(&first, true);
    assert_eq!(
        (state.profile.who(), &state.screen),
        (ada.who(), &Screen::WhoIsIt)
    );
    go_on_as(&mut state, ada.who());
    assert_eq!(state.screen, Screen::Routines);
    assert!(!state.has_changed_hands);

    fs::remove_dir_all(ada.folders().config).unwrap();
    assert_eq!(*start(&first, true).profile.who(), Who::First);
    go_on_as(&mut state, &Who::First);
    go_on_as(&mut state, ada.who());
    assert_eq!(*state.profile.who(), Who::First, "she is gone");
    assert!(state.notice.is_some() && !ada.folders().config.exists());
}

#[test]
fn nobody_goes_on_in_the_midst_of_a_session_or_of_writing() {
    let (_root, first) = first();
    let ada = people::add(&first, named("Ada")).unwrap();
    replace(
        &first.folders().routines().join("mine.ron"),
        MINE.as_bytes(),
    )
    .unwrap();
    let mut state = start(&first, false);
    state.handle(Action::Session(SessionAction::SafetyRead));
    state.import(vec![first.folders().routines().join("nothing.ron")]);
    go_on_as(&mut state, ada.who());
    assert_eq!(state.folders, first.folders());
    assert!(state.notice.take().is_some());
    state.finish_import();

    let routine = Origin::File(first.folders().routines().join("mine.ron").into());
    state.handle(Action::Session(SessionAction::Start(Start {
        routine,
        pain_before: None,
        day: Day::Whole,
    })));
    assert!(state.session.is_some());
    for action in [
        PeopleAction::GoOnAs(ada.who().clone()),
        PeopleAction::Add(named("Bo")),
    ] {
        state.handle(Action::People(action));
        assert!(state.session.is_some() && state.notice.take().is_some());
    }
    assert_eq!(first.others().unwrap(), ["ada"]);
}

#[test]
fn neither_the_first_nor_who_is_here_can_be_removed() {
    let (_root, first) = first();
    let ada = people::add(&first, named("Ada")).unwrap();
    let mut state = start(&ada, false);
    for who in [Who::First, ada.who().clone()] {
        state.handle(Action::People(PeopleAction::Remove(who)));
        assert!(state.notice.take().is_some() && state.done.is_none());
    }
    assert!(ada.folders().config.is_dir());
}
