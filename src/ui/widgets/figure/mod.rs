//! The figure on the screen: a mesh of its flat shapes, kept from frame to frame while nothing about it changes.

mod mesh;
mod still;

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use eframe::egui::cache::CacheTrait;
use eframe::egui::epaint::Mesh;
use eframe::egui::util::hash;
use eframe::egui::{Color32, Painter, Pos2, Rect, Shape, Theme};
use glam::Vec2;

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
        rect,
        ground,
        dark: painter.ctx().theme() == Theme::Dark,
        pixels_per_point: painter.pixels_per_point(),
    };
    let mesh = painter
        .ctx()
        .memory_mut(|memory| memory.caches.cache::<Drawings>().get(&key));
    painter.add(Shape::Mesh(mesh));
}

/// All that the mesh of a figure depends on.
#[derive(Clone, Copy)]
struct Key<'a> {
    shown: &'a Demonstration,
    pose: Pose,
    rect: Rect,
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
        let Rect { min, max } = self.rect;
        [min.x, min.y, max.x, max.y].map(f32::to_bits).hash(state);
        (self.ground, self.dark, self.pixels_per_point.to_bits()).hash(state);
    }
}

/// The figure as it was drawn last, and the one before: what the painter has done with is drawn over.
#[derive(Default)]
struct Drawings {
    last: Drawing,
    before: Drawing,
}

#[derive(Default)]
struct Drawing {
    key: Option<u64>,
    mesh: Arc<Mesh>,
}

impl Drawings {
    fn get(&mut self, key: &Key<'_>) -> Arc<Mesh> {
        let hash = Some(hash(key));
        if self.last.key != hash {
            std::mem::swap(&mut self.last, &mut self.before);
            self.last.key = hash;
            draw(key, Arc::make_mut(&mut self.last.mesh));
        }
        Arc::clone(&self.last.mesh)
    }
}

impl CacheTrait for Drawings {
    fn update(&mut self) {}

    fn len(&self) -> usize {
        2
    }
}

/// Draws a figure at a point of its movement into a place of this many points, over what was in the mesh, as the
/// session does it for every frame.
pub fn draw_figure(shown: &Demonstration, along: f32, size: [f32; 2], mesh: &mut Mesh) {
    let key = Key {
        shown,
        pose: Pose {
            along,
            ..Pose::HELD
        },
        rect: Rect::from_min_size(Pos2::ZERO, size.into()),
        ground: crate::ui::theme::Palette::LIGHT.ground,
        dark: false,
        pixels_per_point: 1.0,
    };
    draw(&key, mesh);
}

fn draw(key: &Key<'_>, mesh: &mut Mesh) {
    let camera = key.pose.camera.unwrap_or(key.shown.camera);
    let palette = figure_palette(key.ground, key.dark);
    let picture = key.shown.picture(&Look {
        along: key.pose.along,
        breath: key.pose.breath,
        camera,
        handed: key.pose.handed,
        detail: if key.rect.height() < SMALL {
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
    let Rect { min, max } = key.rect;
    let fit =
        Fit::new(frame, Vec2::new(max.x - min.x, max.y - min.y)).moved(Vec2::new(min.x, min.y));
    mesh.vertices.clear();
    mesh.indices.clear();
    let mut corners = Vec::new();
    for shape in &picture.shapes {
        fit.corners(&shape.points, &mut corners);
        let colour = colour_of_figure(shape.fill);
        add_polygon(mesh, &corners, colour, 1.0 / key.pixels_per_point);
    }
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
