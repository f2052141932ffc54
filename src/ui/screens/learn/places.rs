//! Where the parts of a lesson are: the figure first, and the line below it as large as fits.

use eframe::egui::{Rect, Vec2, pos2, vec2};

use crate::ui::theme::{CONTROL_HEIGHT, space};

/// With less height than this a figure tells nothing.
const LEAST_FIGURE: f32 = 56.0;
/// The figure has this part of the window, if the line can be read in what is left.
const FIGURE: f32 = 0.5;
/// A line has no more than this part of the height, however long it is.
const LINE: f32 = 0.22;

/// Where the parts are, the same for all lines of a lesson, so that nothing moves.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Places {
    /// The way back, the name, and where one is.
    pub top: Rect,
    /// None where there is no figure, or no room for one.
    pub figure: Option<Rect>,
    pub line: Rect,
    /// The controls.
    pub bottom: Rect,
}

impl Places {
    /// The places in a window; `needed` is how high a line must be for the longest one to be read.
    pub(super) fn of(window: Rect, is_small: bool, has_figure: bool, needed: f32) -> Self {
        let full = window.shrink2(Self::margin(window, is_small));
        let gap = if is_small { space::TINY } else { space::SMALL };
        let top = full.with_max_y(full.top() + CONTROL_HEIGHT);
        let bottom = full.with_min_y(full.bottom() - CONTROL_HEIGHT);
        let middle = Rect::from_min_max(
            pos2(full.left(), top.bottom() + gap),
            pos2(full.right(), bottom.top() - gap),
        );
        let for_figure = window.area() * FIGURE / middle.width().max(1.0);
        let left = middle.height() - for_figure - gap;
        let line = (full.height() * LINE).min(left).max(needed);
        let above = middle.with_max_y(middle.bottom() - line - gap);
        let figure = Some(above).filter(|above| has_figure && above.height() >= LEAST_FIGURE);
        Self {
            top,
            figure,
            line: match figure {
                Some(_) => middle.with_min_y(middle.bottom() - line),
                None => middle,
            },
            bottom,
        }
    }

    /// How wide lines are in a window.
    pub(super) fn width_of_line(window: Rect, is_small: bool) -> f32 {
        window.width() - 2.0 * Self::margin(window, is_small).x
    }

    fn margin(window: Rect, is_small: bool) -> Vec2 {
        match window.width() {
            _ if is_small => vec2(space::SMALL, space::SMALL),
            narrow if narrow < 1_000.0 => vec2(space::LARGE, space::LARGE),
            _ => vec2(space::HUGE, space::WIDE),
        }
    }
}

#[cfg(test)]
mod tests {
    use eframe::egui::Pos2;

    use super::*;

    fn places(width: f32, height: f32, has_figure: bool, needed: f32) -> Places {
        let window = Rect::from_min_size(Pos2::ZERO, vec2(width, height));
        let is_small = width < 520.0 || height < 400.0;
        let places = Places::of(window, is_small, has_figure, needed);
        let parts = [
            Some(places.top),
            places.figure,
            Some(places.line),
            Some(places.bottom),
        ];
        let parts: Vec<Rect> = parts.into_iter().flatten().collect();
        assert!(parts.iter().all(|part| window.contains_rect(*part)));
        let below = |pair: &[Rect]| pair[0].bottom() <= pair[1].top();
        assert!(parts.windows(2).all(below), "{places:?}");
        places
    }

    #[test]
    fn the_figure_has_half_of_the_window_and_the_line_what_it_needs() {
        for (width, height) in [
            (640.0, 480.0),
            (900.0, 600.0),
            (1_280.0, 800.0),
            (1_920.0, 1_080.0),
        ] {
            let places = places(width, height, true, 45.0);
            let part = places.figure.unwrap().area() / (width * height);
            assert!(part >= 0.5, "{part} of {width} by {height}");
            assert!(places.line.height() >= 45.0);
        }
    }

    #[test]
    fn a_long_line_is_read_whatever_that_costs_the_figure() {
        let beside = places(457.0, 343.0, true, 110.0);
        assert!(beside.line.height() >= 110.0 && beside.figure.is_some());
        let alone = places(320.0, 240.0, true, 110.0);
        assert!(alone.line.height() >= 110.0 && alone.figure.is_none());
        assert!(places(320.0, 240.0, true, 55.0).figure.is_some());
        assert_eq!(places(1_280.0, 800.0, false, 45.0).figure, None);
    }
}
