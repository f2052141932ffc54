//! The question that comes before changes are left that were not saved.

use eframe::egui::{Key, Ui};

use crate::text;
use crate::ui::desk_action::DeskAction;
use crate::ui::key_press::take_press;
use crate::ui::state::Desk;
use crate::ui::widgets::{Button, Emphasis, Label, default_button, dialog};

/// Asks, if somebody is leaving.
pub fn ask(ui: &Ui, desk: &Desk, done: &mut Vec<DeskAction>) {
    if desk.leaving.is_none() {
        return;
    }
    let ctx = ui.ctx();
    let mut answer = take_press(ctx, Key::Escape).then_some(DeskAction::Stay);
    let title = text!("editor-leave-question");
    let words = |ui: &mut Ui| {
        ui.add(Label::heading(&title));
        let name = desk.editing.name();
        ui.add(Label::body(&text!("editor-leave-explained", name = name)));
    };
    let dismissed = dialog(ctx, &title, words, |ui| {
        let save = text!("editor-leave-save");
        if default_button(ui, Button::new(Emphasis::Primary, &save)).clicked() {
            answer = Some(DeskAction::SaveAndLeave);
        }
        let discard = text!("editor-leave-discard");
        if ui.add(Button::new(Emphasis::Danger, &discard)).clicked() {
            answer = Some(DeskAction::DiscardAndLeave);
        }
        let stay = text!("editor-leave-stay");
        if ui.add(Button::new(Emphasis::Plain, &stay)).clicked() {
            answer = Some(DeskAction::Stay);
        }
    });
    if dismissed {
        answer = Some(DeskAction::Stay);
    }
    done.extend(answer);
}
