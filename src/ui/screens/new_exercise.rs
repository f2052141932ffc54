//! The form of a new exercise.

use std::time::Duration;

use eframe::egui::{TextEdit, Ui, vec2};

use super::dose_form::{self, DoseChange};
use super::page;
use crate::exercise::{
    Dose, Equipment, Kind, Muscle, Position, Region, Sides, Work, bundled_source,
};
use crate::platform::file::slug;
use crate::routine::edit::{NewExercise, figure_of};
use crate::text;
use crate::ui::action::{Action, LibraryAction, WindowAction};
use crate::ui::screen::Screen;
use crate::ui::state::State;
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{
    Answer, Button, Emphasis, Icon, Label, Loss, Typed, card, chip, choice_field, labelled,
    text_field,
};
use crate::words;

/// What has been written so far.
pub struct NewExerciseScreen {
    name: String,
    instructions: String,
    kind: Kind,
    position: Position,
    equipment: Vec<Equipment>,
    regions: Vec<Region>,
    muscles: Vec<Muscle>,
    dose: Dose,
    source: String,
    /// The id of the exercise whose figure it has.
    figure: Option<String>,
    /// Whether it was asked to be saved.
    saves: bool,
    asks_to_leave: bool,
}

impl Default for NewExerciseScreen {
    fn default() -> Self {
        Self {
            name: String::new(),
            instructions: String::new(),
            kind: Kind::Stretch,
            position: Position::Standing,
            equipment: Vec::new(),
            regions: Vec::new(),
            muscles: Vec::new(),
            dose: Dose {
                work: Work::Hold(Duration::from_secs(30)),
                sides: Sides::Both,
                sets: 1,
            },
            source: String::new(),
            figure: None,
            saves: false,
            asks_to_leave: false,
        }
    }
}

impl NewExerciseScreen {
    /// Shows the form.
    pub fn show(&mut self, ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
        // Without trouble it was saved, and this is the next one.
        if std::mem::take(&mut self.saves) && state.notice.is_none() {
            *self = Self::default();
        }
        page::page(ui, "new exercise", |ui| {
            let back = text!("nav-back-to-exercises");
            let button = Button::new(Emphasis::Quiet, &back).icon(Icon::Left);
            if ui.add(button).clicked() {
                actions.push(Action::Go(Screen::Exercises));
            }
            ui.add_space(space::SMALL);
            ui.add(Label::title(&text!("new-exercise-title")));
            page::notice(ui, state);
            ui.add_space(space::SMALL);
            let palette = Palette::of(ui);
            card(ui, palette.raised, palette.line, |ui| {
                ui.spacing_mut().item_spacing.y = space::MEDIUM;
                self.words(ui);
                self.body(ui);
                self.dose(ui);
                self.figure(ui, state);
            });
            ui.add_space(space::LARGE);
            let save = text!("new-exercise-save");
            let is_named = !self.name.trim().is_empty();
            let button = Button::new(Emphasis::Primary, &save)
                .enabled(is_named)
                .height(52.0);
            if ui.add(button).clicked() {
                self.saves = true;
                actions.push(Action::Library(LibraryAction::SaveExercise(Box::new(
                    self.made(),
                ))));
            }
            if !is_named {
                let hint = text!("new-exercise-needs-name");
                ui.add(Label::small(&hint).colour(palette.text_quiet));
            }
        });
        if self.asks_to_leave {
            self.ask_to_leave(ui, actions);
        }
    }

    /// Whether the window may close; asks if something is written here.
    pub fn may_close(&mut self, actions: &mut Vec<Action>) -> bool {
        let texts = [&self.name, &self.instructions, &self.source];
        self.asks_to_leave = texts.iter().any(|text| !text.trim().is_empty());
        if self.asks_to_leave {
            actions.push(Action::Go(Screen::NewExercise));
        }
        !self.asks_to_leave
    }

    /// Whether a question is over the window.
    pub const fn asks(&self) -> bool {
        self.asks_to_leave
    }

    fn ask_to_leave(&mut self, ui: &Ui, actions: &mut Vec<Action>) {
        let question = Loss {
            title: &text!("leave-question"),
            explained: &text!("new-exercise-leave-explained"),
            stay: &text!("leave-stay"),
            leave: &text!("editor-leave-discard"),
        };
        match question.ask(ui.ctx()) {
            None => {}
            Some(Answer::Stay) => self.asks_to_leave = false,
            Some(Answer::Leave) => {
                *self = Self::default();
                actions.push(Action::Window(WindowAction::Quit));
            }
        }
    }

