//! Words with their buttons beside them; below them, where there is no room for both.

use eframe::egui::{Align, Layout, Ui};

use super::Button;

/// Words get at least this width beside buttons.
const LEAST_WORDS: f32 = 220.0;

/// How wide these buttons are in a row.
pub fn width_of_row<'a>(ui: &Ui, buttons: impl IntoIterator<Item = &'a Button<'a>>) -> f32 {
    let gap = ui.spacing().item_spacing.x;
    let widths = buttons.into_iter().map(|button| button.width(ui) + gap);
    widths.sum::<f32>() - gap
}

/// Shows words, and what takes so much width at the right of them, set from the right to the left; or below them, set
/// from the left to the right.
pub fn beside(
    ui: &mut Ui,
    width: f32,
    align: Align,
    words: impl FnOnce(&mut Ui),
    controls: impl FnOnce(&mut Ui),
) {
    let room = ui.available_width() - width - 2.0 * ui.spacing().item_spacing.x;
    if room < LEAST_WORDS {
        ui.vertical(words);
        ui.horizontal_wrapped(controls);
        return;
    }
    let row = |ui: &mut Ui| {
        ui.vertical(|ui| {
            ui.set_width(room);
            words(ui);
        });
        ui.with_layout(Layout::right_to_left(align), controls);
    };
    match align {
        Align::Min => ui.horizontal_top(row),
        Align::Center | Align::Max => ui.horizontal(row),
    };
}
