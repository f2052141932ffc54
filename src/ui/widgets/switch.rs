//! A switch: on or off, with the knob's place and a mark to tell which.

use eframe::egui::{Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::Icon;
use super::card::{focus_ring, follow_focus};
use crate::ui::theme::Palette;

/// Shows a switch of a name; a click turns it.
pub fn switch(ui: &mut Ui, name: &str, on: &mut bool) -> Response {
    let palette = Palette::of(ui);
    let (rect, mut response) = ui.allocate_exact_size(vec2(48.0, 28.0), Sense::click());
    if response.clicked() {
        *on = !*on;
        response.mark_changed();
    }
    let is_on = *on;
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, is_on, name));
    follow_focus(&response);
    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        let (fill, line, knob) = if is_on {
            (palette.accent, palette.accent, palette.accent_on)
        } else {
            (palette.raised, palette.text_quiet, palette.text_quiet)
        };
        painter.rect_filled(rect, 14, fill);
        painter.rect_stroke(rect, 14, Stroke::new(1.5, line), StrokeKind::Inside);
        let x = if is_on {
            rect.right() - 14.0
        } else {
            rect.left() + 14.0
        };
        let centre = pos2(x, rect.center().y);
        painter.circle_filled(centre, 9.0, knob);
        if is_on {
            Icon::Done.paint(painter, centre, 13.0, palette.accent);
        }
        focus_ring(painter, &response, 14, palette);
    }
    response
}
