//! The settings themselves, with what holds where nothing is set.

use std::sync::LazyLock;

use super::{PersonName, VoiceId, VoiceSettings};
use crate::exercise::{Mind, Minded};
use crate::routine::edit::quoted;
use crate::session::{Cue, Waits};
use crate::sound::Volumes;

/// All settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Settings {
    /// What the person is called; none if they did not say.
    pub name: Option<PersonName>,
    /// Light, dark, or as the system has it.
    pub theme: ThemeChoice,
    /// How large everything is drawn.
    pub text_size: TextSize,
    /// Whether things that move show their ends only.
    pub reduce_motion: bool,
    /// Whether all sound is off.
    pub muted: bool,
    /// How loud each cue is.
    pub volumes: Volumes,
    /// Whether the safety page has been read.
    pub safety_read: bool,
    /// What the person has to mind.
    pub mind: Minded,
    /// When a session waits until the person is ready.
    pub wait_for_me: Waits,
    /// What is said, and by whom.
    pub voice: VoiceSettings,
}

/// Which theme is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ThemeChoice {
    /// As the system has it.
    #[default]
    System,
    Light,
    Dark,
}

impl ThemeChoice {
    /// Every choice, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The name in the file.
    pub const fn id(self) -> &'static str {
        match self {
            Self::System => "System",
            Self::Light => "Light",
            Self::Dark => "Dark",
        }
    }
}

/// How large everything is drawn, in per cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextSize(u16);

impl TextSize {
    /// The sizes that are offered; a file may name any between the first and the last.
    pub const OFFERED: [Self; 6] = [
        Self(90),
        Self(100),
        Self(120),
        Self(140),
        Self(170),
        Self(200),
    ];

    /// The size of so many per cent; none outside 80 to 200.
    pub const fn new(percent: u16) -> Option<Self> {
        match percent {
            80..=200 => Some(Self(percent)),
            _ => None,
        }
    }

    /// Per cent of the usual size.
    pub const fn percent(self) -> u16 {
        self.0
    }

    /// The factor by which everything is drawn larger.
    pub fn factor(self) -> f32 {
        f32::from(self.0) / 100.0
    }
}

impl Default for TextSize {
    fn default() -> Self {
        Self(100)
    }
}

/// The words of the file for when a session waits.
pub(super) const WAITS: [(Waits, &str); 3] = [
    (Waits::Never, "Never"),
    (Waits::ForNew, "New"),
    (Waits::Always, "Always"),
];

fn waits_id(waits: Waits) -> &'static str {
    let known = WAITS.iter().find(|(known, _)| *known == waits);
    known.map_or("Never", |(_, id)| id)
}

/// The names of the fields of each cue: its volume in per cent, and whether it sounds.
static CUE_FIELDS: LazyLock<[(String, String); Cue::ALL.len()]> = LazyLock::new(|| {
    let mut names = [const { (String::new(), String::new()) }; Cue::ALL.len()];
    for cue in Cue::ALL {
        let id = cue.id().replace('-', "_");
        names[cue as usize] = (format!("{id}_volume"), format!("{id}_on"));
    }
    names
});

/// The names of the fields of a cue: its volume in per cent, and whether it sounds.
pub(super) fn cue_fields(cue: Cue) -> (&'static str, &'static str) {
    let (percent, on) = &CUE_FIELDS[cue as usize];
    (percent, on)
}

impl Settings {
    /// Every field as the file writes it.
    pub(super) fn fields(&self) -> Vec<(&'static str, String)> {
        let mind: Vec<&str> = self.mind.iter().map(Mind::id).collect();
        let name = self.name.as_ref().map_or("", PersonName::as_str);
        let mut fields = vec![
            ("name", quoted(name)),
            ("theme", self.theme.id().to_owned()),
            ("text_size", self.text_size.percent().to_string()),
            ("reduce_motion", self.reduce_motion.to_string()),
            ("muted", self.muted.to_string()),
            ("safety_read", self.safety_read.to_string()),
            ("mind", format!("[{}]", mind.join(", "))),
            ("wait_for_me", waits_id(self.wait_for_me).to_owned()),
        ];
        let voice = &self.voice;
        let id = voice.voice.as_ref().map_or("", VoiceId::as_str);
        fields.extend([
            ("speaks", voice.speaks.id().to_owned()),
            ("voice", quoted(id)),
            ("voice_rate", voice.rate.to_string()),
            ("voice_volume", voice.volume.get().to_string()),
            ("says", voice.saying.amount.id().to_owned()),
            ("counts_reps", voice.saying.counts_reps.to_string()),
        ]);
        for cue in Cue::ALL {
            let (percent, on) = cue_fields(cue);
            let volume = self.volumes[cue];
            fields.push((percent, volume.percent.get().to_string()));
            fields.push((on, volume.on.to_string()));
        }
        fields
    }
}
