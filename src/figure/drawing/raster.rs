//! A picture as pixels, for what stands still.

use glam::{UVec2, Vec2};
use tiny_skia::{Color, FillRule, Paint, Path, PathBuilder, Pixmap, Transform};

use super::fit::Fit;
use super::palette::Rgb;
use super::picture::Picture;

/// Paints the picture as large as it fits into `room` pixels, without a margin, on a ground that lets everything
/// through. None if there would be no pixel, or more than fit into memory.
pub fn raster(picture: &Picture, room: UVec2) -> Option<Pixmap> {
    let scale = Fit::new(picture.bounds(), room.as_vec2()).scale;
    let size = (picture.bounds().size() * scale)
        .ceil()
        .as_uvec2()
        .min(room);
    let mut pixels = Pixmap::new(size.x, size.y)?;
    let fit = Fit::new(picture.bounds(), size.as_vec2());
    fill(&mut pixels, picture, &fit);
    Some(pixels)
}

/// Paints the picture over what is there, where the fit puts it.
pub fn fill(pixels: &mut Pixmap, picture: &Picture, fit: &Fit) {
    let mut corners = Vec::new();
    for shape in picture.shapes() {
        fit.corners(&shape.outline(), &mut corners);
        let Some(path) = polygon(&corners) else {
            continue;
        };
        let mut paint = Paint::default();
        paint.set_color(colour(shape.fill));
        pixels.fill_path(
            &path,
            &paint,
            FillRule::Winding,
            Transform::identity(),
            None,
        );
    }
}

fn polygon(corners: &[Vec2]) -> Option<Path> {
    let (first, others) = corners.split_first()?;
    let mut path = PathBuilder::with_capacity(corners.len() + 1, corners.len());
    path.move_to(first.x, first.y);
    for corner in others {
        path.line_to(corner.x, corner.y);
    }
    path.close();
    path.finish()
}

/// A colour of a palette, as the pixels have it.
pub fn colour(colour: Rgb) -> Color {
    let [red, green, blue] = colour.0;
    Color::from_rgba8(red, green, blue, 0xFF)
}
