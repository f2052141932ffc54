//! The sound of the try buttons.

use std::sync::Arc;

use crate::platform::Clock;
use crate::session::Cue;
use crate::sound::{Hand, Output, OutputState, OwnSounds, Percent, Volumes};
use crate::ui::wake::Wake;

/// An output that plays single cues, open until it is dropped.
pub struct Trial {
    hand: Hand,
    output: Output,
}

impl Trial {
    /// Begins to open the output; `wake` is called when its state changes.
    pub fn open(own_sounds: &Arc<OwnSounds>, wake: &Wake) -> Self {
        let clock = Clock::new();
        let hand = Hand::new(Arc::new(move || clock.now()));
        let wake = Arc::clone(wake);
        let output = Output::open(&hand, own_sounds.banks(), move || wake());
        Self { hand, output }
    }

    /// Sets how loud the cues are.
    pub fn set_volumes(&self, volumes: &Volumes) {
        self.hand.set_volumes(volumes);
    }

    /// Plays a cue as soon as the device can.
    pub fn play(&self, cue: Cue) {
        self.hand.play_now(cue);
    }

    /// Sets how loud words are.
    pub fn set_speech_volume(&self, percent: Percent) {
        self.hand.set_speech_volume(percent);
    }

    /// The hand by which others have it say something.
    pub fn hand(&self) -> Hand {
        self.hand.clone()
    }

    /// What has become of the sound.
    pub fn state(&self) -> OutputState {
        self.output.state()
    }
}
