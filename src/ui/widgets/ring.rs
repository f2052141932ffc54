//! The ring around the countdown: what is left of a bout or pause.

use eframe::egui::{Color32, Painter, Pos2, Shape, Stroke, pos2};

/// Points of a whole ring; a part of it has as many in proportion.
const POINTS: f32 = 240.0;

/// Paints a ring with the part that is left, from 0 to 1, beginning at the top; it empties clockwise. `colours` are
/// those of what is left and of the whole.
pub fn ring(
    painter: &Painter,
    centre: Pos2,
    radius: f32,
    width: f32,
    left: f32,
    colours: (Color32, Color32),
) {
    let (colour, whole) = colours;
    let turn = std::f32::consts::TAU;
    let left = left.clamp(0.0, 1.0);
    painter.add(Shape::line(
        arc(centre, radius, 0.0, turn),
        Stroke::new(width, whole),
    ));
    if left > 0.0 {
        let points = arc(centre, radius, turn * (1.0 - left), turn);
        for end in [points.first(), points.last()].into_iter().flatten() {
            painter.circle_filled(*end, width / 2.0, colour);
        }
        painter.add(Shape::line(points, Stroke::new(width, colour)));
    }
}

/// Points of an arc between two angles, which count clockwise from the top.
fn arc(centre: Pos2, radius: f32, from: f32, to: f32) -> Vec<Pos2> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a number of points between 2 and 242"
    )]
    let count = (POINTS * (to - from) / std::f32::consts::TAU).ceil() as usize + 2;
    let point = |index: usize| {
        #[expect(clippy::cast_precision_loss, reason = "at most 242")]
        let part = index as f32 / (count - 1) as f32;
        let angle = from + (to - from) * part;
        pos2(
            centre.x + radius * angle.sin(),
            centre.y - radius * angle.cos(),
        )
    };
    (0..count).map(point).collect()
}
