//! The time of day: the one place that asks for it.
//!
//! It is written into records and shown to people; no time of a session is ever measured with it, since it
//! may jump.

use jiff::Zoned;

/// Now, in the time zone of the system; in UTC where the system names none.
#[must_use]
#[expect(
    clippy::disallowed_methods,
    reason = "the one place that asks for the time of day"
)]
pub fn now() -> Zoned {
    Zoned::now()
}
