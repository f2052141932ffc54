//! The figure of an exercise on a stage: it moves by itself and is turned by dragging or with the arrow keys.

use std::sync::Arc;

use eframe::egui::{EventFilter, Key, Modifiers, Role, Sense, Ui, Vec2, WidgetInfo};

use crate::exercise::Exercise;
use crate::figure::Demonstration;
use crate::figure::drawing::{Camera, Handed};
use crate::text;
use crate::ui::pace::SHARE;
use crate::ui::state::State;
use crate::ui::theme::{CARD_RADIUS, Palette, space};
use crate::ui::widgets::{Brush, Button, Emphasis, Pose, chip, figure, focus_ring, follow_focus};

/// Degrees of a turn for each point that is dragged, and for each press of a key.
const TURN_PER_POINT: f32 = 0.6;
const TURN_PER_PRESS: f32 = 15.0;
/// How far above the horizon the figure can be seen from, in degrees.
const HIGHEST: f32 = 60.0;
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
        turned(ui, state.pace.brush(), exercise, shown, size, &mut view);
        ui.add_space(space::SMALL);
        ui.horizontal_wrapped(|ui| choices(ui, shown, still, &mut view));
    });
    ui.data_mut(|data| data.insert_temp(id, view));
}

fn turned(
    ui: &mut Ui,
    brush: Brush,
    exercise: &Exercise,
    shown: &Arc<Demonstration>,
    size: Vec2,
    view: &mut View,
) {
    let palette = Palette::of(ui);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
    let name = text!("figure-told", exercise = exercise.name.as_str());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    follow_focus(&response);
    if response.clicked() {
        response.request_focus();
    }
    let mut turn = response.drag_delta() * -TURN_PER_POINT;
    if response.has_focus() {
        let arrows = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
        turn += turn_by_keys(ui);
    }
    view.camera.turn += turn.x;
    view.camera.rise = (view.camera.rise - turn.y).clamp(0.0, HIGHEST);
    if ui.is_rect_visible(rect) {
        let ground = palette.accent_soft;
        ui.painter().rect_filled(rect, CARD_RADIUS, ground);
        let (along, breath) = moment(ui, view.act);
        let pose = Pose {
            along,
            breath,
            handed: view.handed,
            camera: Some(view.camera),
        };
        let inside = rect.shrink(space::LARGE);
        figure(ui.painter(), inside, shown, pose, ground, brush);
        focus_ring(ui.painter(), &response, CARD_RADIUS, palette);
    }
    response.on_hover_text(text!("figure-turn"));
}

/// By how much the arrow keys turn the figure, in degrees.
fn turn_by_keys(ui: &Ui) -> Vec2 {
    let arrows = [
        (Key::ArrowLeft, Vec2::new(TURN_PER_PRESS, 0.0)),
        (Key::ArrowRight, Vec2::new(-TURN_PER_PRESS, 0.0)),
        (Key::ArrowUp, Vec2::new(0.0, -TURN_PER_PRESS)),
        (Key::ArrowDown, Vec2::new(0.0, TURN_PER_PRESS)),
    ];
    let mut turn = Vec2::ZERO;
    for (key, step) in arrows {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            turn += step;
        }
    }
    turn
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
