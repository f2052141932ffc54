//! The system's dialogs for files, open beside the window while it goes on.

use std::path::PathBuf;
use std::pin::Pin;
use std::sync::mpsc::{Receiver, TryRecvError, sync_channel};
use std::thread::Builder;

use rfd::AsyncFileDialog;

use super::state::Wake;

/// What a dialog is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// Files to bring in.
    Import,
    /// A place for a copy of these bytes.
    Export(Vec<u8>),
}

/// A dialog that is open.
pub struct FileDialog {
    purpose: Purpose,
    chosen: Receiver<Vec<PathBuf>>,
}

type Choice = Pin<Box<dyn Future<Output = Vec<PathBuf>> + Send>>;

impl FileDialog {
    /// Asks for files to bring in; `wake` is called when they are chosen. None where no thread can be had.
    pub fn import(title: &str, wake: Wake) -> Option<Self> {
        let dialog = AsyncFileDialog::new()
            .set_title(title)
            .add_filter("RON, JSON", &["ron", "json"])
            .add_filter("*", &["*"])
            .pick_files();
        let choice = async {
            let files = dialog.await.unwrap_or_default();
            files.iter().map(|file| file.path().to_owned()).collect()
        };
        Self::open(Purpose::Import, Box::pin(choice), wake)
    }

    /// Asks where a copy of some bytes shall lie; this file name is proposed.
    pub fn export(title: &str, name: &str, bytes: Vec<u8>, wake: Wake) -> Option<Self> {
        let dialog = AsyncFileDialog::new()
            .set_title(title)
            .set_file_name(name)
            .add_filter("RON", &["ron"])
            .save_file();
        let choice = async {
            dialog
                .await
                .map(|file| file.path().to_owned())
                .into_iter()
                .collect()
        };
        Self::open(Purpose::Export(bytes), Box::pin(choice), wake)
    }

    fn open(purpose: Purpose, choice: Choice, wake: Wake) -> Option<Self> {
        let (tell, chosen) = sync_channel(1);
        let wait = move || {
            // Whoever asked may be gone.
            let _told = tell.send(pollster::block_on(choice));
            wake();
        };
        let thread = Builder::new().name("supple-dialog".to_owned());
        thread.spawn(wait).ok()?;
        Some(Self { purpose, chosen })
    }

    /// What it is for and what was chosen, once it is closed: nothing, if it was dismissed.
    pub fn closed(&self) -> Option<(Purpose, Vec<PathBuf>)> {
        match self.chosen.try_recv() {
            Ok(files) => Some((self.purpose.clone(), files)),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some((self.purpose.clone(), Vec::new())),
        }
    }
}
