//! Two machines share a folder, one with the release before this one and one with this: each shows what it knows, and
//! neither loses anything of the other's.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::time::Duration;

use jiff::{ToSpan as _, Zoned};
use proptest::prelude::*;
use supple::history::{
    self, Away, Edit, Effort, Felt, History, Journal, Morning, Noted, Pain, Reason, Record, Why,
};
use supple::platform::Device;
use supple::session::{BoutDone, Outcome, Side, Swapped};

use crate::place::{Place, bout, device, finish, header, put, time};
use crate::previous;

/// What somebody does on one of the two machines; the old one knows sessions, notes, deletions and restorations alone.
#[derive(Debug, Clone)]
enum Deed {
    Session {
        swaps: bool,
    },
    Say(usize, Vec<Edit>),
    Delete(usize),
    Restore(usize),
    Away(usize, i64, i64),
    AwayBack(usize),
    /// A line of a version that neither of them knows.
    Newer,
}

fn edits() -> impl Strategy<Value = Edit> {
    let rating = || 0..11_u8;
    let work = || 0..4_usize;
    prop_oneof![
        "[a-z]{0,4}".prop_map(Edit::Note),
        rating().prop_map(|rating| Edit::PainAfter(Pain::new(rating))),
        (work(), rating()).prop_map(|(work, rating)| Edit::Pain(work, Pain::new(rating))),
        (work(), rating()).prop_map(|(work, rating)| Edit::Effort(work, Effort::new(rating))),
        work().prop_map(|work| Edit::Reason(work, Some(Reason::NoRoom))),
        work().prop_map(|work| Edit::Reason(work, None)),
        Just(Edit::Morning(Some(Felt::Worse))),
        Just(Edit::Morning(None)),
    ]
}

fn deeds() -> impl Strategy<Value = Vec<(bool, Deed)>> {
    let session = || 0..4_usize;
    let deed = prop_oneof![
        3 => any::<bool>().prop_map(|swaps| Deed::Session { swaps }),
        4 => (session(), prop::collection::vec(edits(), 1..4)).prop_map(|(id, edits)| Deed::Say(id, edits)),
        1 => session().prop_map(Deed::Delete),
        1 => session().prop_map(Deed::Restore),
        1 => (session(), -9..9_i64, 0..9_i64).prop_map(|(id, from, days)| Deed::Away(id, from, days)),
        1 => session().prop_map(Deed::AwayBack),
        1 => Just(Deed::Newer),
    ];
    prop::collection::vec((any::<bool>(), deed), 1..14)
}

/// What a person expects to see who did all of it on one sheet of paper.
#[derive(Debug, Default)]
struct Expected {
    records: Vec<Record>,
    /// What was said of sessions, by their ids; it may be said before the session is here.
    said: Vec<(String, Vec<Edit>)>,
    deleted: BTreeSet<String>,
    away: BTreeMap<String, Away>,
    newer: u64,
}

impl Expected {
    /// The records that are shown, with what was said of them.
    fn shown(&self) -> Vec<Record> {
        let mut shown = self.records.clone();
        shown.retain(|record| !self.deleted.contains(&record.id));
        for record in &mut shown {
            let id = record.id.clone();
            for (_, edits) in self.said.iter().filter(|(of, _)| *of == id) {
                say(record, edits);
            }
        }
        shown
    }
}

/// The edits that the release before this one could make.
fn known_to_the_old(edits: &[Edit]) -> Vec<Edit> {
    let known = |edit: &&Edit| {
        matches!(
            edit,
            Edit::Note(_) | Edit::PainBefore(_) | Edit::PainAfter(_)
        )
    };
    edits.iter().filter(known).cloned().collect()
}

fn session(place: &Place, device: &Device, id: &str, swaps: bool) -> Record {
    let mut header = header(id);
    header.routine_id = swaps.then(|| "01JROUTINE".to_owned());
    let mut journal = Journal::begin(&place.folders, device, header);
    journal.segment(0, Duration::ZERO);
    journal.bout(&bout(0, Side::Left, 30, Outcome::Done));
    if swaps {
        journal.note(Noted::swapped(&Swapped {
            segment: 0,
            exercise: "cobra".into(),
            instead_of: "figure-4".into(),
            bouts: vec![1, 2],
        }));
    }
    let swapped = BoutDone {
        exercise: if swaps { "cobra" } else { "figure-4" }.into(),
        ..bout(1, Side::Both, 20, Outcome::Skipped)
    };
    journal.bout(&swapped);
    journal.finish(finish(60)).unwrap()
}

fn do_it(place: &Place, expected: &mut Expected, step: usize, (is_new, deed): (bool, Deed)) {
    let device = device(if is_new { "newnewne" } else { "oldoldol" });
    let folders = &place.folders;
    let at: Zoned = time("05-04T08:00:00+02:00")
        .checked_add(i64::try_from(step).unwrap().seconds())
        .unwrap();
    let id_of = |number: usize| format!("S{number}");
    match deed {
        Deed::Session { swaps } => {
            let id = id_of(expected.records.len());
            let record = session(place, &device, &id, swaps && is_new);
            expected.records.push(record);
        }
        Deed::Say(number, edits) => {
            let edits = if is_new {
                edits
            } else {
                known_to_the_old(&edits)
            };
            let id = id_of(number);
            history::change(folders, &device, &id, &at, edits.clone()).unwrap();
            expected.said.push((id, edits));
        }
        Deed::Delete(number) => {
            history::delete(folders, &device, &id_of(number), &at).unwrap();
            expected.deleted.insert(id_of(number));
        }
        Deed::Restore(number) => {
            history::restore(folders, &device, &id_of(number), &at).unwrap();
            expected.deleted.remove(&id_of(number));
        }
        Deed::Away(number, from, days) if is_new => {
            let from = at.date().checked_add(from.days()).unwrap();
            let away = Away {
                from,
                to: from.checked_add(days.days()).unwrap(),
                id: format!("A{number}"),
                why: Why::Travelling,
            };
            history::away(folders, &device, &away, &at).unwrap();
            expected.away.insert(away.id.clone(), away);
        }
        Deed::AwayBack(number) if is_new => {
            let id = format!("A{number}");
            history::take_back_away(folders, &device, &id, &at).unwrap();
            expected.away.remove(&id);
        }
        Deed::Newer if is_new => {
            let log = place.file("newnewne-2026.ron");
            let mut bytes = fs::read(&log).unwrap_or_default();
            bytes.extend_from_slice(b"V3Mood(id:\"S0\",mood:Bright(3))\n");
            fs::create_dir_all(folders.history()).unwrap();
            put(&log, &bytes);
            expected.newer += 1;
        }
        Deed::Away(..) | Deed::AwayBack(_) | Deed::Newer => {}
    }
}

