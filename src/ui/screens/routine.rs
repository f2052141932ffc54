//! A routine: what it is made of, how long it takes, and the button that begins it.

mod file;
mod rounds;
mod step;
mod voice_offer;

use eframe::egui::{Align, Ui};

use self::file::FileScreen;
use super::page;
use super::routines::length_in_words;
use super::rows::Heights;
use crate::document::Report;
use crate::exercise::Equipment;
use crate::history::Pain;
use crate::routine::{Entry, Origin};
use crate::session::Plan;
use crate::text;
use crate::ui::action::{Action, Day, LibraryAction, SessionAction, Start};
use crate::ui::screen::Screen;
use crate::ui::state::{Outline, State};
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Button, Emphasis, Icon, Label, beside, card, pain_scale, width_of_row};
use crate::words;

/// What is chosen before the start.
#[derive(Default)]
pub struct RoutineScreen {
    pain_before: Option<Pain>,
    /// The routine that this is about.
    origin: Option<Origin>,
    file: FileScreen,
    steps: Heights,
}

impl RoutineScreen {
    /// Whether a question is over the window.
    pub const fn asks(&self) -> bool {
        self.file.asks()
    }

    /// Shows a routine of the library.
    pub fn show(&mut self, ui: &mut Ui, state: &State, origin: &Origin, actions: &mut Vec<Action>) {
        if self.origin.as_ref() != Some(origin) {
            *self = Self {
                origin: Some(origin.clone()),
                ..Self::default()
            };
        }
        page::page(ui, "routine", |ui| {
            let back = text!("nav-back-to-routines");
            if ui
                .add(Button::new(Emphasis::Quiet, &back).icon(Icon::Left))
                .clicked()
            {
                actions.push(Action::Go(Screen::Routines));
            }
            ui.add_space(space::SMALL);
            page::notice(ui, state);
            let Some(entry) = state.library.entry(origin) else {
                return;
            };
            match &entry.routine {
                Ok(_) => {
                    if let Some(outline) = state.library.outline(origin) {
                        self.routine(ui, state, entry, outline, actions);
                    }
                }
                Err(report) => {
                    broken(ui, entry, report, actions);
                    ui.add_space(space::LARGE);
                    self.file.show(ui, entry, actions);
                }
            }
        });
    }

    fn routine(
        &mut self,
        ui: &mut Ui,
        state: &State,
        entry: &Entry,
        outline: &Outline,
        actions: &mut Vec<Action>,
    ) {
        let palette = Palette::of(ui);
        let routine = &outline.routine;
        let (edit, duplicate) = (text!("routine-edit"), text!("routine-duplicate"));
        let edit = Button::new(Emphasis::Plain, &edit).icon(Icon::Edit);
        let duplicate = Button::new(Emphasis::Plain, &duplicate).icon(Icon::Copy);
        let name_and_facts = |ui: &mut Ui| {
            ui.add(Label::title(&routine.name));
            let mut facts = facts(state, outline);
            if let Some(week) = state.standing(&entry.origin).and_then(|it| it.week) {
                facts = format!("{facts} · {}", words::adherence(week));
            }
            ui.add(Label::body(&facts).colour(palette.text_quiet));
        };
        let width = width_of_row(ui, [&edit, &duplicate]);
        beside(ui, width, Align::Min, name_and_facts, |ui| {
            if ui.add(duplicate).clicked() {
                actions.push(Action::Library(LibraryAction::Duplicate(
                    entry.origin.clone(),
                )));
            }
            if ui.add(edit).clicked() {
                actions.push(Action::Library(LibraryAction::Edit(entry.origin.clone())));
            }
        });
        if !routine.about.is_empty() {
            ui.add_space(space::SMALL);
            ui.add(Label::body(&routine.about));
        }
        if let Some(copy) = &entry.copy {
            ui.add_space(space::LARGE);
            let of = format!("{}.ron", copy.of);
            let told = if copy.is_same {
                text!("sync-copy-same-explained", of = of)
            } else {
                text!("sync-copy-differs-explained", of = of)
            };
            page::warning(ui, &told);
        }
        ui.add_space(space::LARGE);
        card(ui, palette.raised, palette.line, |ui| {
            ui.horizontal_wrapped(|ui| {
                let start = text!("routine-start");
                let button = Button::new(Emphasis::Primary, &start)
                    .icon(Icon::Resume)
                    .height(52.0);
                let mut day = ui.add(button).clicked().then_some(Day::Whole);
                if let Some(plan) = &outline.short
                    && short(ui, plan)
                {
                    day = Some(Day::Short);
                }
                if let Some(day) = day {
                    actions.push(Action::Session(SessionAction::Start(Start {
                        routine: entry.origin.clone(),
                        pain_before: self.pain_before.take(),
                        day,
                    })));
                }
                ui.add_space(space::LARGE);
                ui.vertical(|ui| {
                    ui.add(Label::small(&text!("routine-pain-before")).colour(palette.text_quiet));
                    pain_scale(ui, &text!("pain-now"), &mut self.pain_before);
                });
            });
            voice_offer::show(ui, state, actions);
        });
        ui.add_space(space::WIDE);
        ui.add(Label::heading(&text!("routine-steps")));
        ui.add_space(space::TINY);
        for (index, step) in routine.steps.iter().enumerate() {
            if let Some(exercise) = state.library.catalogue.get(&step.exercise) {
                self.steps.row(ui, index, |ui| {
                    let rounds = routine.rounds_of(index).map(|it| &routine.rounds[it]);
                    if let Some(rounds) = rounds.filter(|it| it.steps.start == index) {
                        rounds::head(ui, rounds);
                    }
                    let plan = outline.plan.as_ref();
                    let length = plan.map(|plan| plan.length_of_step(index));
                    rounds::within(ui, rounds, index, |ui| {
                        step::show(ui, index, step, exercise, length);
                    });
                    ui.add_space(space::TINY);
                });
            }
        }
        if !routine.source.is_empty() {
            ui.add_space(space::LARGE);
            let source = text!("routine-source", source = routine.source.as_str());
            ui.add(Label::small(&source).colour(palette.text_quiet));
        }
        ui.add_space(space::SMALL);
        self.file.show(ui, entry, actions);
    }
}

