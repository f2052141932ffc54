//! How the library follows the files of the person.

use super::{Screen, Shelf, Start, State};
use crate::platform::Watch;
use crate::routine::{Entry, Origin};

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
        let origin = |place: usize| {
            let entry = self.library.entries.get(place);
            entry.map(|entry| entry.origin.clone())
        };
        let shown = match self.screen {
            Screen::Routine(place) => origin(place),
            _ => None,
        };
        let waiting = self.waiting.take();
        let waits = waiting.as_ref().and_then(|start| origin(start.entry));
        self.library = Shelf::load(&self.folders);
        if let (Some(start), Some(origin)) = (waiting, waits) {
            self.waiting = self.place_of(origin).map(|entry| Start { entry, ..start });
        }
        if let Some(origin) = shown {
            let place = self.place_of(origin);
            self.screen = place.map_or(Screen::Routines, Screen::Routine);
        }
        self.look_after_desk();
    }

    /// The place of a routine in the library; a file that is not in its folder is added.
    pub(super) fn place_of(&mut self, origin: Origin) -> Option<usize> {
        let known = self
            .library
            .entries
            .iter()
            .position(|entry| entry.origin == origin);
        match (known, origin) {
            (None, Origin::File(path)) => {
                let entry = Entry::from_file(path, &self.library.catalogue);
                self.library.put_first(entry);
                Some(0)
            }
            (known, _) => known,
        }
    }
}
