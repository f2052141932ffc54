//! One step of a routine as its page shows it.

use std::time::Duration;

use eframe::egui::{Align, Ui};

use crate::exercise::Exercise;
use crate::routine::Step;
use crate::text;
use crate::ui::screens::{instructions, step_picture};
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Button, Emphasis, Label, beside, card};
use crate::words;

/// The room for the length of a step.
const LENGTH: f32 = 72.0;

/// One step: its place, exercise and dose; its instructions open on a press.
///
/// Its length is shown once it is known.
pub(super) fn show(
    ui: &mut Ui,
    index: usize,
    step: &Step,
    exercise: &Exercise,
    length: Option<Duration>,
) {
    let palette = Palette::of(ui);
    let id = ui.make_persistent_id(("step", index));
    let open = ui.data(|data| data.get_temp::<bool>(id).unwrap_or(false));
    card(ui, palette.raised, palette.line, |ui| {
        let (words_of_button, name) = if open {
            (
                text!("step-hide"),
                text!("step-hide-name", exercise = exercise.name.as_str()),
            )
        } else {
            (
                text!("step-show"),
                text!("step-show-name", exercise = exercise.name.as_str()),
            )
        };
        let button = Button::new(Emphasis::Plain, &words_of_button)
            .name(&name)
            .height(36.0);
        let width = button.width(ui) + LENGTH;
        let what = |ui: &mut Ui| {
            ui.horizontal_top(|ui| {
                step_picture::show(ui, exercise);
                ui.vertical(|ui| {
                    ui.add_space(space::SMALL);
                    ui.add(Label::strong(&exercise.name));
                    let dose = words::dose_in_words(&step.dose);
                    ui.add(Label::small(&dose).colour(palette.text_quiet));
                });
            });
        };
        beside(ui, width, Align::Center, what, |ui| {
            if ui.add(button).clicked() {
                ui.data_mut(|data| data.insert_temp(id, !open));
            }
            ui.add_space(space::SMALL);
            if let Some(length) = length {
                ui.add(Label::strong(&words::clock_time(length)));
            }
        });
        if !step.note.is_empty() {
            ui.add(Label::body(&step.note));
        }
        if open {
            ui.add_space(space::SMALL);
            instructions::show(ui, exercise);
        }
    });
}
