//! Replacing a file as a whole, so that it is always either the old or the new one.

use std::fs::{self, File, Permissions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, PersistError};

use super::{FileError, folder, folder_of, try_lock};

/// How many symbolic links in a row are followed, as in Linux.
const MOST_LINKS: usize = 40;
/// How many bytes of a file's name are in that of the file that is to take its place.
const MOST_OF_NAME: usize = 200;

/// Writes a whole file, creating it and its folder if need be.
///
/// When it returns without an error, the new content is on the disk and stays there if the power fails. With an
/// error, and whenever the process or the machine dies, the file is as a whole either the old or the new one.
/// Permissions of the old file are kept; its owner, its attributes and hard links to it are not. A symbolic
/// link stays, and the file it leads to is replaced.
///
/// # Errors
///
/// [`FileError::NotAFile`] if a folder, a pipe or a device has that name; [`FileError::Io`] otherwise, among
/// which `PermissionDenied` for an old file that is marked as not to be written.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let (temporary, path) = staged_to_replace(path, bytes)?;
    put_in_place(temporary, &path)?;
    Ok(())
}

/// As [`replace`], once `check` has found the new file to be as it should; with an error of its own the old file stays.
pub(crate) fn replace_checked<E: From<FileError>>(
    path: &Path,
    bytes: &[u8],
    check: impl FnOnce(&File) -> Result<(), E>,
) -> Result<(), E> {
    let (temporary, path) = staged_to_replace(path, bytes)?;
    check(temporary.as_file())?;
    put_in_place(temporary, &path)?;
    Ok(())
}

/// As [`replace`], and the new file is locked before it has its name.
pub(crate) fn replace_locked(path: &Path, bytes: &[u8]) -> Result<File, FileError> {
    let (temporary, path) = staged_to_replace(path, bytes)?;
    try_lock(temporary.as_file())?;
    put_in_place(temporary, &path)
}

/// Writes a whole new file, creating its folder if need be, with the promise of [`replace`].
///
/// # Errors
///
/// [`FileError::Io`] with the kind `AlreadyExists` if anything has that name, and as [`replace`].
pub fn create(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    create_locked(path, bytes).map(drop)
}

/// Creates a file with its first content, locked before it has its name, and its folder if need be.
///
/// # Errors
///
/// [`FileError::Io`] with the kind `AlreadyExists` if anything has that name.
pub(crate) fn create_locked(path: &Path, bytes: &[u8]) -> Result<File, FileError> {
    if path.symlink_metadata().is_ok() {
        return Err(io::Error::from(io::ErrorKind::AlreadyExists).into());
    }
    let temporary = staged(path, bytes, None)?;
    try_lock(temporary.as_file())?;
    let file = temporary
        .persist_noclobber(path)
        .map_err(|failed| failed.error)?;
    folder::sync(folder_of(path))?;
    Ok(file)
}

fn staged_to_replace(path: &Path, bytes: &[u8]) -> Result<(NamedTempFile, PathBuf), FileError> {
    let path = end_of_links(path)?;
    let old = match fs::symlink_metadata(&path) {
        Ok(old) if !old.is_file() => return Err(FileError::NotAFile),
        Ok(old) if old.permissions().readonly() => {
            return Err(io::Error::from(io::ErrorKind::PermissionDenied).into());
        }
        Ok(old) => Some(old.permissions()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error.into()),
    };
    let temporary = staged(&path, bytes, old)?;
    Ok((temporary, path))
}

/// The path that a chain of symbolic links ends at, whether or not there is a file.
fn end_of_links(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..MOST_LINKS {
        if !path.is_symlink() {
            return Ok(path);
        }
        path = folder_of(&path).join(fs::read_link(&path)?);
    }
    Err(io::ErrorKind::InvalidInput.into())
}

/// A file beside `path` that holds the bytes, on the disk already.
fn staged(
    path: &Path,
    bytes: &[u8],
    permissions: Option<Permissions>,
) -> Result<NamedTempFile, FileError> {
    folder::create(folder_of(path))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // The longest name that a file can have leaves no room for what is put around it.
    let prefix = format!(".{}.", &name[..name.floor_char_boundary(MOST_OF_NAME)]);
    let mut builder = tempfile::Builder::new();
    builder.prefix(&prefix).suffix(".tmp");
    let as_usual = usual_permissions();
    if let Some(permissions) = as_usual {
        builder.permissions(permissions);
    }
    let mut temporary = builder
        .tempfile_in(folder_of(path))
        .map_err(|error| folder::cause(folder_of(path), error))?;
    if let Some(permissions) = permissions {
        temporary.as_file().set_permissions(permissions)?;
    }
    temporary.write_all(bytes)?;
    temporary.as_file().sync_all()?;
    Ok(temporary)
}

