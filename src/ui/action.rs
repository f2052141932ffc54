//! What a person can ask for, by what it changes.

use std::ops::RangeInclusive;
use std::path::PathBuf;

use jiff::civil::Date;

use super::desk_action::DeskAction;
use super::screen::Screen;
use crate::history::{Away, Edit, Feeling, Felt, Pain};
use crate::platform::Who;
use crate::report::Format;
use crate::routine::Origin;
use crate::routine::edit::NewExercise;
use crate::session::{Command, Cue};
use crate::settings::{PersonName, Settings};

/// Something a person asked for; [`super::state::State::handle`] carries it out.
#[derive(Debug, Clone)]
pub enum Action {
    /// Show a screen.
    Go(Screen),
    /// Something with the window, or around it.
    Window(WindowAction),
    /// Something with a session that begins, runs or was cut off.
    Session(SessionAction),
    /// Something with the session that is over.
    Summary(SummaryAction),
    /// Something with the settings.
    Settings(SettingsAction),
    /// Something with sessions of the past.
    History(HistoryAction),
    /// Something with the files of routines and exercises.
    Library(LibraryAction),
    /// Something with files that are brought in.
    Import(ImportAction),
    /// Something with the routine that is being edited.
    AtDesk(DeskAction),
    /// Something with what was being edited when the app ended.
    Draft(DraftAction),
    /// Ask for the file of a backup, to write it or to restore it.
    Backup(Job),
    /// Something with the people of this machine.
    People(PeopleAction),
}

/// What changes the window, or something around it.
#[derive(Debug, Clone)]
pub enum WindowAction {
    /// The whole screen, or a window.
    ToggleFullScreen,
    /// Show the keys, or stop showing them.
    ShowKeys(bool),
    /// Show a folder in the system's file manager.
    OpenFolder(PathBuf),
    /// Close the window.
    Quit,
}

/// What changes a session that begins, runs or was cut off.
#[derive(Debug, Clone)]
pub enum SessionAction {
    /// Begin it.
    Start(Start),
    /// Something with what it touches of what the person has to mind.
    Beforehand(BeforehandAction),
    /// The safety page has been read.
    SafetyRead,
    /// Something for the one under way.
    Do(Command),
    /// Put something over it. The time is held for all but the question whether it shall end.
    Open(Over),
    /// Take away what is over it, and go on as before.
    Close,
    /// Go on with an exercise, given by its id, in the place of the one under way or of the one that comes next.
    Swap(String),
    /// Go on after something was said to hurt.
    AfterHurting(AfterHurting),
    /// A small window in a corner, or not.
    ToggleCompact,
    /// Hide all but the exercise, or not.
    ToggleFloorMode,
    /// Go on with the interrupted one of an id.
    ResumeInterrupted(String),
    /// Keep what was done of the interrupted one of an id.
    KeepInterrupted(String),
}

/// What is over a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    /// The question whether it shall end.
    End,
    /// All that can be asked for, for those who have a pedal only.
    Menu,
    /// What can be done in the place of the exercise.
    Swap,
    /// All exercises, to choose one of them.
    AnyExercise,
    /// That it hurts, how much if that was said, and what can be done then.
    Hurts(Option<Pain>),
    /// When to stop and ask for help.
    Signs(Option<Pain>),
}

impl Over {
    /// That it hurts; how much has not been said.
    pub const HURTS: Self = Self::Hurts(None);
}

/// How it goes on when something hurt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AfterHurting {
    /// With the same, gently.
    Gently,
    /// With another exercise, which is still to be chosen.
    Swap,
    /// Without this one.
    LeaveOut,
    /// Not at all.
    End,
}

/// What a person makes of a step that touches what they have to mind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// It stays as it is.
    Same,
    /// Its stand-in is done.
    StandIn,
    /// It is left out.
    Nothing,
}

/// What is done before a session that touches what the person has to mind.
#[derive(Debug, Clone)]
pub enum BeforehandAction {
    /// Choose what becomes of the step at a place.
    Choose(usize, Choice),
    /// Choose the stand-in of each step that has one.
    AllStandIns,
    /// Begin, with what was chosen.
    Begin,
    /// Write what was chosen into the routine.
    ForGood,
}

