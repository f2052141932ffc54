//! What was said of exercises, against the same found session by session.

use jiff::civil::date;
use jiff::{ToSpan as _, Zoned};
use proptest::prelude::*;
use supple::history::statistics::Digest;
use supple::history::{Answers, Effort, Felt, Morning, Pain, Reason, Record, Today};
use supple::session::Outcome;

use super::{EXERCISES, any_records, dated, record};

fn answers() -> impl Strategy<Value = Answers> {
    (0..14_u8, 0..14_u8, 0..9_usize).prop_map(|(pain, effort, reason)| Answers {
        pain: Pain::new(pain),
        effort: Effort::new(effort),
        reason: Reason::ALL.get(reason).copied(),
    })
}

/// Records with answers to some of their works.
fn told() -> impl Strategy<Value = Vec<Record>> {
    let said = prop::collection::vec((0..60_usize, 0..6_usize, answers()), 0..60);
    (any_records(), said).prop_map(|(mut records, said)| {
        for (number, work, answers) in said {
            if let Some(record) = records.get_mut(number)
                && work < record.bouts.len()
            {
                record.answers.set(work, answers);
            }
        }
        records
    })
}

/// The works of an exercise in a record, with what was said of them.
fn works(record: &Record, exercise: &str) -> Vec<(Outcome, Answers)> {
    let bouts = record.bouts.iter().enumerate();
    bouts
        .filter(|(_, bout)| &*bout.exercise == exercise)
        .map(|(place, bout)| (bout.outcome, record.answers_of(place)))
        .collect()
}

fn mean(ratings: &[f64]) -> f64 {
    ratings.iter().sum::<f64>() / ratings.len() as f64
}

proptest! {
    #[test]
    fn pain_and_effort_of_an_exercise_are_means_of_its_sessions(records in told(), from in 0..600_i64, length in 0..600_i64) {
        let first = date(2025, 10, 1) + from.days();
        let days = first..=first + length.days();
        let digest = Digest::of(dated(&records));
        let (pain, effort) = (digest.pain_by_exercise(days.clone()), digest.effort_by_exercise(days.clone()));
        prop_assert!(pain.is_sorted_by(|one, next| one.mean >= next.mean));
        for exercise in EXERCISES {
            type Rating = fn(&Answers) -> Option<u8>;
            let ratings: [(_, Rating); 2] = [
                (&pain, |answers| answers.pain.map(u8::from)),
                (&effort, |answers| answers.effort.map(u8::from)),
            ];
            for (found, rating) in ratings {
                let found = found.iter().find(|of| of.exercise == exercise);
                let within = records.iter().filter(|record| days.contains(&record.day()));
                let rated: Vec<Vec<f64>> = within
                    .map(|record| works(record, exercise).iter().filter_map(|(_, said)| rating(said)).map(f64::from).collect())
                    .filter(|ratings: &Vec<f64>| !ratings.is_empty())
                    .collect();
                prop_assert_eq!(found.is_some(), !rated.is_empty());
                let Some(found) = found else { continue };
                prop_assert_eq!(found.sessions.len(), rated.len());
                prop_assert!(found.sessions.is_sorted_by(|one, next| one.day <= next.day));
                let means: Vec<f64> = rated.iter().map(|ratings| mean(ratings)).collect();
                prop_assert!((found.mean - mean(&means)).abs() < 1e-9);
                let highest = rated.concat().into_iter().fold(0.0, f64::max);
                prop_assert_eq!(f64::from(found.highest), highest);
            }
        }
    }

    #[test]
    fn what_was_left_out_is_counted_by_session_with_its_reasons(records in told()) {
        let days = date(2025, 1, 1)..=date(2028, 1, 1);
        let digest = Digest::of(dated(&records));
        let found = digest.left_out(days);
        prop_assert!(found.is_sorted_by(|one, next| one.sessions >= next.sessions));
        for exercise in EXERCISES {
            let of_sessions: Vec<_> = records.iter().map(|record| works(record, exercise)).collect();
            let is_left_out = |works: &&Vec<(Outcome, Answers)>| {
                works.iter().any(|(outcome, said)| *outcome == Outcome::Skipped || said.reason.is_some())
            };
            let sessions = of_sessions.iter().filter(is_left_out).count();
            let found = found.iter().find(|of| of.exercise == exercise);
            prop_assert_eq!(found.map_or(0, |of| of.sessions as usize), sessions);
            for reason in Reason::ALL {
                let gave = |works: &&Vec<(Outcome, Answers)>| works.iter().any(|(_, said)| said.reason == Some(reason));
                let wanted = of_sessions.iter().filter(gave).count();
                let told = found.and_then(|of| of.reasons.iter().find(|(known, _)| *known == reason));
                prop_assert_eq!(told.map_or(0, |(_, count)| *count as usize), wanted);
            }
        }
    }
}

#[test]
fn what_was_said_of_a_session_in_which_nothing_was_done_counts_and_the_session_does_not() {
    let started: Zoned = "2026-11-18T07:00:00+00:00[UTC]".parse().unwrap();
    let mut skipped = record(&started, &[(0, 0, 1, 900), (3, 2, 1, 0)]);
    let hurts = Answers {
        pain: Pain::new(8),
        reason: Some(Reason::Hurts),
        ..Answers::default()
    };
    skipped.answers.set(0, hurts);
    skipped.bouts[1].instead_of = Some("clamshell".into());
    skipped.morning = Morning::Felt(Felt::Worse);
    let mut wrong_clock = skipped.clone();
    wrong_clock.started = "1970-01-01T00:00:00+00:00[UTC]".parse().unwrap();
    let records = [wrong_clock, skipped];
    let today = Today::at(&"2026-11-22T20:00:00+01:00[Europe/Berlin]".parse().unwrap());
    let digest = Digest::of(today.sessions(&records));
    let days = date(1900, 1, 1)..=date(2026, 11, 22);
    assert!(digest.days().is_empty());
    assert_eq!(digest.pain_by_exercise(days.clone())[0].highest, 8);
    let left_out = digest.left_out(days.clone());
    assert_eq!(
        (left_out.len(), &left_out[0].reasons[..]),
        (2, &[(Reason::Hurts, 1)][..])
    );
    let swap = digest.swapped(days.clone())[0];
    assert_eq!(
        (swap.exercise, swap.instead_of, swap.sessions),
        ("cobra", "clamshell", 1)
    );
    let mornings = digest.mornings(days);
    assert_eq!((mornings.len(), mornings[0].felt), (1, Felt::Worse));
}
