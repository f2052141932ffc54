//! Flite, which speaks English.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use super::phrase::Phrase;
use super::running;
use super::{Engine, EngineFault};
use crate::speech::rate::Rate;
use crate::speech::voice::Voice;
use crate::speech::{Raw, language, program};

/// A list of voices is a line.
const MOST_LIST: u64 = 1 << 16;
/// Its voices that are listed, the best first: the others have 8,000 samples a second, or know only how to tell the time.
const VOICES: [&str; 2] = ["slt", "rms"];

/// Flite with one voice.
#[derive(Debug)]
pub struct Flite {
    program: PathBuf,
    voice: String,
}

impl Flite {
    /// What its voices' ids begin with.
    pub const ID: &str = "flite";

    /// The program, where it is installed.
    pub fn program() -> Option<PathBuf> {
        program::find(&["flite"])
    }

    /// The program at a path with a voice such as `slt`; nothing where this can be no voice. It would take a path or an
    /// address for one as well, and says what it has to say with another voice where it has none of the name.
    pub fn new(program: PathBuf, voice: &str) -> Option<Self> {
        let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
        let is_voice = voice.bytes().all(is_letter) && !voice.is_empty();
        let voice = voice.to_owned();
        is_voice.then_some(Self { program, voice })
    }

    /// Its voices for a language.
    ///
    /// # Errors
    ///
    /// Where the program does not list them by the deadline.
    pub fn voices(
        program: PathBuf,
        language: &str,
        deadline: Duration,
    ) -> Result<Vec<Voice>, EngineFault> {
        if !language::is_of("en-US", language) {
            return Ok(Vec::new());
        }
        let list = running::output(Command::new(program).arg("-lv"), deadline, MOST_LIST)?;
        let list = String::from_utf8_lossy(&list).into_owned();
        let has = |name: &&str| list.split_whitespace().any(|word| word == *name);
        let voice = |name| Voice {
            id: format!("{}/{name}", Self::ID),
            name: format!("Flite: {name}"),
            language: "en-US".to_owned(),
        };
        Ok(VOICES.into_iter().filter(has).map(voice).collect())
    }
}

impl Engine for Flite {
    fn say(&mut self, text: &str, rate: Rate, deadline: Duration) -> Result<Raw, EngineFault> {
        let phrase = Phrase::new(text)?;
        let stretch = format!("duration_stretch={:.3}", 1.0 / rate.factor());
        let sound = phrase.sound();
        let arguments: [&OsStr; 8] = [
            "-voice".as_ref(),
            self.voice.as_ref(),
            "--setf".as_ref(),
            stretch.as_ref(),
            "-f".as_ref(),
            phrase.text(),
            "-o".as_ref(),
            sound.as_ref(),
        ];
        phrase.said_by(&self.program, &arguments, deadline)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_voice_is_neither_a_path_nor_an_address() {
        for odd in ["", "-h", "/tmp/x.flitevox", "http://x", "a b"] {
            assert!(Flite::new(PathBuf::new(), odd).is_none(), "{odd}");
        }
        assert!(Flite::new(PathBuf::new(), "slt").is_some());
    }
}
