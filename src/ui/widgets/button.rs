//! The button: a word that says what happens, with an icon and its key where it has them.

use std::sync::Arc;

use eframe::egui::{
    Align2, Color32, Galley, Response, Role, Sense, Stroke, StrokeKind, Ui, Widget, WidgetInfo,
    pos2, vec2,
};

use super::card::{focus_ring, follow_focus};
use super::{Icon, key_cap, key_cap_width};
use crate::ui::theme::{
    CONTROL_HEIGHT, CONTROL_RADIUS, HAIRLINE, Palette, Weight, blend, font, space, type_size,
};

const ICON: f32 = 20.0;
/// Words get at least this width, however little room there is.
const LEAST_WORDS: f32 = 48.0;

/// How much a button stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Emphasis {
    /// The one that matters.
    Primary,
    /// Any other.
    Plain,
    /// One without a ground, beside others.
    Quiet,
    /// One that ends or removes something.
    Danger,
}

/// A button.
#[derive(Clone, Copy)]
pub struct Button<'a> {
    text: &'a str,
    emphasis: Emphasis,
    icon: Option<Icon>,
    key: Option<&'a str>,
    enabled: bool,
    height: f32,
    least_width: f32,
    /// What it leaves free at its left and its right.
    beside: f32,
    name: Option<&'a str>,
}

impl<'a> Button<'a> {
    /// A button that stands out so much.
    pub fn new(emphasis: Emphasis, text: &'a str) -> Self {
        Self {
            text,
            emphasis,
            icon: None,
            key: None,
            enabled: true,
            height: CONTROL_HEIGHT,
            least_width: 0.0,
            beside: space::LARGE,
            name: None,
        }
    }

    /// With an icon before its text.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// With the picture of its key.
    pub fn key(mut self, key: &'a str) -> Self {
        self.key = Some(key);
        self
    }

    /// Enabled or not.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// Of another height than usual.
    pub fn height(mut self, height: f32) -> Self {
        self.height = height;
        self
    }

    /// As wide as this at least, so that others beside it stay where they are.
    pub fn at_least(mut self, width: f32) -> Self {
        self.least_width = width;
        self
    }

    /// With another name for a screen reader than its text.
    pub fn name(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }
}

impl<'a> Button<'a> {
    /// Without the picture of its key.
    pub fn without_key(self) -> Self {
        Self { key: None, ..self }
    }

    /// With an icon in the place of its words, which a screen reader reads still.
    pub fn only(self, icon: Icon) -> Self {
        Self {
            text: "",
            icon: Some(icon),
            key: None,
            name: Some(self.name.unwrap_or(self.text)),
            ..self
        }
    }

    /// With less beside its icon, where that stands alone, so that it is no wider than this.
    pub fn at_most(self, width: f32) -> Self {
        let beside = ((width - ICON) / 2.0).clamp(0.0, space::LARGE);
        Self { beside, ..self }
    }

    /// What a screen reader reads where no words stand on it.
    pub fn hidden_words(&self) -> Option<&'a str> {
        self.name.filter(|_| self.text.is_empty())
    }

    /// How wide it is with all its words on one line.
    pub fn width(&self, ui: &Ui) -> f32 {
        let words = ui.painter().layout_no_wrap(
            self.text.to_owned(),
            font(Weight::Bold, type_size::BODY),
            Color32::PLACEHOLDER,
        );
        self.around_words(ui) + words.size().x
    }

    /// What stands before and after its words.
    fn around_words(&self, ui: &Ui) -> f32 {
        let key = self.key.map(|key| key_cap_width(ui.painter(), key));
        self.before_words() + key.map_or(0.0, |key| key + space::SMALL) + 2.0 * self.beside
    }

    fn before_words(&self) -> f32 {
        match (self.icon, self.text) {
            (None, _) => 0.0,
            (Some(_), "") => ICON,
            (Some(_), _) => ICON + space::SMALL,
        }
    }

    /// As it is where there is less room than it takes: without its key, then with words on several lines.
    fn shortened(mut self, ui: &Ui) -> (Self, Arc<Galley>) {
        let room = if ui.layout().main_wrap() {
            ui.max_rect().width()
        } else {
            ui.available_width()
        };
        self.key = self.key.filter(|_| self.width(ui) <= room);
        let for_words = (room - self.around_words(ui)).max(LEAST_WORDS);
        let words = ui.painter().layout(
            self.text.to_owned(),
            font(Weight::Bold, type_size::BODY),
            Color32::PLACEHOLDER,
            for_words,
        );
        self.height = self.height.max(words.size().y + 2.0 * space::SMALL);
        (self, words)
    }
}

/// The colours of a button: ground, edge and text.
struct Colours {
    fill: Color32,
    line: Color32,
    text: Color32,
}

fn colours(emphasis: Emphasis, palette: &Palette) -> Colours {
    let (fill, line, text) = match emphasis {
        Emphasis::Primary => (palette.accent, palette.accent, palette.accent_on),
        Emphasis::Plain => (palette.raised, palette.line, palette.text),
        Emphasis::Quiet => (Color32::TRANSPARENT, Color32::TRANSPARENT, palette.text),
        Emphasis::Danger => (palette.raised, palette.danger, palette.danger),
    };
    Colours { fill, line, text }
}

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let mut colours = colours(self.emphasis, palette);
        if !self.enabled {
            colours.fill = blend(colours.fill, palette.ground, 0.6);
            colours.text = blend(colours.text, palette.ground, 0.5);
        }
        let (button, galley) = self.shortened(ui);
        let this = &button;
        let needed = this.around_words(ui) + galley.size().x;
        let width = needed.max(this.least_width);
        let sense = if this.enabled {
            Sense::click()
        } else {
            Sense::hover()
        };
        let (rect, response) = ui.allocate_exact_size(vec2(width, this.height), sense);
        let name = this.name.unwrap_or(this.text);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, this.enabled, name));
        follow_focus(&response);
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let painter = ui.painter();
        if response.hovered() && this.enabled {
            colours.fill = match this.emphasis {
                Emphasis::Primary => blend(colours.fill, palette.text, 0.15),
                Emphasis::Plain | Emphasis::Quiet | Emphasis::Danger => palette.accent_soft,
            };
        }
        let stroke = Stroke::new(HAIRLINE, colours.line);
        painter.rect(
            rect,
            CONTROL_RADIUS,
            colours.fill,
            stroke,
            StrokeKind::Inside,
        );
        let mut x = rect.left() + this.beside + (width - needed) / 2.0;
        if let Some(icon) = this.icon {
            let middle = pos2(x + ICON / 2.0, rect.center().y);
            icon.paint(painter, middle, ICON, colours.text);
            x += this.before_words();
        }
        let text_width = galley.size().x;
        let at = Align2::LEFT_CENTER.anchor_size(pos2(x, rect.center().y), galley.size());
        painter.galley(at.min, galley, colours.text);
        if let Some(key) = this.key {
            let left = pos2(x + text_width + space::SMALL, rect.center().y);
            let line = blend(colours.fill, colours.text, 0.4);
            key_cap(painter, left, key, colours.text, line);
        }
        focus_ring(painter, &response, CONTROL_RADIUS, palette);
        response
    }
}
