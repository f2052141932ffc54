//! The row of an exercise: its picture, what was done of it and what was said; a button where more can be said.

use eframe::egui::{Align2, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::exercise::Exercise;
use crate::text;
use crate::ui::theme::{CARD_RADIUS, Palette, Weight, font, space, type_size};
use crate::ui::widgets::{Icon, elided, focus_ring, follow_focus, thumbnail};

const HEIGHT: f32 = 56.0;
const PICTURE: f32 = 76.0;
const CARET: f32 = 20.0;
/// From this width on what was said stands at the right of the name, else below it.
const BESIDE: f32 = 520.0;

/// The row of an exercise.
pub struct Row<'a> {
    /// The exercise, as long as it is in the catalogue.
    pub exercise: Option<&'a Exercise>,
    /// What it is called.
    pub name: &'a str,
    /// What was done of it.
    pub facts: &'a str,
    /// What was said of it.
    pub said: &'a str,
    /// Whether more can be said below it; none where nothing more is asked.
    pub is_open: Option<bool>,
}

impl Row<'_> {
    /// Shows the row; true if it was pressed.
    pub fn show(&self, ui: &mut Ui) -> bool {
        let palette = Palette::of(ui);
        let size = vec2(ui.available_width(), HEIGHT);
        let sense = match self.is_open {
            Some(_) => Sense::click(),
            None => Sense::hover(),
        };
        let (rect, response) = ui.allocate_exact_size(size, sense);
        let role = match self.is_open {
            Some(_) => Role::Button,
            None => Role::Label,
        };
        response.widget_info(|| WidgetInfo::labeled(role, true, self.told()));
        follow_focus(&response);
        if !ui.is_rect_visible(rect) {
            return response.clicked();
        }
        let painter = ui.painter();
        if response.hovered() && self.is_open.is_some() {
            let ground = rect.expand2(vec2(space::SMALL, 0.0));
            painter.rect_filled(ground, CARD_RADIUS, palette.accent_soft);
        }
        let picture = Rect::from_min_size(rect.min, vec2(PICTURE, HEIGHT));
        painter.rect_filled(picture, 10, palette.accent_soft);
        if let Some(exercise) = self.exercise {
            let inside = picture.shrink(space::TINY);
            thumbnail(
                painter,
                inside,
                exercise,
                palette.accent_soft,
                palette.accent,
            );
        }
        self.words(ui, rect.with_min_x(picture.right() + space::MEDIUM));
        focus_ring(painter, &response, CARD_RADIUS, palette);
        response.clicked()
    }

    /// What a screen reader says.
    fn told(&self) -> String {
        let first = match self.is_open {
            Some(true) => text!("answers-close", exercise = self.name),
            Some(false) => text!("answers-open", exercise = self.name),
            None => self.name.to_owned(),
        };
        let parts = [first.as_str(), self.facts, self.said];
        let told: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        told.join(", ")
    }

    /// Paints the name, what was done, and what was said.
    fn words(&self, ui: &Ui, room: Rect) {
        let (painter, palette) = (ui.painter(), Palette::of(ui));
        let mut right = room.right();
        if let Some(is_open) = self.is_open {
            let icon = if is_open { Icon::Up } else { Icon::Down };
            let middle = pos2(right - CARET / 2.0, room.center().y);
            icon.paint(painter, middle, CARET, palette.text_quiet);
            right -= CARET + space::SMALL;
        }
        let mut facts = self.facts.to_owned();
        if room.width() < BESIDE - PICTURE && !self.said.is_empty() {
            facts = format!("{} · {facts}", self.said);
        } else {
            let bold = font(Weight::Semibold, type_size::BODY);
            let at = pos2(right, room.center().y);
            let said = painter.text(at, Align2::RIGHT_CENTER, self.said, bold, palette.accent);
            right = said.left() - space::MEDIUM;
        }
        let width = right - room.left();
        let line = |text: &str, top: f32, weight, size, colour| {
            let galley = elided(painter, text, font(weight, size), colour, width, 1);
            painter.galley(pos2(room.left(), room.top() + top), galley, colour);
        };
        let (name, below) = (Weight::Semibold, Weight::Regular);
        line(self.name, 8.0, name, type_size::BODY, palette.text);
        line(&facts, 31.0, below, type_size::SMALL, palette.text_quiet);
    }
}
