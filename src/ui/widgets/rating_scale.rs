//! The numeric rating scales of pain and of effort, 0 to 10.

use eframe::egui::{Align2, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::card::{focus_ring, follow_focus};
use crate::history::{Effort, Pain};
use crate::text;
use crate::ui::theme::{Palette, Weight, font, space, type_size};

/// Shows the scale of a name that is shown beside it; a press rates, a second one on the same number takes the rating back. True if it changed.
pub fn pain_scale(ui: &mut Ui, name: &str, rating: &mut Option<Pain>) -> bool {
    let before = *rating;
    *rating = rating_scale(ui, name, before.map(Pain::rating)).and_then(Pain::new);
    *rating != before
}

/// The same of effort.
pub fn effort_scale(ui: &mut Ui, name: &str, rating: &mut Option<Effort>) -> bool {
    let before = *rating;
    *rating = rating_scale(ui, name, before.map(Effort::rating)).and_then(Effort::new);
    *rating != before
}

/// Shows a scale; what is rated then.
fn rating_scale(ui: &mut Ui, name: &str, before: Option<u8>) -> Option<u8> {
    let mut now = before;
    let palette = Palette::of(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::TINY, space::TINY);
        for rating in 0..=Pain::MAX.rating() {
            let chosen = before == Some(rating);
            let (rect, response) = ui.allocate_exact_size(vec2(40.0, 40.0), Sense::click());
            let choice = text!("pain-choice", scale = name, rating = rating);
            response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, &choice));
            follow_focus(&response);
            if response.clicked() {
                now = (!chosen).then_some(rating);
            }
            let (fill, colour) = if chosen {
                (palette.accent, palette.accent_on)
            } else {
                (palette.raised, palette.text)
            };
            let line = if response.hovered() {
                palette.accent
            } else {
                palette.line
            };
            let painter = ui.painter();
            painter.rect_filled(rect, 10, fill);
            painter.rect_stroke(rect, 10, Stroke::new(1.0, line), StrokeKind::Inside);
            let weight = if chosen {
                Weight::Bold
            } else {
                Weight::Regular
            };
            let digits = rating.to_string();
            let font = font(weight, type_size::BODY);
            painter.text(rect.center(), Align2::CENTER_CENTER, digits, font, colour);
            focus_ring(painter, &response, 10, palette);
        }
    });
    now
}
