//! Text, and text that only a screen reader sees.

use std::sync::Arc;

use eframe::egui::text::{LayoutJob, TextFormat, TextWrapping};
use eframe::egui::{
    Color32, FontId, Galley, Painter, Rect, Response, Role, Sense, Ui, Widget, WidgetInfo,
};

use crate::ui::theme::{Palette, Weight, font, type_size};

/// A line or paragraph of text.
pub struct Label<'a> {
    text: &'a str,
    weight: Weight,
    size: f32,
    colour: Option<Color32>,
    one_line: bool,
}

impl<'a> Label<'a> {
    fn new(text: &'a str, weight: Weight, size: f32) -> Self {
        Self {
            text,
            weight,
            size,
            colour: None,
            one_line: false,
        }
    }

    /// The name of a page.
    pub fn title(text: &'a str) -> Self {
        Self::new(text, Weight::Bold, type_size::TITLE)
    }

    /// The name of a part of a page.
    pub fn heading(text: &'a str) -> Self {
        Self::new(text, Weight::Bold, type_size::HEADING)
    }

    /// Text to read.
    pub fn body(text: &'a str) -> Self {
        Self::new(text, Weight::Regular, type_size::BODY)
    }

    /// A word of weight in text to read.
    pub fn strong(text: &'a str) -> Self {
        Self::new(text, Weight::Semibold, type_size::BODY)
    }

    /// A side remark.
    pub fn small(text: &'a str) -> Self {
        Self::new(text, Weight::Regular, type_size::SMALL)
    }

    /// In a colour other than that of text.
    pub fn colour(mut self, colour: Color32) -> Self {
        self.colour = Some(colour);
        self
    }

    /// On one line, with an ellipsis where it does not fit; the whole of it is told, and shown to the pointer.
    pub fn one_line(mut self) -> Self {
        self.one_line = true;
        self
    }
}

impl Widget for Label<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let colour = self.colour.unwrap_or(Palette::of(ui).text);
        let font = font(self.weight, self.size);
        if self.one_line {
            let width = ui.available_width();
            let galley = elided(ui.painter(), self.text, font, colour, width, 1);
            let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
            ui.painter().galley(rect.min, galley, colour);
            return told(response, self.text).on_hover_text(self.text);
        }
        let text = eframe::egui::RichText::new(self.text)
            .font(font)
            .color(colour);
        ui.add(eframe::egui::Label::new(text).wrap())
    }
}

/// A text laid out on at most `rows` lines of a width, with an ellipsis where it does not fit.
pub fn elided(
    painter: &Painter,
    text: &str,
    font: FontId,
    colour: Color32,
    width: f32,
    rows: usize,
) -> Arc<Galley> {
    let mut job = LayoutJob::single_section(text.to_owned(), TextFormat::simple(font, colour));
    job.wrap = TextWrapping {
        max_width: width.max(1.0),
        max_rows: rows,
        break_anywhere: rows == 1,
        overflow_character: Some('…'),
    };
    painter.layout_job(job)
}

/// Tells a screen reader of text that is painted at a place.
pub fn hidden_label(ui: &mut Ui, rect: Rect, text: &str) -> Response {
    told(ui.allocate_rect(rect, Sense::hover()), text)
}

/// Tells a screen reader of the text that is painted where a response is.
pub fn told(response: Response, text: &str) -> Response {
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    response
}
