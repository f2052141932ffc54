//! Minutes a week, and how much of what was planned was done.

use eframe::egui::{Align2, CornerRadius, Rect, Sense, Stroke, Ui, pos2, vec2};
use jiff::civil::Date;

use super::chart;
use super::overview::Overview;
use crate::dates;
use crate::history::statistics::{Totals, Week};
use crate::text;
use crate::ui::theme::{Palette, Weight, font, type_size};
use crate::words;

const HEIGHT: f32 = 150.0;
const NAMES: f32 = 20.0;
/// How many bars there are at most; of a longer time each stands for several weeks.
const MOST: usize = 53;
const WIDEST: f32 = 44.0;

/// Shows the weeks.
pub fn weeks(ui: &mut Ui, overview: &Overview) {
    let palette = Palette::of(ui);
    let weeks = &overview.weeks;
    let done = words::done_of_planned(&overview.totals);
    chart::title(ui, &text!("chart-weeks"), &[done]);
    let size = vec2(ui.available_width(), HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let together = weeks.len().div_ceil(MOST).max(1);
    let bars: Vec<Bar> = weeks.chunks(together).map(Bar::of).collect();
    let highest = bars.iter().map(|bar| bar.minutes).max().unwrap_or(0).max(1);
    let plot = rect
        .with_min_y(rect.top() + NAMES)
        .with_max_y(rect.bottom() - NAMES);
    let painter = ui.painter();
    let small = font(Weight::Regular, type_size::SMALL);
    let top = text!("chart-minutes", minutes = highest);
    painter.text(
        rect.left_top(),
        Align2::LEFT_TOP,
        top,
        small.clone(),
        palette.text_quiet,
    );
    for y in [plot.top(), plot.bottom()] {
        painter.hline(plot.x_range(), y, Stroke::new(1.0, palette.line));
    }
    let pitch = (plot.width() / bars.len().max(1) as f32).min(WIDEST);
    let left = |place: usize| plot.left() + place as f32 * pitch;
    for (place, bar) in bars.iter().enumerate() {
        let height = plot.height() * bar.minutes as f32 / highest as f32;
        let shape = Rect::from_min_max(
            pos2(left(place) + pitch * 0.14, plot.bottom() - height),
            pos2(left(place) + pitch * 0.86, plot.bottom()),
        );
        let round = CornerRadius {
            sw: 0,
            se: 0,
            ..CornerRadius::same(4)
        };
        painter.rect_filled(shape, round, palette.accent);
    }
    if let (Some(first), Some(last)) = (bars.first(), bars.last()) {
        let in_words = match together {
            1 => dates::day,
            _ => dates::month_and_year,
        };
        let name = |at, align, bar: &Bar| {
            painter.text(
                at,
                align,
                in_words(bar.monday),
                small.clone(),
                palette.text_quiet,
            );
        };
        name(rect.left_bottom(), Align2::LEFT_BOTTOM, first);
        let end = pos2(left(bars.len()), rect.bottom());
        // Two names need their room.
        if end.x - rect.left() > 120.0 {
            name(end, Align2::RIGHT_BOTTOM, last);
        }
    }
    let pointed = response.hover_pos().and_then(|at| {
        let under = |(place, _): &(usize, &Bar)| (left(*place)..left(*place + 1)).contains(&at.x);
        bars.iter().enumerate().find(under).map(|(_, bar)| bar)
    });
    let told = chart::newest(&bars, Bar::in_words);
    chart::tell(response, &told, pointed.map(Bar::in_words));
}

/// One bar: a week, or the average of several.
struct Bar {
    monday: Date,
    weeks: usize,
    minutes: u64,
    sessions: u32,
}

impl Bar {
    fn of(weeks: &[Week]) -> Self {
        let totals: Totals = weeks.iter().map(|week| week.totals).sum();
        Self {
            monday: weeks[0].monday,
            weeks: weeks.len(),
            minutes: words::whole_minutes(totals.active.div_f64(weeks.len() as f64)),
            sessions: totals.sessions,
        }
    }

    fn in_words(&self) -> String {
        let (date, minutes, sessions) = (dates::date(self.monday), self.minutes, self.sessions);
        match self.weeks {
            1 => text!(
                "chart-week",
                date = date,
                minutes = minutes,
                sessions = sessions
            ),
            weeks => text!(
                "chart-weeks-together",
                date = date,
                weeks = weeks,
                minutes = minutes,
                sessions = sessions
            ),
        }
    }
}
