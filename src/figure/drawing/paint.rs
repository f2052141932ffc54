//! A scene in, a picture out.

use super::arrows::arrows;
use super::body::body;
use super::head::Features;
use super::order::order;
use super::painter::Painter;
use super::picture::Picture;
use super::scene::{Detail, Handed, Scene};
use super::{prop, shadow, walls};

/// Paints a scene.
pub fn paint(scene: &Scene<'_>) -> Picture {
    let view = scene.camera.view();
    let features = match scene.detail {
        Detail::Large => Features::Shown,
        Detail::Small => Features::Hidden,
    };
    let mut parts = body(scene.stance, scene.breath, &view, features);
    for prop in scene.props {
        parts.extend(prop::parts(prop, scene.stance, &view));
    }
    let mut picture = Picture::empty();
    walls::behind(scene, &view, &mut picture);
    shadow::on_floor(&parts, scene, &view, &mut picture);
    let mut painter = Painter::new(scene, view, &mut picture);
    for index in order(&parts, &view) {
        painter.part(&parts[index]);
    }
    walls::before(scene, &view, &mut picture);
    arrows(scene, &view, &mut picture);
    let picture = picture.finished();
    match scene.handed {
        Handed::AsPosed => picture,
        Handed::Mirrored => picture.mirrored(),
    }
}
