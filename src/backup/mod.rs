//! A copy of all that a person has, as one zip file, and back.
//!
//! - [`back_up`] copies the config folder as it is, reads the copy again, and gives it its name only then.
//! - [`bring_back`] reads a whole backup first, then puts its files where there are none. What a person has now stays.
//!
//! What belongs to one machine, such as its id, is no part of it, nor are folders whose names begin with a dot: they belong
//! to other programs, such as Git and Syncthing.

mod back_up;
mod bring_back;
mod told;

pub use back_up::{BackUpError, BackedUp, back_up};
pub use bring_back::{Beside, BringBackError, BroughtBack, bring_back};
pub use told::Told;

/// The comment of every backup, by which it is known whatever is in it.
const MARK: &str = "Supple backup";

/// The largest file, the most of all together and the most files: nobody comes near it, unless a folder full of other
/// things was put there.
const LARGEST_FILE_BYTES: u64 = 1 << 30;
const MOST_BYTES: u64 = 2 << 30;
const MOST_FILES: usize = 100_000;
