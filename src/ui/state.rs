//! The state of the app, and the one place that changes it.

mod ended;
mod running;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread::Builder;

pub use ended::{Elsewhere, EndedSession};
pub use running::RunningSession;

use super::action::Action;
use crate::cli::{AppRequest, Target};
use crate::conductor::{Beginning, Conductor};
use crate::history::{Found, Header, History, Interrupted, Pain, new_id};
use crate::platform::{Device, Folders, wall};
use crate::routine::{Entry, Library, Routine};
use crate::session::{Command, Cue, Plan};
use crate::settings::{Settings, SettingsFile};
use crate::sound::{Bank, Hand, Output, load_own_sounds};

/// What the window shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Screen {
    Routines,
    /// A routine, by its place in the library.
    Routine(usize),
    Exercises,
    /// An exercise, by its id.
    Exercise(String),
    Session,
    Summary,
    History,
    Settings,
    /// When not to exercise; shown before the first session, and from the settings.
    Safety,
}

impl Screen {
    /// Whether the bar at the left is shown beside it.
    pub fn has_navigation(&self) -> bool {
        !matches!(self, Self::Session | Self::Summary | Self::Safety)
    }
}

/// A session that is asked for.
#[derive(Debug, Clone)]
pub struct Start {
    /// The routine, by its place in the library.
    pub entry: usize,
    /// Pain before it, if the person said.
    pub pain_before: Option<Pain>,
}

/// Called from other threads when there is something new to show.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// All that the app knows.
pub struct State {
    pub folders: Folders,
    pub device: Device,
    pub settings: SettingsFile,
    pub library: Library,
    /// The log; none while it is being read.
    pub history: Option<History>,
    /// Sessions that were cut off.
    pub found: Found,
    pub screen: Screen,
    pub session: Option<RunningSession>,
    pub ended: Option<EndedSession>,
    /// What could not be done, in words.
    pub notice: Option<String>,
    pub shows_keys: bool,
    pub full_screen: bool,
    /// The session that begins once the safety page has been read.
    waiting: Option<Start>,
    /// The speaker of the try buttons, open while the settings are shown.
    trial: Option<(Hand, Output)>,
    history_reader: Option<Receiver<History>>,
    title: String,
    wake: Wake,
}

impl State {
    /// The state at the start of the app.
    pub fn new(request: AppRequest, wake: Wake) -> Self {
        let folders = request.folders;
        let device = Device::of_this_machine(&folders);
        let library = Library::load(&folders.routines(), &folders.exercises());
        let mut state = Self {
            settings: SettingsFile::load(&folders.settings_file()),
            found: Interrupted::find(&folders, &device),
            library,
            folders,
            device,
            history: None,
            screen: Screen::Routines,
            session: None,
            ended: None,
            notice: None,
            shows_keys: false,
            full_screen: false,
            waiting: None,
            trial: None,
            history_reader: None,
            title: String::new(),
            wake,
        };
        state.read_history();
        if let Some(target) = request.open {
            state.open(target, request.start);
        }
        state
    }

    /// Carries out what a person asked for.
    pub fn handle(&mut self, action: Action) {
        match action {
            Action::Go(screen) => self.go(screen),
            Action::Start(start) => self.start(start),
            Action::SafetyRead => self.safety_read(),
            Action::ResumeInterrupted => self.resume_interrupted(),
            Action::KeepInterrupted => self.keep_interrupted(),
            Action::Session(command) => self.command(command),
            Action::AskToEnd(asks) => {
                if let Some(session) = &mut self.session {
                    session.asks_to_end = asks;
                }
            }
            Action::ToggleMute => self.toggle_mute(),
            Action::ToggleFloorMode => {
                if let Some(session) = &mut self.session {
                    session.floor_mode = !session.floor_mode;
                    self.full_screen = session.floor_mode;
                }
            }
            Action::ToggleFullScreen => self.full_screen = !self.full_screen,
            Action::ShowKeys(shows) => self.shows_keys = shows,
            Action::Set(settings) => self.set(settings),
            Action::Try(cue) => self.try_cue(cue),
            Action::OpenFolder(path) => self.open_folder(&path),
            Action::SaveSummary { pain_after, note } => {
                if let Some(ended) = &mut self.ended {
                    ended.change(&self.folders, &self.device, pain_after, note);
                }
                self.read_history();
            }
            Action::SaveElsewhere(path) => {
                if let Some(ended) = &mut self.ended {
                    ended.save_elsewhere(&path);
                }
            }
            Action::SaveAgain => {
                if let Some(ended) = &mut self.ended {
                    ended.save_again(&self.folders, &self.device);
                }
                self.read_history();
            }
            Action::Reload => self.reload(),
        }
    }

