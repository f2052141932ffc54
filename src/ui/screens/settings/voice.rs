//! What is said in a session, and by whom.

use eframe::egui::Ui;

use super::{not_used, slider};
use crate::settings::{RATES, Settings, Speaks, VoiceId};
use crate::speech::Amount;
use crate::text;
use crate::ui::action::{Action, SettingsAction};
use crate::ui::screens::section::{row, section};
use crate::ui::state::State;
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Button, Emphasis, Icon, Label, chip_named, switch};
use crate::words;

/// Shows the choices.
pub fn show(ui: &mut Ui, state: &State, settings: &mut Settings, actions: &mut Vec<Action>) {
    section(ui, &text!("settings-voice"), |ui| {
        let palette = Palette::of(ui);
        ui.add(Label::body(&text!("settings-voice-about")));
        ui.add_space(space::SMALL);
        speaks(ui, settings);
        let voice = &mut settings.voice;
        let name = text!("settings-says");
        row(ui, &name, |ui| {
            for amount in Amount::ALL {
                let words = match amount {
                    Amount::NameAndSide => text!("says-name-and-side"),
                    Amount::GettingReady => text!("says-getting-ready"),
                    Amount::Everything => text!("says-everything"),
                };
                let told = text!("settings-says-choice", choice = words.as_str());
                if chip_named(ui, &words, &told, voice.saying.amount == amount).clicked() {
                    voice.saying.amount = amount;
                }
            }
        });
        let name = text!("settings-counts-reps");
        row(ui, &name, |ui| {
            switch(ui, &name, &mut voice.saying.counts_reps);
        });
        voices(ui, state, settings);
        let name = text!("settings-voice-rate");
        row(ui, &name, |ui| {
            slider::percent(ui, name.clone(), &mut settings.voice.rate, RATES, true);
        });
        let name = text!("settings-voice-volume");
        row(ui, &name, |ui| {
            slider::volume(ui, name.clone(), &mut settings.voice.volume, true);
            ui.add_space(space::SMALL);
            let (try_it, told) = (text!("settings-try"), text!("settings-try-voice"));
            let button = Button::new(Emphasis::Plain, &try_it)
                .icon(Icon::Sound)
                .name(&told)
                .height(36.0);
            if ui.add(button).clicked() {
                actions.push(Action::Settings(SettingsAction::TryVoice));
            }
        });
        ui.add(Label::small(&text!("settings-voice-explained")).colour(palette.text_quiet));
        not_used(ui, state.voices.problems(), words::recording);
    });
}

fn speaks(ui: &mut Ui, settings: &mut Settings) {
    let name = text!("settings-speaks");
    row(ui, &name, |ui| {
        let before = settings.voice.is_on();
        let mut on = before;
        switch(ui, &name, &mut on);
        if on != before {
            settings.voice.speaks = if on { Speaks::Yes } else { Speaks::No };
        }
    });
}

fn voices(ui: &mut Ui, state: &State, settings: &mut Settings) {
    let Some(cast) = state.voices.cast() else {
        return;
    };
    let palette = Palette::of(ui);
    let chosen = settings.voice.voice;
    row(ui, &text!("settings-whose-voice"), |ui| {
        let automatic = text!("voice-automatic");
        let best = cast.voice().map_or("", |voice| voice.name.as_str());
        let told = text!("settings-voice-automatic", voice = best);
        if chip_named(ui, &automatic, &told, chosen.is_none()).clicked() {
            settings.voice.voice = None;
        }
        for voice in &cast.voices {
            let id = VoiceId::new(&voice.id);
            let told = text!("settings-voice-choice", voice = voice.name.as_str());
            if chip_named(ui, &voice.name, &told, id.is_some() && chosen == id).clicked() {
                settings.voice.voice = id;
            }
        }
    });
    let is_there = |id: &VoiceId| cast.voices.iter().any(|voice| voice.id == id.as_str());
    let remark = match &chosen {
        Some(id) if !is_there(id) => text!("settings-voice-gone", voice = id.as_str()),
        _ if cast.voices.is_empty() => text!("settings-no-voice"),
        _ if !cast.has_engine() => text!("settings-no-engine"),
        _ => return,
    };
    ui.add(Label::small(&remark).colour(palette.text_quiet));
}
