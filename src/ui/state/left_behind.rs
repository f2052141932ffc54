//! Sessions that were cut off, as the window offers them.

use std::sync::Arc;

use crate::document::Source;
use crate::exercise::Catalogue;
use crate::history::{Interrupted, Unreadable};
use crate::platform::{Device, Folders};
use crate::routine::{self, Routine};
use crate::session::{Person, Plan, Side, Taken};

/// What was left behind on this machine.
pub struct LeftBehind {
    /// Sessions that can be resumed or kept, the one that began last first.
    pub sessions: Vec<CutOff>,
    /// Running files that cannot be read; they are left as they are.
    pub unreadable: Vec<Unreadable>,
}

/// A session that was cut off, with what is read out of it once, when it is found.
pub struct CutOff {
    /// Its running file.
    pub interrupted: Interrupted,
    /// Its routine; none if its text can no longer be read.
    pub routine: Option<Arc<Routine>>,
    /// The name of the exercise and the side at which it stopped; none if it stopped before the first, or if the
    /// exercise is no longer known.
    pub stopped_at: Option<(String, Side)>,
}

impl LeftBehind {
    /// Looks for the running files of this machine that no living session holds.
    pub fn find(folders: &Folders, device: &Device, catalogue: &Catalogue) -> Self {
        let found = Interrupted::find(folders, device);
        let cut_off = |interrupted| CutOff::new(interrupted, catalogue);
        Self {
            sessions: found.interrupted.into_iter().map(cut_off).collect(),
            unreadable: found.unreadable,
        }
    }

    /// The session of an id.
    pub fn session(&self, id: &str) -> Option<&CutOff> {
        self.sessions
            .iter()
            .find(|session| session.interrupted.header().id == id)
    }

    /// Offers the session of an id no more.
    pub fn forget(&mut self, id: &str) {
        self.sessions
            .retain(|session| session.interrupted.header().id != id);
    }
}

impl CutOff {
    fn new(interrupted: Interrupted, catalogue: &Catalogue) -> Self {
        let header = interrupted.header();
        let source = Source::new(header.file.clone(), header.text.clone());
        let routine = routine::read(&source, catalogue).ok().map(Arc::new);
        // Which segments a plan has is the same for everybody.
        let person = Person::default();
        let taken = routine.clone().map(|routine| {
            let plan = Plan::new(routine, catalogue, &person);
            plan.taken_up(&interrupted.left(), catalogue, &person)
        });
        let stopped_at = taken.and_then(|taken| stopped_at(&taken, catalogue));
        Self {
            interrupted,
            routine,
            stopped_at,
        }
    }
}

fn stopped_at(taken: &Taken, catalogue: &Catalogue) -> Option<(String, Side)> {
    let segment = taken.plan.segments.get(taken.segment?)?;
    let exercise = catalogue.get(&taken.plan.step(segment).exercise)?;
    Some((exercise.name.clone(), segment.side))
}
