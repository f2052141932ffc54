//! What is said when all is done.

use std::time::Duration;

use super::{About, Known, Lengths, Spoken};
use crate::speech::{Phrase, words};

/// How long after the sound of the end it is told: that rings for longer than the others.
const AFTER_END: Duration = Duration::from_millis(1_200);

/// What is said after a session of a plan with so many segments has ended: so many exercises were done, in so long a time.
pub fn finale(
    segments: usize,
    end: Duration,
    (exercises, time): (usize, Duration),
    lengths: &mut dyn Lengths,
) -> Option<Spoken> {
    let phrase = Phrase::new(words::finished(exercises as u64, time));
    match lengths.of(&phrase) {
        Known::Takes(length) => Some(Spoken::new(
            segments,
            About::End,
            end + AFTER_END,
            length,
            phrase,
        )),
        Known::NotYet | Known::Never => None,
    }
}
