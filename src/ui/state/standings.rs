//! How each routine stands, worked out anew when the log, the library or the day is another.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::{Log, Shelf, State};
use crate::exercise::Catalogue;
use crate::progress::{AwayDays, Diary, Goal, Standing};
use crate::routine::Origin;

/// How each routine of the library stands.
pub struct Standings {
    /// What they were worked out of.
    made_of: Option<MadeOf>,
    all: HashMap<Origin, Standing>,
    /// What the routines that are followed ask for together.
    pub goal: Goal,
}

/// A reading of the log, and a library by what is new whenever it is read.
struct MadeOf {
    reading: u32,
    catalogue: Arc<Catalogue>,
    entries: usize,
}

impl MadeOf {
    fn is_still(&self, log: &Log, library: &Shelf) -> bool {
        self.reading == log.reading
            && Arc::ptr_eq(&self.catalogue, &library.catalogue)
            && self.entries == library.entries.len()
    }
}

impl Default for Standings {
    fn default() -> Self {
        Self {
            made_of: None,
            all: HashMap::new(),
            goal: Goal::DAILY,
        }
    }
}

impl State {
    /// How a routine of the library stands; none before the log is read.
    pub fn standing(&self, origin: &Origin) -> Option<&Standing> {
        self.standings.all.get(origin)
    }

    /// Works the standings out again if they are of an earlier log or library.
    pub(super) fn look_after_standings(&mut self) {
        let Some(log) = &self.logbook.log else { return };
        let known = self.standings.made_of.as_ref();
        if known.is_some_and(|known| known.is_still(log, &self.library)) {
            return;
        }
        let today: Date = log.today.date();
        let away = AwayDays::of(&log.history.away);
        let diary = Diary::of(&self.library.entries, log.practices(), away);
        let origins = self.library.entries.iter().map(|entry| &entry.origin);
        self.standings = Standings {
            made_of: Some(MadeOf {
                reading: log.reading,
                catalogue: Arc::clone(&self.library.catalogue),
                entries: self.library.entries.len(),
            }),
            all: origins.cloned().zip(diary.standings(today)).collect(),
            goal: diary.goal(today),
        };
    }
}
