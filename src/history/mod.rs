//! The record of what was done: a log that grows by lines, and a journal of the session under way.
//!
//! - [`Journal`] writes the session down while it runs, a durable line for each segment, and at its end a
//!   [`Record`] into the log.
//! - [`Interrupted`] is a journal whose session died; it is resumed or kept.
//! - [`append`], [`change`], [`delete`], [`restore`], [`away()`] and [`take_back_away`] add lines to the log of this machine;
//!   nothing ever rewrites one. Facts that the first version did not know are lines of their own, merged by id.
//! - [`History`] is what all the files together say, those of other machines included.
//! - [`statistics`] sums them up: days, weeks, muscles, pain.
//! - [`json`], [`csv()`] and [`ics()`] give records to other programs; [`save_elsewhere`] is the way out when the folder fails.
//!
//! It knows nothing of the engine, of the window or of words that people read.

mod answers;
mod away;
mod change;
mod dated;
mod edits;
mod elsewhere;
mod entries;
mod error;
mod experience;
mod export;
mod fact;
mod fact_line;
mod facts;
mod feeling;
mod given;
mod header;
mod hurt;
mod interrupted;
mod journal;
mod journal_line;
mod line;
mod log;
mod logged;
mod measure;
mod merge;
mod morning;
mod morning_after;
mod names;
mod of_ids;
mod placed;
mod rating;
mod read;
mod record;
mod replay;
mod ron_line;
mod run;
pub mod statistics;
mod step;
mod stream;
mod told;
mod unreadable;
mod values;
mod version;

pub use answers::{Answered, Answers, Reason};
pub use away::{Away, Why};
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
pub use log::{append, away, change, delete, restore, take_back_away};
pub use measure::Measure;
pub use morning::{Felt, Morning};
pub use morning_after::asks_about_morning;
pub use rating::{Effort, Pain};
pub use read::{History, Stamp};
pub use record::{BoutRecord, Ended, Record, new_id};
pub(crate) use run::is_running_file;
pub use unreadable::{Damage, Unreadable};
