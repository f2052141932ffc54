//! The things about the figure: what they are, and how those that lie flat (mat and wall) are painted.

use glam::{Vec2, Vec3};

use super::blob::{Ball, Blob, outline};
use super::body::body;
use super::camera::{Camera, View};
use super::furniture;
use super::head::Features;
use super::hull::Hull;
use super::paint::{Scene, line_width};
use super::part::{Part, Volume};
use super::picture::Picture;
use crate::figure::skeleton::{Joint, Side, Stance};

/// How high the seat of a chair is, in body heights.
pub const SEAT_HEIGHT: f32 = 0.285;

/// A place on the floor and a turn about the upright axis.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Spot {
    /// Forwards, in body heights.
    pub x: f32,
    /// To the figure's right, in body heights.
    pub z: f32,
    /// Degrees; 0 looks along X, 90 along negative Z.
    pub turn: f32,
}

impl Spot {
    /// On the floor at (x, z), looking along X.
    pub const fn at(x: f32, z: f32) -> Self {
        Self { x, z, turn: 0.0 }
    }

    /// A direction given in the frame of the thing.
    pub fn direction(&self, local: Vec3) -> Vec3 {
        glam::Quat::from_rotation_y(self.turn.to_radians()) * local
    }

    /// A point given in the frame of the thing.
    pub fn point(&self, local: Vec3) -> Vec3 {
        Vec3::new(self.x, 0.0, self.z) + self.direction(local)
    }
}

/// A mat on the floor: a rectangle, in body heights.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mat {
    /// Its lowest X and Z.
    pub min: Vec2,
    /// Its highest X and Z.
    pub max: Vec2,
}

impl Mat {
    /// A mat that reaches beyond all of these stances; give both ends of a movement, so that it does not change.
    pub fn under<'a>(stances: impl IntoIterator<Item = &'a Stance>) -> Self {
        const LONGWAYS: f32 = 0.06;
        const SIDEWAYS: f32 = 0.04;
        const LEAST_HALF_WIDTH: f32 = 0.17;
        let (mut min, mut max) = (Vec2::MAX, Vec2::MIN);
        // The parts are the same from wherever they are seen.
        let view = Camera {
            turn: 0.0,
            rise: 0.0,
        }
        .view();
        for stance in stances {
            for part in body(stance, 0.0, &view, Features::Hidden) {
                if let Volume::Chain(balls) | Volume::Cloud(balls) = part.volume {
                    for Ball { centre, radius } in balls {
                        let at = Vec2::new(centre.x, centre.z);
                        min = min.min(at - radius);
                        max = max.max(at + radius);
                    }
                }
            }
        }
        let middle = (min.y + max.y) / 2.0;
        let half_width = ((max.y - min.y) / 2.0 + SIDEWAYS).max(LEAST_HALF_WIDTH);
        Self {
            min: Vec2::new(min.x - LONGWAYS, middle - half_width),
            max: Vec2::new(max.x + LONGWAYS, middle + half_width),
        }
    }

    /// Its outline; `height` is that of its upper or lower face above the floor.
    pub fn outline(&self, height: f32, view: &View) -> Hull {
        const CORNER: f32 = 0.022;
        let corners: [Blob; 4] = std::array::from_fn(|index| {
            let x = if index & 1 == 0 {
                self.min.x + CORNER
            } else {
                self.max.x - CORNER
            };
            let z = if index & 2 == 0 {
                self.min.y + CORNER
            } else {
                self.max.y - CORNER
            };
            Blob::disc(Vec3::new(x, height, z), Vec3::Y, CORNER)
        });
        outline(&corners, view)
    }
}

/// An upright plane that something stands against.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Plane {
    /// Square to X, at this X.
    X(f32),
    /// Square to Z, at this Z.
    Z(f32),
}

/// A piece of wall, shown as a light panel. It is painted behind the figure, or, seen from its back, as corners
/// before it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wall {
    /// Where it stands; the figure is on the side where the hips are.
    pub plane: Plane,
    /// The middle of the panel along the wall, in body heights.
    pub middle: f32,
    /// Its width, in body heights.
    pub width: f32,
    /// Its height, in body heights.
    pub height: f32,
}

