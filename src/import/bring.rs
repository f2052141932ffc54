//! Brings files into a person's folders: exports of other apps, and routines and exercises as Supple has them.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::keep::keep;
use super::{
    Brought, Export, Imported, Kept, KnownNames, LeftOut, MOST_EXERCISES, MOST_IN_VAIN,
    MOST_ROUTINES, NotKept, Refused, assemble,
};
use crate::document::{Problem, Reader, Report, Source, read_source};
use crate::exercise::{self, Catalogue};
use crate::platform::Folders;
use crate::platform::file::{create_beside, read_limited};
use crate::routine;

/// No export is larger: years of workouts fit.
const MOST_BYTES: u64 = 16 << 20;

/// How far a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// How many of its workouts are done.
    pub done: usize,
    /// How many there are.
    pub of: usize,
}

/// Files that are brought in at once.
#[derive(Debug)]
pub struct Intake<'f> {
    folders: &'f Folders,
    catalogue: Catalogue,
    names: KnownNames,
    routines: usize,
    exercises: usize,
}

impl<'f> Intake<'f> {
    /// Begins with the exercises that are known.
    pub fn new(folders: &'f Folders, catalogue: Catalogue) -> Self {
        Self {
            folders,
            names: KnownNames::of(&catalogue),
            catalogue,
            routines: 0,
            exercises: 0,
        }
    }

    /// Brings a file in; no file is ever replaced. Before each workout it asks whether to go on: what was made before stays.
    pub fn bring(
        &mut self,
        file: &Path,
        goes_on: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Vec<Brought> {
        if is_ron(file) {
            let own = self.bring_own(file);
            return vec![own.unwrap_or_else(Brought::Refused)];
        }
        let export = match read_limited(file, MOST_BYTES) {
            Ok(bytes) => Export::read(&bytes).map_err(Refused::Export),
            Err(error) => Err(Refused::File(error)),
        };
        match export {
            Err(refused) => vec![Brought::Refused(refused)],
            Ok(export) => self.bring_export(&export, goes_on),
        }
    }

    fn bring_export(
        &mut self,
        export: &Export,
        goes_on: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Vec<Brought> {
        let of = export.count();
        let mut brought = Vec::new();
        let mut without_room: Vec<String> = Vec::new();
        let mut in_vain = 0;
        for (done, sheet) in export.sheets().enumerate() {
            if goes_on(Progress { done, of }).is_break() {
                brought.push(Brought::LeftOut(LeftOut::Stopped(of - done)));
                break;
            }
            if self.routines == MOST_ROUTINES {
                let left_out = LeftOut::Routines(of - done, export.name(done));
                brought.push(Brought::LeftOut(left_out));
                break;
            }
            if in_vain == MOST_IN_VAIN {
                let left_out = LeftOut::InVain(of - done, export.name(done));
                brought.push(Brought::LeftOut(left_out));
                break;
            }
            let imported = assemble(&sheet, &self.catalogue, &self.names);
            if self.exercises + imported.exercises.len() > MOST_EXERCISES {
                without_room.push(imported.routine.name);
                in_vain += 1;
                continue;
            }
            let kept = self.keep(imported);
            in_vain += usize::from(matches!(kept, Brought::Refused(_)));
            brought.push(kept);
        }
        if let Some(first) = without_room.first() {
            let left_out = LeftOut::Exercises(without_room.len(), first.clone());
            brought.push(Brought::LeftOut(left_out));
        }
        brought
    }

    fn keep(&mut self, imported: Imported) -> Brought {
        let kept = keep(&imported, self.folders, &mut self.catalogue);
        // Also those of a routine that could not be written have a file now.
        for made in &imported.exercises {
            if let Some(exercise) = self.catalogue.get(&made.id) {
                self.names.add(exercise);
                self.exercises += 1;
            }
        }
        match kept {
            Ok(kept) => {
                self.routines += 1;
                Brought::Routine(Box::new(kept), imported.remarks)
            }
            Err(NotKept::NoRoutine(report)) => {
                Brought::Refused(Refused::Wrong(imported.routine.name, report))
            }
            Err(NotKept::File(path, error)) => Brought::Refused(Refused::NotWritten(path, error)),
        }
    }

    /// Copies a routine or an exercise, byte for byte.
    fn bring_own(&mut self, file: &Path) -> Result<Brought, Refused> {
        let name = file.display().to_string();
        let wrong = |report| Refused::Wrong(name.clone(), Box::new(report));
        let not_written = |(path, error)| Refused::NotWritten(path, error);
        let title = file.file_stem().and_then(|stem| stem.to_str());
        let title = title.unwrap_or_default();
        let source = read_source(file).map_err(wrong)?;
        if is_exercise(&source) {
            let exercise = exercise::read(&source).map_err(wrong)?;
            if self.catalogue.get(&exercise.id).is_some() {
                let problem = Problem::IdTaken(exercise.id);
                return Err(wrong(Report::of_file(name.clone(), problem)));
            }
            let folder = self.folders.exercises();
            let made = create_beside(&folder, title, &source.text).map_err(not_written)?;
            let name = exercise.name.clone();
            self.names.add(&exercise);
            self.catalogue.insert(exercise);
            return Ok(Brought::Exercise(made, name));
        }
        let routine = routine::read(&source, &self.catalogue).map_err(wrong)?;
        let folder = self.folders.routines();
        let file = create_beside(&folder, title, &source.text).map_err(not_written)?;
        let kept = Kept::new(file, routine, &self.catalogue);
        Ok(Brought::Routine(Box::new(kept), Vec::new()))
    }
}

/// The files in the order in which they are to be brought in: exercises before the routines that may name them.
pub fn in_order(files: &[PathBuf]) -> Vec<PathBuf> {
    let holds_exercise =
        |file: &PathBuf| is_ron(file) && read_source(file).is_ok_and(|source| is_exercise(&source));
    let mut ordered = files.to_vec();
    ordered.sort_by_cached_key(|file| !holds_exercise(file));
    ordered
}

fn is_ron(file: &Path) -> bool {
    let ending = file.extension();
    ending.is_some_and(|ending| ending.eq_ignore_ascii_case("ron"))
}

fn is_exercise(source: &Source) -> bool {
    let (_, value) = Reader::parse(source);
    let name = value.as_ref().and_then(|value| value.name());
    matches!(name, Some(("Exercise", _)))
}
