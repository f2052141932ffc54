//! What a person can ask for.

use std::ops::RangeInclusive;
use std::path::PathBuf;

use jiff::civil::Date;

use super::desk_action::DeskAction;
use super::screen::Screen;
use crate::history::{Edit, Pain};
use crate::report::Format;
use crate::routine::Origin;
use crate::routine::edit::NewExercise;
use crate::session::{Command, Cue};
use crate::settings::Settings;

/// Something a person asked for; [`super::state::State::handle`] carries it out.
#[derive(Debug, Clone)]
pub enum Action {
    /// Show a screen.
    Go(Screen),
    /// Begin a session.
    Start(Start),
    /// The safety page has been read.
    SafetyRead,
    /// Go on with the interrupted session of an id.
    ResumeInterrupted(String),
    /// Keep what was done of the interrupted session of an id.
    KeepInterrupted(String),
    /// Something for the session under way.
    Session(Command),
    /// Ask whether the session shall end, or stop asking.
    AskToEnd(bool),
    /// All silent, or not.
    ToggleMute,
    /// Hide all but the exercise, or not.
    ToggleFloorMode,
    /// The whole screen, or a window.
    ToggleFullScreen,
    /// Show the keys, or stop showing them.
    ShowKeys(bool),
    /// Change settings.
    Set(Settings),
    /// Play a cue.
    Try(Cue),
    /// Show a folder in the system's file manager.
    OpenFolder(PathBuf),
    /// Write pain and note into the record of the session that is over.
    SaveSummary {
        /// Pain after it; none if the person did not say, or took it back.
        pain_after: Option<Pain>,
        /// The whole note, in the place of what the record has.
        note: String,
    },
    /// Leave the summary, unless what was just written could not be saved.
    LeaveSummary,
    /// Write the record that could not be saved to a file.
    SaveElsewhere(PathBuf),
    /// Try again to save it where it belongs.
    SaveAgain,
    /// Change what a person may change of the session of an id.
    ChangeRecord(String, Vec<Edit>),
    /// Take the session of an id out of the history.
    DeleteRecord(String),
    /// Bring the session back that was deleted last.
    RestoreRecord,
    /// Ask for a place for the history in a format; a report is about these days.
    ExportHistory(Format, RangeInclusive<Date>),
    /// Ask for the file of a backup, to write it or to restore it.
    Backup(Job),
    /// Close the window.
    Quit,
    /// Read the files of the person again.
    Reload,
    /// Begin a new routine.
    NewRoutine,
    /// Edit a routine of the library.
    Edit(Origin),
    /// Make a copy of a routine of the library.
    Duplicate(Origin),
    /// Write a new exercise to a file.
    SaveExercise(Box<NewExercise>),
    /// Ask for files to bring in.
    Import,
    /// Bring files in.
    ImportFiles(Vec<PathBuf>),
    /// Bring no more of them in.
    StopImport,
    /// What has become of them has been read.
    ImportRead,
    /// Ask for a place for a copy of a routine's file.
    Export(Origin),
    /// Give the file of a routine another name, without its ending.
    Rename(Origin, String),
    /// Throw the file of a routine away.
    Delete(Origin),
    /// Something with what is being edited.
    AtDesk(DeskAction),
    /// Go on with the draft of an id that was not saved.
    ResumeDraft(String),
    /// Throw away the draft of an id.
    DiscardDraft(String),
}

/// A session that is asked for.
#[derive(Debug, Clone)]
pub struct Start {
    /// The routine.
    pub routine: Origin,
    /// Pain before it, if the person said.
    pub pain_before: Option<Pain>,
}

/// What is done with a backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Job {
    /// It is written.
    BackUp,
    /// It is restored.
    Restore,
}
