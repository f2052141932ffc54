//! The exercise of a step, with its figure.

use eframe::egui::{Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::exercise::Exercise;
use crate::text;
use crate::ui::theme::{CONTROL_RADIUS, Palette, Weight, font, space, type_size};
use crate::ui::widgets::{Icon, band, elided, focus_ring, follow_focus, labelled, thumbnail};

const PICTURE: f32 = 132.0;

/// Shows the field; true if it was pressed.
pub fn exercise_field(ui: &mut Ui, exercise: Option<&Exercise>, id: &str) -> bool {
    let palette = Palette::of(ui);
    let field = text!("field-exercise");
    labelled(ui, &field, None, |ui| {
        let size = vec2(ui.available_width(), PICTURE + 44.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let name = exercise.map_or(id, |exercise| exercise.name.as_str());
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), &field);
            info.current_text_value = Some(name.to_owned());
            info
        });
        follow_focus(&response);
        if ui.is_rect_visible(rect) {
            let painter = ui.painter();
            let line = if response.hovered() {
                palette.accent
            } else {
                palette.line
            };
            painter.rect_filled(rect, CONTROL_RADIUS, palette.raised);
            if let Some(exercise) = exercise {
                let upper = rect.with_max_y(rect.top() + PICTURE);
                band(painter, upper, palette.accent_soft);
                let inside = upper.shrink(space::SMALL);
                thumbnail(
                    painter,
                    inside,
                    exercise,
                    palette.accent_soft,
                    palette.accent,
                );
            }
            let width = rect.width() - 2.0 * space::MEDIUM - 24.0;
            let bold = font(Weight::Semibold, type_size::BODY);
            let galley = elided(painter, name, bold, palette.text, width, 1);
            let middle = rect.bottom() - 22.0;
            let at = pos2(rect.left() + space::MEDIUM, middle - galley.size().y / 2.0);
            painter.galley(at, galley, palette.text);
            let caret = pos2(rect.right() - space::LARGE, middle);
            Icon::Down.paint(painter, caret, 16.0, palette.text_quiet);
            painter.rect_stroke(
                rect,
                CONTROL_RADIUS,
                Stroke::new(1.0, line),
                StrokeKind::Inside,
            );
            focus_ring(painter, &response, CONTROL_RADIUS, palette);
        }
        response.clicked()
    })
}
