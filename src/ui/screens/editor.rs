//! The editor: the steps, the form of what is chosen, and the text of the file, all three the same routine at every
//! moment.

mod conflict;
mod exercise_field;
mod file_text;
mod foot;
mod header;
mod ink;
mod leaving;
mod order;
mod purpose;
mod rounds_form;
mod routine_form;
mod step_form;
mod step_rows;
mod steps;

use eframe::egui::{Key, KeyboardShortcut, Modifiers, ScrollArea, Sense, Ui, vec2};

use self::purpose::{Picking, Purpose};
use super::page;
use super::picker::Picked;
use crate::editing::Theirs;
use crate::routine::Routine;
use crate::routine::edit::Way;
use crate::text;
use crate::ui::action::Action;
use crate::ui::desk_action::{DeskAction, Leaving};
use crate::ui::state::{Desk, State};
use crate::ui::theme::{is_small, space};
use crate::ui::widgets::{Label, chip, within};

/// With less room than this the form and the text take turns.
const ALL_BESIDE: f32 = 1_040.0;
const LIST_WIDTH: f32 = 320.0;
const FORM_WIDTH: f32 = 310.0;
/// In a small window: what of it is seen above a list, form or text that has been scrolled to, and how high these are.
const ROOM_ABOVE: f32 = 32.0;
const LEAST_PANE: f32 = 260.0;

const UNDO: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::Z);
const REDO: KeyboardShortcut =
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Z);
const REDO_TOO: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::Y);
const SAVE: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::S);
const UP: KeyboardShortcut = KeyboardShortcut::new(Modifiers::ALT, Key::ArrowUp);
const DOWN: KeyboardShortcut = KeyboardShortcut::new(Modifiers::ALT, Key::ArrowDown);

/// What is chosen in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
enum Chosen {
    /// The routine as a whole.
    #[default]
    Routine,
    /// A step, by its place.
    Step(usize),
    /// Rounds, by their place among all rounds.
    Rounds(usize),
}

/// Which of several is shown where there is no room for all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Shown {
    Steps,
    #[default]
    Form,
    Text,
}

/// What the person looks at.
#[derive(Default)]
pub struct EditorScreen {
    chosen: Chosen,
    shown: Shown,
    picking: Option<Picking>,
    /// Whether the list and the text have yet to show what was chosen.
    reveals: Reveals,
    /// The step that is being dragged, by its place.
    dragged: Option<usize>,
    /// The routine that this is about, by what its copy is called.
    id: String,
}

/// What has yet to scroll to what was chosen.
#[derive(Debug, Clone, Copy, Default)]
struct Reveals {
    list: bool,
    text: bool,
}

impl EditorScreen {
    /// Shows the screen.
    pub fn show(&mut self, ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
        let Some(desk) = &state.desk else {
            return;
        };
        if self.id != desk.editing.id() {
            *self = Self {
                id: desk.editing.id().to_owned(),
                ..Self::default()
            };
        }
        let mut done = Vec::new();
        if !state.shows_keys {
            self.keys(ui, desk, &mut done);
        }
        let whole = ui.max_rect();
        if is_small(ui.ctx()) {
            // All of it scrolls, as there is no room for anything that stands still.
            let outer = whole.shrink2(vec2(space::SMALL, space::TINY));
            let area = ScrollArea::vertical().id_salt("editor").auto_shrink(false);
            within(ui, outer, |ui| {
                area.show(ui, |ui| self.parts(ui, state, desk, &mut done));
            });
        } else {
            let outer = whole.shrink2(vec2(space::WIDE, space::LARGE));
            within(ui, outer, |ui| self.parts(ui, state, desk, &mut done));
        }
        self.pick(ui, state, desk, &mut done);
        leaving::ask(ui, desk, &mut done);
        actions.extend(done.into_iter().map(Action::AtDesk));
    }

