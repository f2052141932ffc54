//! All exercises: those that come with the app, and a person's own.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use super::read::read_bundled;
use super::stand_ins::{self, Exercises};
use super::{Exercise, Reading, read_usable};
use crate::document::sync_copy::{Named, originals, says_the_same};
use crate::document::{Problem, Report, Source, read_source, ron_files};

#[derive(rust_embed::RustEmbed)]
#[folder = "assets/exercises"]
#[include = "*.ron"]
struct Bundled;

static BUNDLED: LazyLock<Exercises> = LazyLock::new(|| {
    Bundled::iter()
        .filter_map(|file| {
            let bytes = Bundled::get(&file)?.data.into_owned();
            let (source, _) = Source::from_bytes(file, bytes);
            let exercise = read_bundled(&source)?;
            Some((exercise.id.clone(), Arc::new(exercise)))
        })
        .collect()
});

/// The file of an exercise that comes with the app; it is named after the exercise's id.
pub fn bundled_source(id: &str) -> Option<Source> {
    let file = format!("{id}.ron");
    let bytes = Bundled::get(&file)?.data.into_owned();
    Some(Source::from_bytes(file, bytes).0)
}

/// The exercises that a routine can name, by id.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    exercises: Exercises,
    /// The files of the person's own that could not be read.
    pub reports: Vec<Report>,
}

impl Catalogue {
    /// The exercises that come with the app.
    pub fn bundled() -> Self {
        Self {
            exercises: BUNDLED.clone(),
            reports: Vec::new(),
        }
    }

    /// The bundled exercises with those of a folder, which may replace bundled ones. A copy of another file that a sync
    /// tool has left is reported and not used, so that it never stands in for its original. Of two other files with the
    /// same id the first by name counts, and the other one is reported. A folder that is not there has none.
    pub fn with_folder(path: &Path) -> Self {
        let mut catalogue = Self::bundled();
        let files: Vec<ExerciseFile> = ron_files(path)
            .into_iter()
            .map(ExerciseFile::read)
            .collect();
        let named: Vec<Named<'_>> = files.iter().map(ExerciseFile::named).collect();
        let originals = originals(&named);
        let mut own = Exercises::new();
        let read = files.iter().zip(&originals);
        let read = read.filter(|(_, original)| original.is_none());
        for exercise in read.filter_map(|(file, _)| file.reading.exercise.as_ref()) {
            own.entry(exercise.id.clone())
                .or_insert_with(|| Arc::new(exercise.clone()));
        }
        catalogue.exercises.append(&mut own);
        // Whether stand-ins are there is known only now.
        let mut reports = Vec::new();
        let mut ids = HashSet::new();
        for (file, original) in files.iter().zip(&originals) {
            if let Some(place) = original {
                reports.push(file.is_copy_of(&files[*place]));
                continue;
            }
            reports.extend(catalogue.report(&file.source, &file.reading));
            let exercise = file.reading.exercise.as_ref();
            if let Some(exercise) = exercise.filter(|exercise| !ids.insert(&exercise.id)) {
                let problem = Problem::IdTaken(exercise.id.clone());
                reports.push(Report::of_file(file.source.file.as_str(), problem));
            }
        }
        catalogue.reports = reports;
        catalogue
    }

    /// All that is wrong with the file of an exercise, its stand-ins included.
    pub fn report(&self, source: &Source, reading: &Reading) -> Option<Report> {
        let id = reading
            .exercise
            .as_ref()
            .map(|exercise| exercise.id.as_str());
        let faults = stand_ins::faults(id, &reading.stand_ins, &self.exercises);
        let mut report = reading.report.clone();
        if !faults.is_empty() {
            let report = report.get_or_insert_with(|| Report {
                source: source.clone(),
                diagnostics: Vec::new(),
            });
            report.diagnostics.extend(faults);
            report
                .diagnostics
                .sort_by_key(|found| (found.span.start, found.span.end));
        }
        report
    }

    /// Adds an exercise, in the place of one with the same id.
    pub fn insert(&mut self, exercise: Exercise) {
        self.exercises
            .insert(exercise.id.clone(), Arc::new(exercise));
    }

    /// Takes an exercise out again.
    pub fn remove(&mut self, id: &str) {
        self.exercises.remove(id);
    }

    /// The name of the exercise of an id; the id itself if it is not known.
    pub fn name<'a>(&'a self, id: &'a str) -> &'a str {
        self.get(id).map_or(id, |exercise| exercise.name.as_str())
    }

    /// The exercise of an id.
    pub fn get(&self, id: &str) -> Option<&Arc<Exercise>> {
        self.exercises.get(id)
    }

    /// Whether the exercise of an id is not one that comes with the app, or stands in the place of one.
    pub fn is_own(&self, id: &str) -> bool {
        let bundled = BUNDLED.get(id);
        let is_bundled = |exercise| bundled.is_some_and(|bundled| Arc::ptr_eq(bundled, exercise));
        !self.get(id).is_some_and(is_bundled)
    }

    /// All ids, in order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.exercises.keys().map(String::as_str)
    }

    /// All exercises, ordered by id.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Exercise>> {
        self.exercises.values()
    }
}

/// A file of a person's exercises, as it was read.
struct ExerciseFile {
    path: PathBuf,
    source: Source,
    reading: Reading,
}

impl ExerciseFile {
    fn read(path: PathBuf) -> Self {
        let (source, reading) = match read_source(&path) {
            Ok(source) => {
                let reading = read_usable(&source);
                (source, reading)
            }
            Err(report) => {
                let source = report.source.clone();
                let reading = Reading {
                    exercise: None,
                    stand_ins: Vec::new(),
                    report: Some(report),
                };
                (source, reading)
            }
        };
        Self {
            path,
            source,
            reading,
        }
    }

    fn named(&self) -> Named<'_> {
        let exercise = self.reading.exercise.as_ref();
        Named {
            stem: stem(&self.path),
            title: exercise.map(|exercise| exercise.id.as_str()),
            text: &self.source.text,
        }
    }

    fn is_copy_of(&self, original: &Self) -> Report {
        let problem = Problem::SyncCopy {
            of: format!("{}.ron", stem(&original.path)),
            is_same: says_the_same(&self.source.text, &original.source.text),
        };
        Report::of_file(self.source.file.as_str(), problem)
    }
}

fn stem(path: &Path) -> &str {
    let stem = path.file_stem().and_then(|stem| stem.to_str());
    stem.unwrap_or_default()
}

#[cfg(test)]
mod tests;
