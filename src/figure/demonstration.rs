//! How an exercise is shown: the movement, what stands around it, what it works, and from where it is seen.

use std::sync::OnceLock;

use super::drawing::{
    Arrow, Bounds, Camera, Detail, Handed, Mat, Palette, Picture, Prop, Scene, Spot, Volume, Wall,
    Worked, paint, solids,
};
use super::movement::Movement;
use super::pose::Pose;
use super::posture::Posture;
use super::skeleton::Side;

/// Points of the way whose pictures, together, are framed: the ends and what bulges between them.
const FRAMED: [f32; 9] = [0.0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1.0];
/// The margin of a frame, for what bulges between those points, in body heights.
const MARGIN: f32 = 0.02;

/// How an exercise is shown. It is written for the right side as the one that works.
#[derive(Debug, Clone)]
pub struct Demonstration {
    /// From where it is best seen.
    pub camera: Camera,
    /// What it works, shown in a colour of its own.
    pub works: Vec<Worked>,
    /// What shows which way something moves that moves too little to be seen.
    pub arrows: Vec<Arrow>,
    /// What stands around.
    pub things: Vec<Thing>,
    /// The pose to begin from.
    pub start: Pose,
    /// The poses passed through, the last of them held; none where the start pose is held.
    pub held: Vec<Pose>,
    /// Why a pose goes past the normal range of a joint, if one does.
    pub beyond: Option<String>,
    /// Worked out when it is first looked at.
    stage: OnceLock<Stage>,
}

/// Something that stands around a figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Thing {
    /// A mat as large as the movement needs.
    Mat,
    /// A chair.
    Chair(Spot),
    /// A piece of wall.
    Wall(Wall),
    /// A doorway, `width` between its posts, in body heights.
    Doorway { spot: Spot, width: f32 },
    /// A table.
    Table { spot: Spot, height: f32 },
    /// A low box.
    Step { spot: Spot, height: f32 },
    /// A raised surface to put a leg on.
    Bench { spot: Spot, height: f32 },
    /// A strap from both hands round a foot.
    Strap(Side),
    /// A cushion or a folded towel on a surface of this height.
    Cushion { spot: Spot, height: f32 },
}

impl Thing {
    /// Whether a body can rest on it.
    pub const fn carries(&self) -> bool {
        !matches!(
            self,
            Self::Mat | Self::Wall(_) | Self::Doorway { .. } | Self::Strap(_)
        )
    }
}

/// The movement on its ground, with all that stands there.
#[derive(Debug, Clone)]
struct Stage {
    movement: Movement,
    props: Vec<Prop>,
    /// What the movement covers from where it is best seen; worked out when it is first asked for.
    frame: OnceLock<Bounds>,
    /// How the body is placed in the held pose; worked out when it is first asked for.
    posture: OnceLock<Posture>,
}

/// What is to be seen of a demonstration.
#[derive(Debug, Clone, Copy)]
pub struct Look<'a> {
    /// How far the figure is from its start pose, 0, to the held one, 1.
    pub along: f32,
    /// How full its lungs are, 0 to 1.
    pub breath: f32,
    /// From where it is seen.
    pub camera: Camera,
    /// The side that works.
    pub handed: Handed,
    /// For which size of picture.
    pub detail: Detail,
    /// In which colours.
    pub palette: &'a Palette,
}

impl Demonstration {
    /// A demonstration of a movement.
    pub const fn new(start: Pose, held: Vec<Pose>, camera: Camera) -> Self {
        Self {
            camera,
            works: Vec::new(),
            arrows: Vec::new(),
            things: Vec::new(),
            start,
            held,
            beyond: None,
            stage: OnceLock::new(),
        }
    }

    /// The movement, settled on its ground.
    pub fn movement(&self) -> &Movement {
        &self.stage().movement
    }

    /// How the body is placed in the held pose.
    pub fn posture(&self) -> &Posture {
        let stage = self.stage();
        let of_held = || Posture::of(&stage.movement.stance(1.0));
        stage.posture.get_or_init(of_held)
    }

    /// The solid bodies of what stands around.
    pub fn solids(&self) -> Vec<Volume> {
        let stage = self.stage();
        let stance = stage.movement.stance(0.0);
        let props = stage.props.iter();
        props.flat_map(|prop| solids(prop, &stance)).collect()
    }

    /// The picture at a point of the movement.
    pub fn picture(&self, look: &Look<'_>) -> Picture {
        self.stage().picture(self, look)
    }

    /// What the pictures of the whole movement cover, so that one frame serves them all.
    pub fn frame(&self, camera: Camera, handed: Handed) -> Bounds {
        let stage = self.stage();
        let frame = if camera == self.camera {
            *stage.frame.get_or_init(|| stage.framed(self, camera))
        } else {
            stage.framed(self, camera)
        };
        match handed {
            Handed::AsPosed => frame,
            Handed::Mirrored => frame.mirrored(),
        }
    }

    fn stage(&self) -> &Stage {
        self.stage.get_or_init(|| {
            let movement = Movement::new(&self.start, &self.held);
            let stances: Vec<_> = FRAMED.iter().map(|along| movement.stance(*along)).collect();
            let props = self
                .things
                .iter()
                .map(|thing| match *thing {
                    Thing::Mat => Prop::Mat(Mat::under(&stances)),
                    Thing::Chair(spot) => Prop::Chair(spot),
                    Thing::Wall(wall) => Prop::Wall(wall),
                    Thing::Doorway { spot, width } => Prop::Doorway { spot, width },
                    Thing::Table { spot, height } => Prop::Table { spot, height },
                    Thing::Step { spot, height } => Prop::Step { spot, height },
                    Thing::Bench { spot, height } => Prop::Bench { spot, height },
                    Thing::Strap(side) => Prop::Strap(side),
                    Thing::Cushion { spot, height } => Prop::Cushion { spot, height },
                })
                .collect();
            Stage {
                movement,
                props,
                frame: OnceLock::new(),
                posture: OnceLock::new(),
            }
        })
    }
}

impl Stage {
    fn picture(&self, shown: &Demonstration, look: &Look<'_>) -> Picture {
        paint(&Scene {
            stance: &self.movement.stance(look.along),
            breath: look.breath,
            worked: &shown.works,
            props: &self.props,
            arrows: &shown.arrows,
            camera: look.camera,
            palette: look.palette,
            detail: look.detail,
            handed: look.handed,
        })
    }

    fn framed(&self, shown: &Demonstration, camera: Camera) -> Bounds {
        let covered = FRAMED.iter().map(|along| {
            let look = Look {
                along: *along,
                breath: 1.0,
                camera,
                handed: Handed::AsPosed,
                detail: Detail::Large,
                palette: &Palette::LIGHT,
            };
            self.picture(shown, &look).bounds()
        });
        covered.fold(Bounds::EMPTY, Bounds::union).grown(MARGIN)
    }
}

impl PartialEq for Demonstration {
    fn eq(&self, other: &Self) -> bool {
        self.camera == other.camera
            && self.works == other.works
            && self.arrows == other.arrows
            && self.things == other.things
            && self.start == other.start
            && self.held == other.held
            && self.beyond == other.beyond
    }
}
