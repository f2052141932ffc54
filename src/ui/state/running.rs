//! A session under way, as the window holds it.

use std::sync::Arc;

use crate::conductor::Conductor;
use crate::exercise::{Catalogue, Exercise};
use crate::routine::Routine;
use crate::session::{Phase, Segment};

/// A session under way.
pub struct RunningSession {
    /// The thread that runs it.
    pub conductor: Conductor,
    /// Whether all but the exercise is hidden.
    pub floor_mode: bool,
    /// Whether the person is being asked to confirm the end.
    pub asks_to_end: bool,
    catalogue: Arc<Catalogue>,
}

impl RunningSession {
    /// A session that has just begun.
    pub fn new(conductor: Conductor, catalogue: Arc<Catalogue>) -> Self {
        Self {
            conductor,
            floor_mode: false,
            asks_to_end: false,
            catalogue,
        }
    }

    /// Its routine.
    pub fn routine(&self) -> &Arc<Routine> {
        &self.conductor.plan().routine
    }

    /// Whether the time is held.
    pub fn is_paused(&self) -> bool {
        self.conductor.face().moment.phase == Phase::Paused
    }

    /// The exercise of a segment; none if it has vanished from the catalogue since the plan was made.
    pub fn exercise(&self, segment: &Segment) -> Option<&Arc<Exercise>> {
        self.catalogue
            .get(&self.conductor.plan().step(segment).exercise)
    }
}
