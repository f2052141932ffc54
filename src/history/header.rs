//! What is known of a session when it begins.

use std::time::Duration;

use jiff::Zoned;

use super::Pain;

/// The beginning of a session, and all that is needed to go on with it after a crash.
#[derive(Debug, Clone, PartialEq)]
pub struct Header {
    /// The id of the record to come, see [`super::new_id`].
    pub id: String,
    /// When it begins, with the time zone of the place.
    pub started: Zoned,
    /// The name of the routine.
    pub routine: String,
    /// The file name of the routine, or the name of a bundled one.
    pub file: String,
    /// The lasting id of the routine, where its file has one.
    pub routine_id: Option<String>,
    /// The text of the routine file, so that it can be resumed even if the file has changed since.
    pub text: String,
    /// The length of the plan; open bouts count nothing.
    pub planned: Duration,
    /// How many bouts the plan has.
    pub bouts_planned: u32,
    /// Pain before it, if the person said.
    pub pain_before: Option<Pain>,
}
