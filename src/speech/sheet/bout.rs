//! What is said in a bout: what counts in it, where it is, and its end.

use std::time::Duration;

use super::AFTER_CHIME;
use super::ask::{About, Ask, When};
use super::parts::Telling;
use crate::exercise::Work;
use crate::session::lines::Role;
use crate::session::{COUNTDOWN, Cue};
use crate::speech::words::{self, Told};
use crate::speech::{Amount, Part};

/// Between a phrase that belongs to a sound and the next sound.
const BEFORE_NEXT_CUE: Duration = Duration::from_millis(50);

impl Telling<'_> {
    pub(super) fn bout(&self) -> Vec<Ask> {
        let mut asks: Vec<Ask> = Vec::new();
        for (nth, (at, cue)) in self.part.cues.iter().enumerate() {
            asks.extend(self.at_cue(nth, *at, *cue));
        }
        if self.script.saying.amount == Amount::Everything {
            asks.extend(self.shown(|role| !matches!(role, Role::Back | Role::Move)));
        } else {
            asks.extend(self.told(Told::Hold));
        }
        asks
    }

    /// What is said to a sound.
    fn at_cue(&self, nth: usize, at: Duration, cue: Cue) -> Option<Ask> {
        let work = &self.step.step.dose.work;
        let (part, after) = match (cue, work) {
            (Cue::Halfway, _) => (words::halfway(), AFTER_CHIME),
            (Cue::Countdown, Work::Hold(_)) => (self.last(at)?, Duration::ZERO),
            (Cue::BreatheOut, _) => (words::breathe_out(), AFTER_CHIME),
            (Cue::BreatheIn, _) => (words::breathe_in(), AFTER_CHIME),
            (Cue::WorkBegins, Work::Breaths { breathe_in, .. }) if !breathe_in.is_zero() => {
                (words::breathe_in(), AFTER_CHIME)
            }
            (Cue::WorkBegins | Cue::Rep, Work::Reps { .. }) => (self.rep(at)?, AFTER_CHIME),
            _ => return None,
        };
        let next = self.part.cues.get(nth + 1).map(|(at, _)| *at);
        let next = next.or(self.part.end);
        let by = match cue {
            Cue::Halfway => self.by(),
            _ => next.map(|next| next.saturating_sub(BEFORE_NEXT_CUE)),
        };
        Some(Ask {
            about: About::Cue,
            from: at + after,
            by,
            when: When::Exactly { clear: at },
            wordings: vec![part.into()],
        })
    }

    /// The number of the last second that begins at a time.
    fn last(&self, at: Duration) -> Option<Part> {
        let left = self.part.end?.checked_sub(at)?;
        let seconds = u32::try_from(left.as_millis().div_ceil(1_000)).ok()?;
        (1..=COUNTDOWN.as_secs())
            .contains(&u64::from(seconds))
            .then(|| words::last(seconds))
    }

    /// The number of the rep that begins at a time, where reps are counted. None in the last seconds, which are counted down.
    fn rep(&self, at: Duration) -> Option<Part> {
        if !self.script.saying.counts_reps {
            return None;
        }
        if self.countdown().is_some_and(|countdown| at >= countdown) {
            return None;
        }
        let plan = self.script.plan;
        let since = at.checked_sub(self.part.start)?;
        let begin = self.segment.start + since;
        let segments = &plan.segments[self.part.segments.clone()];
        let nth = segments.partition_point(|segment| segment.start <= begin);
        Some(words::rep(segments[nth.checked_sub(1)?].rep?))
    }
}
