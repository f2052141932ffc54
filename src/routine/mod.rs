//! Routines: what they are, how their files are read and changed, and the library of all of them.
//!
//! Knows nothing of the timeline that a routine becomes, and never writes a file.

pub mod edit;
mod fitting;
mod length;
mod library;
mod model;
mod read;
mod short;
mod turns;

pub use library::{Entry, Library, Origin, SyncCopy};
pub use model::{Day, Rounds, Routine, Schedule, Step};
pub use read::{LONGEST_PLAN, MOST_STEPS, ROUNDS, read, read_draft};
pub use turns::{Round, Turn};
