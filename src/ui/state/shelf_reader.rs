//! The library is read again in the background, so that the window never waits for it.

use std::mem::take;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, sync_channel};
use std::thread::Builder;

use super::Shelf;
use crate::platform::Folders;
use crate::ui::wake::Wake;

/// Reads the library, one reading at a time.
#[derive(Default)]
pub struct ShelfReader {
    under_way: Option<Receiver<Shelf>>,
    /// Whether files have changed since it began.
    is_stale: bool,
}

/// What has come of a reading.
pub enum Reading {
    /// The library, and whether it must be read once more.
    Done(Shelf, bool),
    /// No thread could read it.
    Failed,
}

impl ShelfReader {
    /// Begins to read; once more after the reading that is under way, if there is one.
    pub fn begin(&mut self, folders: &Folders, wake: &Wake) {
        if self.under_way.is_some() {
            self.is_stale = true;
            return;
        }
        let (tell, told) = sync_channel(1);
        let (folders, wake) = (folders.clone(), Arc::clone(wake));
        let read = move || {
            // Whoever asked may have read it themselves.
            let _told = tell.send(Shelf::load(&folders));
            wake();
        };
        // Without a thread the other end is gone, which is told as a failed reading.
        let _spawned = Builder::new().name("supple-library".to_owned()).spawn(read);
        self.under_way = Some(told);
    }

    /// Whether a reading is under way.
    pub const fn is_reading(&self) -> bool {
        self.under_way.is_some()
    }

    /// What has come of the reading, once it has ended.
    pub fn take(&mut self) -> Option<Reading> {
        let reading = match self.under_way.as_ref()?.try_recv() {
            Err(TryRecvError::Empty) => return None,
            Ok(shelf) => Reading::Done(shelf, take(&mut self.is_stale)),
            Err(TryRecvError::Disconnected) => Reading::Failed,
        };
        *self = Self::default();
        Some(reading)
    }
}
