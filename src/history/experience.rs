//! How often each exercise was done to its end.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Ended, Record};
use crate::session::{Experience, Outcome};

/// What a person has done so far. A time counts if nothing of the exercise was skipped or cut short in a session; where the
/// session ended before its plan did, nobody knows that of the exercise that was done last.
#[must_use]
pub fn experience<'a>(records: impl IntoIterator<Item = &'a Record>) -> Experience {
    let mut experience = Experience::default();
    let mut exercises: HashMap<&Arc<str>, bool> = HashMap::new();
    for record in records {
        exercises.clear();
        for bout in &record.bouts {
            let all_done = exercises.entry(&bout.exercise).or_insert(true);
            *all_done &= bout.outcome == Outcome::Done;
        }
        if record.ended != Ended::Finished
            && let Some(last) = record.bouts.last()
        {
            exercises.insert(&last.exercise, false);
        }
        let done = exercises.iter().filter(|(_, all_done)| **all_done);
        done.for_each(|(exercise, _)| experience.add(exercise));
    }
    experience
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    use crate::history::{Answered, BoutRecord, Morning};
    use crate::session::Side;

    fn bout(exercise: &str, outcome: Outcome) -> BoutRecord {
        BoutRecord {
            exercise: exercise.into(),
            instead_of: None,
            side: Side::Both,
            set: 1,
            planned: Duration::from_secs(30),
            done: Duration::from_secs(30),
            outcome,
        }
    }

    #[test]
    fn an_exercise_is_known_after_three_sessions_in_which_all_of_it_was_done() {
        let session = |outcomes: [Outcome; 2]| Record {
            id: "01JT".into(),
            started: "2026-05-03T07:00:00+02:00[Europe/Berlin]".parse().unwrap(),
            routine: "Hips".into(),
            file: "hips.ron".into(),
            routine_id: None,
            planned: Duration::from_secs(90),
            bouts_planned: 3,
            active: Duration::from_secs(90),
            bouts: vec![
                bout("cobra", outcomes[0]),
                bout("walk", Outcome::Done),
                bout("cobra", outcomes[1]),
            ],
            ended: Ended::Finished,
            pain_before: None,
            pain_after: None,
            note: String::new(),
            answers: Answered::default(),
            morning: Morning::default(),
        };
        let all = session([Outcome::Done; 2]);
        let part = session([Outcome::Done, Outcome::Skipped]);
        let of = |records: &[&Record]| {
            let experience = experience(records.iter().copied());
            ["cobra", "walk", "pigeon"].map(|id| experience.knows(id))
        };
        assert_eq!(of(&[&all, &all]), [false, false, false]);
        assert_eq!(of(&[&all, &part, &all]), [false, true, false]);
        assert_eq!(of(&[&all, &part, &all, &all, &all]), [true, true, false]);
        // Whoever stops between two sets has not done all of them.
        let stopped = Record {
            ended: Ended::Stopped,
            ..all.clone()
        };
        assert_eq!(of(&[&stopped, &stopped, &stopped]), [false, true, false]);
    }
}