/// What a new file gets, less the umask, instead of the privacy of temporary files.
#[cfg(unix)]
fn usual_permissions() -> Option<Permissions> {
    use std::os::unix::fs::PermissionsExt as _;

    Some(Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn usual_permissions() -> Option<Permissions> {
    None
}

fn put_in_place(temporary: NamedTempFile, path: &Path) -> Result<File, FileError> {
    let file = persist(temporary, path)?;
    folder::sync(folder_of(path))?;
    Ok(file)
}

#[cfg(not(windows))]
fn persist(temporary: NamedTempFile, path: &Path) -> io::Result<File> {
    let persisted = temporary.persist(path);
    persisted.map_err(|PersistError { error, .. }| error)
}

/// Virus scanners and sync tools open files for a moment, during which Windows replaces none: tries for a second.
#[cfg(windows)]
fn persist(mut temporary: NamedTempFile, path: &Path) -> io::Result<File> {
    for _ in 0..20 {
        match temporary.persist(path) {
            Err(PersistError { error, file })
                if error.kind() == io::ErrorKind::PermissionDenied
                    || error.raw_os_error() == Some(32) =>
            {
                temporary = file;
                std::thread::sleep(std::time::Duration::from_millis(50));
            }
            persisted => return persisted.map_err(|failed| failed.error),
        }
    }
    temporary.persist(path).map_err(|failed| failed.error)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::file::put;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_created_with_its_folder_and_then_replaced() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("a/b/file.ron");
        replace(&path, b"first").unwrap();
        replace(&path, b"2").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"2");
        assert_eq!(names(path.parent().unwrap()), ["file.ron"]);
    }

    #[test]
    fn the_longest_name_that_a_file_can_have_is_written() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("é".repeat(125) + ".ron2");
        create(&path, b"first").unwrap();
        replace(&path, b"2").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"2");
    }

    #[test]
    fn folders_are_not_replaced() {
        let root = tempfile::tempdir().unwrap();
        assert!(matches!(
            replace(root.path(), b""),
            Err(FileError::NotAFile)
        ));
    }

    #[test]
    fn a_file_marked_as_read_only_stays() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("file");
        put(&path, b"old");
        let mut permissions = fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).unwrap();
        let error = replace(&path, b"new").unwrap_err();
        assert_eq!(error.kind(), Some(io::ErrorKind::PermissionDenied));
        assert_eq!(fs::read(&path).unwrap(), b"old");
    }

    #[test]
    #[cfg(unix)]
    fn permissions_stay_and_new_files_are_as_private_as_any() {
        use std::os::unix::fs::PermissionsExt as _;

        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("file");
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        replace(&path, b"1").unwrap();
        put(&root.path().join("usual"), b"");
        assert_eq!(mode(&path), mode(&root.path().join("usual")));
        fs::set_permissions(&path, Permissions::from_mode(0o640)).unwrap();
        replace(&path, b"2").unwrap();
        assert_eq!(mode(&path), 0o640);
    }

    #[test]
    #[cfg(unix)]
    fn links_stay_links() {
        use std::os::unix::fs::symlink;

        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("dotfiles")).unwrap();
        let (target, link) = (root.path().join("dotfiles/real"), root.path().join("link"));
        symlink("dotfiles/step", &link).unwrap();
        symlink("real", root.path().join("dotfiles/step")).unwrap();
        for content in [b"created", b"changed"] {
            replace(&link, content).unwrap();
            assert!(link.is_symlink());
            assert_eq!(fs::read(&target).unwrap(), content);
        }
        symlink("round", root.path().join("round")).unwrap();
        assert!(replace(&root.path().join("round"), b"").is_err());
    }

    #[test]
    fn a_locked_file_has_its_name_only_once_it_is_locked() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("folder/file");
        let held = create_locked(&path, b"1").unwrap();
        let other = File::open(&path).unwrap();
        assert!(matches!(try_lock(&other), Err(FileError::Busy)));
        let error = create_locked(&path, b"2").unwrap_err();
        assert_eq!(error.kind(), Some(io::ErrorKind::AlreadyExists));
        // Windows replaces no file that is open.
        drop((held, other));
        let _held_again = replace_locked(&path, b"3").unwrap();
        let other = File::open(&path).unwrap();
        assert!(matches!(try_lock(&other), Err(FileError::Busy)));
        assert_eq!(names(path.parent().unwrap()), ["file"]);
    }
}
