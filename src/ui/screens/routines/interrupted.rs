//! The card of a session that was cut off.

use eframe::egui::{Align, Layout, Ui};

use crate::session::Side;
use crate::text;
use crate::ui::action::Action;
use crate::ui::dates;
use crate::ui::state::{CutOff, State};
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Button, Label, Look, card};

/// Shows the card, if there is such a session.
pub fn show(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let Some(cut_off) = state.left_behind.sessions.first() else {
        return;
    };
    let palette = Palette::of(ui);
    let header = cut_off.interrupted.header();
    let started = dates::date_and_time(&header.started);
    let title = text!("interrupted-title", routine = header.routine.as_str());
    let about = match place(cut_off) {
        Some(place) => text!("interrupted-at", place = place, time = started),
        None => text!("interrupted-when", time = started),
    };
    card(ui, palette.switch_soft, palette.switch, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.vertical(|ui| {
                ui.set_width((ui.available_width() - 360.0).max(240.0));
                ui.add(Label::strong(&title));
                ui.add(Label::body(&about));
            });
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let resume = text!("interrupted-resume");
                if ui.add(Button::new(Look::Primary, &resume)).clicked() {
                    actions.push(Action::ResumeInterrupted);
                }
                let keep = text!("interrupted-keep");
                if ui.add(Button::new(Look::Plain, &keep)).clicked() {
                    actions.push(Action::KeepInterrupted);
                }
            });
        });
    });
    ui.add_space(space::LARGE);
}

/// Where it stopped: the exercise and its side.
fn place(cut_off: &CutOff) -> Option<String> {
    let (exercise, side) = cut_off.stopped_at.as_ref()?;
    Some(match side {
        Side::Both => exercise.clone(),
        Side::Left => text!("exercise-left", exercise = exercise.as_str()),
        Side::Right => text!("exercise-right", exercise = exercise.as_str()),
    })
}
