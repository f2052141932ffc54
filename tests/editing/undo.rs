//! Undo and redo, over all ways to change a routine.

use std::time::Duration;

use proptest::collection::vec;
use proptest::prelude::*;
use supple::document::Problem;
use supple::exercise::Work;
use supple::routine::edit::{Change, EditName, Spot, StepChange};

use crate::laws::draft;
use crate::sheet::{change, manner, routine, written};

const TEXT: &str = "Routine(
    name: \"Mine\", // and nobody else's
    steps: [
        (exercise: \"clamshell\", work: Reps(count: 10), side: Each),
        (exercise: \"figure-4\", work: Hold(seconds: 30), side: Each),
    ],
)
";

proptest! {
    #[test]
    fn undo_leads_all_the_way_back_and_redo_forth_again(
        sheet in routine(), manner in manner(), changes in vec((change(), any::<bool>()), 1..8),
    ) {
        let text = written(&sheet, &manner);
        let mut draft = draft(&text);
        for (change, settles) in changes {
            draft.change(&change).unwrap();
            if settles {
                draft.settle();
            }
        }
        let changed = draft.text().to_owned();
        while draft.undo() {}
        prop_assert_eq!(draft.text(), &text);
        while draft.redo() {}
        prop_assert_eq!(draft.text(), changed);
    }

    #[test]
    fn whatever_is_typed_can_be_taken_back(texts in vec("[(a-c\\[\"é,\n/]{0,12}", 1..6)) {
        let mut draft = draft(TEXT);
        for text in &texts {
            draft.type_text(text);
            draft.settle();
        }
        prop_assert_eq!(draft.text(), texts.last().unwrap());
        while draft.undo() {}
        prop_assert_eq!(draft.text(), TEXT);
    }
}

#[test]
fn what_is_typed_in_one_go_is_taken_back_at_once() {
    let mut draft = draft(TEXT);
    for note in ["K", "Kn", "Knees wide"] {
        draft
            .change(&Change::Step(0, StepChange::Note(note.to_owned())))
            .unwrap();
    }
    assert_eq!(draft.undo_name(), Some(EditName::Step(0, "note")));
    draft
        .change(&Change::Step(1, StepChange::Note("Slowly".to_owned())))
        .unwrap();
    assert!(draft.undo());
    assert_eq!(draft.routine().unwrap().steps[0].note, "Knees wide");
    assert!(draft.undo());
    assert_eq!(draft.text(), TEXT);
    assert!(!draft.undo());
    assert_eq!(draft.redo_name(), Some(EditName::Step(0, "note")));
}

#[test]
fn moves_are_taken_back_one_by_one() {
    let mut draft = draft(TEXT);
    draft
        .change(&Change::Move {
            from: 0,
            to: Spot::outside(1),
        })
        .unwrap();
    draft.change(&Change::Duplicate(0)).unwrap();
    assert!(draft.undo());
    assert_eq!(draft.routine().unwrap().steps[0].exercise, "figure-4");
    assert!(draft.undo());
    assert_eq!(draft.text(), TEXT);
}

#[test]
fn a_change_after_undo_forgets_what_could_be_made_again() {
    let mut draft = draft(TEXT);
    draft.change(&Change::Name("One".to_owned())).unwrap();
    draft.undo();
    draft.change(&Change::Name("Two".to_owned())).unwrap();
    assert!(!draft.redo());
    assert!(draft.text().contains("name: \"Two\", // and nobody else's"));
}

#[test]
fn while_the_text_has_errors_the_last_good_state_stays_and_takes_no_changes() {
    let mut draft = draft(TEXT);
    // What is mended on the way to the other errors is no good state.
    draft.type_text(&TEXT.replace(
        "        (exercise: \"figure-4\"",
        "]        (exercise: \"figure-4\"",
    ));
    assert!(draft.report().is_some());
    assert_eq!(draft.routine().unwrap().steps.len(), 2);
    draft.type_text(&TEXT.replace("steps: [", "steps: "));
    assert!(draft.report().is_some());
    assert_eq!(draft.routine().unwrap().steps.len(), 2);
    assert!(draft.layout().is_none());
    assert!(!draft.change(&Change::Delete(0)).unwrap());
    draft.type_text(TEXT);
    assert!(draft.report().is_none());
    assert!(draft.change(&Change::Delete(0)).unwrap());
}

#[test]
fn a_change_after_which_nothing_could_be_read_is_refused() {
    let mut draft = draft(TEXT);
    let work = Work::Hold(Duration::from_secs(3_600));
    let steps = draft.routine().unwrap().steps.len();
    for step in 0..steps {
        draft
            .change(&Change::Step(step, StepChange::Work(work)))
            .unwrap();
    }
    let before = draft.text().to_owned();
    let refused = draft.change(&Change::Step(0, StepChange::Sets(100)));
    let report = refused.unwrap_err();
    assert_eq!(report.diagnostics[0].problem, Problem::PlanTooLong);
    assert_eq!(draft.text(), before);
    assert!(draft.report().is_none());
}

#[test]
fn a_text_from_elsewhere_is_taken_over_and_given_back() {
    let mut draft = draft(TEXT);
    draft.type_text(&TEXT.replace("nobody", "somebody"));
    let mine = draft.text().to_owned();
    draft.take_over("Routine(");
    assert_eq!(draft.undo_name(), Some(EditName::TakingOver));
    assert!(draft.undo());
    assert_eq!(draft.text(), mine);
}

#[test]
fn what_is_typed_on_two_lines_or_in_two_places_is_taken_back_in_two_steps() {
    let mut draft = draft(TEXT);
    draft.type_text(&TEXT.replace("nobody", "no body"));
    let one = draft.text().to_owned();
    draft.type_text(&one.replace("[\n", "[\n\n"));
    draft.type_text(&draft.text().replace("Mine", "Yours"));
    for expected in [one.replace("[\n", "[\n\n"), one, TEXT.to_owned()] {
        assert!(draft.undo());
        assert_eq!(draft.text(), expected);
    }
    assert!(!draft.undo());
}
