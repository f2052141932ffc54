//! The outlines of words, in the app's own font.

use harfrust::{ShapeOptions, ShaperData, UnicodeBuffer};
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider as _};
use tiny_skia::{Path, PathBuilder};

const FONT: &[u8] = include_bytes!("../../../assets/fonts/Nunito-Regular.ttf");

/// Words on one line that begins at the origin, `size` pixels high with what is above and below their letters. None if there
/// is nothing to see.
pub fn outline(words: &str, size: f32) -> Option<Path> {
    let font = FontRef::new(FONT).ok()?;
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(words);
    buffer.guess_segment_properties();
    let data = ShaperData::new(&font);
    let shaper = data.shaper(&font).build();
    let glyphs = shaper.shape(buffer, ShapeOptions::new());
    let metrics = font.metrics(Size::new(size), LocationRef::default());
    let scale = size / f32::from(metrics.units_per_em);
    let outlines = font.outline_glyphs();
    let mut pen = Pen::default();
    for (glyph, position) in glyphs.glyph_infos().iter().zip(glyphs.glyph_positions()) {
        pen.at = (
            pen.advanced.0 + position.x_offset as f32 * scale,
            pen.advanced.1 + position.y_offset as f32 * scale,
        );
        if let Some(outline) = outlines.get(GlyphId::new(glyph.glyph_id)) {
            let settings = DrawSettings::unhinted(Size::new(size), LocationRef::default());
            outline.draw(settings, &mut pen).ok()?;
        }
        pen.advanced.0 += position.x_advance as f32 * scale;
        pen.advanced.1 += position.y_advance as f32 * scale;
    }
    pen.path.finish()
}

/// The middle of a path, from left to right.
pub fn middle(path: &Path) -> f32 {
    let bounds = path.bounds();
    f32::midpoint(bounds.left(), bounds.right())
}

/// Draws the outlines of glyphs, whose Y points up, as a path, whose Y points down.
#[derive(Default)]
struct Pen {
    path: PathBuilder,
    /// How far the glyphs before have led.
    advanced: (f32, f32),
    /// Where the glyph that is being drawn stands.
    at: (f32, f32),
}

impl Pen {
    fn point(&self, x: f32, y: f32) -> (f32, f32) {
        (self.at.0 + x, -self.at.1 - y)
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.point(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.point(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let (control, end) = (self.point(cx, cy), self.point(x, y));
        self.path.quad_to(control.0, control.1, end.0, end.1);
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        let (first, second) = (self.point(cx0, cy0), self.point(cx1, cy1));
        let end = self.point(x, y);
        self.path
            .cubic_to(first.0, first.1, second.0, second.1, end.0, end.1);
    }

    fn close(&mut self) {
        self.path.close();
    }
}
