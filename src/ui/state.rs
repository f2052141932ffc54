//! The state of the app, and the one place that changes it.

mod backup;
mod desk;
mod ended;
mod export;
mod files;
mod import;
mod left_behind;
mod library;
mod log;
mod own_sounds;
mod running;
mod sessions;
mod shelf;
mod standings;
#[cfg(test)]
pub mod tests;
mod trial;

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

pub use backup::Backup;
pub use desk::Desk;
pub use ended::{Elsewhere, EndedSession};
use export::Export;
pub use files::wrong_with_name;
pub use import::Importing;
pub use left_behind::{CutOff, LeftBehind};
use library::library_folders;
pub use log::{Log, Logbook};
use own_sounds::SoundFolder;
pub use running::RunningSession;
pub use shelf::{Outline, Shelf};
use standings::Standings;
use trial::Trial;

use super::action::{Action, Start};
use super::desk_action::Leaving;
use super::dialogs::FileDialog;
use super::pace::Pace;
use super::screen::Screen;
use super::wake::Wake;
use crate::conductor::WayOut;
use crate::editing;
use crate::platform::{Device, Folders, Stands, Watch};
use crate::request::AppRequest;
use crate::routine::{Entry, Origin};
use crate::session::Cue;
use crate::settings::{Settings, SettingsFile};
use crate::sound::OutputState;
use crate::text;
use crate::words::folder_fault;

/// All that the app knows.
pub struct State {
    pub folders: Folders,
    pub device: Device,
    pub settings: SettingsFile,
    pub library: Shelf,
    /// The log.
    pub logbook: Logbook,
    /// How each routine stands against what was done.
    pub standings: Standings,
    /// Sessions that were cut off.
    pub left_behind: LeftBehind,
    pub screen: Screen,
    pub session: Option<RunningSession>,
    pub ended: Option<EndedSession>,
    /// The routine that is being edited.
    pub desk: Option<Desk>,
    /// What was being edited when the app ended, and was not saved.
    pub drafts: Vec<editing::LeftBehind>,
    /// What is done with a backup, until another screen is shown.
    pub backup: Option<Backup>,
    /// The person's own sounds.
    pub own_sounds: SoundFolder,
    /// Whether the window shall close.
    pub quits: bool,
    /// The way out of the session under way, for whoever asks the whole app to end.
    pub way_out: Arc<Mutex<Option<WayOut>>>,
    /// Files that are being brought in.
    pub importing: Option<Importing>,
    /// What has become of files that were brought in, a line each, until the person has read it.
    pub imported: Vec<String>,
    /// What happened, or could not be done, in words.
    pub notice: Option<String>,
    /// What was done, in words, where it cannot be seen.
    pub done: Option<String>,
    pub shows_keys: bool,
    pub full_screen: bool,
    /// How often what moves is drawn.
    pub pace: Pace,
    /// The session that begins once the safety page has been read.
    waiting: Option<Start>,
    /// The sound of the try buttons, open while the settings are shown.
    trial: Option<Trial>,
    /// Tells when files of routines or exercises change; none where the system cannot.
    watch: Option<Watch>,
    /// How those files stood before they were read last.
    stands: Stands,
    /// A dialog of the system that is open.
    dialog: Option<FileDialog>,
    /// Files of the history that are being made.
    exports: Vec<Export>,
    title: String,
    wake: Wake,
}

