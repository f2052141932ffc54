//! A sheet as SVG.

use std::fmt::Write as _;

use glam::Vec2;

use super::{MARGIN, Sheet, WORDS_SIZE};
use crate::figure::drawing::{code, svg};

impl Sheet<'_> {
    /// The sheet as one SVG.
    pub fn svg(&self) -> String {
        let Vec2 {
            x: width,
            y: height,
        } = self.size();
        let ground = code(self.palette.ground);
        let mut text = String::new();
        // Writing to a string does not fail.
        let _ = write!(
            text,
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}"><rect width="{width}" height="{height}" fill="{ground}"/>"#,
        );
        for (place, cell) in self.placed() {
            let (picture, frame) = &cell.picture;
            let _ = write!(
                text,
                r#"<g transform="translate({} {})">{}</g>"#,
                place.x + MARGIN,
                place.y + MARGIN,
                svg(picture, *frame, self.room(), None)
            );
            for (line, words) in cell.words.iter().enumerate() {
                let Vec2 { x, y } = self.line(place, line);
                let _ = write!(
                    text,
                    r#"<text x="{x}" y="{y}" font-family="Nunito, sans-serif" font-size="{WORDS_SIZE}" text-anchor="middle" fill="{}">{}</text>"#,
                    code(self.words),
                    escaped(words)
                );
            }
        }
        text.push_str("</svg>\n");
        text
    }
}

/// A text as XML has it.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
