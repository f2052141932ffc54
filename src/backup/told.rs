//! What a person is told of a backup.

use std::path::{Path, PathBuf};

use super::left_out::renamed_in_words;
use super::{BackUpError, BackedUp, Beside, RestoreError, Restored};
use crate::platform::FileError;
use crate::text;
use crate::words::file_error;

/// What has happened, in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// What was done.
    pub done: String,
    /// What to know about it, a line each.
    pub remarks: Vec<String>,
    /// What could not be done, a line each.
    pub troubles: Vec<String>,
}

impl BackedUp {
    /// That there is a backup, and what is not in it.
    #[must_use]
    pub fn told(&self, to: &Path) -> Told {
        Told {
            done: text!("backup-done", files = self.files, path = shown(to)),
            remarks: [renamed_in_words(&self.renamed), self.foreign.told()].concat(),
            troubles: self.left_out.iter().map(left_out_in_words).collect(),
        }
    }
}

impl Restored {
    /// What was restored, what lies beside what was there, and what was left out.
    #[must_use]
    pub fn told(&self, from: &Path) -> Told {
        let failed = |(path, error): &(PathBuf, FileError)| {
            text!(
                "save-error-file",
                path = shown(path),
                reason = file_error(error)
            )
        };
        let done = match self.new {
            0 if !self.failed.is_empty() => text!("restore-nothing", path = shown(from)),
            new => text!("restore-done", path = shown(from), new = new),
        };
        let same = (self.same > 0).then(|| text!("restore-same", same = self.same));
        let beside = self.beside.iter().map(Beside::told);
        let twins = self.had_twins.then(|| text!("restore-twins"));
        Told {
            done,
            remarks: same
                .into_iter()
                .chain(beside)
                .chain(twins)
                .chain(renamed_in_words(&self.renamed))
                .chain(self.left_out.told())
                .collect(),
            troubles: self.failed.iter().map(failed).collect(),
        }
    }
}

impl Beside {
    fn told(&self) -> String {
        let (wanted, got) = (shown(&self.wanted), shown(&self.got));
        if self.settings {
            text!("restore-settings", path = got)
        } else {
            text!("restore-beside", wanted = wanted, got = got)
        }
    }
}

impl BackUpError {
    /// Why there is no backup, and what to do.
    #[must_use]
    pub fn told(&self, to: &Path) -> String {
        match self {
            Self::File(error) => {
                text!(
                    "backup-failed",
                    path = shown(to),
                    reason = file_error(error)
                )
            }
            Self::Differs(_) => text!("backup-differs", path = shown(to)),
            Self::NothingThere(folder) => text!("backup-nothing-there", path = shown(folder)),
            Self::Inside => text!("backup-inside", path = shown(to)),
            Self::Taken => text!("backup-taken", path = shown(to)),
            Self::TooLarge => text!("backup-too-large"),
            Self::Incomplete(left_out) => {
                with_left_out(text!("backup-incomplete", path = shown(to)), left_out)
            }
            Self::NothingReadable(left_out) => {
                with_left_out(text!("backup-nothing-readable"), left_out)
            }
        }
    }
}

impl RestoreError {
    /// Why nothing was restored.
    #[must_use]
    pub fn told(&self, from: &Path) -> String {
        let path = shown(from);
        match self {
            Self::File(error) if error.is_missing() => text!("restore-missing", path = path),
            Self::File(error) => text!(
                "restore-unreadable",
                path = path,
                reason = file_error(error)
            ),
            Self::Damaged(reason) => {
                text!("restore-damaged", path = path, reason = reason.as_str())
            }
            Self::OtherPacking => text!("restore-other-packing", path = path),
            Self::Locked => text!("restore-locked", path = path),
            Self::LeadsOut(name) => text!("restore-leads-out", path = path, name = name.as_str()),
            Self::TooLarge => text!("restore-too-large", path = path),
            Self::NotABackup(left_out) => {
                let told = vec![text!("restore-not-a-backup", path = path)];
                told.into_iter()
                    .chain(left_out.told())
                    .collect::<Vec<_>>()
                    .join("\n")
            }
        }
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn with_left_out(message: String, left_out: &[(PathBuf, FileError)]) -> String {
    let lines = [message]
        .into_iter()
        .chain(left_out.iter().map(left_out_in_words));
    lines.collect::<Vec<_>>().join("\n")
}

fn left_out_in_words((path, error): &(PathBuf, FileError)) -> String {
    text!(
        "backup-left-out",
        path = shown(path),
        reason = file_error(error)
    )
}
