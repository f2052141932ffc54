//! What a session sounds like: synthesis, placement on samples, and the device.
//!
//! ```text
//! body ─► tone, air ─► voice ─► bank ◄─ own ◄─ files   ten voices at one sample rate
//!                                │
//!    clip ─► hand ─► desk ─► timeline ◄─ timing  cues become samples, mixed by mix; words by speaker
//!                                │
//!                        ┌───────┴───────┐
//!            device ─► output           wav      a device that is watched over, or a file
//! ```
//!
//! * `voice` synthesises one sound for each cue from struck bodies and air; [`Bank`] holds them, `own` puts a person's
//!   files in their place, which `files` reads.
//! * [`Hand`] is what the rest of the app holds: it hands cues over, withdraws them, sets volumes. [`Timeline`] is what the
//!   device pulls: one endless source for the whole session. They meet on a desk between them that never makes the device wait.
//! * [`Timing`] says which moment of the session's clock a sample stands for.
//! * `Output` keeps a device open, or keeps trying; [`render`] writes the very same timeline to a WAV file.
//!
//! **Invariants**
//!
//! * A cue begins on the sample that stands for its time. Nothing is ever started "now" by a thread that happens to be awake.
//! * The audio thread never waits for a lock, and neither allocates nor frees anything that grows with a plan.
//! * The live session and the rendered file differ only in their [`Timing`].
//! * A missing, dying or mad device is never an error: the session does not notice, and the sound returns by itself.
//! * The module knows no plan, no engine and no window; time reaches it as a [`Clock`] and as the times of cues.
//!
//! Without the cargo feature `app` everything but the device and the decoding of a person's files is still here.

mod air;
mod bank;
mod body;
mod clip;
mod desk;
pub mod files;
mod hand;
mod mix;
mod own;
mod speaker;
mod timeline;
mod timing;
mod tone;
mod voice;
mod volumes;
mod wav;

#[cfg(feature = "app")]
mod device;
#[cfg(feature = "app")]
mod output;
#[cfg(feature = "app")]
mod urgent;
#[cfg(feature = "app")]
mod watch;

#[cfg(test)]
mod simulation;

pub use bank::Bank;
pub use clip::{CLIP_RATE, Clip};
pub use files::{ForeignKind, LARGEST_BYTES, OwnSoundFault, OwnSoundProblem};
pub use hand::{Clock, Hand};
pub use own::{LONGEST_SECONDS, OwnSounds};
pub use timeline::Timeline;
pub use timing::Timing;
pub use volumes::{Percent, PercentError, Volume, Volumes};
pub use wav::{RenderError, Score, WAV_RATE, render};

#[cfg(feature = "app")]
pub use output::{Output, OutputState};
