//! What is put over a session: questions, and what can be done in the place of an exercise or when one hurts.
//!
//! The time is held meanwhile, so that nobody chooses against the clock, and goes on afterwards if it ran before.

use super::{RunningSession, State};
use crate::session::Command;
use crate::speech::words;
use crate::ui::action::{AfterHurting, Over};

impl State {
    /// Puts something over the session, or something else in its place.
    pub(super) fn open_over(&mut self, over: Over) {
        self.needs_room();
        if let Some(session) = &mut self.session {
            session.hold_for(over);
            if over == Over::Hurts(None) {
                session.conductor.remark(words::hurts().into());
            }
            session.over = Some(over);
        }
    }

    /// Takes away what is over the session, and goes on as before: to what to do when it hurts where that was asked before.
    pub(super) fn close_over(&mut self) {
        let Some(session) = &mut self.session else {
            return;
        };
        match session.over.take() {
            Some(Over::Swap | Over::AnyExercise) if session.hurting.is_some() => {
                session.over = session.hurting.take();
            }
            Some(Over::Hurts(Some(pain)) | Over::Signs(Some(pain))) => {
                session.conductor.hurts(Some(pain));
                session.go_on();
            }
            _ => session.go_on(),
        }
    }

    /// Goes on with another exercise.
    pub(super) fn swap(&mut self, exercise: &str) {
        if let Some(session) = &mut self.session {
            session.conductor.swap(exercise);
            // Who has said what shall be done wants it done, even if the time was held before.
            session.resumes |= session.hurting.take().is_some();
            session.over = None;
            session.go_on();
        }
    }

    /// Goes on in one way or another after something was said to hurt.
    pub(super) fn after_hurting(&mut self, after: AfterHurting) {
        let Some(session) = &mut self.session else {
            return;
        };
        let Some(Over::Hurts(pain) | Over::Signs(pain)) = session.over else {
            return;
        };
        session.conductor.hurts(pain);
        session.over = None;
        match after {
            AfterHurting::Swap => {
                session.hurting = Some(Over::Hurts(pain));
                session.over = Some(Over::Swap);
            }
            AfterHurting::Gently => session.conductor.command(Command::Resume),
            AfterHurting::LeaveOut => {
                session.conductor.command(Command::LeaveOut);
                session.conductor.command(Command::Resume);
            }
            AfterHurting::End => session.conductor.command(Command::Stop),
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
