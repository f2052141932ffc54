//! The card of a routine, or of a file that cannot be read.

use eframe::egui::{Align, Painter, Rect, Ui, pos2, vec2};

use crate::dates;
use crate::document::Report;
use crate::platform::wall;
use crate::routine::{Entry, Origin};
use crate::session::Plan;
use crate::text;
use crate::ui::state::{Outline, State};
use crate::ui::theme::{Palette, Weight, font, space, type_size};
use crate::ui::widgets::{ClickableCard, Icon, TextColumn, band, thumbnail};
use crate::words;

/// How high a card is.
pub const HEIGHT: f32 = 236.0;
const BAND: f32 = 132.0;
const HEADING: f32 = 18.0;

/// Shows the card of an entry; true if it was pressed.
pub fn show(ui: &mut Ui, state: &State, entry: &Entry, width: f32) -> bool {
    match &entry.routine {
        Ok(_) => state
            .library
            .outline(&entry.origin)
            .is_some_and(|outline| readable(ui, state, entry, outline, width)),
        Err(report) => broken(ui, entry, report, width),
    }
}

fn readable(ui: &mut Ui, state: &State, entry: &Entry, outline: &Outline, width: f32) -> bool {
    let palette = Palette::of(ui);
    let routine = &outline.routine;
    let regions = outline
        .regions
        .iter()
        .take(3)
        .map(|region| words::region(*region))
        .collect::<Vec<_>>()
        .join(" · ");
    let length = outline.plan.as_deref().map(length_in_words);
    let count = text!("exercise-count", count = routine.steps.len());
    let size: Vec<String> = length.into_iter().chain([count]).collect();
    let size = size.join(" · ");
    let last = last(state, &entry.origin);
    // What tells it from others of its name comes first.
    let apart = told_apart(entry);
    // A long name has the place of the regions too, but not of what tells it from others.
    let name_lines = if apart.is_some() { 1 } else { 2 };
    let told: Vec<String> = apart.into_iter().chain([regions]).collect();
    let told = told.join(" · ");
    let name = format!("{}, {told}, {size}, {last}", routine.name);
    let card = ClickableCard {
        name: &name,
        size: vec2(width, HEIGHT),
        line: palette.line,
    };
    let response = card.show(ui, |painter, rect| {
        picture(painter, rect, outline, palette);
        let column = TextColumn::new(painter, rect.with_min_y(rect.top() + BAND));
        let small = |weight| font(weight, type_size::SMALL);
        let (regular, bold) = (small(Weight::Regular), small(Weight::Bold));
        if !column.name(14.0, &routine.name, HEADING, palette.text, name_lines) {
            column.line(42.0, &told, regular.clone(), palette.text_quiet);
        }
        column.foot(Align::Min, &size, bold, palette.text);
        column.foot(Align::Max, &last, regular, palette.text_quiet);
    });
    response.clicked()
}

/// What tells an entry from others of its name: its file, and what a copy is a copy of.
fn told_apart(entry: &Entry) -> Option<String> {
    let file = (entry.has_namesake && entry.is_own()).then(|| format!("{}.ron", entry.slug()));
    let copy = entry.copy.as_ref().map(|copy| {
        let of = format!("{}.ron", copy.of);
        if copy.is_same {
            text!("sync-copy-same", of = of)
        } else {
            text!("sync-copy-differs", of = of)
        }
    });
    let told: Vec<String> = copy.into_iter().chain(file).collect();
    (!told.is_empty()).then(|| told.join(" · "))
}

/// The upper part of the card: the first exercise.
fn picture(painter: &Painter, rect: Rect, outline: &Outline, palette: &Palette) {
    let upper = Rect::from_min_size(rect.min, vec2(rect.width(), BAND));
    let ground = palette.accent_soft;
    band(painter, upper, ground);
    if let Some(exercise) = &outline.first {
        let inside = upper.shrink2(vec2(space::LARGE, space::SMALL));
        thumbnail(painter, inside, exercise, ground, palette.accent);
    }
}

fn broken(ui: &mut Ui, entry: &Entry, report: &Report, width: f32) -> bool {
    let palette = Palette::of(ui);
    let file = format!("{}.ron", entry.slug());
    let first = &report.diagnostics[0];
    let position = report.source.position(first.span.start);
    let place = text!(
        "broken-place",
        line = position.line,
        column = position.column
    );
    let count = text!("broken-count", count = report.diagnostics.len());
    let hint = first.hint().into_iter();
    let message = std::iter::once(first.problem.message()).chain(hint);
    let message = message.collect::<Vec<_>>().join(" – ");
    let name = format!("{file}, {count}, {place}: {message}");
    let card = ClickableCard {
        name: &name,
        size: vec2(width, HEIGHT),
        line: palette.danger,
    };
    let response = card.show(ui, |painter, rect| {
        let icon = pos2(rect.left() + space::LARGE + 14.0, rect.top() + 34.0);
        Icon::Warning.paint(painter, icon, 28.0, palette.danger);
        let beside = rect
            .with_min_x(rect.left() + 40.0)
            .with_max_x(rect.right() - 4.0);
        let heading = font(Weight::Bold, HEADING);
        TextColumn::new(painter, beside).line(22.0, &file, heading, palette.text);
        let column = TextColumn::new(painter, rect);
        let bold = font(Weight::Bold, type_size::BODY);
        column.line(64.0, &count, bold, palette.danger);
        let where_and_what = format!("{place}: {message}");
        let body = font(Weight::Regular, type_size::BODY);
        column.paragraph(92.0, &where_and_what, body, palette.text, 4);
        let small = font(Weight::Regular, type_size::SMALL);
        let unchanged = text!("broken-unchanged");
        column.foot(Align::Min, &unchanged, small, palette.text_quiet);
    });
    response.clicked()
}

/// The length of a plan in words; of one with open bouts, the least it takes.
pub fn length_in_words(plan: &Plan) -> String {
    let length = words::duration_in_words(plan.length);
    if plan.is_open() {
        text!("length-at-least", length = length)
    } else {
        length
    }
}

/// How this week stands, or when the routine was done last.
fn last(state: &State, origin: &Origin) -> String {
    let standing = state.standing(origin).copied().unwrap_or_default();
    match (standing.week, standing.last) {
        (Some(week), _) => words::adherence(week),
        (None, Some(last)) => dates::days_ago(last, wall::now().date()),
        (None, None) => text!("last-done-never"),
    }
}