    /// Notices that the session under way has come to its end.
    pub fn look_after_session(&mut self) {
        let saved = self
            .session
            .as_ref()
            .and_then(|session| session.conductor.face().saved);
        let Some(saved) = saved else { return };
        if let Some(session) = self.session.take() {
            self.ended = Some(EndedSession::new(session, saved));
            self.screen = Screen::Summary;
            self.full_screen = false;
            self.shows_keys = false;
            self.read_history();
        }
    }

    /// Takes the log, once it has been read.
    pub fn receive_history(&mut self) {
        let read = self
            .history_reader
            .as_ref()
            .and_then(|reader| reader.try_recv().ok());
        if let Some(history) = read {
            self.history = Some(history);
            self.history_reader = None;
        }
    }

    /// Whether the window has another title than before.
    pub fn retitle(&mut self, title: &str) -> bool {
        let changed = self.title != title;
        title.clone_into(&mut self.title);
        changed
    }

    /// The routine of a place in the library, if it can be read.
    pub fn routine(&self, entry: usize) -> Option<(&Entry, &Arc<Routine>)> {
        let entry = self.library.entries.get(entry)?;
        Some((entry, entry.routine.as_ref().ok()?))
    }

    fn go(&mut self, screen: Screen) {
        self.notice = None;
        if screen != Screen::Settings {
            self.trial = None;
        }
        if self.screen == Screen::Summary && screen != Screen::Summary {
            self.ended = None;
        }
        self.screen = screen;
    }

    fn open(&mut self, target: Target, start: bool) {
        let found = match target {
            Target::File(path) => {
                let known = |entry: &Entry| matches!(&entry.origin, crate::routine::Origin::File(own) if *own == path);
                match self.library.entries.iter().position(known) {
                    Some(place) => Some(place),
                    None => {
                        let entry = Entry::from_file(path, &self.library.catalogue);
                        self.library.entries.insert(0, entry);
                        Some(0)
                    }
                }
            }
            Target::Name(name) => self.library.place(&name),
        };
        let Some(entry) = found else { return };
        if self.routine(entry).is_none() {
            return;
        }
        self.screen = Screen::Routine(entry);
        if start {
            self.start(Start {
                entry,
                pain_before: None,
            });
        }
    }

    fn start(&mut self, start: Start) {
        if self.session.is_some() {
            return;
        }
        if !self.settings.get().safety_read {
            self.waiting = Some(start);
            self.screen = Screen::Safety;
            return;
        }
        let Some((entry, routine)) = self.routine(start.entry) else {
            return;
        };
        let plan = Plan::new(Arc::clone(routine));
        let started = wall::now();
        let header = Header {
            id: new_id(&started),
            started,
            routine: routine.name.clone(),
            file: entry.slug().to_owned(),
            text: entry.source.text.clone(),
            planned: plan.length,
            works_planned: u32::try_from(plan.works.len()).unwrap_or(u32::MAX),
            pain_before: start.pain_before,
        };
        self.begin(plan, header, None);
    }

    fn begin(&mut self, plan: Plan, header: Header, resumes: Option<Interrupted>) {
        let settings = self.settings.get();
        let beginning = Beginning {
            folders: self.folders.clone(),
            device: self.device.clone(),
            plan: Arc::new(plan),
            header,
            resumes,
            volumes: settings.volumes,
            muted: settings.muted,
            wake: Arc::clone(&self.wake),
        };
        self.trial = None;
        self.ended = None;
        match Conductor::begin(beginning) {
            Ok(conductor) => {
                let catalogue = Arc::clone(&self.library.catalogue);
                self.session = Some(RunningSession::new(conductor, catalogue));
                self.screen = Screen::Session;
            }
            Err(error) => {
                self.notice = Some(crate::text!(
                    "notice-no-session",
                    reason = error.to_string()
                ))
            }
        }
    }

