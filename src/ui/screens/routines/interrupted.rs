//! The card of a session that was cut off.

use eframe::egui::{Align, Layout, Ui};

use crate::document::Source;
use crate::history::Interrupted;
use crate::session::{Plan, Side};
use crate::text;
use crate::ui::action::Action;
use crate::ui::dates;
use crate::ui::state::State;
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Button, Label, Look, card};

/// Shows the card, if there is such a session.
pub fn show(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let Some(interrupted) = state.found.interrupted.first() else {
        return;
    };
    let palette = Palette::of(ui);
    let header = interrupted.header();
    let started = dates::date_and_time(&header.started);
    let title = text!("interrupted-title", routine = header.routine.as_str());
    let place = place(interrupted, state);
    let about = match place {
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
fn place(interrupted: &Interrupted, state: &State) -> Option<String> {
    let (segment, _) = interrupted.segment()?;
    let source = Source::new("", interrupted.header().text.clone());
    let routine = crate::routine::read(&source, &state.library.catalogue).ok()?;
    let plan = Plan::new(routine.into());
    let segment = plan.segments.get(segment)?;
    let exercise = state.library.catalogue.get(&plan.step(segment).exercise)?;
    Some(match segment.side {
        Side::Both => exercise.name.clone(),
        Side::Left => text!("exercise-left", exercise = exercise.name.as_str()),
        Side::Right => text!("exercise-right", exercise = exercise.name.as_str()),
    })
}
