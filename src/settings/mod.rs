//! What a person has set, in `settings.ron` of their config folder.
//!
//! **Invariant:** a file that cannot be read, or in which there are no settings, is never overwritten; comments and order of
//! a file that can be read stay as they are.

mod edit;
mod file;
mod model;
mod person_name;
mod read;
mod voice;

pub use file::{SettingsFile, SettingsTrouble};
pub use model::{Settings, TextSize, ThemeChoice};
pub use person_name::{LONGEST_NAME, NoName, PersonName};
pub use read::{Unread, check};
pub use voice::{LONGEST_VOICE, RATES, Speaks, VoiceId, VoiceSettings};
