//! The movement of an exercise: from its start pose through its held poses, and where the body is on the way.

use glam::{Quat, Vec2, Vec3};

use super::contact::lowest;
use super::pose::{End, Height, Place, Pose};
use super::reach::{self, Target};
use super::skeleton::{Joint, PerJoint, Stance};

/// Rounds in which contact and reach are brought together: limbs that are put in place change what is lowest.
const ROUNDS: usize = 3;

/// A movement through two or more poses, each settled on its ground.
#[derive(Debug, Clone)]
pub struct Movement {
    poses: Vec<Settled>,
}

/// A pose that has found its ground.
#[derive(Debug, Clone)]
struct Settled {
    pose: Pose,
    turns: PerJoint<Quat>,
    shifts: PerJoint<Vec3>,
    /// The body as the angles alone have it, in its place.
    free: Stance,
    /// The body with its hands and feet in their places.
    stance: Stance,
}

/// How far hands and feet were from where a pose wants them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Strain {
    /// The hand or foot.
    pub end: End,
    /// The way to its place as a part of its limb's length: above 1 it is out of reach.
    pub stretch: f32,
}

impl Movement {
    /// The movement from a start pose through the poses after it; with none of them the body stays as it is.
    pub fn new(start: &Pose, held: &[Pose]) -> Self {
        let mut poses: Vec<Settled> = Vec::with_capacity(held.len() + 1);
        for pose in std::iter::once(start).chain(held) {
            let before = poses.last();
            let settled = Settled::new(pose, before);
            poses.push(settled);
        }
        Self { poses }
    }

    /// The body at a point of the way: 0 is the start pose, 1 the last held one.
    pub fn stance(&self, along: f32) -> Stance {
        let ways = self.poses.len() - 1;
        if ways == 0 {
            return self.poses[0].stance.clone();
        }
        let along = along.clamp(0.0, 1.0) * ways as f32;
        let way = (along.floor() as usize).min(ways - 1);
        let [from, to] = [&self.poses[way], &self.poses[way + 1]];
        match along - way as f32 {
            0.0 => from.stance.clone(),
            1.0 => to.stance.clone(),
            part => between(from, to, part),
        }
    }

    /// The body in each of the poses, in their order.
    pub fn poses(&self) -> impl Iterator<Item = &Stance> {
        self.poses.iter().map(|settled| &settled.stance)
    }

    /// How far each hand and foot must stretch for its place, in every pose.
    pub fn strains(&self) -> Vec<Strain> {
        let mut strains = Vec::new();
        for (index, settled) in self.poses.iter().enumerate() {
            let before = index.checked_sub(1).map(|index| &self.poses[index]);
            let mut stance = settled.stance.clone();
            for end in reach::in_order(&settled.pose.reach) {
                if let Some(target) = settled.target(&stance, before, end) {
                    let stretch = reach::bend(&mut stance, end, &target);
                    strains.push(Strain { end, stretch });
                }
            }
        }
        strains
    }
}

impl Settled {
    fn new(pose: &Pose, before: Option<&Self>) -> Self {
        let turns = pose.turns();
        let shifts = pose.shifts();
        let free = Stance::new(&turns, &shifts);
        let mut settled = Self {
            pose: pose.clone(),
            turns,
            shifts,
            stance: free.clone(),
            free,
        };
        let anchor = before.map_or(Vec3::ZERO, |before| before.stance.at(pose.anchor));
        let anchor = Vec2::new(anchor.x, anchor.z);
        settled.stance = settle(
            &settled.free,
            (pose.anchor, anchor),
            &pose.height,
            |stance| settled.put_in_place(stance, before),
        );
        let root = settled.stance.at(Joint::Pelvis) - settled.free.at(Joint::Pelvis);
        settled.free.shift(root);
        settled
    }

    fn put_in_place(&self, stance: &mut Stance, before: Option<&Self>) {
        for end in reach::in_order(&self.pose.reach) {
            if let Some(target) = self.target(stance, before, end) {
                reach::bend(stance, end, &target);
            }
        }
    }

