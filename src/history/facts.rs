//! Bringing to the records what is told of them in lines of their own.

use super::fact::{AnswersEdit, Fact, Told};
use super::placed::Placed;
use super::{Answers, Morning, Record};

/// Tells the records, which are sorted by id, what the facts say; the later of two that contradict each other counts.
///
/// Facts about a record that is not here, or about a bout that it does not have, stay in the files alone.
pub(super) fn tell(records: &mut [Record], mut facts: Vec<Placed<Fact>>) {
    facts.sort();
    // By record and bout: put into their places at once, since a file may have them in any order.
    let mut answers: Vec<(usize, u32, AnswersEdit)> = Vec::new();
    for Placed { change: fact, .. } in facts {
        let Ok(place) = records.binary_search_by(|record| record.id.cmp(&fact.id)) else {
            continue;
        };
        let record = &mut records[place];
        match fact.told {
            Told::Answers(work, edit) if (work as usize) < record.bouts.len() => {
                answers.push((place, work, edit));
            }
            Told::Answers(..) => {}
            Told::Morning(felt) => record.morning = Morning::from(felt),
            Told::Swap(work, instead_of) => {
                if let Some(bout) = record.bouts.get_mut(work as usize) {
                    bout.instead_of = (bout.exercise != instead_of).then_some(instead_of);
                }
            }
            Told::Routine(id) => record.routine_id = Some(id),
        }
    }
    answers.sort_by_key(|(record, work, _)| (*record, *work));
    for of_bout in answers.chunk_by(|one, next| (one.0, one.1) == (next.0, next.1)) {
        let (record, work, _) = of_bout[0];
        let mut said = Answers::default();
        for (_, _, edit) in of_bout {
            edit.apply(&mut said);
        }
        records[record].answers.set(work as usize, said);
    }
}
