//! What stands above and below the middle: where the session is in its whole, and the controls.

use eframe::egui::{Align, Align2, Color32, Layout, Rect, Sense, Ui, Vec2, pos2, vec2};

use super::controls::{self, told_on_hover};
use super::{needed, words_of};
use crate::session::{Phase, Snapshot};
use crate::sound::OutputState;
use crate::text;
use crate::ui::action::{Action, Over, SessionAction, SettingsAction, WindowAction};
use crate::ui::commands::KeyCommand;
use crate::ui::notice;
use crate::ui::state::{RunningSession, State};
use crate::ui::theme::{
    CONTROL_HEIGHT, CONTROL_RADIUS, Palette, Weight, font, is_small, space, type_size,
};
use crate::ui::widgets::{
    Button, Emphasis, Icon, Label, elided, hidden_label, plan_bar, thumbnail, width_of_row,
};
use crate::words;

/// How high the bar below is.
pub const BOTTOM: f32 = 104.0;
pub const BOTTOM_IN_SMALL: f32 = 66.0;
/// How high the bar of the plan is in it.
const BAR_IN_SMALL: f32 = 10.0;
/// With less room than this the name of the routine is not shown.
const LEAST_STATUS: f32 = 48.0;
/// From this width on all buttons above have words.
const WIDE_TOP: f32 = 960.0;
/// How high what is amiss is where it has a line of its own.
pub const WARNING: f32 = type_size::SMALL * 1.5;
/// With less room than this what comes next is not shown: of most names there would be no more than a stub.
const LEAST_NEXT: f32 = 150.0;
/// The picture of what comes next.
const PICTURE: Vec2 = vec2(84.0, 52.0);

/// The bar above: the way out, the routine, what is left, and what is amiss. Tells what is amiss again where
/// there is no room for it.
pub fn top(
    ui: &mut Ui,
    state: &State,
    session: &RunningSession,
    snapshot: &Snapshot,
    actions: &mut Vec<Action>,
) -> Option<Warning> {
    let palette = Palette::of(ui);
    let words = text!("session-end");
    let key = KeyCommand::End.key_cap();
    let end = Button::new(Emphasis::Plain, &words).key(&key);
    let left = words::clock_time_left(snapshot.total_left());
    let left = text!("session-left", time = left);
    let left = Label::body(&left).colour(palette.text_quiet);
    let muted = state.settings.get().muted;
    let (icon, mute) = if muted {
        (Icon::NoSound, text!("session-unmute"))
    } else {
        (Icon::Sound, text!("session-mute"))
    };
    let mute = Button::new(Emphasis::Plain, "").icon(icon).name(&mute);
    let (icon, voice) = if state.settings.get().voice.is_on() {
        (Icon::Voice, text!("session-no-voice"))
    } else {
        (Icon::NoVoice, text!("session-voice"))
    };
    let voice = Button::new(Emphasis::Plain, "").icon(icon).name(&voice);
    let keys = text!("command-show-keys");
    let keys = Button::new(Emphasis::Quiet, "")
        .icon(Icon::Keys)
        .name(&keys);
    let (floor, floor_key) = floor_words(false);
    let floor = Button::new(Emphasis::Plain, &floor).key(&floor_key);
    let (compact, compact_key) = (text!("session-compact"), KeyCommand::Compact.key_cap());
    let compact = Button::new(Emphasis::Plain, &compact).key(&compact_key);
    // What has the least to say gives way first.
    let room = ui.available_width();
    let compact = if room >= WIDE_TOP {
        compact
    } else {
        compact.only(Icon::Compact)
    };
    let icons =
        width_of_row(ui, [&mute, &voice, &keys, &compact]) + 3.0 * ui.spacing().item_spacing.x;
    let gap = 2.0 * ui.spacing().item_spacing.x;
    let (short_end, short_floor) = (end.without_key(), floor.only(Icon::FloorMode));
    let (end, floor) = [(end, floor), (short_end, floor), (short_end, short_floor)]
        .into_iter()
        .find(|(end, floor)| end.width(ui) + floor.width(ui) + icons <= room)
        .unwrap_or((end.only(Icon::Done), short_floor));
    let buttons = end.width(ui) + floor.width(ui) + icons + gap;
    let has_left = buttons + left.width(ui) <= room;
    let taken = buttons + if has_left { left.width(ui) + gap } else { 0.0 };
    let warning = warning(session, palette);
    let (beside, below) = if warning
        .as_ref()
        .is_some_and(|it| it.width_in_short(ui) > room - taken)
    {
        (None, warning)
    } else {
        (warning, None)
    };
    ui.horizontal(|ui| {
        if ui.add(end).clicked() {
            actions.push(Action::Session(SessionAction::Open(Over::End)));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if told_on_hover(ui, floor).clicked() {
                actions.push(Action::Session(SessionAction::ToggleFloorMode));
            }
            if told_on_hover(ui, compact).clicked() {
                actions.push(Action::Session(SessionAction::ToggleCompact));
            }
            if told_on_hover(ui, mute).clicked() {
                actions.push(Action::Settings(SettingsAction::ToggleMute));
            }
            if told_on_hover(ui, voice).clicked() {
                actions.push(Action::Settings(SettingsAction::ToggleVoice));
            }
            if told_on_hover(ui, keys).clicked() {
                actions.push(Action::Window(WindowAction::ShowKeys(true)));
            }
            if has_left {
                ui.add(left);
            }
            if ui.available_width() >= LEAST_STATUS {
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    status(ui, session, beside.as_ref());
                });
            }
        });
    });
    below
}

