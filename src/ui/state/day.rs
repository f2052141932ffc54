//! What is done of a routine on a day: all of it, or only what is done even on a short one.

use std::sync::Arc;

use super::State;
use crate::document::Source;
use crate::routine::edit::short_day;
use crate::routine::{Routine, Step};
use crate::session::Plan;
use crate::ui::action::{Day, Start};

impl Day {
    /// Whether a step of a routine is done on it.
    pub const fn has(self, step: &Step) -> bool {
        match self {
            Self::Whole => true,
            Self::Short => step.core,
        }
    }
}

impl State {
    /// What is done of a routine on the day of a session, with its text, which is what it is resumed from. None if it has no
    /// short day, and one is asked for.
    pub(super) fn of_day(
        &mut self,
        start: &Start,
        whole: (Arc<Routine>, String),
    ) -> Option<(Arc<Routine>, String)> {
        match start.day {
            Day::Whole => Some(whole),
            Day::Short => {
                let entry = self.library.entry(&start.routine)?;
                let source = Source::new(entry.source.file.clone(), whole.1);
                match short_day(source, &self.library.catalogue) {
                    Ok(short) => short,
                    Err(report) => {
                        self.notice = Some(report.render(false));
                        None
                    }
                }
            }
        }
    }

    /// A routine laid out for the person who is here.
    pub(super) fn laid_out(&mut self, routine: Arc<Routine>) -> Arc<Plan> {
        let person = self.person_now();
        Arc::new(Plan::new(routine, &self.library.catalogue, &person))
    }
}
