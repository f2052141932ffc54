//! Left against right.

use std::time::Duration;

use eframe::egui::{Align2, Rect, Sense, Ui, pos2, vec2};

use super::chart;
use super::overview::Overview;
use crate::history::statistics::Sides;
use crate::text;
use crate::ui::theme::{Palette, Weight, font, space, type_size};
use crate::ui::widgets::{elided, told};
use crate::words;

const ROW: f32 = 34.0;
const BAR: f32 = 12.0;
const NUMBER: f32 = 56.0;
/// How many exercises are shown.
const MOST: usize = 6;

/// Shows the exercises that were done on either side, the most uneven first.
pub fn sides(ui: &mut Ui, overview: &Overview) {
    let explained = if overview.sides.is_empty() {
        text!("chart-sides-empty")
    } else {
        text!("chart-sides-explained")
    };
    chart::title(ui, &text!("chart-sides"), &[explained]);
    let longest = overview.sides.iter().take(MOST);
    let longest = longest.map(|(_, sides)| sides.left.max(sides.right)).max();
    for (name, sides) in overview.sides.iter().take(MOST) {
        row(ui, name, sides, longest.unwrap_or_default());
    }
}

fn row(ui: &mut Ui, name: &str, sides: &Sides, longest: Duration) {
    let palette = Palette::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let (left, right) = (
        words::clock_time(sides.left),
        words::clock_time(sides.right),
    );
    let in_words = text!(
        "chart-side",
        exercise = name,
        left = left.as_str(),
        right = right.as_str()
    );
    told(response, &in_words).on_hover_text(in_words);
    let painter = ui.painter();
    let middle = rect.center().y;
    let width = (rect.width() * 0.36).min(180.0);
    let bold = font(Weight::Semibold, type_size::BODY);
    let galley = elided(painter, name, bold, palette.text, width - space::SMALL, 1);
    let at = pos2(rect.left(), middle - galley.size().y / 2.0);
    painter.galley(at, galley, palette.text);
    let bars = Rect::from_min_max(
        pos2(rect.left() + width + NUMBER, middle - BAR / 2.0),
        pos2(rect.right() - NUMBER, middle + BAR / 2.0),
    );
    let half = bars.width() / 2.0 - 1.0;
    let length = |time: Duration| half * time.div_duration_f32(longest.max(Duration::from_secs(1)));
    let centre = bars.center().x;
    painter.rect_filled(bars, BAR / 2.0, palette.accent_soft);
    let to_left = bars
        .with_min_x(centre - 1.0 - length(sides.left))
        .with_max_x(centre - 1.0);
    let to_right = bars
        .with_min_x(centre + 1.0)
        .with_max_x(centre + 1.0 + length(sides.right));
    painter.rect_filled(to_left, 2.0, palette.rest);
    painter.rect_filled(to_right, 2.0, palette.accent);
    let small = font(Weight::Bold, type_size::SMALL);
    let beside = |x, align, text| {
        painter.text(pos2(x, middle), align, text, small.clone(), palette.text);
    };
    beside(bars.left() - space::SMALL, Align2::RIGHT_CENTER, left);
    beside(rect.right(), Align2::RIGHT_CENTER, right);
}
