//! All exercises: those that come with the app, and a person's own.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use super::read::read_bundled;
use super::{Exercise, Reading, read_usable};
use crate::document::{Problem, Report, Source, read_source, ron_files};

#[derive(rust_embed::RustEmbed)]
#[folder = "assets/exercises"]
#[include = "*.ron"]
struct Bundled;

static BUNDLED: LazyLock<BTreeMap<String, Arc<Exercise>>> = LazyLock::new(|| {
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
    exercises: BTreeMap<String, Arc<Exercise>>,
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

    /// The bundled exercises with those of a folder, which may replace bundled ones. Of two files with the same
    /// id the first by name counts, and the other one is reported. A folder that is not there has none.
    pub fn with_folder(path: &Path) -> Self {
        let mut catalogue = Self::bundled();
        let mut own = BTreeMap::new();
        for file in ron_files(path) {
            let source = match read_source(&file) {
                Ok(source) => source,
                Err(report) => {
                    catalogue.reports.push(report);
                    continue;
                }
            };
            let Reading { exercise, report } = read_usable(&source);
            catalogue.reports.extend(report);
            match exercise {
                Some(exercise) if own.contains_key(&exercise.id) => {
                    let problem = Problem::IdTaken(exercise.id);
                    catalogue
                        .reports
                        .push(Report::of_file(source.file, problem));
                }
                Some(exercise) => {
                    own.insert(exercise.id.clone(), Arc::new(exercise));
                }
                None => {}
            }
        }
        catalogue.exercises.append(&mut own);
        catalogue
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

    /// All ids, in order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.exercises.keys().map(String::as_str)
    }

    /// All exercises, ordered by id.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Exercise>> {
        self.exercises.values()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bundled_file_is_read_and_carries_its_id_as_its_name() {
        for file in Bundled::iter() {
            let bytes = Bundled::get(&file).unwrap().data.into_owned();
            let (source, damaged) = Source::from_bytes(file.as_ref(), bytes);
            assert_eq!(damaged, None);
            let exercise = crate::exercise::read(&source)
                .unwrap_or_else(|report| panic!("{}", report.render(false)));
            assert_eq!(format!("{}.ron", exercise.id), *file);
            assert!((3..=6).contains(&exercise.instructions.len()), "{file}");
            assert!(!exercise.regions.is_empty(), "{file}");
            assert!(!exercise.source.is_empty(), "{file}");
            assert!(!exercise.cautions.is_empty(), "{file}");
        }
    }
}