    fn parts(&mut self, ui: &mut Ui, state: &State, desk: &Desk, done: &mut Vec<DeskAction>) {
        header::show(ui, state, desk, done);
        ui.add_space(space::SMALL);
        page::notice(ui, state);
        conflict::show(ui, desk, done);
        if let Some(Theirs::Changed(theirs)) = desk.editing.theirs() {
            conflict::both(ui, theirs, desk.editing.draft().text(), done);
        } else if is_small(ui.ctx()) {
            let views = [Shown::Steps, Shown::Form, Shown::Text];
            self.views(ui, &views);
            let height = ui.ctx().content_rect().height();
            let size = vec2(ui.available_width(), (height - ROOM_ABOVE).max(LEAST_PANE));
            let (pane, _) = ui.allocate_exact_size(size, Sense::hover());
            within(ui, pane, |ui| match self.shown {
                Shown::Steps => self.steps(ui, state, desk, done),
                Shown::Form => self.form(ui, state, desk, done),
                Shown::Text => self.text(ui, desk, done),
            });
        } else {
            self.panes(ui, state, desk, done);
        }
    }

    /// Whether the window may close; asks if something is not saved.
    pub fn may_close(state: &State, actions: &mut Vec<Action>) -> bool {
        let is_changed = |desk: &Desk| desk.editing.is_changed();
        let asks = state.desk.as_ref().is_some_and(is_changed);
        if asks {
            actions.push(Action::AtDesk(DeskAction::Leave(Leaving::Quit)));
        }
        !asks
    }

    /// Whether a question or a list is over the window.
    pub fn asks(&self, state: &State) -> bool {
        let leaves = |desk: &Desk| desk.leaving.is_some();
        self.picking.is_some() || state.desk.as_ref().is_some_and(leaves)
    }

    fn keys(&mut self, ui: &Ui, desk: &Desk, done: &mut Vec<DeskAction>) {
        if self.picking.is_some() || desk.leaving.is_some() {
            return;
        }
        let pressed = |keys| ui.input_mut(|input| input.consume_shortcut(&keys));
        // The longer one first: undo would take its key as well.
        if pressed(REDO) || pressed(REDO_TOO) {
            done.push(DeskAction::Redo);
        }
        if pressed(UNDO) {
            done.push(DeskAction::Undo);
        }
        if pressed(SAVE) {
            done.push(DeskAction::Save);
        }
        // In a text these keys are those of the text.
        let writes = ui.ctx().text_edit_focused();
        for (keys, way) in [(UP, Way::Up), (DOWN, Way::Down)] {
            if !writes && pressed(keys) {
                self.shift(desk, way, done);
            }
        }
    }

    /// The list at the left, and the form and the text beside it, at once or in turns.
    fn panes(&mut self, ui: &mut Ui, state: &State, desk: &Desk, done: &mut Vec<DeskAction>) {
        let rest = ui.available_rect_before_wrap();
        let all_beside = rest.width() >= ALL_BESIDE;
        let width = if all_beside {
            (rest.width() * 0.25).max(LIST_WIDTH)
        } else {
            LIST_WIDTH.min(rest.width() * 0.42)
        };
        let list = rest.with_max_x(rest.left() + width);
        let other = rest.with_min_x(list.right() + space::LARGE);
        within(ui, list, |ui| self.steps(ui, state, desk, done));
        if all_beside {
            let form = other.with_max_x(other.left() + FORM_WIDTH);
            let text = other.with_min_x(form.right() + space::LARGE);
            within(ui, form, |ui| self.form(ui, state, desk, done));
            within(ui, text, |ui| self.text(ui, desk, done));
        } else {
            within(ui, other, |ui| self.in_turns(ui, state, desk, done));
        }
    }

    fn in_turns(&mut self, ui: &mut Ui, state: &State, desk: &Desk, done: &mut Vec<DeskAction>) {
        // The steps stand beside them.
        if self.shown == Shown::Steps {
            self.shown = Shown::Form;
        }
        self.views(ui, &[Shown::Form, Shown::Text]);
        match self.shown {
            Shown::Steps | Shown::Form => self.form(ui, state, desk, done),
            Shown::Text => self.text(ui, desk, done),
        }
    }

