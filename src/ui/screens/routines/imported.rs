//! What has become of files that were brought in.

use eframe::egui::Ui;

use crate::text;
use crate::ui::action::Action;
use crate::ui::state::State;
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Button, Label, Look, card};

/// Tells it, until the person has read it.
pub fn show(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    if state.imported.is_empty() {
        return;
    }
    let palette = Palette::of(ui);
    card(ui, palette.raised, palette.accent, |ui| {
        ui.add(Label::strong(&text!("imported-title")));
        for line in &state.imported {
            ui.add(Label::body(line));
        }
        ui.add_space(space::SMALL);
        let done = text!("imported-read");
        if ui.add(Button::new(Look::Plain, &done)).clicked() {
            actions.push(Action::ImportRead);
        }
    });
    ui.add_space(space::LARGE);
}
