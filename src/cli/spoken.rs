//! What is said of a plan, by the voice that is asked for or that of the settings.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use clap::{Arg, ArgMatches};

use super::{Console, arguments};
use crate::exercise::Catalogue;
use crate::platform::Folders;
use crate::session::Plan;
use crate::settings::{SettingsFile, VoiceId, VoiceSettings};
use crate::sound::{Clip, Percent};
use crate::speech::sheet::{Script, Spoken};
use crate::speech::{Cast, Rate, Reason, Wanted, booth};
use crate::text;
use crate::text::language;

const VOICE: &str = "voice";
/// The words for no voice at all, and for the one that Supple chooses.
const NONE: &str = "none";
const AUTO: &str = "auto";

/// The option that names a voice.
pub(super) fn argument() -> Arg {
    arguments::named(VOICE)
        .value_name(text!("cli-value-voice"))
        .help(text!("cli-option-voice"))
}

/// Who speaks, and how.
#[derive(Debug, Clone)]
pub(super) struct Voicing {
    settings: VoiceSettings,
    speaks: bool,
    voice: Option<String>,
}

/// What is said of a plan, in order of time.
#[derive(Debug, Default)]
pub(super) struct Said {
    /// The phrases with their times.
    pub sheet: Vec<Spoken>,
    /// The same as sound.
    pub words: Vec<(Duration, Arc<Clip>)>,
    /// Whether a voice has failed.
    pub has_lost_a_voice: bool,
}

impl Voicing {
    /// As the person has set it.
    pub fn of_settings(folders: &Folders) -> Self {
        let settings = SettingsFile::load(&folders.settings_file()).get().voice;
        Self {
            settings,
            speaks: settings.is_on(),
            voice: settings
                .voice
                .as_ref()
                .map(VoiceId::as_str)
                .map(str::to_owned),
        }
    }

    /// As it was asked for.
    pub fn given(given: &ArgMatches, folders: &Folders) -> Self {
        let settings = Self::of_settings(folders);
        match given.get_one::<String>(VOICE).map(String::as_str) {
            None => settings,
            Some(NONE) => Self {
                speaks: false,
                ..settings
            },
            Some(AUTO) => Self {
                speaks: true,
                voice: None,
                ..settings
            },
            Some(voice) => Self {
                speaks: true,
                voice: Some(voice.to_owned()),
                ..settings
            },
        }
    }

    /// Whether anything is said.
    pub const fn speaks(&self) -> bool {
        self.speaks
    }

    /// Says which voice is not there, if the one that was asked for is not. True then.
    ///
    /// # Errors
    /// Where the console cannot be written to.
    pub fn is_missing(&self, console: &mut Console<'_>, folders: &Folders) -> io::Result<bool> {
        let Some(asked) = self.voice.as_deref().filter(|_| self.speaks) else {
            return Ok(false);
        };
        let is_missing = Cast::of(&self.wanted(folders)).reason == Reason::Gone;
        if is_missing {
            console.error(&text!("cli-no-such-voice", voice = asked), None)?;
            console.hint(&text!("cli-no-such-voice-hint"))?;
        }
        Ok(is_missing)
    }

    /// How loud it is.
    pub const fn volume(&self) -> Percent {
        self.settings.volume
    }

    /// Who is to speak.
    pub fn wanted(&self, folders: &Folders) -> Wanted {
        let language = language();
        Wanted {
            recordings: folders.voice().join(&language),
            language,
            voice: self.voice.clone(),
            rate: Rate::new(self.settings.rate),
        }
    }

    /// Has all of a plan said; nothing where speech is off.
    pub fn say(&self, plan: &Plan, catalogue: &Catalogue, folders: &Folders) -> Said {
        if !self.speaks {
            return Said::default();
        }
        let mut booth = booth(&self.wanted(folders), catalogue);
        let script = Script {
            plan,
            catalogue,
            saying: self.settings.saying,
        };
        let sheet = script.whole(&mut booth);
        let words = sheet
            .iter()
            .filter_map(|spoken| Some((spoken.at, booth.say(&spoken.phrase)?)));
        Said {
            words: words.collect(),
            sheet,
            has_lost_a_voice: booth.has_lost_a_voice(),
        }
    }
}