/// Changes a record as the edits say, without the lines of a log.
fn say(record: &mut Record, edits: &[Edit]) {
    for edit in edits {
        let mut answer = |work: usize, change: &dyn Fn(&mut history::Answers)| {
            if work < record.bouts.len() {
                let mut answers = record.answers_of(work);
                change(&mut answers);
                record.answers.set(work, answers);
            }
        };
        match edit {
            Edit::Note(note) => record.note.clone_from(note),
            Edit::PainBefore(pain) => record.pain_before = *pain,
            Edit::PainAfter(pain) => record.pain_after = *pain,
            Edit::Pain(work, pain) => answer(*work, &|answers| answers.pain = *pain),
            Edit::Effort(work, effort) => answer(*work, &|answers| answers.effort = *effort),
            Edit::Reason(work, reason) => answer(*work, &|answers| answers.reason = *reason),
            Edit::Morning(felt) => record.morning = Morning::from(*felt),
        }
    }
}

/// What the old release shows of a record.
fn in_old_words(record: &Record) -> impl PartialEq + std::fmt::Debug {
    let bouts = record.bouts.iter().map(|bout| {
        let times = (bout.planned, bout.done);
        (
            bout.exercise.to_string(),
            bout.side,
            bout.set,
            times,
            bout.outcome,
        )
    });
    (
        (
            record.id.clone(),
            record.started.to_string(),
            record.note.clone(),
        ),
        (
            record.routine.clone(),
            record.file.clone(),
            record.ended.id(),
        ),
        (record.planned, record.bouts_planned, record.active),
        (
            record.pain_before.map(u8::from),
            record.pain_after.map(u8::from),
        ),
        bouts.collect::<Vec<_>>(),
    )
}

/// The same of what the copy of its reader has read.
fn of_old(record: &previous::Record) -> impl PartialEq + std::fmt::Debug + use<> {
    let ended = match record.ended {
        previous::Ended::Interrupted => "interrupted",
        previous::Ended::Stopped => "stopped",
        previous::Ended::Finished => "finished",
    };
    let bouts = record.bouts.iter().map(|bout: &previous::BoutRecord| {
        let times = (bout.planned, bout.done);
        (
            bout.exercise.to_string(),
            bout.side,
            bout.set,
            times,
            bout.outcome,
        )
    });
    let rating = |pain: Option<previous::Pain>| pain.map(u8::from);
    (
        (
            record.id.clone(),
            record.started.to_string(),
            record.note.clone(),
        ),
        (record.routine.clone(), record.file.clone(), ended),
        (record.planned, record.bouts_planned, record.active),
        (rating(record.pain_before), rating(record.pain_after)),
        bouts.collect::<Vec<_>>(),
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn two_machines_with_two_versions_share_a_folder(deeds in deeds()) {
        let place = Place::new();
        let mut expected = Expected::default();
        for (step, deed) in deeds.into_iter().enumerate() {
            do_it(&place, &mut expected, step, deed);
        }
        let shown = expected.shown();

        let history: History = place.history();
        prop_assert!(history.unreadable.is_empty(), "{:?}", history.unreadable);
        prop_assert_eq!(history.newer, expected.newer);
        prop_assert_eq!(&history.records, &shown);
        let mut away: Vec<Away> = expected.away.into_values().collect();
        away.sort();
        prop_assert_eq!(&history.away, &away);

        if place.folders.history().exists() {
            let (old, _) = previous::read(&place.folders.history());
            let old: Vec<String> = old.iter().map(|record| format!("{:?}", of_old(record))).collect();
            let wanted: Vec<String> = shown.iter().map(|record| format!("{:?}", in_old_words(record))).collect();
            prop_assert_eq!(old, wanted);
        }
    }
}

#[test]
fn the_release_before_this_one_calls_only_the_new_lines_unreadable() {
    let place = Place::new();
    let new = device("newnewne");
    session(&place, &new, "S0", true);
    let at = time("05-04T08:00:00+02:00");
    let edits = vec![Edit::Note("new".into()), Edit::Pain(1, Pain::new(6))];
    history::change(&place.folders, &new, "S0", &at, edits).unwrap();
    let (records, unreadable) = previous::read(&place.folders.history());
    assert_eq!((records.len(), records[0].note.as_str()), (1, "new"));
    // A swap, the routine's id and an answer.
    assert_eq!(unreadable, 3);
    let record = &place.records()[0];
    assert_eq!(record.bouts[1].instead_of.as_deref(), Some("figure-4"));
    assert_eq!(record.routine_id.as_deref(), Some("01JROUTINE"));
    assert_eq!(record.answers_of(1).pain, Pain::new(6));
}
