//! The history as a file for other programs and people, made by a thread of its own while the window goes on.

use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, sync_channel};
use std::thread::Builder;

use jiff::civil::Date;

use super::{Log, State};
use crate::history::{History, Today};
use crate::platform::{Folders, replace};
use crate::report::{Format, Report};
use crate::routine::Library;
use crate::text;
use crate::ui::dialogs::{FileDialog, Purpose};
use crate::ui::notice;

/// A file that is being made: what there is to tell of it, or why it was not written.
pub type Export = Receiver<Result<String, String>>;

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
        let (folders, wake) = (self.folders.clone(), Arc::clone(&self.wake));
        let (tell, told) = sync_channel(1);
        let work = move || {
            // Whoever asked may be gone.
            let _told = tell.send(export(&folders, &history, &today, format, days, &file));
            wake();
        };
        let thread = Builder::new().name("supple-export".to_owned());
        // Without a thread the other end is gone, which is told as any unexpected end.
        let _spawned = thread.spawn(work);
        self.exports.push(told);
    }

    /// Tells of files that are made.
    pub fn look_after_exports(&mut self) {
        let mut ended = Vec::new();
        self.exports.retain(|export| match export.try_recv() {
            Err(TryRecvError::Empty) => true,
            Ok(told) => {
                ended.push(told);
                false
            }
            Err(TryRecvError::Disconnected) => {
                ended.push(Err(text!("export-broken")));
                false
            }
        });
        for told in ended {
            match told {
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
    let records = &history.records;
    let report = || {
        let library = Library::load(&folders.routines(), &folders.exercises());
        Report::about(records, &library, today, days).html()
    };
    let bytes = format.bytes(records, today, report);
    let bytes = bytes.ok_or_else(|| text!("history-no-calendar"))?;
    replace(file, &bytes).map_err(|error| notice::not_written(file, &error))?;
    Ok(text!("export-done", path = file.display().to_string()))
}
