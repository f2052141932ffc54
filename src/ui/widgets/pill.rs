//! The state of a session as a word in a shape of its own.

use eframe::egui::{Align2, Color32, Response, Sense, Stroke, StrokeKind, Ui, vec2};

use super::label::told;
use crate::ui::theme::{Weight, font};

/// How a pill is drawn; each state has a shape of its own, so that colour is never needed to tell it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pill {
    /// The colour of the state.
    pub colour: Color32,
    /// The text colour on that colour, for a pill that is filled; none for one that is outlined.
    pub on: Option<Color32>,
    /// The rounding of its corners, from 0 (square) to 1 (round).
    pub roundness: f32,
}

/// How wide a word is in a pill of a height.
pub fn pill_width(ui: &Ui, text: &str, height: f32) -> f32 {
    let text_font = font(Weight::Bold, (height * 0.45).round());
    let galley = ui
        .painter()
        .layout_no_wrap(text.to_owned(), text_font, Color32::PLACEHOLDER);
    galley.size().x + height
}

/// Shows a word in a pill of a height.
pub fn pill(ui: &mut Ui, text: &str, height: f32, look: Pill) -> Response {
    let text_font = font(Weight::Bold, (height * 0.45).round());
    let colour = look.on.unwrap_or(look.colour);
    let galley = ui
        .painter()
        .layout_no_wrap(text.to_owned(), text_font, colour);
    let size = vec2(galley.size().x + height, height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let radius = look.roundness * height / 2.0;
    let painter = ui.painter();
    if look.on.is_some() {
        painter.rect_filled(rect, radius, look.colour);
    } else {
        painter.rect_stroke(
            rect,
            radius,
            Stroke::new(2.0, look.colour),
            StrokeKind::Inside,
        );
    }
    let at = Align2::CENTER_CENTER.anchor_size(rect.center(), galley.size());
    painter.galley(at.min, galley, colour);
    told(response, text)
}
