//! Pain before and after sessions, over time.

use eframe::egui::{Align2, Rect, Sense, Stroke, Ui, pos2, vec2};
use jiff::civil::Date;

use super::overview::Overview;
use crate::dates;
use crate::history::Pain;
use crate::history::statistics::PainChange;
use crate::text;
use crate::ui::theme::{Palette, Weight, font, space, type_size};
use crate::ui::widgets::{Label, told};

const HEIGHT: f32 = 190.0;
const NUMBERS: f32 = 26.0;
const DOT: f32 = 5.0;
/// How many marks there are at most; of more sessions each is the mean of several.
const MOST: usize = 28;
const WIDEST: f32 = 36.0;

/// Shows pain before and after.
pub fn pain(ui: &mut Ui, overview: &Overview) {
    let palette = Palette::of(ui);
    ui.add(Label::heading(&text!("chart-pain")));
    if overview.pain.is_empty() {
        ui.add_space(space::SMALL);
        ui.add(Label::body(&text!("chart-pain-empty")).colour(palette.text_quiet));
        return;
    }
    let explained = text!("chart-pain-explained");
    ui.add(Label::small(&explained).colour(palette.text_quiet));
    let changes = text!(
        "chart-pain-changes",
        better = overview.pain_changes(PainChange::Better),
        worse = overview.pain_changes(PainChange::Worse),
        all = overview.pain.len()
    );
    ui.add(Label::small(&changes).colour(palette.text_quiet));
    ui.add_space(space::SMALL);
    let together = overview.pain.len().div_ceil(MOST);
    let marks: Vec<Mark> = overview.pain.chunks(together).map(Mark::of).collect();
    let size = vec2(ui.available_width(), HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let plot = rect
        .with_min_x(rect.left() + NUMBERS)
        .shrink2(vec2(0.0, 10.0));
    scale(ui, plot);
    let painter = ui.painter();
    let y = |rating: f32| plot.bottom() - plot.height() * rating / f32::from(Pain::MAX.rating());
    let pitch = (plot.width() / marks.len() as f32).min(WIDEST);
    let x = |place: usize| plot.left() + (place as f32 + 0.5) * pitch;
    for (place, mark) in marks.iter().enumerate() {
        let (before, after) = (
            pos2(x(place), y(mark.before)),
            pos2(x(place), y(mark.after)),
        );
        painter.line_segment([before, after], Stroke::new(2.0, palette.line));
        painter.circle(
            before,
            DOT,
            palette.raised,
            Stroke::new(2.0, palette.switch),
        );
        painter.circle_filled(after, DOT, palette.accent);
    }
    let pointed = response.hover_pos().and_then(|at| {
        let near = |(place, _): &(usize, &Mark)| (x(*place) - at.x).abs() <= pitch / 2.0;
        marks.iter().enumerate().find(near).map(|(_, mark)| mark)
    });
    let last = marks.iter().rev().take(8).map(Mark::in_words);
    let response = told(response, &last.collect::<Vec<_>>().join(". "));
    if let Some(mark) = pointed {
        response.on_hover_text_at_pointer(mark.in_words());
    }
}

/// The lines and numbers of 0, 5 and 10.
fn scale(ui: &Ui, plot: Rect) {
    let palette = Palette::of(ui);
    for (rating, part) in [("10", 0.0), ("5", 0.5), ("0", 1.0)] {
        let y = plot.top() + plot.height() * part;
        let stroke = Stroke::new(1.0, palette.line);
        ui.painter().hline(plot.x_range(), y, stroke);
        ui.painter().text(
            pos2(plot.left() - space::SMALL, y),
            Align2::RIGHT_CENTER,
            rating,
            font(Weight::Regular, type_size::SMALL),
            palette.text_quiet,
        );
    }
}

/// One mark: a session, or the mean of several.
struct Mark {
    from: Date,
    sessions: usize,
    before: f32,
    after: f32,
}

impl Mark {
    fn of(sessions: &[(Date, Pain, Pain)]) -> Self {
        let count = sessions.len();
        let mean = |of: fn(&(Date, Pain, Pain)) -> Pain| {
            let sum: f32 = sessions.iter().map(|it| f32::from(of(it).rating())).sum();
            sum / count as f32
        };
        Self {
            from: sessions[0].0,
            sessions: count,
            before: mean(|it| it.1),
            after: mean(|it| it.2),
        }
    }

    fn in_words(&self) -> String {
        let date = dates::date(self.from);
        let rating = |rating: f32| match self.sessions {
            1 => format!("{rating:.0}"),
            _ => format!("{rating:.1}"),
        };
        let (before, after) = (rating(self.before), rating(self.after));
        match self.sessions {
            1 => text!(
                "chart-pain-mark",
                date = date,
                before = before,
                after = after
            ),
            sessions => text!(
                "chart-pain-mean",
                date = date,
                sessions = sessions,
                before = before,
                after = after
            ),
        }
    }
}
