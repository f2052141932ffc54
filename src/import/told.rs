//! What has become of a file that was brought in, and the words for it.

use std::path::{Path, PathBuf};

use super::remark::messages;
use super::{Kept, LeftOut, MOST_EXERCISES, MOST_IN_VAIN, MOST_ROUTINES, Remark, Unreadable};
use crate::document::Report;
use crate::platform::FileError;
use crate::text;
use crate::words::duration_in_words;

/// What has become of a file, or of a part of one.
#[derive(Debug)]
pub enum Brought {
    /// A routine was made; with what could not be carried over.
    Routine(Box<Kept>, Vec<Remark>),
    /// The file of an exercise was added.
    Exercise(PathBuf, String),
    /// Nothing was made of some workouts, which could have been read.
    LeftOut(LeftOut),
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

impl Told {
    fn new(message: String) -> Self {
        Self {
            message,
            ..Self::default()
        }
    }

    fn with_hint(self, hint: String) -> Self {
        Self {
            hint: Some(hint),
            ..self
        }
    }
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
                    length = duration_in_words(kept.length)
                ),
                remarks: messages(remarks),
                hint: None,
            },
            Self::Exercise(made, name) => Told::new(text!(
                "import-exercise-made",
                file = made.display().to_string(),
                name = name.as_str()
            )),
            Self::LeftOut(left_out) => left_out.told(file),
            Self::Refused(refused) => refused.told(file),
        }
    }
}

impl LeftOut {
    fn told(&self, file: String) -> Told {
        match self {
            Self::Routines(count, first) => Told::new(text!(
                "import-left-out-routines",
                count = *count,
                file = file,
                first = first.as_str(),
                most = MOST_ROUTINES
            ))
            .with_hint(text!("import-left-out-hint")),
            Self::Exercises(count, first) => Told::new(text!(
                "import-left-out-exercises",
                count = *count,
                file = file,
                first = first.as_str(),
                most = MOST_EXERCISES
            ))
            .with_hint(text!("import-left-out-hint")),
            Self::InVain(count, first) => Told::new(text!(
                "import-left-out-in-vain",
                count = *count,
                file = file,
                first = first.as_str(),
                most = MOST_IN_VAIN
            )),
            Self::Stopped(count) => Told::new(text!("import-stopped", count = *count, file = file)),
        }
    }
}

impl Refused {
    fn told(&self, file: String) -> Told {
        match self {
            Self::File(FileError::TooLarge { limit_bytes }) => Told::new(text!(
                "import-too-large",
                file = file,
                megabytes = limit_bytes >> 20
            )),
            Self::File(error) => {
                let reason = error.to_string();
                Told::new(text!("cli-import-unreadable", file = file, reason = reason))
            }
            Self::Export(unreadable) => unreadable.told(file),
            Self::Wrong(name, _) => Told::new(text!("cli-import-no-routine", name = name.as_str())),
            Self::NotWritten(path, error) => {
                let (file, reason) = (path.display().to_string(), error.to_string());
                Told::new(text!(
                    "cli-import-not-written",
                    file = file,
                    reason = reason
                ))
            }
        }
    }
}

impl Unreadable {
    fn told(&self, file: String) -> Told {
        match self {
            Self::NoJson {
                reason,
                line,
                column,
            } => Told::new(text!(
                "cli-import-no-json",
                file = file,
                line = *line,
                column = *column,
                reason = reason.as_str()
            ))
            .with_hint(text!("cli-import-no-json-hint")),
            Self::TooDeep => Told::new(text!("import-too-deep", file = file)),
            Self::Damaged => Told::new(text!("import-damaged", file = file))
                .with_hint(text!("import-damaged-hint")),
            Self::Unknown(contents) => Told::new(text!(
                "cli-import-unknown",
                file = file,
                contents = contents.as_str()
            ))
            .with_hint(text!("cli-import-unknown-hint")),
            Self::Nothing => Told::new(text!("cli-import-nothing", file = file)),
        }
    }
}
