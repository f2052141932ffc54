//! Cards in rows, as many beside each other as there is room for. Only the rows that can be seen are laid out.

use eframe::egui::{Ui, vec2};

use super::rows::is_near;

use crate::ui::theme::space;

const GAP: f32 = 20.0;
const LEAST_WIDTH: f32 = 300.0;

/// Shows `count` cards of a height; `card` is given the number of each and its width.
pub fn grid(ui: &mut Ui, count: usize, height: f32, mut card: impl FnMut(&mut Ui, usize, f32)) {
    let available = ui.available_width();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a number of columns, at least 1"
    )]
    let columns = (((available + GAP) / (LEAST_WIDTH + GAP)).floor() as usize).max(1);
    #[expect(clippy::cast_precision_loss, reason = "a small number of columns")]
    let width = (available - GAP * (columns - 1) as f32) / columns as f32;
    for row in 0..count.div_ceil(columns) {
        if is_near(ui, height) {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing = vec2(GAP, space::SMALL);
                for index in row * columns..((row + 1) * columns).min(count) {
                    card(ui, index, width);
                }
            });
        } else {
            ui.allocate_space(vec2(available, height));
        }
        ui.add_space(GAP - ui.spacing().item_spacing.y);
    }
}
