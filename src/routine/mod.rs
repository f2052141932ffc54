//! Routines: what they are, how their files are read and changed, and the library of all of them.
//!
//! Knows nothing of the timeline that a routine becomes, and never writes a file.

pub mod edit;
mod length;
mod library;
mod model;
mod read;

pub use library::{Entry, Library, Origin, SyncCopy};
pub use model::{Day, Routine, Schedule, Step};
pub use read::{LONGEST_PLAN, MOST_STEPS, read, read_draft};
