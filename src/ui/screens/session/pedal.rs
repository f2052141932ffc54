//! A foot pedal, or a presenter: two keys, Page Up and Page Down.
//!
//! Page Down goes on. Page Up goes back once it is let go; held down, it opens a menu of all that can be asked for instead. Over the session
//! Page Down goes from button to button, and Page Up presses the one that has the keyboard.

use std::time::Duration;

use eframe::egui::{Context, Event, FocusDirection, Key, Modifiers};

use crate::session::Command;
use crate::ui::action::{Action, Over, SessionAction};
use crate::ui::key_press::take_press;
use crate::ui::state::RunningSession;

/// How long a pedal is held down for the menu: Supple's default.
const HELD: Duration = Duration::from_millis(900);

/// What is known of the pedal.
#[derive(Debug, Default)]
pub struct Pedal {
    /// Page Up, while it is down.
    held: Option<Held>,
}

/// A pedal that is held down.
#[derive(Debug, Clone, Copy)]
struct Held {
    /// Since when, on the window's clock.
    since: f64,
    /// Whether it has been answered: by the menu, or by what was over the session when it went down.
    is_answered: bool,
}

impl Pedal {
    /// Goes back when the pedal was pressed, once it is let go; opens the menu when it is held down. `is_covered` tells whether
    /// something else is over the window.
    pub fn watch(
        &mut self,
        ctx: &Context,
        session: &RunningSession,
        is_covered: bool,
        actions: &mut Vec<Action>,
    ) {
        let is_covered = is_covered || session.over.is_some();
        let (is_down, now) = ctx.input(|input| (input.key_down(Key::PageUp), input.time));
        if !is_covered && take_press(ctx, Key::PageUp) || is_down && self.held.is_none() {
            self.held = Some(Held {
                since: now,
                is_answered: is_covered,
            });
        }
        let Some(held) = &mut self.held else { return };
        if !is_down {
            if !held.is_answered {
                actions.push(Action::Session(SessionAction::Do(Command::Back)));
            }
            self.held = None;
            return;
        }
        let left = HELD.saturating_sub(Duration::from_secs_f64((now - held.since).max(0.0)));
        if held.is_answered {
            return;
        }
        if left.is_zero() {
            held.is_answered = true;
            actions.push(Action::Session(SessionAction::Open(Over::Menu)));
        } else {
            ctx.request_repaint_after(left);
        }
    }
}

/// Lets a pedal lead through what is over the session; to be called before its buttons are shown.
pub fn lead(ctx: &Context) {
    if take_press(ctx, Key::PageDown) {
        ctx.memory_mut(|memory| memory.move_focus(FocusDirection::Next));
    }
    if take_press(ctx, Key::PageUp) {
        ctx.input_mut(|input| input.events.push(ENTER));
    }
}

/// What presses the button that has the keyboard.
const ENTER: Event = Event::Key {
    key: Key::Enter,
    physical_key: None,
    pressed: true,
    repeat: false,
    modifiers: Modifiers::NONE,
};
