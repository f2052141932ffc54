//! What is done with the files of routines: asked for, copied out, renamed, thrown away.

use std::path::Path;
use std::sync::Arc;

use super::{Backup, State};
use crate::document::Source;
use crate::exercise;
use crate::platform::file::{
    self, Unfit, create_beside, first_free, fit_name, is_taken, read_limited, replace, unfit,
};
use crate::routine::Origin;
use crate::routine::edit::NewExercise;
use crate::text;
use crate::ui::dialogs::{Ending, FileDialog, Purpose};
use crate::ui::notice;
use crate::ui::screen::Screen;
use crate::words;

impl State {
    /// Asks for files to bring in.
    pub(super) fn ask_for_import(&mut self) {
        if self.dialog.is_none() {
            let wake = Arc::clone(&self.wake);
            self.dialog = FileDialog::import(&text!("import-title"), wake);
        }
    }

    /// Asks for a place for a copy of a routine's file.
    pub(super) fn ask_for_export(&mut self, origin: &Origin) {
        let Some(entry) = self.library.entry(origin) else {
            return;
        };
        // A file is copied as it is, whether it can be read as a routine or not.
        let bytes = match &entry.origin {
            Origin::File(path) => read_limited(path, u64::MAX),
            Origin::Bundled(_) => Ok(entry.source.text.clone().into_bytes()),
        };
        match bytes {
            Ok(bytes) => self.ask_for_place(&format!("{}.ron", entry.slug()), bytes),
            Err(error) => {
                let file = entry.source.file.clone();
                let reason = words::file_error(&error);
                self.notice = Some(text!("cli-import-unreadable", file = file, reason = reason));
            }
        }
    }

    /// Asks for a place for some bytes; this file name is proposed.
    pub(super) fn ask_for_place(&mut self, name: &str, bytes: Vec<u8>) {
        if self.dialog.is_none() {
            let wake = Arc::clone(&self.wake);
            self.dialog =
                FileDialog::save(&text!("export-title"), name, Purpose::Export(bytes), wake);
        }
    }

    /// Does what a dialog was opened for, once it is closed.
    pub fn look_after_dialog(&mut self) {
        let Some((purpose, ending)) = self.dialog.as_ref().and_then(FileDialog::closed) else {
            return;
        };
        self.dialog = None;
        match (purpose, ending) {
            (Purpose::Import, Ending::Impossible) => self.notice = Some(text!("import-no-dialog")),
            (Purpose::Export(_), Ending::Impossible) => {
                self.notice = Some(text!("export-no-dialog"));
            }
            (Purpose::Backup(_), Ending::Impossible) => {
                self.backup = Some(Backup::Ended(Err(text!("backup-no-dialog"))));
            }
            (Purpose::Backup(job), Ending::Chosen(files)) => {
                if let Some(file) = files.into_iter().next() {
                    self.begin_backup(job, file);
                }
            }
            (Purpose::History(..), Ending::Impossible) => {
                self.notice = Some(text!("history-export-no-dialog"));
            }
            (Purpose::History(format, days), Ending::Chosen(files)) => {
                if let Some(file) = files.into_iter().next() {
                    self.begin_export(format, days, file);
                }
            }
            (Purpose::Import, Ending::Chosen(files)) => self.import(files),
            (Purpose::Export(bytes), Ending::Chosen(files)) => {
                for file in files {
                    match replace(&file, &bytes) {
                        Ok(()) => {
                            let path = file.display().to_string();
                            self.done = Some(text!("export-done", path = path));
                        }
                        Err(error) => self.notice = Some(notice::not_written(&file, &error)),
                    }
                }
            }
        }
    }

    /// Writes a new exercise to a file of its own, and shows it. Its id gets a number where it is taken.
    pub(super) fn save_exercise(&mut self, mut exercise: NewExercise) {
        let wanted = match exercise.id.as_str() {
            "" => "exercise".to_owned(),
            id => id.to_owned(),
        };
        exercise.id = first_free(&wanted, |id| self.library.catalogue.get(id).is_some());
        let text = exercise.text();
        let source = Source::new(format!("{}.ron", exercise.id), text.clone());
        if let Err(report) = exercise::read(&source) {
            let problem = report.diagnostics.first();
            self.notice = problem.map(|found| found.problem.message());
            return;
        }
        match create_beside(&self.folders.exercises(), &exercise.id, &text) {
            Ok(_) => {
                self.reload_library();
                self.go(Screen::Exercise(exercise.id));
            }
            Err((path, error)) => self.notice = Some(notice::not_written(&path, &error)),
        }
    }

    /// Puts the file of a routine into the system's trash.
    pub(super) fn delete(&mut self, origin: &Origin) {
        let Some(path) = origin.file() else {
            return;
        };
        match trash::delete(path) {
            Ok(()) => {
                self.go(Screen::Routines);
                self.reload_library();
                let file = name_of(path);
                self.done = Some(text!("delete-done", file = file));
            }
            Err(error) => {
                let path = path.display().to_string();
                self.notice = Some(text!(
                    "delete-failed",
                    path = path,
                    reason = error.to_string()
                ));
            }
        }
    }

    /// Gives the file of a routine another name, without its ending.
    pub(super) fn rename(&mut self, origin: &Origin, name: &str) {
        let Some(path) = origin.file() else {
            return;
        };
        let new = path.with_file_name(fit_name(&format!("{}.ron", name.trim())));
        if new == path {
            return;
        }
        if let Err(error) = file::rename(path, &new) {
            self.notice = Some(notice::not_written(&new, &error));
            return;
        }
        self.go(Screen::Routines);
        self.reload_library();
        self.show(Screen::Routine(Origin::File(new.into())));
    }
}

/// What is wrong with a new name for a file, without its ending; nothing if it can be given.
pub fn wrong_with_name(path: &Path, name: &str) -> Option<String> {
    let stem = name.trim();
    let name = format!("{stem}.ron");
    // Two dots before the ending are a slip.
    if stem.ends_with('.') {
        return Some(text!("rename-impossible"));
    }
    match unfit(&name) {
        Some(Unfit::Impossible) => Some(text!("rename-impossible")),
        Some(Unfit::Character(character)) => {
            Some(text!("rename-forbidden", character = character.to_string()))
        }
        Some(Unfit::TooLong) => Some(text!("rename-too-long")),
        None => {
            let new = path.with_file_name(fit_name(&name));
            is_taken(path, &new).then(|| text!("rename-taken"))
        }
    }
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_some_system_cannot_have_are_told() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("mine.ron");
        crate::platform::file::put(&file, b"");
        crate::platform::file::put(&folder.path().join("other.ron"), b"");
        for name in [
            "",
            "  ",
            ".hidden",
            "a/b",
            "a:b",
            "con",
            "COM1",
            "COM¹",
            "conin$",
            "-rf",
            "a\nb",
            "ends.",
            "other",
            &"é".repeat(130),
        ] {
            assert!(wrong_with_name(&file, name).is_some(), "{name}");
        }
        for name in ["mine", "Mine", "Hüfte und Rücken", "ヨガ", "v1.2"] {
            assert_eq!(wrong_with_name(&file, name), None, "{name}");
        }
    }
}
