//! A small choice that is on or off, such as a filter.

use eframe::egui::{Align2, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::card::{focus_ring, follow_focus};
use super::label::elided;
use crate::ui::theme::{HAIRLINE, Palette, Weight, font, space};

const HEIGHT: f32 = 36.0;
/// As good as half the height; from that on the toolkit would make twice as many triangles of a corner.
const RADIUS: u8 = 17;
const SIZE: f32 = 15.0;
/// However little room there is, so much of the words is shown.
const LEAST: f32 = 120.0;

/// Shows one of several choices; a click asks for it, the caller decides.
pub fn chip(ui: &mut Ui, text: &str, chosen: bool) -> Response {
    show(ui, (text, text), chosen, Role::RadioButton)
}

/// The same with another name for a screen reader, where several have the same words.
pub fn chip_named(ui: &mut Ui, text: &str, name: &str, chosen: bool) -> Response {
    show(ui, (text, name), chosen, Role::RadioButton)
}

/// Shows something that is chosen or not, whatever is chosen beside it; a click asks for the other.
pub fn tick(ui: &mut Ui, text: &str, chosen: bool) -> Response {
    show(ui, (text, text), chosen, Role::CheckBox)
}

fn show(ui: &mut Ui, (text, name): (&str, &str), chosen: bool, role: Role) -> Response {
    let palette = Palette::of(ui);
    let weight = if chosen {
        Weight::Semibold
    } else {
        Weight::Regular
    };
    let colour = if chosen { palette.accent } else { palette.text };
    let most = (ui.max_rect().width() - 2.0 * space::LARGE).max(LEAST);
    let laid_out = |weight| elided(ui.painter(), text, font(weight, SIZE), colour, most, 1);
    // The width is that of the heavier weight, so that nothing moves when it is chosen.
    let widest = laid_out(Weight::Semibold);
    let shown = laid_out(weight);
    let size = vec2(widest.size().x + 2.0 * space::LARGE, HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(role, true, chosen, name));
    follow_focus(&response);
    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        let fill = if chosen {
            palette.accent_soft
        } else {
            palette.raised
        };
        let line = if chosen || response.hovered() {
            palette.accent
        } else {
            palette.line
        };
        let edge = Stroke::new(HAIRLINE, line);
        painter.rect(rect, RADIUS, fill, edge, StrokeKind::Inside);
        let place = Align2::CENTER_CENTER.anchor_size(rect.center(), shown.size());
        painter.galley(place.min, shown, colour);
        focus_ring(painter, &response, RADIUS, palette);
    }
    response
}
