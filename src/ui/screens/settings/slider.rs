//! Sliders of per cent, with the number beside them.

use std::ops::RangeInclusive;

use eframe::egui::style::HandleShape;
use eframe::egui::{Align, Layout, Slider, Stroke, Ui, vec2};

use crate::sound::Percent;
use crate::text;
use crate::ui::theme::Palette;
use crate::ui::widgets::Label;

/// How loud something is; `name` is what a screen reader says.
pub fn volume(ui: &mut Ui, name: String, volume: &mut Percent, is_on: bool) {
    let mut number = volume.get();
    percent(ui, name, &mut number, 0..=100, is_on);
    *volume = Percent::try_from(number).unwrap_or(*volume);
}

/// Any number of per cent between these.
pub fn percent(
    ui: &mut Ui,
    name: String,
    number: &mut u8,
    bounds: RangeInclusive<u8>,
    is_on: bool,
) {
    let palette = Palette::of(ui);
    dress(ui, palette);
    ui.spacing_mut().slider_width = (ui.available_width() - 190.0).clamp(60.0, 200.0);
    let slider = Slider::new(number, bounds).show_value(false);
    ui.add_enabled(is_on, slider).accessible_name(name);
    let shown = text!("text-size-percent", percent = *number);
    ui.allocate_ui_with_layout(
        vec2(52.0, 28.0),
        Layout::right_to_left(Align::Center),
        |ui| ui.add(Label::body(&shown).colour(palette.text_quiet)),
    );
}

/// A round knob on a line that is filled up to it.
fn dress(ui: &mut Ui, palette: &Palette) {
    let visuals = ui.visuals_mut();
    visuals.selection.bg_fill = palette.accent;
    visuals.handle_shape = HandleShape::Circle;
    for widget in [
        &mut visuals.widgets.inactive,
        &mut visuals.widgets.hovered,
        &mut visuals.widgets.active,
    ] {
        widget.fg_stroke = Stroke::new(2.0, palette.accent);
    }
    ui.spacing_mut().interact_size.y = 26.0;
}
