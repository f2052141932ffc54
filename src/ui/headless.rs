//! Frames without a window, for tests and benchmarks.

use std::sync::Arc;

use eframe::egui::{
    Context, Event, FullOutput, Key, Modifiers, PointerButton, RawInput, Rect, pos2, vec2,
};
#[cfg(test)]
use eframe::egui::{PlatformOutput, Ui};
use tempfile::TempDir;

use super::action::{Action, LibraryAction};
use super::screens::Screens;
use super::state::State;
use super::theme;
use crate::platform::file::replace;
use crate::platform::{Folders, Profile};
use crate::request::AppRequest;
use crate::routine::Origin;
use crate::ui::screen::Screen;

/// What the window has too: the fonts, the theme and the tree for the screen reader.
pub fn context() -> Context {
    let ctx = Context::default();
    theme::install_fonts(&ctx);
    theme::apply(&ctx);
    ctx.enable_accesskit();
    ctx
}

/// Shows a frame; returns what a window would pass on to the system.
#[cfg(test)]
pub fn frame(ctx: &Context, input: RawInput, contents: impl FnMut(&mut Ui)) -> PlatformOutput {
    let mut output = ctx.run_ui(input, contents);
    // Nothing is painted.
    output.textures_delta.clear();
    output.platform_output
}

/// The editor on a routine, with the keyboard in its text.
pub struct OpenEditor {
    ctx: Context,
    state: State,
    screens: Screens,
    _folder: TempDir,
}

impl OpenEditor {
    /// Opens a routine of this text in a window of 1280 by 800. None if there is no place for its file.
    pub fn on(text: &str) -> Option<Self> {
        let folder = tempfile::tempdir().ok()?;
        let folders = Folders {
            config: folder.path().join("config"),
            state: folder.path().join("state"),
        };
        let file = folders.routines().join("long.ron");
        replace(&file, text.as_bytes()).ok()?;
        let request = AppRequest {
            profile: Profile::first(folders),
            asks: false,
            open: None,
            start: false,
        };
        let mut state = State::new(request, Arc::new(|| ()));
        state.handle(Action::Library(LibraryAction::Edit(Origin::File(
            file.into(),
        ))));
        let mut editor = Self {
            ctx: context(),
            state,
            screens: Screens::default(),
            _folder: folder,
        };
        editor.frame(Vec::new());
        // As pressing into the middle of the text does.
        let press = |pressed| Event::PointerButton {
            pos: pos2(900.0, 300.0),
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        editor.frame(vec![Event::PointerMoved(pos2(900.0, 300.0))]);
        editor.frame(vec![press(true)]);
        editor.frame(vec![press(false)]);
        editor.press(Key::End);
        Some(editor)
    }

    /// Types a letter, until list, form and text have followed: the frame that takes it, and the one that shows it.
    pub fn type_letter(&mut self, letter: char) {
        self.frame(vec![Event::Text(letter.to_string())]);
        self.frame(Vec::new());
    }

    /// Presses a key.
    pub fn press(&mut self, key: Key) {
        let event = Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        self.frame(vec![event]);
        self.frame(Vec::new());
    }

    /// The text of the routine.
    pub fn text(&self) -> &str {
        let desk = self.state.desk.as_ref();
        desk.map_or("", |desk| desk.editing.draft().text())
    }

    /// A frame with all that a window does for it but to paint.
    fn frame(&mut self, events: Vec<Event>) {
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1_280.0, 800.0))),
            events,
            focused: true,
            ..RawInput::default()
        };
        let mut actions = Vec::new();
        let FullOutput {
            shapes,
            pixels_per_point,
            mut textures_delta,
            ..
        } = self.ctx.run_ui(input, |ui| {
            debug_assert_eq!(self.state.screen, Screen::Editor);
            self.screens.show(ui, &self.state, &mut actions);
        });
        textures_delta.clear();
        let _painted = self.ctx.tessellate(shapes, pixels_per_point);
        for action in actions {
            self.state.handle(action);
        }
    }
}
