//! What can be done with the file of a routine.

use std::path::Path;

use eframe::egui::{Key, Ui};

use crate::routine::{Entry, Origin};
use crate::text;
use crate::ui::action::{Action, LibraryAction, WindowAction};
use crate::ui::key_press::take_press;
use crate::ui::state::wrong_with_name;
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{self, Answer, Button, Emphasis, Icon, Label, Question, dialog, labelled};

/// What is asked about the file at present.
#[derive(Default)]
pub struct FileScreen {
    /// The new name that is being written.
    name: Option<String>,
    deletes: bool,
}

impl FileScreen {
    /// Whether a question is over the window.
    pub const fn asks(&self) -> bool {
        self.name.is_some() || self.deletes
    }

    /// Shows where the file is, and what can be done with it.
    pub fn show(&mut self, ui: &mut Ui, entry: &Entry, actions: &mut Vec<Action>) {
        let palette = Palette::of(ui);
        let origin = &entry.origin;
        let path = origin.file();
        let told = match path {
            Some(path) => text!("routine-file", file = path.display().to_string()),
            None => text!("routine-bundled"),
        };
        ui.add(Label::small(&told).colour(palette.text_quiet));
        ui.add_space(space::TINY);
        ui.horizontal_wrapped(|ui| {
            let button = |ui: &mut Ui, icon, look, name: String| {
                let button = Button::new(look, &name).icon(icon).height(40.0);
                ui.add(button).clicked()
            };
            if button(ui, Icon::Export, Emphasis::Plain, text!("routine-export")) {
                actions.push(Action::Library(LibraryAction::Export(origin.clone())));
            }
            let Some(path) = path else { return };
            if let Some(folder) = path.parent()
                && button(
                    ui,
                    Icon::Folder,
                    Emphasis::Plain,
                    text!("routine-show-in-folder"),
                )
            {
                actions.push(Action::Window(WindowAction::OpenFolder(folder.to_owned())));
            }
            if button(ui, Icon::Edit, Emphasis::Plain, text!("routine-rename")) {
                self.name = Some(entry.slug().to_owned());
            }
            if button(ui, Icon::Delete, Emphasis::Danger, text!("routine-delete")) {
                self.deletes = true;
            }
        });
        if let Some(path) = path {
            self.ask_for_name(ui, origin, path, actions);
            self.ask_to_delete(ui, origin, path, actions);
        }
    }

    fn ask_for_name(&mut self, ui: &Ui, origin: &Origin, path: &Path, actions: &mut Vec<Action>) {
        let Some(name) = &mut self.name else { return };
        let title = text!("rename-title");
        let wrong = wrong_with_name(path, name);
        let mut answer = take_press(ui.ctx(), Key::Escape).then_some(Answer::Stay);
        let mut answer_of_field = None;
        let contents = |ui: &mut Ui| {
            ui.add(Label::heading(&title));
            let field = text!("rename-field");
            labelled(ui, &field, wrong.as_deref(), |ui| {
                let response = widgets::field(ui, &field, name, f32::INFINITY);
                if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
                    answer_of_field = wrong.is_none().then_some(Answer::Leave);
                } else if ui.memory(|memory| memory.focused().is_none()) {
                    response.request_focus();
                }
            });
        };
        let dismissed = dialog(ui.ctx(), &title, contents, |ui| {
            let rename = text!("rename-confirm");
            let button = Button::new(Emphasis::Primary, &rename).enabled(wrong.is_none());
            if ui.add(button).clicked() {
                answer = Some(Answer::Leave);
            }
            let stay = text!("rename-stay");
            if ui.add(Button::new(Emphasis::Plain, &stay)).clicked() {
                answer = Some(Answer::Stay);
            }
        });
        let answer = answer_of_field.or(answer);
        if answer == Some(Answer::Leave) {
            actions.push(Action::Library(LibraryAction::Rename(
                origin.clone(),
                name.clone(),
            )));
        }
        if answer.is_some() || dismissed {
            self.name = None;
        }
    }

    fn ask_to_delete(&mut self, ui: &Ui, origin: &Origin, path: &Path, actions: &mut Vec<Action>) {
        if !self.deletes {
            return;
        }
        let (stay, delete) = (text!("delete-stay"), text!("delete-confirm"));
        let file = path.file_name().unwrap_or_default().to_string_lossy();
        let question = Question {
            title: &text!("delete-question"),
            explained: &text!("delete-explained", file = file.into_owned()),
            stay: Button::new(Emphasis::Plain, &stay),
            leave: Button::new(Emphasis::Danger, &delete),
            escape: Answer::Stay,
        };
        if let Some(answer) = question.ask(ui.ctx()) {
            self.deletes = false;
            if answer == Answer::Leave {
                actions.push(Action::Library(LibraryAction::Delete(origin.clone())));
            }
        }
    }
}
