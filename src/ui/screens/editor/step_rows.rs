//! How the rows of the list of steps are shown.

use std::time::Duration;

use eframe::egui::{Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::exercise::Catalogue;
use crate::routine::{Rounds, Step};
use crate::text;
use crate::ui::theme::{CARD_RADIUS, Palette, Weight, font, space, type_size};
use crate::ui::widgets::{Icon, TextColumn, elided, focus_ring, thumbnail};
use crate::words;

/// The height of a row.
pub const ROW: f32 = 64.0;
const HANDLE: f32 = 26.0;
const PICTURE: f32 = 60.0;
/// A row shows the picture only if this much is left beside it.
const LEAST_BESIDE_PICTURE: f32 = 160.0;
/// How far the steps of rounds stand in.
pub const INDENT: f32 = 20.0;

/// The row of the routine as a whole.
pub fn whole(ui: &mut Ui, chosen: bool) -> Response {
    let palette = Palette::of(ui);
    let size = vec2(ui.available_width(), 44.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let name = text!("editor-whole");
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &name));
    ground(ui, rect, &response, chosen);
    let galley = elided(
        ui.painter(),
        &name,
        font(Weight::Bold, type_size::BODY),
        palette.text,
        rect.width() - 2.0 * space::LARGE,
        1,
    );
    let at = pos2(
        rect.left() + space::LARGE,
        rect.center().y - galley.size().y / 2.0,
    );
    ui.painter().galley(at, galley, palette.text);
    response
}

/// What a row shows of a step.
pub struct StepRow<'a> {
    /// Its place.
    pub place: usize,
    /// The step.
    pub step: &'a Step,
    /// How long it takes.
    pub length: Duration,
    /// The rounds that it is in.
    pub rounds: Option<&'a Rounds>,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// The row of a step.
pub fn row(ui: &mut Ui, shown: &StepRow<'_>, catalogue: &Catalogue) -> Response {
    let StepRow {
        place,
        step,
        length,
        rounds,
        chosen,
    } = *shown;
    let palette = Palette::of(ui);
    let exercise = catalogue.get(&step.exercise);
    let name = exercise.map_or(step.exercise.as_str(), |exercise| exercise.name.as_str());
    let dose = words::dose_in_words(&step.dose);
    let length = words::clock_time(length);
    let size = vec2(ui.available_width(), ROW);
    let (whole, _) = ui.allocate_exact_size(size, Sense::hover());
    let rect = match rounds {
        Some(_) => whole.with_min_x(whole.left() + INDENT),
        None => whole,
    };
    let id = ui.make_persistent_id(("row", place));
    let response = ui.interact(rect, id, Sense::click_and_drag());
    response.widget_info(|| {
        let number = place + 1;
        let (dose, length) = (dose.as_str(), length.as_str());
        let told = match rounds {
            None => text!(
                "editor-step-told",
                number = number,
                exercise = name,
                dose = dose,
                length = length
            ),
            Some(rounds) => text!(
                "editor-step-told-in-rounds",
                number = number,
                exercise = name,
                dose = dose,
                length = length,
                count = rounds.count
            ),
        };
        WidgetInfo::selected(Role::Button, true, chosen, told)
    });
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let colour = ground(ui, rect, &response, chosen);
    let painter = ui.painter();
    if let Some(rounds) = rounds {
        frame(ui, whole, place + 1 == rounds.steps.end);
    }
    let handle = pos2(rect.left() + HANDLE / 2.0 + 2.0, rect.center().y);
    Icon::Handle.paint(painter, handle, 18.0, palette.text_quiet);
    let left = rect.left() + HANDLE + space::TINY;
    let beside_picture = left + PICTURE + space::SMALL;
    // Where there is little room the name counts for more.
    let has_picture = rect.right() - beside_picture > LEAST_BESIDE_PICTURE;
    let text = if has_picture { beside_picture } else { left };
    if let Some(exercise) = exercise.filter(|_| has_picture) {
        let picture = Rect::from_min_size(
            pos2(left, rect.top() + space::SMALL),
            vec2(PICTURE, ROW - 2.0 * space::SMALL),
        );
        thumbnail(painter, picture, exercise, colour, palette.accent);
    }
    let bold = |size| font(Weight::Bold, size);
    let length = painter.layout_no_wrap(length, bold(type_size::SMALL), palette.text);
    let right = rect.right() - space::MEDIUM - length.size().x;
    let at = pos2(right, rect.center().y - length.size().y / 2.0);
    painter.galley(at, length, palette.text);
    let beside = rect
        .with_min_x(text - space::LARGE)
        .with_max_x(right + space::SMALL);
    let column = TextColumn::new(painter, beside);
    let small = font(Weight::Regular, type_size::SMALL);
    column.name(11.0, name, type_size::BODY, palette.text, 1);
    column.line(35.0, &dose, small, palette.text_quiet);
    response
}

