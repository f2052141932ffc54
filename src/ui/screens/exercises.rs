//! The catalogue: all exercises by region and position, and each with its instructions.

use eframe::egui::{Align, Rect, Ui, vec2};

use super::grid::grid;
use super::{instructions, page};
use crate::exercise::{Exercise, Position, Region};
use crate::text;
use crate::ui::action::Action;
use crate::ui::state::{Screen, State};
use crate::ui::theme::{Palette, Weight, font, space, type_size};
use crate::ui::widgets::{
    Button, ClickableCard, Icon, Label, Look, TextColumn, card, chip, search_field,
};
use crate::words;

const HEIGHT: f32 = 92.0;

/// What is searched for.
#[derive(Default)]
pub struct ExercisesScreen {
    search: String,
    region: Option<Region>,
    position: Option<Position>,
}

impl ExercisesScreen {
    /// Shows all exercises that fit.
    pub fn show(&mut self, ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
        page::page(ui, "exercises", |ui| {
            ui.add(Label::title(&text!("exercises-title")));
            ui.add_space(space::SMALL);
            self.filters(ui);
            ui.add_space(space::MEDIUM);
            for report in &state.library.catalogue.reports {
                page::report(ui, report);
                ui.add_space(space::SMALL);
            }
            let mut shown: Vec<&Exercise> = state
                .library
                .catalogue
                .iter()
                .map(AsRef::as_ref)
                .filter(|exercise| self.takes(exercise))
                .collect();
            shown.sort_by(|one, other| one.name.cmp(&other.name));
            if shown.is_empty() {
                ui.add(Label::body(&text!("exercises-none-found")));
            }
            grid(ui, shown.len(), |ui, index, width| {
                if exercise_card(ui, shown[index], width) {
                    let id = shown[index].id.clone();
                    actions.push(Action::Go(Screen::Exercise(id)));
                }
            });
        });
    }

    fn filters(&mut self, ui: &mut Ui) {
        ui.horizontal_wrapped(|ui| {
            search_field(ui, &text!("exercises-search"), &mut self.search, 200.0);
            if chip(
                ui,
                &text!("filter-all"),
                self.region.is_none() && self.position.is_none(),
            )
            .clicked()
            {
                (self.region, self.position) = (None, None);
            }
            for region in [
                Region::Hips,
                Region::LowerBack,
                Region::UpperBack,
                Region::Neck,
                Region::Legs,
            ] {
                let chosen = self.region == Some(region);
                if chip(ui, &words::region(region), chosen).clicked() {
                    self.region = (!chosen).then_some(region);
                }
            }
            for position in Position::ALL.iter().copied() {
                let chosen = self.position == Some(position);
                if chip(ui, &words::position(position), chosen).clicked() {
                    self.position = (!chosen).then_some(position);
                }
            }
        });
    }

    fn takes(&self, exercise: &Exercise) -> bool {
        let searched = self.search.trim().to_lowercase();
        let mut names = std::iter::once(&exercise.name).chain(&exercise.other_names);
        self.region
            .is_none_or(|region| exercise.regions.contains(&region))
            && self
                .position
                .is_none_or(|position| exercise.position == position)
            && names.any(|name| name.to_lowercase().contains(&searched))
    }
}

/// Shows the card of an exercise; true if it was pressed.
fn exercise_card(ui: &mut Ui, exercise: &Exercise, width: f32) -> bool {
    let palette = Palette::of(ui);
    let regions: Vec<String> = exercise
        .regions
        .iter()
        .map(|region| words::region(*region))
        .collect();
    let regions = regions.join(" · ");
    let dose = words::dose_in_words(&exercise.dose);
    let name = format!("{}, {regions}, {dose}", exercise.name);
    let response = ClickableCard {
        name: &name,
        size: vec2(width, HEIGHT),
        line: palette.line,
    }
    .show(ui, |painter, rect| {
        let place = Rect::from_min_size(rect.min + vec2(16.0, 18.0), vec2(56.0, 56.0));
        painter.rect_filled(place, 10, palette.accent_soft);
        Icon::of_position(exercise.position).paint(painter, place.center(), 32.0, palette.accent);
        let column = TextColumn::new(painter, rect.with_min_x(place.right()));
        let bold = font(Weight::Bold, type_size::BODY);
        let small = font(Weight::Regular, type_size::SMALL);
        column.line(14.0, &exercise.name, bold, palette.text);
        column.line(38.0, &regions, small.clone(), palette.text_quiet);
        column.foot(Align::Min, &dose, small, palette.text_quiet);
    });
    response.clicked()
}

/// Shows the page of one exercise.
pub fn show_one(ui: &mut Ui, state: &State, id: &str, actions: &mut Vec<Action>) {
    page::page(ui, "exercise", |ui| {
        let back = text!("nav-back-to-exercises");
        if ui
            .add(Button::new(Look::Quiet, &back).icon(Icon::Left))
            .clicked()
        {
            actions.push(Action::Go(Screen::Exercises));
        }
        ui.add_space(space::SMALL);
        let Some(exercise) = state.library.catalogue.get(id) else {
            return;
        };
        let palette = Palette::of(ui);
        ui.add(Label::title(&exercise.name));
        let mut facts = vec![
            words::kind(exercise.kind),
            words::position(exercise.position),
        ];
        facts.extend(exercise.regions.iter().map(|region| words::region(*region)));
        facts.push(words::dose_in_words(&exercise.dose));
        ui.add(Label::body(&facts.join(" · ")).colour(palette.text_quiet));
        if !exercise.other_names.is_empty() {
            let names = text!(
                "exercise-other-names",
                names = exercise.other_names.join(", ")
            );
            ui.add(Label::small(&names).colour(palette.text_quiet));
        }
        ui.add_space(space::LARGE);
        card(ui, palette.raised, palette.line, |ui| {
            instructions::show(ui, exercise)
        });
    });
}
