//! How near each part is in each cell of a coarse grid over the picture: what the painting order is voted with.

use glam::{Vec2, Vec3};

use super::blob::Ball;
use super::camera::View;
use super::part::{Part, Volume};

/// Cells along the longer side of the picture.
const CELLS: f32 = 48.0;
/// Balls put between each two of a string, and of a cloud.
const BETWEEN_IN_CHAIN: usize = 3;
const BETWEEN_IN_CLOUD: usize = 1;

/// A grid over a picture.
#[derive(Debug, Clone, Copy)]
pub struct Grid {
    origin: Vec2,
    cell: f32,
}

/// A ball as seen, in body heights.
#[derive(Debug, Clone, Copy)]
struct Seen {
    at: Vec2,
    depth: f32,
    radius: f32,
}

impl Seen {
    fn of(ball: &Ball, view: &View) -> Self {
        let seen = view.project(ball.centre);
        Self {
            at: Vec2::new(seen.x, seen.y),
            depth: seen.depth,
            radius: ball.radius * seen.scale,
        }
    }

    fn between(self, other: Self, part: f32) -> Self {
        Self {
            at: self.at.lerp(other.at, part),
            depth: self.depth + (other.depth - self.depth) * part,
            radius: self.radius + (other.radius - self.radius) * part,
        }
    }
}

/// The depths of one part over a rectangle of cells; negative infinity where it is not.
#[derive(Debug, Clone)]
pub struct Relief {
    first: [i32; 2],
    size: [i32; 2],
    depth: Vec<f32>,
    /// The depth of its middle.
    pub middle: f32,
}

impl Grid {
    /// A grid over everything.
    pub fn over(parts: &[Part], view: &View) -> Self {
        let (mut low, mut high) = (Vec2::MAX, Vec2::MIN);
        for part in parts {
            for seen in seen_balls(&part.volume, view) {
                low = low.min(seen.at - seen.radius);
                high = high.max(seen.at + seen.radius);
            }
        }
        Self {
            origin: low,
            cell: ((high - low).max_element() / CELLS).max(1e-3),
        }
    }

    /// The depths of a part.
    pub fn relief(&self, volume: &Volume, view: &View) -> Relief {
        let balls = seen_balls(volume, view);
        let (mut low, mut high) = (Vec2::MAX, Vec2::MIN);
        for seen in &balls {
            low = low.min(seen.at - seen.radius);
            high = high.max(seen.at + seen.radius);
        }
        let cell_of = |point: Vec2| ((point - self.origin) / self.cell).floor();
        let (low, high) = (cell_of(low) - 1.0, cell_of(high) + 1.0);
        let size = [(high.x - low.x) as i32 + 1, (high.y - low.y) as i32 + 1];
        let mut relief = Relief {
            first: [low.x as i32, low.y as i32],
            size,
            depth: vec![f32::NEG_INFINITY; (size[0] * size[1]).max(0) as usize],
            middle: balls.iter().map(|seen| seen.depth).sum::<f32>() / balls.len().max(1) as f32,
        };
        for seen in &balls {
            if !matches!(volume, Volume::Block { .. }) {
                self.raise(&mut relief, *seen);
            }
        }
        match volume {
            Volume::Chain(_) => {
                for pair in balls.windows(2) {
                    self.raise_between(&mut relief, pair[0], pair[1], BETWEEN_IN_CHAIN);
                }
            }
            Volume::Cloud(_) => {
                for (index, one) in balls.iter().enumerate() {
                    for other in &balls[index + 1..] {
                        self.raise_between(&mut relief, *one, *other, BETWEEN_IN_CLOUD);
                    }
                }
            }
            Volume::Block { centre, edges } => self.raise_block(&mut relief, *centre, edges, view),
        }
        relief
    }

    fn raise_between(&self, relief: &mut Relief, one: Seen, other: Seen, between: usize) {
        for step in 1..=between {
            self.raise(
                relief,
                one.between(other, step as f32 / (between + 1) as f32),
            );
        }
    }

    /// Where cell (column, row) has its middle.
    fn middle(&self, column: i32, row: i32) -> Vec2 {
        self.origin + (Vec2::new(column as f32, row as f32) + 0.5) * self.cell
    }

