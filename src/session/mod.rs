//! A session: the plan that a routine becomes, and the engine that runs it.
//!
//! **Invariant:** nothing here knows a clock, a sound, a file or a window. Time comes in as an argument, as the
//! [`Duration`](std::time::Duration) since any fixed moment of a clock that never goes back; events come out.
//!
//! **Invariant:** every end is reckoned from a start and a length, never by counting ticks, so that nothing drifts.

mod attempt;
mod bout;
mod course;
mod cue;
mod cue_sheet;
mod engine;
mod experience;
mod introduction;
mod layout;
pub mod lesson;
pub mod lines;
mod motion;
mod person;
mod placed;
mod plan;
mod planned_step;
mod reading;
mod retime;
mod snapshot;
mod swap;
mod tempo;
mod way_in;
mod way_out;

pub use bout::{BoutDone, Outcome, Side, Swapped, keep_better};
pub use cue::Cue;
pub use cue_sheet::COUNTDOWN;
pub use engine::{BACK_WITHIN, Command, Engine, Event, MORE_TIME};
pub use experience::Experience;
pub use introduction::Introduction;
pub use motion::{Manner, Motion};
pub use person::{Person, Waits};
pub use placed::Placed;
pub use plan::{Plan, PlannedBout, Segment, SegmentKind};
pub use planned_step::{Length, PlannedStep, length_of, lengths_of_steps};
pub use snapshot::{End, Moment, Phase, Snapshot};
pub use swap::{Left, Swap, Taken};
pub use tempo::Tempo;
