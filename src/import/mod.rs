//! Routines out of the exports of other apps.
//!
//! The bytes of an export become text (`bytes`), then JSON, of which each app's own module makes [`Sheet`]s: lists of what is
//! done, as the other app has it. [`assemble`] makes routines of them, with the catalogue's exercises where their names match
//! (`names`), and tells what could not be carried over. Nothing is written here except by [`Intake`], which never replaces a file.

mod apps;
mod assemble;
mod bring;
mod bytes;
mod contents;
mod fields;
mod keep;
mod limits;
mod names;
mod open_hiit;
mod remark;
mod rests;
mod rounds;
mod sheet;
mod sides;
mod steps;
mod tabata_timer;
mod timer_machine;
mod tokens;
mod told;
mod workout_timer;

pub use apps::{Export, Unreadable};
pub use assemble::{Imported, assemble};
pub use bring::{Intake, Progress, in_order};
pub use keep::{Kept, NotKept};
pub use limits::{LeftOut, MOST_EXERCISES, MOST_IN_VAIN, MOST_ROUTINES};
pub use names::KnownNames;
pub use remark::Remark;
pub use sheet::{Amount, Item, Rounds, Sheet};
pub use told::{Brought, Refused, Told};

#[cfg(test)]
mod tests;
