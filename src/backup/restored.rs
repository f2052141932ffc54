//! What was made of a backup.

use std::path::PathBuf;

use super::left_out::{LeftOut, Renamed};
use crate::platform::FileError;

/// What was made of a backup.
#[derive(Debug, Clone, Default)]
pub struct Restored {
    /// How many files were put where there was none of that name.
    pub new: usize,
    /// How many were there already, as they are in the backup.
    pub same: usize,
    /// What lies beside a file that was there, and is another.
    pub beside: Vec<Beside>,
    /// What could not be put in its place.
    pub failed: Vec<(PathBuf, FileError)>,
    /// What in the backup is not Supple's.
    pub left_out: LeftOut,
    /// Files whose names were changed, so that every system can have them.
    pub renamed: Vec<Renamed>,
    /// Whether the backup had several files of one name, of which the last counts.
    pub had_twins: bool,
}

/// Two files that want the same name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// The name of both.
    pub wanted: PathBuf,
    /// The name that one of them has got.
    pub got: PathBuf,
    /// Whether they are settings, of which those of the backup count.
    pub settings: bool,
}
