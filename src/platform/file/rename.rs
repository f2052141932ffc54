//! Another name for a file, in the folder where it lies.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use unicode_normalization::UnicodeNormalization as _;

use super::{FileError, create, folder, folder_of, names_beside, read_limited};

/// Gives a file another name in its folder, never that of another file: the new name is made before the old one is
/// taken away.
///
/// # Errors
/// [`FileError::Io`] with the kind `AlreadyExists` if anything else has that name.
pub fn rename(path: &Path, new: &Path) -> Result<(), FileError> {
    if is_itself(path, new) {
        fs::rename(path, new)?;
        if !is_listed(new) {
            // Some systems take the two names for one here as well, and leave the old one.
            by_a_third_name(path, new)?;
        }
        return Ok(folder::sync(folder_of(new))?);
    }
    match fs::hard_link(path, new) {
        Ok(()) => {}
        Err(error) if error.kind() == ErrorKind::AlreadyExists => return Err(error.into()),
        // Some file systems know no second name for a file.
        Err(_) => create(new, &read_limited(path, u64::MAX)?)?,
    }
    fs::remove_file(path)?;
    Ok(folder::sync(folder_of(path))?)
}

fn by_a_third_name(path: &Path, new: &Path) -> io::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let mut beside = names_beside(&name).map(|name| path.with_file_name(name));
    let free = beside.find(|third| third.symlink_metadata().is_err());
    let Some(third) = free else {
        return Ok(());
    };
    fs::rename(path, &third)?;
    fs::rename(&third, new).or_else(|error| {
        fs::rename(&third, path)?;
        Err(error)
    })
}

/// Whether anything but the file at `path` has the name `new` in its folder, so that it cannot be renamed to it.
pub fn is_taken(path: &Path, new: &Path) -> bool {
    new.symlink_metadata().is_ok() && !is_itself(path, new)
}

/// Whether a file is found under its new name already, since its system takes letters in upper and lower case, or composed
/// and not, for the same.
fn is_itself(path: &Path, new: &Path) -> bool {
    let (Some(old_name), Some(new_name)) = (path.file_name(), new.file_name()) else {
        return false;
    };
    if path.parent() != new.parent() || folded(old_name) != folded(new_name) {
        return false;
    }
    let names = names_in_folder_of(new);
    new.symlink_metadata().is_ok() && !has_name_of_its_own(&names, old_name, new_name)
}

/// The names of all files of a file's folder; none where it cannot be read.
fn names_in_folder_of(file: &Path) -> Vec<OsString> {
    let entries = fs::read_dir(folder_of(file)).into_iter().flatten();
    entries.flatten().map(|entry| entry.file_name()).collect()
}

/// Whether a file's folder lists it by exactly this name; also where the folder cannot be read.
fn is_listed(file: &Path) -> bool {
    let names = names_in_folder_of(file);
    names.is_empty()
        || names
            .iter()
            .any(|name| Some(name.as_os_str()) == file.file_name())
}

/// Whether a folder with these names tells the new name from the old one.
fn has_name_of_its_own(names: &[impl AsRef<OsStr>], old: &OsStr, new: &OsStr) -> bool {
    old != new && names.iter().any(|name| name.as_ref() == new)
}

/// A name as a system has it that does not tell such names apart.
fn folded(name: &OsStr) -> String {
    let composed: String = name.to_string_lossy().nfc().collect();
    composed.to_lowercase().nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::super::put;
    use super::*;

    #[test]
    fn a_file_is_not_renamed_over_another() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str| folder.path().join(name);
        put(&file("one.ron"), b"one");
        put(&file("other.ron"), b"other");
        assert!(is_taken(&file("one.ron"), &file("other.ron")));
        assert!(rename(&file("one.ron"), &file("other.ron")).is_err());
        assert_eq!(fs::read(file("other.ron")).unwrap(), b"other");
        rename(&file("one.ron"), &file("new.ron")).unwrap();
        assert_eq!(fs::read(file("new.ron")).unwrap(), b"one");
        assert!(!file("one.ron").exists());
    }

    #[test]
    fn the_case_of_a_name_can_be_changed() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str| folder.path().join(name);
        put(&file("hips.ron"), b"one");
        assert!(!is_taken(&file("hips.ron"), &file("Hips.ron")));
        rename(&file("hips.ron"), &file("Hips.ron")).unwrap();
        let names: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
        assert_eq!(names.len(), 1);
        assert_eq!(names[0].as_ref().unwrap().file_name(), "Hips.ron");
        assert_eq!(fs::read(file("Hips.ron")).unwrap(), b"one");
    }

    #[test]
    fn a_name_that_stays_the_same_is_no_other_one_and_one_of_another_folder_is() {
        let folder = tempfile::tempdir().unwrap();
        let (here, there) = (
            folder.path().join("a/hips.ron"),
            folder.path().join("b/hips.ron"),
        );
        create(&here, b"one").unwrap();
        create(&there, b"other").unwrap();
        rename(&here, &here).unwrap();
        assert_eq!(fs::read(&here).unwrap(), b"one");
        assert!(is_taken(&here, &there));
        assert!(rename(&here, &there).is_err());
        assert_eq!(fs::read(&there).unwrap(), b"other");
    }

    #[test]
    fn where_a_system_leaves_the_old_name_a_third_one_comes_between() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str| folder.path().join(name);
        put(&file("hips.ron"), b"one");
        put(&file("hips-2.ron"), b"other");
        assert!(is_listed(&file("hips.ron")));
        assert!(!is_listed(&file("hips-1.ron")));
        assert!(is_listed(&file("none/hips.ron")), "nothing can be told");
        by_a_third_name(&file("hips.ron"), &file("knees.ron")).unwrap();
        assert!(!file("hips.ron").exists());
        assert_eq!(fs::read(file("knees.ron")).unwrap(), b"one");
        assert_eq!(fs::read(file("hips-2.ron")).unwrap(), b"other");
        // Where the new name cannot be had, the old one is as it was.
        let nowhere = file("none/hips.ron");
        assert!(by_a_third_name(&file("knees.ron"), &nowhere).is_err());
        assert_eq!(fs::read(file("knees.ron")).unwrap(), b"one");
    }

    #[test]
    fn a_folder_that_tells_case_apart_lists_both_names() {
        let [old, new] = [OsStr::new("hips.ron"), OsStr::new("Hips.ron")];
        assert!(!has_name_of_its_own(&[old], old, new));
        assert!(has_name_of_its_own(&[old, new], old, new));
        assert_eq!(folded(old), folded(new));
        assert_eq!(
            folded("HU\u{308}FTE.ron".as_ref()),
            folded("hüfte.ron".as_ref())
        );
        assert_ne!(folded(old), folded("knees.ron".as_ref()));
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn another_file_that_differs_in_case_alone_stays() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str| folder.path().join(name);
        put(&file("hips.ron"), b"one");
        put(&file("Hips.ron"), b"other");
        assert!(is_taken(&file("hips.ron"), &file("Hips.ron")));
        assert!(rename(&file("hips.ron"), &file("Hips.ron")).is_err());
        assert_eq!(fs::read(file("Hips.ron")).unwrap(), b"other");
        fs::remove_file(file("Hips.ron")).unwrap();
        // Two names of one file are two names all the same.
        fs::hard_link(file("hips.ron"), file("Hips.ron")).unwrap();
        assert!(is_taken(&file("hips.ron"), &file("Hips.ron")));
    }
}
