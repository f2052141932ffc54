//! What a session asks of the machine beside the disk: a sound device, and a display that stays on.

use std::sync::Arc;

use super::Beginning;
use crate::platform::Awake;
use crate::sound::{Hand, Output, OutputState};
use crate::text;

/// What was asked for, for as long as it is held.
pub(super) struct Surroundings {
    output: Option<Output>,
    awake: Option<Awake>,
}

impl Surroundings {
    /// Asks for the sound device and the display. Returns at once.
    pub fn of_the_machine(hand: &Hand, beginning: &Beginning) -> Self {
        let woken = Arc::clone(&beginning.wake);
        let banks = beginning.own_sounds.banks();
        let output = Output::open(hand, banks, move || woken());
        let woken = Arc::clone(&beginning.wake);
        let awake = Awake::ask(text!("keep-awake-reason"), move || woken());
        Self {
            output: Some(output),
            awake: Some(awake),
        }
    }

    /// A machine with neither.
    #[cfg(test)]
    pub const fn none() -> Self {
        Self {
            output: None,
            awake: None,
        }
    }

    /// What has become of the sound.
    pub fn sound(&self) -> OutputState {
        self.output
            .as_ref()
            .map_or(OutputState::Missing, Output::state)
    }

    /// Whether the desktop will not keep the display awake.
    pub fn may_go_dark(&self) -> bool {
        self.awake.as_ref().is_some_and(Awake::is_refused)
    }
}