/// Paints the ground of a row; gives its colour.
fn ground(ui: &Ui, rect: Rect, response: &Response, chosen: bool) -> eframe::egui::Color32 {
    let palette = Palette::of(ui);
    let (fill, line) = match (chosen, response.hovered()) {
        (true, _) => (palette.accent_soft, palette.accent),
        (false, true) => (palette.raised, palette.accent),
        (false, false) => (palette.raised, palette.line),
    };
    let painter = ui.painter();
    painter.rect_filled(rect, CARD_RADIUS, fill);
    let width = if chosen { 2.0 } else { 1.0 };
    painter.rect_stroke(
        rect,
        CARD_RADIUS,
        Stroke::new(width, line),
        StrokeKind::Inside,
    );
    focus_ring(painter, response, CARD_RADIUS, palette);
    fill
}

/// The head of rounds: how often, and the rest between them.
pub fn rounds_row(ui: &mut Ui, place: usize, rounds: &Rounds, chosen: bool) -> Response {
    let palette = Palette::of(ui);
    let name = text!("editor-rounds", count = rounds.count);
    let rest = match rounds.rest.as_secs() {
        0 => text!("editor-rounds-no-rest"),
        seconds => text!("editor-rounds-rest", seconds = seconds),
    };
    let size = vec2(ui.available_width(), ROW);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let id = ui.make_persistent_id(("rounds", place));
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| {
        let told = text!(
            "editor-rounds-told",
            rounds = name.as_str(),
            steps = rounds.steps.len(),
            rest = rest.as_str()
        );
        WidgetInfo::selected(Role::Button, true, chosen, told)
    });
    if !ui.is_rect_visible(rect) {
        return response;
    }
    ground(ui, rect, &response, chosen);
    let painter = ui.painter();
    let icon = pos2(rect.left() + space::LARGE + 4.0, rect.center().y);
    Icon::Repeat.paint(painter, icon, 22.0, palette.accent);
    let beside = rect.with_min_x(rect.left() + space::LARGE + 8.0);
    let column = TextColumn::new(painter, beside);
    let small = font(Weight::Regular, type_size::SMALL);
    column.name(11.0, &name, type_size::BODY, palette.text, 1);
    column.line(35.0, &rest, small, palette.text_quiet);
    response
}

/// The line at the left that holds the steps of rounds together, down to the last one.
fn frame(ui: &Ui, row: Rect, is_last: bool) {
    let x = row.left() + INDENT / 2.0 - 2.0;
    let top = row.top() - ui.spacing().item_spacing.y;
    let bottom = if is_last {
        row.center().y
    } else {
        row.bottom()
    };
    let stroke = Stroke::new(3.0, Palette::of(ui).accent);
    let painter = ui.painter();
    painter.vline(x, top..=bottom, stroke);
    if is_last {
        painter.hline(x..=row.left() + INDENT, bottom, stroke);
    }
}
