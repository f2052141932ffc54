//! The window itself, and the system around it.

use std::path::Path;

use super::State;
use crate::text;
use crate::ui::action::WindowAction;

impl State {
    pub(super) fn on_window(&mut self, action: WindowAction) {
        match action {
            WindowAction::ToggleFullScreen => self.full_screen = !self.full_screen,
            WindowAction::ShowKeys(shows) => self.shows_keys = shows,
            WindowAction::OpenFolder(path) => self.open_folder(&path),
            WindowAction::Quit => self.quits = true,
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
