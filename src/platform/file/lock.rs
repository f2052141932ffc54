//! Locks between processes, with an end to waiting.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;
use std::time::Duration;

use super::{FileError, folder, folder_of};

/// How long to wait for a lock that another process holds. Locks are held for a write or a read of one file.
pub(crate) const PATIENCE: Duration = Duration::from_secs(5);

/// How often to look whether a lock is free.
const LOOK_EVERY: Duration = Duration::from_millis(10);

/// Locks a file that serves for nothing else, creating it if need be. Dropping the result unlocks it.
///
/// # Errors
///
/// [`FileError::Busy`] after 5 s; [`FileError::Io`] if the file cannot be created.
pub fn lock(path: &Path) -> Result<File, FileError> {
    let file = lock_file(path)?;
    lock_exclusive(&file, PATIENCE)?;
    Ok(file)
}

fn lock_file(path: &Path) -> Result<File, FileError> {
    folder::create(folder_of(path))?;
    let mut options = OpenOptions::new();
    options.create(true).write(true).truncate(false);
    Ok(options.open(path)?)
}

/// Locks a file that serves for nothing else, creating it if need be, if it is free at this moment.
///
/// # Errors
///
/// [`FileError::Busy`] if it is not; [`FileError::Io`] if the file cannot be created.
pub fn lock_if_free(path: &Path) -> Result<File, FileError> {
    let file = lock_file(path)?;
    try_lock(&file)?;
    Ok(file)
}

/// Locks an open file against every other process, waiting at most so long.
pub(crate) fn lock_exclusive(file: &File, patience: Duration) -> Result<(), FileError> {
    wait(patience, || file.try_lock())
}

/// Locks an open file against writers, waiting at most so long.
pub(crate) fn lock_shared(file: &File, patience: Duration) -> Result<(), FileError> {
    wait(patience, || file.try_lock_shared())
}

/// Locks an open file against every other process if it is free at this moment.
pub(crate) fn try_lock(file: &File) -> Result<(), FileError> {
    lock_exclusive(file, Duration::ZERO)
}

#[expect(
    clippy::disallowed_methods,
    reason = "no system can be asked to wait for a lock up to a deadline"
)]
fn wait(
    patience: Duration,
    attempt: impl Fn() -> Result<(), TryLockError>,
) -> Result<(), FileError> {
    let mut waited = Duration::ZERO;
    loop {
        match attempt() {
            Ok(()) => return Ok(()),
            Err(TryLockError::WouldBlock) if waited >= patience => return Err(FileError::Busy),
            Err(TryLockError::WouldBlock) => {
                std::thread::sleep(LOOK_EVERY);
                waited += LOOK_EVERY;
            }
            // A file system without locks, as over some networks: better an unlocked write than a lost record.
            Err(TryLockError::Error(_)) => return Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_that_is_held_ends_in_busy() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("lock");
        let held = lock(&path).unwrap();
        let other = File::open(&path).unwrap();
        let short = Duration::from_millis(30);
        assert!(matches!(try_lock(&other), Err(FileError::Busy)));
        assert!(matches!(lock_shared(&other, short), Err(FileError::Busy)));
        drop(held);
        assert!(lock_exclusive(&other, short).is_ok());
    }
}
