//! What was said to hurt while a session ran, and what becomes of it in the record.

use super::{Answered, Answers, Pain, Reason};
use crate::session::{BoutDone, Outcome, keep_better};

/// That a bout hurt, and how much if that was said.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Hurt {
    /// The bout that was under way, or came next; nothing of it is done in this.
    pub(super) bout: BoutDone,
    /// How much.
    pub(super) pain: Option<Pain>,
}

/// The bouts of a record with what was said to hurt. One that was left before it had begun is among them, with no time: that it
/// hurt is not lost. What was not done to its end was left because it hurt.
pub(super) fn with_hurts(bouts: &[BoutDone], hurts: &[Hurt]) -> (Vec<BoutDone>, Answered) {
    let mut bouts = bouts.to_vec();
    for hurt in hurts {
        keep_better(&mut bouts, hurt.bout.clone());
    }
    let mut answers = Answered::default();
    for hurt in hurts {
        let is_hurt = |bout: &BoutDone| bout.is_same_as(&hurt.bout);
        let Some(place) = bouts.iter().position(is_hurt) else {
            continue;
        };
        let before = answers.of(place);
        let was_left = bouts[place].outcome != Outcome::Done;
        answers.set(
            place,
            Answers {
                pain: hurt.pain.or(before.pain),
                reason: was_left.then_some(Reason::Hurts),
                ..before
            },
        );
    }
    (bouts, answers)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::session::Side;

    fn bout(number: usize, seconds: u64, outcome: Outcome) -> BoutDone {
        BoutDone {
            bout: number,
            exercise: "pigeon".into(),
            instead_of: None,
            side: Side::Left,
            set: 1,
            planned: Duration::from_secs(30),
            done: Duration::from_secs(seconds),
            outcome,
        }
    }

    fn hurt(number: usize, pain: Option<u8>) -> Hurt {
        Hurt {
            bout: bout(number, 0, Outcome::Cut),
            pain: pain.and_then(Pain::new),
        }
    }

    #[test]
    fn what_hurt_and_was_left_was_left_because_it_hurt() {
        let done = [bout(0, 30, Outcome::Done), bout(1, 8, Outcome::Skipped)];
        let hurts = [hurt(0, Some(3)), hurt(1, Some(6)), hurt(1, None)];
        let (bouts, answers) = with_hurts(&done, &hurts);
        assert_eq!(bouts, done);
        assert_eq!(answers.of(0).pain, Pain::new(3));
        assert_eq!(answers.of(0).reason, None);
        assert_eq!(answers.of(1).pain, Pain::new(6));
        assert_eq!(answers.of(1).reason, Some(Reason::Hurts));
    }

    #[test]
    fn pain_on_the_way_into_a_pose_is_kept_though_nothing_was_done() {
        let (bouts, answers) = with_hurts(&[], &[hurt(4, Some(7))]);
        assert_eq!(bouts, [bout(4, 0, Outcome::Cut)]);
        assert_eq!(answers.of(0).pain, Pain::new(7));
    }
}
