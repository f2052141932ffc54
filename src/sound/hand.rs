//! What the rest of the app holds of the sound: a hand that lays orders on the desk.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::clip::Clip;
use super::desk::Desk;
use super::volumes::{Percent, Volumes};
use crate::session::Cue;

/// The session's monotonic clock: the time that the plan's cues are given in.
pub type Clock = Arc<dyn Fn() -> Duration + Send + Sync>;

/// How long a due cue may still be under way to the device, at most: the margin of the live timing and a late block.
const UNDER_WAY: Duration = Duration::from_millis(300);

/// A handle on the sound of a session. Clones are the same hand; any thread may use it.
#[derive(Clone)]
pub struct Hand {
    desk: Arc<Desk>,
    clock: Clock,
}

impl Hand {
    /// A hand with nothing to play, every volume at its default, not muted.
    pub fn new(clock: Clock) -> Self {
        Self {
            desk: Arc::default(),
            clock,
        }
    }

    /// Replaces every cue that has not begun, at the times of the session's clock and in any order.
    ///
    /// With the rest of a plan this is a skip, with nothing it is a pause. A cue that is due at the moment of the call has
    /// begun, even though its samples may still be on their way: it is heard, once. A cue that comes too late plays at once if
    /// it is up to 150 ms late, and is dropped otherwise.
    pub fn set_cues(&self, mut cues: Vec<(Duration, Cue)>) {
        cues.sort_unstable();
        cues.dedup();
        let now = (self.clock)();
        let spent = self.desk.change(|orders| {
            let begun = orders.schedule.partition_point(|&(at, _)| at < now);
            let under_way =
                orders.schedule[..begun].partition_point(|&(at, _)| at + UNDER_WAY < now);
            let kept = &orders.schedule[under_way..begun];
            if kept.iter().any(|cue| cues.binary_search(cue).is_err()) {
                cues.extend_from_slice(kept);
                cues.sort_unstable();
                cues.dedup();
            }
            (
                std::mem::replace(&mut orders.schedule, cues.into()),
                orders.spent.take(),
            )
        });
        drop(spent);
    }

    /// Replaces all that has not been begun to be said, at the times of the session's clock and in order. What is being said
    /// goes on: [`Hand::hush`] breaks it off. What comes more than 150 ms late is dropped.
    pub fn set_words(&self, words: Vec<(Duration, Arc<Clip>)>) {
        let spent = self.desk.change(|orders| {
            for (_, clip) in &words {
                orders.keep(clip);
            }
            let words = words.into();
            (
                std::mem::replace(&mut orders.words, words),
                orders.spent_words.take(),
            )
        });
        drop(spent);
    }

    /// Breaks off what is being said: it fades out.
    pub fn hush(&self) {
        self.desk.change(|orders| {
            orders.remark = None;
            orders.hushed += 1;
        });
    }

    /// Says something as soon as the device can; what is being said is broken off. Without a device it is forgotten after two
    /// seconds.
    pub fn say_now(&self, clip: &Arc<Clip>) {
        let now = (self.clock)();
        self.desk.change(|orders| {
            orders.keep(clip);
            orders.remark = Some((now, Arc::clone(clip)));
        });
    }

    /// Sets how loud words are that begin from now on.
    pub fn set_speech_volume(&self, percent: Percent) {
        self.desk
            .change(|orders| orders.speech_gain = percent.gain());
    }

    /// Sets how loud cues are that begin from now on.
    pub fn set_volumes(&self, volumes: &Volumes) {
        self.desk.change(|orders| orders.volumes = *volumes);
    }

    /// Silences everything, also what sounds already, or lets it be heard again. Cues go on in silence.
    pub fn set_muted(&self, muted: bool) {
        self.desk.change(|orders| orders.muted = muted);
    }

    /// Plays a cue as soon as the device can, at its volume: the try button.
    ///
    /// Without a device it is forgotten after two seconds. A cue that is off, or a muted sound, stays silent.
    pub fn play_now(&self, cue: Cue) {
        let now = (self.clock)();
        self.desk.change(|orders| orders.ask_for(now, cue));
    }

    /// The session's clock.
    #[cfg(feature = "app")]
    pub(super) fn clock(&self) -> &Clock {
        &self.clock
    }

    /// The side that the audio thread reads.
    pub(super) fn desk(&self) -> &Arc<Desk> {
        &self.desk
    }
}

impl fmt::Debug for Hand {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Hand")
            .field("desk", &self.desk)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU64, Ordering};

    use super::*;

    const fn seconds(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    fn hand_at(millis: &Arc<AtomicU64>) -> Hand {
        let millis = Arc::clone(millis);
        Hand::new(Arc::new(move || {
            Duration::from_millis(millis.load(Ordering::Relaxed))
        }))
    }

    fn schedule(hand: &Hand) -> Vec<(Duration, Cue)> {
        hand.desk()
            .try_read()
            .expect("nobody else")
            .schedule
            .to_vec()
    }

    #[test]
    fn the_schedule_is_sorted_whatever_order_it_came_in() {
        let hand = hand_at(&Arc::default());
        hand.set_cues(vec![
            (seconds(2), Cue::Rep),
            (seconds(1), Cue::Halfway),
            (seconds(2), Cue::Rep),
        ]);
        assert_eq!(
            schedule(&hand),
            [(seconds(1), Cue::Halfway), (seconds(2), Cue::Rep)]
        );
    }

    #[test]
    fn a_withdrawal_spares_what_is_already_under_way() {
        let millis = Arc::new(AtomicU64::new(0));
        let hand = hand_at(&millis);
        hand.set_cues(vec![
            (seconds(1), Cue::Rep),
            (seconds(5), Cue::WorkEnds),
            (seconds(6), Cue::Rep),
        ]);
        millis.store(5_010, Ordering::Relaxed);
        hand.set_cues(Vec::new());
        assert_eq!(schedule(&hand), [(seconds(5), Cue::WorkEnds)]);
    }

    #[test]
    fn every_order_is_a_change_that_the_audio_side_can_see() {
        let hand = hand_at(&Arc::default());
        let mut seen = hand.desk().changes();
        let orders: [&dyn Fn(); 4] = [
            &|| hand.set_cues(Vec::new()),
            &|| hand.set_volumes(&Volumes::default()),
            &|| hand.set_muted(true),
            &|| hand.play_now(Cue::Rep),
        ];
        for order in orders {
            order();
            assert_ne!(
                std::mem::replace(&mut seen, hand.desk().changes()),
                hand.desk().changes()
            );
        }
    }
}
