//! Files named after what people call their content.

use std::ffi::OsStr;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization as _;

use super::{FileError, create, fit_name};

/// How often a name is looked for that no other program takes meanwhile.
const MOST_ATTEMPTS: usize = 100;

/// A name as a file or an id can have it: letters and digits, in lower case, with hyphens between the words.
pub fn slug(name: &str) -> String {
    /// Few enough for every file system, whatever the letters are.
    const MOST: usize = 40;
    let words: Vec<String> = name
        .nfc()
        .flat_map(char::to_lowercase)
        .filter(|character| !matches!(character, '\'' | '’' | '‘'))
        .collect::<String>()
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    let slug: String = words.join("-").chars().take(MOST).collect();
    slug.trim_end_matches('-').to_owned()
}

/// Creates a RON file named after a title in a folder, or of that name with a number where it is taken.
///
/// # Errors
/// [`FileError`] with the path that could not be written. No file is ever replaced.
pub fn create_beside(
    folder: &Path,
    title: &str,
    text: &str,
) -> Result<PathBuf, (PathBuf, FileError)> {
    let name = match slug(title) {
        name if name.is_empty() => "routine".to_owned(),
        name => name,
    };
    let name = fit_name(&format!("{name}.ron"));
    let name = name.trim_end_matches(".ron");
    let path_of = |name: &str| folder.join(format!("{name}.ron"));
    let mut attempts = 1..=MOST_ATTEMPTS;
    loop {
        let free = first_free(name, |name| path_of(name).symlink_metadata().is_ok());
        let path = path_of(&free);
        match create(&path, text.as_bytes()) {
            Ok(()) => return Ok(path),
            // Another program was faster.
            Err(error)
                if error.kind() == Some(ErrorKind::AlreadyExists) && attempts.next().is_some() => {}
            Err(error) => return Err((path, error)),
        }
    }
}

/// A name if it is free, or with a number behind it that is. However many are taken, few are asked for: the numbers
/// double until one is free, and the first free one before it is looked for by halving, so that it comes after one that is
/// taken.
pub fn first_free(name: &str, mut is_taken: impl FnMut(&str) -> bool) -> String {
    if !is_taken(name) {
        return name.to_owned();
    }
    let with = |number: u64| format!("{name}-{number}");
    let (mut taken, mut free) = (1, 2_u64);
    while is_taken(&with(free)) {
        (taken, free) = (free, free.saturating_mul(2));
    }
    while free - taken > 1 {
        let middle = taken + (free - taken) / 2;
        if is_taken(&with(middle)) {
            taken = middle;
        } else {
            free = middle;
        }
    }
    with(free)
}

/// The path of a file as its folder has it: letters with marks are composed on one system and taken apart on another, and
/// many see two names in them. A path that is there, or found in no form, stays as it is.
pub fn as_written(path: &Path) -> PathBuf {
    if path.symlink_metadata().is_ok() {
        return path.to_owned();
    }
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
        return path.to_owned();
    };
    let folder = if folder.as_os_str().is_empty() {
        PathBuf::from(".")
    } else {
        as_written(folder)
    };
    let composed = |name: &OsStr| name.to_str().map(|name| name.nfc().collect::<String>());
    let wanted = composed(name);
    let mut names = fs::read_dir(folder).into_iter().flatten().flatten();
    let found = names.find(|found| wanted.is_some() && composed(&found.file_name()) == wanted);
    found.map_or_else(|| path.to_owned(), |found| found.path())
}

#[cfg(test)]
mod tests {
    use super::super::replace;
    use super::*;

    #[test]
    fn a_slug_keeps_the_letters_of_its_language() {
        assert_eq!(slug("Child’s Pose"), "childs-pose");
        assert_eq!(slug("Übung: Rücken/Hüfte"), "übung-rücken-hüfte");
        assert_eq!(slug("ヨガ 1"), "ヨガ-1");
        assert_eq!(slug("../..\\CON?"), "con");
        assert_eq!(slug("!?"), "");
    }

    #[test]
    fn a_path_is_found_whether_its_letters_are_composed_or_not() {
        let folder = tempfile::tempdir().unwrap();
        let apart = folder.path().join("Ru\u{308}cken/hu\u{308}fte.ron");
        let composed = folder.path().join("Rücken/hüfte.ron");
        replace(&apart, b"mine").unwrap();
        assert_eq!(fs::read(as_written(&composed)).unwrap(), b"mine");
        assert_eq!(as_written(&apart), apart);
        let missing = folder.path().join("Rücken/other.ron");
        assert_eq!(as_written(&missing), missing);
        assert_eq!(as_written(Path::new("/")), Path::new("/"));
        assert_eq!(as_written(Path::new("")), Path::new(""));
    }

    #[test]
    fn a_free_name_is_found_in_few_steps_however_many_are_taken() {
        for taken in [0_u64, 1, 2, 3, 4, 7, 8, 100, 1_000_000] {
            let mut asked = 0;
            let free = first_free("hips", |name| {
                asked += 1;
                let number = name.strip_prefix("hips").unwrap();
                let number = number
                    .strip_prefix('-')
                    .map_or(1, |number| number.parse().unwrap());
                number <= taken
            });
            let wanted = match taken {
                0 => "hips".to_owned(),
                others => format!("hips-{}", others + 1),
            };
            assert_eq!(free, wanted);
            assert!(asked < 50, "{asked} for {taken}");
        }
    }

    #[test]
    fn a_name_that_is_taken_or_that_no_file_can_have_gets_another() {
        let folder = tempfile::tempdir().unwrap();
        let made = |title: &str| {
            let path = create_beside(folder.path(), title, "").unwrap();
            path.file_name().unwrap().to_str().unwrap().to_owned()
        };
        assert_eq!(made("Hips!"), "hips.ron");
        assert_eq!(made("hips"), "hips-2.ron");
        assert_eq!(made("Con"), "con_.ron");
        assert_eq!(made("LPT1"), "lpt1_.ron");
        assert_eq!(made("?"), "routine.ron");
    }

    #[test]
    fn those_who_want_the_same_name_at_once_get_one_each() {
        const AT_ONCE: usize = 8;
        const EACH: usize = 25;
        let folder = tempfile::tempdir().unwrap();
        let make = || {
            (0..EACH)
                .map(|_| create_beside(folder.path(), "Hips", "").unwrap())
                .collect::<Vec<_>>()
        };
        let mut made: Vec<PathBuf> = std::thread::scope(|scope| {
            let makers: Vec<_> = (0..AT_ONCE).map(|_| scope.spawn(make)).collect();
            let made = makers.into_iter().flat_map(|it| it.join().unwrap());
            made.collect()
        });
        made.sort();
        made.dedup();
        assert_eq!(made.len(), AT_ONCE * EACH);
    }

    #[test]
    fn a_place_that_takes_no_file_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        replace(&file, b"").unwrap();
        let (path, _) = create_beside(&file, "Hips", "").unwrap_err();
        assert_eq!(path, file.join("hips.ron"));
    }
}
