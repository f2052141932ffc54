//! An exercise: its figure, which can be turned, and its words.

mod stage;
mod stand_ins;

use eframe::egui::{Ui, vec2};

use super::{instructions, page};
use crate::exercise::bundled_source;
use crate::session::lesson::Lesson;
use crate::text;
use crate::ui::action::{Action, WindowAction};
use crate::ui::screen::Screen;
use crate::ui::state::State;
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Button, Emphasis, Icon, Label, card};
use crate::words;

/// From this width on the figure stands beside the words.
const TWO_COLUMNS: f32 = 760.0;

/// Shows the page of one exercise.
pub fn show(ui: &mut Ui, state: &State, id: &str, actions: &mut Vec<Action>) {
    page::page(ui, "exercise", |ui| {
        page::notice(ui, state);
        let back = text!("nav-back-to-exercises");
        if ui
            .add(Button::new(Emphasis::Quiet, &back).icon(Icon::Left))
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
        if Lesson::of(exercise).is_some() {
            ui.add_space(space::MEDIUM);
            let learn = text!("exercise-learn");
            let button = Button::new(Emphasis::Primary, &learn).icon(Icon::Learn);
            if ui.add(button).clicked() {
                actions.push(Action::Go(Screen::Learn(exercise.id.clone())));
            }
        }
        if bundled_source(&exercise.id).is_none() {
            ui.add_space(space::SMALL);
            let open = text!("exercise-open-folder");
            let button = Button::new(Emphasis::Plain, &open).icon(Icon::Folder);
            if ui.add(button).clicked() {
                actions.push(Action::Window(WindowAction::OpenFolder(
                    state.folders.exercises(),
                )));
            }
            let explained = text!("exercise-own-explained");
            ui.add(Label::small(&explained).colour(palette.text_quiet));
        }
        ui.add_space(space::LARGE);
        let mut words = |ui: &mut Ui| {
            card(ui, palette.raised, palette.line, |ui| {
                instructions::show(ui, exercise);
                stand_ins::show(ui, &state.library.catalogue, exercise, actions);
            });
        };
        let Some(shown) = &exercise.figure else {
            return words(ui);
        };
        let whole = ui.available_width();
        if whole < TWO_COLUMNS {
            stage::show(ui, state, exercise, shown, vec2(whole, whole * 0.5));
            ui.add_space(space::LARGE);
            words(ui);
        } else {
            ui.horizontal_top(|ui| {
                let width = (whole - space::WIDE) * 0.55;
                stage::show(ui, state, exercise, shown, vec2(width, width * 0.78));
                ui.add_space(space::WIDE - ui.spacing().item_spacing.x);
                ui.vertical(words);
            });
        }
    });
}
