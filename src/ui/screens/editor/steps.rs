//! The list of steps: chosen by a press or by the keyboard, put in order by dragging or by keys.

use eframe::egui::{CursorIcon, Key, Modifiers, Rect, Response, ScrollArea, Stroke, Ui};

use super::order::{Row, dropped, row_of, rows};
use super::step_rows::{INDENT, ROW, StepRow, rounds_row, row, whole};
use super::{Chosen, EditorScreen};
use crate::routine::Routine;
use crate::routine::edit::Change;
use crate::session::lengths_of_steps;
use crate::text;
use crate::ui::desk_action::DeskAction;
use crate::ui::state::{Desk, State};
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::Label;

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
        let chosen = self.chosen_at(desk);
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
        let rows = rows(routine);
        let count = rows.len();
        let pitch = ROW + ui.spacing().item_spacing.y;
        let mut area = ScrollArea::vertical().id_salt("steps");
        // How far the list is scrolled.
        let id = ui.make_persistent_id("steps seen");
        let seen: f32 = ui.data(|data| data.get_temp(id).unwrap_or(0.0));
        let height = ui.available_height();
        if std::mem::take(&mut self.reveals.list)
            && let Some(row) = row_of(&rows, chosen)
        {
            let top = row as f32 * pitch;
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
        let lengths = lengths_of_steps(routine, catalogue, &state.person());
        let shown = area
            .auto_shrink([false, true])
            .show_rows(ui, ROW, count, |ui, range| {
                for at in range {
                    let response = match rows[at] {
                        Row::Rounds(rounds) => {
                            let is_chosen = chosen == Chosen::Rounds(rounds);
                            rounds_row(ui, rounds, &routine.rounds[rounds], is_chosen)
                        }
                        Row::Step(place) => {
                            let rounds = routine.rounds_of(place);
                            let shown = StepRow {
                                place,
                                step: &routine.steps[place],
                                length: lengths[place],
                                rounds: rounds.map(|rounds| &routine.rounds[rounds]),
                                chosen: chosen == Chosen::Step(place),
                            };
                            row(ui, &shown, catalogue)
                        }
                    };
                    self.at_row(ui, &response, rows[at], chosen, done);
                }
            });
        let seen = shown.state.clamped_offset().y;
        ui.data_mut(|data| data.insert_temp(id, seen));
        if let (Some(_), Some(pointer)) = (self.dragged, pointer) {
            let at = ((pointer.y - list.top() + seen) / pitch).max(0.0);
            self.drag(ui, routine, at, shown.inner_rect, seen, done);
        }
    }

    /// Presses and keys of a row.
    fn at_row(
        &mut self,
        ui: &Ui,
        response: &Response,
        row: Row,
        chosen: Chosen,
        done: &mut Vec<DeskAction>,
    ) {
        if response.clicked() {
            response.request_focus();
        }
        let (of_row, delete) = match row {
            Row::Step(place) => (Chosen::Step(place), Change::Delete(place)),
            Row::Rounds(rounds) => (Chosen::Rounds(rounds), Change::DeleteRounds(rounds)),
        };
        let comes_by_key = response.gained_focus() && chosen != of_row;
        if response.clicked() || response.drag_started() || comes_by_key {
            self.choose(of_row);
        }
        if let (true, Row::Step(place)) = (response.drag_started(), row) {
            self.dragged = Some(place);
        }
        if response.has_focus()
            && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Delete))
        {
            done.push(DeskAction::Change(delete));
        }
    }

    /// Shows where a step that is dragged would come to stand, and puts it there when it is let go; `at` is where the pointer
    /// is, in rows from the first one.
    fn drag(
        &mut self,
        ui: &Ui,
        routine: &Routine,
        at: f32,
        list: Rect,
        seen: f32,
        done: &mut Vec<DeskAction>,
    ) {
        let gap = ui.spacing().item_spacing.y;
        let pitch = ROW + gap;
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a number of rows, at least 0"
        )]
        let over = at as usize;
        let rows = rows(routine);
        let from = self
            .dragged
            .and_then(|place| row_of(&rows, Chosen::Step(place)));
        let dropped = from.and_then(|from| dropped(routine, &rows, from, over, at.fract() >= 0.5));
        if let Some(dropped) = dropped {
            let y = list.top() + dropped.above_row as f32 * pitch - gap / 2.0 - seen;
            let stroke = Stroke::new(3.0, Palette::of(ui).accent);
            let inset = if dropped.spot.rounds.is_some() {
                INDENT
            } else {
                0.0
            };
            let line = list.with_min_x(list.left() + inset).x_range();
            ui.painter().hline(line, y, stroke);
        }
        if ui.input(|input| input.pointer.any_down()) {
            return;
        }
        if let (Some(from), Some(dropped)) = (self.dragged.take(), dropped) {
            let to = dropped.spot;
            done.push(DeskAction::Change(Change::Move { from, to }));
            self.choose(Chosen::Step(to.place));
        }
    }
}
