//! A part of a page of settings: a card under a name, and lines in it.

use eframe::egui::{Align, Layout, Ui, vec2};

use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Label, card};

/// Shows contents on a card under a name.
pub fn section(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui)) {
    let palette = Palette::of(ui);
    card(ui, palette.raised, palette.line, |ui| {
        ui.add(Label::heading(name));
        ui.add_space(space::SMALL);
        contents(ui);
    });
}

/// A line with its name at the left and its controls behind it.
pub fn row(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui)) {
    let whole = ui.available_width();
    // In a narrow window the name has a line of its own.
    let (size, layout) = match whole {
        narrow if narrow < 420.0 => (vec2(whole, 28.0), Layout::top_down(Align::Min)),
        _ => (
            vec2(200.0_f32.min(whole * 0.3), 44.0),
            Layout::left_to_right(Align::Min),
        ),
    };
    ui.allocate_ui_with_layout(vec2(whole, 0.0), layout, |ui| {
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_size(size);
            ui.add(Label::body(name));
        });
        // Controls that need another line begin where those above them do.
        ui.horizontal_wrapped(|ui| {
            ui.set_row_height(44.0);
            contents(ui);
        });
    });
}
