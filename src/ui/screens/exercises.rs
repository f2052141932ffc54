//! The catalogue: all exercises, searched by word and filtered by region, position, what they need and what they spare.

use eframe::egui::{Align, Rect, Ui, vec2};

use super::grid::grid;
use super::page;
use crate::exercise::{Equipment, Exercise, Mind, Position, Region};
use crate::text;
use crate::ui::action::Action;
use crate::ui::screen::Screen;
use crate::ui::state::State;
use crate::ui::theme::{Palette, Weight, font, space, type_size};
use crate::ui::widgets::{
    Button, ClickableCard, Emphasis, Icon, Label, TextColumn, band, beside, chip, choice,
    search_field, thumbnail,
};
use crate::words;

const HEIGHT: f32 = 212.0;
const BAND: f32 = 124.0;
/// How wide a list of choices is.
const CHOICE: f32 = 180.0;

const REGIONS: [Region; 5] = [
    Region::Hips,
    Region::LowerBack,
    Region::UpperBack,
    Region::Neck,
    Region::Legs,
];

const NEEDS: [Need; 5] = [
    Need::Nothing,
    Need::Some(Equipment::Chair),
    Need::Some(Equipment::Strap),
    Need::Some(Equipment::Wall),
    Need::Some(Equipment::Step),
];

/// What is searched for.
#[derive(Default)]
pub struct ExercisesScreen {
    search: String,
    filters: Filters,
}

/// What is wanted of an exercise; each may be left open.
#[derive(Default, PartialEq)]
struct Filters {
    region: Option<Region>,
    position: Option<Position>,
    need: Option<Need>,
    spares: Option<Mind>,
}

impl Filters {
    fn take(&self, exercise: &Exercise) -> bool {
        self.region
            .is_none_or(|region| exercise.regions.contains(&region))
            && self
                .position
                .is_none_or(|position| exercise.position == position)
            && self.need.is_none_or(|need| need.fits(exercise))
            && self.spares.is_none_or(|mind| mind.is_spared_by(exercise))
    }
}

/// What an exercise may need beside a floor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Need {
    Nothing,
    Some(Equipment),
}

impl Need {
    fn fits(self, exercise: &Exercise) -> bool {
        match self {
            Self::Nothing => exercise.needs_nothing(),
            Self::Some(equipment) => exercise.equipment.contains(&equipment),
        }
    }

    fn name(self) -> String {
        match self {
            Self::Nothing => text!("filter-no-equipment"),
            Self::Some(equipment) => words::equipment(equipment),
        }
    }
}

