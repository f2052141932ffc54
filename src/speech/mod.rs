//! What is said in a session, when, and by whom.
//!
//! ```text
//! part ─► words ─► phrase ─► sheet          what there is to say, in which words, and when
//!                               │
//! raw ─► shape ─► engine ┐      │
//!                 pack   ├─► layers ─► studio    who says it, and the thread that has it said ahead of time
//!           recordings   ┘
//! ```
//!
//! A phrase is a list of parts, such as a name, a side and a dose; each part is a message of its own. It is made into one
//! [`Clip`](crate::sound::Clip) by the first layer that can say all of it, and is never said by two voices.
//!
//! **Invariants**
//!
//! * Everything is said ahead of time: whoever makes samples never knows when they are heard.
//! * Words are never cut or stretched: what does not fit is said in fewer words, faster by whoever says it, or not at all.
//! * Nothing that an engine does or fails to do is an error of the session.

mod booth;
mod choice;
pub mod engine;
mod language;
mod layers;
mod pack;
mod part;
mod phrase;
mod program;
mod rate;
mod raw;
mod recorded_names;
mod recordings;
mod saying;
pub mod says;
mod shape;
pub mod sheet;
mod studio;
mod voice;
pub mod voices;
pub mod words;

pub use booth::Booth;
pub use choice::{Cast, Reason, Wanted};
pub use pack::{Pack, PackFault};
pub use part::{Missing, Part};
pub use phrase::Phrase;
pub use rate::Rate;
pub use raw::Raw;
pub use recordings::Recordings;
pub use saying::{Amount, Saying};
pub use shape::{AFTER, BEFORE, Unfit, shape};
pub use studio::Studio;
pub use voice::Voice;
