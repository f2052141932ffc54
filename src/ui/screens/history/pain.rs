//! Pain before and after sessions, over time.

use eframe::egui::{Align2, Rect, Sense, Stroke, Ui, pos2, vec2};
use jiff::civil::Date;

use super::chart;
use super::overview::Overview;
use crate::dates;
use crate::history::Pain;
use crate::history::statistics::{PainChange, Rated};
use crate::text;
use crate::ui::theme::{Palette, Weight, font, space, type_size};
use crate::ui::widgets::Label;
use crate::words;

const HEIGHT: f32 = 190.0;
const NUMBERS: f32 = 26.0;
const DOT: f32 = 5.0;
/// How thick the line of a real change is.
const REAL: f32 = 6.0;
/// How many marks there are at most; of more sessions each is the average of several.
const MOST: usize = 28;
const WIDEST: f32 = 36.0;

/// Shows pain before and after.
pub fn pain(ui: &mut Ui, overview: &Overview) {
    let palette = Palette::of(ui);
    if overview.pain.is_empty() {
        chart::title(ui, &text!("chart-pain"), &[]);
        ui.add(Label::body(&text!("chart-pain-empty")).colour(palette.text_quiet));
        return;
    }
    let changes = words::pain_changes(&overview.pain);
    let remarks = [text!("chart-pain-explained"), changes];
    chart::title(ui, &text!("chart-pain"), &remarks);
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
        let stroke = match mark.change {
            PainChange::Same => Stroke::new(2.0, palette.line),
            PainChange::Better => Stroke::new(REAL, palette.accent),
            PainChange::Worse => Stroke::new(REAL, palette.switch),
        };
        painter.line_segment([before, after], stroke);
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
    let told = chart::newest(&marks, Mark::in_words);
    chart::tell(response, &told, pointed.map(Mark::in_words));
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

/// One mark: a session, or the average of several.
struct Mark {
    from: Date,
    sessions: usize,
    before: f32,
    after: f32,
    change: PainChange,
}

impl Mark {
    fn of(sessions: &[Rated]) -> Self {
        let count = sessions.len();
        let mean = |of: fn(&Rated) -> Pain| {
            let sum: f32 = sessions.iter().map(|it| f32::from(of(it).rating())).sum();
            sum / count as f32
        };
        Self {
            from: sessions[0].day,
            sessions: count,
            before: mean(|rated| rated.before),
            after: mean(|rated| rated.after),
            change: PainChange::of(sessions),
        }
    }

    fn in_words(&self) -> String {
        let date = dates::date(self.from);
        let change = self.change.key();
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
                after = after,
                change = change
            ),
            sessions => text!(
                "chart-pain-mean",
                date = date,
                sessions = sessions,
                before = before,
                after = after,
                change = change
            ),
        }
    }
}
