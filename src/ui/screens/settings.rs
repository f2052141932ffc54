//! Settings: what to mind, times away, when a session waits, sound, look, people, folders, backups, and the way to the safety page.

mod slider;
mod voice;
mod waiting;

use eframe::egui::{RichText, Ui};

use super::away::AwaySection;
use super::people::PeopleSection;
use super::section::{row, section};
use super::{minded, page};
use crate::session::Cue;
use crate::settings::{Settings, SettingsTrouble, TextSize, ThemeChoice, Unread};
use crate::sound::{OutputState, OwnSoundProblem};
use crate::text;
use crate::ui::action::Job;
use crate::ui::action::{Action, SettingsAction, WindowAction};
use crate::ui::screen::Screen;
use crate::ui::state::{Backup, State};
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Button, Emphasis, Icon, Label, chip, switch};
use crate::words;

/// Shows the screen.
pub fn show(
    ui: &mut Ui,
    state: &State,
    (people, away): (&mut PeopleSection, &mut AwaySection),
    actions: &mut Vec<Action>,
) {
    page::page(ui, "settings", |ui| {
        let before = *state.settings.get();
        let mut settings = before;
        ui.add(Label::title(&text!("settings-title")));
        ui.add_space(space::SMALL);
        page::notice(ui, state);
        trouble(ui, state);
        section(ui, &text!("settings-mind"), |ui| {
            ui.add(Label::body(&text!("settings-mind-about")));
            ui.add_space(space::SMALL);
            minded::show(ui, &mut settings.mind);
        });
        ui.add_space(space::LARGE);
        section(ui, &text!("away-title"), |ui| away.show(ui, state, actions));
        ui.add_space(space::LARGE);
        waiting::show(ui, &mut settings);
        ui.add_space(space::LARGE);
        voice::show(ui, state, &mut settings, actions);
        ui.add_space(space::LARGE);
        look(ui, &mut settings);
        ui.add_space(space::LARGE);
        sound(ui, state, &mut settings, actions);
        ui.add_space(space::LARGE);
        section(ui, &text!("people-title"), |ui| {
            people.show(ui, state, actions);
        });
        ui.add_space(space::LARGE);
        folders(ui, state, actions);
        ui.add_space(space::LARGE);
        backup(ui, state, actions);
        ui.add_space(space::LARGE);
        safety(ui, actions);
        if settings != before {
            actions.push(Action::Settings(SettingsAction::Set(settings)));
        }
    });
}

fn trouble(ui: &mut Ui, state: &State) {
    match &state.settings.trouble {
        Some(SettingsTrouble::Unread(Unread::Empty)) => {
            page::warning(ui, &text!("settings-empty"));
        }
        Some(SettingsTrouble::Unread(Unread::Broken(report))) => {
            page::warning(ui, &text!("settings-broken"));
            ui.add(eframe::egui::Label::new(
                RichText::new(report.render(false)).monospace(),
            ));
        }
        Some(SettingsTrouble::Unsaved(error)) => {
            page::warning(
                ui,
                &text!("settings-unsaved", reason = words::file_error(error)),
            );
        }
        None => return,
    }
    ui.add_space(space::LARGE);
}

fn look(ui: &mut Ui, settings: &mut Settings) {
    section(ui, &text!("settings-look"), |ui| {
        row(ui, &text!("settings-theme"), |ui| {
            for choice in ThemeChoice::ALL {
                let name = match choice {
                    ThemeChoice::System => text!("theme-system"),
                    ThemeChoice::Light => text!("theme-light"),
                    ThemeChoice::Dark => text!("theme-dark"),
                };
                if chip(ui, &name, settings.theme == choice).clicked() {
                    settings.theme = choice;
                }
            }
        });
        row(ui, &text!("settings-text-size"), |ui| {
            for size in TextSize::OFFERED {
                let name = text!("text-size-percent", percent = size.percent());
                if chip(ui, &name, settings.text_size == size).clicked() {
                    settings.text_size = size;
                }
            }
        });
        let name = text!("settings-reduce-motion");
        row(ui, &name, |ui| {
            switch(ui, &name, &mut settings.reduce_motion);
        });
    });
}

