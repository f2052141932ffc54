//! Folders whose entries last.

use std::fs;
use std::io;
use std::path::Path;

use super::{FileError, folder_of};

/// Creates a folder and those above it, so that they are there after a power cut.
pub(super) fn create(folder: &Path) -> io::Result<()> {
    let missing: Vec<&Path> = folder
        .ancestors()
        .take_while(|path| !path.as_os_str().is_empty() && !path.exists())
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    fs::create_dir_all(folder).map_err(|error| match error.kind() {
        // A link that leads nowhere stands there. It is not the file in the folder that exists already.
        io::ErrorKind::AlreadyExists => io::ErrorKind::NotADirectory.into(),
        _ => error,
    })?;
    missing
        .into_iter()
        .try_for_each(|made| sync(folder_of(made)))
}

/// Creates a folder that was not there, and those above it; it is there after a power cut.
///
/// # Errors
/// [`FileError::Io`], of the kind `AlreadyExists` where anything has the name.
pub fn create_folder(folder: &Path) -> Result<(), FileError> {
    let above = folder_of(folder);
    create(above)?;
    fs::create_dir(folder)?;
    Ok(sync(above)?)
}

/// Waits until names created, renamed or removed in the folder are on the disk.
///
/// Does nothing on Windows, where a folder cannot be synced and its file system keeps a journal of names.
#[cfg(unix)]
pub(super) fn sync(folder: &Path) -> io::Result<()> {
    match fs::File::open(folder)?.sync_all() {
        // Some network and FUSE file systems know no sync of folders.
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported
            ) =>
        {
            Ok(())
        }
        result => result,
    }
}

#[cfg(not(unix))]
pub(super) fn sync(_folder: &Path) -> io::Result<()> {
    Ok(())
}

/// Why nothing can be put into a folder. Some systems say that it is not there where a file stands in its place, or above it.
pub(super) fn cause(folder: &Path, error: io::Error) -> io::Error {
    match error.kind() {
        io::ErrorKind::NotFound if in_place_of_folder(folder).is_some() => {
            io::ErrorKind::NotADirectory.into()
        }
        _ => error,
    }
}

/// What stands at the path of a folder, or nearest above it, where that is none.
pub fn in_place_of_folder(folder: &Path) -> Option<&Path> {
    let nearest = folder.ancestors().find(|path| path.metadata().is_ok())?;
    (!nearest.is_dir()).then_some(nearest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::file::put;

    #[test]
    fn folders_above_are_made_too() {
        let root = tempfile::tempdir().unwrap();
        let deep = root.path().join("a/b/c");
        create(&deep).unwrap();
        assert!(deep.is_dir());
        create(&deep).unwrap();
    }

    #[test]
    fn a_new_folder_takes_the_place_of_nothing() {
        let root = tempfile::tempdir().unwrap();
        let deep = root.path().join("a/b");
        create_folder(&deep).unwrap();
        let again = create_folder(&deep).unwrap_err();
        assert_eq!(again.kind(), Some(io::ErrorKind::AlreadyExists));
    }

    #[test]
    fn a_file_in_the_way_is_an_error() {
        let root = tempfile::tempdir().unwrap();
        put(&root.path().join("a"), b"");
        assert!(create(&root.path().join("a/b")).is_err());
    }

    #[test]
    fn a_folder_that_is_missing_is_told_from_a_file_in_its_place() {
        let root = tempfile::tempdir().unwrap();
        put(&root.path().join("a"), b"");
        let missing = || io::Error::from(io::ErrorKind::NotFound);
        let of = |folder: &str| cause(&root.path().join(folder), missing()).kind();
        assert_eq!(of("a/b"), io::ErrorKind::NotADirectory);
        assert_eq!(of("none"), io::ErrorKind::NotFound);
    }

    #[test]
    #[cfg(unix)]
    fn a_link_that_leads_nowhere_is_not_taken_for_a_file_that_exists() {
        let root = tempfile::tempdir().unwrap();
        std::os::unix::fs::symlink("nowhere", root.path().join("a")).unwrap();
        let error = create(&root.path().join("a")).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::NotADirectory);
    }
}
