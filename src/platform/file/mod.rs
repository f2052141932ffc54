//! Files that last: reads that cannot be made to hang or to fill the memory, writes that are on the disk when
//! they return.

use std::io;
use std::path::Path;
use std::sync::Arc;

use thiserror::Error;

mod fit;
mod folder;
mod lines;
mod lock;
mod named;
mod read;
mod rename;
mod replace;

pub use fit::{Unfit, fit_name, names_beside, unfit};
pub use folder::{create_folder, in_place_of_folder};
pub use lines::{LineFile, append_lines};
pub(crate) use lock::{PATIENCE, lock_shared, try_lock};
pub use lock::{lock, lock_if_free};
pub use named::{as_written, create_beside, first_free, slug};
pub(crate) use read::{forget_cached, read_opened};
pub use read::{open_regular, read_limited};
pub use rename::{is_taken, rename};
pub use replace::{create, replace};
pub(crate) use replace::{create_locked, replace_checked, replace_locked};

/// Why a file could not be read or written.
///
/// Cheap to clone, so that it can be shown in one place and kept in another.
#[derive(Debug, Clone, Error)]
pub enum FileError {
    /// It is a folder, a pipe or a device.
    #[error("not a regular file")]
    NotAFile,
    /// It is larger than the caller takes.
    #[error("larger than {limit_bytes} bytes")]
    TooLarge {
        /// The greatest size that would have been read.
        limit_bytes: u64,
    },
    /// Another program has locked it, and did not let go of it in time.
    #[error("held by another program")]
    Busy,
    /// Whatever else the system says.
    #[error(transparent)]
    Io(Arc<io::Error>),
}

impl FileError {
    /// What kind of error the system gave, if it was one of the system.
    #[must_use]
    pub fn kind(&self) -> Option<io::ErrorKind> {
        match self {
            Self::Io(error) => Some(error.kind()),
            Self::NotAFile | Self::TooLarge { .. } | Self::Busy => None,
        }
    }

    /// Whether there is no such file.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        self.kind() == Some(io::ErrorKind::NotFound)
    }
}

impl From<io::Error> for FileError {
    fn from(error: io::Error) -> Self {
        // Sharing violation and lock violation: on Windows a lock also keeps others from reading.
        if cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33)) {
            return Self::Busy;
        }
        Self::Io(Arc::new(error))
    }
}

/// The folder that a file lies in.
fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// A file as another program might have left it.
#[cfg(test)]
pub(crate) fn put(path: &Path, bytes: &[u8]) {
    use std::io::Write as _;

    let mut options = std::fs::OpenOptions::new();
    let file = options.create(true).write(true).truncate(true).open(path);
    file.unwrap().write_all(bytes).unwrap();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_without_a_folder_lies_in_the_one_of_now() {
        assert_eq!(folder_of(Path::new("hips.ron")), Path::new("."));
        assert_eq!(folder_of(Path::new("a/hips.ron")), Path::new("a"));
    }

    #[test]
    fn what_the_system_says_is_kept() {
        let missing = FileError::from(io::Error::from(io::ErrorKind::NotFound));
        assert!(missing.is_missing());
        for other in [FileError::NotAFile, FileError::Busy] {
            assert!(!other.is_missing() && other.kind().is_none());
        }
        // A number that means a lock on Windows means something else elsewhere.
        let numbered = FileError::from(io::Error::from_raw_os_error(32));
        assert_eq!(matches!(numbered, FileError::Busy), cfg!(windows));
    }
}
