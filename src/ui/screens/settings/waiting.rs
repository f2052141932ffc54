//! When a session waits for the person.

use eframe::egui::Ui;

use crate::session::Waits;
use crate::settings::Settings;
use crate::text;
use crate::ui::screens::section::{row, section};
use crate::ui::theme::Palette;
use crate::ui::widgets::{Label, chip_named};

/// Shows the choices.
pub fn show(ui: &mut Ui, settings: &mut Settings) {
    section(ui, &text!("settings-session"), |ui| {
        let palette = Palette::of(ui);
        let name = text!("settings-wait");
        row(ui, &name, |ui| {
            let choices = [
                (Waits::Never, text!("settings-wait-never")),
                (Waits::ForNew, text!("settings-wait-new")),
                (Waits::Always, text!("settings-wait-always")),
            ];
            for (waits, words) in choices {
                let told = text!("settings-wait-choice", choice = words.as_str());
                if chip_named(ui, &words, &told, settings.wait_for_me == waits).clicked() {
                    settings.wait_for_me = waits;
                }
            }
        });
        ui.add(Label::small(&text!("settings-wait-explained")).colour(palette.text_quiet));
    });
}
