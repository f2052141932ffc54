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
use crate::speech::{Cast, Reason, Wanted};
use crate::text;

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

    /// How loud it is.
    pub const fn volume(&self) -> Percent {
        self.settings.volume
    }

    /// Who is to speak.
    pub fn wanted(&self, folders: &Folders) -> Wanted {
        Wanted {
            voice: self.voice.clone(),
            ..self.settings.wanted(folders)
        }
    }

    /// Has all of a plan said; nothing where speech is off. None where the voice that was asked for is not there, which is told.
    ///
    /// # Errors
    /// Where the console cannot be written to.
    pub fn say(
        &self,
        console: &mut Console<'_>,
        plan: &Plan,
        catalogue: &Catalogue,
        folders: &Folders,
    ) -> io::Result<Option<Said>> {
        if !self.speaks {
            return Ok(Some(Said::default()));
        }
        let wanted = self.wanted(folders);
        let cast = Cast::of(&wanted);
        if cast.reason == Reason::Gone {
            let asked = wanted.voice.unwrap_or_default();
            console.error(&text!("cli-no-such-voice", voice = asked), None)?;
            console.hint(&text!("cli-no-such-voice-hint"))?;
            return Ok(None);
        }
        let mut booth = cast.booth(&wanted, catalogue);
        let script = Script {
            plan,
            catalogue,
            saying: self.settings.saying,
        };
        let sheet = script.whole(&mut booth);
        let words = sheet
            .iter()
            .filter_map(|spoken| Some((spoken.at, booth.say(&spoken.phrase)?)));
        Ok(Some(Said {
            words: words.collect(),
            sheet,
            has_lost_a_voice: booth.has_lost_a_voice(),
        }))
    }
}
