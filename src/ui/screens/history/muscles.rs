//! Minutes under stretch a week for each muscle, against the ten from which on little is gained.

use std::time::Duration;

use eframe::egui::{Align2, Rect, Sense, Stroke, Ui, pos2, vec2};

use super::chart;
use super::overview::Overview;
use crate::history::statistics::{ENOUGH_A_WEEK, Stretched};
use crate::text;
use crate::ui::theme::{Palette, Weight, blend, font, type_size};
use crate::ui::widgets::{Label, told};
use crate::words;

const ROW: f32 = 34.0;
const BAR: f32 = 12.0;
const NUMBER: f32 = 48.0;
/// How many muscles are shown.
const MOST: usize = 10;

/// Shows the muscles that were stretched.
pub fn muscles(ui: &mut Ui, overview: &Overview) {
    let palette = Palette::of(ui);
    let explained = text!("chart-muscles-explained");
    chart::title(ui, &text!("chart-muscles"), &[explained]);
    if overview.stretched.is_empty() {
        ui.add(Label::body(&text!("chart-muscles-empty")).colour(palette.text_quiet));
    }
    let longest = overview
        .stretched
        .first()
        .map_or(ENOUGH_A_WEEK, |first| first.time);
    // The mark is never at the very end of the bars.
    let whole = longest.max(ENOUGH_A_WEEK.mul_f32(1.25));
    for stretched in overview.stretched.iter().take(MOST) {
        row(ui, stretched, whole);
    }
}

fn row(ui: &mut Ui, stretched: &Stretched, whole: Duration) {
    let palette = Palette::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let name = words::muscle(stretched.muscle);
    let minutes = format!("{:.1}", stretched.time.as_secs_f64() / 60.0);
    let in_words = text!(
        "chart-muscle",
        muscle = name.as_str(),
        minutes = minutes.as_str()
    );
    told(response, &in_words).on_hover_text(in_words);
    let painter = ui.painter();
    let middle = rect.center().y;
    painter.text(
        rect.left_center(),
        Align2::LEFT_CENTER,
        name,
        font(Weight::Semibold, type_size::BODY),
        palette.text,
    );
    painter.text(
        rect.right_center(),
        Align2::RIGHT_CENTER,
        minutes,
        font(Weight::Bold, type_size::BODY),
        palette.text,
    );
    let left = rect.left() + (rect.width() * 0.32).min(150.0);
    let bar = Rect::from_min_max(
        pos2(left, middle - BAR / 2.0),
        pos2(rect.right() - NUMBER, middle + BAR / 2.0),
    );
    let at = |time: Duration| bar.left() + bar.width() * time.div_duration_f32(whole).min(1.0);
    let enough = stretched.time >= ENOUGH_A_WEEK;
    let colour = if enough {
        palette.accent
    } else {
        blend(palette.raised, palette.accent, 0.68)
    };
    painter.rect_filled(bar, BAR / 2.0, palette.accent_soft);
    painter.rect_filled(bar.with_max_x(at(stretched.time)), BAR / 2.0, colour);
    let mark = at(ENOUGH_A_WEEK);
    let stroke = Stroke::new(2.0, palette.text);
    painter.vline(mark, (middle - ROW / 2.0)..=(middle + ROW / 2.0), stroke);
}
