//! How sessions begin, are resumed or kept, and end.

use std::sync::{Arc, PoisonError};

use super::{EndedSession, LeftBehind, RunningSession, State};
use crate::conductor::{Beginning, Conductor, Resumed};
use crate::document::sync_copy::composed;
use crate::history::{Header, SaveError, new_id};
use crate::platform::file::as_written;
use crate::platform::wall;
use crate::request::Target;
use crate::routine::Origin;
use crate::session::{Command, Plan, Taken};
use crate::text;
use crate::ui::action::{Day, Over, SessionAction, Start};
use crate::ui::notice;
use crate::ui::screen::Screen;

impl State {
    pub(super) fn on_session(&mut self, action: SessionAction) {
        match action {
            SessionAction::Start(start) => self.start(start),
            SessionAction::Beforehand(action) => self.on_beforehand(action),
            SessionAction::SafetyRead => self.safety_read(),
            SessionAction::Do(command) => self.command(command),
            SessionAction::Open(over) => self.open_over(over),
            SessionAction::Close => self.close_over(),
            SessionAction::Swap(exercise) => self.swap(&exercise),
            SessionAction::AfterHurting(after) => self.after_hurting(after),
            SessionAction::ToggleCompact => {
                if let Some(session) = &mut self.session {
                    session.compact = !session.compact;
                    session.floor_mode &= !session.compact;
                    self.full_screen = false;
                }
            }
            SessionAction::ToggleFloorMode => {
                if let Some(session) = &mut self.session {
                    session.floor_mode = !session.floor_mode;
                    session.compact = false;
                    self.full_screen = session.floor_mode;
                }
            }
            SessionAction::ResumeInterrupted(id) => self.resume_interrupted(&id),
            SessionAction::KeepInterrupted(id) => self.keep_interrupted(&id),
        }
    }

    /// Notices that the session under way has come to its end.
    pub fn look_after_session(&mut self) {
        let Some(session) = &mut self.session else {
            return;
        };
        // Asked first: what a thread that is gone has said is all that it ever says.
        let is_gone = session.conductor.is_gone();
        session.look();
        let Some(saved) = session.face().saved.clone() else {
            if is_gone {
                self.session = None;
                self.find_left_behind();
                self.show_after_session(Screen::Routines);
                self.notice = Some(text!("notice-session-broken"));
            }
            return;
        };
        if let Some(session) = self.session.take() {
            self.own_sounds.note_told(session.untold_sounds.clone());
            self.ended = Some(EndedSession::new(session, saved));
            self.show_after_session(Screen::Summary);
            self.read_history();
        }
    }

    /// Shows a screen where the session was, without what was only for the session.
    fn show_after_session(&mut self, screen: Screen) {
        self.screen = screen;
        self.full_screen = false;
        self.shows_keys = false;
    }

    /// Shows the routine that was asked for on the command line, and starts it if that was asked for too.
    pub(super) fn open(&mut self, target: Target, start: bool) {
        let found = match target {
            Target::File(path) => {
                let path = as_written(&std::path::absolute(&path).unwrap_or(path));
                Some(Origin::File(path.into()))
            }
            Target::Name(name) => {
                let found = self.library.find(&name);
                found.map(|entry| entry.origin.clone())
            }
        };
        let Some(routine) = found else { return };
        self.show(Screen::Routine(routine.clone()));
        if start && self.routine(&routine).is_some() {
            self.start(Start {
                routine,
                pain_before: None,
                day: Day::Whole,
            });
        }
    }

    pub(super) fn start(&mut self, start: Start) {
        if self.session.is_some() {
            return;
        }
        if !self.settings.get().safety_read {
            self.waiting = Some(start);
            self.screen = Screen::Safety;
            return;
        }
        self.look_at_routine(&start.routine);
        self.person_now();
        let Some((entry, outline)) = self.routine(&start.routine) else {
            // It cannot be read any more, or is gone: its page says so.
            self.show(Screen::Routine(start.routine));
            return;
        };
        let Some(plan) = outline.plan.clone() else {
            return;
        };
        let whole = (Arc::clone(&outline.routine), entry.source.text.clone());
        let Some((routine, text)) = self.of_day(&start, whole) else {
            self.show(Screen::Routine(start.routine));
            return;
        };
        if !self.looks_beforehand(&start, &routine) {
            let plan = match start.day {
                Day::Whole => plan,
                Day::Short => self.laid_out(routine),
            };
            self.begin_routine(&start, plan, text);
        }
    }

