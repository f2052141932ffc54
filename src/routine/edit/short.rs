//! A routine on a short day, made of its text: the steps that are for longer days only are taken out.

use std::sync::Arc;

use super::{Change, Draft, EditName};
use crate::document::{Report, Source};
use crate::exercise::Catalogue;
use crate::routine::Routine;

/// The changes that leave the core steps of a routine, to be made in this order; none where it has no short day.
fn changes(routine: &Routine) -> Vec<Change> {
    let steps = routine.steps.iter().enumerate();
    let others = steps.filter(|(_, step)| !step.core && routine.has_short());
    // From the last one on, so that places stay as they are.
    others
        .rev()
        .map(|(place, _)| Change::Delete(place))
        .collect()
}

/// What is left of the routine of a text on a short day, with its text; none if it cannot be read or has no short day.
///
/// # Errors
/// What would be wrong with the text without these steps.
pub fn short_day(
    source: Source,
    catalogue: &Arc<Catalogue>,
) -> Result<Option<(Arc<Routine>, String)>, Box<Report>> {
    let mut draft = Draft::new(source, Arc::clone(catalogue));
    let Some(whole) = draft.routine().filter(|routine| routine.has_short()) else {
        return Ok(None);
    };
    let changes = changes(whole);
    draft.change_all(EditName::Deleting, &changes)?;
    let text = draft.text().to_owned();
    Ok(draft.routine().map(|routine| (Arc::clone(routine), text)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A routine of steps that are core or not, of which some are rounds.
    fn text(cores: &[bool], rounds: Option<(usize, usize)>) -> String {
        let step = |core: &bool| {
            let core = if *core { ", core: true" } else { "" };
            format!("(exercise: \"cobra\", work: Hold(seconds: 9){core}), // a step\n")
        };
        let steps = |cores: &[bool]| cores.iter().map(step).collect::<String>();
        let steps = match rounds {
            None => steps(cores),
            Some((from, to)) => {
                let (before, within, after) = (&cores[..from], &cores[from..to], &cores[to..]);
                let (before, within) = (steps(before), steps(within));
                format!(
                    "{before}Rounds(count: 3, rest: 20, steps: [{within}]),\n{}",
                    steps(after)
                )
            }
        };
        format!("// Mine.\nRoutine(name: \"x\", rest: 7, steps: [{steps}])")
    }

    fn source(text: &str) -> Source {
        Source::new("x.ron", text.to_owned())
    }

    proptest! {
        #[test]
        fn the_text_of_a_short_day_says_what_its_routine_is(
            cores in prop::collection::vec(any::<bool>(), 1..9),
            ends in any::<Option<(prop::sample::Index, prop::sample::Index)>>(),
        ) {
            let rounds = ends.map(|(one, other)| {
                let (one, other) = (one.index(cores.len()), other.index(cores.len()));
                (one.min(other), one.max(other) + 1)
            });
            let text = text(&cores, rounds);
            let catalogue = Arc::new(Catalogue::bundled());
            let draft = Draft::new(source(&text), Arc::clone(&catalogue));
            let whole = draft.routine().unwrap();
            prop_assert_eq!(whole.rounds.len(), usize::from(rounds.is_some()));
            let short = short_day(source(&text), &catalogue).unwrap();
            prop_assert_eq!(short.is_some(), whole.has_short());
            if let Some((routine, text)) = short {
                prop_assert_eq!(&*routine, &whole.short());
                prop_assert!(!routine.has_short());
                let again = Draft::new(source(&text), catalogue);
                prop_assert_eq!(again.routine().unwrap(), &routine);
                prop_assert!(text.starts_with("// Mine.\n"));
            }
        }
    }

    #[test]
    fn a_text_that_is_none_has_no_short_day() {
        let catalogue = Arc::new(Catalogue::bundled());
        assert!(short_day(source("Routine("), &catalogue).unwrap().is_none());
    }
}
