//! A copy of everything and its way back, made by a thread of its own while the window goes on.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, sync_channel};
use std::thread::Builder;

use super::State;
use crate::backup::{Told, back_up, restore};
use crate::platform::wall;
use crate::settings::SettingsFile;
use crate::text;
use crate::ui::action::Job;
use crate::ui::dialogs::{FileDialog, Purpose};

/// How far a job is.
pub enum Backup {
    /// It is being done.
    UnderWay(Job, Receiver<Result<Told, String>>),
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
        let (tell, told) = sync_channel(1);
        let (folders, device) = (self.folders.clone(), self.device.clone());
        let wake = Arc::clone(&self.wake);
        let work = move || {
            let ended = match job {
                Job::BackUp => back_up(&folders, &file)
                    .map(|done| done.told(&file))
                    .map_err(|error| error.told(&file)),
                Job::Restore => restore(&folders, &device, &file)
                    .map(|done| done.told(&file))
                    .map_err(|error| error.told(&file)),
            };
            // Whoever asked may be gone.
            let _told = tell.send(ended);
            wake();
        };
        let thread = Builder::new().name("supple-backup".to_owned());
        // Without a thread the other end is gone, which is told as any unexpected end.
        let _spawned = thread.spawn(work);
        self.backup = Some(Backup::UnderWay(job, told));
    }

    /// Notices that a job has ended, and takes up what was restored.
    pub fn look_after_backup(&mut self) {
        let Some(Backup::UnderWay(job, told)) = &self.backup else {
            return;
        };
        let ended = match told.try_recv() {
            Err(TryRecvError::Empty) => return,
            Ok(ended) => ended,
            Err(TryRecvError::Disconnected) => Err(text!("backup-broken")),
        };
        if *job == Job::Restore && ended.is_ok() {
            self.settings = SettingsFile::load(&self.folders.settings_file());
            // What sounds now is to hear of them.
            self.set(*self.settings.get());
            self.reload();
        }
        self.backup = Some(Backup::Ended(ended));
    }
}