    fn raise(&self, relief: &mut Relief, seen: Seen) {
        // Straps and fingers are thinner than a cell and must be met all the same.
        let radius = seen.radius.max(self.cell * 0.75);
        let flatten = seen.radius / radius;
        // In cells from the first of the relief.
        let first = Vec2::new(relief.first[0] as f32, relief.first[1] as f32);
        let at = (seen.at - self.origin) / self.cell - first - 0.5;
        let reach = radius / self.cell;
        let rows = (at.y - reach + 1.0).max(0.0) as usize..=(at.y + reach) as usize;
        for row in rows {
            let up = row as f32 - at.y;
            let rest = reach * reach - up * up;
            if rest < 0.0 || row as i32 >= relief.size[1] {
                continue;
            }
            let half = rest.sqrt();
            let first = (at.x - half + 1.0).max(0.0) as usize;
            let end = ((at.x + half) as usize + 1).min(relief.size[0] as usize);
            let start = row * relief.size[0] as usize;
            for column in first..end {
                let aside = column as f32 - at.x;
                let bulge = (rest - aside * aside).max(0.0).sqrt() * self.cell * flatten;
                let place = &mut relief.depth[start + column];
                *place = place.max(seen.depth + bulge);
            }
        }
    }

    fn raise_block(&self, relief: &mut Relief, centre: Vec3, edges: &[Vec3; 3], view: &View) {
        let eye = view.eye();
        for row in relief.first[1]..relief.first[1] + relief.size[1] {
            for column in relief.first[0]..relief.first[0] + relief.size[0] {
                let at = self.middle(column, row);
                let ray = view.unproject(at.x, at.y) - eye;
                if let Some(part) = enters(eye - centre, ray, edges) {
                    relief.lift(column, row, view.project(eye + ray * part).depth);
                }
            }
        }
    }
}

/// How far along the ray it enters a block that lies about the origin; none if it misses.
fn enters(start: Vec3, ray: Vec3, edges: &[Vec3; 3]) -> Option<f32> {
    let (mut enter, mut leave) = (f32::NEG_INFINITY, f32::INFINITY);
    for edge in edges {
        let half_squared = edge.length_squared();
        let (from, speed) = (start.dot(*edge), ray.dot(*edge));
        if speed.abs() < 1e-9 {
            if from.abs() > half_squared {
                return None;
            }
            continue;
        }
        let (one, other) = (
            (-half_squared - from) / speed,
            (half_squared - from) / speed,
        );
        enter = enter.max(one.min(other));
        leave = leave.min(one.max(other));
    }
    (enter <= leave).then_some(enter)
}

fn seen_balls(volume: &Volume, view: &View) -> Vec<Seen> {
    match volume {
        Volume::Chain(balls) | Volume::Cloud(balls) => {
            balls.iter().map(|ball| Seen::of(ball, view)).collect()
        }
        Volume::Block { centre, edges } => corners(*centre, edges)
            .map(|corner| {
                Seen::of(
                    &Ball {
                        centre: corner,
                        radius: 0.0,
                    },
                    view,
                )
            })
            .to_vec(),
    }
}

/// The eight corners of a block.
pub fn corners(centre: Vec3, edges: &[Vec3; 3]) -> [Vec3; 8] {
    std::array::from_fn(|index| {
        let sign = |bit: usize| if index >> bit & 1 == 0 { 1.0 } else { -1.0 };
        centre + edges[0] * sign(0) + edges[1] * sign(1) + edges[2] * sign(2)
    })
}

impl Relief {
    fn lift(&mut self, column: i32, row: i32, depth: f32) {
        let (x, y) = (column - self.first[0], row - self.first[1]);
        if x >= 0 && y >= 0 && x < self.size[0] && y < self.size[1] {
            let place = &mut self.depth[(y * self.size[0] + x) as usize];
            *place = place.max(depth);
        }
    }

    /// Whether the two may meet on the picture, give or take a cell.
    pub fn is_near(&self, other: &Self) -> bool {
        (0..2).all(|axis| {
            self.first[axis] < other.first[axis] + other.size[axis]
                && other.first[axis] < self.first[axis] + self.size[axis]
        })
    }

    /// How much nearer this is than another, summed over the cells that both cover; no cell counts for more than
    /// `most` (body heights). 0 if they do not meet on the picture.
    pub fn nearer_than(&self, other: &Self, most: f32) -> f32 {
        let end = |relief: &Self, axis: usize| relief.first[axis] + relief.size[axis];
        let columns = self.first[0].max(other.first[0])..end(self, 0).min(end(other, 0));
        let rows = self.first[1].max(other.first[1])..end(self, 1).min(end(other, 1));
        if columns.is_empty() || rows.is_empty() {
            return 0.0;
        }
        let length = columns.len();
        let mut votes = 0.0;
        for row in rows {
            let start = |relief: &Self| {
                ((row - relief.first[1]) * relief.size[0] + columns.start - relief.first[0])
                    as usize
            };
            let (mine, its) = (start(self), start(other));
            let pairs = self.depth[mine..mine + length]
                .iter()
                .zip(&other.depth[its..its + length]);
            for (mine, its) in pairs {
                if mine.is_finite() && its.is_finite() {
                    votes += (mine - its).clamp(-most, most);
                }
            }
        }
        votes
    }
}
