//! What a person has to mind, to be chosen.

use eframe::egui::Ui;

use crate::exercise::{Mind, Minded};
use crate::ui::theme::space;
use crate::ui::widgets::tick;
use crate::words;

/// Shows all that can be minded, each to be chosen or not.
pub fn show(ui: &mut Ui, minded: &mut Minded) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.y = space::SMALL;
        for mind in Mind::ALL {
            if tick(ui, &words::mind(mind), minded.has(mind)).clicked() {
                *minded = minded.toggled(mind);
            }
        }
    });
}
