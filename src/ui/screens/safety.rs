//! When not to exercise; shown once before the first session, and always one step away.

use eframe::egui::{Sense, Ui, vec2};

use super::{minded, page};
use crate::text;
use crate::ui::action::{Action, SessionAction, SettingsAction};
use crate::ui::screen::Screen;
use crate::ui::state::State;
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Button, Emphasis, Icon, Label, card};

/// Shows the page.
pub fn show(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    page::page(ui, "safety", |ui| {
        let palette = Palette::of(ui);
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(40.0, 40.0), Sense::hover());
            Icon::Safety.paint(ui.painter(), rect.center(), 36.0, palette.accent);
            ui.add(Label::title(&text!("safety-title")));
        });
        ui.add_space(space::SMALL);
        ui.add(Label::body(&text!("safety-about")));
        ui.add_space(space::LARGE);
        signs(ui);
        ui.add_space(space::LARGE);
        card(ui, palette.raised, palette.line, |ui| {
            ui.add(Label::heading(&text!("safety-during-title")));
            let rules = [
                text!("safety-gentle"),
                text!("safety-pain"),
                text!("safety-no-diagnosis"),
                text!("safety-unsigned"),
            ];
            list(ui, &rules);
        });
        ui.add_space(space::LARGE);
        card(ui, palette.raised, palette.line, |ui| {
            let mut settings = *state.settings.get();
            ui.add(Label::heading(&text!("settings-mind")));
            ui.add(Label::body(&text!("settings-mind-about")));
            ui.add_space(space::SMALL);
            minded::show(ui, &mut settings.mind);
            if settings != *state.settings.get() {
                actions.push(Action::Settings(SettingsAction::Set(settings)));
            }
        });
        ui.add_space(space::WIDE);
        let (words, action) = if state.settings.get().safety_read {
            (
                text!("safety-back"),
                Action::Go(state.before_safety.clone()),
            )
        } else {
            (
                text!("safety-understood"),
                Action::Session(SessionAction::SafetyRead),
            )
        };
        ui.horizontal_wrapped(|ui| {
            let button = Button::new(Emphasis::Primary, &words).height(52.0);
            if ui.add(button).clicked() {
                actions.push(action);
            }
            let not_now = text!("safety-not-now");
            let button = Button::new(Emphasis::Plain, &not_now).height(52.0);
            if !state.settings.get().safety_read && ui.add(button).clicked() {
                actions.push(Action::Go(Screen::Routines));
            }
        });
    });
}

/// The signs on which to stop, and to get help at once or to ask.
pub fn signs(ui: &mut Ui) {
    let palette = Palette::of(ui);
    card(ui, palette.switch_soft, palette.switch, |ui| {
        ui.add(Label::heading(&text!("safety-emergency-title")));
        let signs = [
            text!("safety-bladder"),
            text!("safety-walk"),
            text!("safety-fever"),
            text!("safety-fall"),
        ];
        list(ui, &signs);
    });
    ui.add_space(space::LARGE);
    card(ui, palette.raised, palette.line, |ui| {
        ui.add(Label::heading(&text!("safety-ask-title")));
        let signs = [
            text!("safety-severe"),
            text!("safety-numb"),
            text!("safety-weight"),
            text!("safety-blood"),
        ];
        list(ui, &signs);
    });
}

fn list(ui: &mut Ui, items: &[String]) {
    let palette = Palette::of(ui);
    for item in items {
        ui.horizontal_top(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(16.0, 22.0), Sense::hover());
            ui.painter()
                .circle_filled(rect.center(), 3.0, palette.text_quiet);
            ui.add(Label::body(item));
        });
    }
}
