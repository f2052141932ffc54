//! Who is here, and how somebody else goes on in their place.
//!
//! Nothing of one person is seen by another: the whole state is made anew out of the other one's folders, and the window
//! forgets what it has kept of texts and places.

use std::mem::take;
use std::path::Path;
use std::sync::Arc;

use super::{Backup, State};
use crate::people::{self, NotRemovable, People};
use crate::platform::{NotRemoved, Profile, Who};
use crate::request::AppRequest;
use crate::settings::{PersonName, Settings};
use crate::text;
use crate::ui::action::PeopleAction;
use crate::ui::notice;
use crate::ui::screen::Screen;

/// Whose state is made at the start, and everybody if it has to be asked who it is: then it is that of who was here last, who
/// is offered first.
pub(super) fn at_start(profile: Profile, asks: bool) -> (Profile, People) {
    if !asks || profile.others().is_ok_and(|others| others.is_empty()) {
        return (profile, People::default());
    }
    let people = People::of(&profile);
    let last = profile.last().filter(|last| people.person(last).is_some());
    match last {
        Some(last) => (profile.of(last), people),
        None => (profile, people),
    }
}

impl State {
    pub(super) fn on_people(&mut self, action: PeopleAction) {
        match action {
            PeopleAction::GoOnAs(who) => self.go_on_as(who),
            PeopleAction::Add(name) => self.add_person(name),
            PeopleAction::Rename(name) => self.rename_person(name),
            PeopleAction::Remove(who) => self.remove_person(&who),
        }
    }

    /// Looks who there is, where people are shown.
    pub(super) fn look_at_people(&mut self) {
        self.people = People::of(&self.profile);
    }

    fn go_on_as(&mut self, who: Who) {
        if who == *self.profile.who() {
            self.profile.note_last();
            self.go(Screen::Routines);
        } else if self.can_leave() {
            let profile = self.profile.of(who);
            // Another window may have removed them.
            if matches!(profile.who(), Who::Other(_)) && !profile.folders().config.is_dir() {
                self.notice = Some(text!("people-gone"));
                self.look_at_people();
            } else {
                self.begin_anew(profile);
            }
        }
    }

    /// Whether nothing is under way that would be lost or that another person would hear of; else that is said.
    fn can_leave(&mut self) -> bool {
        let is_busy = self.importing.is_some()
            || self.dialog.is_some()
            || !self.exports.is_empty()
            || matches!(self.backup, Some(Backup::UnderWay(..)));
        self.save_unsaved();
        let why_not = if self.session.is_some() {
            Some(text!("people-in-session"))
        } else if is_busy {
            Some(text!("people-busy"))
        } else if self.would_lose_words() {
            Some(text!("people-unsaved"))
        } else {
            None
        };
        let can_leave = why_not.is_none();
        if !can_leave {
            self.notice = why_not;
        }
        can_leave
    }

    /// Makes everything anew for somebody else.
    fn begin_anew(&mut self, profile: Profile) {
        // What is being edited stays in the drafts of who leaves.
        self.settings.finish();
        profile.note_last();
        let request = AppRequest {
            profile,
            asks: false,
            open: None,
            start: false,
        };
        let mut fresh = Self::new(request, Arc::clone(&self.wake));
        // Whoever asks the app to end knows the way out by this.
        fresh.way_out = Arc::clone(&self.way_out);
        fresh.full_screen = self.full_screen;
        fresh.title = take(&mut self.title);
        fresh.has_changed_hands = true;
        *self = fresh;
    }

    fn add_person(&mut self, name: PersonName) {
        if !self.can_leave() {
            return;
        }
        match people::add(&self.profile, name) {
            Ok(profile) => self.begin_anew(profile),
            Err(error) => self.notice = Some(notice::not_written(&error.path, &error.cause)),
        }
    }

    fn rename_person(&mut self, name: PersonName) {
        let name = Some(name);
        self.set(Settings {
            name,
            ..*self.settings.get()
        });
        let here = self.profile.who();
        let mut people = self.people.all.iter_mut();
        // What is set is not in the file yet.
        if let Some(person) = people.find(|person| person.who == *here) {
            person.name = name;
        }
    }

    fn remove_person(&mut self, who: &Who) {
        let name = self.people.person(who).map(people::Person::shown);
        let name = name.unwrap_or_default();
        let trash = |path: &Path| trash::delete(path).map_err(|error| error.to_string());
        (self.done, self.notice) = match people::remove(&self.profile, who, trash) {
            Ok(()) => (Some(text!("people-removed", name = name)), None),
            Err(error) => (None, Some(not_removed(&error, &name))),
        };
        self.look_at_people();
    }
}

fn not_removed(error: &NotRemovable, name: &str) -> String {
    match error {
        NotRemovable::InSession => text!("people-remove-in-session", name = name),
        NotRemovable::Folder(NotRemoved::First | NotRemoved::Here) => {
            text!("people-remove-not-here", name = name)
        }
        NotRemovable::Folder(NotRemoved::Link(path)) => {
            text!("people-remove-link", path = path.display().to_string())
        }
        NotRemovable::Folder(NotRemoved::Trash(path, reason)) => {
            let path = path.display().to_string();
            text!("delete-failed", path = path, reason = reason.as_str())
        }
    }
}

#[cfg(test)]
mod tests;
