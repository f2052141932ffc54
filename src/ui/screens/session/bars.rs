//! What stands above and below the middle: where the session is in its whole, and the controls.

use eframe::egui::{Align, Align2, Color32, Layout, Rect, Sense, Ui, Vec2, pos2, vec2};

use super::words_of;
use crate::session::{Phase, Snapshot};
use crate::sound::OutputState;
use crate::text;
use crate::ui::action::Action;
use crate::ui::commands::KeyCommand;
use crate::ui::notice;
use crate::ui::state::{RunningSession, State};
use crate::ui::theme::{CONTROL_RADIUS, Palette, Weight, font, space, type_size};
use crate::ui::widgets::{Button, Icon, Label, Look, elided, hidden_label, plan_bar, thumbnail};
use crate::words;

/// The picture of what comes next.
const PICTURE: Vec2 = vec2(84.0, 52.0);

/// The bar above: the way out, the routine, what is left, and what is amiss.
pub fn top(
    ui: &mut Ui,
    state: &State,
    session: &RunningSession,
    snapshot: &Snapshot,
    actions: &mut Vec<Action>,
) {
    let palette = Palette::of(ui);
    ui.horizontal(|ui| {
        let end = text!("session-end");
        let key = KeyCommand::End.key_cap();
        if ui.add(Button::new(Look::Plain, &end).key(&key)).clicked() {
            actions.push(Action::AskToEnd(true));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            floor_button(ui, false, actions);
            let muted = state.settings.get().muted;
            let (icon, name) = if muted {
                (Icon::NoSound, text!("session-unmute"))
            } else {
                (Icon::Sound, text!("session-mute"))
            };
            let mute = Button::new(Look::Plain, "").icon(icon).name(&name);
            if ui.add(mute).on_hover_text(name.as_str()).clicked() {
                actions.push(Action::ToggleMute);
            }
            let keys = text!("command-show-keys");
            let button = Button::new(Look::Quiet, "").icon(Icon::Keys).name(&keys);
            if ui.add(button).on_hover_text(keys.as_str()).clicked() {
                actions.push(Action::ShowKeys(true));
            }
            let left = words::clock_time_left(snapshot.total_left());
            ui.add(Label::body(&text!("session-left", time = left)).colour(palette.text_quiet));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                status(ui, session)
            });
        });
    });
}

/// The button that shows the exercise alone, or the rest as well.
pub fn floor_button(ui: &mut Ui, floor_mode: bool, actions: &mut Vec<Action>) {
    let name = if floor_mode {
        text!("session-leave-floor-mode")
    } else {
        text!("session-floor-mode")
    };
    let key = KeyCommand::FloorMode.key_cap();
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if ui.add(Button::new(Look::Plain, &name).key(&key)).clicked() {
            actions.push(Action::ToggleFloorMode);
        }
    });
}

/// What stands above the exercise in floor mode: what a person needs to go on, if anything, what is amiss, and the way back.
pub fn floor(
    ui: &mut Ui,
    session: &RunningSession,
    snapshot: &Snapshot,
    actions: &mut Vec<Action>,
) {
    ui.horizontal(|ui| {
        let needed = if snapshot.phase == Phase::Paused {
            Some((
                text!("session-resume"),
                Icon::Resume,
                KeyCommand::PauseOrResume,
            ))
        } else if snapshot.length.is_none() {
            Some((text!("session-done"), Icon::Done, KeyCommand::Done))
        } else {
            None
        };
        if let Some((words, icon, command)) = needed {
            let key = command.key_cap();
            let button = Button::new(Look::Primary, &words).icon(icon).key(&key);
            if ui.push_id(&words, |ui| ui.add(button)).inner.clicked()
                && let Some(command) = command.engine_command(snapshot.phase == Phase::Paused)
            {
                actions.push(Action::Session(command));
            }
        }
        if let Some((warning, colour)) = warning(session, Palette::of(ui)) {
            let small = Label::small(&warning).colour(colour);
            ui.allocate_ui(vec2(ui.available_width() * 0.3, 44.0), |ui| ui.add(small));
        }
        floor_button(ui, true, actions);
    });
}

/// What is amiss and what it means, if anything, with the colour of its weight.
fn warning(session: &RunningSession, palette: &Palette) -> Option<(String, Color32)> {
    let face = session.face();
    if let Some(trouble) = &face.trouble {
        let told = text!("status-not-saved", reason = notice::reason(trouble));
        Some((told, palette.switch))
    } else if face.sound == OutputState::Missing {
        Some((text!("status-no-sound"), palette.switch))
    } else if matches!(face.moment.phase, Phase::Ended(_)) && face.saved.is_none() {
        Some((text!("status-saving"), palette.text_quiet))
    } else if face.may_go_dark {
        Some((text!("status-may-go-dark"), palette.text_quiet))
    } else {
        let count = session.sound_problems().len();
        (count > 0).then(|| {
            (
                text!("status-own-sounds", count = count),
                palette.text_quiet,
            )
        })
    }
}

