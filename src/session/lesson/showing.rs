//! What the figure does while a line of a lesson stands, as long as it is looked at.

use std::time::Duration;

use super::kind::Kind;
use crate::exercise::Work;
use crate::session::Manner;
use crate::session::course::{BREATHE_IN, BREATHE_OUT, STAY, WAY, breath, eased};

/// A movement that is learnt takes so many times as long as usual.
const SLOWER: f32 = 2.0;

/// What the figure does, over and over.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Showing {
    /// It waits in its start pose.
    Waits,
    /// It moves into the pose and back.
    Moves(Round),
    /// It is in the pose and breathes, in and out in so many seconds.
    Breathes(f32, f32),
    /// It leaves the pose, and gets back into it to leave it again.
    Leaves(Round),
}

/// A movement from which the figure comes back to where it began.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Round([Leg; 4]);

/// A part of a movement, or a stay where both ends are one.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Leg {
    /// From how far on the way to the pose to how far, 0 to 1.
    from: f32,
    to: f32,
    seconds: f32,
}

/// The figure at a moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Look {
    /// How far it is on its way from the start pose, 0, to the held one, 1.
    pub along: f32,
    /// How full its lungs are, 0 to 1.
    pub breath: f32,
    /// When it looks otherwise.
    pub next: NextLook,
}

/// When the figure looks otherwise than at a moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum NextLook {
    /// Not before another line stands.
    Never,
    /// At once: it moves.
    AtOnce,
    /// At once, but so little that a few looks a second are enough: it breathes.
    Slowly,
    /// After this long.
    After(Duration),
}

impl Showing {
    /// What it does at a line about something, in an exercise of this work.
    ///
    /// What there is to mind and to feel in reps, and when to breathe, is about the movement and not about its end.
    pub(super) fn of(kind: Kind, work: &Work) -> Self {
        let is_reps = matches!(work, Work::Reps { .. });
        match kind {
            Kind::Caution | Kind::SetUp => Self::Waits,
            Kind::Move => Self::Moves(Round::into_pose(work)),
            Kind::Attend | Kind::Feel | Kind::Breathe if is_reps => {
                Self::Moves(Round::into_pose(work))
            }
            Kind::Hold | Kind::Attend | Kind::Feel | Kind::Breathe => match work {
                Work::Breaths {
                    breathe_in,
                    breathe_out,
                    ..
                } => Self::Breathes(breathe_in.as_secs_f32(), breathe_out.as_secs_f32()),
                Work::Hold(_) | Work::Reps { .. } | Work::Open => {
                    Self::Breathes(BREATHE_IN, BREATHE_OUT)
                }
            },
            Kind::Back => Self::Leaves(Round::out_of_pose()),
        }
    }

    /// The figure so long after the line came to stand. One that does not move is in the pose that the line leads to.
    pub fn at(&self, elapsed: Duration, manner: Manner) -> Look {
        let elapsed = elapsed.as_secs_f32();
        match (self, manner) {
            (Self::Moves(round) | Self::Leaves(round), Manner::Moving) => round.at(elapsed),
            (Self::Breathes(breathe_in, breathe_out), Manner::Moving) => Look {
                along: 1.0,
                breath: breath(elapsed, *breathe_in, *breathe_out),
                next: NextLook::Slowly,
            },
            (Self::Waits, _) | (Self::Leaves(_), Manner::Still) => Look::still(0.0),
            (Self::Moves(_) | Self::Breathes(..), Manner::Still) => Look::still(1.0),
        }
    }
}

impl Round {
    /// Slowly into the pose and slowly back, at half the tempo of the work.
    fn into_pose(work: &Work) -> Self {
        let (up, stay, down) = match work {
            Work::Reps { up, hold, down, .. } => {
                (up.as_secs_f32(), hold.as_secs_f32(), down.as_secs_f32())
            }
            Work::Hold(_) | Work::Breaths { .. } | Work::Open => (WAY, 0.0, WAY),
        };
        let stay = (stay * SLOWER).max(STAY);
        Self([
            Leg::new(0.0, 0.0, STAY),
            Leg::new(0.0, 1.0, up * SLOWER),
            Leg::new(1.0, 1.0, stay),
            Leg::new(1.0, 0.0, down * SLOWER),
        ])
    }

    /// Slowly out of the pose, and back into it to leave it again.
    const fn out_of_pose() -> Self {
        Self([
            Leg::new(1.0, 1.0, STAY),
            Leg::new(1.0, 0.0, WAY * SLOWER),
            Leg::new(0.0, 0.0, 2.0 * STAY),
            Leg::new(0.0, 1.0, WAY),
        ])
    }

    fn at(&self, elapsed: f32) -> Look {
        let whole: f32 = self.0.iter().map(|leg| leg.seconds).sum();
        let mut left = elapsed % whole;
        for leg in &self.0 {
            if left >= leg.seconds {
                left -= leg.seconds;
            } else if leg.from == leg.to {
                let stays = Duration::try_from_secs_f32(leg.seconds - left);
                return Look {
                    next: NextLook::After(stays.unwrap_or_default()),
                    ..Look::still(leg.from)
                };
            } else {
                return Look {
                    next: NextLook::AtOnce,
                    ..Look::still(leg.from + (leg.to - leg.from) * eased(left / leg.seconds))
                };
            }
        }
        // Only what is lost in adding up leads here.
        Look {
            next: NextLook::AtOnce,
            ..Look::still(self.0[0].from)
        }
    }
}

impl Leg {
    const fn new(from: f32, to: f32, seconds: f32) -> Self {
        Self { from, to, seconds }
    }
}

impl Look {
    const fn still(along: f32) -> Self {
        Self {
            along,
            breath: 0.0,
            next: NextLook::Never,
        }
    }
}
