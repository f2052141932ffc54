//! A picture as SVG: polygons only, no filter, no clip path.

use std::fmt::Write;

use glam::Vec2;

use super::bounds::Bounds;
use super::fit::Fit;
use super::palette::Rgb;
use super::picture::Picture;

/// Writes the picture into an image of `size` pixels that shows `frame`; `ground` fills what is behind, if given.
pub fn svg(picture: &Picture, frame: Bounds, size: Vec2, ground: Option<Rgb>) -> String {
    let mut text = String::with_capacity(picture.shapes().len() * 400);
    // Writing to a string does not fail.
    let _ = write!(
        text,
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{1}" viewBox="0 0 {0} {1}">"#,
        size.x, size.y
    );
    if let Some(ground) = ground {
        let _ = write!(
            text,
            r#"<rect width="{}" height="{}" fill="{}"/>"#,
            size.x,
            size.y,
            code(ground)
        );
    }
    let fit = Fit::new(frame, size);
    let mut corners = Vec::new();
    for shape in picture.shapes() {
        fit.corners(&shape.outline(), &mut corners);
        text.push_str(r#"<polygon points=""#);
        for point in &corners {
            let _ = write!(text, "{:.2},{:.2} ", point.x, point.y);
        }
        let _ = write!(text, r#"" fill="{}""#, code(shape.fill));
        text.push_str("/>");
    }
    text.push_str("</svg>");
    text
}

/// A colour of a palette, as SVG has it.
pub fn code(colour: Rgb) -> String {
    let [red, green, blue] = colour.0;
    format!("#{red:02x}{green:02x}{blue:02x}")
}