    /// Begins a session of a routine that is in the library, as it is laid out and written there or for this time.
    pub(super) fn begin_routine(&mut self, start: &Start, plan: Arc<Plan>, text: String) {
        let Some(entry) = self.library.entry(&start.routine) else {
            return;
        };
        let started = wall::now();
        let header = Header {
            id: new_id(&started),
            started,
            routine: plan.routine.name.clone(),
            file: composed(entry.slug()).into_owned(),
            routine_id: plan.routine.id.clone(),
            text,
            planned: plan.length,
            bouts_planned: u32::try_from(plan.bout_count()).unwrap_or(u32::MAX),
            pain_before: start.pain_before,
        };
        self.begin(plan, header, None);
    }

    fn begin(&mut self, plan: Arc<Plan>, header: Header, resumed: Option<Resumed>) {
        self.own_sounds.look_again();
        let settings = self.settings.get();
        let beginning = Beginning {
            folders: self.folders.clone(),
            device: self.device.clone(),
            plan,
            catalogue: Arc::clone(&self.library.catalogue),
            person: self.person(),
            header,
            resumed,
            own_sounds: Arc::clone(self.own_sounds.sounds()),
            volumes: settings.volumes,
            muted: settings.muted,
            speech: self.speech(),
            wake: Arc::clone(&self.wake),
        };
        self.trial = None;
        self.ended = None;
        match Conductor::begin(beginning) {
            Ok(conductor) => {
                let way_out = Some(conductor.way_out());
                *self.way_out.lock().unwrap_or_else(PoisonError::into_inner) = way_out;
                let catalogue = Arc::clone(&self.library.catalogue);
                let untold = self.own_sounds.untold();
                self.session = Some(RunningSession::new(conductor, untold, catalogue));
                self.screen = Screen::Session;
            }
            Err(error) => {
                self.notice = Some(text!("notice-no-session", reason = error.to_string()))
            }
        }
    }

    fn safety_read(&mut self) {
        let mut settings = *self.settings.get();
        settings.safety_read = true;
        self.settings.set(settings);
        self.save_settings();
        self.screen = Screen::Routines;
        if let Some(start) = self.waiting.take() {
            self.show(Screen::Routine(start.routine.clone()));
            self.start(start);
        }
    }

    /// Looks for sessions that were cut off.
    pub(super) fn find_left_behind(&mut self) {
        let catalogue = &self.library.catalogue;
        self.left_behind = LeftBehind::find(&self.folders, &self.device, catalogue);
    }

    fn resume_interrupted(&mut self, id: &str) {
        let person = self.person_now();
        let Some(cut_off) = self.left_behind.session(id) else {
            return;
        };
        let Some(routine) = cut_off.routine.clone() else {
            self.notice = Some(text!("notice-cannot-resume"));
            return;
        };
        let interrupted = &cut_off.interrupted;
        match interrupted.resume(&self.folders, &self.device) {
            Ok(journal) => {
                let header = interrupted.header().clone();
                let catalogue = &self.library.catalogue;
                let plan = Plan::new(routine, catalogue, &person);
                let Taken { plan, segment } = plan.taken_up(&journal.left(), catalogue, &person);
                let active = journal.reached().map(|(_, active)| active);
                let resumed = Resumed {
                    reached: segment.map(|segment| (segment, active.unwrap_or_default())),
                    journal,
                };
                self.left_behind.forget(id);
                self.begin(Arc::new(plan), header, Some(resumed));
            }
            Err(error) => self.not_taken(id, &error),
        }
    }

    fn keep_interrupted(&mut self, id: &str) {
        let Some(cut_off) = self.left_behind.session(id) else {
            return;
        };
        match cut_off.interrupted.keep(&self.folders, &self.device) {
            Ok(_) => {
                self.left_behind.forget(id);
                self.read_history();
            }
            Err(error) => self.not_taken(id, &error),
        }
    }

    /// Says why an interrupted session could not be taken over; one that another window has is not offered again.
    fn not_taken(&mut self, id: &str, error: &SaveError) {
        self.notice = Some(notice::save_error(error));
        if matches!(error, SaveError::Taken { .. }) {
            self.left_behind.forget(id);
        }
    }

    fn command(&mut self, command: Command) {
        if let Some(session) = &mut self.session {
            session.conductor.command(command);
            // The menu has been answered. Whoever presses something behind another question wants that, and nothing else.
            session.resumes &= session.over == Some(Over::Menu);
            session.hurting = None;
            self.close_over();
        }
    }
}
