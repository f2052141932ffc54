//! The settings, and the sounds that can be tried beside them.

use std::sync::Arc;

use super::State;
use super::trial::Trial;
use crate::session::Cue;
use crate::settings::{Settings, Speaks};
use crate::sound::OutputState;
use crate::ui::action::SettingsAction;
use crate::ui::screen::Screen;

impl State {
    pub(super) fn on_settings(&mut self, action: SettingsAction) {
        match action {
            SettingsAction::Set(settings) => self.set(settings),
            SettingsAction::ToggleMute => self.toggle_mute(),
            SettingsAction::ToggleVoice => self.toggle_voice(),
            SettingsAction::TryVoice => self.try_voice(),
            SettingsAction::Try(cue) => self.try_cue(cue),
        }
    }

    /// Has what was set written into its file, by a thread of its own.
    pub fn save_settings(&mut self) {
        let wake = Arc::clone(&self.wake);
        self.settings.save(move || wake());
    }

    fn toggle_mute(&mut self) {
        let mut settings = *self.settings.get();
        settings.muted = !settings.muted;
        self.set(settings);
    }

    fn toggle_voice(&mut self) {
        let mut settings = *self.settings.get();
        settings.voice.speaks = if settings.voice.is_on() {
            Speaks::No
        } else {
            Speaks::Yes
        };
        self.set(settings);
    }

    pub(super) fn set(&mut self, settings: Settings) {
        let before = self.settings.get().voice;
        self.settings.set(settings);
        if let Some(session) = &self.session {
            let voice = settings.voice;
            if voice.is_on() != before.is_on() {
                session.conductor.speak(voice.is_on());
            }
            session.conductor.set_speech(voice.saying, voice.volume);
            session.conductor.mute(settings.muted);
            session.conductor.set_volumes(settings.volumes);
        }
        if let Some(trial) = &self.trial {
            trial.set_volumes(&settings.volumes);
        }
        if (settings.voice.voice, settings.voice.rate) != (before.voice, before.rate) {
            self.voices.forget();
        }
    }

    fn try_cue(&mut self, cue: Cue) {
        let trial = self
            .trial
            .get_or_insert_with(|| Trial::open(self.own_sounds.sounds(), &self.wake));
        trial.set_volumes(&self.settings.get().volumes);
        trial.play(cue);
    }

    /// Takes up what has changed in the sounds folder.
    pub fn look_after_own_sounds(&mut self) {
        if self.own_sounds.take_change() {
            self.trial = None;
            if self.screen == Screen::Settings {
                self.own_sounds.read(&self.wake);
            }
        }
    }

    /// What has become of the sound of the try buttons, if one was pressed.
    pub fn trial_state(&self) -> Option<OutputState> {
        self.trial.as_ref().map(Trial::state)
    }
}