/// The words and the key of the button that shows the exercise alone, or the rest as well.
fn floor_words(floor_mode: bool) -> (String, String) {
    let words = if floor_mode {
        text!("session-leave-floor-mode")
    } else {
        text!("session-floor-mode")
    };
    (words, KeyCommand::FloorMode.key_cap())
}

/// What stands above the exercise in floor mode: what a person needs to go on, if anything, what is amiss, and the way back.
pub fn floor(
    ui: &mut Ui,
    session: &RunningSession,
    snapshot: &Snapshot,
    actions: &mut Vec<Action>,
) {
    ui.horizontal(|ui| {
        needed::show(ui, session, snapshot, CONTROL_HEIGHT, actions);
        if let Some(warning) = warning(session, Palette::of(ui)) {
            let small = Label::small(&warning.words).colour(warning.colour);
            ui.allocate_ui(vec2(ui.available_width() * 0.3, 44.0), |ui| ui.add(small));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let (words, key) = floor_words(true);
            let mut button = Button::new(Emphasis::Plain, &words).key(&key);
            if button.width(ui) > ui.available_width() {
                button = button.only(Icon::FloorMode);
            }
            if told_on_hover(ui, button).clicked() {
                actions.push(Action::Session(SessionAction::ToggleFloorMode));
            }
        });
    });
}

/// What is amiss, and what it means.
pub struct Warning {
    pub words: String,
    pub colour: Color32,
}

impl Warning {
    /// On one line, in short where that is too long.
    pub fn show(&self, ui: &mut Ui) {
        let label = Label::small(&self.words).colour(self.colour);
        ui.add(label.or_in_short(self.in_short()));
    }

    fn width_in_short(&self, ui: &Ui) -> f32 {
        Label::small(self.in_short()).width(ui)
    }

    /// What it means is left out first.
    fn in_short(&self) -> &str {
        self.words.split(':').next().unwrap_or_default()
    }
}

/// What is amiss, if anything, with the colour of its weight.
pub fn warning(session: &RunningSession, palette: &Palette) -> Option<Warning> {
    let face = session.face();
    let own_sounds = session.sound_problems().len();
    let (words, colour) = if let Some(trouble) = &face.trouble {
        let told = text!("status-not-saved", reason = notice::reason(trouble));
        (told, palette.switch)
    } else if face.sound == OutputState::Missing {
        (text!("status-no-sound"), palette.switch)
    } else if matches!(face.moment.phase, Phase::Ended(_)) && face.saved.is_none() {
        (text!("status-saving"), palette.text_quiet)
    } else if face.lost_a_voice {
        (text!("status-lost-voice"), palette.text_quiet)
    } else if face.may_go_dark {
        (text!("status-may-go-dark"), palette.text_quiet)
    } else if own_sounds > 0 {
        let told = text!("status-own-sounds", count = own_sounds);
        (told, palette.text_quiet)
    } else {
        return None;
    };
    Some(Warning { words, colour })
}

/// The name of the routine, and below it what is amiss.
fn status(ui: &mut Ui, session: &RunningSession, warning: Option<&Warning>) {
    let palette = Palette::of(ui);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        if warning.is_none() {
            ui.add_space(11.0);
        }
        let name = &session.routine().name;
        ui.add(Label::body(name).colour(palette.text_quiet).one_line());
        if let Some(warning) = warning {
            warning.show(ui);
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
    let (bar_height, gap) = if is_small(ui.ctx()) {
        ui.spacing_mut().item_spacing.y = space::TINY;
        (BAR_IN_SMALL, space::TINY)
    } else {
        (16.0, space::WIDE)
    };
    let size = vec2(ui.available_width(), bar_height);
    let (bar, _) = ui.allocate_exact_size(size, Sense::hover());
    plan_bar(ui.painter(), bar, plan, Some(snapshot.segment), palette);
    ui.add_space(gap);
    ui.horizontal(|ui| {
        controls::show(ui, plan, snapshot, actions);
        next(ui, session, snapshot);
    });
}

/// What comes next, at the right edge.
fn next(ui: &mut Ui, session: &RunningSession, snapshot: &Snapshot) {
    let palette = Palette::of(ui);
    let rect = ui.available_rect_before_wrap();
    let mut place = Rect::from_min_max(
        pos2(rect.left() + space::MEDIUM, rect.top()),
        pos2(rect.right(), rect.top() + 52.0),
    );
    if place.width() < LEAST_NEXT {
        return;
    }
    if let Some(exercise) = words_of::next_exercise(session, snapshot)
        && place.width() > LEAST_NEXT + PICTURE.x
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
