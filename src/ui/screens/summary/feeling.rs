//! How it feels now, and the person's own words.

use eframe::egui::{TextEdit, Ui, vec2};

use super::SummaryScreen;
use crate::text;
use crate::ui::action::Action;
use crate::ui::notice;
use crate::ui::state::EndedSession;
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Button, Emphasis, Label, card, pain_scale};

impl SummaryScreen {
    /// Pain now beside pain before, and the note.
    pub(super) fn feeling(&mut self, ui: &mut Ui, ended: &EndedSession, actions: &mut Vec<Action>) {
        let palette = Palette::of(ui);
        let record = ended.record();
        card(ui, palette.raised, palette.line, |ui| {
            let pain = text!("pain-now");
            ui.add(Label::heading(&pain));
            let before = match record.pain_before {
                Some(before) => text!("summary-pain-before", before = before.rating()),
                None => text!("summary-pain-explained"),
            };
            ui.add(Label::small(&before).colour(palette.text_quiet));
            ui.add_space(space::TINY);
            if pain_scale(ui, &pain, &mut self.said.pain_after) {
                actions.push(self.save());
            }
            ui.add_space(space::LARGE);
            let label = ui.add(Label::strong(&text!("summary-note")));
            let field = TextEdit::multiline(&mut self.said.note)
                .hint_text(text!("summary-note-hint"))
                .desired_rows(3)
                .desired_width(f32::INFINITY)
                .margin(vec2(space::MEDIUM, space::SMALL));
            ui.add(field).labelled_by(label.id);
            ui.add_space(space::SMALL);
            ui.horizontal_wrapped(|ui| {
                let changed = self.is_changed(record);
                let save = text!("summary-save-note");
                if ui
                    .add(Button::new(Emphasis::Plain, &save).enabled(changed))
                    .clicked()
                {
                    actions.push(self.save());
                }
                if ended.trouble.is_some() {
                    trouble(ui, ended);
                } else if !changed && !ended.would_be_lost() && !record.note.is_empty() {
                    ui.add(Label::body(&text!("summary-note-saved")).colour(palette.text_quiet));
                }
            });
        });
    }
}

/// Why what the person said could not be saved, if it could not.
pub(super) fn trouble(ui: &mut Ui, ended: &EndedSession) {
    if let Some(trouble) = &ended.trouble {
        let reason = notice::save_error(trouble);
        let told = text!("summary-note-not-saved", reason = reason);
        ui.add(Label::body(&told).colour(Palette::of(ui).danger));
    }
}
