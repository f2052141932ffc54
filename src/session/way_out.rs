//! When the way out of a pose is told: towards the end of its bout, and on into what follows.

use std::time::Duration;

use super::reading::reading_time;
use crate::exercise::{Exercise, Work};

/// How long before its end a bout tells the way out.
const BEFORE_THE_END: Duration = Duration::from_secs(5);

/// How long before its end a bout tells the way out; nothing where it is over too soon, or where nobody knows when. Before
/// the last rep turns back the way out would be told in the midst of it.
pub(super) fn told_before_the_end(work: &Work) -> Duration {
    let (length, turning_back) = match *work {
        Work::Hold(length) => (length, length),
        Work::Reps { down, .. } => (work.length(), down),
        Work::Breaths { .. } => (work.length(), work.length()),
        Work::Open => (Duration::ZERO, Duration::ZERO),
    };
    // Half of a short one is not spent on leaving it.
    if length <= BEFORE_THE_END * 2 {
        return Duration::ZERO;
    }
    BEFORE_THE_END.min(turning_back)
}

/// The lines of the way out that are still to be read after a bout, each with the time that it takes.
pub(super) fn left<'a>(
    exercise: &'a Exercise,
    work: &Work,
) -> impl Iterator<Item = (&'a str, Duration)> {
    let mut told = told_before_the_end(work);
    let lines = exercise.lines.back.iter().map(move |line| {
        let time = reading_time(line);
        let left = time.saturating_sub(told);
        told = told.saturating_sub(time);
        (line.as_str(), left)
    });
    lines.filter(|(_, left)| !left.is_zero())
}
