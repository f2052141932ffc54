//! A copy of everything and its way back, made by a thread of its own while the window goes on.

use std::path::PathBuf;
use std::sync::Arc;

use super::State;
use super::beside::{Beside, Broken};
use crate::backup::{Told, back_up, restore};
use crate::platform::wall;
use crate::settings::SettingsFile;
use crate::text;
use crate::ui::action::Job;
use crate::ui::dialogs::{FileDialog, Purpose};

/// How far a job is.
pub enum Backup {
    /// It is being done.
    UnderWay(Job, Beside<Result<Told, String>>),
    /// What there is to tell of it, or why nothing was done.
    Ended(Result<Told, String>),
}

impl State {
    /// Asks for the file of a job.
    pub(super) fn ask_for_backup(&mut self, job: Job) {
        if self.dialog.is_some() || matches!(self.backup, Some(Backup::UnderWay(..))) {
            return;
        }
        let (purpose, wake) = (Purpose::Backup(job), Arc::clone(&self.wake));
        self.dialog = match job {
            Job::BackUp => {
                let name = format!("supple-{}.zip", wall::now().date());
                FileDialog::save(&text!("backup-title"), &name, purpose, wake)
            }
            Job::Restore => FileDialog::pick(&text!("restore-title"), "zip", purpose, wake),
        };
    }

    /// Begins a job with the file that was chosen.
    pub(super) fn begin_backup(&mut self, job: Job, file: PathBuf) {
        let (folders, device) = (self.folders.clone(), self.device.clone());
        let work = move || match job {
            Job::BackUp => back_up(&folders, &file)
                .map(|done| done.told(&file))
                .map_err(|error| error.told(&file)),
            Job::Restore => restore(&folders, &device, &file)
                .map(|done| done.told(&file))
                .map_err(|error| error.told(&file)),
        };
        let under_way = Beside::begin("supple-backup", &self.wake, work);
        self.backup = Some(Backup::UnderWay(job, under_way));
    }

    /// Notices that a job has ended, and takes up what was restored.
    pub fn look_after_backup(&mut self) {
        let Some(Backup::UnderWay(job, under_way)) = &self.backup else {
            return;
        };
        let Some(ended) = under_way.poll() else {
            return;
        };
        let ended = ended.unwrap_or_else(|Broken| Err(text!("backup-broken")));
        if *job == Job::Restore && ended.is_ok() {
            self.settings = SettingsFile::load(&self.folders.settings_file());
            // What sounds now is to hear of them.
            self.set(*self.settings.get());
            self.reload();
        }
        self.backup = Some(Backup::Ended(ended));
    }
}
