//! Cards: a raised ground with a line around it, and one that is a single large button.

use eframe::egui::{
    Color32, CornerRadius, Frame, InnerResponse, Margin, Painter, Rect, Response, Role, Sense,
    Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
};

use crate::ui::theme::{CARD_RADIUS, HAIRLINE, Palette, is_small};

/// Shows contents on a card as wide as there is room.
pub fn card<R>(
    ui: &mut Ui,
    fill: Color32,
    line: Color32,
    contents: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    Frame::new()
        .fill(fill)
        .stroke(Stroke::new(HAIRLINE, line))
        .corner_radius(CornerRadius::same(CARD_RADIUS))
        .inner_margin(Margin::same(if is_small(ui.ctx()) { 10 } else { 16 }))
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            contents(ui)
        })
}

/// A card that is one button; what stands on it is painted.
pub struct ClickableCard<'a> {
    /// What a screen reader says of it, all that is painted on it included.
    pub name: &'a str,
    /// Its size.
    pub size: Vec2,
    /// The colour of its edge.
    pub line: Color32,
}

impl ClickableCard<'_> {
    /// Shows the card, then paints on it.
    pub fn show(self, ui: &mut Ui, paint: impl FnOnce(&Painter, Rect)) -> Response {
        let palette = Palette::of(ui);
        let (rect, response) = ui.allocate_exact_size(self.size, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, self.name));
        follow_focus(&response);
        if ui.is_rect_visible(rect) {
            let line = if response.hovered() {
                palette.accent
            } else {
                self.line
            };
            let painter = ui.painter_at(rect.expand(4.0));
            let edge = Stroke::new(HAIRLINE, line);
            let fill = palette.raised;
            painter.rect(rect, CARD_RADIUS, fill, edge, StrokeKind::Inside);
            paint(&painter, rect);
            focus_ring(&painter, &response, CARD_RADIUS, palette);
        }
        response
    }
}

/// Paints the ground of the upper part of a card, within its line.
pub fn band(painter: &Painter, upper: Rect, colour: Color32) {
    const RADIUS: u8 = CARD_RADIUS - 1;
    let corners = CornerRadius {
        nw: RADIUS,
        ne: RADIUS,
        sw: 0,
        se: 0,
    };
    let within = upper.shrink(1.0).with_max_y(upper.bottom());
    painter.rect_filled(within, corners, colour);
}

/// Scrolls to a control when the keyboard reaches it.
pub fn follow_focus(response: &Response) {
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
}

/// Shows where the keyboard is.
pub fn focus_ring(painter: &Painter, response: &Response, radius: u8, palette: &Palette) {
    if response.has_focus() {
        let stroke = Stroke::new(2.0, palette.text);
        let rect = response.rect.expand(2.0);
        painter.rect_stroke(rect, radius.saturating_add(2), stroke, StrokeKind::Middle);
    }
}
