//! Several pictures on one sheet, each with words under it, as one SVG.

use std::fmt::Write as _;

use glam::Vec2;

use super::drawing::{Bounds, Palette, Picture, Rgb, svg};

/// The size of the words, and from one line of them to the next, in pixels.
const WORDS_SIZE: f32 = 15.0;
const WORDS_STEP: f32 = 19.0;
/// The room for words under a picture, in pixels.
const WORDS_HEIGHT: f32 = 2.0 * WORDS_STEP;
/// The room around a picture, in pixels.
const MARGIN: f32 = 10.0;

/// A picture of a sheet.
#[derive(Debug, Clone)]
pub struct Cell {
    /// What stands under it, in two lines.
    pub words: [String; 2],
    /// What it shows; nothing for an empty place.
    pub picture: Option<(Picture, Bounds)>,
}

/// Lays cells of `size` pixels in rows of `columns`, on the palette's ground.
pub fn sheet(cells: &[Cell], columns: usize, size: Vec2, palette: &Palette, words: Rgb) -> String {
    let columns = columns.max(1);
    let rows = cells.len().div_ceil(columns);
    let [width, height] = [columns as f32 * size.x, rows as f32 * size.y];
    let mut text = String::new();
    let Rgb([red, green, blue]) = palette.ground;
    // Writing to a string does not fail.
    let _written = write!(
        text,
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}"><rect width="{width}" height="{height}" fill="#{red:02x}{green:02x}{blue:02x}"/>"##,
    );
    for (index, cell) in cells.iter().enumerate() {
        let x = (index % columns) as f32 * size.x;
        let y = (index / columns) as f32 * size.y;
        if let Some((picture, frame)) = &cell.picture {
            let room = size - Vec2::new(2.0 * MARGIN, 2.0 * MARGIN + WORDS_HEIGHT);
            let picture = svg(picture, *frame, room, None);
            let _written = write!(
                text,
                r#"<g transform="translate({} {})">{picture}</g>"#,
                x + MARGIN,
                y + MARGIN
            );
        }
        let Rgb([red, green, blue]) = words;
        for (line, words) in cell.words.iter().enumerate() {
            let _written = write!(
                text,
                r##"<text x="{}" y="{}" font-family="Nunito, sans-serif" font-size="{WORDS_SIZE}" text-anchor="middle" fill="#{red:02x}{green:02x}{blue:02x}">{}</text>"##,
                x + size.x / 2.0,
                y + size.y - MARGIN - WORDS_STEP * (1 - line) as f32,
                escaped(words)
            );
        }
    }
    text.push_str("</svg>\n");
    text
}

/// A text as XML has it.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
