//! What somebody else has made of the file, and why something could not be saved.

use std::collections::HashSet;

use eframe::egui::{RichText, ScrollArea, TextWrapMode, Ui};

use crate::document::edit::with_plain_breaks;
use crate::editing::{NotSaved, Theirs};
use crate::text;
use crate::ui::desk_action::DeskAction;
use crate::ui::notice;
use crate::ui::screens::page;
use crate::ui::state::Desk;
use crate::ui::theme::{Palette, is_small, space};
use crate::ui::widgets::{Button, Emphasis, Label, card};

/// What stands above and under the two texts.
const AROUND: f32 = 170.0;
/// How high both texts are in a small window.
const IN_SMALL: f32 = 180.0;

/// Shows why something could not be saved, and what is wrong with the file.
pub fn show(ui: &mut Ui, desk: &Desk, done: &mut Vec<DeskAction>) {
    match &desk.trouble {
        // Of a conflict both texts are shown.
        None | Some(NotSaved::Conflict) => {}
        Some(NotSaved::TooLong) => not_saved(ui, &text!("editor-too-long")),
        Some(NotSaved::File(path, error)) => {
            not_saved(ui, &notice::not_written(path, error));
            save_elsewhere(ui, done);
            ui.add_space(space::SMALL);
        }
    }
    match desk.editing.theirs() {
        None | Some(Theirs::Changed(_)) => {}
        Some(Theirs::Gone) => {
            page::warning(ui, &text!("editor-file-gone"));
            ui.add_space(space::SMALL);
        }
        Some(Theirs::Unreadable(report)) => {
            page::warning(ui, &text!("editor-file-unreadable"));
            page::report(ui, report);
            save_elsewhere(ui, done);
            ui.add_space(space::SMALL);
        }
    }
}

fn not_saved(ui: &mut Ui, why: &str) {
    page::warning(ui, &text!("editor-not-saved", why = why));
}

fn save_elsewhere(ui: &mut Ui, done: &mut Vec<DeskAction>) {
    let save = text!("editor-save-elsewhere");
    if ui.add(Button::new(Emphasis::Plain, &save)).clicked() {
        done.push(DeskAction::SaveElsewhere);
    }
}

/// Shows both texts beside each other, and the choice between them.
pub fn both(ui: &mut Ui, theirs: &str, mine: &str, done: &mut Vec<DeskAction>) {
    let palette = Palette::of(ui);
    // In a small window all of the editor scrolls.
    let height = if is_small(ui.ctx()) {
        IN_SMALL
    } else {
        (ui.available_height() - AROUND).max(80.0)
    };
    card(ui, palette.switch_soft, palette.switch, |ui| {
        ui.add(Label::strong(&text!("editor-conflict")));
        ui.columns(2, |columns| {
            let texts = [
                (text!("editor-theirs"), theirs, mine),
                (text!("editor-mine"), mine, theirs),
            ];
            for (ui, (name, text, other)) in columns.iter_mut().zip(texts) {
                ui.add(Label::small(&name));
                one(ui, &name, text, other, height);
            }
            let take = text!("editor-take-theirs");
            if columns[0]
                .add(Button::new(Emphasis::Plain, &take))
                .clicked()
            {
                done.push(DeskAction::TakeTheirs);
            }
            let keep = text!("editor-keep-mine");
            if columns[1]
                .add(Button::new(Emphasis::Plain, &keep))
                .clicked()
            {
                done.push(DeskAction::KeepMine);
            }
        });
    });
}

/// A text, with the lines set off that the other one does not have.
fn one(ui: &mut Ui, name: &str, text: &str, other: &str, height: f32) {
    let palette = Palette::of(ui);
    let (text, other) = (with_plain_breaks(text), with_plain_breaks(other));
    let others: HashSet<&str> = other.lines().collect();
    let area = ScrollArea::both().id_salt(name).auto_shrink(false);
    area.max_height(height).show(ui, |ui| {
        for line in text.lines() {
            let is_own = !others.contains(line);
            let shown = RichText::new(line).monospace();
            let shown = if is_own {
                shown.color(palette.danger).strong()
            } else {
                shown.color(palette.text_quiet)
            };
            let label = eframe::egui::Label::new(shown);
            ui.add(label.wrap_mode(TextWrapMode::Extend));
        }
    });
}
