use proptest::prelude::*;

use super::*;
use crate::session::Side;

fn bout(exercise: &str, seconds: u64, outcome: Outcome) -> BoutRecord {
    BoutRecord {
        exercise: exercise.into(),
        instead_of: None,
        side: Side::Both,
        set: 1,
        planned: Duration::from_secs(30),
        done: Duration::from_secs(seconds),
        outcome,
    }
}

/// A session: a hold that was cut short and then done, one that was left out, and one that was only cut short.
fn session() -> Vec<BoutRecord> {
    vec![
        bout("pigeon", 8, Outcome::Skipped),
        bout("figure-4", 30, Outcome::Done),
        bout("pigeon", 30, Outcome::Done),
        bout("pigeon", 30, Outcome::Done),
        bout("cobra", 0, Outcome::Skipped),
        bout("bridge", 12, Outcome::Cut),
    ]
}

#[test]
fn each_exercise_comes_once_in_the_order_of_the_session() {
    let session = session();
    let all = by_exercise(&session);
    let names: Vec<&str> = all.iter().map(|one| one.exercise).collect();
    assert_eq!(names, ["pigeon", "figure-4", "cobra", "bridge"]);
    let done: Vec<_> = all.iter().map(InSession::done_of_all).collect();
    assert_eq!(done, [(2, 3), (1, 1), (0, 1), (0, 1)]);
    let begun: Vec<bool> = all.iter().map(InSession::is_begun).collect();
    assert_eq!(begun, [true, true, false, true]);
    let left: Vec<bool> = all.iter().map(InSession::was_left).collect();
    assert_eq!(left, [true, false, true, true]);
    assert!(by_exercise(&[]).is_empty());
}

#[test]
fn pain_and_effort_go_to_the_first_bout_that_was_done_and_a_reason_to_those_that_were_not() {
    let session = session();
    let all = by_exercise(&session);
    let mut answered = Answered::default();
    for one in &all {
        one.say_pain(&mut answered, Pain::new(3));
        one.say_effort(&mut answered, Effort::new(5));
        one.say_reason(&mut answered, Some(Reason::NoTime));
    }
    let places = |has: fn(&Answers) -> bool| {
        let said = answered.iter().filter(|(_, answers)| has(answers));
        said.map(|(place, _)| place).collect::<Vec<_>>()
    };
    assert_eq!(places(|answers| answers.pain.is_some()), [1, 2, 4, 5]);
    assert_eq!(places(|answers| answers.effort.is_some()), [1, 2, 4, 5]);
    assert_eq!(places(|answers| answers.reason.is_some()), [0, 4, 5]);
}

#[test]
fn what_was_said_to_hurt_in_the_session_is_shown_and_stays_where_it_was_said() {
    let session = session();
    let all = by_exercise(&session);
    let hurt = Answers {
        pain: Pain::new(6),
        ..Answers::default()
    };
    let mut answered = Answered::default();
    answered.set(3, hurt);
    assert_eq!(all[0].answers(&answered).pain, Pain::new(6));
    all[0].say_effort(&mut answered, Effort::new(4));
    assert_eq!(answered.of(3), hurt);
    all[0].say_pain(&mut answered, Pain::new(2));
    assert_eq!(all[0].answers(&answered).pain, Pain::new(2));
    assert_eq!(answered.of(3), Answers::default());
}

#[test]
fn an_exercise_names_each_in_whose_place_it_was_done_once() {
    let swapped = |other: &str| BoutRecord {
        instead_of: Some(other.into()),
        ..bout("bridge", 30, Outcome::Done)
    };
    let session = [swapped("pigeon"), swapped("pigeon"), swapped("cobra")];
    assert_eq!(by_exercise(&session)[0].instead_of(), ["pigeon", "cobra"]);
}

/// Some bouts of three exercises, however they ended.
fn bouts() -> impl Strategy<Value = Vec<BoutRecord>> {
    let outcome = prop_oneof![
        Just(Outcome::Done),
        Just(Outcome::Skipped),
        Just(Outcome::Cut)
    ];
    let exercise = prop_oneof![Just("pigeon"), Just("cobra"), Just("bridge")];
    let one = (exercise, 0_u64..40, outcome)
        .prop_map(|(exercise, seconds, outcome)| bout(exercise, seconds, outcome));
    prop::collection::vec(one, 1..20)
}

fn answers() -> impl Strategy<Value = Answers> {
    let reason = prop::option::of(prop::sample::select(Reason::ALL.to_vec()));
    let rating = || prop::option::of(0_u8..=10);
    (rating(), rating(), reason).prop_map(|(pain, effort, reason)| Answers {
        pain: pain.and_then(Pain::new),
        effort: effort.and_then(Effort::new),
        reason,
    })
}

proptest! {
    #[test]
    fn what_is_said_of_an_exercise_is_read_back_and_changes_nothing_of_the_others(
        bouts in bouts(),
        said_before in prop::collection::vec(answers(), 20),
        said in answers(),
        which in any::<prop::sample::Index>(),
    ) {
        let mut answered = Answered::default();
        for (place, said) in said_before.into_iter().enumerate().take(bouts.len()) {
            answered.set(place, said);
        }
        let all = by_exercise(&bouts);
        let which = which.index(all.len());
        let others = |answered: &Answered| {
            let others = all.iter().enumerate().filter(|(place, _)| *place != which);
            others.map(|(_, one)| one.answers(answered)).collect::<Vec<_>>()
        };
        let before = others(&answered);
        all[which].say_pain(&mut answered, said.pain);
        all[which].say_effort(&mut answered, said.effort);
        all[which].say_reason(&mut answered, said.reason);
        let read = all[which].answers(&answered);
        prop_assert_eq!((read.pain, read.effort), (said.pain, said.effort));
        let reason = said.reason.filter(|_| all[which].was_left());
        prop_assert_eq!(read.reason, reason);
        prop_assert_eq!(others(&answered), before);
    }
}
