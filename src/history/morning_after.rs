//! Whether there is a session whose morning after is still to be asked about.

use super::{Morning, Record, Today};

/// For so many days a session is asked about: who opens the app later no longer knows. Supple's own default.
const DAYS: i32 = 3;

/// The session that a person is to be asked about at the first opening on a later day: the latest practice before today, at
/// most three days ago, if they have neither said nor dismissed how the morning after it was.
///
/// `records` are those of a history, oldest first.
#[must_use]
pub fn asks_about_morning<'a>(records: &'a [Record], today: &Today) -> Option<&'a Record> {
    let mut latest_first = today.practices(records).rev();
    let latest = latest_first.find(|session| session.day < today.date())?;
    let days_ago = (today.date() - latest.day).get_days();
    let is_open = latest.record.morning == Morning::Unasked;
    (is_open && days_ago <= DAYS).then_some(latest.record)
}
