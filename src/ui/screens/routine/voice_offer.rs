//! The offer to lead sessions by voice, until it has been answered.

use eframe::egui::Ui;

use crate::settings::Speaks;
use crate::text;
use crate::ui::action::{Action, SettingsAction};
use crate::ui::state::State;
use crate::ui::theme::space;
use crate::ui::widgets::{Button, Emphasis, Icon, Label};

/// Shows it, unless it has been answered.
pub fn show(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let settings = *state.settings.get();
    if settings.voice.speaks != Speaks::NotAsked {
        return;
    }
    ui.add_space(space::MEDIUM);
    ui.add(Label::body(&text!("voice-offer")));
    ui.add_space(space::TINY);
    ui.horizontal_wrapped(|ui| {
        let (speak, no) = (text!("voice-offer-yes"), text!("voice-offer-no"));
        let answers = [
            (
                Button::new(Emphasis::Plain, &speak).icon(Icon::Sound),
                Speaks::Yes,
            ),
            (Button::new(Emphasis::Plain, &no), Speaks::No),
        ];
        for (button, speaks) in answers {
            if ui.add(button).clicked() {
                let mut settings = settings;
                settings.voice.speaks = speaks;
                actions.push(Action::Settings(SettingsAction::Set(settings)));
            }
        }
    });
}
