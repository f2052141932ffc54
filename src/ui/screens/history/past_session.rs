//! A session of the past: what was done in it, and what a person says of it afterwards.

mod bouts;

use eframe::egui::{Align, TextEdit, Ui, vec2};

use crate::dates;
use crate::history::{Edit, Feeling, Felt, Morning, Record, Today};
use crate::text;
use crate::ui::action::{Action, HistoryAction};
use crate::ui::screen::Screen;
use crate::ui::screens::answers::AnswersCard;
use crate::ui::screens::page;
use crate::ui::state::State;
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Button, Emphasis, Icon, Label, beside, card, chip_named, pain_scale};
use crate::words;

/// The page of a session, with what was written on it and is not saved yet.
#[derive(Default)]
pub struct PastSessionScreen {
    id: String,
    /// The reading of the log that `logged` is of.
    reading: u32,
    logged: Feeling,
    written: Feeling,
    answers: AnswersCard,
}

impl PastSessionScreen {
    /// Shows the session of an id.
    pub fn show(&mut self, ui: &mut Ui, state: &State, id: &str, actions: &mut Vec<Action>) {
        page::page(ui, "past session", |ui| {
            let back = text!("past-session-back");
            let button = Button::new(Emphasis::Quiet, &back).icon(Icon::Left);
            if ui.add(button).clicked() {
                actions.push(Action::Go(Screen::History));
            }
            ui.add_space(space::SMALL);
            page::notice(ui, state);
            let Some(log) = &state.logbook.log else {
                return;
            };
            let Some(record) = log.record(id) else {
                ui.add(Label::body(&text!("past-session-gone")));
                return;
            };
            self.read(record, log.reading, state);
            let catalogue = &state.library.catalogue;
            header(ui, record, &log.today, actions);
            ui.add_space(space::LARGE);
            self.feeling(ui, record.day() < log.today.date(), actions);
            ui.add_space(space::LARGE);
            let (answers, answered) = (&mut self.answers, &mut self.written.answers);
            answers.show(ui, &record.bouts, answered, catalogue);
            ui.add_space(space::LARGE);
            bouts::show(ui, record, &self.written.answers, catalogue);
        });
    }

    /// Whether this is the page of the session of an id.
    pub fn is_of(&self, id: &str) -> bool {
        self.id == id
    }

    /// Saves what was written: the page is shown no longer.
    pub fn leave(&mut self, state: &State, actions: &mut Vec<Action>) {
        let edits = self.edits();
        // What could not be saved before may have been taken back.
        if !edits.is_empty() || state.logbook.unsaved.contains_key(&self.id) {
            actions.push(Action::History(HistoryAction::Change(
                self.id.clone(),
                edits,
            )));
        }
        *self = Self::default();
    }

    fn read(&mut self, record: &Record, reading: u32, state: &State) {
        if self.id != record.id {
            let logged = Feeling::of(record);
            let mut written = logged.clone();
            for edit in state.logbook.unsaved.get(&record.id).into_iter().flatten() {
                written.take(edit);
            }
            *self = Self {
                id: record.id.clone(),
                reading,
                logged,
                written,
                answers: AnswersCard::default(),
            };
        } else if self.reading != reading {
            self.reading = reading;
            // What another machine has said meanwhile, but for what was written over it here.
            let written = self.edits();
            self.logged = Feeling::of(record);
            self.written = self.logged.clone();
            written.iter().for_each(|edit| self.written.take(edit));
        }
    }

    /// What was written.
    fn edits(&self) -> Vec<Edit> {
        self.written.edits_of(&self.logged)
    }

    /// What saves it, if there is anything.
    fn change(&self) -> Option<Action> {
        let edits = self.edits();
        (!edits.is_empty()).then(|| Action::History(HistoryAction::Change(self.id.clone(), edits)))
    }

    /// Pain before and after, the morning after if there has been one, and the note.
    fn feeling(&mut self, ui: &mut Ui, has_morning: bool, actions: &mut Vec<Action>) {
        let palette = Palette::of(ui);
        card(ui, palette.raised, palette.line, |ui| {
            let written = &mut self.written;
            let pains = [
                (text!("past-session-before"), &mut written.pain_before),
                (text!("past-session-after"), &mut written.pain_after),
            ];
            for (name, pain) in pains {
                ui.add(Label::strong(&name));
                pain_scale(ui, &name, pain);
                ui.add_space(space::MEDIUM);
            }
            if has_morning {
                morning(ui, &mut written.morning);
                ui.add_space(space::MEDIUM);
            }
            let label = ui.add(Label::strong(&text!("summary-note")));
            let field = TextEdit::multiline(&mut written.note)
                .desired_rows(3)
                .desired_width(f32::INFINITY)
                .margin(vec2(space::MEDIUM, space::SMALL));
            ui.add(field).labelled_by(label.id);
            ui.add_space(space::SMALL);
            let change = self.change();
            let save = text!("past-session-save");
            let button = Button::new(Emphasis::Primary, &save).enabled(change.is_some());
            if ui.add(button).clicked() {
                actions.extend(change);
            }
        });
    }
}

/// How the morning after was; a second press on the same answer takes it back.
fn morning(ui: &mut Ui, morning: &mut Morning) {
    let name = text!("past-session-morning");
    ui.add(Label::strong(&name));
    ui.horizontal_wrapped(|ui| {
        for felt in Felt::ALL {
            let words = words::morning_to_choose(felt);
            let told = text!("past-session-morning-choice", answer = words.as_str());
            let is_chosen = morning.felt() == Some(felt);
            if chip_named(ui, &words, &told, is_chosen).clicked() {
                *morning = Morning::from((!is_chosen).then_some(felt));
            }
        }
    });
}

/// What it was, and the button that deletes it.
fn header(ui: &mut Ui, record: &Record, today: &Today, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let delete = text!("past-session-delete");
    let delete = Button::new(Emphasis::Danger, &delete).icon(Icon::Delete);
    let what = |ui: &mut Ui| {
        ui.add(Label::title(&record.routine));
        let mut facts = vec![
            dates::date_and_time(&record.started),
            words::clock_time(record.active),
            words::bouts_in_words(record),
        ];
        facts.extend(words::early_end(record.ended));
        facts.extend(words::wrong_clock(record, today));
        ui.add(Label::body(&facts.join(" · ")).colour(palette.text_quiet));
    };
    beside(ui, delete.width(ui), Align::Min, what, |ui| {
        if ui.add(delete).clicked() {
            actions.push(Action::History(HistoryAction::Delete(record.id.clone())));
        }
    });
}
