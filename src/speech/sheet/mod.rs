//! The speech sheet: what is said when, beside the cue sheet.
//!
//! A plan is told part by part, a part being a pause or a bout. What there is to say in one (`pause`, `bout`) are asks, each
//! with the time that there is for it and with wordings, best first; `place` puts the first that fits where it has room. So
//! by construction no phrase runs into another, into a countdown, or past the part that it belongs to.

mod ask;
mod bout;
mod finale;
mod parts;
mod pause;
mod place;
mod whole;

use std::time::Duration;

pub use ask::About;
pub use finale::{Done, finale};

use self::parts::Telling;
use super::{Phrase, Saying};
use crate::exercise::Catalogue;
use crate::session::{Cue, Placed, Plan};

/// How long after its chime a phrase begins.
const AFTER_CHIME: Duration = Duration::from_millis(350);
/// How long after the start of a session the first phrase begins.
const AFTER_START: Duration = Duration::from_millis(1_500);
/// How long before a countdown all is said.
const BEFORE_COUNTDOWN: Duration = Duration::from_millis(600);
/// How long before the end of a pause or a bout without a countdown all is said.
const BEFORE_END: Duration = Duration::from_millis(300);

/// A phrase at its time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// The segment that its pause or bout begins with, by its place in the plan.
    pub part: usize,
    /// What it is about.
    pub about: About,
    /// When it begins, on the clock of the sheet.
    pub at: Duration,
    /// How long it takes.
    pub length: Duration,
    /// What is said.
    pub phrase: Phrase,
}

impl Spoken {
    fn new(part: usize, about: About, at: Duration, length: Duration, phrase: Phrase) -> Self {
        Self {
            part,
            about,
            at,
            length,
            phrase,
        }
    }

    /// When it is over.
    pub fn end(&self) -> Duration {
        self.at + self.length
    }
}

/// What is known of the length of a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// It takes so long.
    Takes(Duration),
    /// It is being made.
    NotYet,
    /// Nobody can say it.
    Never,
}

/// Knows how long it takes to say something.
pub trait Lengths {
    /// How long it takes to say a phrase. What is asked first is needed first.
    fn of(&mut self, phrase: &Phrase) -> Known;
}

impl<F: FnMut(&Phrase) -> Known> Lengths for F {
    fn of(&mut self, phrase: &Phrase) -> Known {
        self(phrase)
    }
}

/// How a session comes to be where it is told from.
#[derive(Debug, Clone, Copy, Default)]
pub struct Since<'a> {
    /// Nothing is said before this time.
    pub now: Duration,
    /// When what is being said is over.
    pub said_until: Duration,
    /// Whether the time was held until then, in the midst of a pause or a bout.
    pub was_held: bool,
    /// What has been said in this pause or bout already.
    pub said: &'a [About],
}

/// What is told, of what, and how much of it.
#[derive(Debug, Clone, Copy)]
pub struct Script<'a> {
    pub plan: &'a Plan,
    pub catalogue: &'a Catalogue,
    pub saying: Saying,
}

impl Script<'_> {
    /// What is said from a segment under way to the end of the plan, or to the first segment that lasts until the person
    /// says so, in order of time. `cues` are those of that segment and of all after it. Of each pause or bout it is what
    /// comes before the first phrase of which the length is not known yet.
    pub fn sheet(
        &self,
        placed: Placed,
        cues: &[(Duration, Cue)],
        since: Since<'_>,
        lengths: &mut dyn Lengths,
    ) -> Vec<Spoken> {
        let mut sheet = Vec::new();
        for (nth, part) in parts::parts(self.plan, placed, cues)
            .into_iter()
            .enumerate()
        {
            let telling = Telling::of(self, part);
            let mut asks = if telling.segment.kind.is_work() {
                telling.bout()
            } else {
                telling.pause()
            };
            let mut since = if nth == 0 { since } else { Since::default() };
            if since.was_held && since.now > telling.part.start + AFTER_CHIME * 2 {
                asks.insert(0, telling.going_on());
            }
            asks.retain(|ask| ask.about == About::Cue || !since.said.contains(&ask.about));
            since.now = since.now.max(telling.part.start);
            sheet.extend(place::place(
                telling.part.segments.start,
                asks,
                since,
                lengths,
            ));
        }
        sheet
    }
}