fn sound(ui: &mut Ui, state: &State, settings: &mut Settings, actions: &mut Vec<Action>) {
    section(ui, &text!("settings-sound"), |ui| {
        let palette = Palette::of(ui);
        if state.trial_state() == Some(OutputState::Missing) {
            ui.add(Label::body(&text!("status-no-sound")).colour(palette.switch));
        }
        let name = text!("settings-all-sound");
        row(ui, &name, |ui| {
            let mut on = !settings.muted;
            switch(ui, &name, &mut on);
            settings.muted = !on;
        });
        for cue in Cue::ALL {
            let name = words::cue(cue);
            row(ui, &name, |ui| {
                let volume = &mut settings.volumes[cue];
                switch(
                    ui,
                    &text!("settings-cue-on", cue = name.as_str()),
                    &mut volume.on,
                );
                ui.add_space(space::SMALL);
                let told = text!("settings-cue-volume", cue = name.as_str());
                slider::volume(ui, told, &mut volume.percent, volume.on);
                ui.add_space(space::SMALL);
                let try_it = text!("settings-try");
                let told = text!("settings-try-cue", cue = name.as_str());
                let button = Button::new(Emphasis::Plain, &try_it)
                    .icon(Icon::Sound)
                    .name(&told)
                    .height(36.0);
                if ui.add(button).clicked() {
                    actions.push(Action::Settings(SettingsAction::Try(cue)));
                }
            });
        }
        ui.add(Label::small(&text!("settings-own-sounds")).colour(palette.text_quiet));
        let problems = state.own_sounds.sounds().known_problems();
        not_used(ui, problems.unwrap_or_default(), words::own_sound);
    });
}

/// Which of the person's own sounds or recordings are not used, and why.
fn not_used(
    ui: &mut Ui,
    problems: &[OwnSoundProblem],
    in_words: impl Fn(&OwnSoundProblem) -> String,
) {
    /// More than this are counted.
    const SHOWN: usize = 12;
    for problem in problems.iter().take(SHOWN) {
        page::warning(ui, &in_words(problem));
    }
    let more = problems.len().saturating_sub(SHOWN);
    if more > 0 {
        ui.add(Label::small(&text!(
            "settings-own-sounds-more",
            count = more
        )));
    }
}

fn folders(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let folders = &state.folders;
    section(ui, &text!("settings-folders"), |ui| {
        let palette = Palette::of(ui);
        let places = [
            (text!("folder-routines"), folders.routines()),
            (text!("folder-exercises"), folders.exercises()),
            (text!("folder-sounds"), folders.sounds()),
            (text!("folder-voice"), folders.voice()),
            (text!("folder-history"), folders.history()),
        ];
        for (name, path) in places {
            row(ui, &name, |ui| {
                let open = text!("folder-open");
                let told = text!("folder-open-name", folder = name.as_str());
                let button = Button::new(Emphasis::Plain, &open)
                    .icon(Icon::Folder)
                    .name(&told)
                    .height(36.0);
                if ui.add(button).clicked() {
                    actions.push(Action::Window(WindowAction::OpenFolder(path.clone())));
                }
                let shown = path.display().to_string();
                ui.add(Label::small(&shown).colour(palette.text_quiet));
            });
        }
    });
}

fn backup(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    section(ui, &text!("settings-backup"), |ui| {
        ui.add(Label::body(&text!("settings-backup-explained")));
        ui.add_space(space::SMALL);
        ui.horizontal_wrapped(|ui| {
            let is_free = !matches!(state.backup, Some(Backup::UnderWay(..)));
            let jobs = [
                (text!("settings-back-up"), Icon::Export, Job::BackUp),
                (text!("settings-restore"), Icon::Import, Job::Restore),
            ];
            for (name, icon, job) in jobs {
                let button = Button::new(Emphasis::Plain, &name).icon(icon);
                if ui.add(button.enabled(is_free)).clicked() {
                    actions.push(Action::Backup(job));
                }
            }
        });
        ui.add_space(space::SMALL);
        match &state.backup {
            None => {}
            Some(Backup::UnderWay(Job::BackUp, _)) => {
                ui.add(Label::body(&text!("backup-under-way")));
            }
            Some(Backup::UnderWay(Job::Restore, _)) => {
                ui.add(Label::body(&text!("restore-under-way")));
            }
            Some(Backup::Ended(Ok(told))) => {
                for line in std::iter::once(&told.done).chain(&told.remarks) {
                    ui.add(Label::body(line));
                }
                told.troubles
                    .iter()
                    .for_each(|trouble| page::warning(ui, trouble));
            }
            Some(Backup::Ended(Err(trouble))) => page::warning(ui, trouble),
        }
    });
}

fn safety(ui: &mut Ui, actions: &mut Vec<Action>) {
    section(ui, &text!("settings-safety"), |ui| {
        ui.add(Label::body(&text!("settings-safety-about")));
        let (read, sources) = (text!("settings-safety-read"), text!("settings-sources"));
        if ui
            .add(Button::new(Emphasis::Plain, &read).icon(Icon::Safety))
            .clicked()
        {
            actions.push(Action::Go(Screen::Safety));
        }
        if ui.add(Button::new(Emphasis::Plain, &sources)).clicked() {
            actions.push(Action::Go(Screen::Sources));
        }
    });
}
