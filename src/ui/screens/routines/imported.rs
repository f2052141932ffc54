//! What is being brought in, and what has become of files that were.

use eframe::egui::Ui;

use crate::text;
use crate::ui::action::{Action, ImportAction};
use crate::ui::state::{Importing, State};
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Button, Emphasis, Label, card};

/// The most lines that are shown: nobody reads more of them here.
const MOST_LINES: usize = 200;

/// Shows how far an import is, and tells what has come of it until the person has read it.
pub fn show(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    if let Some(importing) = &state.importing {
        under_way(ui, importing, actions);
    }
    if !state.imported.is_empty() {
        ended(ui, &state.imported, actions);
    }
}

fn under_way(ui: &mut Ui, importing: &Importing, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    card(ui, palette.raised, palette.accent, |ui| {
        ui.add(Label::strong(&importing.in_words()));
        ui.add_space(space::SMALL);
        let stop = text!("import-stop");
        let button = Button::new(Emphasis::Plain, &stop).enabled(!importing.is_stopped());
        if ui.add(button).clicked() {
            actions.push(Action::Import(ImportAction::Stop));
        }
    });
    ui.add_space(space::LARGE);
}

fn ended(ui: &mut Ui, lines: &[String], actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    card(ui, palette.raised, palette.accent, |ui| {
        ui.add(Label::strong(&text!("imported-title")));
        for line in lines.iter().take(MOST_LINES) {
            ui.add(Label::body(line));
        }
        let others = lines.len().saturating_sub(MOST_LINES);
        if others > 0 {
            ui.add(Label::body(&text!("imported-more", count = others)));
        }
        ui.add_space(space::SMALL);
        let done = text!("imported-read");
        if ui.add(Button::new(Emphasis::Plain, &done)).clicked() {
            actions.push(Action::Import(ImportAction::Read));
        }
    });
    ui.add_space(space::LARGE);
}
