//! A sheet as pixels.

use glam::Vec2;
use tiny_skia::{FillRule, Paint, Pixmap, Transform};

use super::words::{middle, outline};
use super::{MARGIN, Sheet, WORDS_SIZE};
use crate::figure::drawing::{Fit, colour, fill};

impl Sheet<'_> {
    /// The sheet with so many pixels for each of its own. None if there would be no pixel, or more than fit into memory.
    pub fn pixels(&self, scale: f32) -> Option<Pixmap> {
        let size = self.size() * scale;
        let mut pixels = Pixmap::new(size.x as u32, size.y as u32)?;
        pixels.fill(colour(self.palette.ground));
        let mut ink = Paint::default();
        ink.set_color(colour(self.words));
        for (place, cell) in self.placed() {
            let (picture, frame) = &cell.picture;
            let corner = (place + Vec2::splat(MARGIN)) * scale;
            let fit = Fit::new(*frame, self.room() * scale).moved(corner);
            fill(&mut pixels, picture, &fit);
            for (line, words) in cell.words.iter().enumerate() {
                let Some(path) = outline(words, WORDS_SIZE * scale) else {
                    continue;
                };
                let at = self.line(place, line) * scale;
                let there = Transform::from_translate(at.x - middle(&path), at.y);
                pixels.fill_path(&path, &ink, FillRule::Winding, there, None);
            }
        }
        Some(pixels)
    }
}