impl ExercisesScreen {
    /// Shows all exercises that fit.
    pub fn show(&mut self, ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
        page::page(ui, "exercises", |ui| {
            page::notice(ui, state);
            let new = text!("exercises-new");
            let new = Button::new(Emphasis::Plain, &new).icon(Icon::Add);
            let title = |ui: &mut Ui| {
                ui.add(Label::title(&text!("exercises-title")));
            };
            beside(ui, new.width(ui), Align::Center, title, |ui| {
                if ui.add(new).clicked() {
                    actions.push(Action::Go(Screen::NewExercise));
                }
            });
            ui.add_space(space::SMALL);
            self.filters(ui);
            ui.add_space(space::MEDIUM);
            for report in &state.library.catalogue.reports {
                page::report(ui, report);
                ui.add_space(space::SMALL);
            }
            let search = Search::of(&self.search);
            let mut shown: Vec<&Exercise> = state
                .library
                .catalogue
                .iter()
                .map(AsRef::as_ref)
                .filter(|exercise| self.filters.take(exercise) && search.finds(exercise))
                .collect();
            shown.sort_by(|one, other| one.name.cmp(&other.name));
            if shown.is_empty() {
                ui.add(Label::body(&text!("exercises-none-found")));
            }
            grid(ui, shown.len(), HEIGHT, |ui, index, width| {
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
            let wanted = &mut self.filters;
            if chip(ui, &text!("filter-all"), *wanted == Filters::default()).clicked() {
                *wanted = Filters::default();
            }
            for region in REGIONS {
                let is_chosen = wanted.region == Some(region);
                if chip(ui, &words::region(region), is_chosen).clicked() {
                    wanted.region = (!is_chosen).then_some(region);
                }
            }
            let (name, any) = (text!("filter-position"), text!("filter-any-position"));
            let (all, position) = (Position::ALL, &mut wanted.position);
            one_of(ui, (&name, &any), all, position, words::position);
            let (name, any) = (text!("filter-need"), text!("filter-any-need"));
            one_of(ui, (&name, &any), &NEEDS, &mut wanted.need, Need::name);
            let (name, any) = (text!("filter-spare"), text!("filter-any-spare"));
            let (all, spares) = (&Mind::ALL, &mut wanted.spares);
            one_of(ui, (&name, &any), all, spares, words::spared);
        });
    }
}

/// What is searched for among exercises.
pub struct Search {
    /// Words in lower case, each of which is to be in a name of the exercise, or of what it is for, works or needs.
    words: Vec<String>,
    /// What the words begin to say that an exercise spares.
    spared: Vec<Mind>,
}

impl Search {
    /// What somebody has typed.
    pub fn of(typed: &str) -> Self {
        let typed = typed.trim().to_lowercase();
        let says = |mind: &Mind| words::spared(*mind).to_lowercase().starts_with(&typed);
        Self {
            words: typed.split_whitespace().map(str::to_owned).collect(),
            spared: Mind::ALL.into_iter().filter(says).collect(),
        }
    }

    /// Whether it finds an exercise.
    pub fn finds(&self, exercise: &Exercise) -> bool {
        let mut spared = self.spared.iter();
        self.words.iter().all(|word| is_called(exercise, word))
            || spared.any(|mind| mind.is_spared_by(exercise))
    }
}

/// Whether a word in lower case is in a name of an exercise, or of what it is for, works or needs.
fn is_called(exercise: &Exercise, word: &str) -> bool {
    let is_in = |text: String| text.to_lowercase().contains(word);
    let mut names = std::iter::once(&exercise.name).chain(&exercise.other_names);
    let mut muscles = exercise.muscles.iter().copied().map(words::muscle);
    let mut regions = exercise.regions.iter().copied().map(words::region);
    let mut needs = exercise.equipment.iter().copied().map(words::equipment);
    names.any(|name| is_in(name.clone()))
        || muscles.any(is_in)
        || regions.any(is_in)
        || needs.any(is_in)
}

/// Shows a list of this name in which one is chosen, or any.
fn one_of<T: Copy + PartialEq>(
    ui: &mut Ui,
    (name, any): (&str, &str),
    all: &[T],
    chosen: &mut Option<T>,
    words: impl Fn(T) -> String,
) {
    let all: Vec<Option<T>> = std::iter::once(None)
        .chain(all.iter().copied().map(Some))
        .collect();
    let words = |one: Option<T>| one.map_or_else(|| any.to_owned(), &words);
    if let Some(now) = choice(ui, name, CHOICE, &all, *chosen, words) {
        *chosen = now;
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
        let upper = Rect::from_min_size(rect.min, vec2(rect.width(), BAND));
        let ground = palette.accent_soft;
        band(painter, upper, ground);
        let inside = upper.shrink2(vec2(space::LARGE, space::SMALL));
        thumbnail(painter, inside, exercise, ground, palette.accent);
        let column = TextColumn::new(painter, rect.with_min_y(upper.bottom()));
        let small = font(Weight::Regular, type_size::SMALL);
        // A long name has the place of the regions too.
        if !column.name(12.0, &exercise.name, type_size::BODY, palette.text, 2) {
            column.line(36.0, &regions, small.clone(), palette.text_quiet);
        }
        column.foot(Align::Min, &dose, small, palette.text_quiet);
    });
    response.clicked()
}
