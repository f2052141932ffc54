//! Whoever can say something.

use std::time::Duration;

use super::Phrase;
use crate::sound::Clip;

/// Says phrases, or does not.
pub trait Says: Send {
    /// Says a phrase, within so long a time.
    fn say(&mut self, phrase: &Phrase, deadline: Duration) -> Answer;
}

/// What has become of a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// It was said.
    Said(Clip),
    /// This voice does not have it.
    Unknown,
    /// It should have been said, but was not.
    Failed,
}
