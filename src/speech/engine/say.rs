//! `say`, which comes with macOS. By its licence what it makes is for personal use.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::phrase::Phrase;
use super::running;
use super::{Engine, EngineFault};
use crate::speech::rate::Rate;
use crate::speech::voice::Voice;
use crate::speech::{Raw, language, program};

/// Words a minute at which most of its voices speak.
const WORDS_A_MINUTE: f64 = 175.0;
/// A list of voices is some 20 KB long.
const MOST_LIST: u64 = 1 << 20;
/// So many voices are listed for a language, each of another region.
const MOST_VOICES: usize = 6;
/// Voices that sing, whisper or joke.
const NOVELTIES: [&str; 22] = [
    "Albert",
    "Bad News",
    "Bahh",
    "Bells",
    "Boing",
    "Bubbles",
    "Cellos",
    "Deranged",
    "Fred",
    "Good News",
    "Hysterical",
    "Jester",
    "Junior",
    "Kathy",
    "Organ",
    "Pipe Organ",
    "Ralph",
    "Superstar",
    "Trinoids",
    "Whisper",
    "Wobble",
    "Zarvox",
];

/// macOS's `say` with one voice.
#[derive(Debug)]
pub struct Say {
    program: PathBuf,
    voice: String,
}

impl Say {
    /// What its voices' ids begin with.
    pub const ID: &str = "say";

    /// The program, on macOS: elsewhere another one may have its name.
    pub fn program() -> Option<PathBuf> {
        let program = PathBuf::from("/usr/bin/say");
        (cfg!(target_os = "macos") && program::is_program(&program)).then_some(program)
    }

    /// The program at a path with a voice such as `Daniel`; nothing where this can be no voice.
    pub fn new(program: PathBuf, voice: &str) -> Option<Self> {
        let is_voice = !voice.is_empty()
            && !voice.starts_with(['-', '?'])
            && !voice.chars().any(char::is_control);
        let voice = voice.to_owned();
        is_voice.then_some(Self { program, voice })
    }

    /// Its voices for a language, those of higher quality first.
    ///
    /// # Errors
    ///
    /// Where the program does not list them by the deadline.
    pub fn voices(
        program: &Path,
        language: &str,
        deadline: Duration,
    ) -> Result<Vec<Voice>, EngineFault> {
        let mut command = Command::new(program);
        let list = running::output(command.args(["-v", "?"]), deadline, MOST_LIST)?;
        let list = String::from_utf8_lossy(&list);
        let mut voices: Vec<Voice> = list.lines().filter_map(voice).collect();
        voices.sort_by_key(|voice| quality(&voice.name));
        Ok(Voice::choice(voices, language, MOST_VOICES))
    }
}

impl Engine for Say {
    fn say(&mut self, text: &str, rate: Rate, deadline: Duration) -> Result<Raw, EngineFault> {
        let phrase = Phrase::new(text)?;
        let words_a_minute = (WORDS_A_MINUTE * rate.factor()).round().to_string();
        let sound = phrase.sound();
        let mut arguments: Vec<&OsStr> = vec![
            "-v".as_ref(),
            self.voice.as_ref(),
            "-f".as_ref(),
            phrase.text(),
            "-o".as_ref(),
            sound.as_ref(),
            // Without it no WAV file is written.
            "--data-format=LEI16@22050".as_ref(),
        ];
        // Each voice has a usual rate of its own.
        if rate != Rate::USUAL {
            arguments.extend([OsStr::new("-r"), words_a_minute.as_ref()]);
        }
        phrase.said_by(&self.program, &arguments, deadline)
    }
}

/// The lower, the better: voices that were downloaded, those of each language, those that are the same for all languages.
fn quality(name: &str) -> u8 {
    if name.ends_with("(Premium)") {
        0
    } else if name.ends_with("(Enhanced)") {
        1
    } else if name.ends_with(')') {
        3
    } else {
        2
    }
}

/// A voice of the list: `Daniel              en_GB    # Hello! My name is Daniel.`
fn voice(line: &str) -> Option<Voice> {
    let (columns, _) = line.split_once('#')?;
    let (name, tag) = columns.trim_end().rsplit_once(char::is_whitespace)?;
    let name = name.trim();
    let language = language::tag(tag);
    let is_voice = !name.is_empty() && !NOVELTIES.contains(&name);
    is_voice.then(|| Voice {
        id: format!("{}/{name}", Say::ID),
        name: name.to_owned(),
        language,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_the_list_is_a_voice_unless_it_is_a_joke() {
        for (line, id, tag) in [
            (
                "Daniel              en_GB    # Hello! My name is Daniel.",
                "say/Daniel",
                "en-GB",
            ),
            (
                "Ava (Premium)       en_US    # Hello #1",
                "say/Ava (Premium)",
                "en-US",
            ),
            (
                "Eddy (English (UK)) en_GB    # Hello!",
                "say/Eddy (English (UK))",
                "en-GB",
            ),
        ] {
            let voice = voice(line).unwrap();
            assert_eq!((voice.id.as_str(), voice.language.as_str()), (id, tag));
        }
        for odd in [
            "Bad News            en_US    # Hello!",
            "",
            "#",
            "x #",
            "Zarvox  en_US  #",
        ] {
            assert!(voice(odd).is_none(), "{odd}");
        }
        assert!(quality("Ava (Premium)") < quality("Daniel"));
        assert!(quality("Daniel") < quality("Eddy (English (UK))"));
    }
}
