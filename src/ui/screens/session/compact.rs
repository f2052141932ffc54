//! The session in a small window in a corner, beside something else that the person does: figure, name, state, side and
//! countdown, what they need to go on, and the way back.

use eframe::egui::{Rect, Ui, vec2};

use super::controls::told_on_hover;
use super::places::Places;
use super::{bars, centre, needed};
use crate::session::Snapshot;
use crate::text;
use crate::ui::action::{Action, SessionAction};
use crate::ui::state::{RunningSession, State};
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Button, Emphasis, Icon, announced, within};

/// How high the controls are.
const CONTROL: f32 = 36.0;
/// How large the sign is that something is amiss.
const AMISS: f32 = 20.0;

/// Shows it in the whole window.
pub fn show(
    ui: &mut Ui,
    state: &State,
    session: &RunningSession,
    snapshot: &Snapshot,
    actions: &mut Vec<Action>,
) {
    let rect = ui.max_rect().shrink(space::SMALL);
    let words = text!("session-leave-compact");
    let back = Button::new(Emphasis::Plain, &words)
        .only(Icon::FloorMode)
        .height(CONTROL);
    let beside_state = vec2(back.width(ui) + space::SMALL, CONTROL);
    let exercise = session.exercise(&session.plan().segments[snapshot.segment]);
    let has_figure = exercise.is_some_and(|exercise| exercise.figure.is_some());
    let rows = |width, size| centre::rows_of_names(ui, session, width, size);
    let parts = Places::compact(rect, has_figure, beside_state, rows);
    centre::show_compact(ui, &parts.places, state, session, snapshot);
    if let Some(warning) = bars::warning(session, Palette::of(ui)) {
        let place = Rect::from_center_size(parts.amiss.center(), vec2(AMISS, AMISS));
        Icon::Warning.paint(ui.painter(), place.center(), AMISS, warning.colour);
        announced(ui, place, &warning.words);
    }
    within(ui, parts.needed, |ui| {
        ui.vertical_centered(|ui| needed::show(ui, session, snapshot, CONTROL, actions))
    });
    let pressed = within(ui, parts.back, |ui| told_on_hover(ui, back).clicked());
    if pressed {
        actions.push(Action::Session(SessionAction::ToggleCompact));
    }
}
