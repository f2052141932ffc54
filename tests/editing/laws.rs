//! A change says in the text what it was asked to say, and leaves all else as it was.

use std::sync::Arc;
use std::time::Duration;

use proptest::prelude::*;
use supple::document::Source;
use supple::exercise::{Catalogue, Dose, Sides, Work};
use supple::routine::Library;
use supple::routine::edit::{Change, Draft, Spot, StepChange};

use crate::sheet::{change, changed, manner, read_back, routine, written};

pub fn draft(text: &str) -> Draft {
    let draft = Draft::new(
        Source::new("mine.ron", text),
        Arc::new(Catalogue::bundled()),
    );
    if let Some(report) = draft.report() {
        panic!("{}", report.render(false));
    }
    draft
}

/// The comments of a text, each by its number, in the order of the numbers.
fn comments(text: &str) -> Vec<u32> {
    let number = |after: &str| -> Option<u32> {
        let digits = after.find(|other: char| !other.is_ascii_digit());
        after[..digits.unwrap_or(after.len())].parse().ok()
    };
    let starts = text.match_indices("// c").chain(text.match_indices("/* c"));
    let mut numbers: Vec<u32> = starts
        .filter_map(|(at, start)| number(&text[at + start.len()..]))
        .collect();
    numbers.sort_unstable();
    numbers
}

proptest! {
    #[test]
    fn a_change_is_read_back_as_it_was_meant(
        sheet in routine(), manner in manner(), changes in proptest::collection::vec(change(), 1..6),
    ) {
        let mut sheet = sheet;
        let mut draft = draft(&written(&sheet, &manner));
        prop_assert_eq!(&**draft.routine().unwrap(), &read_back(&sheet));
        for change in changes {
            let before = draft.text().to_owned();
            sheet = changed(&sheet, &change);
            draft.change(&change).unwrap();
            draft.settle();
            // That there is no step is wrong with the routine, and takes nothing away from editing it.
            if sheet.steps.is_empty() {
                prop_assert!(draft.report().is_some() && draft.layout().is_some());
                prop_assert!(draft.routine().unwrap().steps.is_empty());
                continue;
            }
            prop_assert!(
                draft.report().is_none(),
                "{:?} of\n{}\nmade\n{}", change, before, draft.text()
            );
            prop_assert_eq!(
                &**draft.routine().unwrap(), &read_back(&sheet),
                "{:?} of\n{}\nmade\n{}", change, before, draft.text()
            );
        }
    }

    #[test]
    fn comments_stay(sheet in routine(), manner in manner(), change in change()) {
        let text = written(&sheet, &manner);
        let mut draft = draft(&text);
        // Those of a step go with it, and a bout of another kind is written anew.
        prop_assume!(!matches!(
            change,
            Change::Delete(_) | Change::Duplicate(_) | Change::DeleteRounds(_)
        ));
        prop_assume!(!matches!(change, Change::Step(_, StepChange::Work(_))));
        let takes_field_away = matches!(
            change,
            Change::Prepare(None)
                | Change::Step(_, StepChange::Rest(None) | StepChange::Prepare(None) | StepChange::Sides(_))
        );
        draft.change(&change).unwrap();
        let (was, is) = (comments(&text), comments(draft.text()));
        if takes_field_away {
            prop_assert!(is.iter().all(|number| was.contains(number)));
        } else {
            prop_assert_eq!(was, is, "{:?} of\n{}\nmade\n{}", change, text, draft.text());
        }
    }

    #[test]
    fn one_value_changes_the_bytes_of_that_value(
        sheet in routine(), manner in manner(), place in 0_usize..5, sets in 2_u32..90,
    ) {
        let mut sheet = sheet;
        let place = place % sheet.steps.len();
        sheet.steps.truncate(place + 1);
        sheet.rounds.retain(|rounds| rounds.steps.end <= place + 1);
        sheet.steps[place].dose = Dose {
            work: Work::Hold(Duration::from_secs(5)),
            sides: Sides::Both,
            sets: 95,
        };
        let text = written(&sheet, &manner);
        let mut draft = draft(&text);
        draft.change(&Change::Step(place, StepChange::Sets(sets))).unwrap();
        prop_assert_eq!(draft.text(), text.replace("95", &sets.to_string()));
    }
}

#[test]
fn opening_a_file_and_changing_nothing_leaves_every_byte() {
    let library = Library::load("/nowhere".as_ref(), "/nowhere".as_ref());
    for entry in &library.entries {
        let mut draft = draft(&entry.source.text);
        let routine = Arc::clone(draft.routine().unwrap());
        // To say what is so already is no change either.
        let mut same = vec![
            Change::Name(routine.name.clone()),
            Change::About(routine.about.clone()),
            Change::Prepare(routine.prepare),
            Change::Switch(routine.switch),
            Change::Rest(routine.rest),
            Change::Schedule(routine.schedule.clone()),
        ];
        for (index, step) in routine.steps.iter().enumerate() {
            let step_changes = [
                StepChange::Exercise(step.exercise.clone()),
                StepChange::Work(step.dose.work),
                StepChange::Sides(step.dose.sides),
                StepChange::Sets(step.dose.sets),
                StepChange::Note(step.note.clone()),
            ];
            same.extend(step_changes.map(|change| Change::Step(index, change)));
        }
        for change in same {
            assert!(
                !draft.change(&change).unwrap(),
                "{change:?} of {}",
                entry.slug()
            );
        }
        assert_eq!(draft.text(), entry.source.text);
        assert_eq!(draft.undo_name(), None);
    }
}

#[test]
fn a_step_moves_with_its_comments_and_can_be_moved_back() {
    let library = Library::load("/nowhere".as_ref(), "/nowhere".as_ref());
    for entry in &library.entries {
        let text = &entry.source.text;
        let last = entry.routine.as_ref().unwrap().steps.len() - 1;
        let mut draft = draft(text);
        assert!(
            draft
                .change(&Change::Move {
                    from: 0,
                    to: Spot::outside(last)
                })
                .unwrap()
        );
        assert_eq!(draft.text().len(), text.len());
        assert!(
            draft
                .change(&Change::Move {
                    from: last,
                    to: Spot::outside(0)
                })
                .unwrap()
        );
        assert_eq!(draft.text(), text);
    }
}
