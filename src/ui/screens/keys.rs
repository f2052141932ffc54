//! The list of keys.

use eframe::egui::{Context, Sense, Ui, vec2};

use crate::text;
use crate::ui::action::{Action, WindowAction};
use crate::ui::commands::KeyCommand;
use crate::ui::theme::{Palette, space};
use crate::ui::widgets::{Button, Emphasis, Label, default_button, dialog, hidden_label, key_cap};

/// Shows the list over the window.
pub fn show(ctx: &Context, actions: &mut Vec<Action>) {
    let close = |ui: &mut Ui| {
        let close = text!("keys-close");
        let button = Button::new(Emphasis::Primary, &close);
        if default_button(ui, button).clicked() {
            actions.push(Action::Window(WindowAction::ShowKeys(false)));
        }
    };
    if dialog(ctx, &text!("keys-title"), list, close) {
        actions.push(Action::Window(WindowAction::ShowKeys(false)));
    }
}

fn list(ui: &mut Ui) {
    let palette = Palette::of(ui);
    ui.spacing_mut().interact_size.y = 28.0;
    ui.spacing_mut().item_spacing.y = space::TINY;
    ui.add(Label::heading(&text!("keys-title")));
    ui.add_space(space::SMALL);
    for command in KeyCommand::ALL {
        ui.horizontal_top(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(84.0, 28.0), Sense::hover());
            key_cap(
                ui.painter(),
                rect.left_center(),
                &command.key_cap(),
                palette.text,
                palette.text_quiet,
            );
            hidden_label(ui, rect, &command.key_name());
            ui.vertical(|ui| {
                ui.add_space(space::TINY);
                ui.add(Label::body(&command.text()));
            });
        });
    }
    ui.add_space(space::SMALL);
    ui.add(Label::small(&text!("keys-pedals")).colour(palette.text_quiet));
}
