//! What a person can do with the routine that they edit.

use super::screen::Screen;
use crate::routine::edit::Change;

/// Where somebody goes who leaves what they edit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Leaving {
    /// To the routine's own page, or to all routines where it has none.
    Back,
    /// To another screen.
    To(Screen),
    /// Out of the app.
    Quit,
}

/// Something a person does with what they edit.
#[derive(Debug, Clone)]
pub enum DeskAction {
    /// A change by list or form.
    Change(Change),
    /// The text as it is shown has become this.
    Type(String),
    /// The keyboard has left a field.
    Settle,
    Undo,
    Redo,
    Save,
    /// What somebody else has made of the file counts.
    TakeTheirs,
    /// What is here counts.
    KeepMine,
    /// Saves to a new file.
    SaveElsewhere,
    /// Leaves, after a question if something was not saved.
    Leave(Leaving),
    /// The answers to that question.
    SaveAndLeave,
    DiscardAndLeave,
    Stay,
}
