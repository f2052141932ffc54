//! A question or a list over the window, until it is answered or dismissed.

use eframe::egui::{Context, Frame, Id, Margin, Modal, Response, Ui};

use super::Button;
use crate::ui::theme::CARD_RADIUS;

/// What a dialog leaves of the window's width at least, its own margins included.
const MARGIN: f32 = 96.0;

/// Shows contents over the window, under a name; true if the person pressed beside them.
pub fn dialog(ctx: &Context, name: &str, contents: impl FnOnce(&mut Ui)) -> bool {
    dialog_of(ctx, name, 380.0, contents)
}

/// As [`dialog`], of another width.
pub fn dialog_of(ctx: &Context, name: &str, width: f32, contents: impl FnOnce(&mut Ui)) -> bool {
    let style = ctx.global_style();
    let frame = Frame::popup(&style)
        .fill(style.visuals.window_fill)
        .corner_radius(CARD_RADIUS)
        .inner_margin(Margin::same(24));
    let id = Id::unique(name);
    let area = Modal::default_area(id).accessible_name(name);
    let shown = Modal::new(id).area(area).frame(frame).show(ctx, |ui| {
        ui.set_width(width.min(ctx.content_rect().width() - MARGIN));
        contents(ui);
    });
    shown.backdrop_response.clicked()
}

/// Shows the button of a dialog that has the keyboard until the person moves it.
pub fn default_button(ui: &mut Ui, button: Button<'_>) -> Response {
    let response = ui.add(button);
    if ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
    response
}
