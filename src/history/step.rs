//! What happens in a session, as its running file tells it.

use std::time::Duration;

use super::{Ended, Pain};
use crate::session::{BoutDone, Swapped};

/// Something that happens in a session.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Step {
    /// The lasting id of its routine; told once, at its beginning.
    Routine(String),
    /// A segment of the plan begins.
    Segment { index: usize, active: Duration },
    /// A bout is over.
    Bout(BoutDone),
    /// The session is paused.
    Paused { active: Duration },
    /// An exercise comes in the place of another; places of segments behind it are those of the plan from then on.
    Swapped(Swapped),
    /// Reps and breaths go at this speed from then on, in percent of what the routine says.
    Tempo(u32),
    /// A bout that is under way or comes next hurts; nothing of it is done in this.
    Hurts(BoutDone, Option<Pain>),
    /// The session is over.
    End(End),
}

/// How a session ended.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct End {
    pub(super) ended: Ended,
    pub(super) active: Duration,
    pub(super) pain_after: Option<Pain>,
    pub(super) note: String,
}