/// The button that begins what is done even on a short day; true if it was pressed.
fn short(ui: &mut Ui, plan: &Plan) -> bool {
    let name = text!("routine-short");
    let words = text!("routine-short-length", length = length_in_words(plan));
    let button = Button::new(Emphasis::Plain, &words)
        .icon(Icon::Short)
        .name(&name)
        .height(52.0);
    let told = text!("routine-short-told", count = plan.routine.steps.len());
    ui.add(button).on_hover_text(told).clicked()
}

/// Length, number of exercises, regions and what is needed, in one line.
fn facts(state: &State, outline: &Outline) -> String {
    let routine = &outline.routine;
    let regions = outline
        .regions
        .iter()
        .take(3)
        .map(|region| words::region(*region));
    let length = outline.plan.as_deref().map(length_in_words);
    let mut facts: Vec<String> = length.into_iter().collect();
    facts.push(text!("exercise-count", count = routine.steps.len()));
    facts.push(regions.collect::<Vec<_>>().join(", "));
    let mut needed: Vec<Equipment> = routine
        .steps
        .iter()
        .filter_map(|step| state.library.catalogue.get(&step.exercise))
        .flat_map(|exercise| exercise.equipment.iter().copied())
        .collect();
    needed.sort_unstable();
    needed.dedup();
    let needed: Vec<String> = needed.into_iter().map(words::equipment).collect();
    if needed.is_empty() {
        facts.push(text!("routine-no-equipment"));
    } else {
        facts.push(text!("routine-equipment", equipment = needed.join(", ")));
    }
    facts.join(" · ")
}

/// A file that cannot be read: everything that is wrong with it.
fn broken(ui: &mut Ui, entry: &Entry, report: &Report, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    ui.add(Label::title(&format!("{}.ron", entry.slug())));
    ui.add(Label::body(&text!("broken-explained")).colour(palette.text_quiet));
    ui.add_space(space::LARGE);
    page::report(ui, report);
    ui.add_space(space::LARGE);
    ui.horizontal_wrapped(|ui| {
        let edit = text!("routine-edit");
        let button = Button::new(Emphasis::Primary, &edit).icon(Icon::Edit);
        if ui.add(button).clicked() {
            actions.push(Action::Library(LibraryAction::Edit(entry.origin.clone())));
        }
        let again = text!("broken-read-again");
        if ui.add(Button::new(Emphasis::Plain, &again)).clicked() {
            actions.push(Action::Library(LibraryAction::Reload));
        }
    });
}

#[cfg(test)]
mod tests;
