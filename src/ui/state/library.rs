//! How the library follows the files of the person.

use super::{Screen, Shelf, State};
use crate::platform::Watch;

impl State {
    /// Reads the files of routines and exercises again if any of them has changed. An import changes many, and is waited for.
    pub fn look_after_library(&mut self) {
        if self.importing.is_none() && self.watch.as_mut().is_some_and(Watch::take_change) {
            self.reload_library();
        }
    }

    pub(super) fn reload(&mut self) {
        self.reload_library();
        self.find_left_behind();
        self.read_history();
    }

    pub(super) fn reload_library(&mut self) {
        self.library = Shelf::load(&self.folders);
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
}
