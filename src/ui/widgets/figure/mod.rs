//! The figure on the screen: a mesh of its flat shapes, kept from frame to frame while nothing about it changes.

mod mesh;
mod still;

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use eframe::egui::cache::{ComputerMut, FrameCache};
use eframe::egui::epaint::Mesh;
use eframe::egui::{Color32, Painter, Rect, Shape, Theme, Vec2};

use self::mesh::add_polygon;
use self::still::still;
use super::Icon;
use crate::exercise::Exercise;
use crate::figure::drawing::{Camera, Detail, Fit, Handed};
use crate::figure::{Demonstration, Look};
use crate::ui::theme::{colour_of_figure, figure_palette};

/// Below this height in points a figure is drawn with less detail.
const SMALL: f32 = 150.0;

/// How a figure is shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pose {
    /// How far it is from its start pose, 0, to the held one, 1.
    pub along: f32,
    /// How full its lungs are, 0 to 1.
    pub breath: f32,
    /// The side that works.
    pub handed: Handed,
    /// From where it is seen; none: from where it is best seen.
    pub camera: Option<Camera>,
    /// What fills the place.
    pub framing: Framing,
}

/// What fills the place of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Framing {
    /// The whole movement, so that nothing jumps while it moves.
    Movement,
    /// This one pose, as large as it gets.
    Pose,
}

impl Pose {
    /// In the held pose, as it was posed.
    pub const HELD: Self = Self {
        along: 1.0,
        breath: 0.0,
        handed: Handed::AsPosed,
        camera: None,
        framing: Framing::Pose,
    };
}

/// Paints the figure of a demonstration as large as it fits into `rect`, on a ground of this colour.
pub fn figure(painter: &Painter, rect: Rect, shown: &Demonstration, pose: Pose, ground: Color32) {
    let key = Key {
        shown,
        pose,
        size: rect.size(),
        ground,
        dark: painter.ctx().theme() == Theme::Dark,
        pixels_per_point: painter.pixels_per_point(),
    };
    let mut mesh = painter.ctx().memory_mut(|memory| {
        let meshes = memory.caches.cache::<FrameCache<Arc<Mesh>, Meshes>>();
        Mesh::clone(meshes.get(key))
    });
    mesh.translate(rect.min.to_vec2());
    painter.add(Shape::mesh(mesh));
}

/// All that the mesh of a figure depends on.
#[derive(Clone, Copy)]
struct Key<'a> {
    shown: &'a Demonstration,
    pose: Pose,
    size: Vec2,
    ground: Color32,
    dark: bool,
    pixels_per_point: f32,
}

impl Hash for Key<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        std::ptr::from_ref(self.shown).hash(state);
        let Pose {
            along,
            breath,
            handed,
            camera,
            framing,
        } = self.pose;
        let camera = camera.map(|camera| (camera.turn.to_bits(), camera.rise.to_bits()));
        (
            along.to_bits(),
            breath.to_bits(),
            handed == Handed::Mirrored,
            camera,
            framing,
        )
            .hash(state);
        (self.size.x.to_bits(), self.size.y.to_bits()).hash(state);
        (self.ground, self.dark, self.pixels_per_point.to_bits()).hash(state);
    }
}

#[derive(Default)]
struct Meshes;

impl ComputerMut<Key<'_>, Arc<Mesh>> for Meshes {
    fn compute(&mut self, key: Key<'_>) -> Arc<Mesh> {
        Arc::new(mesh(&key))
    }
}

/// The mesh of a figure at a point of its movement, in a place of this many points, as the session shows it.
pub fn figure_mesh(shown: &Demonstration, along: f32, size: [f32; 2]) -> Mesh {
    mesh(&Key {
        shown,
        pose: Pose {
            along,
            ..Pose::HELD
        },
        size: size.into(),
        ground: crate::ui::theme::Palette::LIGHT.ground,
        dark: false,
        pixels_per_point: 1.0,
    })
}

fn mesh(key: &Key<'_>) -> Mesh {
    let camera = key.pose.camera.unwrap_or(key.shown.camera);
    let palette = figure_palette(key.ground, key.dark);
    let picture = key.shown.picture(&Look {
        along: key.pose.along,
        breath: key.pose.breath,
        camera,
        handed: key.pose.handed,
        detail: if key.size.y < SMALL {
            Detail::Small
        } else {
            Detail::Large
        },
        palette: &palette,
    });
    let frame = match key.pose.framing {
        Framing::Movement => key.shown.frame(camera, key.pose.handed),
        Framing::Pose => picture.bounds,
    };
    let fit = Fit::new(frame, glam::Vec2::new(key.size.x, key.size.y));
    let mut mesh = Mesh::default();
    let most: usize = picture.shapes.iter().map(|shape| shape.points.len()).sum();
    mesh.reserve_vertices(most);
    mesh.reserve_triangles(most * 2);
    let mut corners = Vec::new();
    for shape in &picture.shapes {
        fit.corners(&shape.points, &mut corners);
        let colour = colour_of_figure(shape.fill);
        add_polygon(&mut mesh, &corners, colour, 1.0 / key.pixels_per_point);
    }
    mesh
}

/// Paints the held pose of an exercise, or, where it has no figure, how the body is placed in it.
pub fn thumbnail(
    painter: &Painter,
    rect: Rect,
    exercise: &Exercise,
    ground: Color32,
    icon: Color32,
) {
    match &exercise.figure {
        Some(shown) => still(painter, rect, shown, ground),
        None => {
            let size = rect.size().min_elem() * 0.6;
            Icon::of_position(exercise.position).paint(painter, rect.center(), size, icon);
        }
    }
}
