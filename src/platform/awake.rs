//! Keeps the display awake while a session runs.
//!
//! Asking the desktop may take as long as the desktop likes, so that a thread of its own asks.

use std::convert::Infallible;
use std::sync::mpsc::{Receiver, RecvError, SyncSender, sync_channel};
use std::sync::{Arc, OnceLock};
use std::thread::Builder;

use super::identity;

/// Keeps the display from going dark until it is dropped.
#[derive(Debug)]
pub struct Awake {
    _release: SyncSender<Infallible>,
    refused: Arc<OnceLock<()>>,
}

impl Awake {
    /// Asks the desktop to keep the display awake for a reason that it may show. Returns at once; `on_refused` is
    /// called from another thread if the desktop will not.
    pub fn ask(reason: String, on_refused: impl FnOnce() + Send + 'static) -> Self {
        let (release, released) = sync_channel(0);
        let refused = Arc::new(OnceLock::new());
        let asked = Arc::clone(&refused);
        let spawned = Builder::new()
            .name("supple-awake".to_owned())
            .spawn(move || {
                if !hold(reason, &released) {
                    let _ = asked.set(());
                    on_refused();
                }
            });
        if spawned.is_err() {
            let _ = refused.set(());
        }
        Self {
            _release: release,
            refused,
        }
    }

    /// Whether the desktop will not: the display may go dark.
    pub fn is_refused(&self) -> bool {
        self.refused.get().is_some()
    }
}

/// Holds the display awake until the other side hangs up; false if the desktop refuses.
fn hold(reason: String, released: &Receiver<Infallible>) -> bool {
    let held = keepawake::Builder::default()
        .display(true)
        .idle(true)
        .reason(reason)
        .app_name("Supple")
        .app_reverse_domain(identity::APPLICATION)
        .create();
    match held {
        Ok(_held) => {
            let Err(RecvError) = released.recv();
            true
        }
        Err(_) => false,
    }
}
