//! The figure of an exercise on a stage: it moves by itself, and can be turned.

use std::sync::Arc;

use eframe::egui::{Ui, Vec2};

use crate::exercise::Exercise;
use crate::figure::Demonstration;
use crate::figure::drawing::{Camera, Handed};
use crate::text;
use crate::ui::pace::SHARE;
use crate::ui::screens::turntable::Turntable;
use crate::ui::state::State;
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Button, Emphasis, chip};

/// The parts of a round: in the start pose, into the held one, in it, and back, in seconds.
const STARTS: f64 = 1.2;
const MOVES: f64 = 2.5;
const HOLDS: f64 = 3.0;

/// What the figure does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Act {
    Moves,
    Starts,
    Holds,
}

/// How a person has turned the figure of an exercise, and what it does.
#[derive(Debug, Clone, Copy, PartialEq)]
struct View {
    camera: Camera,
    act: Act,
    handed: Handed,
}

/// Shows the figure in a place of this size, with the choices of what it does below.
pub fn show(
    ui: &mut Ui,
    state: &State,
    exercise: &Exercise,
    shown: &Arc<Demonstration>,
    size: Vec2,
) {
    let id = ui.scope_id().with(("stage", &exercise.id));
    let still = state.settings.get().reduce_motion;
    let mut view = ui.data(|data| data.get_temp(id)).unwrap_or(View {
        camera: shown.camera,
        act: if still { Act::Holds } else { Act::Moves },
        handed: Handed::AsPosed,
    });
    ui.vertical(|ui| {
        ui.set_width(size.x);
        if view.act == Act::Moves {
            ui.ctx().request_repaint_after(state.pace.step(SHARE));
        }
        let turntable = Turntable {
            name: &exercise.name,
            shown,
            moment: moment(ui, view.act),
            handed: view.handed,
            ground: Palette::of(ui).accent_soft,
            margin: space::LARGE,
            brush: state.pace.brush(),
        };
        let _has_keyboard = turntable.show(ui, size, &mut view.camera);
        ui.add_space(space::SMALL);
        ui.horizontal_wrapped(|ui| choices(ui, shown, still, &mut view));
    });
    ui.data_mut(|data| data.insert_temp(id, view));
}

/// How far the figure is on its way at this moment, and how full its lungs are.
fn moment(ui: &Ui, act: Act) -> (f32, f32) {
    match act {
        Act::Starts => (0.0, 0.0),
        Act::Holds => (1.0, 0.0),
        Act::Moves => {
            let round = STARTS + MOVES + HOLDS + MOVES;
            let now = ui.input(|input| input.time) % round;
            let along = if now < STARTS + MOVES {
                (now - STARTS) / MOVES
            } else {
                1.0 - (now - STARTS - MOVES - HOLDS) / MOVES
            };
            let along = along.clamp(0.0, 1.0) as f32;
            let held = ((now - STARTS - MOVES) / HOLDS).clamp(0.0, 1.0);
            let breath = (held * std::f64::consts::PI).sin() as f32;
            (along * along * (3.0 - 2.0 * along), breath)
        }
    }
}

fn choices(ui: &mut Ui, shown: &Demonstration, still: bool, view: &mut View) {
    let acts = [
        (Act::Moves, text!("figure-moves")),
        (Act::Starts, text!("figure-starts")),
        (Act::Holds, text!("figure-holds")),
    ];
    for (act, name) in acts {
        let is_offered = act != Act::Moves || !still;
        if is_offered && chip(ui, &name, view.act == act).clicked() {
            view.act = act;
        }
    }
    ui.add_space(space::MEDIUM);
    let sides = [
        (Handed::Mirrored, text!("side-left")),
        (Handed::AsPosed, text!("side-right")),
    ];
    for (handed, name) in sides {
        if chip(ui, &name, view.handed == handed).clicked() {
            view.handed = handed;
        }
    }
    let turn_back = text!("figure-turn-back");
    let button = Button::new(Emphasis::Plain, &turn_back).height(36.0);
    if view.camera != shown.camera && ui.add(button).clicked() {
        view.camera = shown.camera;
    }
}
