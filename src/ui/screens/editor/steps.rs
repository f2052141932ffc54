//! The list of steps: chosen by a press or by the keyboard, put in order by dragging or by keys.

use std::time::Duration;

use eframe::egui::{
    CursorIcon, Key, Modifiers, Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

use super::{Chosen, EditorScreen, Picker};
use crate::exercise::Catalogue;
use crate::routine::edit::Change;
use crate::routine::{Routine, Step};
use crate::session::introductions;
use crate::text;
use crate::ui::desk_action::DeskAction;
use crate::ui::state::{Desk, State};
use crate::ui::theme::{CARD_RADIUS, Palette, Weight, font, space, type_size};
use crate::ui::widgets::{
    Button, Emphasis, Icon, Label, TextColumn, elided, focus_ring, thumbnail,
};
use crate::words;

const ROW: f32 = 64.0;
const HANDLE: f32 = 26.0;
const PICTURE: f32 = 60.0;
/// A row shows the picture only if this much is left beside it.
const LEAST_BESIDE_PICTURE: f32 = 160.0;
/// What stands under the list.
const FOOT: f32 = 104.0;

impl EditorScreen {
    /// Shows the list, and what can be done with its steps.
    pub(super) fn steps(
        &mut self,
        ui: &mut Ui,
        state: &State,
        desk: &Desk,
        done: &mut Vec<DeskAction>,
    ) {
        ui.spacing_mut().item_spacing.y = space::SMALL;
        let count = desk.step_count();
        let chosen = self.chosen_of(count);
        if whole(ui, chosen == Chosen::Routine).clicked() {
            self.choose(Chosen::Routine);
        }
        if let Some(reason) = desk.trouble_elsewhere() {
            let told = text!("editor-refused", reason = reason);
            ui.add(Label::small(&told).colour(Palette::of(ui).danger));
        }
        if let Some(routine) = desk.editing.draft().routine() {
            let height = (ui.available_height() - FOOT).max(0.0);
            ui.scope(|ui| {
                ui.set_max_height(height);
                self.rows(ui, routine, state, chosen, done);
            });
        }
        self.foot(ui, desk, chosen, done);
    }

    fn rows(
        &mut self,
        ui: &mut Ui,
        routine: &Routine,
        state: &State,
        chosen: Chosen,
        done: &mut Vec<DeskAction>,
    ) {
        let count = routine.steps.len();
        let pitch = ROW + ui.spacing().item_spacing.y;
        let mut area = ScrollArea::vertical().id_salt("steps");
        // How far the list is scrolled.
        let id = ui.make_persistent_id("steps seen");
        let seen: f32 = ui.data(|data| data.get_temp(id).unwrap_or(0.0));
        let height = ui.available_height();
        if std::mem::take(&mut self.reveals.list)
            && let Chosen::Step(place) = chosen
        {
            let top = place as f32 * pitch;
            // No farther than it takes to see the step.
            if top < seen || top + ROW > seen + height {
                area = area.vertical_scroll_offset((top - height / 2.0 + ROW / 2.0).max(0.0));
            }
        }
        let list = ui.available_rect_before_wrap();
        let pointer = ui.input(|input| input.pointer.interact_pos());
        if let (Some(_), Some(pointer)) = (self.dragged, pointer) {
            // At the edges a list that is longer than its place moves along.
            let beyond = (pointer.y - (list.bottom() - ROW)).max(0.0)
                - ((list.top() + ROW) - pointer.y).max(0.0);
            let most = (count as f32 * pitch - height).max(0.0);
            if beyond != 0.0 {
                area = area.vertical_scroll_offset((seen + beyond * 0.2).clamp(0.0, most));
                ui.ctx().request_repaint();
            }
        }
        let catalogue = &state.library.catalogue;
        let introductions = introductions(routine, catalogue, &state.experience());
        let shown = area
            .auto_shrink([false, true])
            .show_rows(ui, ROW, count, |ui, range| {
                for place in range {
                    let step = &routine.steps[place];
                    let is_chosen = chosen == Chosen::Step(place);
                    let length = step.length(introductions[place].length, routine.switch);
                    let response = row(ui, place, step, length, catalogue, is_chosen);
                    self.at_row(ui, &response, place, chosen, done);
                }
            });
        let seen = shown.state.clamped_offset().y;
        ui.data_mut(|data| data.insert_temp(id, seen));
        if let (Some(from), Some(pointer)) = (self.dragged, pointer) {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a number of rows, at least 0"
            )]
            let to = ((pointer.y - list.top() + seen) / pitch).max(0.0) as usize;
            self.drag(
                ui,
                from,
                to.min(count.saturating_sub(1)),
                shown.inner_rect,
                seen,
                done,
            );
        }
    }

    /// Presses and keys of a row.
    fn at_row(
        &mut self,
        ui: &Ui,
        response: &Response,
        place: usize,
        chosen: Chosen,
        done: &mut Vec<DeskAction>,
    ) {
        if response.clicked() {
            response.request_focus();
        }
        let comes_by_key = response.gained_focus() && chosen != Chosen::Step(place);
        if response.clicked() || response.drag_started() || comes_by_key {
            self.choose(Chosen::Step(place));
        }
        if response.drag_started() {
            self.dragged = Some(place);
        }
        if response.has_focus()
            && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Delete))
        {
            done.push(DeskAction::Change(Change::Delete(place)));
        }
    }

    /// Shows where a step that is dragged would come to lie, and puts it there when it is let go.
    fn drag(
        &mut self,
        ui: &Ui,
        from: usize,
        to: usize,
        list: Rect,
        seen: f32,
        done: &mut Vec<DeskAction>,
    ) {
        let gap = ui.spacing().item_spacing.y;
        let pitch = ROW + gap;
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        if to != from {
            let row = if to > from { to + 1 } else { to };
            let y = list.top() + row as f32 * pitch - gap / 2.0 - seen;
            let stroke = Stroke::new(3.0, Palette::of(ui).accent);
            ui.painter().hline(list.x_range(), y, stroke);
        }
        if ui.input(|input| input.pointer.any_down()) {
            return;
        }
        self.dragged = None;
        if to != from {
            done.push(DeskAction::Change(Change::Move { from, to }));
            self.choose(Chosen::Step(to));
        }
    }

    fn foot(&mut self, ui: &mut Ui, desk: &Desk, chosen: Chosen, done: &mut Vec<DeskAction>) {
        let count = desk.step_count();
        let can_change = desk.editing.draft().layout().is_some();
        let add = text!("editor-add-step");
        let button = Button::new(Emphasis::Plain, &add)
            .icon(Icon::Add)
            .enabled(can_change);
        if ui.add(button).clicked() {
            let place = match chosen {
                Chosen::Step(place) => place + 1,
                Chosen::Routine => count,
            };
            self.picker = Some(Picker::for_new_step(place));
        }
        let step = match chosen {
            Chosen::Step(place) if can_change => Some(place),
            _ => None,
        };
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::TINY;
            let button = |ui: &mut Ui, icon, name: String, enabled| {
                let button = Button::new(Emphasis::Plain, "").icon(icon).name(&name);
                let response = ui.add(button.enabled(enabled).height(40.0));
                response.on_hover_text(name).clicked()
            };
            let up = step.is_some_and(|place| place > 0);
            if button(ui, Icon::Up, text!("editor-move-up"), up) {
                self.shift(desk, -1, done);
            }
            let down = step.is_some_and(|place| place + 1 < count);
            if button(ui, Icon::Down, text!("editor-move-down"), down) {
                self.shift(desk, 1, done);
            }
            let copy = text!("editor-duplicate-step");
            if button(ui, Icon::Copy, copy, step.is_some())
                && let Some(place) = step
            {
                done.push(DeskAction::Change(Change::Duplicate(place)));
                self.choose(Chosen::Step(place + 1));
            }
            let delete = text!("editor-delete-step");
            if button(ui, Icon::Delete, delete, step.is_some())
                && let Some(place) = step
            {
                done.push(DeskAction::Change(Change::Delete(place)));
            }
        });
    }
}

/// The row of the routine as a whole.
fn whole(ui: &mut Ui, chosen: bool) -> Response {
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

/// The row of a step.
fn row(
    ui: &mut Ui,
    place: usize,
    step: &Step,
    length: Duration,
    catalogue: &Catalogue,
    chosen: bool,
) -> Response {
    let palette = Palette::of(ui);
    let exercise = catalogue.get(&step.exercise);
    let name = exercise.map_or(step.exercise.as_str(), |exercise| exercise.name.as_str());
    let dose = words::dose_in_words(&step.dose);
    let length = words::clock_time(length);
    let size = vec2(ui.available_width(), ROW);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let id = ui.make_persistent_id(("row", place));
    let response = ui.interact(rect, id, Sense::click_and_drag());
    response.widget_info(|| {
        let told = text!(
            "editor-step-told",
            number = place + 1,
            exercise = name,
            dose = dose.as_str(),
            length = length.as_str()
        );
        WidgetInfo::selected(Role::Button, true, chosen, told)
    });
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let colour = ground(ui, rect, &response, chosen);
    let painter = ui.painter();
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
