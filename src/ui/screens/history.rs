//! The list of sessions.

use eframe::egui::{Align, Layout, Sense, Ui, vec2};

use super::page;
use crate::history::{History, Record};
use crate::text;
use crate::ui::action::Action;
use crate::ui::state::State;
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Button, Label, Look, card, search_field};
use crate::ui::{dates, notice};
use crate::words;

/// How many sessions are shown at first, and how many more at a time.
const STEP: usize = 50;

/// What is searched for, and how much of the list is shown.
pub struct HistoryScreen {
    search: String,
    shown: usize,
}

impl Default for HistoryScreen {
    fn default() -> Self {
        Self {
            search: String::new(),
            shown: STEP,
        }
    }
}

impl HistoryScreen {
    /// Shows the screen.
    pub fn show(&mut self, ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
        page::page(ui, "history", |ui| {
            ui.add(Label::title(&text!("history-title")));
            ui.add_space(space::SMALL);
            page::notice(ui, state);
            match &state.history {
                None => {
                    ui.add(Label::body(&text!("history-reading")));
                }
                Some(history) => self.sessions(ui, history, state, actions),
            }
        });
    }

    fn sessions(
        &mut self,
        ui: &mut Ui,
        history: &History,
        state: &State,
        actions: &mut Vec<Action>,
    ) {
        let palette = Palette::of(ui);
        unreadable(ui, history, state, actions);
        if history.records.is_empty() && !history.unreadable.is_empty() {
            return;
        }
        if history.records.is_empty() {
            card(ui, palette.raised, palette.line, |ui| {
                ui.add(Label::heading(&text!("history-empty-title")));
                ui.add(Label::body(&text!("history-empty")));
            });
            return;
        }
        let count = text!("history-count", count = history.records.len());
        let seconds: u64 = history
            .records
            .iter()
            .map(|record| record.active.as_secs())
            .sum();
        let total = words::duration_in_words(std::time::Duration::from_secs(seconds));
        let summary = text!("history-summary", count = count, total = total);
        ui.add(Label::body(&summary).colour(palette.text_quiet));
        ui.add_space(space::SMALL);
        let hint = text!("history-search");
        search_field(ui, &hint, &mut self.search, 260.0);
        ui.add_space(space::SMALL);
        let searched = self.search.trim().to_lowercase();
        let found = |record: &&Record| {
            record.routine.to_lowercase().contains(&searched)
                || record.note.to_lowercase().contains(&searched)
        };
        let records: Vec<&Record> = history.records.iter().rev().filter(found).collect();
        if records.is_empty() {
            ui.add(Label::body(&text!("history-none-found")));
            return;
        }
        card(ui, palette.raised, palette.line, |ui| {
            for (index, record) in records.iter().take(self.shown).enumerate() {
                if index > 0 {
                    let (line, _) =
                        ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
                    ui.painter().rect_filled(line, 0, palette.line);
                }
                row(ui, record);
            }
        });
        if records.len() > self.shown {
            ui.add_space(space::SMALL);
            let more = text!("history-more");
            let button = Button::new(Look::Plain, &more);
            if ui.add(button).clicked() {
                self.shown += STEP;
            }
        }
    }
}

/// One session: when, what, how long, how much of it, and pain before and after.
fn row(ui: &mut Ui, record: &Record) {
    let palette = Palette::of(ui);
    let when = dates::date_and_time(&record.started);
    let time = words::clock_time(record.active);
    let works = words::works_in_words(record);
    let ended = words::early_end(record.ended);
    let pain = words::pain_in_words(record).unwrap_or_default();
    ui.add_space(space::SMALL);
    ui.horizontal_top(|ui| {
        let width = ui.available_width();
        column(ui, width * 0.22, |ui| {
            ui.add(Label::body(&when).colour(palette.text_quiet));
        });
        column(ui, width * 0.34, |ui| {
            ui.vertical(|ui| {
                ui.add(Label::strong(&record.routine));
                if !record.note.is_empty() {
                    ui.add(Label::small(&record.note).colour(palette.text_quiet));
                }
            });
        });
        column(ui, width * 0.09, |ui| {
            ui.add(Label::body(&time));
        });
        column(ui, width * 0.18, |ui| {
            ui.vertical(|ui| {
                ui.add(Label::body(&works));
                if let Some(ended) = &ended {
                    ui.add(Label::small(ended).colour(palette.switch));
                }
            });
        });
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            ui.add(Label::body(&pain));
        });
    });
}

fn column(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, 44.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        contents(ui);
    });
}

/// What could not be read of the log: how much, where, and that it is kept.
fn unreadable(ui: &mut Ui, history: &History, state: &State, actions: &mut Vec<Action>) {
    let unreadable: Vec<_> = history
        .unreadable
        .iter()
        .chain(&state.left_behind.unreadable)
        .collect();
    if unreadable.is_empty() {
        return;
    }
    let palette = Palette::of(ui);
    card(ui, palette.switch_soft, palette.switch, |ui| {
        ui.add(Label::strong(&text!(
            "history-unreadable",
            count = unreadable.len()
        )));
        for one in unreadable.iter().take(5) {
            ui.add(Label::small(&notice::unreadable(one)));
        }
        let open = text!("history-open-folder");
        let button = Button::new(Look::Plain, &open);
        if ui.add(button).clicked() {
            actions.push(Action::OpenFolder(state.folders.history()));
        }
    });
    ui.add_space(space::LARGE);
}
