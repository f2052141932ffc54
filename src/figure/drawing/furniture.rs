//! Solid things: chair, doorway, table, step, bench, strap, cushion. Lengths are fractions of the body's height.

use glam::Vec3;

use super::blob::{Ball, Blob, Lump, ball};
use super::camera::View;
use super::palette::Material;
use super::part::{Part, Piece, Surface, Volume};
use super::relief::corners;
use super::spot::Spot;
use crate::figure::skeleton::{Joint, Side, Stance};

/// How much the edges of blocks are rounded.
const ROUNDED: f32 = 0.006;

fn thing(pieces: Vec<Piece>, volume: Volume) -> Part {
    Part {
        name: None,
        pieces,
        volume,
        after: None,
    }
}

/// A block with rounded edges: sides in shade, the top in light. `centre` and `half` are in the frame of the spot.
fn block(spot: &Spot, centre: Vec3, half: Vec3, material: Material, view: &View) -> Part {
    let edges = [
        spot.direction(Vec3::X * half.x),
        Vec3::Y * half.y,
        spot.direction(Vec3::Z * half.z),
    ];
    let centre = spot.point(centre);
    let inner = edges.map(|edge| edge * (1.0 - ROUNDED / edge.length()).max(0.0));
    let body: Lump = corners(centre, &inner)
        .map(|at| ball(at, ROUNDED).into())
        .to_vec();
    let mut pieces = vec![Piece {
        material,
        lumps: vec![body],
        surface: Surface::Shaded,
    }];
    if view.eye().y > centre.y + half.y {
        let top: Lump = [(1.0, 1.0), (1.0, -1.0), (-1.0, 1.0), (-1.0, -1.0)]
            .map(|(along, across)| {
                let at = centre + edges[1] + inner[0] * along + inner[2] * across;
                Blob::disc(at, Vec3::Y, ROUNDED)
            })
            .to_vec();
        pieces.push(Piece {
            material,
            lumps: vec![top],
            surface: Surface::Lit,
        });
    }
    thing(pieces, Volume::Block { centre, edges })
}

/// A round rod between two points in the frame of the spot.
fn rod(spot: &Spot, from: Vec3, to: Vec3, radius: f32, material: Material) -> Part {
    let ends = [ball(spot.point(from), radius), ball(spot.point(to), radius)];
    thing(
        vec![Piece::lump(material, ends.map(Blob::from))],
        Volume::Chain(ends.to_vec()),
    )
}

/// Four legs under the corners (x, z) of a top whose lower face is at `height`.
fn legs(spot: &Spot, x: f32, z: f32, height: f32, radius: f32) -> impl Iterator<Item = Part> {
    [(x, z), (x, -z), (-x, z), (-x, -z)]
        .into_iter()
        .map(move |(x, z)| {
            rod(
                spot,
                Vec3::new(x, height, z),
                Vec3::new(x, radius, z),
                radius,
                Material::DarkWood,
            )
        })
}

/// A chair with an upright back.
pub fn chair(spot: &Spot, seat: f32, view: &View) -> Vec<Part> {
    const HALF: Vec3 = Vec3::new(0.150, 0.014, 0.145);
    let mut parts = vec![block(
        spot,
        Vec3::new(0.0, seat - HALF.y, 0.0),
        HALF,
        Material::Wood,
        view,
    )];
    parts.extend(legs(
        spot,
        HALF.x - 0.020,
        HALF.z - 0.020,
        seat - 0.035,
        0.0115,
    ));
    parts.push(back(spot, seat));
    parts
}

/// The back of a chair, with the rest before the posts from wherever it is seen.
fn back(spot: &Spot, seat: f32) -> Part {
    const POST: f32 = 0.0115;
    const REST: f32 = 0.0125;
    const POST_ASIDE: f32 = 0.122;
    const REST_ASIDE: f32 = 0.138;
    let (foot, head) = (
        Vec3::new(-0.142, seat, 0.0),
        Vec3::new(-0.172, seat + 0.29, 0.0),
    );
    let up = |part: f32, aside: f32| spot.point(foot.lerp(head, part) + Vec3::Z * aside);
    let posts: Vec<Lump> = [POST_ASIDE, -POST_ASIDE]
        .map(|aside| {
            [0.0, 1.0]
                .map(|part| ball(up(part, aside), POST).into())
                .to_vec()
        })
        .to_vec();
    let rest = [0.68, 1.0].map(|part| [REST_ASIDE, -REST_ASIDE].map(|aside| up(part, aside)));
    let rest: Lump = rest
        .as_flattened()
        .iter()
        .map(|at| ball(*at, REST).into())
        .collect();
    let along = (head - foot) / 2.0;
    thing(
        vec![
            Piece::lumps(Material::DarkWood, posts),
            Piece::lump(Material::Wood, rest),
        ],
        Volume::Block {
            centre: up(0.5, 0.0),
            edges: [
                spot.direction(along),
                spot.direction(along.cross(Vec3::Z).normalize() * POST),
                spot.direction(Vec3::Z * (REST_ASIDE + REST)),
            ],
        },
    )
}