/// What changes the session that is over.
#[derive(Debug, Clone)]
pub enum SummaryAction {
    /// Write what the person says of it into its record.
    Save(Feeling),
    /// Leave the summary, unless what was just written could not be saved.
    Leave,
    /// Write the record that could not be saved to a file.
    SaveElsewhere(PathBuf),
    /// Try again to save it where it belongs.
    SaveAgain,
}

/// What changes the settings.
#[derive(Debug, Clone)]
#[expect(clippy::large_enum_variant, reason = "there is one of them at a time")]
pub enum SettingsAction {
    /// Change them.
    Set(Settings),
    /// All silent, or not.
    ToggleMute,
    /// Have things said in sessions, or nothing any more.
    ToggleVoice,
    /// Play a cue.
    Try(Cue),
    /// Say what is said of an exercise that comes.
    TryVoice,
}

/// What changes or uses sessions of the past.
#[derive(Debug, Clone)]
pub enum HistoryAction {
    /// Change what a person may change of the session of an id.
    Change(String, Vec<Edit>),
    /// Take the session of an id out of the history.
    Delete(String),
    /// Bring the session back that was deleted last.
    Restore,
    /// Say how the morning after the session of an id was, or that it shall not be asked about.
    Morning(String, Option<Felt>),
    /// Write down a time in which the person is away.
    Away(Away),
    /// Take a time away back.
    TakeBackAway(Away),
    /// Bring the time away back that was taken back last.
    BringBackAway,
    /// Ask for a place for the history in a format; a report is about these days.
    Export(Format, RangeInclusive<Date>),
}

/// What changes or uses the files of routines and exercises.
#[derive(Debug, Clone)]
pub enum LibraryAction {
    /// Read them again.
    Reload,
    /// Begin a new routine.
    New,
    /// Edit a routine.
    Edit(Origin),
    /// Make a copy of a routine.
    Duplicate(Origin),
    /// Ask for a place for a copy of a routine's file.
    Export(Origin),
    /// Give the file of a routine another name, without its ending.
    Rename(Origin, String),
    /// Throw the file of a routine away.
    Delete(Origin),
    /// Write a new exercise to a file.
    SaveExercise(Box<NewExercise>),
}

/// What is done with files that are brought in.
#[derive(Debug, Clone)]
pub enum ImportAction {
    /// Ask for some.
    Ask,
    /// Bring these in.
    Files(Vec<PathBuf>),
    /// Bring no more of them in.
    Stop,
    /// What has become of them has been read.
    Read,
}

/// What is done with the draft of an id that was not saved.
#[derive(Debug, Clone)]
pub enum DraftAction {
    /// Go on with it.
    Resume(String),
    /// Throw it away.
    Discard(String),
}

/// A session that is asked for.
#[derive(Debug, Clone)]
pub struct Start {
    /// The routine.
    pub routine: Origin,
    /// Pain before it, if the person said.
    pub pain_before: Option<Pain>,
    /// How much of the routine is done.
    pub day: Day,
}

/// How much of a routine is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// All of it.
    Whole,
    /// Its core steps.
    Short,
}

/// What is done with a backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Job {
    /// It is written.
    BackUp,
    /// It is restored.
    Restore,
}

/// What is done with the people of this machine.
#[derive(Debug, Clone)]
pub enum PeopleAction {
    /// Go on as this person, with nothing of who was here before.
    GoOnAs(Who),
    /// Add somebody of this name, and go on as them.
    Add(PersonName),
    /// Call the person who is here something else.
    Rename(PersonName),
    /// Move all that somebody else has to the trash.
    Remove(Who),
}

impl Action {
    /// Whether somebody else is here after it, so that whatever is being written on a page would be lost.
    pub const fn changes_hands(&self) -> bool {
        matches!(
            self,
            Self::People(PeopleAction::GoOnAs(_) | PeopleAction::Add(_))
        )
    }
}
