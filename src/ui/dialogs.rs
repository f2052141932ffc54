//! The system's dialogs for files, open beside the window while it goes on.

use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::mpsc::{Receiver, TryRecvError, sync_channel};
use std::thread::Builder;

use jiff::civil::Date;
use rfd::{AsyncFileDialog, FileHandle};

use crate::platform::can_choose_files;
use crate::platform::file::fit_name;
use crate::report::Format;
use crate::ui::action::Job;
use crate::ui::wake::Wake;

/// What a dialog is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// Files to bring in.
    Import,
    /// A place for a copy of these bytes.
    Export(Vec<u8>),
    /// A place for the history in a format; a report is about these days.
    History(Format, RangeInclusive<Date>),
    /// The file of a backup.
    Backup(Job),
}

/// How a dialog has ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ending {
    /// These files were chosen: none, if it was dismissed.
    Chosen(Vec<PathBuf>),
    /// The system has no dialog.
    Impossible,
}

/// A dialog that is open.
pub struct FileDialog {
    purpose: Purpose,
    ending: Receiver<Ending>,
}

type Choice = Pin<Box<dyn Future<Output = Vec<PathBuf>> + Send>>;

/// The file that a dialog gives, if any.
fn one(dialog: impl Future<Output = Option<FileHandle>> + Send + 'static) -> Choice {
    Box::pin(async {
        let file = dialog.await;
        file.map(|file| file.path().to_owned())
            .into_iter()
            .collect()
    })
}

impl FileDialog {
    /// Asks for files to bring in; `wake` is called when they are chosen. None where no thread can be had.
    pub fn import(title: &str, wake: Wake) -> Option<Self> {
        let dialog = AsyncFileDialog::new()
            .set_title(title)
            .add_filter("RON, JSON, WORKOUT", &["ron", "json", "workout"])
            .add_filter("*", &["*"])
            .pick_files();
        let choice = async {
            let files = dialog.await.unwrap_or_default();
            files.iter().map(|file| file.path().to_owned()).collect()
        };
        Self::open(Purpose::Import, Box::pin(choice), wake)
    }

    /// Asks for one file with this ending.
    pub fn pick(title: &str, ending: &str, purpose: Purpose, wake: Wake) -> Option<Self> {
        let dialog = AsyncFileDialog::new()
            .set_title(title)
            .add_filter(ending.to_uppercase(), &[ending])
            .add_filter("*", &["*"])
            .pick_file();
        Self::open(purpose, one(dialog), wake)
    }

    /// Asks for a place for a file; this name is proposed, as every system can have it.
    pub fn save(title: &str, name: &str, purpose: Purpose, wake: Wake) -> Option<Self> {
        let ending = Path::new(name).extension().unwrap_or_default();
        let ending = ending.to_string_lossy();
        let dialog = AsyncFileDialog::new()
            .set_title(title)
            .set_file_name(fit_name(name))
            .add_filter(ending.to_uppercase(), &[ending])
            .save_file();
        Self::open(purpose, one(dialog), wake)
    }

    fn open(purpose: Purpose, choice: Choice, wake: Wake) -> Option<Self> {
        let (tell, ending) = sync_channel(1);
        let wait = move || {
            let ending = if can_choose_files() {
                Ending::Chosen(pollster::block_on(choice))
            } else {
                Ending::Impossible
            };
            // Whoever asked may be gone.
            let _told = tell.send(ending);
            wake();
        };
        let thread = Builder::new().name("supple-dialog".to_owned());
        thread.spawn(wait).ok()?;
        Some(Self { purpose, ending })
    }

    /// What it is for and how it has ended, once it has.
    pub fn closed(&self) -> Option<(Purpose, Ending)> {
        let ending = match self.ending.try_recv() {
            Ok(ending) => ending,
            Err(TryRecvError::Empty) => return None,
            Err(TryRecvError::Disconnected) => Ending::Impossible,
        };
        Some((self.purpose.clone(), ending))
    }
}
