//! The record of what was done: a log that grows by lines, and a journal of the session under way.
//!
//! - [`Journal`] writes the session down while it runs, a durable line for each segment, and at its end a
//!   [`Record`] into the log.
//! - [`Interrupted`] is a journal whose session died; it is resumed or kept.
//! - [`append`], [`change`], [`delete`] and [`restore`] add lines to the log of this machine; nothing ever
//!   rewrites one.
//! - [`History`] is what all the files together say, those of other machines included.
//! - [`statistics`] sums them up: days, weeks, muscles, pain.
//! - [`json`], [`csv()`] and [`ics()`] give records to other programs; [`save_elsewhere`] is the way out when the folder fails.
//!
//! It knows nothing of the engine, of the window or of words that people read.

mod change;
mod dated;
mod elsewhere;
mod entries;
mod error;
mod experience;
mod export;
mod feeling;
mod header;
mod interrupted;
mod journal;
mod journal_line;
mod line;
mod log;
mod logged;
mod merge;
mod names;
mod read;
mod record;
mod run;
pub mod statistics;
mod stream;
mod unreadable;
mod values;

pub use change::Edit;
pub use dated::{Dated, Today};
pub use elsewhere::{change_elsewhere, save_elsewhere};
pub use error::{SaveError, Unsaved};
pub use experience::experience;
pub use export::{Columns, csv, ics, json};
pub use feeling::Feeling;
pub use header::Header;
pub use interrupted::{Found, Interrupted, adopt};
pub use journal::{Finish, Journal, Noted};
pub use log::{append, change, delete, restore};
pub use read::{History, Stamp};
pub use record::{BoutRecord, Ended, Pain, Record, new_id};
pub(crate) use run::is_running_file;
pub use unreadable::{Reason, Unreadable};