impl Wall {
    /// A panel about the origin, wide and high enough for somebody who stands there.
    pub const fn at(plane: Plane) -> Self {
        Self {
            plane,
            middle: 0.0,
            width: 0.85,
            height: 1.14,
        }
    }

    fn corner(&self, along: f32, height: f32) -> Vec3 {
        let along = self.middle + along * self.width / 2.0;
        match self.plane {
            Plane::X(x) => Vec3::new(x, height, along),
            Plane::Z(z) => Vec3::new(along, height, z),
        }
    }

    /// Whether the eye is on the figure's side.
    fn is_behind(&self, stance: &Stance, view: &View) -> bool {
        let (hips, eye) = (stance.at(Joint::Pelvis), view.eye());
        match self.plane {
            Plane::X(x) => (hips.x > x) == (eye.x > x),
            Plane::Z(z) => (hips.z > z) == (eye.z > z),
        }
    }

    fn panel(&self, left: f32, right: f32, bottom: f32, top: f32, view: &View) -> Vec<Vec2> {
        let corners =
            [(left, bottom), (right, bottom), (right, top), (left, top)].map(|(along, height)| {
                Blob::Ball(Ball {
                    centre: self.corner(along, height),
                    radius: 0.004,
                })
            });
        outline(&corners, view).corners()
    }
}

/// A thing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Prop {
    /// A mat on the floor.
    Mat(Mat),
    /// A chair whose seat is centred here; it looks along the spot's X.
    Chair(Spot),
    /// A piece of wall.
    Wall(Wall),
    /// Two posts and a lintel; one walks through along the spot's X. `width` is between the posts.
    Doorway {
        /// The middle of the threshold.
        spot: Spot,
        /// Between the posts, in body heights.
        width: f32,
    },
    /// A desk: its middle, and the height of its top.
    Table {
        /// Its middle.
        spot: Spot,
        /// In body heights.
        height: f32,
    },
    /// A low box: its middle, and its height.
    Step {
        /// Its middle.
        spot: Spot,
        /// In body heights.
        height: f32,
    },
    /// A padded couch: its middle, and the height of its top.
    Bench {
        /// Its middle.
        spot: Spot,
        /// In body heights.
        height: f32,
    },
    /// A strap from both hands round the sole of a foot.
    Strap(Side),
    /// A cushion or a folded towel: its middle, and the height of what it lies on.
    Cushion {
        /// Its middle.
        spot: Spot,
        /// In body heights.
        height: f32,
    },
}

/// The solids of a thing; none for what lies flat.
pub fn parts(prop: &Prop, stance: &Stance, view: &View) -> Vec<Part> {
    match *prop {
        Prop::Mat(_) | Prop::Wall(_) => Vec::new(),
        Prop::Chair(spot) => furniture::chair(&spot, SEAT_HEIGHT, view),
        Prop::Doorway { spot, width } => furniture::doorway(&spot, width, view),
        Prop::Table { spot, height } => furniture::table(&spot, height, view),
        Prop::Step { spot, height } => furniture::step(&spot, height, view),
        Prop::Bench { spot, height } => furniture::bench(&spot, height, view),
        Prop::Strap(side) => furniture::strap(stance, side),
        Prop::Cushion { spot, height } => furniture::cushion(&spot, height),
    }
}

/// The solid bodies of a thing that no limb can pass through; none for what is flat or soft.
pub fn solids(prop: &Prop, stance: &Stance) -> Vec<Volume> {
    if matches!(prop, Prop::Strap(_) | Prop::Cushion { .. }) {
        return Vec::new();
    }
    // What fills a part is the same from wherever it is seen.
    let view = Camera {
        turn: 0.0,
        rise: 0.0,
    }
    .view();
    let parts = parts(prop, stance, &view).into_iter();
    parts.map(|part| part.volume).collect()
}

/// Walls that stand behind the figure.
pub fn behind(scene: &Scene<'_>, view: &View, picture: &mut Picture) {
    let line = line_width(scene.detail) * 0.7;
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
