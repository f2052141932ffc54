//! Other exercises in the place of those of some steps.

use super::{Change, StepChange};
use crate::exercise::{Exercise, Sides};
use crate::routine::Routine;

/// What comes in the place of a step's exercise.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum InPlace<'a> {
    /// It stays.
    Same,
    /// This one, with the dose of the step as far as it fits.
    Other(&'a Exercise),
    /// The step is left out.
    Nothing,
}

/// The changes that put these in the place of the steps of a routine, one for each, to be made in this order.
pub fn changes(routine: &Routine, in_place: &[InPlace<'_>]) -> Vec<Change> {
    let steps = routine.steps.iter().zip(in_place).enumerate();
    // From the last one on, so that places stay as they are.
    let changes = steps.rev().flat_map(|(place, (step, in_place))| {
        let of_step = |change| Change::Step(place, change);
        match in_place {
            InPlace::Same => Vec::new(),
            InPlace::Nothing => vec![Change::Delete(place)],
            InPlace::Other(exercise) => {
                let dose = step.dose_for(exercise);
                // Alternate sides go with reps only, and never stand beside another kind of work.
                let apart = (step.dose.sides == Sides::Alternate).then_some(Sides::Both);
                let changes = [
                    // What a note says is about the exercise that was there.
                    Some(StepChange::Note(String::new())),
                    Some(StepChange::Exercise(exercise.id.clone())),
                    apart.map(StepChange::Sides),
                    Some(StepChange::Work(dose.work)),
                    Some(StepChange::Sides(dose.sides)),
                ];
                changes.into_iter().flatten().map(of_step).collect()
            }
        }
    });
    changes.collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::document::Source;
    use crate::exercise::Catalogue;
    use crate::routine::edit::{Draft, EditName};

    /// The only step of a routine, with another exercise in its place; undo gives back what was there.
    fn with(step: &str, id: &str) -> String {
        let catalogue = Arc::new(Catalogue::bundled());
        let text = format!("(name: \"x\", steps: [({step})])");
        let mut draft = Draft::new(Source::new("x.ron", text.clone()), Arc::clone(&catalogue));
        let routine = Arc::clone(draft.routine().unwrap());
        let changes = changes(&routine, &[InPlace::Other(catalogue.get(id).unwrap())]);
        draft.change_all(EditName::StandIns, &changes).unwrap();
        let changed = draft.text().to_owned();
        assert!(draft.undo());
        assert_eq!(draft.text(), text);
        let step = changed.trim_start_matches("(name: \"x\", steps: [(");
        step.trim_end_matches(")])").to_owned()
    }

    #[test]
    fn the_dose_of_a_step_goes_over_as_far_as_it_fits() {
        // The same kind of work, and a note that was about what was there.
        assert_eq!(
            with(
                "exercise: \"pigeon\", work: Hold(seconds: 40), side: Left, sets: 2, note: \"Slowly.\"",
                "figure-4"
            ),
            "exercise: \"figure-4\", work: Hold(seconds: 40), side: Left, sets: 2, note: \"\""
        );
        // Another kind of work: that of the exercise, on the side of the step.
        let march = with(
            "exercise: \"pigeon\", work: Hold(seconds: 40), side: Left",
            "clamshell",
        );
        assert!(
            march.contains("work: Reps(") && march.ends_with("side: Left"),
            "{march}"
        );
        // Both sides at once have no side.
        let bridge = with(
            "exercise: \"pigeon\", work: Hold(seconds: 40), side: Each",
            "glute-bridge",
        );
        assert!(!bridge.contains("side"), "{bridge}");
        // Sides that alternate go with reps only.
        let held = with(
            "exercise: \"bird-dog\", work: Reps(count: 5), side: Alternate",
            "figure-4",
        );
        assert!(
            held.contains("work: Hold(") && held.ends_with("side: Each"),
            "{held}"
        );
    }

    #[test]
    fn steps_that_are_left_out_go_from_the_end() {
        let catalogue = Arc::new(Catalogue::bundled());
        let step = "(exercise: \"cobra\", work: Open)";
        let text = format!(
            "(name: \"x\", steps: [{step}, {}, {step}])",
            step.replace("cobra", "walk")
        );
        let mut draft = Draft::new(Source::new("x.ron", text), catalogue);
        let routine = Arc::clone(draft.routine().unwrap());
        let in_place = [InPlace::Nothing, InPlace::Same, InPlace::Nothing];
        draft
            .change_all(EditName::StandIns, &changes(&routine, &in_place))
            .unwrap();
        assert_eq!(draft.routine().unwrap().exercises(), ["walk"]);
    }
}
