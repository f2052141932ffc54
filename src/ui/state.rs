//! The state of the app, and the one place that changes it.

mod away;
mod backup;
mod beforehand;
mod beside;
mod day;
mod desk;
mod ended;
mod export;
mod files;
mod import;
mod left_behind;
mod library;
mod log;
mod morning;
mod over;
mod own_sounds;
mod people;
mod preferences;
mod running;
mod sessions;
mod shelf;
mod standings;
#[cfg(test)]
pub mod tests;
mod trial;
mod voices;
mod window;

use std::sync::{Arc, Mutex};

use away::AwayBook;
pub use backup::Backup;
pub use beforehand::{Beforehand, Touched};
use beside::Rereading;
pub use desk::Desk;
pub use ended::{Elsewhere, EndedSession};
use export::Export;
pub use files::wrong_with_name;
pub use import::Importing;
pub use left_behind::{CutOff, LeftBehind};
use library::library_folders;
pub use log::{Log, Logbook};
use morning::MorningAfter;
use own_sounds::SoundFolder;
pub use running::RunningSession;
pub use shelf::{Outline, Shelf};
use standings::Standings;
use trial::Trial;
use voices::Voices;

use super::action::{Action, Start};
use super::desk_action::Leaving;
use super::dialogs::FileDialog;
use super::pace::Pace;
use super::screen::Screen;
use super::wake::Wake;
use crate::conductor::WayOut;
use crate::editing;
use crate::people::People;
use crate::platform::{Device, Folders, Profile, Stands, Watch};
use crate::request::AppRequest;
use crate::routine::{Entry, Origin};
use crate::session::Manner;
use crate::settings::SettingsFile;
use crate::words::folder_fault;

/// All that the app knows.
pub struct State {
    /// Who is here; nothing is read or written but in their folders.
    pub profile: Profile,
    /// Everybody, where they are shown.
    pub people: People,
    /// Whether somebody else was here before, of whom the window may keep nothing.
    pub has_changed_hands: bool,
    pub folders: Folders,
    pub device: Device,
    pub settings: SettingsFile,
    pub library: Shelf,
    shelf_reading: Rereading<Shelf>,
    /// The log.
    pub logbook: Logbook,
    /// What was said of the morning after a session.
    pub morning_after: MorningAfter,
    /// What was done with times away.
    pub away: AwayBook,
    /// How each routine stands against what was done.
    pub standings: Standings,
    /// Sessions that were cut off.
    pub left_behind: LeftBehind,
    pub screen: Screen,
    /// The screen from which the safety page was opened last.
    pub before_safety: Screen,
    pub session: Option<RunningSession>,
    pub ended: Option<EndedSession>,
    /// A session about to begin, as long as the person looks at what it touches.
    pub beforehand: Option<Beforehand>,
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
    /// Who can speak, and what was tried of it.
    pub voices: Voices,
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
        let (profile, people) = people::at_start(request.profile, request.asks);
        let folders = profile.folders();
        let device = Device::of_this_machine(&folders);
        // Before they are read, so that no change falls between.
        let watch = |folders| {
            let told = Arc::clone(&wake);
            Watch::new(folders, move || told())
        };
        let logbook = Logbook::new(watch(vec![folders.history()]));
        let watch = watch(library_folders(&folders).to_vec());
        let stands = Stands::of(&library_folders(&folders));
        let library = Shelf::load(&folders, None);
        let asks = people.are_several();
        let mut state = Self {
            profile,
            people,
            has_changed_hands: false,
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
            shelf_reading: Rereading::default(),
            folders,
            device,
            logbook,
            morning_after: MorningAfter::default(),
            away: AwayBook::default(),
            standings: Standings::default(),
            before_safety: Screen::Settings,
            screen: if asks {
                Screen::WhoIsIt
            } else {
                Screen::Routines
            },
            session: None,
            ended: None,
            beforehand: None,
            notice: None,
            done: None,
            shows_keys: false,
            full_screen: false,
            pace: Pace::default(),
            waiting: None,
            trial: None,
            voices: Voices::default(),
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
            Action::Window(action) => self.on_window(action),
            Action::Session(action) => self.on_session(action),
            Action::Summary(action) => self.on_summary(action),
            Action::Settings(action) => self.on_settings(action),
            Action::History(action) => self.on_history(action),
            Action::Library(action) => self.on_library(action),
            Action::Import(action) => self.on_import(action),
            Action::AtDesk(action) => self.at_desk(action),
            Action::Draft(action) => self.on_draft(action),
            Action::Backup(job) => self.ask_for_backup(job),
            Action::People(action) => self.on_people(action),
        }
    }

    /// How figures are shown to the person.
    pub fn manner(&self) -> Manner {
        if self.settings.get().reduce_motion {
            Manner::Still
        } else {
            Manner::Moving
        }
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
        self.beforehand = None;
        if matches!(screen, Screen::Settings | Screen::SwitchPerson) {
            self.look_at_people();
        }
        if screen == Screen::Settings {
            self.own_sounds.look_again();
            self.own_sounds.read(&self.wake);
            self.ask_for_voices();
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
        if screen == Screen::Safety {
            self.before_safety = self.screen.clone();
        } else if self.screen == Screen::Routines {
            // It was said where it was to be read.
            self.morning_after.is_much_worse &= screen == Screen::Routines;
        }
        if screen != Screen::Settings {
            self.away.trouble = None;
        }
        self.show(screen);
    }
}
