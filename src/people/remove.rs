//! Removes somebody, unless they are in the midst of a session.

use std::fs::{self, File};
use std::path::Path;

use crate::history::is_running_file;
use crate::platform::file::try_lock;
use crate::platform::{Folders, NotRemoved, Profile, Who};

/// Why somebody was not removed; all that they have is where it was.
#[derive(Debug)]
pub enum NotRemovable {
    /// A session of theirs goes on, in another window.
    InSession,
    /// The folder was not moved.
    Folder(NotRemoved),
}

/// Moves all that somebody has to the trash.
///
/// # Errors
/// [`NotRemovable`]; then nothing was moved.
pub fn remove(
    profile: &Profile,
    who: &Who,
    throw_away: impl Fn(&Path) -> Result<(), String>,
) -> Result<(), NotRemovable> {
    if is_in_session(&profile.of(who.clone()).folders()) {
        return Err(NotRemovable::InSession);
    }
    profile
        .remove(who, throw_away)
        .map_err(NotRemovable::Folder)
}

/// Whether a living session holds one of the running files.
fn is_in_session(folders: &Folders) -> bool {
    let files = fs::read_dir(folders.history())
        .into_iter()
        .flatten()
        .flatten();
    let mut running = files.filter(|file| is_running_file(&file.file_name().to_string_lossy()));
    running.any(|file| File::open(file.path()).is_ok_and(|file| try_lock(&file).is_err()))
}
