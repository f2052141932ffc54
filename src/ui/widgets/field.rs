//! A field for one line of text.

use eframe::egui::{Align, Align2, Key, Modifiers, Response, TextEdit, Ui, vec2};

use crate::ui::theme::{CONTROL_HEIGHT, space};

/// Shows a field of a width; its name is what a screen reader says, and what stands in it while it is empty.
pub fn field(ui: &mut Ui, name: &str, text: &mut String, width: f32) -> Response {
    let room = ui.max_rect().width() - 2.0 * space::MEDIUM;
    let edit = TextEdit::singleline(text)
        .hint_text(name)
        .desired_width(width.min(room))
        .margin(vec2(space::MEDIUM, space::SMALL))
        .min_size(vec2(0.0, CONTROL_HEIGHT - space::SMALL))
        .align(Align2([Align::LEFT, Align::Center]));
    ui.add(edit).accessible_name(name)
}

/// Shows a field to search with; Ctrl and F, or Command and F, puts the keyboard into it.
pub fn search_field(ui: &mut Ui, name: &str, text: &mut String, width: f32) {
    let response = field(ui, name, text, width);
    if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::F)) {
        response.request_focus();
    }
}
