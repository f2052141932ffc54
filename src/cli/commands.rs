//! All commands: one is added by a file of its own and an entry here.

use super::command::Command;
use super::{
    app, backup, check, figure, figures, history, import, list, plan, render, sources, voices,
};

/// What the program does without a command.
pub(super) const WINDOW: &Command = &app::OPEN;

/// Every command, in the order of the help.
pub(super) const COMMANDS: [&Command; 13] = [
    &app::PLAY,
    &check::COMMAND,
    &plan::COMMAND,
    &list::COMMAND,
    &render::COMMAND,
    &voices::COMMAND,
    &import::COMMAND,
    &history::COMMAND,
    &backup::BACKUP,
    &backup::RESTORE,
    &figures::COMMAND,
    &figure::COMMAND,
    &sources::COMMAND,
];