    fn words(&mut self, ui: &mut Ui) {
        if let Typed::Changed(name) = text_field(ui, &text!("field-name"), "", &self.name, None) {
            self.name = name;
        }
        let name = text!("field-instructions");
        labelled(ui, &name, None, |ui| {
            let edit = TextEdit::multiline(&mut self.instructions)
                .hint_text(text!("field-instructions-hint"))
                .desired_rows(4)
                .desired_width(f32::INFINITY)
                .margin(vec2(space::MEDIUM, space::SMALL));
            ui.add(edit).accessible_name(&name);
        });
    }

    fn body(&mut self, ui: &mut Ui) {
        let name = text!("field-kind");
        let chosen = choice_field(ui, &name, Kind::ALL, self.kind, words::kind);
        self.kind = chosen.unwrap_or(self.kind);
        let name = text!("field-position");
        let chosen = choice_field(ui, &name, Position::ALL, self.position, words::position);
        self.position = chosen.unwrap_or(self.position);
        chips(
            ui,
            &text!("field-equipment"),
            Equipment::ALL,
            &mut self.equipment,
            words::equipment,
        );
        chips(
            ui,
            &text!("field-regions"),
            Region::ALL,
            &mut self.regions,
            words::region,
        );
        chips(
            ui,
            &text!("field-muscles"),
            Muscle::ALL,
            &mut self.muscles,
            words::muscle,
        );
    }

    fn dose(&mut self, ui: &mut Ui) {
        for change in dose_form::show(ui, &self.dose, &|_| None) {
            match change {
                DoseChange::Work(work) => self.dose.work = work,
                DoseChange::Sides(sides) => self.dose.sides = sides,
                DoseChange::Sets(sets) => self.dose.sets = sets,
                DoseChange::Left => {}
            }
        }
        // Nothing else can alternate.
        if self.dose.sides == Sides::Alternate && !matches!(self.dose.work, Work::Reps { .. }) {
            self.dose.sides = Sides::Each;
        }
        let (name, hint) = (text!("field-source"), text!("field-source-hint"));
        if let Typed::Changed(source) = text_field(ui, &name, &hint, &self.source, None) {
            self.source = source;
        }
    }

    /// The exercise whose figure it has: one that comes with the app, or none.
    fn figure(&mut self, ui: &mut Ui, state: &State) {
        let known = state.library.catalogue.iter();
        let mut known: Vec<_> = known
            .filter(|known| bundled_source(&known.id).is_some())
            .collect();
        known.sort_by(|one, other| one.name.cmp(&other.name));
        let mut all: Vec<Option<&str>> = vec![None];
        all.extend(known.iter().map(|known| Some(known.id.as_str())));
        let name = |id: Option<&str>| match id.and_then(|id| state.library.catalogue.get(id)) {
            Some(exercise) => exercise.name.clone(),
            None => text!("figure-none"),
        };
        let chosen = choice_field(
            ui,
            &text!("field-figure"),
            &all,
            self.figure.as_deref(),
            name,
        );
        if let Some(chosen) = chosen {
            let like = chosen.and_then(|id| state.library.catalogue.get(id));
            self.figure = like.map(|like| like.id.clone());
            if let Some(like) = like.filter(|_| self.equipment.is_empty()) {
                self.equipment.clone_from(&like.equipment);
            }
        }
    }

    /// The exercise as it is written.
    fn made(&self) -> NewExercise {
        let like = self.figure.as_deref();
        let lines = self.instructions.lines().map(str::trim);
        NewExercise {
            kind: self.kind,
            regions: self.regions.clone(),
            position: self.position,
            equipment: self.equipment.clone(),
            muscles: self.muscles.clone(),
            instructions: lines
                .filter(|line| !line.is_empty())
                .map(str::to_owned)
                .collect(),
            source: self.source.trim().to_owned(),
            figure: like
                .and_then(bundled_source)
                .and_then(|source| figure_of(&source).map(str::to_owned)),
            ..NewExercise::new(slug(&self.name), self.name.trim(), self.dose)
        }
    }
}

/// Shows words of which any number is chosen.
fn chips<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    all: &[T],
    chosen: &mut Vec<T>,
    words: impl Fn(T) -> String,
) {
    labelled(ui, name, None, |ui| {
        ui.horizontal_wrapped(|ui| {
            for one in all.iter().copied() {
                let is_chosen = chosen.contains(&one);
                if chip(ui, &words(one), is_chosen).clicked() {
                    if is_chosen {
                        chosen.retain(|other| *other != one)
                    } else {
                        chosen.push(one)
                    }
                }
            }
        });
    });
}
