//! Minutes a week, and how much of what was planned was done.

use eframe::egui::{Align2, CornerRadius, Rect, Sense, Stroke, Ui, pos2, vec2};

use super::overview::Overview;
use crate::dates;
use crate::history::statistics::Week;
use crate::text;
use crate::ui::theme::{Palette, Weight, font, space, type_size};
use crate::ui::widgets::{Label, told};

const HEIGHT: f32 = 150.0;
const NAMES: f32 = 20.0;
/// How many bars there are at most; of a longer time each stands for several weeks.
const MOST: usize = 53;
const WIDEST: f32 = 44.0;

/// Shows the weeks.
pub fn weeks(ui: &mut Ui, overview: &Overview) {
    let palette = Palette::of(ui);
    ui.add(Label::heading(&text!("chart-weeks")));
    let weeks = &overview.weeks;
    let sum = |of: fn(&Week) -> u32| weeks.iter().map(of).fold(0, u32::saturating_add);
    let (done, planned) = (sum(|week| week.works_done), sum(|week| week.works_planned));
    let adherence = text!("chart-weeks-done", done = done, planned = planned);
    ui.add(Label::small(&adherence).colour(palette.text_quiet));
    ui.add_space(space::SMALL);
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
        let in_words = match bars.len() * together > 53 {
            true => dates::month_and_year,
            false => dates::day,
        };
        let name = |at, align, bar: &Bar| {
            painter.text(
                at,
                align,
                in_words(bar.first.monday),
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
        let place = bars.iter().enumerate();
        let under = |place: usize| (left(place)..left(place + 1)).contains(&at.x);
        place
            .filter(|(place, _)| under(*place))
            .map(|(_, bar)| bar)
            .next()
    });
    let response = told(response, &in_words(&bars));
    if let Some(bar) = pointed {
        response.on_hover_text_at_pointer(bar.in_words());
    }
}

/// One bar: a week, or the mean of several.
struct Bar {
    first: Week,
    weeks: usize,
    minutes: u64,
    sessions: u32,
}

impl Bar {
    fn of(weeks: &[Week]) -> Self {
        let seconds: u64 = weeks.iter().map(|week| week.active.as_secs()).sum();
        Self {
            first: weeks[0].clone(),
            weeks: weeks.len(),
            minutes: seconds.div_ceil(60 * weeks.len() as u64),
            sessions: weeks.iter().map(|week| week.sessions).sum(),
        }
    }

    fn in_words(&self) -> String {
        let (date, minutes, sessions) =
            (dates::date(self.first.monday), self.minutes, self.sessions);
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

/// The last bars, for a screen reader.
fn in_words(bars: &[Bar]) -> String {
    let last = bars.iter().rev().take(8).map(Bar::in_words);
    last.collect::<Vec<_>>().join(". ")
}
