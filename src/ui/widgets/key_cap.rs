//! The small picture of a key.

use eframe::egui::{Align2, Color32, Painter, Pos2, Rect, Stroke, StrokeKind, vec2};

use crate::ui::theme::{Weight, font};

const HEIGHT: f32 = 22.0;
const SIZE: f32 = 13.0;

/// How wide the picture of a key is.
pub fn key_cap_width(painter: &Painter, key: &str) -> f32 {
    let galley = painter.layout_no_wrap(
        key.to_owned(),
        font(Weight::Semibold, SIZE),
        Color32::PLACEHOLDER,
    );
    (galley.size().x + 12.0).max(HEIGHT)
}

/// Paints a key with its left edge at a point halfway up.
pub fn key_cap(painter: &Painter, left: Pos2, key: &str, colour: Color32, line: Color32) {
    let size = vec2(key_cap_width(painter, key), HEIGHT);
    let rect = Rect::from_min_size(left - vec2(0.0, HEIGHT / 2.0), size);
    painter.rect_stroke(rect, 6, Stroke::new(1.0, line), StrokeKind::Inside);
    let font = font(Weight::Semibold, SIZE);
    painter.text(rect.center(), Align2::CENTER_CENTER, key, font, colour);
}
