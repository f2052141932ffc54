//! Brings files into a person's folders: exports of other apps, and routines and exercises as Supple has them.

use std::path::{Path, PathBuf};

use super::{Kept, NotKept, Remark, Unreadable, import, keep};
use crate::document::{Problem, Reader, Report, Source, read_source};
use crate::exercise::{self, Catalogue};
use crate::platform::file::{create_beside, read_limited};
use crate::platform::{FileError, Folders};
use crate::routine;
use crate::text;
use crate::words::duration_in_words;

/// No export is larger: years of workouts fit.
const MOST_BYTES: u64 = 16 << 20;

/// What has become of a file, or of a part of one.
#[derive(Debug)]
pub enum Brought {
    /// A routine was made; with what could not be carried over.
    Routine(Kept, Vec<Remark>),
    /// The file of an exercise was added.
    Exercise(PathBuf, String),
    /// Nothing was made of it.
    Refused(Refused),
}

/// Why nothing was made of a file.
#[derive(Debug)]
pub enum Refused {
    /// It could not be read.
    File(FileError),
    /// It is no export.
    Export(Unreadable),
    /// What is in it, under this name, is neither a routine nor an exercise.
    Wrong(String, Box<Report>),
    /// The new file could not be written.
    NotWritten(PathBuf, FileError),
}

/// What a person is told of it.
#[derive(Debug, Default)]
pub struct Told {
    /// What happened.
    pub message: String,
    /// What else there is to say, a line each.
    pub remarks: Vec<String>,
    /// What to do about it.
    pub hint: Option<String>,
}

/// Brings a file in. Exercises are added to the catalogue; no file is ever replaced.
pub fn bring(file: &Path, folders: &Folders, catalogue: &mut Catalogue) -> Vec<Brought> {
    let is_ron = file
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("ron"));
    if is_ron {
        let own = bring_own(file, folders, catalogue);
        return vec![own.unwrap_or_else(Brought::Refused)];
    }
    let all = match read_limited(file, MOST_BYTES) {
        Ok(bytes) => import(&bytes, catalogue).map_err(Refused::Export),
        Err(error) => Err(Refused::File(error)),
    };
    match all {
        Err(refused) => vec![Brought::Refused(refused)],
        Ok(all) => all
            .into_iter()
            .map(|imported| match keep(&imported, folders, catalogue) {
                Ok(kept) => Brought::Routine(kept, imported.remarks),
                Err(NotKept::NoRoutine(report)) => {
                    Brought::Refused(Refused::Wrong(imported.routine.name, report))
                }
                Err(NotKept::File(path, error)) => {
                    Brought::Refused(Refused::NotWritten(path, error))
                }
            })
            .collect(),
    }
}

/// The files in the order in which they are to be brought in: exercises before the routines that may name them.
pub fn in_order(files: &[PathBuf]) -> Vec<PathBuf> {
    let holds_exercise =
        |file: &PathBuf| read_source(file).is_ok_and(|source| is_exercise(&source));
    let mut ordered = files.to_vec();
    ordered.sort_by_key(|file| !holds_exercise(file));
    ordered
}

/// Copies a routine or an exercise, byte for byte.
fn bring_own(
    file: &Path,
    folders: &Folders,
    catalogue: &mut Catalogue,
) -> Result<Brought, Refused> {
    let name = file.display().to_string();
    let wrong = |report| Refused::Wrong(name.clone(), Box::new(report));
    let not_written = |(path, error)| Refused::NotWritten(path, error);
    let title = file.file_stem().and_then(|stem| stem.to_str());
    let title = title.unwrap_or_default();
    let source = read_source(file).map_err(wrong)?;
    if is_exercise(&source) {
        let exercise = exercise::read(&source).map_err(wrong)?;
        if catalogue.get(&exercise.id).is_some() {
            let problem = Problem::IdTaken(exercise.id);
            return Err(wrong(Report::of_file(name.clone(), problem)));
        }
        let made = create_beside(&folders.exercises(), title, &source.text).map_err(not_written)?;
        let name = exercise.name.clone();
        catalogue.insert(exercise);
        return Ok(Brought::Exercise(made, name));
    }
    let routine = routine::read(&source, catalogue).map_err(wrong)?;
    let file = create_beside(&folders.routines(), title, &source.text).map_err(not_written)?;
    Ok(Brought::Routine(Kept { file, routine }, Vec::new()))
}

fn is_exercise(source: &Source) -> bool {
    let (_, value) = Reader::parse(source);
    let name = value.as_ref().and_then(|value| value.name());
    matches!(name, Some(("Exercise", _)))
}

impl Brought {
    /// What a person is told of what has become of a file.
    pub fn told(&self, file: &Path) -> Told {
        let file = file.display().to_string();
        match self {
            Self::Routine(kept, remarks) => Told {
                message: text!(
                    "cli-import-made",
                    file = kept.file.display().to_string(),
                    name = kept.routine.name.as_str(),
                    steps = kept.routine.steps.len(),
                    length = duration_in_words(kept.routine.length())
                ),
                remarks: remarks.iter().map(Remark::message).collect(),
                hint: None,
            },
            Self::Exercise(made, name) => Told {
                message: text!(
                    "import-exercise-made",
                    file = made.display().to_string(),
                    name = name.as_str()
                ),
                ..Told::default()
            },
            Self::Refused(refused) => refused.told(file),
        }
    }
}

impl Refused {
    fn told(&self, file: String) -> Told {
        let (message, hint) = match self {
            Self::File(error) => {
                let reason = error.to_string();
                (
                    text!("cli-import-unreadable", file = file, reason = reason),
                    None,
                )
            }
            Self::Export(Unreadable::NoJson {
                reason,
                line,
                column,
            }) => (
                text!(
                    "cli-import-no-json",
                    file = file,
                    line = *line,
                    column = *column,
                    reason = reason.as_str()
                ),
                Some(text!("cli-import-no-json-hint")),
            ),
            Self::Export(Unreadable::Unknown) => (
                text!("cli-import-unknown", file = file),
                Some(text!("cli-import-unknown-hint")),
            ),
            Self::Export(Unreadable::Nothing) => (text!("cli-import-nothing", file = file), None),
            Self::Wrong(name, _) => (text!("cli-import-no-routine", name = name.as_str()), None),
            Self::NotWritten(path, error) => {
                let (file, reason) = (path.display().to_string(), error.to_string());
                (
                    text!("cli-import-not-written", file = file, reason = reason),
                    None,
                )
            }
        };
        Told {
            message,
            remarks: Vec::new(),
            hint,
        }
    }
}