    fn safety_read(&mut self) {
        let mut settings = *self.settings.get();
        settings.safety_read = true;
        self.settings.set(settings);
        self.screen = Screen::Routines;
        if let Some(start) = self.waiting.take() {
            self.screen = Screen::Routine(start.entry);
            self.start(start);
        }
    }

    fn resume_interrupted(&mut self) {
        if self.found.interrupted.is_empty() {
            return;
        }
        let interrupted = self.found.interrupted.remove(0);
        let header = interrupted.header().clone();
        let source = crate::document::Source::new(header.file.clone(), header.text.clone());
        match crate::routine::read(&source, &self.library.catalogue) {
            Ok(routine) => {
                let plan = Plan::new(Arc::new(routine));
                self.begin(plan, header, Some(interrupted));
            }
            Err(_) => {
                self.found.interrupted.insert(0, interrupted);
                self.notice = Some(crate::text!("notice-cannot-resume"));
            }
        }
    }

    fn keep_interrupted(&mut self) {
        if self.found.interrupted.is_empty() {
            return;
        }
        let interrupted = self.found.interrupted.remove(0);
        match interrupted.keep(&self.folders, &self.device) {
            Ok(_) => self.read_history(),
            Err(error) => {
                self.notice = Some(super::notice::save_error(&error));
                if !matches!(error, crate::history::SaveError::Taken { .. }) {
                    self.found.interrupted.insert(0, interrupted);
                }
            }
        }
    }

    fn command(&mut self, command: Command) {
        if let Some(session) = &mut self.session {
            session.asks_to_end = false;
            session.conductor.command(command);
        }
    }

    fn toggle_mute(&mut self) {
        let mut settings = *self.settings.get();
        settings.muted = !settings.muted;
        self.set(settings);
    }

    fn set(&mut self, settings: Settings) {
        self.settings.set(settings);
        if let Some(session) = &self.session {
            session.conductor.mute(settings.muted);
            session.conductor.set_volumes(settings.volumes);
        }
        if let Some((hand, _)) = &self.trial {
            hand.set_volumes(&settings.volumes);
        }
    }

    fn try_cue(&mut self, cue: Cue) {
        if self.trial.is_none() {
            let clock = crate::platform::Clock::new();
            let hand = Hand::new(Arc::new(move || clock.now()));
            let sounds = self.folders.sounds();
            let banks = move |rate| {
                let mut bank = Bank::synthesise(rate);
                load_own_sounds(&sounds, &mut bank);
                bank
            };
            let wake = Arc::clone(&self.wake);
            let output = Output::open(&hand, banks, move || wake());
            hand.set_volumes(&self.settings.get().volumes);
            self.trial = Some((hand, output));
        }
        if let Some((hand, _)) = &self.trial {
            hand.play_now(cue);
        }
    }

    /// What has become of the sound of the try buttons, if one was pressed.
    pub fn trial_state(&self) -> Option<crate::sound::OutputState> {
        self.trial.as_ref().map(|(_, output)| output.state())
    }

    fn open_folder(&mut self, path: &PathBuf) {
        let opened = std::fs::create_dir_all(path).and_then(|()| open::that_detached(path));
        if opened.is_err() {
            let path = path.display().to_string();
            self.notice = Some(crate::text!("notice-cannot-open-folder", path = path));
        }
    }

    fn reload(&mut self) {
        self.library = Library::load(&self.folders.routines(), &self.folders.exercises());
        self.found = Interrupted::find(&self.folders, &self.device);
        self.read_history();
    }

    /// Has the log read in the background.
    fn read_history(&mut self) {
        let (sender, receiver) = sync_channel(1);
        let folders = self.folders.clone();
        let wake = Arc::clone(&self.wake);
        let read = move || {
            let _ = sender.send(History::read(&folders));
            wake();
        };
        let spawned = Builder::new().name("supple-history".to_owned()).spawn(read);
        if spawned.is_ok() {
            self.history_reader = Some(receiver);
        }
    }
}
