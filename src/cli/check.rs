//! `supple check`: tells everything that is wrong with files of routines and exercises, and with settings.

use std::io;
use std::path::PathBuf;

use super::command::{Command, Run};
use super::{Console, Exit, arguments};
use crate::document::{Expected, Problem, Reader, Report, Source, read_source};
use crate::exercise::{self, Catalogue, Exercise, Reading};
use crate::platform::Folders;
use crate::routine::{self, Routine};
use crate::session::{Person, length_of};
use crate::words::{dose_in_words, duration_in_words};
use crate::{settings, text};

/// Its call.
pub(super) const COMMAND: Command = Command {
    name: "check",
    describe: |command| {
        command
            .about(text!("cli-check-about"))
            .long_about(text!("cli-check-details"))
            .arg(arguments::files().help(text!("cli-argument-files")))
    },
    wants: |_| text!("cli-which-files"),
    run: Run::Here(|console, folders, given| run(console, folders, &arguments::given_files(given))),
};

/// What a file is about, by the name before its brackets.
enum Kind {
    Routine,
    Exercise,
    Settings,
}

/// A file whose text could be read.
struct File {
    kind: Kind,
    source: Source,
}

/// Checks each file; routines may name exercises that stand in another of the files.
///
/// # Errors
/// Where the console cannot be written to.
fn run(console: &mut Console<'_>, folders: &Folders, paths: &[PathBuf]) -> io::Result<Exit> {
    let mut catalogue = Catalogue::with_folder(&folders.exercises());
    let files: Vec<Result<File, Report>> = paths
        .iter()
        .map(|path| File::of(read_source(path)?))
        .collect();
    let exercises = add_exercises(&mut catalogue, &files);
    let mut exit = Exit::Fine;
    for (file, exercise) in files.into_iter().zip(exercises) {
        let outcome = match (file, exercise) {
            (Err(report), _) | (Ok(_), Some(Err(report))) => Err(report),
            (Ok(file), Some(Ok(exercise))) => Ok(exercise_is_fine(&file.source, &exercise)),
            (
                Ok(File {
                    kind: Kind::Settings,
                    source,
                }),
                None,
            ) => match settings::check(&source) {
                Some(report) => Err(report),
                None => Ok(text!(
                    "cli-check-settings-fine",
                    file = source.file.as_str()
                )),
            },
            (Ok(file), None) => routine::read(&file.source, &catalogue)
                .map(|routine| routine_is_fine(&file.source, &routine, &catalogue)),
        };
        match outcome {
            Ok(fine) => console.line(&fine)?,
            Err(report) => {
                exit = Exit::Input;
                console.result(&report)?;
                console.line(&summary(&report))?;
            }
        }
    }
    Ok(exit)
}

impl File {
    fn of(source: Source) -> Result<Self, Report> {
        let kind = kind(&source)?;
        Ok(Self { kind, source })
    }
}

/// Reads the exercises among the files and adds them to those that routines may name; of two files with the same id
/// the first one counts.
fn add_exercises(
    catalogue: &mut Catalogue,
    files: &[Result<File, Report>],
) -> Vec<Option<Result<Exercise, Report>>> {
    let mut ids: Vec<String> = Vec::new();
    let mut read = |file: &File| {
        let reading = exercise::read_usable(&file.source);
        if let Some(exercise) = &reading.exercise {
            if ids.contains(&exercise.id) {
                let problem = Problem::IdTaken(exercise.id.clone());
                return Err(Report::of_file(file.source.file.clone(), problem));
            }
            ids.push(exercise.id.clone());
            catalogue.insert(exercise.clone());
        }
        Ok(reading)
    };
    let readings = files.iter().map(|file| match file {
        Ok(file) if matches!(file.kind, Kind::Exercise) => Some((&file.source, read(file))),
        _ => None,
    });
    let readings: Vec<Option<(&Source, Result<Reading, Report>)>> = readings.collect();
    // Stand-ins may be in any of the files.
    let checked = readings.into_iter().map(|reading| {
        let (source, reading) = reading?;
        Some(reading.and_then(|reading| {
            let report = catalogue.report(source, &reading);
            exercise::outcome(reading.exercise, report)
        }))
    });
    checked.collect()
}

/// What a file is about; a report where its first word says that it is neither.
fn kind(source: &Source) -> Result<Kind, Report> {
    let (mut reader, value) = Reader::parse(source);
    let Some(value) = &value else {
        return Ok(Kind::Routine);
    };
    if value.name().is_none() && value.fields().is_some() {
        return Ok(Kind::Routine);
    }
    let known = ["Routine", "Exercise", "Settings"];
    match reader.named(value, &known, Expected::RoutineOrExercise) {
        Some("Exercise") => return Ok(Kind::Exercise),
        Some("Settings") => return Ok(Kind::Settings),
        Some(_) => return Ok(Kind::Routine),
        None => {}
    }
    match reader.finish(source) {
        Some(report) => Err(report),
        None => Ok(Kind::Routine),
    }
}

fn routine_is_fine(source: &Source, routine: &Routine, catalogue: &Catalogue) -> String {
    let length = length_of(routine, catalogue, &Person::default()).least;
    let length = duration_in_words(length);
    let (file, steps) = (source.file.as_str(), routine.steps.len());
    text!(
        "cli-check-routine-fine",
        file = file,
        steps = steps,
        length = length
    )
}

fn exercise_is_fine(source: &Source, exercise: &Exercise) -> String {
    let dose = dose_in_words(&exercise.dose);
    let (file, name) = (source.file.as_str(), exercise.name.as_str());
    text!(
        "cli-check-exercise-fine",
        file = file,
        name = name,
        dose = dose
    )
}

fn summary(report: &Report) -> String {
    let (file, count) = (report.source.file.as_str(), report.diagnostics.len());
    text!("cli-check-errors", file = file, count = count)
}