    /// The choice of one of several views.
    fn views(&mut self, ui: &mut Ui, views: &[Shown]) {
        ui.horizontal_wrapped(|ui| {
            for view in views {
                let name = match view {
                    Shown::Steps => text!("editor-steps"),
                    Shown::Form => text!("editor-form"),
                    Shown::Text => text!("editor-file"),
                };
                if chip(ui, &name, self.shown == *view).clicked() {
                    self.shown = *view;
                    self.reveals.text = true;
                }
            }
        });
        ui.add_space(space::TINY);
    }

    fn form(&mut self, ui: &mut Ui, state: &State, desk: &Desk, done: &mut Vec<DeskAction>) {
        let Some(routine) = desk.editing.draft().routine() else {
            ui.add(Label::body(&text!("editor-nothing-to-show")));
            return;
        };
        let chosen = self.chosen_of(routine);
        // While the text cannot be read this is how it was before.
        let is_present = desk.editing.draft().layout().is_some();
        ScrollArea::vertical()
            .id_salt(("form", chosen))
            .auto_shrink(false)
            .show(ui, |ui| {
                ui.set_width(ui.available_width() - space::SMALL);
                if !is_present {
                    page::warning(ui, &text!("editor-last-good"));
                    ui.add_space(space::SMALL);
                }
                ui.add_enabled_ui(is_present, |ui| match chosen {
                    Chosen::Routine => routine_form::show(ui, desk, routine, done),
                    Chosen::Rounds(place) => {
                        ui.push_id(("rounds", place), |ui| {
                            rounds_form::show(ui, desk, place, done);
                        });
                    }
                    Chosen::Step(place) => {
                        ui.push_id(place, |ui| {
                            if step_form::show(ui, state, desk, place, done) {
                                self.picking = Some(Picking::of(Purpose::Step(place)));
                            }
                        });
                    }
                });
            });
    }

    /// What is chosen, as far as it is there.
    fn chosen_of(&self, routine: &Routine) -> Chosen {
        let count = routine.steps.len();
        match self.chosen {
            Chosen::Step(place) if place >= count => match count {
                0 => Chosen::Routine,
                _ => Chosen::Step(count - 1),
            },
            Chosen::Rounds(place) if place >= routine.rounds.len() => Chosen::Routine,
            chosen => chosen,
        }
    }

    fn chosen_at(&self, desk: &Desk) -> Chosen {
        let routine = desk.editing.draft().routine();
        routine.map_or(Chosen::Routine, |routine| self.chosen_of(routine))
    }

    fn choose(&mut self, chosen: Chosen) {
        self.chosen = chosen;
        self.reveals = Reveals {
            list: true,
            text: true,
        };
    }

    /// Moves what is chosen up or down.
    fn shift(&mut self, desk: &Desk, way: Way, done: &mut Vec<DeskAction>) {
        let shifted = desk
            .editing
            .draft()
            .routine()
            .and_then(|routine| order::shifted(routine, self.chosen_of(routine), way));
        if let Some((change, chosen)) = shifted {
            done.push(DeskAction::Change(change));
            self.choose(chosen);
        }
    }

    fn pick(&mut self, ui: &Ui, state: &State, desk: &Desk, done: &mut Vec<DeskAction>) {
        if desk.leaving.is_some() {
            self.picking = None;
        }
        let Some(Picking { purpose, picker }) = &mut self.picking else {
            return;
        };
        let Some(picked) = picker.show(ui.ctx(), &state.library.catalogue) else {
            return;
        };
        if let Picked::Exercise(exercise) = picked {
            let (change, place) = purpose.change(desk, &exercise);
            done.push(DeskAction::Settle);
            done.push(DeskAction::Change(change));
            self.choose(Chosen::Step(place));
        }
        self.picking = None;
    }
}
