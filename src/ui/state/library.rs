//! How the library follows the files of the person.

use std::path::PathBuf;
use std::time::Duration;

use super::beside::{Broken, Rereading};
use super::{Shelf, State};
use crate::platform::{Folders, Stands, Watch};
use crate::routine::Origin;
use crate::text;
use crate::ui::action::LibraryAction;
use crate::ui::screen::Screen;

/// The folders whose files the library is made of.
pub(super) fn library_folders(folders: &Folders) -> [PathBuf; 2] {
    [folders.routines(), folders.exercises()]
}

impl State {
    pub(super) fn on_library(&mut self, action: LibraryAction) {
        match action {
            LibraryAction::Reload => self.reload(),
            LibraryAction::New => self.new_routine(),
            LibraryAction::Edit(origin) => self.edit(&origin),
            LibraryAction::Duplicate(origin) => self.duplicate(&origin),
            LibraryAction::Export(origin) => self.ask_for_export(&origin),
            LibraryAction::Rename(origin, name) => self.rename(&origin, &name),
            LibraryAction::Delete(origin) => self.delete(&origin),
            LibraryAction::SaveExercise(exercise) => self.save_exercise(*exercise),
        }
    }

    /// Has the files of routines and exercises read again if any of them has changed, and takes up what was read. An import
    /// changes many, and is waited for.
    pub fn look_after_library(&mut self) {
        if self.importing.is_none() && self.watch.as_mut().is_some_and(Watch::take_change) {
            self.read_library();
        }
        match self.shelf_reading.take(Duration::ZERO) {
            None => {}
            Some((Err(Broken), _)) => self.reload_library(),
            Some((Ok(shelf), is_stale)) => {
                self.take_up(shelf);
                if is_stale {
                    self.read_library();
                }
            }
        }
    }

    /// Has the files read again if they stand otherwise than they did, for folders of which no system tells. Not in the
    /// midst of a session, which has its routine.
    pub fn look_at_library(&mut self) {
        if self.session.is_none() && self.stands_otherwise() {
            self.read_library();
        }
    }

    /// Reads the files at once if they stand otherwise than they did, and that of one routine wherever it lies: what is
    /// started is what is in the file.
    pub(super) fn look_at_routine(&mut self, origin: &Origin) {
        if self.shelf_reading.is_under_way() || self.stands_otherwise() {
            self.reload_library();
        }
        let folder = self.folders.routines();
        let lies_elsewhere = |path| !std::path::Path::starts_with(path, &folder);
        if origin.file().is_some_and(lies_elsewhere) {
            self.library.read_again(origin);
        }
    }

    /// Says so if this machine cannot keep what it knows itself by, and drafts neither.
    pub(super) fn tell_of_device(&mut self) {
        if !self.device.kept {
            let path = self.folders.state.display().to_string();
            self.notice = Some(text!("notice-no-state", path = path));
        }
    }

    fn stands_otherwise(&self) -> bool {
        Stands::of(&library_folders(&self.folders)) != self.stands
    }

    pub(super) fn reload(&mut self) {
        self.read_library();
        self.find_left_behind();
        self.read_history();
    }

    /// Has the library read in the background.
    pub(super) fn read_library(&mut self) {
        self.stands = Stands::of(&library_folders(&self.folders));
        if !self.shelf_reading.is_put_off() {
            let folders = self.folders.clone();
            let person = self.library.person();
            let read = move || Shelf::load(&folders, person);
            self.shelf_reading.begin("supple-library", &self.wake, read);
        }
    }

    /// Reads the library at once, after a change of the person's to one file: what is shown next is that file.
    pub(super) fn reload_library(&mut self) {
        // What is being read may be older.
        self.shelf_reading = Rereading::default();
        self.stands = Stands::of(&library_folders(&self.folders));
        self.take_up(Shelf::load(&self.folders, self.library.person()));
    }

    fn take_up(&mut self, shelf: Shelf) {
        self.library = shelf;
        self.look_after_plans();
        if let Screen::Routine(_) = self.screen {
            self.show(self.screen.clone());
        }
        self.waiting
            .take_if(|start| !self.library.has(&start.routine));
        self.look_after_desk();
    }

    /// Shows a screen; all routines in the place of one that is not there any more.
    pub(super) fn show(&mut self, screen: Screen) {
        self.screen = match screen {
            Screen::Routine(origin) if !self.library.has(&origin) => Screen::Routines,
            screen => screen,
        };
    }

    /// Waits until the library has been read.
    #[cfg(test)]
    pub fn finish_reading(&mut self) {
        while self.shelf_reading.is_under_way() {
            std::thread::yield_now();
            self.look_after_library();
        }
    }
}
