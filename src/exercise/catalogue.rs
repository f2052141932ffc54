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
mod tests {
    use super::*;
    use crate::exercise::Instead;
    use crate::platform::file::put;

    fn cat_cow(name: &str) -> String {
        format!(
            "Exercise(id: \"cat-cow\", name: \"{name}\", kind: Stretch, regions: [LowerBack], position: Kneeling, \
             instructions: [\"Move.\"], dose: (work: Open), source: \"Mine.\")"
        )
    }

    #[test]
    fn a_copy_never_stands_in_for_its_original() {
        let folder = tempfile::tempdir().unwrap();
        let put = |file: &str, text: &str| put(&folder.path().join(file), text.as_bytes());
        put("cat-cow (1).ron", &cat_cow("Download"));
        put("cat-cow.ron", &cat_cow("Mine"));
        put(
            "cat-cow.sync-conflict-20261128-101010-ABCDEFG.ron",
            &cat_cow("Mine"),
        );
        let catalogue = Catalogue::with_folder(folder.path());
        assert_eq!(catalogue.name("cat-cow"), "Mine");
        let problems: Vec<&Problem> = catalogue
            .reports
            .iter()
            .map(|report| &report.diagnostics[0].problem)
            .collect();
        let copy = |is_same| Problem::SyncCopy {
            of: "cat-cow.ron".to_owned(),
            is_same,
        };
        assert_eq!(problems, [&copy(false), &copy(true)]);
    }

    #[test]
    fn a_copy_does_not_stand_in_for_an_original_that_cannot_be_read() {
        let folder = tempfile::tempdir().unwrap();
        let put = |file: &str, text: &str| put(&folder.path().join(file), text.as_bytes());
        put("cat-cow.ron", "Exercise(");
        put(
            "cat-cow (conflicted copy 2026-11-28 101010).ron",
            &cat_cow("Mine"),
        );
        let catalogue = Catalogue::with_folder(folder.path());
        assert_ne!(catalogue.name("cat-cow"), "Mine");
        assert_eq!(catalogue.reports.len(), 2);
    }

    #[test]
    fn every_bundled_file_is_read_and_carries_its_id_as_its_name() {
        for file in Bundled::iter() {
            let bytes = Bundled::get(&file).unwrap().data.into_owned();
            let (source, damaged) = Source::from_bytes(file.as_ref(), bytes);
            assert_eq!(damaged, None);
            let exercise = crate::exercise::read(&source)
                .unwrap_or_else(|report| panic!("{}", report.render(false)));
            assert_eq!(format!("{}.ron", exercise.id), *file);
            let lines = &exercise.lines;
            assert!((1..=3).contains(&lines.set_up.len()), "{file}");
            assert!((1..=3).contains(&lines.movement.len()), "{file}");
            assert!((1..=3).contains(&lines.attend.len()), "{file}");
            assert_eq!((lines.hold.len(), lines.back.len()), (1, 1), "{file}");
            assert!(!exercise.regions.is_empty(), "{file}");
            assert!(!exercise.source.is_empty(), "{file}");
            assert!(!exercise.cautions.is_empty(), "{file}");
        }
    }

    #[test]
    fn comfort_and_something_to_hold_on_to_are_nothing_that_one_needs() {
        let catalogue = Catalogue::bundled();
        let needs_nothing = |id| catalogue.get(id).unwrap().needs_nothing();
        for id in ["clamshell", "heel-raise", "figure-4", "walk"] {
            assert!(needs_nothing(id), "{id}");
        }
        for id in ["strap-hamstring", "step-up", "wall-sit", "static-abduction"] {
            assert!(!needs_nothing(id), "{id}");
        }
    }

    #[test]
    fn the_stand_ins_of_every_bundled_exercise_are_there_and_their_chains_end() {
        let catalogue = Catalogue::bundled();
        for file in Bundled::iter() {
            let source = bundled_source(file.trim_end_matches(".ron")).unwrap();
            let report = catalogue.report(&source, &read_usable(&source));
            assert!(report.is_none(), "{}", report.unwrap().render(false));
        }
        let without = |exercise: &&Arc<Exercise>| exercise.instead == Instead::default();
        let without: Vec<&str> = catalogue
            .iter()
            .filter(without)
            .map(|exercise| exercise.id.as_str())
            .collect();
        // For these nothing fits, or what fits is not among the exercises.
        let alone = [
            "calf-wall",
            "chin-tuck",
            "doorway-chest",
            "heel-raise",
            "neck-side-stretch",
            "neck-turn",
            "sciatic-nerve-glide",
            "side-plank-knees",
            "thomas-test",
            "wrist-extensor",
            "wrist-flexor",
        ];
        assert_eq!(without, alone);
    }
}
