//! What is said in a session, and by whom.

use std::fmt;

use crate::platform::Folders;
use crate::sound::Percent;
use crate::speech::{Rate, Saying, Wanted};
use crate::text::language;

/// What is said in a session, and by whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VoiceSettings {
    /// Whether anything is.
    pub speaks: Speaks,
    /// Whose voice it is; none for the one that Supple chooses.
    pub voice: Option<VoiceId>,
    /// How fast it speaks, in per cent, 80 to 130.
    pub rate: u8,
    /// How much is said.
    pub saying: Saying,
    /// How loud.
    pub volume: Percent,
}

/// The bounds of the rate, in per cent.
pub const RATES: std::ops::RangeInclusive<u8> = 80..=130;

impl Default for VoiceSettings {
    fn default() -> Self {
        Self {
            speaks: Speaks::default(),
            voice: None,
            rate: 100,
            saying: Saying::default(),
            volume: Percent::FULL,
        }
    }
}

impl VoiceSettings {
    /// Who is to speak, of the voices for the person's language.
    pub fn wanted(&self, folders: &Folders) -> Wanted {
        let language = language();
        Wanted {
            recordings: folders.voice().join(&language),
            language,
            voice: self.voice.map(|voice| voice.as_str().to_owned()),
            rate: Rate::new(self.rate),
        }
    }

    /// Whether anything is said.
    pub fn is_on(&self) -> bool {
        self.speaks == Speaks::Yes
    }
}

/// Whether anything is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Speaks {
    /// Nothing, and the person has not been asked yet.
    #[default]
    NotAsked,
    Yes,
    No,
}

impl Speaks {
    /// Every choice.
    pub const ALL: [Self; 3] = [Self::NotAsked, Self::Yes, Self::No];

    /// The word for it in the file.
    pub const fn id(self) -> &'static str {
        match self {
            Self::NotAsked => "NotAsked",
            Self::Yes => "Yes",
            Self::No => "No",
        }
    }
}

/// The most bytes of the id of a voice.
pub const LONGEST_VOICE: usize = 120;

/// The id of a voice, kept in place, so that settings stay plain values that are copied.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct VoiceId {
    bytes: [u8; LONGEST_VOICE],
    length: usize,
}

impl VoiceId {
    /// The id of a voice; none for one that is empty or longer than 120 bytes.
    pub fn new(id: &str) -> Option<Self> {
        let mut bytes = [0; LONGEST_VOICE];
        bytes.get_mut(..id.len())?.copy_from_slice(id.as_bytes());
        (!id.is_empty()).then_some(Self {
            bytes,
            length: id.len(),
        })
    }

    /// The id.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.length]).unwrap_or_default()
    }
}

impl fmt::Debug for VoiceId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), formatter)
    }
}
