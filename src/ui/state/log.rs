//! The log is read in the background, so that the window never waits for it.

use std::sync::Arc;
use std::sync::mpsc::sync_channel;
use std::thread::Builder;

use super::State;
use crate::history::History;

impl State {
    /// Takes the log, once it has been read.
    pub fn receive_history(&mut self) {
        let read = self
            .history_reader
            .as_ref()
            .and_then(|reader| reader.try_recv().ok());
        if let Some(history) = read {
            self.history = Some(history);
            self.history_reader = None;
        }
    }

    /// Has the log read in the background.
    pub(super) fn read_history(&mut self) {
        let (sender, receiver) = sync_channel(1);
        let folders = self.folders.clone();
        let wake = Arc::clone(&self.wake);
        let read = move || {
            let _ = sender.send(History::read(&folders));
            wake();
        };
        let spawned = Builder::new().name("supple-history".to_owned()).spawn(read);
        if spawned.is_ok() {
            self.history_reader = Some(receiver);
        }
    }
}
