//! A scene in, a picture out.

use super::body::body;
use super::camera::Camera;
use super::head::Features;
use super::muscle::Worked;
use super::order::order;
use super::painter::Painter;
use super::palette::Palette;
use super::picture::Picture;
use super::props::{self, Prop};
use super::shadow;
use crate::figure::skeleton::Stance;

/// How large the picture will be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// About 150 px and more.
    Large,
    /// About 64 px: a thicker outline, no shade, no features, a stronger far side.
    Small,
}

/// Which side of the body the pose is shown for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handed {
    /// As it is posed.
    AsPosed,
    /// Left and right changed, as in a mirror; the light stays where it is.
    Mirrored,
}

/// All that a picture shows.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'a> {
    /// How the body stands.
    pub stance: &'a Stance,
    /// 0 (breathed out) to 1 (breathed in).
    pub breath: f32,
    /// The muscles to show as worked.
    pub worked: &'a [Worked],
    /// The things about it.
    pub props: &'a [Prop],
    /// Where it is seen from.
    pub camera: Camera,
    /// In which colours; its `ground` is what the picture is painted on.
    pub palette: &'a Palette,
    /// For which size.
    pub detail: Detail,
    /// For which side.
    pub handed: Handed,
}

/// Width of the outline on a large and on a small picture, in body heights.
const LINE: f32 = 0.0055;
const SMALL_LINE: f32 = 0.0095;

/// Paints a scene.
pub fn paint(scene: &Scene<'_>) -> Picture {
    let view = scene.camera.view();
    let features = match scene.detail {
        Detail::Large => Features::Shown,
        Detail::Small => Features::Hidden,
    };
    let mut parts = body(scene.stance, scene.breath, &view, features);
    for prop in scene.props {
        parts.extend(props::parts(prop, scene.stance, &view));
    }
    let mut picture = Picture::empty();
    props::behind(scene, &view, &mut picture);
    shadow::on_floor(&parts, scene, &view, &mut picture);
    let mut painter = Painter::new(scene, view, &mut picture);
    for index in order(&parts, &view) {
        painter.part(&parts[index]);
    }
    props::before(scene, &view, &mut picture);
    let picture = picture.finished();
    match scene.handed {
        Handed::AsPosed => picture,
        Handed::Mirrored => picture.mirrored(),
    }
}

/// The width of the outline for a size of picture, in body heights.
pub const fn line_width(detail: Detail) -> f32 {
    match detail {
        Detail::Large => LINE,
        Detail::Small => SMALL_LINE,
    }
}
