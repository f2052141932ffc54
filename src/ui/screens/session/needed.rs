//! The one button that a person needs to go on, where everything else is hidden.

use eframe::egui::Ui;

use super::controls::{Control, end_of_open, resume, told_on_hover};
use crate::session::{Phase, Snapshot};
use crate::ui::action::{Action, SessionAction};
use crate::ui::state::RunningSession;
use crate::ui::widgets::{Button, Emphasis};

/// Shows it, if there is one, as high as this, and as wide as there is room.
pub fn show(
    ui: &mut Ui,
    session: &RunningSession,
    snapshot: &Snapshot,
    height: f32,
    actions: &mut Vec<Action>,
) {
    let Some((words, icon, command)) = needed(session, snapshot) else {
        return;
    };
    let key = command.key_cap();
    let button = Button::new(Emphasis::Primary, &words)
        .icon(icon)
        .key(&key)
        .height(height);
    let room = ui.available_width();
    let button = if button.width(ui) <= room {
        button
    } else if button.without_key().width(ui) <= room {
        button.without_key()
    } else {
        button.only(icon)
    };
    let response = ui.push_id(&words, |ui| told_on_hover(ui, button)).inner;
    if response.clicked()
        && let Some(command) = command.engine_command(snapshot.phase == Phase::Paused)
    {
        actions.push(Action::Session(SessionAction::Do(command)));
    }
}

fn needed(session: &RunningSession, snapshot: &Snapshot) -> Option<Control> {
    if snapshot.phase == Phase::Paused {
        Some(resume())
    } else {
        end_of_open(session.plan(), snapshot)
    }
}
