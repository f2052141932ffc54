//! All that a picture shows, and for which size and side.

use super::arrow::Arrow;
use super::camera::Camera;
use super::muscle::Worked;
use super::palette::Palette;
use super::prop::Prop;
use crate::figure::skeleton::Stance;

/// How large the picture will be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// About 150 px and more.
    Large,
    /// About 64 px: a thicker outline, no shade, no features, a stronger far side.
    Small,
}

impl Detail {
    /// The width of the outline, in body heights.
    pub const fn line_width(self) -> f32 {
        match self {
            Self::Large => 0.0055,
            Self::Small => 0.0095,
        }
    }
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
    /// The arrows that show what moves.
    pub arrows: &'a [Arrow],
    /// Where it is seen from.
    pub camera: Camera,
    /// In which colours; its `ground` is what the picture is painted on.
    pub palette: &'a Palette,
    /// For which size.
    pub detail: Detail,
    /// For which side.
    pub handed: Handed,
}
