//! The window itself, and the system around it.

use std::path::Path;

use super::State;
use crate::text;
use crate::ui::action::WindowAction;
use crate::ui::screen::Screen;

impl State {
    pub(super) fn on_window(&mut self, action: WindowAction) {
        match action {
            WindowAction::ToggleFullScreen => {
                self.full_screen = !self.full_screen;
                self.needs_room();
            }
            WindowAction::ShowKeys(shows) => {
                self.shows_keys = shows;
                self.needs_room();
            }
            WindowAction::OpenFolder(path) => self.open_folder(&path),
            WindowAction::Quit => self.quits = true,
        }
    }

    /// Whether the window is a small one in a corner.
    pub fn is_compact(&self) -> bool {
        let session = self.session.as_ref();
        self.screen == Screen::Session && session.is_some_and(|session| session.compact)
    }

    /// What is shown next has no room in a small window.
    pub(super) fn needs_room(&mut self) {
        if let Some(session) = &mut self.session {
            session.compact = false;
        }
    }

    /// Whether the window has another title than before.
    pub fn retitle(&mut self, title: &str) -> bool {
        let changed = self.title != title;
        title.clone_into(&mut self.title);
        changed
    }

    fn open_folder(&mut self, path: &Path) {
        let opened = std::fs::create_dir_all(path).and_then(|()| open::that_detached(path));
        if opened.is_err() {
            let path = path.display().to_string();
            self.notice = Some(text!("notice-cannot-open-folder", path = path));
        }
    }
}