/// The name of the routine, and below it what is amiss.
fn status(ui: &mut Ui, session: &RunningSession) {
    let palette = Palette::of(ui);
    let warning = warning(session, palette);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        if warning.is_none() {
            ui.add_space(11.0);
        }
        let name = &session.routine().name;
        ui.add(Label::body(name).colour(palette.text_quiet).one_line());
        if let Some((warning, colour)) = warning {
            ui.add(Label::small(&warning).colour(colour).one_line());
        }
    });
}

/// The bar below: the whole plan, the controls and what comes next.
pub fn bottom(
    ui: &mut Ui,
    session: &RunningSession,
    snapshot: &Snapshot,
    actions: &mut Vec<Action>,
) {
    let palette = Palette::of(ui);
    let plan = session.plan();
    let (bar, _) = ui.allocate_exact_size(vec2(ui.available_width(), 16.0), Sense::hover());
    plan_bar(ui.painter(), bar, plan, Some(snapshot.segment), palette);
    ui.add_space(space::WIDE);
    ui.horizontal(|ui| {
        controls(ui, snapshot, actions);
        next(ui, session, snapshot);
    });
}

fn controls(ui: &mut Ui, snapshot: &Snapshot, actions: &mut Vec<Action>) {
    let paused = snapshot.phase == Phase::Paused;
    let (toggle, icon) = if paused {
        (text!("session-resume"), Icon::Resume)
    } else {
        (text!("session-pause"), Icon::Pause)
    };
    let narrow = ui.available_width() < 1_000.0;
    let mut control = |ui: &mut Ui, look, icon, words: &str, command: KeyCommand| {
        let key = command.key_cap();
        let mut button = Button::new(look, words).height(52.0).key(&key);
        if !narrow {
            button = button.icon(icon);
        }
        if ui.push_id(words, |ui| ui.add(button)).inner.clicked()
            && let Some(command) = command.engine_command(paused)
        {
            actions.push(Action::Session(command));
        }
    };
    // Both words of the toggle take the same room, so that its neighbours stay where they are.
    let widest = text!("session-resume");
    let slack = text_width(ui, &widest).max(text_width(ui, &text!("session-pause")))
        - text_width(ui, &toggle);
    control(ui, Look::Primary, icon, &toggle, KeyCommand::PauseOrResume);
    ui.add_space(slack);
    control(
        ui,
        Look::Plain,
        Icon::Back,
        &text!("session-back"),
        KeyCommand::Back,
    );
    control(
        ui,
        Look::Plain,
        Icon::Skip,
        &text!("session-skip"),
        KeyCommand::Skip,
    );
    if snapshot.length.is_some() {
        control(
            ui,
            Look::Plain,
            Icon::MoreTime,
            &text!("session-more-time"),
            KeyCommand::MoreTime,
        );
    } else {
        control(
            ui,
            Look::Primary,
            Icon::Done,
            &text!("session-done"),
            KeyCommand::Done,
        );
    }
}

fn text_width(ui: &Ui, text: &str) -> f32 {
    let font = font(Weight::Bold, type_size::BODY);
    ui.painter()
        .layout_no_wrap(text.to_owned(), font, Palette::of(ui).text)
        .size()
        .x
}

/// What comes next, at the right edge.
fn next(ui: &mut Ui, session: &RunningSession, snapshot: &Snapshot) {
    let palette = Palette::of(ui);
    let rect = ui.available_rect_before_wrap();
    let mut place = Rect::from_min_max(
        pos2(rect.left() + space::MEDIUM, rect.top()),
        pos2(rect.right(), rect.top() + 52.0),
    );
    if place.width() < 80.0 {
        return;
    }
    if let Some(exercise) = words_of::next_exercise(session, snapshot)
        && place.width() > 80.0 + 2.0 * PICTURE.x
    {
        let picture = Rect::from_min_size(pos2(place.right() - PICTURE.x, place.top()), PICTURE);
        ui.painter()
            .rect_filled(picture, CONTROL_RADIUS, palette.accent_soft);
        let inside = picture.shrink(space::TINY);
        thumbnail(
            ui.painter(),
            inside,
            exercise,
            palette.accent_soft,
            palette.accent,
        );
        place.set_right(picture.left() - space::MEDIUM);
    }
    let label = text!("session-next");
    let what = words_of::next(session, snapshot);
    let shown = elided(
        ui.painter(),
        &what,
        font(Weight::Bold, type_size::BODY),
        palette.text,
        place.width(),
        1,
    );
    let small = font(Weight::Regular, type_size::SMALL);
    let top = pos2(place.right(), place.center().y - 2.0);
    ui.painter()
        .text(top, Align2::RIGHT_BOTTOM, &label, small, palette.text_quiet);
    let at = pos2(place.right() - shown.size().x, place.center().y);
    ui.painter().galley(at, shown, palette.text);
    hidden_label(ui, place, &text!("session-next-told", what = what));
}
