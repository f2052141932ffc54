//! A page: its contents in a column of readable width, scrolled where they do not fit.

use eframe::egui::{ScrollArea, Sense, Ui, vec2};

use crate::ui::state::State;
use crate::ui::theme::{CONTENT_WIDTH, Palette, space};
use crate::ui::widgets::{Icon, Label, card};

/// Shows a page of a name of its own, so that each keeps its place of scrolling.
pub fn page(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical()
        .id_salt(name)
        .auto_shrink(false)
        .show(ui, |ui| {
            let available = ui.available_width();
            let margin = if available < 800.0 { space::WIDE } else { 40.0 };
            let width = (available - 2.0 * margin).min(CONTENT_WIDTH);
            let side = ((available - width) / 2.0).max(margin);
            ui.add_space(space::HUGE);
            ui.horizontal(|ui| {
                ui.add_space(side - ui.spacing().item_spacing.x);
                ui.vertical(|ui| {
                    ui.set_width(width);
                    contents(ui);
                });
            });
            ui.add_space(space::HUGE);
        });
}

/// Shows what could not be done, if there is such a thing.
pub fn notice(ui: &mut Ui, state: &State) {
    let Some(notice) = &state.notice else { return };
    warning(ui, notice);
    ui.add_space(space::LARGE);
}

/// Shows a warning on a ground that asks for attention.
pub fn warning(ui: &mut Ui, text: &str) {
    let palette = Palette::of(ui);
    card(ui, palette.switch_soft, palette.switch, |ui| {
        ui.horizontal_top(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(24.0, 24.0), Sense::hover());
            Icon::Warning.paint(ui.painter(), rect.center(), 22.0, palette.switch);
            ui.add(Label::body(text));
        });
    });
}
