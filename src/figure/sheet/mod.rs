//! Several pictures on one sheet, each with words under it: as SVG and as pixels.

mod pixels;
mod svg;
mod words;

use glam::Vec2;

use super::drawing::{Bounds, Palette, Picture, Rgb};

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
    /// What it shows.
    pub picture: (Picture, Bounds),
}

/// Pictures in rows, on the palette's ground.
#[derive(Debug, Clone)]
pub struct Sheet<'a> {
    /// Row by row.
    pub cells: Vec<Cell>,
    /// How many cells a row has; at least one.
    pub columns: usize,
    /// The size of a cell, in pixels.
    pub cell: Vec2,
    /// Its ground.
    pub palette: &'a Palette,
    /// The colour of the words.
    pub words: Rgb,
}

impl Sheet<'_> {
    /// Its size, in pixels.
    fn size(&self) -> Vec2 {
        let rows = self.cells.len().div_ceil(self.columns);
        Vec2::new(self.columns as f32, rows as f32) * self.cell
    }

    /// The upper left corner of each cell.
    fn placed(&self) -> impl Iterator<Item = (Vec2, &Cell)> {
        self.cells.iter().enumerate().map(|(index, cell)| {
            let place = Vec2::new((index % self.columns) as f32, (index / self.columns) as f32);
            (place * self.cell, cell)
        })
    }

    /// The room for the picture of a cell.
    fn room(&self) -> Vec2 {
        self.cell - Vec2::new(2.0 * MARGIN, 2.0 * MARGIN + WORDS_HEIGHT)
    }

    /// Where the middle of a line of words stands under the cell at a place.
    fn line(&self, place: Vec2, line: usize) -> Vec2 {
        let up = MARGIN + WORDS_STEP * (1 - line) as f32;
        place + Vec2::new(self.cell.x / 2.0, self.cell.y - up)
    }
}