impl State {
    /// The state at the start of the app.
    pub fn new(request: AppRequest, wake: Wake) -> Self {
        let folders = request.folders;
        let device = Device::of_this_machine(&folders);
        // Before they are read, so that no change falls between.
        let watch = |folders| {
            let told = Arc::clone(&wake);
            Watch::new(folders, move || told())
        };
        let logbook = Logbook::new(watch(vec![folders.history()]));
        let watch = watch(library_folders(&folders).to_vec());
        let stands = Stands::of(&library_folders(&folders));
        let library = Shelf::load(&folders);
        let mut state = Self {
            settings: SettingsFile::load(&folders.settings_file()),
            left_behind: LeftBehind::find(&folders, &device, &library.catalogue),
            drafts: editing::LeftBehind::find(&folders),
            desk: None,
            quits: false,
            own_sounds: SoundFolder::new(&folders, &wake),
            way_out: Arc::default(),
            importing: None,
            imported: Vec::new(),
            backup: None,
            dialog: None,
            exports: Vec::new(),
            library,
            folders,
            device,
            logbook,
            standings: Standings::default(),
            screen: Screen::Routines,
            session: None,
            ended: None,
            notice: None,
            done: None,
            shows_keys: false,
            full_screen: false,
            pace: Pace::default(),
            waiting: None,
            trial: None,
            watch,
            stands,
            title: String::new(),
            wake,
        };
        state.tell_of_device();
        if let Err(fault) = state.folders.check() {
            state.notice = Some(folder_fault(&fault));
        }
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
            Action::ResumeInterrupted(id) => self.resume_interrupted(&id),
            Action::KeepInterrupted(id) => self.keep_interrupted(&id),
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
            Action::LeaveSummary => {
                if self
                    .ended
                    .as_ref()
                    .is_none_or(|ended| ended.trouble.is_none())
                {
                    self.go(Screen::Routines);
                }
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
            Action::Quit => self.quits = true,
            Action::ChangeRecord(id, edits) => self.change_record(&id, edits),
            Action::DeleteRecord(id) => self.delete_record(&id),
            Action::RestoreRecord => self.restore_record(),
            Action::ExportHistory(format, days) => self.export_history(format, days),
            Action::Backup(job) => self.ask_for_backup(job),
            Action::Reload => self.reload(),
            Action::NewRoutine => self.new_routine(),
            Action::Edit(origin) => self.edit(&origin),
            Action::Duplicate(origin) => self.duplicate(&origin),
            Action::AtDesk(action) => self.at_desk(action),
            Action::SaveExercise(exercise) => self.save_exercise(*exercise),
            Action::Import => self.ask_for_import(),
            Action::ImportFiles(files) => self.import(files),
            Action::StopImport => self.stop_import(),
            Action::ImportRead => self.imported.clear(),
            Action::Export(origin) => self.ask_for_export(&origin),
            Action::Rename(origin, name) => self.rename(&origin, &name),
            Action::Delete(origin) => self.delete(&origin),
            Action::ResumeDraft(id) => self.resume_draft(&id),
            Action::DiscardDraft(id) => self.discard_draft(&id),
        }
    }

    /// Whether the window has another title than before.
    pub fn retitle(&mut self, title: &str) -> bool {
        let changed = self.title != title;
        title.clone_into(&mut self.title);
        changed
    }

    /// A routine of the library, if it can be read.
    pub fn routine(&self, origin: &Origin) -> Option<(&Entry, &Outline)> {
        let entry = self.library.entry(origin)?;
        Some((entry, self.library.outline(origin)?))
    }

    fn go(&mut self, screen: Screen) {
        if self.desk.is_some() && screen != Screen::Editor {
            self.leave_desk(Leaving::To(screen));
            return;
        }
        self.notice = None;
        self.done = None;
        if screen == Screen::Settings {
            self.own_sounds.look_again();
            self.own_sounds.read(&self.wake);
        } else {
            self.trial = None;
        }
        if self.screen == Screen::Settings && screen != Screen::Settings {
            self.backup
                .take_if(|backup| matches!(backup, Backup::Ended(_)));
        }
        if self.screen == Screen::Summary && screen != Screen::Summary {
            self.ended = None;
        }
        self.show(screen);
    }

    /// Has what was set written into its file, by a thread of its own.
    pub fn save_settings(&mut self) {
        let wake = Arc::clone(&self.wake);
        self.settings.save(move || wake());
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
        if let Some(trial) = &self.trial {
            trial.set_volumes(&settings.volumes);
        }
    }

    fn try_cue(&mut self, cue: Cue) {
        let trial = self
            .trial
            .get_or_insert_with(|| Trial::open(self.own_sounds.sounds(), &self.wake));
        trial.set_volumes(&self.settings.get().volumes);
        trial.play(cue);
    }

    /// Takes up what has changed in the sounds folder.
    pub fn look_after_own_sounds(&mut self) {
        if self.own_sounds.take_change() {
            self.trial = None;
            if self.screen == Screen::Settings {
                self.own_sounds.read(&self.wake);
            }
        }
    }

    /// What has become of the sound of the try buttons, if one was pressed.
    pub fn trial_state(&self) -> Option<OutputState> {
        self.trial.as_ref().map(Trial::state)
    }

    fn open_folder(&mut self, path: &PathBuf) {
        let opened = std::fs::create_dir_all(path).and_then(|()| open::that_detached(path));
        if opened.is_err() {
            let path = path.display().to_string();
            self.notice = Some(text!("notice-cannot-open-folder", path = path));
        }
    }
}
