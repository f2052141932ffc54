//! A foot pedal, or a presenter: two keys, Page Up and Page Down.
//!
//! A short press of them goes back and on. Held down, Page Up opens a menu of all that can be asked for. Over the session
//! Page Down goes from button to button, and Page Up presses the one that has the keyboard.

use std::time::Duration;

use eframe::egui::{Context, Event, FocusDirection, Key, Modifiers};

use crate::ui::action::{Action, Over, SessionAction};
use crate::ui::key_press::take_press;
use crate::ui::state::RunningSession;

/// How long a pedal is held down for the menu: Supple's default.
const HELD: Duration = Duration::from_millis(900);

/// What is known of the pedal.
#[derive(Debug, Default)]
pub struct Pedal {
    /// When Page Up went down, on the window's clock; none while it is up, or once that was answered.
    down_since: Option<f64>,
    is_answered: bool,
}

impl Pedal {
    /// Opens the menu when the pedal is held down.
    pub fn watch(&mut self, ctx: &Context, session: &RunningSession, actions: &mut Vec<Action>) {
        let (is_down, now) = ctx.input(|input| (input.key_down(Key::PageUp), input.time));
        if !is_down {
            *self = Self::default();
            return;
        }
        let since = *self.down_since.get_or_insert(now);
        if self.is_answered || session.over.is_some() {
            // A press over the session is no beginning of a longer one.
            self.is_answered = true;
            return;
        }
        let left = HELD.saturating_sub(Duration::from_secs_f64((now - since).max(0.0)));
        if left.is_zero() {
            self.is_answered = true;
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
