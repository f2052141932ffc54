//! The files of one phrase: the text that a program reads, and the sound that it writes.

use std::ffi::OsStr;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use tempfile::{Builder, NamedTempFile, TempDir};

use super::{EngineFault, answer, running, text};
use crate::speech::Raw;

/// What programs that write a file have to say besides is short.
const MOST_SAID: u64 = 1 << 16;

/// A folder that only this person can read, which goes when this is dropped.
#[derive(Debug)]
pub(super) struct Phrase {
    text: NamedTempFile,
    folder: TempDir,
}

impl Phrase {
    /// Writes down what is to be said.
    ///
    /// # Errors
    ///
    /// [`EngineFault::NothingToSay`], and [`EngineFault::NoRoom`] where no file can be written.
    pub fn new(words: &str) -> Result<Self, EngineFault> {
        let words = text::cleaned(words).ok_or(EngineFault::NothingToSay)?;
        let written = || {
            let folder = Builder::new().prefix("supple-voice-").tempdir()?;
            let mut text = Builder::new().suffix(".txt").tempfile_in(folder.path())?;
            writeln!(text, "{words}")?;
            std::io::Result::Ok(Self { text, folder })
        };
        written().map_err(|_| EngineFault::NoRoom)
    }

    /// The file with the words.
    pub fn text(&self) -> &OsStr {
        self.text.path().as_os_str()
    }

    /// The file for the sound.
    pub fn sound(&self) -> PathBuf {
        self.folder.path().join("sound.wav")
    }

    /// Has the sound written by a program with these arguments, and reads it.
    ///
    /// # Errors
    ///
    /// Whatever the program does but writing sound.
    pub fn said_by(
        &self,
        program: &Path,
        arguments: &[&OsStr],
        deadline: Duration,
    ) -> Result<Raw, EngineFault> {
        let mut command = Command::new(program);
        command.args(arguments).current_dir(self.folder.path());
        running::output(&mut command, deadline, MOST_SAID)?;
        answer::in_file(&self.sound())
    }
}
