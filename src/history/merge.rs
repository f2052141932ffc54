//! Making one history of what many files say.
//!
//! The result does not depend on the order of the files, so that all machines show the same.

use std::cmp::Ordering;
use std::collections::HashMap;

use super::change::{Change, What};
use super::fact::Fact;
use super::placed::Placed;
use super::{Record, facts, line};

/// One record for each id, with its changes and facts applied, without the deleted ones, oldest first.
pub(super) fn merged(
    mut records: Vec<Record>,
    mut changes: Vec<Placed<Change>>,
    told: Vec<Placed<Fact>>,
) -> Vec<Record> {
    records.sort_by(|one, other| one.id.cmp(&other.id).then_with(|| by_worth(other, one)));
    // The first of those that are the same session stays: the one that tells of most.
    records.dedup_by(|next, kept| next.id == kept.id);

    changes.sort();
    let mut deleted: HashMap<&str, bool> = HashMap::new();
    for Placed { change, .. } in &changes {
        match &change.what {
            What::Delete => {
                deleted.insert(&change.id, true);
            }
            What::Restore => {
                deleted.insert(&change.id, false);
            }
            What::Edit { .. } => {
                if let Ok(found) = records.binary_search_by(|record| record.id.cmp(&change.id)) {
                    edit(&mut records[found], &change.what);
                }
            }
        }
    }
    facts::tell(&mut records, told);
    records.retain(|record| !deleted.get(record.id.as_str()).copied().unwrap_or(false));
    records.sort_by(|one, other| {
        (one.started.timestamp(), &one.id).cmp(&(other.started.timestamp(), &other.id))
    });
    records
}

fn edit(record: &mut Record, what: &What) {
    let What::Edit {
        note,
        pain_before,
        pain_after,
    } = what
    else {
        return;
    };
    if let Some(note) = note {
        record.note.clone_from(note);
    }
    if let Some(pain) = pain_before {
        record.pain_before = *pain;
    }
    if let Some(pain) = pain_after {
        record.pain_after = *pain;
    }
}

/// Which of two records of the same session tells of more; equal only if they are the same.
fn by_worth(one: &Record, other: &Record) -> Ordering {
    (one.ended, one.active, one.bouts.len())
        .cmp(&(other.ended, other.active, other.bouts.len()))
        .then_with(|| line::of_record(one).cmp(&line::of_record(other)))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use jiff::Timestamp;

    use super::*;
    use crate::history::placed::Placer;
    use crate::history::{Answered, Ended, Morning, Pain};

    fn record(id: &str, started: &str) -> Record {
        Record {
            id: id.into(),
            started: started.parse().unwrap(),
            routine: "Hips".into(),
            file: "hips.ron".into(),
            routine_id: None,
            planned: Duration::from_secs(60),
            bouts_planned: 2,
            active: Duration::from_secs(60),
            bouts: Vec::new(),
            ended: Ended::Finished,
            pain_before: None,
            pain_after: None,
            note: String::new(),
            answers: Answered::default(),
            morning: Morning::default(),
        }
    }

    fn change(id: &str, second: i64, what: What) -> Change {
        Change {
            at: Timestamp::from_second(second).unwrap(),
            id: id.into(),
            what,
        }
    }

    fn note(text: &str) -> What {
        What::Edit {
            note: Some(text.into()),
            pain_before: None,
            pain_after: None,
        }
    }

    /// The changes of one file.
    fn placed(changes: &[Change]) -> Vec<Placed<Change>> {
        let mut placer = Placer::default();
        changes
            .iter()
            .map(|change| placer.of(change.at, change.clone()))
            .collect()
    }

    const EARLY: &str = "2026-05-03T07:00:00+00:00[UTC]";
    const LATE: &str = "2026-05-04T07:00:00+00:00[UTC]";

    #[test]
    fn the_oldest_session_comes_first() {
        let merged = merged(
            vec![record("A", LATE), record("B", EARLY)],
            Vec::new(),
            Vec::new(),
        );
        let ids: Vec<&str> = merged.iter().map(|record| record.id.as_str()).collect();
        assert_eq!(ids, ["B", "A"]);
    }

    #[test]
    fn of_two_records_of_a_session_the_fuller_one_stays_in_whatever_order() {
        let full = record("A", EARLY);
        let mut cut = record("A", EARLY);
        cut.ended = Ended::Interrupted;
        cut.active = Duration::from_secs(90);
        let mut other = full.clone();
        other.note = "a conflict copy".into();
        let mut orders = [full.clone(), cut, other.clone()];
        for _ in 0..3 {
            orders.rotate_left(1);
            assert_eq!(
                merged(orders.to_vec(), Vec::new(), Vec::new()),
                [other.clone()]
            );
        }
    }

    #[test]
    fn the_later_change_counts_whatever_file_it_is_in() {
        let (early, late) = (change("A", 1, note("early")), change("A", 2, note("late")));
        for changes in [[&early, &late], [&late, &early]] {
            let changes = changes
                .map(|one| placed(std::slice::from_ref(one)))
                .concat();
            let merged = merged(vec![record("A", EARLY)], changes, Vec::new());
            assert_eq!(merged[0].note, "late");
        }
    }

    #[test]
    fn in_one_file_the_lower_line_counts_even_if_the_clock_was_set_back() {
        let changes = placed(&[
            change("A", 9, note("first")),
            change("A", 3, note("second")),
        ]);
        let merged = merged(vec![record("A", EARLY)], changes, Vec::new());
        assert_eq!(merged[0].note, "second");
    }

    #[test]
    fn only_what_is_given_changes() {
        let mut rated = record("A", EARLY);
        (rated.pain_before, rated.pain_after) = (Pain::new(5), Pain::new(3));
        let what = What::Edit {
            note: None,
            pain_before: Some(None),
            pain_after: None,
        };
        let merged = merged(vec![rated], placed(&[change("A", 1, what)]), Vec::new());
        assert_eq!(merged[0].pain_before, None);
        assert_eq!(merged[0].pain_after, Pain::new(3));
    }

    #[test]
    fn a_deleted_session_can_come_back() {
        let delete = change("A", 1, What::Delete);
        let restore = change("A", 2, What::Restore);
        let both = || vec![record("A", EARLY), record("B", LATE)];
        assert_eq!(
            merged(both(), placed(std::slice::from_ref(&delete)), Vec::new()).len(),
            1
        );
        assert_eq!(
            merged(both(), placed(&[delete, restore]), Vec::new()).len(),
            2
        );
    }

    #[test]
    fn changes_of_a_session_that_is_not_here_yet_do_no_harm() {
        let changes = placed(&[change("X", 1, note("?")), change("Y", 1, What::Delete)]);
        assert_eq!(
            merged(vec![record("A", EARLY)], changes, Vec::new()).len(),
            1
        );
    }
}
