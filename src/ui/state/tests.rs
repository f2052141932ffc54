//! What the state does with sessions that were cut off.

use std::sync::Arc;
use std::time::Duration;

use tempfile::TempDir;

use super::State;
use crate::cli::AppRequest;
use crate::history::{Header, Journal};
use crate::platform::{Device, Folders, wall};
use crate::ui::action::Action;

/// The state of an app that finds these sessions, whose ids are the names of their routines, too.
pub fn state_with_cut_off(ids: &[&str]) -> (TempDir, State) {
    let folder = tempfile::tempdir().unwrap();
    let folders = Folders {
        config: folder.path().join("config"),
        state: folder.path().join("state"),
    };
    let device = Device::of_this_machine(&folders);
    for id in ids {
        let header = Header {
            id: (*id).to_owned(),
            started: wall::now(),
            routine: (*id).to_owned(),
            file: String::new(),
            text: String::new(),
            planned: Duration::from_secs(60),
            works_planned: 1,
            pain_before: None,
        };
        // Dropped without an end, as by a kill.
        let journal = Journal::begin(&folders, &device, header);
        assert!(journal.trouble().is_none(), "{:?}", journal.trouble());
    }
    let request = AppRequest {
        folders,
        open: None,
        start: false,
    };
    (folder, State::new(request, Arc::new(|| ())))
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
    state.handle(Action::KeepInterrupted("Hips".to_owned()));
    assert_eq!(offered(&state), ["Neck"]);
    state.find_left_behind();
    assert_eq!(offered(&state), ["Neck"], "the other is on the disk still");
    state.handle(Action::KeepInterrupted("Neck".to_owned()));
    assert!(offered(&state).is_empty());
}

#[test]
fn a_session_whose_routine_cannot_be_read_stays_and_that_is_said() {
    let (_folder, mut state) = state_with_cut_off(&["Hips", "Neck"]);
    state.handle(Action::ResumeInterrupted("Neck".to_owned()));
    assert_eq!(offered(&state), ["Hips", "Neck"]);
    assert!(state.notice.is_some() && state.session.is_none());
}
