//! A module of Speech Dispatcher's, which hands over samples without Speech Dispatcher itself.
//!
//! Debian's desktop has `sd_espeak-ng` where it does not have the command `espeak-ng`. One process says all phrases, in 1 to
//! 10 ms each. It is started for the first of them, and again after a fault.

mod answers;
mod folders;
mod pace;
mod sound;
mod talk;

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::{Engine, EngineFault, text};
use crate::speech::rate::Rate;
use crate::speech::voice::Voice;
use crate::speech::{Raw, language};
use sound::Sound;
use talk::{Deadline, Talk};

pub use folders::folders;

/// So many voices of a module are listed for a language.
const MOST_VOICES: usize = 2;

/// The numbers of the answers that make up a phrase.
const SPEAKING: u16 = 200;
const ENDED: u16 = 702;
const STOPPED: u16 = 703;
const SOUND: u16 = 705;

/// A module with one voice.
#[derive(Debug)]
pub struct Module {
    program: PathBuf,
    name: String,
    voice: String,
    talk: Option<Talk>,
    /// At which it was told to speak.
    rate: Option<Rate>,
}

impl Module {
    /// The modules in these folders.
    pub fn programs(folders: &[PathBuf]) -> Vec<PathBuf> {
        folders::modules(folders)
    }

    /// The module of a name such as `sd_espeak-ng`, where it is installed.
    pub fn program(name: &str) -> Option<PathBuf> {
        let mut modules = Self::programs(&folders::folders()).into_iter();
        modules.find(|module| folders::name(module) == Some(name))
    }

    /// The module at a path with a voice: a language such as `en-gb` for eSpeak NG's, the name of a voice for all others.
    /// Nothing where this can be no module or no voice.
    pub fn new(program: PathBuf, voice: &str) -> Option<Self> {
        let name = folders::name(&program)?.to_owned();
        let is_voice = !voice.is_empty() && !voice.chars().any(char::is_control);
        let voice = voice.to_owned();
        is_voice.then_some(Self {
            program,
            name,
            voice,
            talk: None,
            rate: None,
        })
    }

    /// A module's voices for a language, without dialects and variants.
    ///
    /// # Errors
    ///
    /// Where the module does not start, makes no sound of its own, or does not list them by the deadline.
    pub fn voices(
        program: &Path,
        language: &str,
        deadline: Duration,
    ) -> Result<Vec<Voice>, EngineFault> {
        let name = folders::name(program).ok_or(EngineFault::NotStarted)?;
        let deadline = Deadline::after(deadline);
        let list = Talk::start(program, &deadline)?.ask("LIST VOICES", &deadline)?;
        let voices = list.lines.iter();
        let voices = voices.filter_map(|line| voice(name, str::from_utf8(line).ok()?));
        Ok(Voice::choice(voices.collect(), language, MOST_VOICES))
    }

    /// The module, which speaks at this rate.
    fn ready(&mut self, rate: Rate, deadline: &Deadline) -> Result<Talk, EngineFault> {
        let running = self.talk.take();
        if running.is_none() {
            self.rate = None;
        }
        let mut talk = running.map_or_else(|| Talk::start(&self.program, deadline), Ok)?;
        if self.rate == Some(rate) {
            return Ok(talk);
        }
        let key = if is_espeak(&self.name) {
            "language"
        } else {
            "synthesis_voice"
        };
        let pace = pace::dispatcher_rate(&self.name, rate);
        let settings = format!("{key}={}\nrate={pace}", self.voice);
        talk.tell("SET", &settings, deadline)?;
        self.rate = Some(rate);
        Ok(talk)
    }
}

impl Engine for Module {
    fn say(&mut self, text: &str, rate: Rate, deadline: Duration) -> Result<Raw, EngineFault> {
        let text = text::cleaned(text).ok_or(EngineFault::NothingToSay)?;
        let deadline = Deadline::after(deadline);
        // Kept only if all goes well: after a fault nobody knows what it would say next.
        let mut talk = self.ready(rate, &deadline)?;
        let raw = speak(&mut talk, &text, &deadline)?.whole()?;
        self.talk = Some(talk);
        Ok(raw)
    }
}

fn speak(talk: &mut Talk, text: &str, deadline: &Deadline) -> Result<Sound, EngineFault> {
    talk.ask("SPEAK", deadline)?;
    // As Speech Dispatcher writes it; no line of it begins with a full stop.
    let escaped = text.replace('&', "&amp;");
    talk.write(&format!("<speak>{escaped}</speak>\n.\n"))?;
    let mut sound = Sound::default();
    let (mut is_taken, mut has_ended) = (false, false);
    // Some modules speak on a thread of their own, which may be faster than the answer that they will.
    while !(is_taken && has_ended) {
        let answer = talk.answer(deadline)?;
        match answer.number {
            SPEAKING => is_taken = true,
            SOUND => sound.add(&answer)?,
            ENDED => has_ended = true,
            STOPPED => return Err(EngineFault::Refused),
            300..400 => return Err(EngineFault::Refused),
            _ => {}
        }
    }
    Ok(sound)
}

fn is_espeak(module: &str) -> bool {
    module.starts_with("sd_espeak")
}

/// A voice of the list: its name, its language and its variant, which some modules use for the region. eSpeak NG's hundred
/// variants of each voice are left out.
fn voice(module: &str, line: &str) -> Option<Voice> {
    let mut columns = line.split('\t').map(str::trim);
    let (name, language) = (columns.next()?, columns.next()?);
    let variant = columns.next().unwrap_or_default();
    let with_region = language::tag(variant);
    let is_region = with_region.len() > language.len() && language::is_of(&with_region, language);
    let tag = if is_region {
        with_region
    } else {
        language::tag(language)
    };
    let is_other = is_espeak(module) && !matches!(variant, "" | "none");
    let engine = module.strip_prefix("sd_").unwrap_or(module);
    let id = if is_espeak(module) {
        tag.to_lowercase()
    } else {
        name.to_owned()
    };
    (language::is_plain(&tag) && !is_other && !name.is_empty()).then(|| Voice {
        id: format!("{module}/{id}"),
        name: format!("Speech Dispatcher, {engine}: {name}"),
        language: tag,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_the_list_is_a_voice_unless_it_is_a_variant() {
        for (module, line, id, language) in [
            (
                "sd_espeak-ng",
                "English (Great Britain)\ten-GB\tnone",
                "sd_espeak-ng/en-gb",
                "en-GB",
            ),
            ("sd_pico", "serena\ten\ten-GB", "sd_pico/serena", "en-GB"),
            ("sd_pico", "serena\ten-GB\tnone", "sd_pico/serena", "en-GB"),
            ("sd_flite", "kal16\ten\tnone", "sd_flite/kal16", "en"),
        ] {
            let voice = voice(module, line).unwrap();
            assert_eq!((voice.id.as_str(), voice.language.as_str()), (id, language));
        }
        for odd in [
            "English (Great Britain)+Adam\ten-GB\tAdam",
            "English (Scotland)\ten-GB-SCOTLAND\tnone",
            "English",
            "",
            "\t\t",
        ] {
            assert!(voice("sd_espeak-ng", odd).is_none(), "{odd}");
        }
    }
}
