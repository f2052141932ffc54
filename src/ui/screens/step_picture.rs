//! The picture of a step beside its words.

use eframe::egui::{Sense, Ui, Vec2, vec2};

use crate::exercise::Exercise;
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::thumbnail;

const SIZE: Vec2 = vec2(96.0, 64.0);

/// Shows the picture of a step, where words have room beside it.
pub fn show(ui: &mut Ui, exercise: &Exercise) {
    if ui.available_width() < 3.0 * SIZE.x {
        return;
    }
    let palette = Palette::of(ui);
    let (place, _) = ui.allocate_exact_size(SIZE, Sense::hover());
    let ground = palette.accent_soft;
    ui.painter().rect_filled(place, 10, ground);
    let inside = place.shrink(space::TINY);
    thumbnail(ui.painter(), inside, exercise, ground, palette.accent);
    ui.add_space(space::TINY);
}
