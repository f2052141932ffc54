//! What the arguments ask for.

use std::ffi::OsString;
use std::io;
use std::path::PathBuf;

use super::Console;
use crate::history::Columns;
use crate::report::Format;
use crate::request::Target;
use crate::text;

/// What is asked, and of which config folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arguments {
    /// What is asked.
    pub asked: Asked,
    /// The folder that `--config-dir` names.
    pub config_dir: Option<PathBuf>,
}

/// What is asked of the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// The window, perhaps on a routine, whose session may start at once.
    App { open: Option<Target>, start: bool },
    /// Whether files are sound.
    Check { files: Vec<PathBuf> },
    /// The timeline of a routine.
    Plan { target: Target, format: PlanFormat },
    /// All routines and exercises.
    List,
    /// The sound of a session.
    Render {
        target: Target,
        output: PathBuf,
        strictness: Strictness,
    },
    /// Routines out of the exports of other apps.
    Import { files: Vec<PathBuf> },
    /// The log.
    History { format: HistoryFormat },
    /// A copy of everything, as a zip file.
    Backup { to: PathBuf },
    /// What is in such a copy.
    Restore { from: PathBuf },
    /// A sheet of all exercises, as an SVG file.
    Figures {
        sheet: PathBuf,
        drawing: DrawingFormat,
    },
    /// The movement of one exercise in so many frames; in a file of its name if none is given.
    Figure {
        exercise: OsString,
        frames: usize,
        output: Option<PathBuf>,
        drawing: DrawingFormat,
    },
    /// How to call the program or one of its commands.
    Help(Topic),
    /// Which version this is.
    Version,
}

/// How a plan is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PlanFormat {
    /// A timetable to read.
    #[default]
    Text,
    /// Every segment and every cue, for other programs.
    Json,
}

/// How the log is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum HistoryFormat {
    /// A table to read.
    #[default]
    Text,
    /// What is for other programs and people.
    Export(Format),
}

/// Whether a command does what it can with what is amiss.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Strictness {
    /// It says so, and goes on.
    #[default]
    Lenient,
    /// It says so, and fails.
    Strict,
}

/// How a drawing is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DrawingFormat {
    /// Whether there is to be a PNG beside the SVG.
    pub png: bool,
    /// Whether it is in the colours of the dark theme.
    pub dark: bool,
}

/// What help is about: the program or one of its commands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// The program as a whole; all others are its commands.
    Supple,
    Play,
    Check,
    Plan,
    List,
    Render,
    Import,
    History,
    Backup,
    Restore,
    Figures,
    Figure,
}

/// Every command with its name.
pub(super) const COMMANDS: [(Topic, &str); 11] = [
    (Topic::Play, "play"),
    (Topic::Check, "check"),
    (Topic::Plan, "plan"),
    (Topic::List, "list"),
    (Topic::Render, "render"),
    (Topic::Import, "import"),
    (Topic::History, "history"),
    (Topic::Backup, "backup"),
    (Topic::Restore, "restore"),
    (Topic::Figures, "figures"),
    (Topic::Figure, "figure"),
];

pub(super) const PLAN_FORMATS: [(PlanFormat, &str); 2] =
    [(PlanFormat::Text, "text"), (PlanFormat::Json, "json")];

pub(super) const HISTORY_FORMATS: [(HistoryFormat, &str); 6] = [
    (HistoryFormat::Text, "text"),
    (HistoryFormat::Export(Format::Csv(Columns::Commas)), "csv"),
    (
        HistoryFormat::Export(Format::Csv(Columns::Semicolons)),
        "csv-semicolon",
    ),
    (HistoryFormat::Export(Format::Json), "json"),
    (HistoryFormat::Export(Format::Ics), "ics"),
    (HistoryFormat::Export(Format::Report), "html"),
];

/// Why the arguments could not be understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongUsage {
    pub(super) message: String,
    pub(super) nearest: Option<String>,
    pub(super) topic: Topic,
}

impl Topic {
    /// The command's name; none for the program as a whole.
    pub(super) fn name(self) -> Option<&'static str> {
        COMMANDS
            .into_iter()
            .find(|(topic, _)| *topic == self)
            .map(|(_, name)| name)
    }
}

impl WrongUsage {
    pub(super) fn new(topic: Topic, message: String) -> Self {
        Self {
            message,
            nearest: None,
            topic,
        }
    }

    /// Says what is wrong and where help is.
    ///
    /// # Errors
    /// Where the console cannot be written to.
    pub fn tell(&self, console: &mut Console<'_>) -> io::Result<()> {
        let hint = match (&self.nearest, self.topic.name()) {
            (Some(name), _) => text!("hint-nearest", name = name.as_str()),
            (None, Some(command)) => text!("cli-see-help-of", command = command),
            (None, None) => text!("cli-see-help"),
        };
        console.error(&self.message, Some(&hint))
    }
}
