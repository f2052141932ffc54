//! The plans of the bundled routines.

use std::path::Path;
use std::sync::Arc;

use supple::exercise::Catalogue;
use supple::routine::Library;
use supple::session::{Experience, Person, Plan};

/// What somebody has done who knows all exercises.
fn experienced(catalogue: &Catalogue) -> Person {
    let mut experience = Experience::default();
    for id in catalogue.ids() {
        (0..Experience::NEW).for_each(|_| experience.add(&id.into()));
    }
    Person::who_knows(experience)
}

/// The plans of the bundled routines, of a beginner and of somebody who knows all exercises.
pub fn for_each_plan(mut look: impl FnMut(&Plan, &Catalogue)) {
    let library = Library::load(Path::new("/nowhere"), Path::new("/nowhere"));
    let catalogue = &library.catalogue;
    for person in [Person::default(), experienced(catalogue)] {
        for entry in &library.entries {
            let routine = Arc::clone(entry.routine.as_ref().unwrap());
            look(&Plan::new(routine, catalogue, &person), catalogue);
        }
    }
}
