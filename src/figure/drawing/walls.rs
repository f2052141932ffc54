//! How walls are painted: behind the figure or, seen from their back, before it.

use super::camera::View;
use super::picture::Picture;
use super::prop::Prop;
use super::scene::Scene;
use super::wall::Wall;

/// Walls that stand behind the figure.
pub fn behind(scene: &Scene<'_>, view: &View, picture: &mut Picture) {
    let line = scene.detail.line_width() * 0.7;
    let palette = scene.palette;
    for wall in walls(scene).filter(|wall| wall.is_behind(scene.stance, view)) {
        let side = line / wall.width * 2.0;
        picture.area(
            wall.panel(-1.0, 1.0, 0.0, wall.height, view),
            palette.wall.mix(palette.far, 0.25),
        );
        picture.area(
            wall.panel(side - 1.0, 1.0 - side, line, wall.height - line, view),
            palette.ground.mix(palette.wall, 0.75),
        );
        // A skirting board tells which way is down.
        picture.area(
            wall.panel(-1.0, 1.0, 0.0, 0.045, view),
            palette.wall.mix(palette.far, 0.10),
        );
    }
}

/// Walls between the eye and the figure: only the line on the floor and brackets at the corners, so that they hide nothing.
pub fn before(scene: &Scene<'_>, view: &View, picture: &mut Picture) {
    const BAR: f32 = 0.010;
    const BRACKET: f32 = 0.09;
    let fill = scene.palette.wall.mix(scene.palette.far, 0.25);
    for wall in walls(scene).filter(|wall| !wall.is_behind(scene.stance, view)) {
        let bar = BAR / wall.width * 2.0;
        let (wide, high) = (BRACKET / wall.width * 2.0, wall.height);
        for (left, right, bottom, top) in [
            (-1.0, 1.0, 0.0, BAR),
            (-1.0, -1.0 + bar, 0.0, BRACKET),
            (1.0 - bar, 1.0, 0.0, BRACKET),
            (-1.0, -1.0 + bar, high - BRACKET, high),
            (1.0 - bar, 1.0, high - BRACKET, high),
            (-1.0, -1.0 + wide, high - BAR, high),
            (1.0 - wide, 1.0, high - BAR, high),
        ] {
            picture.area(wall.panel(left, right, bottom, top, view), fill);
        }
    }
}

fn walls<'a>(scene: &'a Scene<'_>) -> impl Iterator<Item = &'a Wall> {
    scene.props.iter().filter_map(|prop| match prop {
        Prop::Wall(wall) => Some(wall),
        _ => None,
    })
}
