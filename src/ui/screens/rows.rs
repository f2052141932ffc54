//! Rows below each other, of which only those are laid out that can be seen: what is not there costs a screen reader nothing.

use std::collections::HashMap;

use eframe::egui::{Ui, vec2};

/// How far beyond what can be seen rows are laid out, which the keyboard goes on to.
const MORE: f32 = 240.0;

/// Whether what comes next in a column can be seen, or nearly, if it has this height.
pub fn is_near(ui: &Ui, height: f32) -> bool {
    let (seen, top) = (ui.clip_rect(), ui.cursor().top());
    top < seen.bottom() + MORE && top + height > seen.top() - MORE
}

/// The heights of rows of which each may be another, as far as they were laid out.
#[derive(Debug, Default)]
pub struct Heights {
    known: HashMap<usize, f32>,
    /// What they were laid out for: the width, and the size of the text.
    laid_out_for: (f32, f32),
}

impl Heights {
    /// Shows a row, or leaves room for it. One that was never laid out is taken to be as high as the lowest one is.
    pub fn row(&mut self, ui: &mut Ui, row: usize, show: impl FnOnce(&mut Ui)) {
        let width = ui.available_width();
        let laid_out_for = (width, ui.ctx().zoom_factor());
        if self.laid_out_for != laid_out_for {
            self.laid_out_for = laid_out_for;
            self.known.clear();
        }
        let lowest = || self.known.values().copied().reduce(f32::min);
        let height = self.known.get(&row).copied().or_else(lowest);
        match height.filter(|height| !is_near(ui, *height)) {
            Some(height) => {
                ui.allocate_space(vec2(width, height));
            }
            None => {
                let shown = ui.vertical(show).response.rect.height();
                self.known.insert(row, shown);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use eframe::egui::{RawInput, Rect, ScrollArea, pos2};

    use super::*;
    use crate::ui::headless::{context, frame};

    #[test]
    fn only_rows_that_can_be_seen_are_laid_out() {
        let ctx = context();
        let mut heights = Heights::default();
        let mut at = |offset: f32| {
            let mut shown = Vec::new();
            let input = RawInput {
                screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(400.0, 600.0))),
                ..RawInput::default()
            };
            frame(&ctx, input, |ui| {
                shown.clear();
                let area = ScrollArea::vertical().vertical_scroll_offset(offset);
                area.show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    for row in 0..500 {
                        heights.row(ui, row, |ui| {
                            shown.push(row);
                            ui.allocate_space(vec2(100.0, 50.0));
                        });
                    }
                });
            });
            shown
        };
        let first = at(0.0);
        assert_eq!(first.first(), Some(&0));
        assert!(first.len() < 25, "{first:?}");
        let middle = at(10_000.0);
        assert!(middle.contains(&205) && middle.len() < 35, "{middle:?}");
        let again = at(0.0);
        assert!(again.first() == Some(&0) && again.len() < 25, "{again:?}");
    }
}
