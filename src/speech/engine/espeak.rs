//! eSpeak NG, or its forerunner eSpeak.

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

/// Its usual words a minute.
const WORDS_A_MINUTE: f64 = 160.0;
/// A list of voices is some 10 KB long.
const MOST_LIST: u64 = 1 << 20;
/// So many voices are listed for a language.
const MOST_VOICES: usize = 2;

/// eSpeak NG with one voice.
#[derive(Debug)]
pub struct Espeak {
    program: PathBuf,
    voice: String,
}

impl Espeak {
    /// What its voices' ids begin with.
    pub const ID: &str = "espeak-ng";

    /// The program, where it is installed.
    pub fn program() -> Option<PathBuf> {
        program::find(&["espeak-ng", "espeak"])
    }

    /// The program at a path with a voice such as `en-gb`; nothing where this can be no voice.
    pub fn new(program: PathBuf, voice: &str) -> Option<Self> {
        let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        let is_voice = voice.bytes().all(is_letter) && !voice.is_empty();
        let voice = voice.to_owned();
        (is_voice && !voice.starts_with('-')).then_some(Self { program, voice })
    }

    /// Its voices for a language, without dialects and those that need files of others.
    ///
    /// # Errors
    ///
    /// Where the program does not list them by the deadline.
    pub fn voices(
        program: PathBuf,
        language: &str,
        deadline: Duration,
    ) -> Result<Vec<Voice>, EngineFault> {
        let mut command = Command::new(program);
        command.arg(format!("--voices={}", language::without_region(language)));
        let list = running::output(&mut command, deadline, MOST_LIST)?;
        let list = String::from_utf8_lossy(&list);
        let mut voices: Vec<(u32, Voice)> = list.lines().filter_map(voice).collect();
        voices.sort_by_key(|(priority, _)| *priority);
        let voices = voices.into_iter().map(|(_, voice)| voice).collect();
        Ok(Voice::choice(voices, language, MOST_VOICES))
    }
}

impl Engine for Espeak {
    fn say(&mut self, text: &str, rate: Rate, deadline: Duration) -> Result<Raw, EngineFault> {
        let phrase = Phrase::new(text)?;
        let words_a_minute = (WORDS_A_MINUTE * rate.factor()).round().to_string();
        let sound = phrase.sound();
        let arguments: [&OsStr; 10] = [
            "-v".as_ref(),
            self.voice.as_ref(),
            "-s".as_ref(),
            words_a_minute.as_ref(),
            // The text is UTF-8, whatever the locale.
            "-b".as_ref(),
            "1".as_ref(),
            "-f".as_ref(),
            phrase.text(),
            "-w".as_ref(),
            sound.as_ref(),
        ];
        phrase.said_by(&self.program, &arguments, deadline)
    }
}

/// A voice of the list, and its priority: the lower the better. A line is its priority, language, age and gender, name, file
/// and other languages.
fn voice(line: &str) -> Option<(u32, Voice)> {
    let mut columns = line.split_whitespace();
    let priority = columns.next()?.parse().ok()?;
    let id = columns.next()?;
    let name = columns.nth(1)?.replace('_', " ");
    let file = columns.next()?;
    let needs_others = file.starts_with("mb/") || file.starts_with("!v/");
    let tag = language::tag(id);
    let voice = Voice {
        id: format!("{}/{id}", Espeak::ID),
        name: format!("eSpeak NG: {name}"),
        language: tag.clone(),
    };
    (!needs_others && language::is_plain(&tag)).then_some((priority, voice))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_the_list_is_a_voice_unless_it_is_odd() {
        let line =
            " 2  en-gb           --/M      English_(Great_Britain) gmw/en               (en 2)";
        let (priority, voice) = voice(line).unwrap();
        assert_eq!((priority, voice.id.as_str()), (2, "espeak-ng/en-gb"));
        assert_eq!(voice.name, "eSpeak NG: English (Great Britain)");
        assert_eq!(voice.language, "en-GB");
        for odd in [
            "Pty Language       Age/Gender VoiceName          File                 Other Languages",
            " 5  en-us           --/M      us-mbrola-2        mb/mb-us2            (en 7)",
            " 5  variant         --/M      Storm              !v/Storm             (en-us 5)",
            " 5  en-029          --/M      English_(Caribbean) gmw/en-029           (en 10)",
            " 5  en-gb",
            "",
        ] {
            assert!(super::voice(odd).is_none(), "{odd}");
        }
    }

    #[test]
    fn a_voice_is_no_argument_of_its_own() {
        for odd in ["", "-m", "en gb", "en;ls", "../x", "en+f3"] {
            assert!(Espeak::new(PathBuf::new(), odd).is_none(), "{odd}");
        }
        assert!(Espeak::new(PathBuf::new(), "en-gb").is_some());
    }
}
