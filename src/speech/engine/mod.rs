//! Programs and services of the system that turn text into samples.
//!
//! ```text
//! program ─► child ─► running ┬► espeak, flite, say     one process a phrase, which writes a WAV file
//!                     text ───┤
//!                     answer ─┴► module                 a module of Speech Dispatcher, one process for all phrases
//! ```
//!
//! **Invariants**
//!
//! * No engine is waited for beyond its deadline, and no process outlives whoever started it.
//! * What an engine hands over is checked here, whatever it is: whoever asked gets sound of sane length, or a fault.
//! * Nothing that a person wrote stands in the arguments of a process, where everybody at the machine could read it.

mod answer;
mod espeak;
mod flite;
mod phrase;
mod running;
mod say;
mod text;

#[cfg(unix)]
mod module;
#[cfg(windows)]
mod windows;

use std::time::Duration;

use super::Raw;
use super::rate::Rate;

pub use espeak::Espeak;
pub use flite::Flite;
#[cfg(unix)]
pub use module::{Module, folders as module_folders};
pub use say::Say;
pub use text::cleaned;
#[cfg(windows)]
pub use windows::Windows;

/// Whoever turns text into samples, with one voice.
pub trait Engine: Send {
    /// Says a phrase. Returns by the deadline, or a moment after it.
    ///
    /// # Errors
    ///
    /// [`EngineFault`]; the engine can be asked again after any of them.
    fn say(&mut self, text: &str, rate: Rate, deadline: Duration) -> Result<Raw, EngineFault>;
}

/// Why a phrase was not said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EngineFault {
    /// There is nothing in the text that can be said.
    NothingToSay,
    /// There is no room for the files through which text and sound go.
    NoRoom,
    /// The program cannot be started.
    NotStarted,
    /// The deadline went by.
    TooSlow,
    /// The program crashed, or said that it cannot do this.
    Refused,
    /// What came back is no sound.
    Garbled,
    /// No sound came back.
    Empty,
    /// What came back cannot be heard.
    Silent,
    /// What came back is longer than [`Raw::LONGEST`].
    TooLong,
}
