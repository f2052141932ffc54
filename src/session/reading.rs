//! How long people take to read.

use std::time::Duration;

/// How fast people read, in characters a second, kept low: they get into a pose meanwhile.
const CHARACTERS_A_SECOND: f32 = 12.0;
/// The least time that a line stays.
const LEAST_FOR_A_LINE: Duration = Duration::from_secs(5);

/// For the few words that the same comes on the other side.
pub(super) const SAME: Duration = Duration::from_secs(2);

/// The time that a line stays at least.
pub(super) fn reading_time(line: &str) -> Duration {
    #[expect(
        clippy::cast_precision_loss,
        reason = "a line of at most 2,000 characters"
    )]
    let seconds = line.chars().count() as f32 / CHARACTERS_A_SECOND;
    Duration::from_secs_f32(seconds).max(LEAST_FOR_A_LINE)
}
