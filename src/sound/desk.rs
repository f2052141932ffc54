//! Where a hand lays its orders, and a timeline finds them.
//!
//! The two sides share one small mutex. The hand may wait for it; the audio side only ever tries it, once a block, and only
//! after an atomic counter has told it that something changed. A plan lies on the desk as one `Arc`: taking it is a counter,
//! and the one it replaces is laid back on the desk for the hand to free.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::Duration;

use super::clip::Clip;
use super::speaker::Words;
use super::volumes::Volumes;
use crate::session::Cue;

/// Cues with their times, in order of time.
pub(super) type Schedule = Arc<[(Duration, Cue)]>;

/// How many tries wait at most: nobody listens to more.
const TRIES: usize = 4;

/// A try that waited longer than this is forgotten: there was no device.
const STALE_TRY: Duration = Duration::from_secs(2);

/// Where the hand lays its orders. It outlives every timeline, so that a reopened device finds what is still to come.
#[derive(Debug, Default)]
pub(super) struct Desk {
    changes: AtomicU64,
    orders: Mutex<Orders>,
}

/// All that a timeline is told.
#[derive(Debug, Default)]
pub(super) struct Orders {
    /// Every cue of the plan, those that are over included.
    pub schedule: Schedule,
    /// A schedule that a timeline is done with, to be freed by the hand.
    pub spent: Option<Schedule>,
    /// All that is said of the plan, what is over included.
    pub words: Words,
    /// Words that a timeline is done with, to be freed by the hand.
    pub spent_words: Option<Words>,
    /// How often what is being said was to be broken off.
    pub hushed: u64,
    /// Something that is said at once, and when it was asked for.
    pub remark: Option<(Duration, Arc<Clip>)>,
    /// Everything that was ever to be said, so that no timeline frees any of it.
    pub clips: Vec<Arc<Clip>>,
    /// How loud words are, as a factor.
    pub speech_gain: f32,
    /// How loud each cue is.
    pub volumes: Volumes,
    /// Whether all is silent.
    pub muted: bool,
    /// What the try button asked for, and when.
    pub tries: Vec<(Duration, Cue)>,
}

impl Orders {
    /// Keeps what is to be said for as long as there is a hand or a timeline.
    pub fn keep(&mut self, clip: &Arc<Clip>) {
        if !self.clips.iter().any(|kept| Arc::ptr_eq(kept, clip)) {
            self.clips.push(Arc::clone(clip));
        }
    }

    /// Notes that a cue was asked for at `now`.
    pub fn ask_for(&mut self, now: Duration, cue: Cue) {
        self.tries.retain(|&(asked, _)| is_fresh(asked, now));
        if self.tries.len() < TRIES {
            self.tries.push((now, cue));
        }
    }
}

/// Whether somebody who asked for a cue at `asked` still waits for it.
pub(super) fn is_fresh(asked: Duration, now: Duration) -> bool {
    now.saturating_sub(asked) <= STALE_TRY
}

impl Desk {
    /// Counts the changes so far: as long as it stands still, there is nothing to read.
    pub fn changes(&self) -> u64 {
        self.changes.load(Ordering::Acquire)
    }

    /// Changes the orders. Waits for a timeline that is reading them, which is a matter of microseconds.
    pub fn change<R>(&self, change: impl FnOnce(&mut Orders) -> R) -> R {
        let mut orders = self.orders.lock().unwrap_or_else(PoisonError::into_inner);
        let result = change(&mut orders);
        self.changes.fetch_add(1, Ordering::Release);
        result
    }

    /// The orders, unless the hand is writing at this very moment. Never waits.
    pub fn try_read(&self) -> Option<MutexGuard<'_, Orders>> {
        match self.orders.try_lock() {
            Ok(orders) => Some(orders),
            Err(TryLockError::Poisoned(poisoned)) => Some(poisoned.into_inner()),
            Err(TryLockError::WouldBlock) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reading_while_the_hand_writes_gives_nothing_instead_of_waiting() {
        let desk = Desk::default();
        desk.change(|_| assert!(desk.try_read().is_none()));
        assert!(desk.try_read().is_some());
    }

    #[test]
    fn of_impatient_tries_a_few_wait_and_none_for_long() {
        let mut orders = Orders::default();
        for second in 0..9 {
            orders.ask_for(Duration::from_secs(second), Cue::Rep);
            orders.ask_for(Duration::from_secs(second), Cue::Halfway);
        }
        assert!(orders.tries.len() <= TRIES);
        assert!(
            orders
                .tries
                .iter()
                .all(|&(asked, _)| is_fresh(asked, Duration::from_secs(8)))
        );
    }
}
