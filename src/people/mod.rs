//! The people of one machine, by what they are called.
//!
//! `platform` knows their folders, `settings` their names: here both come together, for the window and the command line, which
//! tell of people in the same words. Nothing of a person is read but their name.

mod add;
mod everybody;
mod find;
mod remove;
#[cfg(test)]
mod tests;

pub use add::{NotAdded, add};
pub use everybody::{People, Person};
pub use find::NotFound;
pub use remove::{NotRemovable, remove};
