//! A copy of all that a person has, as one zip file, and back.
//!
//! - [`back_up`] copies Supple's files, reads the copy again, and gives it its name only then.
//! - [`restore`] reads a whole backup first, then puts Supple's files of it where there are none. What a person has now stays.
//!
//! Both take nothing but Supple's own kinds of files (`belongs`), by names that every system can have, and tell what they leave
//! out: whatever else is in an archive could act by itself, as the settings of Git do. What belongs to one machine, such as
//! its id, is no part of it.

mod archive;
mod back_up;
mod belongs;
mod find;
mod left_out;
mod put;
mod restore;
mod restore_error;
mod restored;
mod told;
mod wrapping;

pub use back_up::{BackUpError, BackedUp, back_up};
pub use left_out::{LeftOut, Renamed};
pub use restore::restore;
pub use restore_error::RestoreError;
pub use restored::{Beside, Restored};
pub use told::Told;

/// The comment of every backup, by which it is known from one that somebody has packed by hand.
const MARK: &str = "Supple backup";

/// The largest file, the most of all together and the most files: nobody comes near it, unless a folder full of other
/// things was put there.
const LARGEST_FILE_BYTES: u64 = 1 << 30;
const MOST_BYTES: u64 = 2 << 30;
const MOST_FILES: usize = 100_000;
