//! The history as a file for other programs and people, made by a thread of its own while the window goes on.

use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;

use super::beside::{Beside, Broken};
use super::{Log, State};
use crate::history::{History, Today};
use crate::platform::{Folders, replace};
use crate::report::Format;
use crate::routine::Library;
use crate::text;
use crate::ui::dialogs::{FileDialog, Purpose};
use crate::ui::notice;

/// A file that is being made: what there is to tell of it, or why it was not written.
pub type Export = Beside<Result<String, String>>;

impl State {
    /// Asks for a place for all sessions in a format, or for a report about these days.
    pub(super) fn export_history(&mut self, format: Format, days: RangeInclusive<Date>) {
        let Some(log) = &self.logbook.log else { return };
        if self.dialog.is_some() {
            return;
        }
        if format == Format::Ics && log.history.records.is_empty() {
            self.notice = Some(text!("history-no-calendar"));
            return;
        }
        let name = format!("supple.{}", format.ending());
        let (purpose, wake) = (Purpose::History(format, days), Arc::clone(&self.wake));
        self.dialog = FileDialog::save(&text!("export-title"), &name, purpose, wake);
    }

    /// Begins to make the file that was chosen.
    pub(super) fn begin_export(
        &mut self,
        format: Format,
        days: RangeInclusive<Date>,
        file: PathBuf,
    ) {
        let Some(Log { history, today, .. }) = &self.logbook.log else {
            return;
        };
        let (history, today) = (Arc::clone(history), today.clone());
        let folders = self.folders.clone();
        let work = move || export(&folders, &history, &today, format, days, &file);
        let under_way = Beside::begin("supple-export", &self.wake, work);
        self.exports.push(under_way);
    }

    /// Tells of files that are made.
    pub fn look_after_exports(&mut self) {
        let mut ended = Vec::new();
        self.exports.retain(|export| {
            let told = export.poll();
            let goes_on = told.is_none();
            ended.extend(told);
            goes_on
        });
        for told in ended {
            match told.unwrap_or_else(|Broken| Err(text!("export-broken"))) {
                Ok(done) => self.done = Some(done),
                Err(trouble) => self.notice = Some(trouble),
            }
        }
    }
}

/// Makes the file.
fn export(
    folders: &Folders,
    history: &History,
    today: &Today,
    format: Format,
    days: RangeInclusive<Date>,
    file: &Path,
) -> Result<String, String> {
    let library = || Library::load(&folders.routines(), &folders.exercises());
    let bytes = format.bytes(history, today, Some(days), library);
    let bytes = bytes.ok_or_else(|| text!("history-no-calendar"))?;
    replace(file, &bytes).map_err(|error| notice::not_written(file, &error))?;
    Ok(text!("export-done", path = file.display().to_string()))
}
