//! Soft shadow on the floor without blur: layers of opaque polygons, each darker and smaller than the one below.

use glam::{Vec2, Vec3};

use super::blob::Ball;
use super::camera::View;
use super::flat::Flat;
use super::hull::Hull;
use super::palette::Rgb;
use super::part::{Part, Volume};
use super::picture::Picture;
use super::prop::Prop;
use super::relief::corners;
use super::scene::{Detail, Scene};
use super::window::Window;

/// What is higher than this above the floor casts no shadow, in body heights: bodies, and the flat tops of things.
const HIGHEST: f32 = 0.30;
const HIGHEST_TOP: f32 = 0.50;
/// How far the soft edge of a shadow reaches from what touches the floor, and how much farther for each body
/// height above it.
const SOFT: f32 = 0.034;
const SOFTER: f32 = 0.16;
/// Layers on a large and on a small picture.
const LAYERS: usize = 6;
const SMALL_LAYERS: usize = 2;
/// The mat is this thick, in body heights.
const MAT: f32 = 0.007;

/// The shadow on the ground, the mats, and the shadow on them.
pub fn on_floor(parts: &[Part], scene: &Scene<'_>, view: &View, picture: &mut Picture) {
    let palette = scene.palette;
    let layers = match scene.detail {
        Detail::Large => LAYERS,
        Detail::Small => SMALL_LAYERS,
    };
    let shadows: Vec<Vec<Vec<Vec2>>> = (0..layers)
        .map(|layer| {
            let level = (layer as f32 + 0.5) / layers as f32;
            parts
                .iter()
                .filter_map(|part| shadow_of(part, level, view))
                .collect()
        })
        .collect();
    let dark = |surface: Rgb, layer: usize| {
        surface.mix(
            palette.shadow,
            palette.shadow_strength * (layer + 1) as f32 / layers as f32,
        )
    };
    let mats: Vec<Window> = scene
        .props
        .iter()
        .filter_map(|prop| match prop {
            Prop::Mat(mat) => Some(Window::inside(&mat.outline(0.0, view).corners())),
            _ => None,
        })
        .collect();
    for (layer, shadows) in shadows.iter().enumerate() {
        let fill = dark(palette.ground, layer);
        let on_ground = |points: &&Vec<Vec2>| !mats.iter().any(|mat| mat.holds(points));
        for points in shadows.iter().filter(on_ground) {
            picture.area(points.iter().copied(), fill);
        }
    }
    for prop in scene.props {
        let Prop::Mat(mat) = prop else { continue };
        let top = mat.outline(0.0, view);
        let underside = mat.outline(-MAT, view).grown(0.001);
        picture.inside(&underside, palette.mat_edge);
        let edge = top.grown(scene.detail.line_width() * 0.5);
        picture.inside(&edge, palette.mat_edge);
        picture.inside(&top, palette.mat);
        let window = Window::inside(&top.corners());
        for (layer, shadows) in shadows.iter().enumerate() {
            let fill = dark(palette.mat, layer);
            for points in shadows.iter().filter_map(|points| window.clip(points)) {
                picture.area(points, fill);
            }
        }
    }
}

/// Where the shadow of a part is at least as dark as `level` (0 to 1 of the darkest).
fn shadow_of(part: &Part, level: f32, view: &View) -> Option<Vec<Vec2>> {
    match &part.volume {
        // Strings are straight.
        Volume::Chain(balls) | Volume::Cloud(balls) => shadow(balls, HIGHEST, level, view),
        Volume::Block { centre, edges } => {
            let corners = corners(*centre, edges).map(|centre| Ball {
                centre,
                radius: 0.01,
            });
            shadow(&corners, HIGHEST_TOP, level, view)
        }
    }
}

fn shadow(balls: &[Ball], highest: f32, level: f32, view: &View) -> Option<Vec<Vec2>> {
    let mut discs = Vec::with_capacity(balls.len());
    for Ball { centre, radius } in balls {
        let height = (centre.y - radius).max(0.0);
        let darkest = 1.0 - height / highest;
        if darkest <= level {
            continue;
        }
        // Darkness falls off in a straight line across the edge.
        let soft = SOFT + SOFTER * height;
        let reach = radius * 0.9 + soft * (1.0 - 2.0 * level / darkest);
        if reach > 0.004 {
            discs.push(Flat::Circle {
                centre: Vec2::new(centre.x, centre.z),
                radius: reach,
            });
        }
    }
    // Seen from above, X is to the right and Z downwards as on a picture, so the outline stays clockwise.
    (!discs.is_empty()).then(|| {
        let outline = Hull::softly_around(&discs).corners();
        let seen = |at: &Vec2| view.project(Vec3::new(at.x, 0.0, at.y)).on_picture();
        outline.iter().map(seen).collect()
    })
}
