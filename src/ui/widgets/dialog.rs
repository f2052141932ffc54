//! A question or a list over the window, until it is answered or dismissed.

use eframe::egui::{Context, Frame, Id, Margin, Modal, Ui};

use crate::ui::theme::CARD_RADIUS;

/// Shows contents over the window; true if the person pressed beside them.
pub fn dialog(ctx: &Context, name: &str, contents: impl FnOnce(&mut Ui)) -> bool {
    let style = ctx.global_style();
    let frame = Frame::popup(&style)
        .fill(style.visuals.window_fill)
        .corner_radius(CARD_RADIUS)
        .inner_margin(Margin::same(24));
    let shown = Modal::new(Id::unique(name)).frame(frame).show(ctx, |ui| {
        ui.set_width(380.0);
        contents(ui);
    });
    shown.backdrop_response.clicked()
}
