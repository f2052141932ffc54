//! Text, and text that only a screen reader sees.

use std::sync::Arc;

use eframe::egui::text::{LayoutJob, TextFormat, TextWrapping};
use eframe::egui::{
    Color32, FontId, Galley, Painter, Rect, Response, Role, Sense, Ui, Vec2, Widget, WidgetInfo,
};

use crate::ui::theme::{Palette, Weight, font, type_size};

/// A line or paragraph of text.
pub struct Label<'a> {
    text: &'a str,
    weight: Weight,
    size: f32,
    colour: Option<Color32>,
    one_line: bool,
    in_short: Option<&'a str>,
}

impl<'a> Label<'a> {
    fn new(text: &'a str, weight: Weight, size: f32) -> Self {
        Self {
            text,
            weight,
            size,
            colour: None,
            one_line: false,
            in_short: None,
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

    /// How wide it is on one line.
    pub fn width(&self, ui: &Ui) -> f32 {
        let font = font(self.weight, self.size);
        let text = self.text.to_owned();
        let galley = ui
            .painter()
            .layout_no_wrap(text, font, Color32::PLACEHOLDER);
        // The layout of a row may round it up.
        galley.size().x.ceil() + 1.0
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

    /// On one line, with other words where it does not fit; the whole of it is told, and shown to the pointer.
    pub fn or_in_short(mut self, words: &'a str) -> Self {
        self.in_short = Some(words);
        self.one_line()
    }
}

impl Widget for Label<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let colour = self.colour.unwrap_or(Palette::of(ui).text);
        let font = font(self.weight, self.size);
        if self.one_line {
            let width = ui.available_width();
            let fits = || self.width(ui) <= width;
            let shown = self.in_short.filter(|_| !fits()).unwrap_or(self.text);
            let galley = elided(ui.painter(), shown, font, colour, width, 1);
            let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
            ui.painter().galley(rect.min, galley, colour);
            return told(response, self.text).on_hover_text(self.text);
        }
        if !has_a_glyph_a_letter(self.text) {
            let room = if ui.layout().main_wrap() {
                ui.max_rect().width()
            } else {
                ui.available_width()
            };
            let text = self.text.to_owned();
            let galley = ui.painter().layout(text, font, colour, room);
            let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
            ui.painter().galley(rect.min, galley, colour);
            return told(response, self.text);
        }
        let text = eframe::egui::RichText::new(self.text)
            .font(font)
            .color(colour);
        ui.add(eframe::egui::Label::new(text).wrap())
    }
}

/// Whether each letter of a text is one glyph. Where it is not, the toolkit tells a screen reader of glyphs and not of
/// letters: seven for a Hebrew word of four, and parts of an emoji. Such a text is told as a whole.
fn has_a_glyph_a_letter(text: &str) -> bool {
    text.chars().all(|letter| {
        matches!(letter, '\0'..'\u{300}' | '\u{370}'..'\u{590}' | '\u{1e00}'..'\u{200b}' | '\u{2010}'..'\u{2027}'
            | '\u{3000}'..'\u{a000}' | '\u{ac00}'..'\u{d7a4}' | '\u{ff01}'..'\u{ff5f}')
    })
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

/// A text laid out in a room: on several lines where one is too short, smaller where these are too many, and with an
/// ellipsis only where the smallest size does not fit either. Sizes are the largest and the smallest.
pub fn fitted(
    painter: &Painter,
    text: &str,
    weight: Weight,
    colour: Color32,
    room: Vec2,
    sizes: (f32, f32),
) -> Arc<Galley> {
    let (largest, smallest) = sizes;
    let laid_out =
        |size: f32, rows: usize| elided(painter, text, font(weight, size), colour, room.x, rows);
    let widest_word = |size: f32| {
        let words = text.split_whitespace().map(|word| {
            let word = painter.layout_no_wrap(word.to_owned(), font(weight, size), colour);
            word.size().x
        });
        words.fold(0.0, f32::max)
    };
    let mut size = largest;
    while size > smallest {
        let galley = laid_out(size, usize::MAX);
        if galley.size().y <= room.y && widest_word(size) <= room.x {
            return galley;
        }
        size = (size * 0.92).max(smallest);
    }
    let row = laid_out(smallest, 1).size().y;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a number of rows, at least 1"
    )]
    let rows = (room.y / row.max(1.0)).floor().max(1.0) as usize;
    // One row may be cut within a word, several are not.
    laid_out(smallest, rows)
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

#[cfg(test)]
mod tests {
    use eframe::egui::accesskit::Role;
    use eframe::egui::{Context, RawInput};

    use super::*;
    use crate::ui::headless::{context, frame};

    /// What a screen reader reads of a label: its name, and the text of its runs of glyphs.
    fn read(text: &str) -> (Vec<String>, String) {
        let shown = frame(&context(), RawInput::default(), |ui| {
            ui.add(Label::body(text));
        });
        let tree = shown.accesskit_update.unwrap();
        let nodes = || tree.nodes.iter().map(|(_, node)| node);
        let labels = nodes().filter(|node| node.role() == Role::Label);
        let names = labels.map(|node| {
            let name = node.label().or(node.value());
            name.unwrap_or_default().to_owned()
        });
        let runs = nodes().filter(|node| node.role() == Role::TextRun);
        let runs = runs.filter_map(|node| node.value()).collect();
        (names.collect(), runs)
    }

    #[test]
    fn a_screen_reader_reads_the_letters_that_were_written() {
        for text in [
            "Hips and back",
            "Rücken",
            "Спина",
            "腰",
            "שלום",
            "مرحبا",
            "👩‍👧 together",
            "é",
            "स्ट्रेच",
        ] {
            let (names, runs) = read(text);
            assert_eq!(names, [text]);
            assert!(runs.is_empty() || runs == text, "{text}: {runs}");
        }
    }

    fn laid_out(ctx: &Context, text: &str, room: Vec2, sizes: (f32, f32)) -> Arc<Galley> {
        let mut galley = None;
        frame(ctx, RawInput::default(), |ui| {
            let colour = Color32::PLACEHOLDER;
            galley = Some(fitted(
                ui.painter(),
                text,
                Weight::Bold,
                colour,
                room,
                sizes,
            ));
        });
        galley.unwrap()
    }

    #[test]
    fn a_long_text_has_several_lines_then_smaller_ones_and_only_then_an_ellipsis() {
        let ctx = context();
        let name = "Kneeling hip flexor stretch with the arm overhead";
        let laid_out = |width, height| laid_out(&ctx, name, Vec2::new(width, height), (30.0, 16.0));
        let size = |galley: &Galley| galley.job.sections[0].format.font_id.size;

        let whole = laid_out(2_000.0, 45.0);
        assert_eq!((whole.rows.len(), size(&whole)), (1, 30.0));
        let several = laid_out(420.0, 90.0);
        assert_eq!((several.rows.len(), size(&several)), (2, 30.0));
        let smaller = laid_out(420.0, 60.0);
        assert!(
            size(&smaller) < 30.0 && !smaller.elided,
            "{}",
            size(&smaller)
        );
        let cut = laid_out(150.0, 45.0);
        assert!(cut.elided && cut.size().y <= 46.0, "{:?}", cut.size());
    }

    #[test]
    fn no_word_is_broken_while_a_smaller_size_keeps_it_whole() {
        let galley = laid_out(
            &context(),
            "Gastrocnemius",
            Vec2::new(120.0, 200.0),
            (30.0, 13.0),
        );
        assert_eq!(galley.rows.len(), 1);
    }
}