    /// Where the pose wants an end of a limb, if anywhere.
    fn target(&self, stance: &Stance, before: Option<&Self>, end: End) -> Option<Target> {
        let reach = self.pose.reach[end.index()].as_ref()?;
        match (reach.place, before) {
            (Place::Stay, Some(before)) => {
                let as_it_was = Target::as_it_is(&before.stance, end);
                Some(Target {
                    bend: reach.bend.or(as_it_was.bend),
                    ..as_it_was
                })
            }
            _ => Target::of(reach, stance, end),
        }
    }

    fn stays(&self, end: End) -> bool {
        self.pose.reach[end.index()]
            .as_ref()
            .is_some_and(|reach| reach.place == Place::Stay)
    }
}

/// The body between two poses, `along` above 0 and below 1.
fn between(from: &Settled, to: &Settled, along: f32) -> Stance {
    let turns = PerJoint::new(|joint| from.turns[joint].slerp(to.turns[joint], along));
    let shifts = PerJoint::new(|joint| from.shifts[joint].lerp(to.shifts[joint], along));
    let free = Stance::new(&turns, &shifts);
    let anchor_of = |settled: &Settled| {
        let at = settled.free.at(to.pose.anchor);
        Vec2::new(at.x, at.z)
    };
    let anchor = anchor_of(from).lerp(anchor_of(to), along);
    let height = height_between(from, to, along);
    settle(&free, (to.pose.anchor, anchor), &height, |stance| {
        for end in reach::in_order(&to.pose.reach) {
            let target = target_between(from, to, stance, end, along);
            if let Some(target) = target {
                reach::bend(stance, end, &target);
            }
        }
    })
}

/// What both poses want of an end of a limb, in part the one and in part the other.
fn target_between(
    from: &Settled,
    to: &Settled,
    stance: &Stance,
    end: End,
    along: f32,
) -> Option<Target> {
    if to.stays(end) {
        let stays = to.target(stance, Some(from), end)?;
        return Some(Target::as_it_is(&from.stance, end).towards(&stays, along, stance, end));
    }
    let was = from.pose.reach[end.index()].as_ref();
    let will_be = to.pose.reach[end.index()].as_ref();
    if was.is_none() && will_be.is_none() {
        return None;
    }
    if let (Some(was), Some(will_be)) = (was, will_be)
        && let Some(rolled) = was.rolled(will_be, along)
    {
        return Target::of(&rolled, stance, end);
    }
    let wanted = |settled: &Settled| match settled.pose.reach[end.index()].as_ref() {
        Some(reach) if reach.place != Place::Stay => Target::of(reach, stance, end),
        Some(_) => Some(Target::as_it_is(&settled.stance, end)),
        None => Some(Target::as_it_is(stance, end)),
    };
    Some(wanted(from)?.towards(&wanted(to)?, along, stance, end))
}

fn height_between(from: &Settled, to: &Settled, along: f32) -> Height {
    match (&from.pose.height, &to.pose.height) {
        (Height::Resting(parts, low), Height::Resting(others, high)) if parts == others => {
            Height::Resting(parts.clone(), low + (high - low) * along)
        }
        _ => {
            let [low, high] = [from, to].map(|settled| settled.stance.at(Joint::Pelvis).y);
            Height::Pelvis(low + (high - low) * along)
        }
    }
}

/// Moves a stance to its anchor and its height, with its hands and feet in their places. The anchor is where the
/// angles of the pose put its joint.
fn settle(
    free: &Stance,
    (joint, anchor): (Joint, Vec2),
    height: &Height,
    put_in_place: impl Fn(&mut Stance),
) -> Stance {
    let at = free.at(joint);
    let mut root = Vec3::new(anchor.x - at.x, 0.0, anchor.y - at.z);
    let mut settled = free.clone();
    for _ in 0..ROUNDS {
        root.y += match height {
            Height::Pelvis(height) => height - settled.at(Joint::Pelvis).y,
            Height::Resting(parts, height) => height - lowest(&settled, parts),
        };
        settled = free.clone();
        settled.shift(root);
        put_in_place(&mut settled);
    }
    settled
}
