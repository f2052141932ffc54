//! That the session is saved, or why not and where else it can be.

use eframe::egui::Ui;

use super::SummaryScreen;
use crate::conductor::Saved;
use crate::history::Record;
use crate::text;
use crate::ui::action::{Action, SummaryAction};
use crate::ui::notice;
use crate::ui::state::{Elsewhere, EndedSession};
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Button, Emphasis, Label, card, field};

impl SummaryScreen {
    /// That it is saved, or why not and what can be done.
    pub(super) fn saved(&mut self, ui: &mut Ui, ended: &EndedSession, actions: &mut Vec<Action>) {
        let palette = Palette::of(ui);
        let unsaved = match &ended.saved {
            Saved::Yes(_) => {
                let line = ui.add(Label::body(&text!("summary-saved")).colour(palette.accent));
                line.on_hover_text(text!("summary-saved-where"));
                ui.add_space(space::LARGE);
                return;
            }
            Saved::No(unsaved) => unsaved,
        };
        card(ui, palette.switch_soft, palette.switch, |ui| {
            ui.add(Label::heading(&text!("summary-not-saved-title")));
            let reason = notice::save_error(&unsaved.error);
            ui.add(Label::body(&text!("summary-not-saved", why = reason)));
            ui.add_space(space::SMALL);
            ui.horizontal_wrapped(|ui| {
                let name = text!("summary-file");
                ui.add(Label::strong(&name));
                let width = ui.max_rect().width().min(360.0);
                field(ui, &name, &mut self.file, width);
                let save = text!("summary-save");
                if ui.add(Button::new(Emphasis::Primary, &save)).clicked() {
                    actions.extend(self.is_changed(&unsaved.record).then(|| self.save()));
                    actions.push(self.save_elsewhere());
                }
                let again = text!("summary-save-again");
                if ui.add(Button::new(Emphasis::Plain, &again)).clicked() {
                    actions.extend(self.is_changed(&unsaved.record).then(|| self.save()));
                    actions.push(Action::Summary(SummaryAction::SaveAgain));
                }
            });
            match &ended.elsewhere {
                Some(Elsewhere::Saved(path)) => {
                    let told = text!("summary-saved-elsewhere", path = path.display().to_string());
                    ui.add(Label::strong(&told));
                }
                Some(Elsewhere::Failed(error)) => {
                    let told = text!(
                        "summary-elsewhere-failed",
                        reason = notice::save_error(error)
                    );
                    ui.add(Label::strong(&told).colour(palette.danger));
                }
                None => {}
            }
        });
        ui.add_space(space::LARGE);
    }
}

/// A file in the person's documents, or in their home.
pub(super) fn proposed_file(record: &Record) -> String {
    let folder = directories::UserDirs::new().map(|user| {
        user.document_dir()
            .unwrap_or_else(|| user.home_dir())
            .to_owned()
    });
    let name = format!("supple-{}.ron", record.started.strftime("%Y-%m-%d-%H%M"));
    folder.unwrap_or_default().join(name).display().to_string()
}