/// Two posts and a lintel.
pub fn doorway(spot: &Spot, width: f32, view: &View) -> Vec<Part> {
    const HEIGHT: f32 = 1.16;
    const HALF: f32 = 0.024;
    let aside = width / 2.0 + HALF;
    let mut parts: Vec<Part> = [aside, -aside]
        .map(|z| {
            block(
                spot,
                Vec3::new(0.0, HEIGHT / 2.0, z),
                Vec3::new(HALF, HEIGHT / 2.0, HALF),
                Material::Wall,
                view,
            )
        })
        .into();
    parts.push(block(
        spot,
        Vec3::new(0.0, HEIGHT + HALF, 0.0),
        Vec3::new(HALF, HALF, aside + HALF),
        Material::Wall,
        view,
    ));
    parts
}

/// A desk with a thin top.
pub fn table(spot: &Spot, height: f32, view: &View) -> Vec<Part> {
    const HALF: Vec3 = Vec3::new(0.17, 0.012, 0.30);
    let mut parts = vec![block(
        spot,
        Vec3::new(0.0, height - HALF.y, 0.0),
        HALF,
        Material::Wood,
        view,
    )];
    parts.extend(legs(
        spot,
        HALF.x - 0.025,
        HALF.z - 0.025,
        height - 0.030,
        0.013,
    ));
    parts
}

/// A low box.
pub fn step(spot: &Spot, height: f32, view: &View) -> Vec<Part> {
    let half = Vec3::new(0.10, height / 2.0, 0.17);
    vec![block(spot, Vec3::Y * half.y, half, Material::Wood, view)]
}

/// A padded couch on legs.
pub fn bench(spot: &Spot, height: f32, view: &View) -> Vec<Part> {
    const HALF: Vec3 = Vec3::new(0.16, 0.026, 0.32);
    let mut parts = vec![block(
        spot,
        Vec3::new(0.0, height - HALF.y, 0.0),
        HALF,
        Material::Cushion,
        view,
    )];
    parts.extend(legs(
        spot,
        HALF.x - 0.03,
        HALF.z - 0.03,
        height - 0.065,
        0.016,
    ));
    parts
}

/// A cushion, or a folded towel.
pub fn cushion(spot: &Spot, height: f32) -> Vec<Part> {
    const RADIUS: f32 = 0.020;
    let balls: Vec<Ball> = [
        (0.045, 0.075),
        (0.045, -0.075),
        (-0.045, 0.075),
        (-0.045, -0.075),
    ]
    .iter()
    .map(|(x, z)| ball(spot.point(Vec3::new(*x, height + RADIUS, *z)), RADIUS))
    .collect();
    let lump: Lump = balls.iter().copied().map(Blob::from).collect();
    vec![thing(
        vec![Piece::lumps(Material::Cushion, vec![lump])],
        Volume::Cloud(balls),
    )]
}

/// A strap from both hands round the sole of a foot.
pub fn strap(stance: &Stance, side: Side) -> Vec<Part> {
    const THICK: f32 = 0.0060;
    let sole = |z: f32| stance.point(Joint::Ankle(side), Vec3::new(0.046, -0.043, z));
    let mut parts = Vec::with_capacity(3);
    for hand in Side::BOTH {
        let grip = stance.point(Joint::Wrist(hand), Vec3::new(0.010, -0.052, 0.0));
        let ends = [ball(grip, THICK), ball(sole(0.022 * hand.sign()), THICK)];
        parts.push(thing(
            vec![Piece::lump(Material::Strap, ends.map(Blob::from))],
            Volume::Chain(ends.to_vec()),
        ));
    }
    let wrap = [ball(sole(0.024), 0.0085), ball(sole(-0.024), 0.0085)];
    parts.push(thing(
        vec![Piece::lump(Material::Strap, wrap.map(Blob::from))],
        Volume::Chain(wrap.to_vec()),
    ));
    parts
}
