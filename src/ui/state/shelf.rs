//! The library as the screens show it.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;

use crate::exercise::{Catalogue, Exercise, Region};
use crate::platform::Folders;
use crate::routine::{Entry, Library, Origin, Routine};
use crate::session::{Person, Plan};

/// The library with an outline of each routine, so that a frame only reads what it shows.
pub struct Shelf {
    library: Library,
    /// Whom the plans are for; not known before the log has been read.
    person: Option<Person>,
    /// Those of the routines that can be read.
    outlines: HashMap<Origin, Outline>,
}

/// What screens show of a routine beside the routine itself, worked out when it is read.
pub struct Outline {
    /// The routine.
    pub routine: Arc<Routine>,
    /// It laid out in time for the person, once it is known what they have done so far.
    pub plan: Option<Arc<Plan>>,
    /// The same of a short day, if it has one.
    pub short: Option<Arc<Plan>>,
    /// The regions of its exercises, the most frequent first.
    pub regions: Vec<Region>,
    /// The exercise that it begins with.
    pub first: Option<Arc<Exercise>>,
}

impl Shelf {
    /// Reads the bundled routines and those of the person.
    pub fn load(folders: &Folders, person: Option<Person>) -> Self {
        let library = Library::load(&folders.routines(), &folders.exercises());
        let mut shelf = Self {
            library,
            person,
            outlines: HashMap::new(),
        };
        let outlines = shelf.library.entries.iter();
        let outlines = outlines.filter_map(|entry| shelf.outlined(entry));
        shelf.outlines = outlines.collect();
        shelf
    }

    /// Lays the routines out for a person, unless they are laid out like that.
    pub fn lay_out(&mut self, person: Person) {
        if self.person.as_ref() != Some(&person) {
            for outline in self.outlines.values_mut() {
                outline.lay_out(&self.library.catalogue, &person);
            }
            self.person = Some(person);
        }
    }

    /// Whom the plans are for; not known before the log has been read.
    pub fn person(&self) -> Option<Person> {
        self.person.clone()
    }

    /// How long a routine takes the person; none if it cannot be read, or as long as nobody knows.
    pub fn length(&self, origin: &Origin) -> Option<Duration> {
        let plan = self.outline(origin)?.plan.as_ref()?;
        Some(plan.length)
    }

    fn outlined(&self, entry: &Entry) -> Option<(Origin, Outline)> {
        let catalogue = &self.library.catalogue;
        let mut outline = Outline::of_entry(entry, catalogue)?;
        if let Some(person) = &self.person {
            outline.lay_out(catalogue, person);
        }
        Some((entry.origin.clone(), outline))
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
        let outline = self.outlined(&entry);
        self.outlines.extend(outline);
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

impl Outline {
    fn of_entry(entry: &Entry, catalogue: &Catalogue) -> Option<Self> {
        let routine = entry.routine.as_ref().ok()?;
        let exercises: Vec<&Arc<Exercise>> = routine
            .steps
            .iter()
            .filter_map(|step| catalogue.get(&step.exercise))
            .collect();
        Some(Self {
            routine: Arc::clone(routine),
            plan: None,
            short: None,
            regions: regions(&exercises),
            first: exercises.first().copied().cloned(),
        })
    }

    fn lay_out(&mut self, catalogue: &Catalogue, person: &Person) {
        let plan = Plan::new(Arc::clone(&self.routine), catalogue, person);
        self.plan = Some(Arc::new(plan));
        let short = self.routine.has_short().then(|| self.routine.short());
        let short = short.map(|short| Plan::new(Arc::new(short), catalogue, person));
        self.short = short.map(Arc::new);
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
        let mut shelf = Shelf::load(&folders, None);
        let count = shelf.entries.len();
        let missing = Origin::File(folder.path().join("missing.ron").into());
        assert!(shelf.has(&missing) && shelf.has(&missing));
        assert_eq!(shelf.entries.len(), count + 1);
        assert!(shelf.outline(&missing).is_none());
        for entry in &shelf.entries[1..] {
            let outline = shelf.outline(&entry.origin).unwrap();
            let routine = entry.routine.as_ref().unwrap();
            assert!(Arc::ptr_eq(&outline.routine, routine));
            assert!(!outline.regions.is_empty() && outline.first.is_some());
        }
        assert!(!shelf.has(&Origin::Bundled("unheard-of".into())));
    }
}
