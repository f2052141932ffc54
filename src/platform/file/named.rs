//! Files named after what people call their content.

use std::io::ErrorKind;
use std::iter;
use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization as _;

use super::{FileError, create, fit_name, names_beside};

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
    let first = fit_name(&format!("{name}.ron"));
    let others = names_beside(&first);
    let made = iter::once(first.clone()).chain(others).find_map(|name| {
        let path = folder.join(name);
        match create(&path, text.as_bytes()) {
            Ok(()) => Some(Ok(path)),
            Err(error) if error.kind() == Some(ErrorKind::AlreadyExists) => None,
            Err(error) => Some(Err((path, error))),
        }
    });
    made.expect("numbers do not end")
}

/// A name, then the same with 2, 3 and so on behind it: for whoever looks for one that is free.
pub fn numbered(name: &str) -> impl Iterator<Item = String> {
    let others = (2_u64..).map(move |number| format!("{name}-{number}"));
    iter::once(name.to_owned()).chain(others)
}

#[cfg(test)]
mod tests {
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
}
