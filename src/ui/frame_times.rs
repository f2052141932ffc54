//! Writes down the frames that are painted, for whoever measures what the window costs.

use std::fs::{File, OpenOptions};
use std::io::Write as _;

use crate::platform::wall;

/// A file with a line for each frame, if `SUPPLE_FRAME_TIMES_FILE` names one: how long the frame before it took, in
/// milliseconds, and when it began, in seconds since 1970.
#[derive(Debug, Default)]
pub struct FrameTimes {
    file: Option<File>,
}

impl FrameTimes {
    /// Opens the file that is named, if any is.
    pub fn new() -> Self {
        let path = std::env::var_os("SUPPLE_FRAME_TIMES_FILE");
        let open = |path| OpenOptions::new().append(true).create(true).open(path).ok();
        Self {
            file: path.and_then(open),
        }
    }

    /// A frame begins; the one before it took so many seconds, if there was one.
    pub fn add(&mut self, before: Option<f32>) {
        if let Some(file) = &mut self.file {
            let milliseconds = before.unwrap_or_default() * 1_000.0;
            let began = wall::now().timestamp().as_duration().as_secs_f64();
            // In one piece: who reads meanwhile sees no part of a line.
            let line = format!("{milliseconds:.3} {began:.6}\n");
            if file.write_all(line.as_bytes()).is_err() {
                self.file = None;
            }
        }
    }
}
