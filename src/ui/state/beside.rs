//! What is done beside the window, each by a thread of its own, so that the window never waits for it.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::thread::Builder;
use std::time::Duration;

use crate::ui::wake::Wake;

/// Something under way, and what will come of it.
pub struct Beside<T>(Receiver<T>);

/// It has ended before its end, or never begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Broken;

impl<T: Send + 'static> Beside<T> {
    /// Begins it in a thread of this name. The window is woken when it is done.
    pub fn begin(name: &str, wake: &Wake, work: impl FnOnce() -> T + Send + 'static) -> Self {
        let (tell, told) = sync_channel(1);
        let wake = Arc::clone(wake);
        let run = move || {
            // Whoever asked may be gone.
            let _told = tell.send(work());
            drop(tell);
            wake();
        };
        // Without a thread the other end is gone, which is told as any unexpected end.
        let _spawned = Builder::new().name(name.to_owned()).spawn(run);
        Self(told)
    }

    /// What has come of it, once it is over.
    pub fn poll(&self) -> Option<Result<T, Broken>> {
        self.within(Duration::ZERO)
    }

    /// What has come of it, if it is over within a time.
    pub fn within(&self, wait: Duration) -> Option<Result<T, Broken>> {
        match self.0.recv_timeout(wait) {
            Err(RecvTimeoutError::Timeout) => None,
            Ok(done) => Some(Ok(done)),
            Err(RecvTimeoutError::Disconnected) => Some(Err(Broken)),
        }
    }

    /// Waits for what comes of it.
    #[cfg(test)]
    pub fn wait(&self) -> Result<T, Broken> {
        self.0.recv().map_err(|_| Broken)
    }
}

/// What is read again whenever it has changed, one reading at a time.
#[derive(Default)]
pub enum Rereading<T> {
    /// None is under way.
    #[default]
    Resting,
    /// One is.
    UnderWay {
        /// It.
        reading: Beside<T>,
        /// Whether what is read has changed since it began.
        is_stale: bool,
    },
}

impl<T: Send + 'static> Rereading<T> {
    /// Whether a reading is under way.
    pub const fn is_under_way(&self) -> bool {
        matches!(self, Self::UnderWay { .. })
    }

    /// Whether a reading has to wait for the one that is under way, after which it is asked for again.
    pub const fn is_put_off(&mut self) -> bool {
        match self {
            Self::Resting => false,
            Self::UnderWay { is_stale, .. } => {
                *is_stale = true;
                true
            }
        }
    }

    /// Begins a reading.
    pub fn begin(&mut self, name: &str, wake: &Wake, read: impl FnOnce() -> T + Send + 'static) {
        *self = Self::UnderWay {
            reading: Beside::begin(name, wake, read),
            is_stale: false,
        };
    }

    /// What was read, if it has been within a time, and whether it has to be read again.
    pub fn take(&mut self, wait: Duration) -> Option<(Result<T, Broken>, bool)> {
        let Self::UnderWay { reading, is_stale } = self else {
            return None;
        };
        let read = (reading.within(wait)?, *is_stale);
        *self = Self::Resting;
        Some(read)
    }
}
