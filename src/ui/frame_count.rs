//! Counts the frames that are painted, for whoever measures what the window costs.

use std::fs::{File, OpenOptions};
use std::io::{Seek as _, SeekFrom, Write as _};

/// A file that holds the number of frames painted so far, if `SUPPLE_FRAME_COUNT_FILE` names one.
#[derive(Debug, Default)]
pub struct FrameCount {
    file: Option<File>,
    frames: u64,
}

impl FrameCount {
    /// A count that starts at zero.
    pub fn new() -> Self {
        let path = std::env::var_os("SUPPLE_FRAME_COUNT_FILE");
        Self {
            file: path.and_then(|path| {
                OpenOptions::new()
                    .write(true)
                    .create(true)
                    .truncate(false)
                    .open(path)
                    .ok()
            }),
            frames: 0,
        }
    }

    /// A frame is painted.
    pub fn add(&mut self) {
        self.frames += 1;
        if let Some(file) = &mut self.file {
            let written = file
                .seek(SeekFrom::Start(0))
                .and_then(|_| writeln!(file, "{}", self.frames));
            if written.is_err() {
                self.file = None;
            }
        }
    }
}
