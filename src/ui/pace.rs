//! How often what moves is drawn anew.

use std::time::Duration;

/// As often as this where drawing is cheap.
const STEP: Duration = Duration::from_millis(40);
/// After a frame, drawing rests for so many times as long as the frame took: where no graphics card helps, what moves
/// must not keep the sound and other programs from running.
const REST: u32 = 4;

/// How soon the next frame of something that moves is due, by what the last frame cost.
#[derive(Debug, Clone, Copy, Default)]
pub struct Pace {
    cost: Duration,
}

impl Pace {
    /// Notes the seconds of processor time that a frame took, if there was one.
    pub fn note(&mut self, seconds: Option<f32>) {
        self.cost = seconds
            .and_then(|seconds| Duration::try_from_secs_f32(seconds).ok())
            .unwrap_or_default();
    }

    /// The time from a frame to the next.
    pub fn step(self) -> Duration {
        STEP.max(self.cost * REST)
    }
}
