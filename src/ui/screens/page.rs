//! A page: its contents in a column of readable width, scrolled where they do not fit.

use eframe::egui::{Key, Modifiers, RichText, ScrollArea, Sense, TextWrapMode, Ui, vec2};

use crate::document::Report;
use crate::ui::state::State;
use crate::ui::theme::{CONTENT_WIDTH, Palette, is_small, space};
use crate::ui::widgets::{Icon, Label, card};

/// Shows a page of a name of its own, so that each keeps its place of scrolling.
pub fn page(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical()
        .id_salt(name)
        .auto_shrink(false)
        .show(ui, |ui| {
            scroll_by_keys(ui);
            let available = ui.available_width();
            let (margin, above) = match available {
                _ if is_small(ui.ctx()) => (space::LARGE, space::MEDIUM),
                narrow if narrow < 800.0 => (space::WIDE, space::HUGE),
                _ => (40.0, space::HUGE),
            };
            let width = (available - 2.0 * margin).min(CONTENT_WIDTH);
            let side = ((available - width) / 2.0).max(margin);
            ui.add_space(above);
            ui.horizontal(|ui| {
                ui.add_space(side - ui.spacing().item_spacing.x);
                ui.vertical(|ui| {
                    ui.set_width(width);
                    contents(ui);
                });
            });
            ui.add_space(above);
        });
}

/// Page Up, Page Down, Home and End scroll the page, unless a text is being written.
fn scroll_by_keys(ui: &Ui) {
    if ui.ctx().text_edit_focused() {
        return;
    }
    let page = ui.clip_rect().height() * 0.85;
    let whole = 1.0e6;
    let steps = [
        (Key::PageDown, -page),
        (Key::PageUp, page),
        (Key::Home, whole),
        (Key::End, -whole),
    ];
    for (key, step) in steps {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            ui.scroll_with_delta(vec2(0.0, step));
        }
    }
}

/// Shows what was done and what could not be done, if there is such a thing.
pub fn notice(ui: &mut Ui, state: &State) {
    if let Some(done) = &state.done {
        let palette = Palette::of(ui);
        card(ui, palette.accent_soft, palette.accent, |ui| {
            ui.add(Label::body(done));
        });
        ui.add_space(space::LARGE);
    }
    if let Some(notice) = &state.notice {
        warning(ui, notice);
        ui.add_space(space::LARGE);
    }
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

/// Shows all that is wrong with a file, as the command line shows it.
pub fn report(ui: &mut Ui, report: &Report) {
    let palette = Palette::of(ui);
    card(ui, palette.raised, palette.danger, |ui| {
        ScrollArea::horizontal()
            .id_salt(&report.source.file)
            .show(ui, |ui| {
                let text = RichText::new(report.render(false)).monospace();
                let label = eframe::egui::Label::new(text).selectable(true);
                ui.add(label.wrap_mode(TextWrapMode::Extend));
            });
    });
}
