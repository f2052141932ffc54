//! The home screen: how the week stands, what was cut off, and all routines as cards.

mod drafts;
mod header;
mod imported;
mod interrupted;
mod morning;
mod routine_card;

use std::time::Duration;

use eframe::egui::Ui;

pub use self::routine_card::length_in_words;
use super::grid::grid;
use super::page;
use crate::exercise::{Equipment, Mind, Region};
use crate::routine::{Entry, Library, Routine};
use crate::settings::SettingsTrouble;
use crate::text;
use crate::ui::action::{Action, ImportAction, LibraryAction};
use crate::ui::screen::Screen;
use crate::ui::state::{Shelf, State};
use crate::ui::theme::space;
use crate::ui::widgets::{Button, Emphasis, Icon, Label, chip, search_field};
use crate::words;

const SHORT: Duration = Duration::from_secs(600);

/// What is searched for.
#[derive(Default)]
pub struct RoutinesScreen {
    search: String,
    filter: Filter,
    /// The draft about which is asked whether it shall be thrown away.
    discards: Option<String>,
}

/// Which routines are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Filter {
    #[default]
    All,
    Region(Region),
    Short,
    NoFloor,
    Knees,
    NoEquipment,
}

impl Filter {
    const ALL: [Self; 8] = [
        Self::All,
        Self::Region(Region::Hips),
        Self::Region(Region::LowerBack),
        Self::Region(Region::UpperBack),
        Self::Short,
        Self::NoFloor,
        Self::Knees,
        Self::NoEquipment,
    ];

    fn name(self) -> String {
        match self {
            Self::All => text!("filter-all"),
            Self::Region(region) => words::region(region),
            Self::Short => text!("filter-short"),
            Self::NoFloor => text!("filter-no-floor"),
            Self::Knees => words::spared(Mind::Knees),
            Self::NoEquipment => text!("filter-no-equipment"),
        }
    }

    /// Whether it takes a routine, which is so long if that is known.
    fn takes(self, routine: &Routine, length: Option<Duration>, library: &Library) -> bool {
        let exercises = || {
            routine
                .steps
                .iter()
                .filter_map(|step| library.catalogue.get(&step.exercise))
        };
        match self {
            Self::All => true,
            Self::Region(region) => exercises().any(|exercise| exercise.regions.contains(&region)),
            Self::Short => length.unwrap_or_else(|| routine.least_length()) < SHORT,
            Self::NoFloor => exercises().all(|exercise| {
                Mind::Floor.is_spared_by(exercise) && !exercise.equipment.contains(&Equipment::Mat)
            }),
            Self::Knees => exercises().all(|exercise| Mind::Knees.is_spared_by(exercise)),
            Self::NoEquipment => exercises().all(|exercise| exercise.needs_nothing()),
        }
    }
}

impl RoutinesScreen {
    /// Whether a question is over the window.
    pub const fn asks(&self) -> bool {
        self.discards.is_some()
    }

    /// Shows the screen.
    pub fn show(&mut self, ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
        page::page(ui, "routines", |ui| {
            header::show(ui, state);
            ui.add_space(space::WIDE);
            page::notice(ui, state);
            if let Some(SettingsTrouble::Unread(_)) = state.settings.trouble {
                page::warning(ui, &text!("settings-broken-short"));
                ui.add_space(space::LARGE);
            }
            morning::show(ui, state, actions);
            interrupted::show(ui, state, actions);
            drafts::show(ui, state, &mut self.discards, actions);
            imported::show(ui, state, actions);
            self.filters(ui, actions);
            ui.add_space(space::MEDIUM);
            let entries = state.library.entries.iter();
            let shown: Vec<&Entry> = entries
                .filter(|entry| self.shows(entry, &state.library))
                .collect();
            if shown.is_empty() {
                ui.add_space(space::HUGE);
                ui.add(Label::body(&text!("routines-none-found")));
            }
            grid(ui, shown.len(), routine_card::HEIGHT, |ui, index, width| {
                let entry = shown[index];
                if routine_card::show(ui, state, entry, width) {
                    actions.push(Action::Go(Screen::Routine(entry.origin.clone())));
                }
            });
        });
    }

    fn filters(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        ui.horizontal_wrapped(|ui| {
            let new = text!("routines-new");
            if ui
                .add(Button::new(Emphasis::Primary, &new).icon(Icon::Add))
                .clicked()
            {
                actions.push(Action::Library(LibraryAction::New));
            }
            let import = text!("routines-import");
            let button = Button::new(Emphasis::Plain, &import).icon(Icon::Import);
            if ui.add(button).clicked() {
                actions.push(Action::Import(ImportAction::Ask));
            }
            let hint = text!("routines-search");
            search_field(ui, &hint, &mut self.search, 200.0);
            for filter in Filter::ALL {
                if chip(ui, &filter.name(), self.filter == filter).clicked() {
                    self.filter = filter;
                }
            }
        });
    }

    fn shows(&self, entry: &Entry, library: &Shelf) -> bool {
        let searched = self.search.trim().to_lowercase();
        let Ok(routine) = &entry.routine else {
            return self.filter == Filter::All
                && entry.source.file.to_lowercase().contains(&searched);
        };
        let found = || {
            let exercises = routine
                .steps
                .iter()
                .filter_map(|step| library.catalogue.get(&step.exercise));
            let mut texts = vec![routine.name.clone(), routine.about.clone()];
            texts.extend(exercises.map(|exercise| exercise.name.clone()));
            texts
                .iter()
                .any(|text| text.to_lowercase().contains(&searched))
        };
        let length = library.length(&entry.origin);
        self.filter.takes(routine, length, library) && found()
    }
}
