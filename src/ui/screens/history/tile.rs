//! A rounded square that is painted many times. It is one picture: the corners of a year of days, each of its own
//! triangles, would be most of what the screen costs where the processor paints.

use eframe::egui::emath::GuiRounding as _;
use eframe::egui::{
    Color32, ColorImage, Painter, Pos2, Rect, TextureHandle, TextureOptions, Ui, Vec2, vec2,
};

/// The radius of its corners, as a part of its side.
const ROUND: f32 = 0.27;

/// A square of one size.
pub struct Tile {
    picture: TextureHandle,
    per_point: f32,
}

impl Tile {
    /// A square whose side is this long, to the nearest pixel. It has a place of its own in `ui`.
    pub fn new(ui: &Ui, side: f32) -> Self {
        let per_point = ui.pixels_per_point();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a number of pixels, at least 1"
        )]
        let pixels = (side * per_point).round().max(1.0) as usize;
        let id = ui.make_persistent_id("tile");
        let options = TextureOptions::NEAREST;
        Self {
            picture: ui
                .ctx()
                .load_texture_cached("tile", id, white(pixels), options),
            per_point,
        }
    }

    /// How long its side is, in points.
    pub fn side(&self) -> f32 {
        self.picture.size_vec2().x / self.per_point
    }

    /// Paints it, with its left upper corner at the pixel nearest to `at`; where it is then.
    pub fn paint(&self, painter: &Painter, at: Pos2, colour: Color32) -> Rect {
        let size = Vec2::splat(self.side());
        let rect = Rect::from_min_size(at.round_to_pixels(self.per_point), size);
        let whole = Rect::from_min_max(Pos2::ZERO, Pos2::new(1.0, 1.0));
        painter.image(self.picture.id(), rect, whole, colour);
        rect
    }
}

/// The square in white, with soft corners.
fn white(side: usize) -> ColorImage {
    let (half, radius) = (side as f32 / 2.0, side as f32 * ROUND);
    let pixel = |place: usize| {
        let (row, column) = (place / side, place % side);
        let middle = vec2(column as f32 + 0.5 - half, row as f32 + 0.5 - half);
        // How far the pixel is outside the square that the corners are rounded around.
        let beyond = (middle.abs() - Vec2::splat(half - radius)).max(Vec2::ZERO);
        let covered = (radius + 0.5 - beyond.length()).clamp(0.0, 1.0);
        Color32::WHITE.gamma_multiply(covered)
    };
    ColorImage::new([side, side], (0..side * side).map(pixel).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_its_corners_let_the_ground_through() {
        for side in [8, 16, 33] {
            let image = white(side);
            let alpha = |column: usize, row: usize| image.pixels[row * side + column].a();
            let (last, middle) = (side - 1, side / 2);
            for (column, row) in [(0, 0), (last, 0), (0, last), (last, last)] {
                assert!(alpha(column, row) < 128, "{side}: {column}, {row}");
            }
            for (column, row) in [(middle, 0), (0, middle), (last, middle), (middle, last)] {
                assert_eq!(alpha(column, row), 255, "{side}: {column}, {row}");
            }
            assert_eq!(alpha(middle, middle), 255);
        }
    }
}
