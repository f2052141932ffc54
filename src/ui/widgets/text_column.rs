//! Lines of text painted on a card at fixed heights, each cut with an ellipsis where the card's margin begins.

use eframe::egui::{Align, Align2, Color32, FontId, Painter, Rect, vec2};

use super::{elided, fitted};
use crate::ui::theme::{Weight, font, space, type_size};

/// How far above the lower edge of a card its last line ends.
const FOOT: f32 = 14.0;

/// The text on a card, or on a part of one.
pub struct TextColumn<'a> {
    painter: &'a Painter,
    rect: Rect,
}

impl<'a> TextColumn<'a> {
    /// Text on a part of a card, with a margin at its left and at its right.
    pub fn new(painter: &'a Painter, part: Rect) -> Self {
        let rect = part.shrink2(vec2(space::LARGE, 0.0));
        Self { painter, rect }
    }

    /// Paints a line, so far below the upper edge.
    pub fn line(&self, top: f32, text: &str, font: FontId, colour: Color32) {
        self.paragraph(top, text, font, colour, 1);
    }

    /// Paints a name on at most so many lines of its size, smaller where it is longer than that; true if it has more than
    /// one line.
    pub fn name(&self, top: f32, text: &str, size: f32, colour: Color32, rows: usize) -> bool {
        let line = self
            .painter
            .layout_no_wrap(String::new(), font(Weight::Bold, size), colour);
        let room = vec2(self.rect.width(), line.size().y * rows as f32);
        let sizes = (size, type_size::SMALL);
        let galley = fitted(self.painter, text, Weight::Bold, colour, room, sizes);
        let has_more = galley.rows.len() > 1;
        let at = self.rect.left_top() + vec2(0.0, top);
        self.painter.galley(at, galley, colour);
        has_more
    }

    /// Paints at most `rows` lines, the first so far below the upper edge.
    pub fn paragraph(&self, top: f32, text: &str, font: FontId, colour: Color32, rows: usize) {
        let galley = elided(self.painter, text, font, colour, self.rect.width(), rows);
        let at = self.rect.left_top() + vec2(0.0, top);
        self.painter.galley(at, galley, colour);
    }

    /// Paints the last line of the card, at its left or at its right.
    pub fn foot(&self, side: Align, text: &str, font: FontId, colour: Color32) {
        let galley = elided(self.painter, text, font, colour, self.rect.width(), 1);
        let above = self.rect.with_max_y(self.rect.bottom() - FOOT);
        let place = Align2([side, Align::Max]).align_size_within_rect(galley.size(), above);
        self.painter.galley(place.min, galley, colour);
    }
}
