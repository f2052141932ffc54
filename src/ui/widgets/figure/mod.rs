//! The figure on the screen: a mesh of its flat shapes or one picture, kept from frame to frame while nothing about it changes.

mod mesh;
mod pixels;
mod still;

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use eframe::egui::cache::CacheTrait;
use eframe::egui::epaint::Mesh;
use eframe::egui::{Color32, Context, Id, Painter, Pos2, Rect, Shape, Theme, util};
use glam::Vec2;

use self::mesh::Shapes;
pub use self::still::PictureThread;
use self::still::still;
use super::Icon;
use crate::exercise::Exercise;
use crate::figure::drawing::{Bounds, Camera, Detail, Fit, Form, Handed, Picture};
use crate::figure::{Demonstration, Look};
use crate::ui::theme::{colour_of_figure, figure_palette};

/// By what means a figure that moves is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Brush {
    /// As a mesh, by the graphics card.
    Mesh,
    /// As one picture, by the processor.
    Pixels,
}

impl Brush {
    /// The other one.
    pub const fn other(self) -> Self {
        match self {
            Self::Mesh => Self::Pixels,
            Self::Pixels => Self::Mesh,
        }
    }
}

/// How often a figure was drawn anew.
#[derive(Debug, Clone, Copy, Default)]
struct Drawn(u64);

/// How often a figure was drawn anew so far.
pub fn figures_drawn(ctx: &Context) -> u64 {
    let drawn = ctx.data(|data| data.get_temp::<Drawn>(Id::NULL));
    drawn.unwrap_or_default().0
}

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
}

/// Paints the figure of a demonstration into `rect`, on a ground of this colour, as large as its whole movement fits.
pub fn figure(
    painter: &Painter,
    rect: Rect,
    shown: &Arc<Demonstration>,
    pose: Pose,
    ground: Color32,
    brush: Brush,
) {
    let key = Key {
        shown,
        pose,
        rect,
        ground,
        dark: painter.ctx().theme() == Theme::Dark,
        pixels_per_point: painter.pixels_per_point(),
    };
    let longest = rect.size().max_elem() * key.pixels_per_point;
    let most = painter.ctx().input(|input| input.max_texture_side);
    let is_new = match brush {
        Brush::Pixels if longest < most as f32 => pixels::paint(painter, &key),
        Brush::Pixels | Brush::Mesh => {
            let ctx = painter.ctx();
            let (mesh, is_new) =
                ctx.memory_mut(|memory| memory.caches.cache::<Drawings>().get(&key));
            painter.add(Shape::Mesh(mesh));
            is_new
        }
    };
    if is_new {
        let ctx = painter.ctx();
        ctx.data_mut(|data| data.get_temp_mut_or_default::<Drawn>(Id::NULL).0 += 1);
    }
}

/// All that the mesh of a figure depends on.
struct Key<'a> {
    shown: &'a Arc<Demonstration>,
    pose: Pose,
    rect: Rect,
    ground: Color32,
    dark: bool,
    pixels_per_point: f32,
}

impl Hash for Key<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.seen_from().hash(state);
        (self.pose.along.to_bits(), self.pose.breath.to_bits()).hash(state);
        let Rect { min, max } = self.rect;
        [min.x, min.y, max.x, max.y].map(f32::to_bits).hash(state);
        (self.ground, self.dark, self.pixels_per_point.to_bits()).hash(state);
    }
}

impl Key<'_> {
    fn camera(&self) -> Camera {
        self.pose.camera.unwrap_or(self.shown.camera)
    }

    /// A hash of all that the frame of the whole movement depends on.
    fn seen_from(&self) -> u64 {
        let Camera { turn, rise } = self.camera();
        let shown = Arc::as_ptr(self.shown) as usize;
        let mirrored = self.pose.handed == Handed::Mirrored;
        util::hash((shown, turn.to_bits(), rise.to_bits(), mirrored))
    }
}

/// The figure as it was drawn last, and the one before: what the painter has done with is drawn over.
#[derive(Default)]
struct Drawings {
    last: Drawing,
    before: Drawing,
    frame: Frame,
}

/// What the whole movement covers that was drawn last, and from where it is seen; nine pictures tell.
#[derive(Default)]
struct Frame(Option<(u64, Bounds)>);

impl Frame {
    fn of(&mut self, key: &Key<'_>) -> Bounds {
        let seen_from = key.seen_from();
        match self.0 {
            Some((known, frame)) if known == seen_from => frame,
            _ => {
                let frame = key.shown.frame(key.camera(), key.pose.handed);
                self.0 = Some((seen_from, frame));
                frame
            }
        }
    }
}

#[derive(Default)]
struct Drawing {
    key: Option<u64>,
    /// Held so that no other demonstration comes to lie where this one is.
    shown: Option<Arc<Demonstration>>,
    mesh: Arc<Mesh>,
}

impl Drawings {
    /// The mesh of a key, and whether it had to be drawn anew.
    fn get(&mut self, key: &Key<'_>) -> (Arc<Mesh>, bool) {
        let hash = Some(util::hash(key));
        let is_new = self.last.key != hash;
        if is_new {
            std::mem::swap(&mut self.last, &mut self.before);
            self.last.key = hash;
            self.last.shown = Some(Arc::clone(key.shown));
            let frame = self.frame.of(key);
            draw(key, frame, Arc::make_mut(&mut self.last.mesh));
        }
        (Arc::clone(&self.last.mesh), is_new)
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
pub fn draw_figure(shown: &Arc<Demonstration>, along: f32, size: [f32; 2], mesh: &mut Mesh) {
    let key = Key {
        shown,
        pose: Pose {
            along,
            breath: 0.0,
            handed: Handed::AsPosed,
            camera: None,
        },
        rect: Rect::from_min_size(Pos2::ZERO, size.into()),
        ground: crate::ui::theme::Palette::LIGHT.ground,
        dark: false,
        pixels_per_point: 1.0,
    };
    draw(&key, shown.frame(key.camera(), Handed::AsPosed), mesh);
}

/// The shapes of the figure of a key.
fn picture(key: &Key<'_>) -> Picture {
    key.shown.picture(&Look {
        along: key.pose.along,
        breath: key.pose.breath,
        camera: key.camera(),
        handed: key.pose.handed,
        detail: detail(key.rect.height()),
        palette: &figure_palette(key.ground, key.dark),
    })
}

fn draw(key: &Key<'_>, frame: Bounds, mesh: &mut Mesh) {
    let picture = picture(key);
    let Rect { min, max } = key.rect;
    let fit =
        Fit::new(frame, Vec2::new(max.x - min.x, max.y - min.y)).moved(Vec2::new(min.x, min.y));
    let mut shapes = Shapes::over(mesh);
    let mut corners = Vec::new();
    let soft = 1.0 / key.pixels_per_point;
    for shape in picture.shapes() {
        let colour = colour_of_figure(shape.fill);
        match shape.form {
            Form::Area => {
                fit.corners(shape.corners, &mut corners);
                shapes.area(&corners, colour, soft);
            }
            Form::Band => {
                corners.clear();
                corners.extend(shape.corners.iter().map(|point| fit.place(*point)));
                shapes.band(&corners, colour, soft);
            }
        }
    }
    shapes.finish();
}

/// What can be made out at this height, in points.
fn detail(height: f32) -> Detail {
    if height < 150.0 {
        Detail::Small
    } else {
        Detail::Large
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
