//! Before a session: which of its steps touch what the person has to mind, and what can be done in their place.

use eframe::egui::Ui;

use super::{page, step_picture};
use crate::routine::Origin;
use crate::text;
use crate::ui::action::{Action, BeforehandAction, Choice, SessionAction};
use crate::ui::screen::Screen;
use crate::ui::state::{Beforehand, State, Touched};
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Button, Emphasis, Icon, Label, card, chip_named};
use crate::words;

/// Shows the page; that of the routine where there is nothing to tell any more.
pub fn show(ui: &mut Ui, state: &State, origin: &Origin, actions: &mut Vec<Action>) {
    let Some(beforehand) = &state.beforehand else {
        actions.push(Action::Go(Screen::Routine(origin.clone())));
        return;
    };
    page::page(ui, "beforehand", |ui| {
        let palette = Palette::of(ui);
        ui.add(Label::title(&text!("beforehand-title")));
        ui.add_space(space::SMALL);
        page::notice(ui, state);
        let count = beforehand.touched.len();
        ui.add(Label::body(&text!("beforehand-about", count = count)));
        ui.add(Label::small(&text!("beforehand-no-examination")).colour(palette.text_quiet));
        ui.add_space(space::LARGE);
        let mut done = Vec::new();
        let mut stand_ins = beforehand.touched.iter().filter(|it| it.stand_in.is_some());
        if stand_ins.clone().count() > 1 && stand_ins.any(|it| it.choice != Choice::StandIn) {
            let all = text!("beforehand-all");
            if ui.add(Button::new(Emphasis::Plain, &all)).clicked() {
                done.push(BeforehandAction::AllStandIns);
            }
            ui.add_space(space::SMALL);
        }
        for touched in &beforehand.touched {
            step(ui, touched, &mut done);
            ui.add_space(space::SMALL);
        }
        ui.add_space(space::LARGE);
        buttons(ui, beforehand, origin, &mut done, actions);
        let done = done.into_iter().map(SessionAction::Beforehand);
        actions.extend(done.map(Action::Session));
    });
}

/// A step that touches something, with what can be made of it.
fn step(ui: &mut Ui, touched: &Touched, done: &mut Vec<BeforehandAction>) {
    let palette = Palette::of(ui);
    card(ui, palette.raised, palette.line, |ui| {
        ui.horizontal_top(|ui| {
            let shown = match (touched.choice, &touched.stand_in) {
                (Choice::StandIn, Some(stand_in)) => stand_in,
                _ => &touched.exercise,
            };
            step_picture::show(ui, shown);
            ui.vertical(|ui| {
                let number = touched.place + 1;
                let name = touched.exercise.name.as_str();
                ui.add(Label::strong(&text!(
                    "beforehand-step",
                    number = number,
                    exercise = name
                )));
                for mind in &touched.minds {
                    let loads = mind.touched_by(&touched.exercise).into_iter();
                    let loads: Vec<String> = loads.map(words::load).collect();
                    let told = text!(
                        "beforehand-touches",
                        mind = words::mind(*mind),
                        loads = loads.join(", ")
                    );
                    ui.add(Label::body(&told).colour(palette.text_quiet));
                }
            });
        });
        ui.add_space(space::TINY);
        let in_place = match &touched.stand_in {
            Some(stand_in) => text!("beforehand-instead", exercise = stand_in.name.as_str()),
            None => String::new(),
        };
        ui.push_id(touched.place, |ui| {
            ui.horizontal_wrapped(|ui| {
                for (choice, name) in [
                    (Choice::Same, text!("beforehand-same")),
                    (Choice::StandIn, in_place),
                    (Choice::Nothing, text!("beforehand-nothing")),
                ] {
                    let is_offered = choice != Choice::StandIn || touched.stand_in.is_some();
                    let told = text!(
                        "beforehand-choice",
                        exercise = touched.exercise.name.as_str(),
                        choice = name.as_str()
                    );
                    let is_chosen = touched.choice == choice;
                    if is_offered && chip_named(ui, &name, &told, is_chosen).clicked() {
                        done.push(BeforehandAction::Choose(touched.place, choice));
                    }
                }
            });
        });
        if touched.stand_in.is_none() {
            ui.add(Label::small(&text!("beforehand-none")).colour(palette.text_quiet));
        }
    });
}

fn buttons(
    ui: &mut Ui,
    beforehand: &Beforehand,
    origin: &Origin,
    done: &mut Vec<BeforehandAction>,
    actions: &mut Vec<Action>,
) {
    let (start, for_good, back) = (
        text!("routine-start"),
        text!("beforehand-for-good"),
        text!("beforehand-back"),
    );
    let can_begin = beforehand.leaves_something();
    let start = Button::new(Emphasis::Primary, &start)
        .icon(Icon::Resume)
        .height(52.0)
        .enabled(can_begin);
    let for_good = Button::new(Emphasis::Plain, &for_good)
        .icon(Icon::Edit)
        .height(52.0)
        .enabled(can_begin && beforehand.is_changed());
    let back = Button::new(Emphasis::Plain, &back).height(52.0);
    ui.horizontal_wrapped(|ui| {
        if ui.add(start).clicked() {
            done.push(BeforehandAction::Begin);
        }
        if ui.add(for_good).clicked() {
            done.push(BeforehandAction::ForGood);
        }
        if ui.add(back).clicked() {
            actions.push(Action::Go(Screen::Routine(origin.clone())));
        }
    });
    if !can_begin {
        ui.add(Label::body(&text!("beforehand-nothing-left")));
    }
}
