//! What is told of a record in lines of their own.

use super::fact::{AnswersEdit, Fact, Told};
use super::{Answers, Morning, Record, values};

/// The facts of a record that its own line has no room for.
///
/// Their time is the end of the session: what the person says later counts before them, and a record that is written twice
/// has the same lines both times.
pub(super) fn facts_of(record: &Record) -> Vec<Fact> {
    let mut told: Vec<Told> = Vec::new();
    for (work, bout) in (0..).zip(&record.bouts) {
        if let Some(instead_of) = &bout.instead_of {
            told.push(Told::Swap(work, instead_of.clone()));
        }
    }
    told.extend(record.routine_id.clone().map(Told::Routine));
    for (work, answers) in record.answers.iter() {
        let work = u32::try_from(work).unwrap_or(u32::MAX);
        told.push(Told::Answers(work, given(answers)));
    }
    match record.morning {
        Morning::Unasked => {}
        said => told.push(Told::Morning(said.felt())),
    }
    let started = record.started.timestamp();
    let at = started.saturating_add(record.active).unwrap_or(started);
    let at = values::writable(at);
    let fact = |told| {
        let id = record.id.clone();
        Fact { at, id, told }
    };
    told.into_iter().map(fact).collect()
}

/// An edit that gives what was said.
fn given(answers: Answers) -> AnswersEdit {
    AnswersEdit {
        pain: answers.pain.map(Some),
        effort: answers.effort.map(Some),
        reason: answers.reason.map(Some),
    }
}
