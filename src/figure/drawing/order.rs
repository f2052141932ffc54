//! The painter's order: what lies behind is painted first.

use glam::Vec3;

use super::blob::Ball;
use super::camera::View;
use super::part::{Part, Volume};
use super::relief::{Grid, Relief};

/// No cell's vote counts for more than this (body heights), so that a few cells cannot outvote many.
const MOST: f32 = 0.03;
/// Votes below this are noise.
const LEAST: f32 = 0.002;
/// The weight of what is known for sure: two things on different sides of a plane.
const SURE: f32 = 1e3;
/// The weight of what was laid down: parts that meet in a cut.
const LAID_DOWN: f32 = 1e6;
/// How deep a body may press into a thing and still be taken to lie on it, in body heights.
const PRESSED_IN: f32 = 0.022;

/// Indices of the parts in the order in which to paint them. Each pair that overlaps votes by depth; contradictions
/// give way where the votes are fewest. The same parts always give the same order.
pub fn order(parts: &[Part], view: &View) -> Vec<usize> {
    let grid = Grid::over(parts, view);
    let reliefs: Vec<Relief> = parts
        .iter()
        .map(|part| grid.relief(&part.volume, view))
        .collect();
    let count = parts.len();
    let mut over = vec![0.0_f32; count * count];
    for upper in 0..count {
        for lower in upper + 1..count {
            let votes = votes(parts, &reliefs, upper, lower, view);
            if votes > 0.0 {
                over[upper * count + lower] = votes;
            } else {
                over[lower * count + upper] = -votes;
            }
        }
    }
    sort(&over, &reliefs)
}

fn votes(parts: &[Part], reliefs: &[Relief], one: usize, other: usize, view: &View) -> f32 {
    let after = |index: usize, before: usize| {
        parts[index].after.is_some() && parts[index].after == parts[before].name
    };
    if after(one, other) {
        return LAID_DOWN;
    }
    if after(other, one) {
        return -LAID_DOWN;
    }
    let are_things = parts[one].name.is_none() && parts[other].name.is_none();
    let votes = reliefs[one].nearer_than(&reliefs[other], MOST);
    // Parts of furniture touch along edges, which may fall between the cells.
    if votes == 0.0 && !(are_things && reliefs[one].is_near(&reliefs[other])) {
        return 0.0;
    }
    let apart = match (&parts[one].volume, &parts[other].volume) {
        (Volume::Block { centre, edges }, volume) => -before_block(volume, *centre, edges, view),
        (volume, Volume::Block { centre, edges }) => before_block(volume, *centre, edges, view),
        _ => 0.0,
    };
    if apart != 0.0 {
        apart
    } else if votes.abs() < LEAST {
        0.0
    } else {
        votes
    }
}

/// Whether a volume is before a block (positive), behind it (negative) or neither, by the faces of the block that
/// part them: what lies beyond a face that looks at the eye cannot be hidden by the block, what lies beyond one that
/// looks away cannot hide it. Each ball has a vote, so that a thigh whose knee hangs a little lower than the seat
/// still lies on the seat.
fn before_block(volume: &Volume, centre: Vec3, edges: &[Vec3; 3], view: &View) -> f32 {
    let eye = view.eye() - centre;
    // Each face: the way out of the block, how far out it is, and whether it looks at the eye.
    let faces = edges.map(|edge| {
        let length = edge.length();
        let out = edge / length;
        [out, -out].map(|out| (out, length, eye.dot(out) > length))
    });
    let vote = |lowest: &dyn Fn(Vec3) -> f32| {
        let (mut before, mut behind) = (false, false);
        for (out, length, looks_here) in faces.iter().flatten() {
            if lowest(*out) > length - PRESSED_IN {
                before |= *looks_here;
                behind |= !*looks_here;
            }
        }
        f32::from(i8::from(before) - i8::from(behind))
    };
    let votes: f32 = match volume {
        Volume::Chain(balls) | Volume::Cloud(balls) => {
            let of_ball = |ball: &Ball| {
                let at = ball.centre - centre;
                vote(&|out| at.dot(out) - ball.radius)
            };
            balls.iter().map(of_ball).sum()
        }
        Volume::Block {
            centre: other,
            edges,
        } => {
            let at = *other - centre;
            vote(&|out| at.dot(out) - edges.iter().map(|edge| edge.dot(out).abs()).sum::<f32>())
        }
    };
    if votes == 0.0 {
        0.0
    } else {
        SURE.copysign(votes)
    }
}

/// `over[a * n + b]` is how surely `a` is painted after `b`.
fn sort(over: &[f32], reliefs: &[Relief]) -> Vec<usize> {
    let count = reliefs.len();
    let mut below: Vec<usize> = (0..count)
        .map(|upper| {
            let row = &over[upper * count..(upper + 1) * count];
            row.iter().filter(|votes| **votes > 0.0).count()
        })
        .collect();
    let mut left: Vec<usize> = (0..count).collect();
    let mut sorted = Vec::with_capacity(count);
    while !left.is_empty() {
        let free = left
            .iter()
            .copied()
            .filter(|index| below[*index] == 0)
            .min_by(|one, other| reliefs[*one].middle.total_cmp(&reliefs[*other].middle));
        let next = free.or_else(|| {
            let against = |upper: usize| -> f32 {
                left.iter().map(|lower| over[upper * count + lower]).sum()
            };
            left.iter()
                .copied()
                .min_by(|one, other| against(*one).total_cmp(&against(*other)))
        });
        let Some(next) = next else { break };
        left.retain(|index| *index != next);
        for upper in &left {
            if over[upper * count + next] > 0.0 {
                below[*upper] -= 1;
            }
        }
        sorted.push(next);
    }
    sorted
}

#[cfg(test)]
mod tests {
    use glam::{Quat, Vec3};

    use super::super::body::body;
    use super::super::camera::Camera;
    use super::super::head::Features;
    use super::super::part::BodyPart;
    use super::super::prop::{Prop, SEAT_HEIGHT, parts};
    use super::super::spot::Spot;
    use super::order;
    use crate::figure::skeleton::{Joint, PerJoint, Side, Stance};

    /// Somebody who sits, with the knees a little higher or lower than the hips.
    fn sitting(hips: f32) -> Stance {
        let turns = PerJoint::new(|joint| match joint {
            Joint::Hip(_) => Quat::from_rotation_z(hips.to_radians()),
            Joint::Knee(_) => Quat::from_rotation_z(-hips.to_radians()),
            _ => Quat::IDENTITY,
        });
        let mut stance = Stance::new(&turns, &PerJoint::new(|_| Vec3::ZERO));
        stance.shift(Vec3::Y * (SEAT_HEIGHT + 0.055));
        stance
    }

    #[test]
    fn what_rests_on_a_seat_is_painted_after_it() {
        for hips in [84.0, 87.0, 90.0, 93.0] {
            for turn in (0..360).step_by(10) {
                let turn = turn as f32;
                let view = Camera { turn, rise: 8.0 }.view();
                let stance = sitting(hips);
                let mut all = body(&stance, 0.0, &view, Features::Hidden);
                let seat = all.len();
                all.extend(parts(&Prop::Chair(Spot::at(0.05, 0.0)), &stance, &view));
                let sorted = order(&all, &view);
                let place = |index: usize| sorted.iter().position(|one| *one == index);
                for side in Side::BOTH {
                    let is_thigh = |index: &usize| all[*index].name == Some(BodyPart::Thigh(side));
                    let thigh = (0..seat).find(is_thigh).expect("a body has thighs");
                    assert!(place(thigh) > place(seat), "hips {hips}, turn {turn}");
                }
            }
        }
    }
}
