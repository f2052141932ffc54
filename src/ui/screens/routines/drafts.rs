//! The cards of what was being edited when the app ended.

use eframe::egui::{Align, Ui};

use crate::editing::LeftBehind;
use crate::text;
use crate::ui::action::{Action, DraftAction};
use crate::ui::state::State;
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Answer, Button, Emphasis, Label, Loss, beside, card, width_of_row};

/// Shows a card for each, if there are any; `discards` is the one about which is asked.
pub fn show(ui: &mut Ui, state: &State, discards: &mut Option<String>, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    for left in &state.drafts {
        let id = left.id().to_owned();
        let title = text!("draft-title", name = name(left));
        card(ui, palette.switch_soft, palette.switch, |ui| {
            let words = |ui: &mut Ui| {
                ui.add(Label::strong(&title));
                ui.add(Label::body(&text!("draft-about")));
            };
            let (go_on, discard) = (text!("draft-go-on"), text!("draft-discard"));
            let go_on = Button::new(Emphasis::Primary, &go_on);
            let discard = Button::new(Emphasis::Plain, &discard);
            let width = width_of_row(ui, [&go_on, &discard]);
            beside(ui, width, Align::Center, words, |ui| {
                if ui.add(go_on).clicked() {
                    actions.push(Action::Draft(DraftAction::Resume(id.clone())));
                }
                if ui.add(discard).clicked() {
                    *discards = Some(id.clone());
                }
            });
        });
        ui.add_space(space::LARGE);
        if discards.as_ref() == Some(&id)
            && let Some(answer) = ask(ui, &name(left))
        {
            *discards = None;
            if answer == Answer::Leave {
                actions.push(Action::Draft(DraftAction::Discard(id)));
            }
        }
    }
}

fn ask(ui: &Ui, name: &str) -> Option<Answer> {
    let question = Loss {
        title: &text!("draft-discard-question"),
        explained: &text!("draft-discard-explained", name = name),
        stay: &text!("draft-discard-stay"),
        leave: &text!("draft-discard-confirm"),
    };
    question.ask(ui.ctx())
}

/// The name of the routine, or that of its file.
fn name(left: &LeftBehind) -> String {
    match left.kept.name.as_str() {
        "" => text!("editor-new-name"),
        name => name.to_owned(),
    }
}
