//! Something that is to be said, and the time that there is for it.

use std::time::Duration;

use crate::speech::words::Told;
use crate::speech::{Part, Phrase};

/// What a phrase is about: in one visit of a pause or a bout it is said once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum About {
    /// The time goes on.
    GoingOn,
    /// A rest, or a change of sides, has begun.
    Pause,
    /// What comes next.
    Next,
    /// The session waits.
    Waiting,
    /// How to do it, in few words.
    Told(Told),
    /// One of the lines that are shown, by its place among them.
    Line(usize),
    /// What sounds at that moment.
    Cue,
    /// The session is over.
    End,
}

/// When something is said in its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    /// At its beginning or not at all; nothing else is said from this time before it on.
    Exactly { clear: Duration },
    /// As soon as may be.
    Soon,
    /// As late as may be.
    Late,
}

/// Something that is to be said.
#[derive(Debug, Clone)]
pub(super) struct Ask {
    pub about: About,
    /// When it begins at the earliest.
    pub from: Duration,
    /// When it is over at the latest; none where nobody knows.
    pub by: Option<Duration>,
    pub when: When,
    /// How it can be said, best first.
    pub wordings: Vec<Phrase>,
}

/// The wordings of some lists of parts, best first, each once.
pub(super) fn wordings(lists: impl IntoIterator<Item = Vec<Part>>) -> Vec<Phrase> {
    let mut wordings: Vec<Phrase> = lists.into_iter().map(Phrase::new).collect();
    wordings.dedup();
    let last = wordings.last().cloned();
    wordings.extend(last.map(|last| Phrase {
        quick: true,
        ..last
    }));
    wordings
}
