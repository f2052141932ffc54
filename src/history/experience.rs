//! How often each exercise was done to its end.

use std::sync::Arc;

use super::Record;
use crate::session::{Experience, Outcome};

/// What a person has done so far. A time counts if nothing of the exercise was skipped or cut short in a session.
#[must_use]
pub fn experience<'a>(records: impl IntoIterator<Item = &'a Record>) -> Experience {
    let mut experience = Experience::default();
    for record in records {
        // A session has few exercises, most of whose bouts stand beside each other.
        let mut exercises: Vec<(&Arc<str>, bool)> = Vec::new();
        for bout in &record.bouts {
            let is_done = bout.outcome == Outcome::Done;
            let mut before = exercises.iter_mut().rev();
            match before.find(|(exercise, _)| **exercise == bout.exercise) {
                Some((_, all_done)) => *all_done &= is_done,
                None => exercises.push((&bout.exercise, is_done)),
            }
        }
        let done = exercises.into_iter().filter(|(_, all_done)| *all_done);
        done.for_each(|(exercise, _)| experience.add(exercise));
    }
    experience
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    use crate::history::{BoutRecord, Ended};
    use crate::session::Side;

    fn bout(exercise: &str, outcome: Outcome) -> BoutRecord {
        BoutRecord {
            exercise: exercise.into(),
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
    }
}
