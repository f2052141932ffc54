//! The thread that writes a session down, so that a disk that stalls holds up neither orders nor cues.
//!
//! What has happened goes through a bounded channel in the order in which it happened. What the channel has no room for
//! waits with the conductor, which never waits itself: there is no more of it than the person has done meanwhile.
//!
//! **Invariant:** an [`Answer`] is given only after the disk has given its own.

use std::collections::VecDeque;
use std::io;
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::thread::{Builder, JoinHandle};

use jiff::Timestamp;

use super::Saved;
use crate::history::{Finish, Journal, Noted, SaveError};
use crate::platform::wall;

/// How many lines may be on their way; a disk that works is never so far behind.
const ON_THEIR_WAY: usize = 64;

/// Where a session is written down. Every call returns when the disk has answered.
pub(super) trait Store {
    /// Writes down what has happened.
    fn note(&mut self, noted: Noted);
    /// Why what has happened is not on the disk; none if it is.
    fn trouble(&self) -> Option<SaveError>;
    /// Puts the record into the log.
    fn finish(self, finish: Finish, at: Timestamp) -> Saved;
}

impl Store for Journal {
    fn note(&mut self, noted: Noted) {
        Self::note(self, noted);
    }

    fn trouble(&self) -> Option<SaveError> {
        Self::trouble(self).cloned()
    }

    fn finish(self, finish: Finish, at: Timestamp) -> Saved {
        match self.finish_at(finish, at) {
            Ok(record) => Saved::Yes(record),
            Err(unsaved) => Saved::No(unsaved),
        }
    }
}

/// What has become of what was to be written down.
#[derive(Debug, Clone)]
#[expect(
    clippy::large_enum_variant,
    reason = "a session has one, which is moved a few times"
)]
pub(super) enum Answer {
    /// All that was written so far is on the disk, or why it is not. Told when this has changed, and while there is trouble.
    Trouble(Option<SaveError>),
    /// The session is over, and this has become of its record.
    Saved(Saved),
}

enum Line {
    Noted(Noted),
    Finish(Finish, Timestamp),
}

/// Writes a session down on a thread of its own. Dropping it waits until all is written.
pub(super) struct Scribe {
    lines: Option<SyncSender<Line>>,
    waiting: VecDeque<Line>,
    thread: Option<JoinHandle<()>>,
}

impl Scribe {
    /// Opens the store on the thread, and begins to write. `tell` is called from there.
    ///
    /// # Errors
    /// What the system says where it has no thread left.
    pub fn begin<S: Store>(
        open: impl FnOnce() -> S + Send + 'static,
        tell: impl Fn(Answer) + Send + 'static,
    ) -> io::Result<Self> {
        let (lines, received) = sync_channel(ON_THEIR_WAY);
        let thread = Builder::new()
            .name("supple-journal".to_owned())
            .spawn(move || write_all(open(), &received, tell))?;
        Ok(Self {
            lines: Some(lines),
            waiting: VecDeque::new(),
            thread: Some(thread),
        })
    }

    /// Has something written down. Never waits.
    pub fn note(&mut self, noted: Noted) {
        self.add(Line::Noted(noted));
    }

    /// Has the record of a session that is over now put into the log. Never waits.
    pub fn finish(&mut self, finish: Finish) {
        self.add(Line::Finish(finish, wall::now().timestamp()));
    }

    /// Hands over what the channel had no room for. Never waits.
    pub fn hand_over(&mut self) {
        let Some(lines) = &self.lines else { return };
        while let Some(line) = self.waiting.pop_front() {
            match lines.try_send(line) {
                Ok(()) => {}
                Err(TrySendError::Full(line)) => {
                    self.waiting.push_front(line);
                    return;
                }
                // The thread is gone with what it had written.
                Err(TrySendError::Disconnected(_)) => self.waiting.clear(),
            }
        }
    }

    fn add(&mut self, line: Line) {
        self.waiting.push_back(line);
        self.hand_over();
    }
}

impl Drop for Scribe {
    fn drop(&mut self) {
        if let Some(lines) = self.lines.take() {
            for line in self.waiting.drain(..) {
                if lines.send(line).is_err() {
                    break;
                }
            }
        }
        if let Some(thread) = self.thread.take() {
            let _ended = thread.join();
        }
    }
}

/// Writes line by line, until the session is over or nobody writes any more.
fn write_all<S: Store>(mut store: S, lines: &Receiver<Line>, tell: impl Fn(Answer)) {
    let mut had_trouble = false;
    loop {
        let trouble = store.trouble();
        if trouble.is_some() || had_trouble {
            had_trouble = trouble.is_some();
            tell(Answer::Trouble(trouble));
        }
        match lines.recv() {
            Ok(Line::Noted(noted)) => store.note(noted),
            Ok(Line::Finish(finish, at)) => {
                tell(Answer::Saved(store.finish(finish, at)));
                return;
            }
            Err(_) => return,
        }
    }
}

#[cfg(test)]
pub(super) mod tests;
