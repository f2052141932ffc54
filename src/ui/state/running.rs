//! A session under way, as the window holds it.

use std::sync::Arc;

use crate::conductor::{Conductor, Face};
use crate::exercise::{Catalogue, Exercise};
use crate::routine::Routine;
use crate::session::lines::{self, Line};
use crate::session::{Phase, Plan, Segment, Snapshot};
use crate::sound::{OwnSoundProblem, OwnSounds};
use crate::ui::action::Over;

/// A session under way.
pub struct RunningSession {
    /// The thread that runs it.
    pub conductor: Conductor,
    face: Face,
    /// Whether all but the exercise is hidden.
    pub floor_mode: bool,
    /// Whether only a small window is left of it.
    pub compact: bool,
    /// What is over it, if anything.
    pub over: Option<Over>,
    /// What was said to hurt, while another exercise is chosen for that.
    pub hurting: Option<Over>,
    /// Whether the time goes on when that is taken away.
    pub resumes: bool,
    /// The person's own sounds, if this is the first session that has them.
    pub untold_sounds: Option<Arc<OwnSounds>>,
    catalogue: Arc<Catalogue>,
}

impl RunningSession {
    /// A session that has just begun.
    pub fn new(
        conductor: Conductor,
        untold_sounds: Option<Arc<OwnSounds>>,
        catalogue: Arc<Catalogue>,
    ) -> Self {
        Self {
            face: conductor.face(),
            untold_sounds,
            conductor,
            floor_mode: false,
            compact: false,
            over: None,
            hurting: None,
            resumes: false,
            catalogue,
        }
    }

    /// Looks at the conductor. Until the next look all that is shown is of one moment: the plan is that of the snapshot.
    pub fn look(&mut self) {
        self.face = self.conductor.face();
    }

    /// Where it stood when it was last looked at, and what is to be told of it.
    pub fn face(&self) -> &Face {
        &self.face
    }

    /// What is done.
    pub fn plan(&self) -> &Arc<Plan> {
        &self.face.plan
    }

    /// What there is to show now.
    pub fn snapshot(&self) -> Snapshot {
        self.face.snapshot(self.conductor.now())
    }

    /// Its routine.
    pub fn routine(&self) -> &Arc<Routine> {
        &self.plan().routine
    }

    /// What is amiss with the person's own sounds, where no session before has told.
    pub fn sound_problems(&self) -> &[OwnSoundProblem] {
        let sounds = self.untold_sounds.as_ref();
        sounds
            .and_then(|sounds| sounds.known_problems())
            .unwrap_or_default()
    }

    /// Whether the time is held.
    pub fn is_paused(&self) -> bool {
        self.face.moment.phase == Phase::Paused
    }

    /// What there is to say at a moment.
    pub fn line(&self, snapshot: &Snapshot) -> Option<Line<'_>> {
        lines::line(self.plan(), &self.catalogue, snapshot)
    }

    /// The segment under way.
    pub fn segment(&self) -> &Segment {
        &self.plan().segments[self.face.moment.segment]
    }

    /// Whether it waits until the person is ready, and nothing else holds it.
    pub fn waits(&self) -> bool {
        !self.is_paused() && self.plan().waits(self.face.moment.segment)
    }

    /// All exercises that there are.
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// The exercise of a segment; none if it has vanished from the catalogue since the plan was made.
    pub fn exercise(&self, segment: &Segment) -> Option<&Arc<Exercise>> {
        self.catalogue.get(&self.plan().step(segment).exercise)
    }
}
