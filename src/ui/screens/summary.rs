//! The end of a session: what was done, how it feels now, and that it is saved.

mod feeling;
mod figures;
mod saved;

use std::path::PathBuf;

use eframe::egui::Ui;

use super::answers::AnswersCard;
use super::page;
use crate::history::{Ended, Feeling, Record};
use crate::session::Outcome;
use crate::text;
use crate::ui::action::{Action, SummaryAction};
use crate::ui::screen::Screen;
use crate::ui::state::{EndedSession, State};
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Answer, Button, Emphasis, Label, Loss};

/// What the person has said and not yet saved.
#[derive(Default)]
pub struct SummaryScreen {
    id: String,
    said: Feeling,
    answers: AnswersCard,
    file: String,
    asks_to_leave: bool,
}

impl SummaryScreen {
    /// Shows the screen.
    pub fn show(&mut self, ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
        let Some(ended) = &state.ended else {
            actions.push(Action::Go(Screen::Routines));
            return;
        };
        let record = ended.record();
        if self.id != record.id {
            *self = Self {
                id: record.id.clone(),
                said: Feeling::of(record),
                answers: AnswersCard::default(),
                file: saved::proposed_file(record),
                asks_to_leave: false,
            };
        }
        page::page(ui, "summary", |ui| {
            title(ui, ended);
            ui.add_space(space::LARGE);
            self.saved(ui, ended, actions);
            figures::show(ui, record);
            ui.add_space(space::LARGE);
            self.feeling(ui, ended, actions);
            ui.add_space(space::LARGE);
            let (answered, catalogue) = (&mut self.said.answers, &state.library.catalogue);
            if self.answers.show(ui, &record.bouts, answered, catalogue) {
                actions.push(self.save());
            }
            if !record.bouts.is_empty() {
                // Beside the note it would not be seen from here.
                feeling::trouble(ui, ended);
            }
            ui.add_space(space::WIDE);
            let back = text!("summary-back");
            let button = Button::new(Emphasis::Primary, &back).height(52.0);
            if ui.add(button).clicked() {
                self.leave(ended, actions);
            }
        });
        if self.asks_to_leave {
            self.ask_to_leave(ui, ended, actions);
        }
    }

    /// Whether the window may close: it asks once if the session would be lost. What was written is saved.
    pub fn may_close(&mut self, state: &State, actions: &mut Vec<Action>) -> bool {
        let Some(ended) = state
            .ended
            .as_ref()
            .filter(|ended| ended.record().id == self.id)
        else {
            return true;
        };
        if ended.would_be_lost() && !self.asks_to_leave {
            self.asks_to_leave = true;
            return false;
        }
        if self.is_changed(ended.record()) {
            actions.push(self.save());
        }
        true
    }

    fn leave(&mut self, ended: &EndedSession, actions: &mut Vec<Action>) {
        let is_changed = self.is_changed(ended.record());
        if ended.would_be_lost() || is_changed && ended.trouble.is_some() {
            self.asks_to_leave = true;
        } else if is_changed {
            actions.push(self.save());
            actions.push(Action::Summary(SummaryAction::Leave));
        } else {
            actions.push(Action::Go(Screen::Routines));
        }
    }

    /// Whether a question is over the window.
    pub fn asks(&self) -> bool {
        self.asks_to_leave
    }

    /// Asks whether to leave a session, or words about it, that could not be saved.
    fn ask_to_leave(&mut self, ui: &Ui, ended: &EndedSession, actions: &mut Vec<Action>) {
        let explained = if ended.would_be_lost() {
            text!("leave-explained")
        } else {
            text!("leave-words-explained")
        };
        let question = Loss {
            title: &text!("leave-question"),
            explained: &explained,
            stay: &text!("leave-stay"),
            leave: &text!("leave-confirm"),
        };
        let Some(answer) = question.ask(ui.ctx()) else {
            return;
        };
        self.asks_to_leave = false;
        if answer == Answer::Leave {
            actions.push(Action::Go(Screen::Routines));
        }
    }

    fn is_changed(&self, record: &Record) -> bool {
        !self.said.edits_of(&Feeling::of(record)).is_empty()
    }

    fn save(&self) -> Action {
        Action::Summary(SummaryAction::Save(self.said.clone()))
    }

    fn save_elsewhere(&self) -> Action {
        let file = PathBuf::from(self.file.trim());
        Action::Summary(SummaryAction::SaveElsewhere(file))
    }
}

/// How the session ended, what it was, and how to get out of its last pose.
fn title(ui: &mut Ui, ended: &EndedSession) {
    let (palette, record) = (Palette::of(ui), ended.record());
    let mut bouts = record.bouts.iter();
    let did_something = bouts.any(|bout| bout.outcome == Outcome::Done);
    let title = match record.ended {
        Ended::Finished if did_something => text!("summary-finished"),
        _ => text!("summary-stopped"),
    };
    ui.add(Label::title(&title));
    ui.add(Label::body(&record.routine).colour(palette.text_quiet));
    if let Some(way_out) = ended.way_out() {
        ui.add(Label::strong(&way_out));
    }
}
