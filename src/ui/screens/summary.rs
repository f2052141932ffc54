//! The end of a session: what was done, how it feels now, and that it is saved.

use std::path::PathBuf;
use std::time::Duration;

use eframe::egui::{Align, Layout, TextEdit, Ui, vec2};

use super::page;
use crate::conductor::Saved;
use crate::history::{Ended, Pain, Record};
use crate::session::Outcome;
use crate::text;
use crate::ui::action::{Action, SummaryAction};
use crate::ui::notice;
use crate::ui::screen::Screen;
use crate::ui::state::{Elsewhere, EndedSession, State};
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Answer, Button, Emphasis, Label, Loss, card, field, pain_scale};
use crate::words;

/// What the person has typed and not yet saved.
#[derive(Default)]
pub struct SummaryScreen {
    id: String,
    pain_after: Option<Pain>,
    note: String,
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
                pain_after: record.pain_after,
                note: record.note.clone(),
                file: proposed_file(record),
                asks_to_leave: false,
            };
        }
        page::page(ui, "summary", |ui| {
            let palette = Palette::of(ui);
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
            ui.add_space(space::LARGE);
            self.saved(ui, ended, actions);
            figures(ui, record);
            ui.add_space(space::LARGE);
            self.feeling(ui, ended, actions);
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
        self.pain_after != record.pain_after || self.note != record.note
    }

    fn save(&self) -> Action {
        Action::Summary(SummaryAction::Save {
            pain_after: self.pain_after,
            note: self.note.clone(),
        })
    }

    fn feeling(&mut self, ui: &mut Ui, ended: &EndedSession, actions: &mut Vec<Action>) {
        let palette = Palette::of(ui);
        let record = ended.record();
        card(ui, palette.raised, palette.line, |ui| {
            let pain = text!("pain-now");
            ui.add(Label::heading(&pain));
            let before = match record.pain_before {
                Some(before) => text!("summary-pain-before", before = before.rating()),
                None => text!("summary-pain-explained"),
            };
            ui.add(Label::small(&before).colour(palette.text_quiet));
            ui.add_space(space::TINY);
            if pain_scale(ui, &pain, &mut self.pain_after) {
                actions.push(self.save());
            }
            ui.add_space(space::LARGE);
            let label = ui.add(Label::strong(&text!("summary-note")));
            let field = TextEdit::multiline(&mut self.note)
                .hint_text(text!("summary-note-hint"))
                .desired_rows(3)
                .desired_width(f32::INFINITY)
                .margin(vec2(space::MEDIUM, space::SMALL));
            ui.add(field).labelled_by(label.id);
            ui.add_space(space::SMALL);
            ui.horizontal_wrapped(|ui| {
                let changed = self.is_changed(record);
                let save = text!("summary-save-note");
                if ui
                    .add(Button::new(Emphasis::Plain, &save).enabled(changed))
                    .clicked()
                {
                    actions.push(self.save());
                }
                if let Some(trouble) = &ended.trouble {
                    let told = text!(
                        "summary-note-not-saved",
                        reason = notice::save_error(trouble)
                    );
                    ui.add(Label::body(&told).colour(palette.danger));
                } else if !changed && !ended.would_be_lost() && !record.note.is_empty() {
                    ui.add(Label::body(&text!("summary-note-saved")).colour(palette.text_quiet));
                }
            });
        });
    }

    /// That it is saved, or why not and what can be done.
    fn saved(&mut self, ui: &mut Ui, ended: &EndedSession, actions: &mut Vec<Action>) {
        let palette = Palette::of(ui);
        let unsaved = match &ended.saved {
            Saved::Yes(_) => {
                let line = ui.add(Label::body(&text!("summary-saved")).colour(palette.accent));
                line.on_hover_text(text!("summary-saved-where"));
                ui.add_space(space::LARGE);
                return;
            }
            Saved::No(unsaved) => unsaved,
        };
        card(ui, palette.switch_soft, palette.switch, |ui| {
            ui.add(Label::heading(&text!("summary-not-saved-title")));
            let reason = notice::save_error(&unsaved.error);
            ui.add(Label::body(&text!("summary-not-saved", why = reason)));
            ui.add_space(space::SMALL);
            ui.horizontal_wrapped(|ui| {
                let name = text!("summary-file");
                ui.add(Label::strong(&name));
                let width = ui.max_rect().width().min(360.0);
                field(ui, &name, &mut self.file, width);
                let save = text!("summary-save");
                if ui.add(Button::new(Emphasis::Primary, &save)).clicked() {
                    actions.extend(self.is_changed(&unsaved.record).then(|| self.save()));
                    actions.push(Action::Summary(SummaryAction::SaveElsewhere(
                        PathBuf::from(self.file.trim()),
                    )));
                }
                let again = text!("summary-save-again");
                if ui.add(Button::new(Emphasis::Plain, &again)).clicked() {
                    actions.extend(self.is_changed(&unsaved.record).then(|| self.save()));
                    actions.push(Action::Summary(SummaryAction::SaveAgain));
                }
            });
            match &ended.elsewhere {
                Some(Elsewhere::Saved(path)) => {
                    let told = text!("summary-saved-elsewhere", path = path.display().to_string());
                    ui.add(Label::strong(&told));
                }
                Some(Elsewhere::Failed(error)) => {
                    let told = text!(
                        "summary-elsewhere-failed",
                        reason = notice::save_error(error)
                    );
                    ui.add(Label::strong(&told).colour(palette.danger));
                }
                None => {}
            }
        });
        ui.add_space(space::LARGE);
    }
}

/// Time, time under work, bouts done and skipped, each as a number with its name.
fn figures(ui: &mut Ui, record: &Record) {
    let palette = Palette::of(ui);
    let count = |outcome| {
        record
            .bouts
            .iter()
            .filter(|bout| bout.outcome == outcome)
            .count()
    };
    let under_work: Duration = record.bouts.iter().map(|bout| bout.done).sum();
    let done = text!(
        "summary-done-of",
        done = count(Outcome::Done),
        planned = record.bouts_planned
    );
    let figures = [
        (words::clock_time(record.active), text!("summary-time")),
        (words::clock_time(under_work), text!("summary-under-work")),
        (done, text!("summary-bouts")),
        (
            count(Outcome::Skipped).to_string(),
            text!("summary-skipped"),
        ),
    ];
    card(ui, palette.raised, palette.line, |ui| {
        let in_row = match ui.available_width() {
            narrow if narrow < 400.0 => 2,
            _ => figures.len(),
        };
        for row in figures.chunks(in_row) {
            ui.columns(row.len(), |columns| {
                for (ui, (number, name)) in columns.iter_mut().zip(row) {
                    ui.with_layout(Layout::top_down(Align::Min), |ui| {
                        ui.add(Label::title(number));
                        ui.add(Label::small(name).colour(palette.text_quiet));
                    });
                }
            });
        }
    });
}

/// A file in the person's documents, or in their home.
fn proposed_file(record: &Record) -> String {
    let folder = directories::UserDirs::new().map(|user| {
        user.document_dir()
            .unwrap_or_else(|| user.home_dir())
            .to_owned()
    });
    let name = format!("supple-{}.ron", record.started.strftime("%Y-%m-%d-%H%M"));
    folder.unwrap_or_default().join(name).display().to_string()
}
