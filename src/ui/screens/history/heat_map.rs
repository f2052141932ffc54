//! The heat map: a year of days, a column a week.

use eframe::egui::{
    Align2, Color32, Painter, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, pos2, vec2,
};

use super::chart;
use super::overview::{Overview, WEEKS_OF_A_YEAR};
use super::tile::Tile;
use crate::dates;
use crate::history::Why;
use crate::history::statistics::{Day, Totals};
use crate::text;
use crate::ui::theme::{Palette, Weight, blend, font, type_size};
use crate::ui::widgets::Label;
use crate::words;

/// Minutes from which on a day has the next tone.
const TONES: [(u64, f32); 4] = [(1, 0.42), (5, 0.62), (10, 0.82), (20, 1.0)];
/// How much of the colour of lines an empty day has.
const EMPTY: f32 = 0.55;
/// What stands above the days.
const MONTHS: f32 = 22.0;
/// How far apart the names of two months are at least.
const APART: f32 = 8.0;
const LARGEST: f32 = 24.0;
/// The stroke that marks a day away, as a part of its place: how long and how wide it is.
const AWAY: [f32; 2] = [0.36, 0.11];
/// What a day leaves free on each side, as a part of its place.
const GAP: f32 = 0.09;

/// Shows the days of the last year.
pub fn heat_map(ui: &mut Ui, overview: &Overview) {
    let palette = Palette::of(ui);
    let pitch = (ui.available_width() / WEEKS_OF_A_YEAR as f32).min(LARGEST);
    let size = vec2(pitch * WEEKS_OF_A_YEAR as f32, MONTHS + 7.0 * pitch);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let days = rect.with_min_y(rect.top() + MONTHS);
    let painter = ui.painter();
    let gap = Vec2::splat(pitch * GAP);
    let tile = Tile::new(ui, pitch * (1.0 - 2.0 * GAP));
    let mut last_month = None;
    let mut free_from = days.left();
    for (column, week) in overview.year.chunks(7).enumerate() {
        let left = days.left() + column as f32 * pitch;
        let month = (week[0].date.year(), week[0].date.month());
        if last_month != Some(month) {
            // The first column may be the end of a month.
            let begins = last_month.is_some() || week[0].date.day() <= 14;
            if begins && left >= free_from {
                let name = dates::month(week[0].date.month());
                let font = font(Weight::Regular, type_size::SMALL);
                let at = pos2(left, rect.top());
                let named = painter.text(at, Align2::LEFT_TOP, name, font, palette.text_quiet);
                free_from = named.right() + APART;
            }
            last_month = Some(month);
        }
        for (row, day) in week.iter().enumerate() {
            let is_away = overview.away[column * 7 + row].is_some();
            let at = pos2(left, days.top() + row as f32 * pitch);
            let square = tile.paint(painter, at + gap, tone(palette, day));
            if is_away {
                away(painter, square, mark(palette, day));
            }
            if day.date == overview.today {
                let stroke = Stroke::new(1.5, palette.text);
                painter.rect_stroke(square, pitch * 0.22, stroke, StrokeKind::Outside);
            }
        }
    }
    let pointed = response.hover_pos().and_then(|at| {
        let (column, row) = (
            ((at.x - days.left()) / pitch).floor(),
            ((at.y - days.top()) / pitch).floor(),
        );
        let is_inside = (0.0..7.0).contains(&row) && column >= 0.0;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "numbers of a row and a column, not below 0"
        )]
        let place = is_inside.then_some(column as usize * 7 + row as usize)?;
        let day = overview.year.get(place)?;
        Some(day_in_words(day, overview.away[place]))
    });
    chart::tell(response, &in_words(overview), pointed);
    if days_away(overview) > 0 {
        key(ui, &tile);
    }
}

/// Marks a day away: by a shape, so that no colour has to be told apart.
fn away(painter: &Painter, square: Rect, colour: Color32) {
    let size = square.width() * vec2(2.0 * AWAY[0], 2.0 * AWAY[1]);
    let stroke = Rect::from_center_size(square.center(), size.max(vec2(4.0, 1.5)));
    painter.rect_filled(stroke, 0, colour);
}

/// What the mark means.
fn key(ui: &mut Ui, tile: &Tile) {
    let palette = Palette::of(ui);
    ui.horizontal(|ui| {
        let size = Vec2::splat(tile.side());
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let empty = blend(palette.raised, palette.line, EMPTY);
        let square = tile.paint(ui.painter(), rect.min, empty);
        away(ui.painter(), square, palette.text);
        ui.add(Label::small(&text!("chart-away-key")).colour(palette.text_quiet));
    });
}

/// The colour of the mark of a day away, which must be seen on the tone of the day.
fn mark(palette: &Palette, day: &Day) -> Color32 {
    let is_dark = words::whole_minutes(day.totals.active) >= TONES[2].0;
    if is_dark {
        palette.accent_on
    } else {
        palette.text
    }
}

fn tone(palette: &Palette, day: &Day) -> Color32 {
    let minutes = words::whole_minutes(day.totals.active);
    let none = blend(palette.raised, palette.line, EMPTY);
    let reached = TONES.iter().rev().find(|(from, _)| minutes >= *from);
    reached.map_or(none, |(_, part)| blend(none, palette.accent, *part))
}

fn day_in_words(day: &Day, away: Option<Why>) -> String {
    let date = dates::date(day.date);
    let told = match day.totals.sessions {
        0 => text!("chart-day-empty", date = date),
        sessions => {
            let minutes = words::whole_minutes(day.totals.active);
            text!(
                "chart-day",
                date = date,
                minutes = minutes,
                sessions = sessions
            )
        }
    };
    match away {
        Some(why) => text!("chart-day-away", told = told, kind = words::why_away(why)),
        None => told,
    }
}

fn days_away(overview: &Overview) -> usize {
    overview.away.iter().flatten().count()
}

/// The whole of it, for a screen reader.
fn in_words(overview: &Overview) -> String {
    let done = |day: &&Day| day.totals.sessions > 0;
    let days = overview.year.iter().filter(done).count();
    let totals: Totals = overview.year.iter().map(|day| day.totals).sum();
    let told = text!("chart-year-told", days = days, sessions = totals.sessions);
    match days_away(overview) {
        0 => told,
        days => text!("chart-year-away", told = told, days = days),
    }
}
