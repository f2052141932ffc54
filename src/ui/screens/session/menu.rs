//! All that can be asked for, one below the other: for those who have nothing but a pedal.

use eframe::egui::{Context, Key, Ui};

use super::controls::of_the_moment;
use super::pedal;
use crate::session::Command;
use crate::text;
use crate::ui::action::{Over, SessionAction};
use crate::ui::commands::KeyCommand;
use crate::ui::key_press::take_press;
use crate::ui::state::RunningSession;
use crate::ui::widgets::{Button, Emphasis, Icon, Label, default_button, dialog};

/// How high a button is that is pressed with a foot.
const HIGH: f32 = 48.0;

/// Shows it; gives what the person asks for.
pub fn show(ctx: &Context, session: &RunningSession) -> Option<SessionAction> {
    let mut asked = take_press(ctx, Key::Escape).then_some(SessionAction::Close);
    pedal::lead(ctx);
    let title = text!("menu-title");
    let contents = |ui: &mut Ui| {
        ui.add(Label::heading(&title));
        let go_on = text!("menu-go-on");
        let button = Button::new(Emphasis::Primary, &go_on)
            .icon(Icon::Resume)
            .height(HIGH);
        if default_button(ui, button).clicked() {
            asked = Some(SessionAction::Do(Command::Resume));
        }
        for (words, icon, action) in entries(session) {
            let button = Button::new(Emphasis::Plain, &words).icon(icon).height(HIGH);
            if ui.add(button).clicked() {
                asked = Some(action);
            }
        }
    };
    if dialog(ctx, &title, contents, |_| {}) {
        asked = Some(SessionAction::Close);
    }
    asked
}

fn entries(session: &RunningSession) -> Vec<(String, Icon, SessionAction)> {
    let mut entries = vec![
        (
            text!("session-hurts"),
            Icon::Hurts,
            SessionAction::Open(Over::HURTS),
        ),
        (
            text!("session-swap"),
            Icon::Swap,
            SessionAction::Open(Over::Swap),
        ),
    ];
    for (words, icon, command) in of_the_moment(session.plan(), &session.snapshot()) {
        let command = command.engine_command(false);
        entries.extend(command.map(|command| (words, icon, SessionAction::Do(command))));
    }
    let end = (KeyCommand::End.text(), Icon::Done);
    entries.push((end.0, end.1, SessionAction::Open(Over::End)));
    entries
}
