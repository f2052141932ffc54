//! What is put over a session: questions, and what can be done in the place of an exercise or when one hurts.
//!
//! The time is held meanwhile, so that nobody chooses against the clock, and goes on afterwards if it ran before.

use super::{RunningSession, State};
use crate::session::Command;
use crate::ui::action::{AfterHurting, Over};

impl State {
    /// Puts something over the session, or something else in its place.
    pub(super) fn open_over(&mut self, over: Over) {
        self.needs_room();
        let Some(session) = &mut self.session else {
            return;
        };
        session.hold_for(over);
        session.over = Some(over);
        if let Over::Hurts(Some(pain)) | Over::Signs(Some(pain)) = over {
            session.conductor.hurts(Some(pain));
        }
    }

    /// Takes away what is over the session, and goes on as before.
    pub(super) fn close_over(&mut self) {
        if let Some(session) = &mut self.session {
            session.over = None;
            session.go_on();
        }
    }

    /// Goes on with another exercise.
    pub(super) fn swap(&mut self, exercise: &str) {
        if let Some(session) = &mut self.session {
            session.conductor.swap(exercise);
        }
        self.close_over();
    }

    /// Goes on in one way or another after something was said to hurt.
    pub(super) fn after_hurting(&mut self, after: AfterHurting) {
        let Some(session) = &mut self.session else {
            return;
        };
        let Some(Over::Hurts(pain)) = session.over else {
            return;
        };
        session.conductor.hurts(pain);
        // Who has said what shall be done wants it done, even if the time was held before.
        session.resumes = true;
        match after {
            AfterHurting::Gently => self.close_over(),
            AfterHurting::Swap => session.over = Some(Over::Swap),
            AfterHurting::LeaveOut => {
                session.conductor.command(Command::LeaveOut);
                self.close_over();
            }
            AfterHurting::End => {
                session.over = None;
                session.conductor.command(Command::Stop);
            }
        }
    }
}

impl RunningSession {
    /// Holds the time while something is over the session that takes thought.
    fn hold_for(&mut self, over: Over) {
        if over == Over::End || self.over.is_some_and(|over| over != Over::End) {
            return;
        }
        self.resumes = !self.is_paused();
        if self.resumes {
            self.conductor.command(Command::Pause);
        }
    }

    fn go_on(&mut self) {
        if std::mem::take(&mut self.resumes) {
            self.conductor.command(Command::Resume);
        }
    }
}
