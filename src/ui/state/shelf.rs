//! The library as the screens show it.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::ops::Deref;
use std::sync::Arc;

use crate::exercise::{Catalogue, Exercise, Region};
use crate::platform::Folders;
use crate::routine::{Entry, Library, Origin};
use crate::session::Plan;

/// The library with an outline of each routine, so that a frame only reads what it shows.
pub struct Shelf {
    library: Library,
    /// Those of the routines that can be read.
    outlines: HashMap<Origin, Outline>,
}

/// What screens show of a routine beside the routine itself, worked out when it is read.
pub struct Outline {
    /// The routine laid out in time.
    pub plan: Arc<Plan>,
    /// The regions of its exercises, the most frequent first.
    pub regions: Vec<Region>,
    /// The exercise that it begins with.
    pub first: Option<Arc<Exercise>>,
}

impl Shelf {
    /// Reads the bundled routines and those of the person.
    pub fn load(folders: &Folders) -> Self {
        let library = Library::load(&folders.routines(), &folders.exercises());
        let outlines = library
            .entries
            .iter()
            .filter_map(|entry| outlined(entry, &library.catalogue))
            .collect();
        Self { library, outlines }
    }

    /// The outline of a routine; none if it cannot be read.
    pub fn outline(&self, origin: &Origin) -> Option<&Outline> {
        self.outlines.get(origin)
    }

    /// Reads the file of a routine again that is not in its folder.
    pub fn read_again(&mut self, origin: &Origin) {
        self.library.entries.retain(|entry| entry.origin != *origin);
        self.outlines.remove(origin);
        self.has(origin);
    }

    /// Whether there is a routine; a file that is not in its folder is read and put before all others.
    pub fn has(&mut self, origin: &Origin) -> bool {
        if self.library.entry(origin).is_some() {
            return true;
        }
        let Origin::File(path) = origin else {
            return false;
        };
        let entry = Entry::from_file(path.to_path_buf(), &self.library.catalogue);
        self.outlines
            .extend(outlined(&entry, &self.library.catalogue));
        self.library.entries.insert(0, entry);
        true
    }
}

impl Deref for Shelf {
    type Target = Library;

    fn deref(&self) -> &Library {
        &self.library
    }
}

fn outlined(entry: &Entry, catalogue: &Catalogue) -> Option<(Origin, Outline)> {
    Some((entry.origin.clone(), Outline::of_entry(entry, catalogue)?))
}

impl Outline {
    fn of_entry(entry: &Entry, catalogue: &Catalogue) -> Option<Self> {
        let routine = entry.routine.as_ref().ok()?;
        let exercises: Vec<&Arc<Exercise>> = routine
            .steps
            .iter()
            .filter_map(|step| catalogue.get(&step.exercise))
            .collect();
        Some(Self {
            plan: Arc::new(Plan::new(Arc::clone(routine))),
            regions: regions(&exercises),
            first: exercises.first().copied().cloned(),
        })
    }
}

fn regions(exercises: &[&Arc<Exercise>]) -> Vec<Region> {
    let count = |region: &Region| {
        exercises
            .iter()
            .filter(|exercise| exercise.regions.contains(region))
            .count()
    };
    let mut regions: Vec<Region> = Region::ALL
        .iter()
        .copied()
        .filter(|region| count(region) > 0)
        .collect();
    regions.sort_by_key(|region| Reverse(count(region)));
    regions
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_entry_has_the_outline_of_its_own_routine() {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders {
            config: folder.path().join("config"),
            state: folder.path().join("state"),
        };
        let mut shelf = Shelf::load(&folders);
        let count = shelf.entries.len();
        let missing = Origin::File(folder.path().join("missing.ron").into());
        assert!(shelf.has(&missing) && shelf.has(&missing));
        assert_eq!(shelf.entries.len(), count + 1);
        assert!(shelf.outline(&missing).is_none());
        for entry in &shelf.entries[1..] {
            let outline = shelf.outline(&entry.origin).unwrap();
            let routine = entry.routine.as_ref().unwrap();
            assert!(Arc::ptr_eq(&outline.plan.routine, routine));
            assert!(!outline.regions.is_empty() && outline.first.is_some());
        }
        assert!(!shelf.has(&Origin::Bundled("unheard-of".into())));
    }
}
