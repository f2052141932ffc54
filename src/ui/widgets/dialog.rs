//! A question or a list over the window, until it is answered or dismissed. It fits into any window: its contents
//! scroll, and its buttons stay in sight.

use eframe::egui::{Context, Frame, Id, Margin, Modal, Response, ScrollArea, Ui};

use super::Button;
use crate::ui::theme::{CARD_RADIUS, CONTROL_HEIGHT, is_small, space};

/// What a dialog leaves of the window around itself at least, on both sides together.
const AROUND: f32 = 48.0;
const AROUND_IN_SMALL: f32 = 12.0;
/// With less room than this above the buttons all of it scrolls, the buttons too.
const LEAST_CONTENTS: f32 = 72.0;

/// Shows contents over the window, under a name, and buttons below them; true if the person pressed beside them.
pub fn dialog(
    ctx: &Context,
    name: &str,
    contents: impl FnOnce(&mut Ui),
    buttons: impl FnOnce(&mut Ui),
) -> bool {
    dialog_of(ctx, name, 380.0, contents, buttons)
}

/// As [`dialog`], of another width.
pub fn dialog_of(
    ctx: &Context,
    name: &str,
    width: f32,
    contents: impl FnOnce(&mut Ui),
    buttons: impl FnOnce(&mut Ui),
) -> bool {
    let (inside, around): (i8, f32) = if is_small(ctx) {
        (12, AROUND_IN_SMALL)
    } else {
        (24, AROUND)
    };
    let style = ctx.global_style();
    let frame = Frame::popup(&style)
        .fill(style.visuals.window_fill)
        .corner_radius(CARD_RADIUS)
        .inner_margin(Margin::same(inside));
    let id = Id::unique(name);
    let area = Modal::default_area(id).accessible_name(name);
    let room =
        ctx.content_rect().size() - eframe::egui::Vec2::splat(around + 2.0 * f32::from(inside));
    let shown = Modal::new(id).area(area).frame(frame).show(ctx, |ui| {
        ui.set_width(width.min(room.x));
        fit(ui, room.y, contents, buttons);
    });
    shown.backdrop_response.clicked()
}

/// Shows contents and buttons in no more than a height.
fn fit(ui: &mut Ui, height: f32, contents: impl FnOnce(&mut Ui), buttons: impl FnOnce(&mut Ui)) {
    let row = |ui: &mut Ui| {
        ui.add_space(space::LARGE);
        ui.horizontal_wrapped(buttons);
    };
    // How high the buttons were in the frame before: that is known only once they were shown.
    let id = ui.make_persistent_id("height of the buttons");
    let known: f32 = ui.data(|data| data.get_temp(id).unwrap_or(CONTROL_HEIGHT + space::LARGE));
    let above = height - known - ui.spacing().item_spacing.y;
    let area = ScrollArea::vertical().auto_shrink([false, true]);
    if above < LEAST_CONTENTS {
        area.max_height(height).show(ui, |ui| {
            contents(ui);
            row(ui);
        });
        return;
    }
    area.max_height(above).show(ui, contents);
    let found = ui.scope(row).response.rect.height();
    if found != known {
        ui.data_mut(|data| data.insert_temp(id, found));
        ui.ctx()
            .request_discard("the height of the buttons was not known");
    }
}

/// Shows the button of a dialog that has the keyboard until the person moves it.
pub fn default_button(ui: &mut Ui, button: Button<'_>) -> Response {
    let response = ui.add(button);
    if ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
    response
}
